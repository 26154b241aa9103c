//! What holds for any inputs in range, however odd.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use common::OFF_THE_GAIN;
use common::links::priced;
use common::random::{assumptions, fixed};
use common::results::metric;
use proptest::prelude::*;
use tokenworth::inputs::{Assumptions, Change, Curve, Group, Input, Value};
use tokenworth::model::{Metric, Reason, evaluate};
use tokenworth::scenario::{self, Builtin, Scenario};
use tokenworth::share::{self, Notice};

fn with(base: &Assumptions, changes: &[(Input, f64)]) -> Assumptions {
    let changes: Vec<Change> = changes.iter().map(|(input, number)| (*input, Value::Number(*number))).collect();
    let (inputs, rejected) = base.with(&changes);
    assert_eq!(rejected, []);
    inputs
}

/// The inputs with nothing taken off the gain.
fn unreviewed(inputs: &Assumptions) -> Assumptions {
    with(inputs, &OFF_THE_GAIN.iter().map(|input| (*input, 0.0)).collect::<Vec<_>>())
}

/// One person with the typical need, who pays by the token and whom no target and no cap concerns.
fn alone(inputs: &Assumptions) -> Assumptions {
    let free = with(inputs, &[(Input::Fee, 0.0), (Input::Included, 0.0), (Input::Ceiling, 0.0), (Input::Spread, 1.0)]);
    free.with(&[(Input::Target, Value::Empty), (Input::Cap, Value::Empty)]).0
}

/// Up to three groups of a team of a thousand, which differ in use, spread and pay.
fn groups() -> impl Strategy<Value = Vec<Group>> {
    let group =
        (0..300_u32, 0.0..500.0_f64, 1.0..20.0_f64, 0.0..500_000.0_f64).prop_map(|(people, tok, spread, sal)| {
            let changes = [(Input::Tokens, tok), (Input::Spread, spread), (Input::Salary, sal)];
            let changes = changes.map(|(input, number)| (input, Value::Number(number))).to_vec();
            Group { name: "Part".into(), people, changes, ..Group::default() }
        });
    proptest::collection::vec(group, 0..=3)
}

