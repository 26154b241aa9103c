//! The questions turned round: where the net of the mean user is zero, and how that is said.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use common::links;
use common::random::{assumptions, fixed};
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::inputs::{Assumptions, Change, Group, Input, Value};
use tokenworth::model::response::Effect;
use tokenworth::model::solve::{Solution, Unknown, solve};
use tokenworth::model::uncertainty::exactly;
use tokenworth::model::{Factors, Metric, Reason, evaluate};
use tokenworth::text::figures::English;
use tokenworth::{share, text};

/// The prices and defaults of the worked examples.
const PRICES: &str = "v=1&pu=5&pw=6.25&pc=0.5&po=25";

fn inputs(link: &str) -> Assumptions {
    links::inputs(&format!("{PRICES}&{link}"))
}

fn solved(inputs: &Assumptions, unknown: Unknown) -> Solution {
    solve(inputs, unknown).unwrap()
}

/// Net of the mean user with the unknown at a value, as the page shows it, and how large what it is the difference of is:
/// value, cost, review, and what a seat includes.
fn net(inputs: &Assumptions, unknown: Unknown, value: f64) -> (f64, f64) {
    let loaded = |inputs: &Assumptions| {
        let pays = inputs.parts().into_iter().map(|part| {
            let number = |input| part.inputs.get(input).number().unwrap();
            let review = Effect::of(&part.inputs).review.value();
            number(Input::Salary) * number(Input::Load) * review + 12.0 * number(Input::Included)
        });
        pays.fold(0.0, f64::max)
    };
    let Some(input) = unknown.input() else {
        let balance = exactly(inputs, &Factors { price: value, ..Factors::entered(inputs) }).unwrap();
        return (balance.net(), balance.value.abs() + balance.cost + loaded(inputs));
    };
    let (changed, rejected) = inputs.with(&[(input, Value::Number(value))]);
    assert_eq!(rejected, []);
    let report = evaluate(&changed);
    let metric = |metric| report.get(metric).unwrap();
    (metric(Metric::UserNet), metric(Metric::UserValue).abs() + metric(Metric::UserCost) + loaded(&changed))
}

fn sentence(inputs: &Assumptions, unknown: Unknown) -> String {
    text::solution(&English, unknown, &solve(inputs, unknown), unknown.entered(inputs))
}

/// Each root leaves nothing, or is as near to where the net changes its sign as numbers get; and within each interval, not outside, there is something left.
fn check(inputs: &Assumptions, unknown: Unknown, solution: &Solution) {
    let context = || format!("{unknown:?} of {}: {solution:?}", share::write(inputs, &[], &[]));
    for root in &solution.roots {
        let (net, scale) = net(inputs, unknown, *root);
        // A steep net of next to no cost: one digit of a share is more than the scale says.
        let hair = 1e-14 + 1e-12 * root;
        let changes_sign = || {
            let at = |value: f64| self::net(inputs, unknown, value.clamp(solution.range.0, solution.range.1)).0;
            at(root - hair) * at(root + hair) <= 0.0
        };
        assert!(net.abs() <= 1e-9 * scale + 1e-9 || changes_sign(), "{net} at {root}: {}", context());
        assert!((solution.range.0..=solution.range.1).contains(root), "{}", context());
    }
    let pays = |value: f64| solution.pays.iter().any(|(from, to)| (*from..=*to).contains(&value));
    let ends =
        std::iter::once(solution.range.0.max(1e-6)).chain(solution.roots.iter().copied()).chain([solution.range.1]);
    for pair in ends.collect::<Vec<_>>().windows(2).filter(|pair| pair[0] < pair[1]) {
        let middle = (pair[0] * pair[1]).sqrt().clamp(pair[0], pair[1]);
        let (net, scale) = net(inputs, unknown, middle);
        assert!(net.abs() <= 1e-9 * scale + 1e-9 || (net > 0.0) == pays(middle), "{net} at {middle}: {}", context());
    }
}

