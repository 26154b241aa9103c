//! What the chart of cost by week shows.

use crate::usage::Day;
use crate::usage::analysis::Basis;

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    /// No days, or no cost.
    Nothing,
    /// Cost by week.
    Weeks {
        /// Which money.
        basis: Basis,
        /// The week that costs most: its Monday and its cost in US dollars.
        most: (Day, f64),
        /// All weeks together, in US dollars.
        all: f64,
        /// How many weeks.
        weeks: usize,
        /// Weeks of which the data cover only some days.
        partial: usize,
        /// The last whole week's cost divided by the first's; `None` where either costs nothing.
        change: Option<f64>,
    },
}
