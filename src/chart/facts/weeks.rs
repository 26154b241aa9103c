//! The facts of the chart of cost by week.

use crate::usage::Day;
use crate::usage::analysis::Basis;

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    /// There are no days, or no week costs anything.
    Nothing,
    /// Cost by week.
    Weeks {
        /// The basis of cost.
        basis: Basis,
        /// The most expensive week: its Monday, and its cost in US dollars.
        most: (Day, f64),
        /// The cost of all weeks less refunds, in US dollars.
        all: f64,
        /// The number of weeks.
        weeks: usize,
        /// The number of weeks that the data cover only in part.
        partial: usize,
        /// The number of weeks in which more is paid back than charged.
        credits: usize,
        /// The share of the tokens that is in no bar because it has no list price; 0 for other costs.
        without_price: f64,
        /// Cost of the last whole week ÷ cost of the first one; `None` if either is nearly nothing beside the other.
        change: Option<f64>,
    },
}
