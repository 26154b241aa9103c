//! The use that a monthly bill stands for.

use super::population::Population;
use super::pricing::blended;
use crate::inputs::{Assumptions, Input, Value};
use crate::units::{MTokPerWeek, UsdPerMTok};

const MONTHS: f64 = 12.0;

/// What somebody pays for tokens in a month, and for how many people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bill {
    /// $ a month, at the prices in force and without seats.
    pub dollars: f64,
    /// How many people used the tokens.
    pub people: f64,
}

/// What a bill comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Billed {
    /// The mean of those people's use.
    pub mean: MTokPerWeek,
    /// The use of the typical one of them: below the mean where a few heavy users make the bill.
    pub typical: MTokPerWeek,
    /// The price of a million tokens that it rests on.
    pub price: UsdPerMTok,
}

impl Bill {
    /// The use that the bill stands for, at the price and the spread of these inputs. Digits beyond the third are dropped.
    /// `None` where nothing follows: no dollars, no people, tokens that cost nothing, or more than the calculator holds.
    ///
    /// ```
    /// use tokenworth_core::{inputs::Assumptions, model::bill::Bill};
    ///
    /// let inputs = Assumptions::default();
    /// let billed = Bill { dollars: 30_000.0, people: 80.0 }.read(&inputs).unwrap();
    /// // The mean user needs 3.06 times what the typical one does.
    /// assert!((billed.mean.value() / billed.typical.value() - 3.06).abs() < 0.02);
    /// ```
    pub fn read(self, inputs: &Assumptions) -> Option<Billed> {
        let price = blended(inputs);
        let mtok_a_year = self.dollars * MONTHS / price.value();
        let mean = mtok_a_year / self.people / inputs.weeks.value();
        let typical = three_digits(mean / Population::with_spread(inputs.spread).mean_weight());
        let fits = Assumptions::accepts(Input::Tokens, &Value::Number(typical)).is_ok();
        (fits && self.people > 0.0 && typical > 0.0).then(|| Billed {
            mean: MTokPerWeek::new(mean),
            typical: MTokPerWeek::new(typical),
            price,
        })
    }
}

fn three_digits(number: f64) -> f64 {
    format!("{number:.2e}").parse().unwrap_or(number)
}