#[rstest]
// Half a salary: 180,083 of value at half caused against 250,000.
#[case(
    "sal=500000&tok=4347.826086956522",
    Unknown::Caused,
    "A user’s tokens pay only if they caused at least 69.4% of the observed gain; you entered 50%."
)]
#[case(
    "sal=500000&tok=4347.826086956522",
    Unknown::Finished,
    "A user’s tokens pay only if at least 37.5% of an extra pull request is finished work; you entered 27%."
)]
#[case(
    "sal=500000&tok=4347.826086956522",
    Unknown::Captured,
    "A user’s tokens pay only if the employer captures at least 69.4% of the freed time; you entered 50%."
)]
#[case(
    "sal=500000&tok=4347.826086956522",
    Unknown::Price,
    "A user’s tokens pay while they cost at most 0.720× today’s price."
)]
#[case(
    "sal=500000&tok=4347.826086956522",
    Unknown::Salary,
    "A user’s tokens pay only from a salary of $694,000; you entered $500,000."
)]
#[case("", Unknown::Price, "A user’s tokens pay while they cost at most 10.0× today’s price.")]
#[case("", Unknown::Salary, "A user’s tokens pay only from a salary of $19,900; you entered $200,000.")]
// B·A/(K + t) = weeks·p: t = 17550·4.194805/57.5 − 95.70391.
#[case(
    "",
    Unknown::Tokens,
    "A user’s tokens pay only while the typical user takes at most 1.18B a week; you entered 32M."
)]
#[case(
    "other=3000",
    Unknown::Tokens,
    "A user’s tokens pay between 4.43M and 1.13B tokens a week of the typical user; you entered 32M."
)]
// Nothing below the threshold of 11.3M, two roots above.
#[case(
    "curve=log",
    Unknown::Tokens,
    "A user’s tokens pay between 11.8M and 1.51B tokens a week of the typical user; you entered 32M."
)]
#[case("sal=1000", Unknown::Tokens, "A user’s tokens do not pay on average, whatever the typical user takes.")]
#[case("sal=0", Unknown::Tokens, "A user’s tokens do not pay on average, whatever the typical user takes.")]
#[case("sal=0", Unknown::Price, "A user’s tokens do not pay at any price, however low.")]
#[case("sal=0", Unknown::Caused, "A user’s tokens do not pay, even if they caused all of the observed gain.")]
#[case("tok=0&fee=20", Unknown::Salary, "A user’s tokens do not pay at any salary up to $100,000,000.")]
#[case("sal=126966", Unknown::Salary, "A user’s tokens pay only from a salary of $19,900; you entered $126,966.")]
#[case("sal=19949", Unknown::Salary, "A user’s tokens pay only from a salary of $19,900; you entered slightly more.")]
#[case("sal=19851", Unknown::Salary, "A user’s tokens pay only from a salary of $19,900; you entered slightly less.")]
#[case(
    "curve=fixed&gain0=0.035&tok=79.14",
    Unknown::Tokens,
    "A user’s tokens pay only while the typical user takes at most 79.1M a week; you entered slightly more."
)]
#[case("disc=1", Unknown::Salary, "A user’s tokens pay at any salary.")]
#[case("disc=1", Unknown::Caused, "A user’s tokens pay however little of the observed gain they caused.")]
#[case("disc=1", Unknown::Tokens, "A user’s tokens pay whatever the typical user uses, up to 1T a week.")]
#[case("curve=fixed", Unknown::Caused, "A user’s tokens pay however little of the observed gain they caused.")]
#[case(
    "curve=fixed&gain0=-0.1",
    Unknown::Caused,
    "A user’s tokens do not pay, even if they caused all of the observed gain."
)]
#[case(
    "curve=fixed&gain0=0.1&fee=100",
    Unknown::Tokens,
    "A user’s tokens pay only while the typical user takes at most 205M a week; you entered 32M."
)]
#[case(
    "rho=0.05",
    Unknown::Tokens,
    "A user’s tokens pay between 10.2M and 1.06B tokens a week of the typical user; you entered 32M."
)]
#[case(
    "target=500&phi=1",
    Unknown::Tokens,
    "A user’s tokens pay between 61.3M and 1.18B tokens a week of the typical user; you entered 32M."
)]
fn answers_are_said_in_words(#[case] link: &str, #[case] unknown: Unknown, #[case] expected: &str) {
    let inputs = inputs(link);
    check(&inputs, unknown, &solved(&inputs, unknown));
    assert_eq!(sentence(&inputs, unknown), expected);
}

/// Where nothing is spent and nothing gained, no unknown but the tokens themselves has an answer.
#[rstest]
#[case("tok=0")]
#[case("cap=0")]
fn without_tokens_there_is_nothing_to_solve(#[case] link: &str) {
    let inputs = inputs(link);
    for unknown in Unknown::ALL.into_iter().filter(|unknown| *unknown != Unknown::Tokens) {
        assert_eq!(solve(&inputs, unknown).unwrap_err(), Reason::NoCost, "{unknown:?}");
    }
}

/// The hill's root by hand.
#[test]
fn tokens_at_break_even_are_those_of_the_closed_form() {
    let (stake, half) = (200_000.0 * 1.3 * 0.5 * 0.5 * 0.27, 95.703_91);
    let expected = stake * (4.0 - 0.77) / 0.77 / (46.0 * 1.25) - half;
    let solution = solved(&inputs(""), Unknown::Tokens);
    assert_eq!(solution.roots.len(), 1);
    assert!((solution.roots[0] / expected - 1.0).abs() < 1e-7, "{solution:?}, not {expected}");
}

