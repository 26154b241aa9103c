//! Formulas come to the numbers that they explain.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod arithmetic;
mod common;

use proptest::prelude::*;
use tokenworth::explain::{Explanation, Known, Shape, Symbol, explain, pieces, symbols};
use tokenworth::inputs::{Assumptions, Input};
use tokenworth::model::{Metric, Report, Uncertainty, evaluate};
use tokenworth::text::figures::{English, NOTHING};
use tokenworth::{share, text};

fn inputs(fragment: &str) -> Assumptions {
    let link = share::read(fragment);
    assert_eq!(link.notices, [], "{fragment}");
    link.inputs
}

fn report(inputs: &Assumptions) -> Report {
    evaluate(inputs).with_uncertainty(Uncertainty::quick(inputs))
}

fn explained(metric: Metric, fragment: &str) -> Explanation {
    let inputs = inputs(fragment);
    explain(metric, &inputs, &report(&inputs), &English)
}

/// Metrics without a closed form, which a sentence explains.
fn is_sentence(metric: Metric) -> bool {
    use Metric::{McP10, McP50, McP90, McPositive, OptimumTok, PaybackMonth, PhiStar};
    [OptimumTok, PhiStar, PaybackMonth, McP10, McP50, McP90, McPositive].contains(&metric)
}

/// The formula of every metric that can be computed comes to its number.
fn check(inputs: &Assumptions) -> Result<(), TestCaseError> {
    let report = report(inputs);
    let known = Known::of(inputs, &report);
    let shape = Shape::of(&known);
    for metric in Metric::ALL.iter().copied().filter(|metric| !is_sentence(*metric)) {
        let Ok(expected) = report.get(metric) else { continue };
        let template = text::formula(metric, &shape);
        let (found, largest) = arithmetic::work_out(&template, &known);
        let close = (found - expected).abs() <= 1e-9 * expected.abs() + 1e-12 * largest.max(1e-3);
        prop_assert!(close, "{} = {template}: {found} is not {expected}", metric.key());
    }
    Ok(())
}

/// Nothing of the template shows, every key of it resolves, and what cannot be computed has its reason.
fn reads_well(inputs: &Assumptions) -> Result<(), TestCaseError> {
    let report = report(inputs);
    let shape = Shape::of(&Known::of(inputs, &report));
    for metric in Metric::ALL.iter().copied() {
        let template = text::formula(metric, &shape);
        for key in pieces(&template).filter_map(|(_, key)| key) {
            prop_assert!(Symbol::find(key).is_some(), "{}: {key} in {template}", metric.key());
        }
        let why = explain(metric, inputs, &report, &English);
        let text = why.text();
        for mark in ["NaN", "inf\n", "{", "}", "@", "  ", "()", "− −", "× −"] {
            prop_assert!(!text.contains(mark), "{} holds “{mark}”: {text}", metric.key());
        }
        prop_assert_eq!(why.terms.len(), symbols(&template).len());
        prop_assert!(why.terms.iter().all(|term| !term.name.is_empty() && !term.value.is_empty()));
        match report.get(metric) {
            Ok(_) => {
                prop_assert!(why.terms.iter().all(|term| term.value != NOTHING), "{}: {text}", metric.key());
                prop_assert!(why.result != NOTHING);
            }
            Err(reason) => prop_assert_eq!(why.result, text::reason(reason)),
        }
    }
    Ok(())
}

#[test]
fn formulas_come_to_their_numbers() {
    for fragment in [
        "",
        "target=225",
        "target=225&phi=0.2&cap=100&mandate=0.95",
        "fee=20&incl=20",
        "fee=40&incl=60&ceil=1&target=225&cap=100",
        "fee=20&ceil=1",
        "curve=fixed&rho=0.02",
        "curve=log",
        "curve=power&eps=0.2",
        "curve=log&tok=1",
        "pu=3&pw=3.75&pc=0.3&po=15&batch=0.5&disc=0.1",
        "tok=0&target=100&phi=1&rho=0.1",
        "spread=7.45",
        "spread=7.45&target=100&cap=300",
        "spread=7.45&curve=log&fee=20&incl=30",
        "spread=7.45&curve=power&fee=20&incl=30&ceil=1&target=50",
        "ramp=0&setup=1500&horizon=18&mandate=1&other=300",
        "theta=0&sal=500000&tok=4000",
        "spread=100&tok=0.1&cap=0",
    ] {
        check(&inputs(fragment)).unwrap_or_else(|error| panic!("{fragment}: {error}"));
    }
}

