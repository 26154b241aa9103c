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
    /// Fewer than [`MIN_PEOPLE`](crate::usage::analysis::MIN_PEOPLE) with a cost above 0.
    TooFew,
    /// People with a cost above 0, and the quantity against it.
    People {
        /// The quantity against cost.
        against: Against,
        /// The basis of cost.
        basis: Basis,
        /// The number of people.
        people: usize,
        /// The number of people left out: one of the two is missing, or is not above 0 where its axis is logarithmic.
        left_out: usize,
        /// Highest cost ÷ lowest cost.
        apart: f64,
        /// The correlation of cost and output, if output is plotted.
        correlation: Option<Correlation>,
    },
}
