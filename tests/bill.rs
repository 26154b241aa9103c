//! A monthly bill, read as the use of the typical user.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::links::{inputs, opened};
use common::random::fixed;
use proptest::prelude::*;
use tokenworth::inputs::{Assumptions, Input, Value};
use tokenworth::model::bill::Bill;
use tokenworth::model::{Metric, evaluate};
use tokenworth::state::{Action, Taken, TakenFrom};
use tokenworth::text;
use tokenworth::text::amounts::money;
use tokenworth::text::figures::English;
use tokenworth::usage::takeover::of_bill;

/// A bill of what the model says a team pays leads back to the use that was entered.
#[track_caller]
fn leads_back(fragment: &str) {
    let inputs = inputs(fragment);
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
    let defaults = Assumptions::default();
    for (dollars, people) in [(0.0, 10.0), (-5.0, 10.0), (100.0, 0.0), (100.0, -1.0), (1e30, 1.0), (f64::NAN, 1.0)] {
        assert_eq!(Bill { dollars, people }.read(&defaults), None, "{dollars} {people}");
    }
    let free = inputs("v=2&disc=1");
    assert_eq!(Bill { dollars: 100.0, people: 1.0 }.read(&free), None);
}

/// One is in the singular, of users as of people.
#[test]
fn the_team_of_a_bill_is_counted_in_english() {
    let start = opened("v=2").inputs;
    for (users, people, expected) in [
        (1.0, 3, "The team is taken to have 1 user among 3 people."),
        (1.0, 1, "The team is taken to have 1 user among 1 person."),
        (2.0, 3, "The team is taken to have 2 users among 3 people."),
    ] {
        let taken = of_bill(Bill { dollars: 500.0, people: users }, people, None, &start).unwrap();
        assert_eq!(text::usage::bill_team(&English, &taken).as_deref(), Some(expected));
    }
}

/// A single user is the typical one, whatever the spread that was entered.
#[test]
fn the_bill_of_one_user_is_what_that_one_uses() {
    let start = opened("v=2&n=1&adopt=1").inputs;
    let bill = Bill { dollars: 149.0, people: 1.0 };
    let read = bill.read(&start).unwrap();
    assert!((read.mean.value() - read.typical.value()).abs() < 0.05, "{read:?}");
    let said = text::billed(&English, &read, &start);
    assert!(said.starts_with("At $1.01 a million tokens the only user uses 38.4M a week."), "{said}");
    let changes = of_bill(bill, 1, None, &start).unwrap().changes(|_| true);
    assert!(changes.contains(&(Input::Spread, Value::Number(1.0))), "{changes:?}");
}

proptest! {
    #![proptest_config(fixed(300))]

    /// After a bill is taken over, the cost of a year differs from twelve bills by less than the digits shown can tell.
    #[test]
    fn a_bill_taken_over_costs_what_is_billed(digits in 100..1000_u32, power in 0..4_i32, people in 1..400_u32, spread in 1.0..12.0_f64) {
        let dollars = f64::from(digits) * 10_f64.powi(power);
        let start = opened(&format!("v=2&spread={spread}"));
        let bill = Bill { dollars, people: f64::from(people) };
        let Some(taken) = of_bill(bill, people, None, &start.inputs) else { return Ok(()) };
        let taking = Taken { from: TakenFrom::Bill, changes: taken.changes(|_| true), groups: None };
        let cost = evaluate(&start.update(Action::TakeOver(taking)).inputs).get(Metric::TeamCost).unwrap();
        let off = (cost / (dollars * 12.0) - 1.0).abs();
        prop_assert!(off <= 5e-4, "{} for {}", money(&English, cost), money(&English, dollars * 12.0));
    }
}