proptest! {
    #![proptest_config(common::fixed(300))]

    #[test]
    fn formulas_of_any_inputs_come_to_their_numbers(inputs in common::assumptions()) {
        check(&inputs)?;
    }

    #[test]
    fn every_explanation_reads_well(inputs in common::assumptions()) {
        reads_well(&inputs)?;
    }
}

#[test]
fn a_formula_is_told_in_words_in_numbers_and_with_its_sources() {
    let why = explained(Metric::ValueAdopter, "");
    assert_eq!(why.formula, "Base salary × Load factor × Captured by the employer × Gain");
    assert_eq!(why.numbers, "$200,000 × 1.3 × 50% × 14.1903%");
    assert_eq!(why.result, "$18,447.38");
    let captured = why.terms.iter().find(|term| term.key == "capture").unwrap();
    assert!(captured.source.as_ref().unwrap().contains("BCG"));
    let gain = why.terms.iter().find(|term| term.key == "gain").unwrap();
    assert_eq!(gain.source, None, "a result has no source but its own formula");
    let text = why.text();
    let lines = ["Value: $18,447.38", "= Base salary ×", "= $200,000 ×", "Captured by the employer: 50% – BCG"];
    assert!(lines.iter().all(|line| text.lines().any(|other| other.starts_with(line))), "{text}");
}

#[test]
fn a_number_of_ones_own_does_not_claim_the_source_of_the_default() {
    let why = explained(Metric::Gain, "chi=0.9&kappa=0.4");
    let caused = why.terms.iter().find(|term| term.key == "chi").unwrap();
    assert!(caused.source.as_ref().unwrap().starts_with("Your own number. The default is 50%: DX"));
    let price = explained(Metric::Price, "pu=3");
    let source = |key| price.terms.iter().find(|term| term.key == key).unwrap().source.clone().unwrap();
    assert_eq!(source("p_input"), "Your own price.");
    assert!(source("p_output").contains("genai-prices"));
    let target = explained(Metric::BilledTok, "target=225");
    assert!(target.text().contains("Target: 225M – Your own number."));
}

#[test]
fn the_formula_is_that_of_the_plan() {
    let formula = |fragment| explained(Metric::CostAdopter, fragment).numbers;
    for (fragment, expected) in [
        ("", "46 × 32M × $1.25 + $0"),
        ("fee=20&incl=30", "12 × $20 + max(0, 46 × 32M × $1.25 − 12 × $30) + $0"),
        ("fee=20&incl=30&ceil=1", "12 × $20 + $0"),
    ] {
        // Each extra adds another “+ $0”.
        assert!(formula(fragment).starts_with(expected), "{fragment}: {}", formula(fragment));
    }
    let unequal = explained(Metric::Multiplier, "spread=7.45&target=100&cap=300");
    assert!(unequal.note.contains("unequal users"), "{}", unequal.note);
    assert_eq!(unequal.formula.lines().count(), 3, "{}", unequal.formula);
}

#[test]
fn what_has_no_formula_or_no_number_says_so() {
    assert!(explained(Metric::OptimumTok, "").text().contains("\nFound by search"));
    assert_eq!(explained(Metric::PhiStar, "").result, "No target is set.");
    assert_eq!(explained(Metric::Roi, "tok=0").result, "Nothing is spent, so there is nothing to compare with.");
    assert!(explained(Metric::HalfNet, "disc=1").text().contains('–'));
    assert!(explained(Metric::McP50, "").numbers.contains("10,000 draws"));
    let unmade = explain(Metric::McP50, &inputs(""), &evaluate(&inputs("")), &English);
    assert_eq!(unmade.result, "The uncertainty run was not made.");
}

#[test]
fn names_of_terms_cannot_be_taken_for_arithmetic() {
    let metrics = Metric::ALL.iter().map(|metric| text::metric_term(*metric));
    let known = inputs("target=225&cap=100&mandate=0.9&spread=2&fee=20&incl=20&curve=power");
    let report = report(&known);
    let terms: Vec<_> =
        Metric::ALL.iter().flat_map(|metric| explain(*metric, &known, &report, &English).terms).collect();
    assert!(terms.len() > 50 && metrics.count() > 40);
    for term in &terms {
        assert!(!term.name.contains(['÷', '×', '+', '−', '(', ',', ':']), "{}", term.name);
        let same = |other: &&tokenworth::explain::Term| other.name == term.name && other.key != term.key;
        assert_eq!(terms.iter().find(same), None, "two terms are called {}", term.name);
    }
    assert_eq!(Symbol::find("sal"), Some(Symbol::Input(Input::Salary)));
}
