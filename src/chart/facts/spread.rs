//! The facts of the chart of the draws.

use crate::model::uncertainty::Pull;

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    /// The uncertainty run was not made.
    NotRun,
    /// Nobody uses AI.
    Nobody,
    /// All draws have this net, $ per user and year.
    Certain(f64),
    /// The draws differ.
    Spread {
        /// The share of the draws above zero.
        positive: f64,
        /// The net as entered, $.
        entered: f64,
        /// The factors that shift the draws away from it, strongest first.
        pulls: Vec<Pull>,
    },
}
