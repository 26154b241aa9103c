//! What the scenarios that come with the calculator are, for a team alike and for a team of groups.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use std::sync::Arc;

use common::links::{self, priced};
use common::random::{assumptions, fixed};
use common::results::{assert_near, report};
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::inputs::{Assumptions, Group, Input, Value};
use tokenworth::model::uncertainty::DrawCache;
use tokenworth::model::{Metric, Report, Uncertainty, evaluate};
use tokenworth::scenario::{self, BestCap, Builtin, Outcome, ROWS, Scenario};
use tokenworth::text::figures::English;
use tokenworth::text::{self, amounts};

fn outcome(builtin: Builtin, inputs: &Assumptions) -> Outcome {
    Outcome::of_builtin(builtin, inputs, &report(inputs)).unwrap()
}

#[rstest]
#[case(Builtin::Base, "")]
#[case(Builtin::Median, "spread=1")]
#[case(Builtin::Heavy, "tok=224&spread=1")]
// With the digits of formulas.
#[case(Builtin::Optimum, "cap=229.707")]
#[case(Builtin::Half, "tok=2147.074610842728&spread=1")]
#[case(Builtin::NoAi, "tok=0")]
#[case(Builtin::Naive, "chi=1&kappa=1&capture=1")]
fn each_is_the_inputs_with_its_changes(#[case] builtin: Builtin, #[case] link: &str) {
    let found = outcome(builtin, &priced(""));
    let expected = evaluate(&priced(link));
    for metric in ROWS.into_iter().filter(|metric| *metric != Metric::McPositive) {
        assert_near(found.report().get(metric).unwrap_or(0.0), expected.get(metric).unwrap_or(0.0), 1e-9);
    }
    assert_eq!(found.plain_report().uncertainty, None);
}

/// Target, cap, plan and rollout stay as entered, but where the scenario is about plain use at API prices.
#[test]
fn what_was_entered_stays() {
    let inputs = priced("target=50&cap=400&mandate=0.95&fee=40&incl=100&setup=500&other=100&tok=20");
    let kept = |builtin| outcome(builtin, &inputs).inputs;
    for builtin in [Builtin::Median, Builtin::Heavy, Builtin::Naive] {
        for input in [Input::Target, Input::Cap, Input::Mandate, Input::Fee, Input::Other] {
            assert_eq!(kept(builtin).get(input), inputs.get(input), "{builtin:?} {input:?}");
        }
    }
    for input in [Input::Target, Input::Cap, Input::Mandate] {
        assert_eq!(kept(Builtin::Half).get(input), Value::Empty, "{input:?}");
    }
    assert_eq!(kept(Builtin::Optimum).get(Input::Target), Value::Number(50.0));
    let none = outcome(Builtin::NoAi, &inputs);
    for metric in [Metric::TeamCost, Metric::TeamValue, Metric::CumulativeNet] {
        assert_eq!(none.report().get(metric), Ok(0.0), "{metric:?}");
    }
}

/// The column of the benchmark says what tile and verdict say of one person, and has the chance of the benchmark's own draws.
#[rstest]
#[case("")]
#[case("sal=500000&other=300")]
#[case("target=50&cap=400&mandate=0.95&fee=40&incl=100")]
#[case("n=240&g1=Seats~n:60~fee:125~incl:125~sal:90000&g2=All~n:180~mandate:1~adopt:0")]
#[case("draws=500")]
fn the_benchmark_s_column_agrees_with_the_benchmark(#[case] link: &str) {
    let inputs = priced(link);
    let base = report(&inputs);
    let half = outcome(Builtin::Half, &inputs);
    for (of_column, of_benchmark) in [
        (Metric::UserCost, Metric::HalfCost),
        (Metric::UserValue, Metric::HalfValue),
        (Metric::UserNet, Metric::HalfNet),
        (Metric::TeamRoi, Metric::HalfRoi),
        (Metric::McP10, Metric::HalfMcP10),
        (Metric::McP50, Metric::HalfMcP50),
        (Metric::McP90, Metric::HalfMcP90),
        (Metric::McPositive, Metric::HalfMcPositive),
        (Metric::CostP10, Metric::HalfCost),
        (Metric::CostP90, Metric::HalfCost),
    ] {
        assert_near(half.report().get(of_column).unwrap(), base.get(of_benchmark).unwrap(), 1e-9);
    }
    let rank = half.report().get(Metric::McRank).unwrap();
    assert!((0.3..=0.7).contains(&rank), "{rank}");
}

