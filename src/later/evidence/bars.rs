//! Small bars beside numbers, on a scale common to a column.

use crate::decimal;
use crate::order::{Held, ordered};

use super::super::html::tag;

/// Length of the longest bars, in the picture's own units; and room for the mark of a longer one, on either side.
const LENGTH: f64 = 100.0;
const MARGIN: f64 = 8.0;
/// A bar may be so many times the one in the middle: one that is longer is cut, so that the others can be told apart.
const CUT: f64 = 5.0;

/// From where to where the bars of a column go; 0 is among it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// The scale for these numbers; what is not finite has no part in it.
    pub fn of(values: impl Iterator<Item = f64>) -> Self {
        let sizes = ordered(values.filter(|value| value.is_finite()), |value| value.abs());
        let middle = sizes.get(sizes.len() / 2).map_or(0.0, |value| value.abs());
        let most = if middle > 0.0 { middle * CUT } else { f64::MAX };
        let ends = sizes.iter().fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(*value), high.max(*value)));
        Self { low: ends.0.max(-most), high: ends.1.min(most) }
    }

    /// Where a number stands, in the picture's units.
    fn place(&self, value: f64) -> f64 {
        // Halves, since the difference of two large numbers may be larger than any.
        let (low, span) = (self.low / 2.0, self.high / 2.0 - self.low / 2.0);
        let share = if span > 0.0 { (value / 2.0 - low) / span } else { 0.0 };
        MARGIN + LENGTH * share.held(0.0, 1.0)
    }

    /// A bar from 0 to the number as a picture, which says nothing that the number beside it does not.
    pub fn bar(&self, value: f64) -> String {
        if !value.is_finite() {
            return String::new();
        }
        let (zero, end) = (self.place(0.0), self.place(value));
        let class = if value < 0.0 { "below" } else { "above" };
        let bar = tag("path", &[("class", class), ("d", &rectangle(zero, end))], "");
        let cut = if value < self.low || value > self.high {
            tag("path", &[("class", class), ("d", &tip(zero, end))], "")
        } else {
            String::new()
        };
        let axis = tag("path", &[("class", "zero"), ("d", &["M", &short(zero), " 0v14"].concat())], "");
        let size = [("class", "bar"), ("viewBox", "0 0 116 14"), ("width", "116"), ("height", "14")];
        let attributes = [&size[..], &[("aria-hidden", "true"), ("focusable", "false")]].concat();
        tag("svg", &attributes, &[bar, cut, axis].concat())
    }
}

fn rectangle(from: f64, to: f64) -> String {
    ["M", &short(from), " 2H", &short(to), "V12H", &short(from), "z"].concat()
}

/// The mark of a bar that goes on.
fn tip(zero: f64, end: f64) -> String {
    let ahead = if end < zero { -1.0 } else { 1.0 };
    ["M", &short(end + ahead * 2.0), " 2l", &short(ahead * 5.0), " 5l", &short(ahead * -5.0), " 5z"].concat()
}

/// To a tenth of a unit.
fn short(number: f64) -> String {
    decimal::write((number * 10.0).round() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::Scale;

    #[track_caller]
    fn places(values: &[f64], expected: &[f64]) {
        let scale = Scale::of(values.iter().copied());
        let found: Vec<f64> = values.iter().map(|value| scale.place(*value).round()).collect();
        assert_eq!(found, expected, "{values:?}");
    }

    #[test]
    fn a_scale_holds_all_that_is_not_far_out() {
        places(&[0.0, 5.0, 10.0], &[8.0, 58.0, 108.0]);
        places(&[-5.0, 0.0, 5.0], &[8.0, 58.0, 108.0]);
        places(&[-4.0, -4.0], &[8.0, 8.0]);
        places(&[0.0, 0.0], &[8.0, 8.0]);
        places(&[], &[]);
    }

    #[test]
    fn a_number_far_out_is_cut_and_marked() {
        let values = [1.0, 1.0, 1.0, 1e300, -1e300];
        let scale = Scale::of(values.into_iter());
        assert_eq!(scale, Scale { low: -5.0, high: 5.0 });
        assert_eq!(values.map(|value| scale.bar(value).matches("<path").count()), [2, 2, 2, 3, 3]);
    }

    #[test]
    fn no_number_has_no_bar() {
        let scale = Scale::of([f64::NAN, f64::INFINITY, f64::MAX, -f64::MAX].into_iter());
        assert!([f64::NAN, f64::INFINITY].iter().all(|value| scale.bar(*value).is_empty()));
        assert!([f64::MAX, -f64::MAX].iter().all(|value| !scale.bar(*value).contains("NaN")));
    }
}
