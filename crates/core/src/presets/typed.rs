//! What a change of currency or rate does to amounts that were typed.
//!
//! An amount that the reader typed is a number in the currency shown: when the rate changes, that number stays and its
//! dollars change. Defaults, list prices and what a preset has set are amounts in dollars: their dollars stay.

use super::Preset;
use crate::inputs::currency::is_money;
use crate::inputs::{Assumptions, Change, Value};

/// Significant digits to which an amount is kept when the rate changes: as many as its field shows.
const DIGITS: usize = 12;

/// `changes` with amounts that were typed while a dollar was `from` units of the currency shown, so that they are the same
/// numbers now that it is `to` units. `inputs` are those that `changes` led to at the old rate.
///
/// The dollars of an amount stay where it is at its default, where a preset in force has set it (a published price or
/// salary), and where the new dollars would leave the range of its input.
///
/// ```
/// use tokenworth_core::{inputs::{Assumptions, Input, Value}, presets::as_typed};
///
/// let changes = [(Input::Salary, Value::Number(170_000.0))];
/// let inputs = Assumptions::default().with(&changes).0;
/// assert_eq!(as_typed(&changes, &inputs, 1.0, 0.5), [(Input::Salary, Value::Number(340_000.0))]);
/// ```
pub fn as_typed(changes: &[Change], inputs: &Assumptions, from: f64, to: f64) -> Vec<Change> {
    let (defaults, published) = (Assumptions::default(), published(inputs));
    let scaled = |change: &Change| {
        let (input, value) = change;
        let is_typed = is_money(*input) && *value != defaults.get(*input) && !published.contains(change);
        let dollars = value.number().filter(|_| is_typed && (from - to).abs() > 0.0);
        let dollars = dollars.map(|dollars| Value::Number(rounded(dollars * from) / to));
        dollars.filter(|dollars| Assumptions::accepts(*input, dollars).is_ok())
    };
    changes.iter().map(|change| (change.0, scaled(change).unwrap_or_else(|| change.1.clone()))).collect()
}

/// What the presets in force have set.
fn published(inputs: &Assumptions) -> Vec<Change> {
    let in_force = Preset::ALL.iter().filter(|preset| preset.is_in_force(inputs));
    in_force.flat_map(|preset| preset.changes(inputs)).collect()
}

/// To [`DIGITS`] significant digits: a product of two decimals as a person would write it.
fn rounded(number: f64) -> f64 {
    format!("{number:.*e}", DIGITS - 1).parse().unwrap_or(number)
}