/// The team's cost has its range in each column, but that of the benchmark has none: its money is fixed.
#[test]
fn each_column_has_its_own_range_of_cost() {
    let inputs = priced("");
    let range = |builtin| text::range_of_cost(&English, outcome(builtin, &inputs).sketch());
    let base = report(&inputs);
    let [low, high] = [Metric::TeamCostP10, Metric::TeamCostP90]
        .map(|end| text::in_short(&English, Metric::TeamCost, base.get(end).unwrap()).unwrap());
    assert_eq!(range(Builtin::Base), Some(format!("{low}–{high}")));
    assert!(range(Builtin::Heavy).is_some_and(|heavy| Some(heavy) != range(Builtin::Base)));
    assert_eq!(range(Builtin::Half), None);
}

/// A long run is the base's: neither its chance nor the benchmark's is drawn anew.
#[test]
fn the_base_has_the_draws_of_the_page() {
    let inputs = priced("draws=30000");
    let base = evaluate(&inputs).with_uncertainty(Uncertainty::of(&inputs));
    let of = |builtin| Outcome::of_builtin(builtin, &inputs, &base).unwrap();
    assert_eq!(of(Builtin::Base).report(), &base);
    assert_eq!(of(Builtin::Half).report().get(Metric::McPositive), base.get(Metric::HalfMcPositive));
    assert_eq!(of(Builtin::Half).report().uncertainty.as_ref().unwrap().draws, 30_000);
}

#[test]
fn the_best_cap_replaces_the_caps_of_groups() {
    let inputs = priced("cap=500&g1=Capped~n:40~cap:5&g2=Heavy~n:20~tok:300");
    let capped = outcome(Builtin::Optimum, &inputs);
    let caps = capped.inputs.parts().into_iter().map(|part| part.inputs.get(Input::Cap)).collect::<Vec<_>>();
    let best = Value::Number(229.707);
    assert_eq!(caps, [best.clone(), best.clone(), best]);
    // What the column adds is what the best cap is said to add.
    let open = evaluate(&links::inputs("v=2&g1=Capped~n:40&g2=Heavy~n:20~tok:300"));
    let said = BestCap::of(&inputs, &report(&inputs)).unwrap();
    assert_near(capped.plain_report().team.net().value() - open.team.net().value(), said.gain.value(), 1e-9);
    // What the groups differ in otherwise stays.
    assert_eq!(capped.inputs.groups()[1].changes, inputs.groups()[1].changes);
}

/// Of what a scenario changes, groups keep nothing of their own, even where the base has it already.
#[test]
fn a_builtin_holds_for_the_whole_team() {
    let inputs = priced("spread=1&tok=50&g1=Uneven~n:40~spread:9~tok:10&g2=Told~n:10~target:900~fee:30");
    let typical = outcome(Builtin::Median, &inputs);
    assert_eq!(typical.changes, []);
    let spreads: Vec<Value> = typical.inputs.parts().iter().map(|part| part.inputs.get(Input::Spread)).collect();
    assert_eq!(spreads, vec![Value::Number(1.0); 3]);
    assert_ne!(typical.inputs, inputs);
    let none = outcome(Builtin::NoAi, &inputs);
    assert_eq!(none.report().get(Metric::TeamCost), Ok(0.0));
    // A scenario of the reader's own leaves groups what is theirs.
    let own = Outcome::of(vec![(Input::Spread, Value::Number(2.0))], &inputs, &report(&inputs)).unwrap();
    assert_eq!(own.inputs.parts()[0].inputs.get(Input::Spread), Value::Number(9.0));
}

#[test]
fn draws_are_made_when_they_are_asked_for_and_do_not_tell_outcomes_apart() {
    let (asked, not_asked) = (outcome(Builtin::Heavy, &priced("")), outcome(Builtin::Heavy, &priced("")));
    assert!(asked.report().uncertainty.is_some());
    assert_eq!(asked, not_asked);
    assert_ne!(asked, outcome(Builtin::Median, &priced("")));
}

