//! The questions turned round: where the net of an adopter is zero, and how that is said.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use common::{assumptions, fixed};
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::inputs::{Assumptions, Input, Value};
use tokenworth::model::adopter::{Adopter, Setting};
use tokenworth::model::billing::Rules;
use tokenworth::model::evaluate;
use tokenworth::model::solve::{Solution, Unknown, solve};
use tokenworth::text::figures::English;
use tokenworth::units::MTokPerWeek;
use tokenworth::{share, text};

/// The prices of the worked examples.
const PRICES: &str = "v=1&pu=5&pw=6.25&pc=0.5&po=25";

fn inputs(link: &str) -> Assumptions {
    let link = share::read(&format!("{PRICES}&{link}"));
    assert_eq!(link.notices, []);
    link.inputs
}

/// Net with the unknown at a value, and how large what it is the difference of is: value, cost and review.
fn net(inputs: &Assumptions, unknown: Unknown, value: f64) -> (f64, f64) {
    let change = unknown.input().map(|input| (input, Value::Number(value)));
    let (changed, rejected) = inputs.with(&change);
    assert_eq!(rejected, []);
    let mut setting = Setting::of(&changed);
    if unknown == Unknown::Price {
        setting.price = setting.price * value;
    }
    let needs = setting.population.needs(MTokPerWeek::new(Unknown::Tokens.entered(&changed)));
    let adopter = Adopter::mean(&setting, &Rules::of(&changed, setting.price), needs);
    let review = setting.worth(setting.effect.review.value()).value();
    (adopter.net().value(), adopter.value.value().abs() + adopter.cost.value() + review)
}

fn sentence(inputs: &Assumptions, unknown: Unknown) -> String {
    text::solution(&English, unknown, &solve(inputs, unknown), unknown.entered(inputs))
}

/// Each root leaves nothing, and within each interval, not outside, there is something left.
fn check(inputs: &Assumptions, unknown: Unknown, solution: &Solution) {
    let context = || format!("{unknown:?} of {}: {solution:?}", share::write(inputs, &[], &[]));
    for root in &solution.roots {
        let (net, scale) = net(inputs, unknown, *root);
        assert!(net.abs() <= 1e-9 * scale, "{net} at {root}: {}", context());
        assert!((solution.range.0..=solution.range.1).contains(root), "{}", context());
    }
    let pays = |value: f64| solution.pays.iter().any(|(from, to)| (*from..=*to).contains(&value));
    let ends =
        std::iter::once(solution.range.0.max(1e-6)).chain(solution.roots.iter().copied()).chain([solution.range.1]);
    for pair in ends.collect::<Vec<_>>().windows(2).filter(|pair| pair[0] < pair[1]) {
        let middle = (pair[0] * pair[1]).sqrt().clamp(pair[0], pair[1]);
        let (net, scale) = net(inputs, unknown, middle);
        assert!(net.abs() <= 1e-9 * scale || (net > 0.0) == pays(middle), "{net} at {middle}: {}", context());
    }
}

