//! The model against reference results, a line each: a link fragment, and metrics that an independent program computed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

use serde_json::Value;
use tokenworth::model::{Metric, evaluate};
use tokenworth::share;

/// Relative tolerance by metric: the optimum is searched for, and the reference takes derivatives by differences.
fn tolerance(key: &str) -> f64 {
    match key {
        "optimum_tok" => 1e-4,
        "marginal_value" => 1e-5,
        _ => 1e-6,
    }
}

fn agrees(key: &str, found: Option<f64>, expected: Option<f64>) -> bool {
    match (found, expected) {
        (Some(found), Some(expected)) => (found - expected).abs() <= tolerance(key) * expected.abs().max(1e-9),
        (found, expected) => found == expected,
    }
}

#[test]
fn every_vector_is_met() {
    let mut wrong = Vec::new();
    let mut checked = 0;
    for line in include_str!("vectors.jsonl").lines() {
        let vector: Value = serde_json::from_str(line).unwrap();
        let link = share::read(vector["in"].as_str().unwrap());
        assert_eq!(link.notices, [], "{line}");
        let report = evaluate(&link.inputs);
        for (key, expected) in vector["out"].as_object().unwrap() {
            let metric = Metric::ALL.iter().find(|metric| metric.key() == key).expect(key);
            let found = report.get(*metric).ok();
            checked += 1;
            if !agrees(key, found, expected.as_f64()) {
                wrong.push(format!("{}: {key} is {found:?}, not {expected}", vector["in"]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked > 1000, "only {checked} numbers were compared");
}