#[test]
fn a_scenario_that_a_change_does_not_concern_keeps_its_draws() {
    let base = Assumptions::default();
    let more = base.with(&[(Input::Tokens, Value::Number(64.0))]).0;
    let earlier = scenario::columns(&[], &base, &report(&base));
    let now = scenario::columns_from(&DrawCache::default(), &earlier, &[], &more, &report(&more));
    let kept: Vec<&str> = earlier
        .iter()
        .zip(&now)
        .filter(|((_, one), (_, other))| matches!((one, other), (Ok(one), Ok(other)) if Arc::ptr_eq(one, other)))
        .filter_map(
            |((scenario, _), _)| if let Scenario::Builtin(builtin) = scenario { Some(builtin.key()) } else { None },
        )
        .collect();
    assert_eq!(kept, ["none"]);
}

/// People whom a mandate adds need no tokens, and half a salary is without them.
#[test]
fn the_head_of_a_column_says_whom_it_is_about() {
    let heads = |query: &str, builtin: Builtin| {
        let inputs = priced(query);
        let report = report(&inputs);
        let found = Outcome::of_builtin(builtin, &inputs, &report).unwrap();
        let note = text::scenario_note(&English, &Scenario::Builtin(builtin), &found);
        (note, text::scenario_users(&English, &found, &report))
    };
    assert_eq!(heads("mandate=1", Builtin::Median), ("32M for each willing user".to_owned(), None));
    assert_eq!(heads("mandate=0.5", Builtin::Median), ("32M each".to_owned(), None));
    assert_eq!(heads("mandate=1", Builtin::Half).1, Some("80 users".to_owned()));
    assert_eq!(heads("mandate=1", Builtin::NoAi).1, Some("80 users".to_owned()));
    assert_eq!(heads("", Builtin::Half).1, None);
    assert_eq!(heads("fee=10&incl=100000", Builtin::Optimum).0, "no cap");
}

proptest! {
    #![proptest_config(fixed(60))]

    /// What stands below the name of a scenario is what its people use, or says that it is what they need.
    #[test]
    fn a_scenario_uses_what_its_heading_says(inputs in assumptions()) {
        for builtin in [Builtin::Median, Builtin::Heavy] {
            let Ok(found) = Outcome::of_builtin(builtin, &inputs, &report(&inputs)) else { continue };
            let note = text::scenario_note(&English, &Scenario::Builtin(builtin), &found);
            let need = amounts::tokens(&English, found.inputs.tokens.value());
            let used = found.plain_report().get(Metric::BilledTok).map(|used| amounts::tokens(&English, used));
            if !note.contains("outside groups") && found.plain_report().team.users > 0.0 {
                let of_some = [format!("needs {need} each"), format!("{need} for each willing user")];
                prop_assert!(of_some.contains(&note) || used == Ok(need), "{}: {:?}", note, used);
            }
        }
    }

    /// The page shows of a scenario what exports say of it, though less is worked out.
    #[test]
    fn a_sketch_has_the_numbers_of_the_report(inputs in assumptions()) {
        let base = inputs.with(&[(Input::Draws, Value::Number(200.0))]).0;
        let drawn = [Metric::McP10, Metric::McP50, Metric::McP90, Metric::McRank, Metric::CostP10, Metric::CostP90];
        for (scenario, outcome) in scenario::columns(&[], &base, &report(&base)) {
            let Ok(outcome) = outcome else { continue };
            for metric in ROWS.into_iter().chain(drawn) {
                let shown = outcome.sketch().get(metric);
                prop_assert_eq!(shown, Outcome::clone(&outcome).report().get(metric), "{:?} {:?}", scenario, metric);
            }
        }
    }

    /// What was drawn for the inputs before is kept only where the scenario is the same.
    #[test]
    fn columns_are_the_same_after_other_inputs(inputs in assumptions(), tokens in 0.0..500.0) {
        let inputs = inputs.with(&[(Input::Draws, Value::Number(200.0))]).0;
        let before = inputs.with(&[(Input::Tokens, Value::Number(tokens))]).0;
        let earlier = scenario::columns(&[], &before, &report(&before));
        for outcome in earlier.iter().filter_map(|(_, outcome)| outcome.as_ref().ok()) {
            outcome.sketch();
        }
        let report = report(&inputs);
        let kept = scenario::columns_from(&DrawCache::default(), &earlier, &[], &inputs, &report);
        for ((scenario, kept), (_, fresh)) in kept.into_iter().zip(scenario::columns(&[], &inputs, &report)) {
            prop_assert_eq!(kept.is_ok(), fresh.is_ok(), "{:?}", scenario);
            if let (Ok(kept), Ok(fresh)) = (kept, fresh) {
                prop_assert_eq!(kept.sketch(), fresh.sketch(), "{:?}", scenario);
            }
        }
    }

    /// The base column is the page; groups that change nothing change no column.
    #[test]
    fn columns_are_those_of_a_team_without_idle_groups(inputs in assumptions(), people in 0..500_u32) {
        let base = inputs.with(&[(Input::People, Value::Number(1000.0)), (Input::Draws, Value::Number(200.0))]).0;
        let idle = |people| Group { name: "Same".into(), people, ..Group::default() };
        let team = base.with_groups(vec![idle(people), idle(500)]).unwrap();
        let (alone, grouped) = (report(&base), report(&team));
        let columns = scenario::columns(&[], &base, &alone).into_iter().zip(scenario::columns(&[], &team, &grouped));
        for ((scenario, alone_there), (_, grouped_there)) in columns {
            match (alone_there, grouped_there) {
                (Ok(one), Ok(other)) => {
                    if scenario == Scenario::BASE {
                        prop_assert_eq!(one.report(), &alone);
                    }
                    for metric in ROWS.into_iter().filter(|metric| *metric != Metric::McPositive) {
                        let (one, other) = (one.report().get(metric).ok(), other.report().get(metric).ok());
                        prop_assert_eq!(one.is_some(), other.is_some());
                        let (one, other) = (one.unwrap_or(0.0), other.unwrap_or(0.0));
                        let scale = grouped.team.cost.value() + grouped.team.value.value().abs() + one.abs();
                        prop_assert!((one - other).abs() <= 1e-9 * scale, "{scenario:?} {metric:?}: {one}, {other}");
                    }
                }
                (one, other) => prop_assert_eq!(one.err(), other.err(), "{:?}", scenario),
            }
        }
    }
}

