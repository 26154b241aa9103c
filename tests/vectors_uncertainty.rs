//! The draws against reference results of a million draws each, which an independent program made: a link fragment a line,
//! and metrics.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

use serde_json::Value;
use tokenworth::model::metrics::Measure;
use tokenworth::model::{Metric, Uncertainty, evaluate};
use tokenworth::share;

/// Tolerance of a metric: 0.005 for shares, 5 % or $30 for a value of information, and 1 % of the distance from P10 to P90
/// of the same draws for other money.
fn tolerance(metric: Metric, expected: f64, out: &Value) -> f64 {
    let key = metric.key();
    let width = |low: &str, high: &str| 0.01 * (out[high].as_f64().unwrap() - out[low].as_f64().unwrap());
    match metric.measure() {
        Measure::Share | Measure::Chance => 0.005,
        _ if key.starts_with("ev") => (0.05 * expected.abs()).max(30.0),
        _ if key.starts_with("half_") => width("half_mc_p10", "half_mc_p90"),
        _ if key.starts_with("cost_") => width("cost_p10", "cost_p90"),
        _ => width("mc_p10", "mc_p90"),
    }
}

/// The numbers that a run of so many draws gets wrong by more than `times` the tolerance.
fn wrong(draws: &str, times: f64) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut checked = 0;
    for line in include_str!("vectors_uncertainty.jsonl").lines() {
        let vector: Value = serde_json::from_str(line).unwrap();
        let fragment = vector["in"].as_str().unwrap().replace("draws=1000000", draws);
        let link = share::read(&fragment);
        assert_eq!(link.notices, [], "{line}");
        let report = evaluate(&link.inputs).with_uncertainty(Uncertainty::of(&link.inputs));
        for (key, expected) in vector["out"].as_object().unwrap() {
            let metric = Metric::find(key).expect(key);
            let found = report.get(metric).ok();
            checked += 1;
            let agrees = match (found, expected.as_f64()) {
                (Some(found), Some(expected)) => {
                    (found - expected).abs() <= times * tolerance(metric, expected, &vector["out"])
                }
                (found, expected) => found == expected,
            };
            if !agrees {
                wrong.push(format!("{fragment}: {key} is {found:?}, not {expected}"));
            }
        }
    }
    assert!(checked > 240, "only {checked} numbers were compared");
    wrong
}

#[test]
fn ten_thousand_draws_find_what_a_million_found() {
    let wrong = wrong("draws=10000", 2.0);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_hundred_thousand_draws_find_what_a_million_found() {
    let wrong = wrong("draws=100000", 1.0);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
