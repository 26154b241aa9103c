//! Adjusts typed amounts of money when the currency or exchange rate changes.
//!
//! An amount that the reader typed is a number in the currency shown. When the rate changes, that number stays and its
//! value in dollars changes. Defaults, list prices and amounts set by a preset are in dollars, and keep their value in
//! dollars.

use super::Preset;
use crate::decimal::significant;
use crate::inputs::currency::is_money;
use crate::inputs::draft::SHOWN_DIGITS;
use crate::inputs::{Assumptions, Change, Value};

/// Returns `changes` with typed amounts converted, so that they show the same numbers after the exchange rate changed
/// from `from` to `to` units per dollar. `inputs` are the inputs with `changes` made, at the old rate.
///
/// An amount keeps its value in dollars if it is at its default, if it stands for no limit, if a preset in force has set it (a published price or
/// salary), or if the converted value would be out of range.
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
        let is_unlimited = value.number().is_some_and(|number| input.is_unlimited(number));
        let is_typed =
            is_money(*input) && !is_unlimited && *value != defaults.get(*input) && !published.contains(change);
        let dollars = value.number().filter(|_| is_typed && (from - to).abs() > 0.0);
        let dollars = dollars.map(|dollars| Value::Number(significant(dollars * from, SHOWN_DIGITS.into()) / to));
        dollars.filter(|dollars| Assumptions::accepts(*input, dollars).is_ok())
    };
    changes.iter().map(|change| (change.0, scaled(change).unwrap_or_else(|| change.1.clone()))).collect()
}

/// The changes of all presets in force.
fn published(inputs: &Assumptions) -> Vec<Change> {
    let in_force = Preset::ALL.iter().filter(|preset| preset.is_in_force(inputs));
    in_force.flat_map(|preset| preset.changes(inputs)).collect()
}
