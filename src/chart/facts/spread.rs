//! What the chart of the draws shows.

use crate::model::uncertainty::Pull;

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    /// Nothing was drawn.
    NotRun,
    /// Nobody uses AI.
    Nobody,
    /// All draws leave the same, $ a user and year.
    Certain(f64),
    /// The net of a user and year is spread.
    Spread {
        /// The share of the draws above zero.
        positive: f64,
        /// The net as entered, $.
        entered: f64,
        /// What pulls the draws away from it, the strongest first.
        pulls: Vec<Pull>,
    },
}
