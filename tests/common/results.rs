//! Results of inputs, and how they are compared.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use tokenworth::inputs::Assumptions;
use tokenworth::model::{Metric, Report, Uncertainty, evaluate};

/// The report with a quick run of draws.
pub fn report(inputs: &Assumptions) -> Report {
    evaluate(inputs).with_uncertainty(Uncertainty::quick(inputs))
}

/// A metric that these inputs have.
#[track_caller]
pub fn metric(inputs: &Assumptions, metric: Metric) -> f64 {
    evaluate(inputs).get(metric).unwrap()
}

/// Asserts that a number differs from the expected one by at most this part of it.
#[track_caller]
pub fn assert_near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance * expected.abs(), "{found}, not {expected}");
}
