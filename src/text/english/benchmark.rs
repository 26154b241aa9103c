//! What the benchmark gain has to be to pay, in words.

use crate::model::Report;
use crate::model::half::{BreakEven, Half};
use crate::text::amounts::percent;
use crate::text::figures::Figures;

/// How much more finished work the benchmark needs to break even, and how much is expected. Empty without a benchmark,
/// or if a gain is worth nothing.
pub fn benchmark_needs(figures: &dyn Figures, report: &Report) -> String {
    let words = |half: Half| {
        let BreakEven { needed, expected } = BreakEven::of(half.cost, half.value, report.stake)?;
        let (needed, expected) = (percent(figures, needed), expected_gain(figures, expected));
        Some(format!("Needs {needed} more finished work to break even; {expected} is expected."))
    };
    report.benchmark().and_then(words).unwrap_or_default()
}

/// A gain that is expected: `37.9%`, or `none`.
pub(super) fn expected_gain(figures: &dyn Figures, gain: f64) -> String {
    if gain > 0.0 { percent(figures, gain) } else { "none".to_owned() }
}
