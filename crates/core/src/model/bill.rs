//! Converts a monthly bill to the use behind it.

use super::population::Population;
use super::pricing::blended;
use crate::decimal::proposed;
use crate::inputs::{Assumptions, Input, Value};
use crate::units::{MONTHS_A_YEAR, MTokPerWeek, UsdPerMTok};

/// A monthly bill for tokens, and the number of people it covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bill {
    /// The amount of the bill, $ per month, at the prices of the inputs and without seats.
    pub dollars: f64,
    /// The number of people who used the tokens.
    pub people: f64,
}

/// The use behind a bill.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Billed {
    /// The mean use of those people.
    pub mean: MTokPerWeek,
    /// The use of the typical one of them. It is below the mean if a few heavy users make up most of the bill.
    pub typical: MTokPerWeek,
    /// The price of a million tokens that the result is based on.
    pub price: UsdPerMTok,
    /// The top tenth ÷ the typical one that the result is based on.
    pub spread: f64,
}

impl Bill {
    /// The use behind the bill, at the price and the spread of these inputs; a single user is the typical one. `typical` is rounded as an input that
    /// is [`proposed`]. `None` without dollars or people, if tokens cost nothing, or if the result is outside the range
    /// of [`Input::Tokens`].
    ///
    /// ```
    /// use tokenworth_core::{inputs::Assumptions, model::bill::Bill};
    ///
    /// let inputs = Assumptions::default();
    /// let billed = Bill { dollars: 30_000.0, people: 80.0 }.read(&inputs).unwrap();
    /// // The mean user uses 3.06 times as much as the typical one.
    /// assert!((billed.mean.value() / billed.typical.value() - 3.06).abs() < 0.02);
    /// ```
    pub fn read(self, inputs: &Assumptions) -> Option<Billed> {
        let price = blended(inputs);
        let mtok_a_year = self.dollars * MONTHS_A_YEAR / price.value();
        let mean = mtok_a_year / self.people / inputs.weeks.value();
        let spread = if self.people <= 1.0 { 1.0 } else { inputs.spread };
        let typical = proposed(mean / Population::with_spread(spread).mean_weight());
        let fits = Assumptions::accepts(Input::Tokens, &Value::Number(typical)).is_ok();
        (fits && self.people > 0.0 && typical > 0.0).then(|| Billed {
            mean: MTokPerWeek::new(mean),
            typical: MTokPerWeek::new(typical),
            price,
            spread,
        })
    }
}