/// The amount of dollars in a text: `−$1.35M`, `+$11,700`.
fn dollars(text: &str) -> f64 {
    let units = [("K", 1e3), ("M", 1e6), ("B", 1e9), ("T", 1e12)];
    let (number, unit) =
        units.into_iter().find_map(|(suffix, unit)| Some((text.strip_suffix(suffix)?, unit))).unwrap_or((text, 1.0));
    number.replace(['$', ',', '+'], "").replace('−', "-").parse::<f64>().unwrap() * unit
}

#[test]
fn a_difference_has_three_digits() {
    let by = |metric, number, base| text::difference(&English, text::scenario_row(metric), number, base);
    assert_eq!(by(Metric::UserNet, 11_663.0, 11_400.0), "+$263");
    assert_eq!(by(Metric::UserNet, 11_663.0, 11_663.0), "same");
    assert_eq!(by(Metric::UserNet, 0.0, 11_663.0), "−$11,700");
    assert_eq!(by(Metric::TeamNet, 3_146_000.0, 2_503_000.0), "+$643K");
}

proptest! {
    #![proptest_config(fixed(200))]

    /// What the best cap changes is the same amount in the headline and in the table of scenarios.
    #[test]
    fn the_best_cap_changes_as_much_in_the_table_as_in_the_headline(inputs in assumptions()) {
        let report = evaluate(&inputs);
        let (Ok(best), Ok(capped)) = (BestCap::of(&inputs, &report), Outcome::of_builtin(Builtin::Optimum, &inputs, &report)) else {
            return Ok(());
        };
        let net = |report: &Report| report.get(Metric::TeamNet).unwrap();
        let (before, after) = (net(&report), net(capped.plain_report()));
        let said = text::difference(&English, text::scenario_row(Metric::TeamNet), after, before);
        if said != "same" {
            // Where every cap loses, the table has what is left without one.
            let change = if best.loses { best.change - best.gain } else { best.change };
            let shown = amounts::money_signed(&English, change.value());
            // Below a thousand, the short form has fewer digits.
            let near = if change.value().abs() < 1e3 { 1.0 } else { 1e-6 * dollars(&shown).abs() };
            prop_assert!((dollars(&said) - dollars(&shown)).abs() <= near, "{} in the table, {} in the headline", said, shown);
        }
    }
}
