//! Level bars in rows, one below the other: y counts bars, downwards from 0.

use super::axes;
use super::spec::{Axis, Row};
use crate::model::metrics::Measure;

/// Room above the bars of a row for its name, in bars.
const HEAD: f64 = 1.2;
/// Room below the last row, in bars.
const FOOT: f64 = 0.3;

/// How rows are divided.
pub struct Rows {
    /// Bars a row.
    pub bars: f64,
    /// The part of its room that a bar fills.
    pub filled: f64,
}

impl Rows {
    fn top(&self, nth: usize) -> f64 {
        -(nth as f64) * (self.bars + HEAD)
    }

    /// The axis of so many rows.
    pub fn axis(&self, count: usize) -> Axis {
        axes::bare(Measure::Share, self.top(count) - FOOT, 0.0)
    }

    /// A row, counted from 0. A name in the room above its bars is nearer to them than to the row above.
    pub fn row(&self, nth: usize, name: String) -> Row {
        let top = self.top(nth);
        Row { name, note: String::new(), top, bars: top - HEAD, bottom: top - HEAD - self.bars }
    }

    /// Bottom and top of a bar of a row, both counted from 0.
    pub fn bar(&self, nth: usize, place: usize) -> (f64, f64) {
        let middle = self.top(nth) - HEAD - place as f64 - 0.5;
        (middle - self.filled / 2.0, middle + self.filled / 2.0)
    }
}