proptest! {
    #![proptest_config(fixed(2000))]

    /// A metric that is NaN or infinite has the reason `TooLarge`: nothing in range may come to that.
    #[test]
    fn every_metric_is_finite_or_has_the_reason_that_fits(inputs in assumptions()) {
        let report = evaluate(&inputs);
        let zero = |metric| report.get(metric) == Ok(0.0);
        for metric in &Metric::ALL {
            let fits = match report.get(*metric) {
                Ok(number) => number.is_finite(),
                Err(Reason::NoCost) => [Metric::CostAdopter, Metric::TeamCost, Metric::HalfCost].into_iter().any(zero),
                Err(Reason::NoPrice) => zero(Metric::Price),
                Err(Reason::NoSalary) => inputs.get(Input::Salary) == Value::Number(0.0),
                Err(Reason::NothingAtStake) => {
                    [Input::Salary, Input::Captured].iter().any(|input| inputs.get(*input) == Value::Number(0.0))
                }
                Err(Reason::NoUse) => inputs.get(Input::Tokens) == Value::Number(0.0),
                Err(Reason::NoBudget) => inputs.get(Input::Budget) == Value::Empty,
                Err(Reason::NoTarget) => inputs.get(Input::Target) == Value::Empty,
                Err(Reason::FixedCurve) => inputs.get(Input::Curve) == Value::Word("fixed".into()),
                Err(Reason::NoBound) => inputs.get(Input::Curve) == Value::Word("power".into()),
                Err(Reason::NothingToPayBack) => zero(Metric::TeamCost),
                Err(Reason::NotPaidBack) => report.get(Metric::CumulativeNet).is_ok_and(|net| net < 0.0),
                Err(Reason::NotRun) => {
                    ["mc_", "half_mc_", "cost_p", "team_cost_p", "within_", "team_net_p", "cap_p", "ev"].iter().any(|start| metric.key().starts_with(start))
                }
                Err(Reason::NoUsers) => zero(Metric::TeamUsers),
                Err(Reason::Alike | Reason::DoesNotFit | Reason::TooLarge) => false,
            };
            prop_assert!(fits, "{}: {:?}", metric.key(), report.get(*metric));
        }
    }

    #[test]
    fn a_link_restores_the_inputs(inputs in assumptions()) {
        let link = share::read(&share::write(&inputs, &[], &[]));
        prop_assert_eq!(link.notices, Notice::of_money(inputs.shown()).into_iter().collect::<Vec<_>>());
        prop_assert_eq!(link.inputs, inputs);
    }

    #[test]
    fn without_ai_nothing_is_spent_or_gained(inputs in assumptions()) {
        let columns = scenario::columns(&[], &inputs, &evaluate(&inputs));
        let none = columns.iter().find(|(scenario, _)| *scenario == Scenario::Builtin(Builtin::NoAi));
        let report = none.and_then(|(_, outcome)| Some(outcome.as_ref().ok()?.plain_report()));
        for metric in [Metric::CostAdopter, Metric::TeamCost, Metric::CumulativeNet] {
            prop_assert_eq!(report.map(|report| report.get(metric)), Some(Ok(0.0)), "{}", metric.key());
        }
    }

    #[test]
    fn what_is_per_adopter_does_not_depend_on_the_head_count(inputs in assumptions(), people in 1..1_000_000_u32) {
        let (one, other) = (evaluate(&inputs), evaluate(&with(&inputs, &[(Input::People, f64::from(people))])));
        let teams = [Metric::TeamUsers, Metric::TeamCost, Metric::TeamValue, Metric::TeamNet, Metric::TeamRoi, Metric::TeamWaste,
            Metric::PayrollShare, Metric::Npv, Metric::CumulativeNet, Metric::PaybackMonth];
        for metric in Metric::ALL.iter().filter(|metric| !teams.contains(metric)) {
            match (one.get(*metric), other.get(*metric)) {
                (Ok(one), Ok(other)) => {
                    prop_assert!((one - other).abs() <= 1e-9 * one.abs().max(1e-6), "{}: {one}, {other}", metric.key());
                }
                (one, other) => prop_assert_eq!(one, other, "{}", metric.key()),
            }
        }
    }

    #[test]
    fn more_salary_never_lowers_the_optimum(inputs in assumptions(), more in 1.0..3.0_f64) {
        let salary = inputs.get(Input::Salary).number().unwrap();
        let richer = with(&inputs, &[(Input::Salary, (salary * more).min(1e8))]);
        let best = |inputs: &Assumptions| evaluate(inputs).get(Metric::OptimumTok);
        if let (Ok(before), Ok(after)) = (best(&inputs), best(&richer)) {
            prop_assert!(after >= before * (1.0 - 1e-9), "{after} is less than {before}");
        }
    }

    /// One person at API prices: no amount leaves more than the best one.
    #[test]
    fn no_use_leaves_more_than_the_optimum(inputs in assumptions(), tokens in prop_oneof![0.0..1e5_f64, 0.0..100.0_f64]) {
        let person = alone(&with(&inputs, &[(Input::Tokens, tokens)]));
        if let Ok(best) = evaluate(&person).get(Metric::OptimumNet) {
            let net = metric(&person, Metric::NetAdopter);
            prop_assert!(net <= best + best.abs() * 1e-9 + 1e-6, "{net} beats {best}");
        }
    }

    /// Under API prices tokens beyond the best cap cost more than they bring, whoever uses them. Review costs are left out:
    /// where they turn the mean gain into a loss, which is borne whole, a heavy user's tokens bring more than one alone.
    #[test]
    fn the_best_cap_never_lowers_the_net_under_api_prices(inputs in assumptions(), groups in groups()) {
        let seatless = [(Input::Fee, 0.0), (Input::Included, 0.0), (Input::Ceiling, 0.0), (Input::People, 1000.0)];
        let (open, _) = unreviewed(&with(&inputs, &seatless)).with(&[(Input::Cap, Value::Empty), (Input::Target, Value::Empty)]);
        let report = evaluate(&open);
        if let Ok(gain) = report.get(Metric::CapGain) {
            let scale = report.adopter.cost.value() + report.adopter.value.value().abs();
            prop_assert!(gain >= -1e-9 * scale, "{gain}");
        }
        // The team with groups that differ in use and pay only, each person capped at the best cap of their own.
        let team = open.with_groups(groups).unwrap();
        for part in &evaluate(&team).parts {
            if let Ok(gain) = part.report.get(Metric::CapGain) {
                let scale = part.report.adopter.cost.value() + part.report.adopter.value.value().abs();
                prop_assert!(gain >= -1e-9 * scale, "{}: {gain}", part.part.id.key());
            }
        }
    }

    /// Groups that change nothing change nothing; and what a group sums up to is what it would be as a team of its own.
    #[test]
    fn sums_over_groups_are_the_whole(inputs in assumptions(), first in 0..500_u32, groups in groups()) {
        let base = with(&inputs, &[(Input::People, 1000.0)]);
        let same = |people| Group { people, ..Group::default() };
        let parted = evaluate(&base.with_groups(vec![same(first), same(500)]).unwrap());
        let whole = evaluate(&base);
        for metric in &Metric::ALL {
            match (whole.get(*metric), parted.get(*metric)) {
                (Ok(one), Ok(other)) => {
                    prop_assert!((one - other).abs() <= 1e-9 * one.abs().max(1e-3), "{}: {one}, {other}", metric.key());
                }
                (one, other) => prop_assert_eq!(one, other, "{}", metric.key()),
            }
        }
        let team = base.with_groups(groups).unwrap();
        let report = evaluate(&team);
        for metric in [Metric::TeamUsers, Metric::TeamCost, Metric::TeamValue, Metric::TeamNet, Metric::TeamWaste] {
            let sum: f64 = team.parts().iter().map(|part| {
                let alone = evaluate(&part.inputs).get(metric).unwrap();
                if part.people == 0 { 0.0 } else { alone }
            }).sum();
            let found = report.get(metric).unwrap();
            prop_assert!((sum - found).abs() <= 1e-9 * sum.abs().max(1.0), "{}: {sum}, {found}", metric.key());
        }
    }

    /// Of a gain a part is captured, a loss is borne whole; between them there is no jump.
    #[test]
    fn value_is_continuous_through_zero(inputs in assumptions(), near in -1e-9..1e-9_f64) {
        let (fixed, _) = unreviewed(&inputs).with(&[(Input::Curve, Value::Word("fixed".into()))]);
        let value = |gain: f64| metric(&with(&fixed, &[(Input::FixedGain, gain)]), Metric::ValueAdopter);
        let loaded = fixed.get(Input::Salary).number().unwrap() * fixed.get(Input::Load).number().unwrap();
        prop_assert!(value(near).abs() <= loaded * 1e-9 * 1.000_001);
        prop_assert!(value(0.0).abs() < f64::EPSILON);
        let used = metric(&fixed, Metric::BilledTok) > 0.0 && (metric(&fixed, Metric::Multiplier) - 1.0).abs() > 0.0;
        if used {
            let lost = value(-0.1);
            let all = metric(&with(&fixed, &[(Input::FixedGain, -0.1)]), Metric::Gain);
            prop_assert!((lost - loaded * all).abs() <= 1e-9 * loaded, "{lost}");
        }
    }

    /// A gain of `break_even_gain`, taken for granted, leaves nothing.
    #[test]
    fn net_is_zero_at_break_even(tokens in 0.1..2000.0_f64, salary in 1e4..1e6_f64, captured in 0.05..1.0_f64) {
        let base = with(&Assumptions::default(),
            &[(Input::Tokens, tokens), (Input::Salary, salary), (Input::Captured, captured)]);
        let needed = metric(&base, Metric::BreakEvenGain);
        prop_assume!(needed <= 10.0);
        let (fixed, _) = with(&base, &[(Input::FixedGain, needed)]).with(&[(Input::Curve, Value::Word("fixed".into()))]);
        let cost = metric(&fixed, Metric::CostAdopter);
        prop_assert!(metric(&fixed, Metric::NetAdopter).abs() <= cost * 1e-9);
    }
}

