//! What the chart of people by cost shows.

use crate::usage::analysis::{Basis, Correlation};

/// What stands against cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// What came out.
    Output,
    /// Tokens over the days of the files.
    Tokens,
}

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    /// Fewer than [`MIN_PEOPLE`] with a cost.
    TooFew,
    /// People with a cost.
    People {
        /// What stands against it.
        against: Against,
        /// Which money.
        basis: Basis,
        /// How many.
        people: usize,
        /// How many have no cost, or nothing that stands against it, and so no place.
        left_out: usize,
        /// How many times the cost of the least is that of the most expensive.
        apart: f64,
        /// Whether who costs more delivers more, where output stands against cost.
        correlation: Option<Correlation>,
    },
}
