//! The budget: it changes no result but the chance of staying within it, and that chance agrees with the range of the cost.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::links::inputs;
use common::random::{assumptions, fixed};
use common::results::report;
use proptest::prelude::*;
use tokenworth::figures::English;
use tokenworth::inputs::{Assumptions, Input, Value};
use tokenworth::model::Metric;
use tokenworth::text;

/// These inputs with few draws and this budget, $ a year.
fn with_budget(inputs: &Assumptions, budget: f64) -> Assumptions {
    inputs.with(&[(Input::Draws, Value::Number(500.0)), (Input::Budget, Value::Number(budget))]).0
}

proptest! {
    #![proptest_config(fixed(300))]

    #[test]
    fn nine_in_ten_simulations_are_within_a_budget_of_the_high_cost_and_one_in_ten_within_the_low(inputs in assumptions()) {
        let drawn = report(&with_budget(&inputs, 0.0));
        let (Ok(low), Ok(high)) = (drawn.get(Metric::TeamCostP10), drawn.get(Metric::TeamCostP90)) else { return Ok(()) };
        prop_assume!(high <= 1e12);
        let within = |budget: f64| report(&with_budget(&inputs, budget)).get(Metric::WithinBudget).unwrap();
        prop_assert!(within(high) >= 0.9, "{} within {high}", within(high));
        prop_assert!(within(low) >= 0.1, "{} within {low}", within(low));
        if low > 0.0 {
            prop_assert!(within(low * (1.0 - 1e-6)) <= 0.101, "{} below {low}", within(low * (1.0 - 1e-6)));
        }
    }

    #[test]
    fn a_budget_changes_no_other_result(inputs in assumptions(), budget in 0.0..1e7_f64) {
        let (without, with) = (inputs.with(&[(Input::Budget, Value::Empty)]).0, with_budget(&inputs, budget));
        let (without, with) = (report(&with_budget(&without, 1.0)), report(&with));
        for metric in Metric::ALL.into_iter().filter(|metric| *metric != Metric::WithinBudget) {
            prop_assert_eq!(without.get(metric), with.get(metric), "{}", metric.key());
        }
    }
}

#[test]
fn a_budget_is_of_the_whole_team_with_all_groups() {
    let team = "v=2&n=150&g1=Contractors~n:50~tok:10~fee:100&budget=";
    let high = report(&inputs(&format!("{team}0"))).get(Metric::TeamCostP90).unwrap();
    let within = |budget: f64| report(&inputs(&format!("{team}{budget}"))).get(Metric::WithinBudget).unwrap();
    assert!((within(high) - 0.9).abs() < 0.001, "{}", within(high));
    assert!(within(high / 2.0) < 0.9);
}

#[test]
fn the_tile_and_the_slide_name_the_budget_and_the_chance() {
    let with = inputs("v=2&budget=600000");
    let drawn = report(&with);
    let words = "within the budget of $600,000 in ";
    let [cost, ..] = text::tiles(&English, &with, &drawn);
    let note = cost.notes.iter().find(|note| note.metric == Some(Metric::WithinBudget)).unwrap();
    assert!(note.text.starts_with(words), "{}", note.text);
    let hundredths = drawn.get(Metric::WithinBudget).unwrap() * 100.0;
    assert_eq!(note.text, format!("{words}{hundredths:.0} of 100 simulations"));
    assert!(text::year_in_brief(&English, &with, &drawn).contains(&format!("The team’s cost is {}.", note.text)));
    let without = inputs("v=2");
    let [cost, ..] = text::tiles(&English, &without, &report(&without));
    assert!(cost.notes.iter().all(|note| note.metric != Some(Metric::WithinBudget)));
}
