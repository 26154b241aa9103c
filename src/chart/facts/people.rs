//! The facts of the chart of people.

use crate::usage::analysis::{Basis, Correlation};

/// The quantity that is plotted against cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// Output.
    Output,
    /// Tokens in the period of the files.
    Tokens,
}

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    /// Fewer than [`MIN_PEOPLE`] with a cost.
    TooFew,
    /// People with a cost, and the quantity against it.
    People {
        /// The quantity against cost.
        against: Against,
        /// The basis of cost.
        basis: Basis,
        /// The number of people.
        people: usize,
        /// The number of people left out because one of the two is missing.
        left_out: usize,
        /// Highest cost ÷ lowest cost.
        apart: f64,
        /// The correlation of cost and output, if output is plotted.
        correlation: Option<Correlation>,
    },
}