#[rstest]
// Half a salary: 180,083 of value at half caused against 250,000.
#[case(
    "sal=500000&tok=4347.826086956522",
    Unknown::Caused,
    "Pays only if at least 69.4% of the observed gain was caused by the tokens; you entered 50%."
)]
#[case(
    "sal=500000&tok=4347.826086956522",
    Unknown::Finished,
    "Pays only if at least 37.5% of an extra pull request is finished work; you entered 27%."
)]
#[case(
    "sal=500000&tok=4347.826086956522",
    Unknown::Captured,
    "Pays only if at least 69.4% of the freed time is put to use; you entered 50%."
)]
#[case("sal=500000&tok=4347.826086956522", Unknown::Price, "Pays while tokens cost at most 0.72× today’s price.")]
#[case(
    "sal=500000&tok=4347.826086956522",
    Unknown::Salary,
    "Pays only from a salary of $694,000; you entered $500,000."
)]
#[case("", Unknown::Price, "Pays while tokens cost at most 10× today’s price.")]
#[case("", Unknown::Salary, "Pays only from a salary of $19,900; you entered $200,000.")]
// B·A/(K + t) = weeks·p: t = 17550·4.194805/57.5 − 95.70391.
#[case("", Unknown::Tokens, "Pays only up to 1.18B tokens a week; you entered 32M.")]
#[case("other=3000", Unknown::Tokens, "Pays between 4.43M and 1.13B tokens a week; you entered 32M.")]
// Nothing below the threshold of 11.3M, two roots above.
#[case("curve=log", Unknown::Tokens, "Pays between 11.8M and 1.51B tokens a week; you entered 32M.")]
#[case("sal=1000", Unknown::Tokens, "No amount of tokens pays.")]
#[case("sal=0", Unknown::Tokens, "No amount of tokens pays.")]
#[case("sal=0", Unknown::Price, "Does not pay at any price, however low.")]
#[case("sal=0", Unknown::Caused, "Does not pay, even if the tokens caused all of the observed gain.")]
#[case("tok=0", Unknown::Salary, "Does not pay at any salary up to $100,000,000.")]
#[case("disc=1", Unknown::Salary, "Pays at any salary.")]
#[case("disc=1", Unknown::Caused, "Pays however little of the observed gain the tokens caused.")]
#[case("disc=1", Unknown::Tokens, "Pays at any amount up to 1T tokens a week.")]
#[case("curve=fixed", Unknown::Caused, "Pays however little of the observed gain the tokens caused.")]
#[case("curve=fixed&gain0=-0.1", Unknown::Caused, "Does not pay, even if the tokens caused all of the observed gain.")]
#[case("curve=fixed&gain0=0.1&fee=100", Unknown::Tokens, "Pays only up to 205M tokens a week; you entered 32M.")]
#[case("rho=0.05", Unknown::Tokens, "Pays between 10.2M and 1.06B tokens a week; you entered 32M.")]
#[case("target=500&phi=1", Unknown::Tokens, "Pays between 61.3M and 1.18B tokens a week; you entered 32M.")]
fn answers_are_said_in_words(#[case] link: &str, #[case] unknown: Unknown, #[case] expected: &str) {
    let inputs = inputs(link);
    check(&inputs, unknown, &solve(&inputs, unknown));
    assert_eq!(sentence(&inputs, unknown), expected);
}

/// The hill's root by hand.
#[test]
fn tokens_at_break_even_are_those_of_the_closed_form() {
    let (stake, half) = (200_000.0 * 1.3 * 0.5 * 0.5 * 0.27, 95.703_91);
    let expected = stake * (4.0 - 0.77) / 0.77 / (46.0 * 1.25) - half;
    let solution = solve(&inputs(""), Unknown::Tokens);
    assert_eq!(solution.roots.len(), 1);
    assert!((solution.roots[0] / expected - 1.0).abs() < 1e-7, "{solution:?}, not {expected}");
}

/// A log curve that only just rises above its cost, between two of the amounts that are looked at.
#[test]
fn a_narrow_hump_is_found() {
    let peak = |salary: f64| {
        let inputs = inputs(&format!("curve=log&sal={salary}"));
        (solve(&inputs, Unknown::Tokens), evaluate(&inputs).get(tokenworth::model::Metric::OptimumNet).unwrap())
    };
    let mut salary = 2_000.0;
    while peak(salary).1 <= 0.0 {
        salary *= 1.0001;
    }
    let (solution, _) = peak(salary);
    assert_eq!(solution.roots.len(), 2, "at {salary}: {solution:?}");
    assert!(solution.roots[1] / solution.roots[0] < 1.05, "{solution:?}");
    assert_eq!(peak(salary / 1.0002).0.pays, []);
}

#[test]
fn what_does_not_matter_is_told() {
    assert!(!solve(&inputs("curve=fixed"), Unknown::Finished).matters);
    assert!(solve(&inputs(""), Unknown::Finished).matters);
    assert!(!solve(&inputs("disc=1"), Unknown::Price).matters);
}

proptest! {
    #![proptest_config(fixed(400))]

    #[test]
    fn every_answer_is_sound(inputs in assumptions()) {
        for unknown in Unknown::ALL {
            let solution = solve(&inputs, unknown);
            check(&inputs, unknown, &solution);
            let said = sentence(&inputs, unknown);
            prop_assert!(said.ends_with('.') && !said.contains('–') && !said.contains("NaN"), "{said}");
        }
    }
}

#[test]
fn the_entered_value_is_that_of_the_inputs() {
    let inputs = inputs("sal=90000&chi=0.3");
    assert_eq!(inputs.get(Input::Salary), Value::Number(Unknown::Salary.entered(&inputs)));
    assert_eq!(inputs.get(Input::Caused), Value::Number(Unknown::Caused.entered(&inputs)));
}
