//! The key of the small multiples, with one of each mark.

use super::drawing::{cost_line, diamond, value_line};
use super::marks::{Mark, Paint, line};

/// A mark in the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "its marks say it")]
pub enum Sample {
    Value,
    Cost,
    Yours,
    Best,
}

impl Sample {
    /// The size of each drawing, in units of the panels.
    pub const SIZE: (f64, f64) = (18.0, 14.0);

    /// The marks of its drawing.
    pub fn marks(self) -> Vec<Mark> {
        match self {
            Self::Value => value_line("M0 6h18".to_owned()).into_iter().collect(),
            Self::Cost => cost_line("M0 6h18".to_owned()).into_iter().collect(),
            Self::Yours => vec![
                line("M9 2.6V11.4".to_owned(), Paint::Ink, "1"),
                Mark::Dot { at: (9.0, 2.6), paint: Paint::Value },
                Mark::Dot { at: (9.0, 11.4), paint: Paint::Cost },
            ],
            Self::Best => vec![diamond((9.0, 6.0))],
        }
    }
}
