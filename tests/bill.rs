//! A monthly bill, read as the use of the typical user.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use tokenworth::inputs::{Assumptions, Input};
use tokenworth::model::bill::Bill;
use tokenworth::model::{Metric, evaluate};
use tokenworth::share;

/// A bill of what the model says a team pays leads back to the use that was entered.
#[track_caller]
fn leads_back(fragment: &str) {
    let inputs = share::read(fragment).inputs;
    let report = evaluate(&inputs);
    let users = report.team.users;
    let dollars = report.get(Metric::TeamCost).unwrap() / 12.0;
    let billed = Bill { dollars, people: users }.read(&inputs).unwrap();
    let tok = inputs.get(Input::Tokens).number().unwrap();
    assert!((billed.typical.value() / tok - 1.0).abs() < 0.01, "{fragment}: {billed:?}");
}

#[test]
fn the_model_bills_what_the_bill_says() {
    for fragment in ["v=2", "v=2&spread=1", "v=2&tok=225&spread=3&disc=0.2&batch=0.5", "v=2&n=7&adopt=1&weeks=40"] {
        leads_back(fragment);
    }
}

#[test]
fn nothing_follows_from_nothing() {
    let inputs = Assumptions::default();
    for (dollars, people) in [(0.0, 10.0), (-5.0, 10.0), (100.0, 0.0), (100.0, -1.0), (1e30, 1.0), (f64::NAN, 1.0)] {
        assert_eq!(Bill { dollars, people }.read(&inputs), None, "{dollars} {people}");
    }
    let free = share::read("v=2&disc=1").inputs;
    assert_eq!(Bill { dollars: 100.0, people: 1.0 }.read(&free), None);
}
