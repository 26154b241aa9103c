//! The layout of horizontal bars in rows. y counts bars, downwards from 0.

use super::axes;
use super::spec::{Axis, Label, Row};
use crate::model::metrics::Measure;

/// The space above the bars of a row for its name, in bars.
const HEAD: f64 = 1.2;
/// The space below the last row, in bars.
const FOOT: f64 = 0.3;

/// The layout of rows.
pub struct Rows {
    /// The number of bars per row.
    pub bars: f64,
    /// The thickness of a bar as a fraction of its space.
    pub filled: f64,
}

impl Rows {
    fn top(&self, nth: usize) -> f64 {
        -(nth as f64) * (self.bars + HEAD)
    }

    /// The y axis of `count` rows.
    pub fn axis(&self, count: usize) -> Axis {
        axes::bare(Measure::Share, self.top(count) - FOOT, 0.0)
    }

    /// The row with index `nth`. A name above its bars is nearer to them than to the row above.
    pub fn row(&self, nth: usize, name: String) -> Row {
        let top = self.top(nth);
        Row { name, note: Label::default(), top, bars: top - HEAD, bottom: top - HEAD - self.bars }
    }

    /// Bottom and top of the bar with index `place` in the row with index `nth`.
    pub fn bar(&self, nth: usize, place: usize) -> (f64, f64) {
        let middle = self.top(nth) - HEAD - place as f64 - 0.5;
        (middle - self.filled / 2.0, middle + self.filled / 2.0)
    }
}