/// The curves and the spread at which the two ways of counting meet.
#[test]
fn a_spread_of_one_is_the_limit_from_above() {
    let same = with(&Assumptions::default(), &[(Input::Spread, 1.0)]);
    for curve in Curve::ALL {
        let (base, _) = same.with(&[(Input::Curve, Value::Word(curve.key().into()))]);
        let (alike, nearly) = (evaluate(&base), evaluate(&with(&base, &[(Input::Spread, 1.0 + 1e-9)])));
        for metric in &Metric::ALL {
            match (alike.get(*metric), nearly.get(*metric)) {
                (Ok(one), Ok(other)) => {
                    assert!(
                        (one - other).abs() <= 1e-6 * one.abs().max(1e-6),
                        "{curve:?} {}: {one}, {other}",
                        metric.key()
                    );
                }
                (one, other) => assert_eq!(one, other, "{curve:?} {}", metric.key()),
            }
        }
    }
}

/// The closed forms of the Method view’s “The next token and the best cap”, written out again.
#[test]
fn the_optimum_is_that_of_the_closed_forms() {
    let b = 200_000.0 * 1.3 * 0.5 * 0.35 * 0.27;
    let c = 46.0 * 1.0125;
    let (ceiling, half): (f64, f64) = (4.194_805_194_805_195, 95.703_91);
    let m32: f64 = (0.78 * 32e6_f64.ln() - 11.9) / 0.77;
    let exponent = Assumptions::default().get(Input::Exponent).number().unwrap();
    let scale = 32.0 / (m32.powf(1.0 / exponent) - 1.0);
    let expected = [
        ("hill", (b * ceiling * half / c).sqrt() - half),
        ("log", b * (0.78 / 0.77) / c),
        ("power", scale * ((b * exponent / (c * scale)).powf(1.0 / (1.0 - exponent)) - 1.0)),
    ];
    for (curve, tokens) in expected {
        let inputs = priced(&format!("curve={curve}"));
        let found = metric(&inputs, Metric::OptimumTok);
        assert!((found / tokens - 1.0).abs() < 1e-7, "{curve}: {found}, not {tokens}");
    }
}
