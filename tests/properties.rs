//! What holds for any inputs in range, however odd.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use common::{assumptions, fixed};
use proptest::prelude::*;
use tokenworth::inputs::{Assumptions, Change, Curve, Input, Value};
use tokenworth::model::{Metric, Reason, evaluate};
use tokenworth::scenario::{self, Builtin, Scenario};
use tokenworth::share::{self, Notice};

fn with(base: &Assumptions, changes: &[(Input, f64)]) -> Assumptions {
    let changes: Vec<Change> = changes.iter().map(|(input, number)| (*input, Value::Number(*number))).collect();
    let (inputs, rejected) = base.with(&changes);
    assert_eq!(rejected, []);
    inputs
}

fn metric(inputs: &Assumptions, metric: Metric) -> f64 {
    evaluate(inputs).get(metric).unwrap()
}

proptest! {
    #![proptest_config(fixed(2000))]

    /// A metric that is NaN or infinite has the reason `TooLarge`: nothing in range may come to that.
    #[test]
    fn every_metric_is_finite_or_has_the_reason_that_fits(inputs in assumptions()) {
        let report = evaluate(&inputs);
        let zero = |metric| report.get(metric) == Ok(0.0);
        for metric in Metric::ALL {
            let fits = match report.get(*metric) {
                Ok(number) => number.is_finite(),
                Err(Reason::NoCost) => [Metric::CostAdopter, Metric::TeamCost, Metric::HalfCost].into_iter().any(zero),
                Err(Reason::NoPrice) => zero(Metric::Price),
                Err(Reason::NoSalary) => inputs.get(Input::Salary) == Value::Number(0.0),
                Err(Reason::NothingAtStake) => zero(Metric::ValueAdopter),
                Err(Reason::NoUse) => inputs.get(Input::Tokens) == Value::Number(0.0),
                Err(Reason::NoTarget) => inputs.get(Input::Target) == Value::Empty,
                Err(Reason::FixedCurve) => inputs.get(Input::Curve) == Value::Word("fixed".into()),
                Err(Reason::NoBound) => inputs.get(Input::Curve) == Value::Word("power".into()),
                Err(Reason::NothingToPayBack) => zero(Metric::TeamCost),
                Err(Reason::NotPaidBack) => report.get(Metric::CumulativeNet).is_ok_and(|net| net < 0.0),
                Err(Reason::NotRun) => metric.key().starts_with("mc_"),
                Err(Reason::DoesNotFit | Reason::TooLarge) => false,
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
        let report = none.and_then(|(_, outcome)| Some(&outcome.as_ref().ok()?.report));
        for metric in [Metric::CostAdopter, Metric::TeamCost, Metric::CumulativeNet] {
            prop_assert_eq!(report.map(|report| report.get(metric)), Some(Ok(0.0)), "{}", metric.key());
        }
    }

    #[test]
    fn what_is_per_adopter_does_not_depend_on_the_head_count(inputs in assumptions(), people in 1..1_000_000_u32) {
        let (one, other) = (evaluate(&inputs), evaluate(&with(&inputs, &[(Input::People, f64::from(people))])));
        let teams = [Metric::TeamCost, Metric::TeamValue, Metric::TeamNet, Metric::TeamRoi, Metric::TeamWaste,
            Metric::PayrollShare, Metric::Npv, Metric::CumulativeNet, Metric::PaybackMonth];
        for metric in Metric::ALL.iter().filter(|metric| !teams.contains(metric)) {
            prop_assert_eq!(one.get(*metric), other.get(*metric), "{}", metric.key());
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

    #[test]
    fn no_use_leaves_more_than_the_optimum(inputs in assumptions(), tokens in 0.0..1e5_f64) {
        let free = [(Input::Fee, 0.0), (Input::Included, 0.0), (Input::Tokens, tokens)];
        let (mut other, _) = with(&inputs, &free).with(&[(Input::Target, Value::Empty), (Input::Cap, Value::Empty)]);
        (other, _) = other.with(&[(Input::Ceiling, Value::Number(0.0))]);
        if let Ok(best) = evaluate(&other).get(Metric::OptimumNet) {
            let net = metric(&other, Metric::NetAdopter);
            prop_assert!(net <= best + best.abs() * 1e-9 + 1e-6, "{net} beats {best}");
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
    for curve in Curve::ALL {
        let (base, _) = Assumptions::default().with(&[(Input::Curve, Value::Word(curve.key().into()))]);
        let (alike, nearly) = (evaluate(&base), evaluate(&with(&base, &[(Input::Spread, 1.0 + 1e-9)])));
        for metric in Metric::ALL {
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

/// Closed forms of the Method for everybody alike.
#[test]
fn the_optimum_is_that_of_the_closed_forms() {
    let b = 200_000.0 * 1.3 * 0.5 * 0.5 * 0.27;
    let c = 46.0 * 1.25;
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
        let inputs = share::read(&format!("v=1&pu=5&pw=6.25&pc=0.5&po=25&curve={curve}")).inputs;
        let found = metric(&inputs, Metric::OptimumTok);
        assert!((found / tokens - 1.0).abs() < 1e-7, "{curve}: {found}, not {tokens}");
    }
}

/// With people unalike the logarithm's mean has 200 kinks: no use on a fine grid may beat the optimum found.
#[test]
fn the_optimum_of_unlike_people_is_global() {
    for curve in ["hill", "log", "power"] {
        for spread in [1.5, 7.45, 100.0] {
            for salary in [5_000.0, 60_000.0, 500_000.0] {
                let inputs = share::read(&format!("v=1&curve={curve}&spread={spread}&sal={salary}")).inputs;
                let best = metric(&inputs, Metric::OptimumNet);
                for step in 0..400 {
                    let tokens = 0.01 * 1.035_f64.powi(step);
                    let net = metric(&with(&inputs, &[(Input::Tokens, tokens)]), Metric::NetAdopter);
                    assert!(
                        net <= best * (1.0 + 1e-9) + 1e-6,
                        "{curve} {spread} {salary}: {net} at {tokens} beats {best}"
                    );
                }
            }
        }
    }
}
