//! The layout of horizontal bars in rows. y counts downwards from 0.

use super::axes;
use super::spec::{Axis, Label, Row};
use crate::model::metrics::Measure;

/// The space above the bars of a row for its name. A row without it is 1 high.
const HEAD: f64 = 1.2;
/// The space below the last row.
const FOOT: f64 = 0.3;

fn top(nth: usize) -> f64 {
    -(nth as f64) * (1.0 + HEAD)
}

/// The y axis of `count` rows.
pub fn axis(count: usize) -> Axis {
    axes::bare(Measure::Share, top(count) - FOOT, 0.0)
}

/// The row with index `nth`. A name above its bars is nearer to them than to the row above.
pub fn row(nth: usize, name: String, note: Label) -> Row {
    let top = top(nth);
    Row { name, note, top, bars: top - HEAD, bottom: top - HEAD - 1.0 }
}

/// Bottom and top of a bar in the row with index `nth`, which fills this part of the row.
pub fn bar(nth: usize, filled: f64) -> (f64, f64) {
    let middle = top(nth) - HEAD - 0.5;
    (middle - filled / 2.0, middle + filled / 2.0)
}