/// A log curve that only just rises above its cost, between two of the amounts that are looked at.
#[test]
fn a_narrow_hump_is_found() {
    let peak = |salary: f64| {
        let inputs = inputs(&format!("curve=log&sal={salary}"));
        (solved(&inputs, Unknown::Tokens), evaluate(&inputs).get(Metric::OptimumNet).unwrap())
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
    assert!(!solved(&inputs("curve=fixed"), Unknown::Finished).matters);
    assert!(solved(&inputs(""), Unknown::Finished).matters);
    assert!(!solved(&inputs("disc=1"), Unknown::Price).matters);
}

/// Up to three groups that differ in use, pay, rollout and plan.
fn groups() -> impl Strategy<Value = Vec<Group>> {
    let value = prop_oneof![
        (0.0..500.0_f64).prop_map(|tokens| (Input::Tokens, Value::Number(tokens))),
        (0.0..500_000.0_f64).prop_map(|salary| (Input::Salary, Value::Number(salary))),
        (0.0..1.0_f64).prop_map(|share| (Input::Mandate, Value::Number(share))),
        (0.0..200.0_f64).prop_map(|fee| (Input::Fee, Value::Number(fee))),
        Just((Input::Ceiling, Value::Number(1.0))),
    ];
    let group = (0..300_u32, proptest::collection::vec(value, 0..3)).prop_map(|(people, changes): (_, Vec<Change>)| {
        let mut group = Group { name: "Part".into(), people, ..Group::default() };
        for (input, value) in changes {
            group.change(input, value).unwrap();
        }
        group
    });
    proptest::collection::vec(group, 0..3)
}

/// An answer for each unknown, each sound, and a sentence for it.
fn check_all(inputs: &Assumptions) {
    for unknown in Unknown::ALL {
        match solve(inputs, unknown) {
            Ok(solution) => {
                check(inputs, unknown, &solution);
                let is_of_no_user = unknown.input().is_some_and(|input| inputs.is_of_no_user(input));
                assert!(!(is_of_no_user && solution.matters), "{unknown:?}");
            }
            Err(why) => {
                let report = evaluate(inputs);
                match why {
                    Reason::NoUsers => assert_eq!(report.get(Metric::TeamUsers), Ok(0.0)),
                    _ => assert_eq!((why, report.get(Metric::TeamCost)), (Reason::NoCost, Ok(0.0))),
                }
            }
        }
        let said = sentence(inputs, unknown);
        assert!(said.ends_with('.') && !said.contains('–') && !said.contains("NaN"), "{said}");
    }
}

proptest! {
    #![proptest_config(fixed(120))]

    #[test]
    fn every_answer_is_sound(inputs in assumptions()) {
        check_all(&inputs);
    }

    #[test]
    fn every_answer_on_a_team_of_groups_is_sound(inputs in assumptions(), groups in groups()) {
        let team = inputs.with(&[(Input::People, Value::Number(1000.0))]).0;
        check_all(&team.with_groups(groups).unwrap());
    }
}

/// A salary so high, and tokens so few, that next to none of the gain would pay for them.
#[test]
fn a_root_next_to_nothing_is_sound() {
    check_all(&links::inputs("v=2&sal=80000000&load=1&weeks=1&cap=9.53&pc=0&batch=0.7&kappa=0.8"));
}

/// A review that costs more than little use brings: the value passes from a loss, borne whole, to a gain.
#[test]
fn a_net_that_bends_at_no_gain_has_the_roots_of_its_own_sides() {
    let inputs = inputs("rho=0.05&spread=3&other=500");
    for unknown in [Unknown::Caused, Unknown::Finished, Unknown::Captured, Unknown::Salary] {
        let solution = solved(&inputs, unknown);
        assert_eq!(solution.roots.len(), 1, "{unknown:?}");
        check(&inputs, unknown, &solution);
    }
    // A loss is the same whatever part of a gain is captured.
    let loss = links::inputs("v=2&curve=fixed&gain0=-0.16");
    assert!(!solved(&loss, Unknown::Captured).matters);
    assert_eq!(solved(&loss, Unknown::Captured).pays, []);
}

#[test]
fn groups_and_mandates_count() {
    let of = |link: &str| solved(&links::inputs(link), Unknown::Price);
    let alone = of("v=2");
    for link in ["v=2&g1=Seats~n:60~fee:500", "v=2&adopt=0.2&mandate=1&target=500", "v=2&g1=Paid~n:50~sal:90000"] {
        assert!((of(link).roots[0] / alone.roots[0] - 1.0).abs() > 0.01, "{link}");
    }
    // A group that changes nothing changes nothing.
    assert!((of("v=2&g1=Same~n:60").roots[0] / alone.roots[0] - 1.0).abs() < 1e-9);
}

#[test]
fn nobody_has_no_answer() {
    let inputs = inputs("adopt=0");
    assert_eq!(solve(&inputs, Unknown::Price), Err(Reason::NoUsers));
    assert_eq!(sentence(&inputs, Unknown::Price), "Nobody uses AI here.");
}

#[test]
fn the_entered_value_is_that_of_the_inputs() {
    let inputs = inputs("sal=90000&chi=0.3");
    assert_eq!(inputs.get(Input::Salary), Value::Number(Unknown::Salary.entered(&inputs)));
    assert_eq!(inputs.get(Input::Caused), Value::Number(Unknown::Caused.entered(&inputs)));
}
