//! Grades of targets, caps and mandates, the rules behind them, and the facts that they come from.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::{assumptions, fixed};
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::inputs::{Assumptions, Change, Input, Value};
use tokenworth::model::demand::{Answer, Demand};
use tokenworth::model::grade::{EASILY, Grade, OFTEN, Rule};
use tokenworth::model::said::Said;
use tokenworth::model::target::Regime;
use tokenworth::model::{Metric, evaluate};
use tokenworth::share;
use tokenworth::units::{MTokPerWeek, Share};

/// The prices are spelled out: $1.25 for a million tokens of the default mix, whatever the catalogue says.
fn inputs(link: &str) -> Assumptions {
    let link = share::read(&format!("v=1&pu=5&pw=6.25&pc=0.5&po=25&{link}"));
    assert_eq!(link.notices, []);
    link.inputs
}

/// The answer to what these inputs are about.
fn answer(link: &str) -> Answer {
    let inputs = inputs(link);
    Answer::of(Demand::of(&inputs), &inputs).unwrap()
}

fn with(inputs: &Assumptions, changes: &[Change]) -> Assumptions {
    let (inputs, rejected) = inputs.with(changes);
    assert_eq!(rejected, []);
    inputs
}

#[rstest]
#[case::easy("target=225", Grade::PaysEasily, Rule::Nearly)]
#[case::all_for_show("target=225&phi=1", Grade::Theatre, Rule::ForShow)]
#[case::half_a_salary("target=4348&sal=500000", Grade::Implausible, Rule::BeyondData)]
#[case::where_the_data_end("target=500", Grade::Pays, Rule::Often)]
#[case::just_beyond("target=500.0001", Grade::Implausible, Rule::BeyondData)]
#[case::used_anyway("target=20", Grade::PaysEasily, Rule::NoChange)]
#[case::not_a_token_more("target=32", Grade::PaysEasily, Rule::NoChange)]
#[case::no_room_under_the_cap("target=225&cap=20", Grade::Implausible, Rule::Blocked)]
#[case::low_salary("target=450&sal=20000", Grade::Implausible, Rule::NotEvenHonest)]
#[case::little_need("target=450&sal=20000&tok=1", Grade::Implausible, Rule::NotEvenHonest)]
#[case::much_need("target=225&tok=200", Grade::Unclear, Rule::Open)]
#[case::nothing_is_known_to_come_of_it("target=225&chi=0", Grade::Unclear, Rule::Open)]
#[case::free("target=225&disc=1", Grade::PaysEasily, Rule::Nearly)]
#[case::unpaid("target=225&sal=0", Grade::Unclear, Rule::NoSalary)]
#[case::tight_cap("cap=20", Grade::Theatre, Rule::FalseEconomy)]
#[case::cap_that_stops_nobody("cap=40", Grade::PaysEasily, Rule::NoChange)]
#[case::ban("cap=1", Grade::Implausible, Rule::Ban)]
#[case::nothing_at_all("cap=0", Grade::Implausible, Rule::Ban)]
#[case::just_below_one_run("cap=1.7999", Grade::Implausible, Rule::Ban)]
#[case::one_run("cap=1.8", Grade::Theatre, Rule::FalseEconomy)]
#[case::cap_where_work_is_worth_nothing("cap=20&sal=0", Grade::Unclear, Rule::NoSalary)]
#[case::cap_on_excess("cap=450&tok=2000", Grade::Pays, Rule::Often)]
#[case::cap_on_more_excess("cap=450&tok=5000", Grade::PaysEasily, Rule::Nearly)]
#[case::mandate_below_adoption("mandate=0.5", Grade::PaysEasily, Rule::NoChange)]
#[case::mandate_as_adopted("mandate=0.8", Grade::PaysEasily, Rule::NoChange)]
#[case::mandate_for_nothing("mandate=1&sal=0", Grade::Unclear, Rule::NoSalary)]
#[case::nothing_captured("target=225&capture=0&capture_lo=0&capture_hi=0", Grade::Implausible, Rule::NotEvenHonest)]
#[case::more_than_anybody_but_used_anyway("target=550&tok=600", Grade::PaysEasily, Rule::NoChange)]
#[case::beyond_the_data_but_capped("target=600&cap=100", Grade::PaysEasily, Rule::Nearly)]
#[case::ban_on_less_than_a_run("cap=1.5&tok=1", Grade::PaysEasily, Rule::NoChange)]
#[case::mandate_and_target("mandate=0.95&target=225", Grade::PaysEasily, Rule::Nearly)]
fn the_rule_that_decides(#[case] link: &str, #[case] grade: Grade, #[case] rule: Rule) {
    let answer = answer(link);
    assert_eq!((answer.grade(), answer.rule), (grade, rule), "{link}: {:?}", answer.better);
}

/// One curve of three sees nothing in a million tokens a week: two thirds of the draws, to a draw, are “67%”.
#[test]
fn what_is_decided_is_what_is_shown() {
    for seed in 1..6 {
        for draws in [1000, 1001, 9999, 10000] {
            let answer = answer(&format!("mandate=0.95&seed={seed}&draws={draws}"));
            assert_eq!((answer.grade(), answer.rule), (Grade::Pays, Rule::Often), "{:?}", answer.better);
        }
    }
}

#[test]
fn grades_fall_as_more_is_for_show() {
    let grades: Vec<Grade> =
        (0..=20).map(|part| answer(&format!("target=225&phi={}", f64::from(part) / 20.0)).grade()).collect();
    assert!(grades.is_sorted(), "{grades:?}");
    assert_eq!((grades.first(), grades.last()), (Some(&Grade::PaysEasily), Some(&Grade::Theatre)));
    assert!(grades.contains(&Grade::Pays) && grades.contains(&Grade::Unclear), "{grades:?}");
}

#[test]
fn what_is_asked_is_a_target_before_a_cap_before_a_mandate() {
    for (link, demand) in [
        ("target=1&cap=2&mandate=1", Demand::Target),
        ("cap=2&mandate=1", Demand::Cap),
        ("mandate=1", Demand::Mandate),
        ("", Demand::Target),
    ] {
        assert_eq!(Demand::of(&inputs(link)), demand, "{link}");
    }
    assert_eq!(Demand::ALL.map(|demand| Answer::of(demand, &inputs("")).is_some()), [false; 3]);
}

#[track_caller]
fn assert_close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-5 * expected.abs().max(1e-9), "{found}, not {expected}");
}

/// The worked examples of the model: 32 with a target of 225, 60% for show; 32; and 225.
#[test]
fn the_facts_are_those_of_the_worked_examples() {
    let answer = answer("target=225&phi=0.6");
    assert_close(answer.with.net().value(), 26_296.4);
    assert_close(answer.with.waste.value(), 6_658.5);
    assert_close(answer.without.net().value(), 16_607.4);
    assert_close(answer.honest.net().value(), 38_712.1);
    assert_close(answer.shift(), 193.0);
    assert_close(answer.advantage().value(), 26_296.4 - 16_607.4);
    assert_close(answer.honest_advantage().value(), 38_712.1 - 16_607.4);
    assert_eq!(answer.conscripts, Share::NONE);
}

/// A cap is against what would be used, a mandate against nothing at all.
#[test]
fn a_cap_takes_away_and_a_mandate_adds() {
    let cap = answer("cap=20");
    assert_close(cap.shift(), -12.0);
    assert_close((cap.without.cost - cap.with.cost).value(), 12.0 * 46.0 * 1.25);
    let mandate = answer("mandate=0.95");
    assert_close(mandate.shift(), 1.0);
    assert_close(mandate.with.cost.value(), 57.5);
    assert_close(mandate.with.waste.value(), 34.5);
    assert_close(mandate.conscripts.value(), 0.15);
    assert_close(mandate.without.net().value(), 0.0);
}

/// Inputs with this demand.
fn asked() -> impl Strategy<Value = (Assumptions, Demand)> {
    let demand = prop::sample::select(Demand::ALL.to_vec());
    let amount = prop_oneof![0.0..1.0_f64, 1.0..600.0_f64];
    (assumptions(), demand, amount).prop_map(|(inputs, demand, amount)| {
        let number = if demand == Demand::Mandate { amount.min(1.0) } else { amount };
        let quick = (Input::Draws, Value::Number(500.0));
        (with(&inputs, &[(demand.input(), Value::Number(number)), quick]), demand)
    })
}

/// Whether a draw more or less, or another rounding, might turn the grade.
fn is_near_a_threshold(answer: &Answer) -> bool {
    let near = |share: Share| {
        [EASILY, OFTEN, 100.0 - OFTEN].iter().any(|percent| (share.value() * 100.0 - percent).abs() <= 5.0)
    };
    near(answer.better) || near(answer.better_honest)
}

proptest! {
    #![proptest_config(fixed(150))]

    #[test]
    fn the_number_of_people_and_the_currency_do_not_matter((inputs, demand) in asked(), people in 1..1_000_000_u32) {
        let changes = [
            (Input::People, Value::Number(f64::from(people))),
            (Input::Currency, Value::Word("JPY".into())),
            (Input::ExchangeRate, Value::Number(157.3)),
        ];
        prop_assert_eq!(Answer::of(demand, &inputs), Answer::of(demand, &with(&inputs, &changes)));
    }

    #[test]
    fn the_seed_does_not_matter((inputs, demand) in asked(), seed in 1..1_000_000_u32) {
        let answer = Answer::of(demand, &inputs).unwrap();
        prop_assume!(!is_near_a_threshold(&answer));
        let other = Answer::of(demand, &with(&inputs, &[(Input::Seed, Value::Number(f64::from(seed)))])).unwrap();
        prop_assert_eq!((answer.grade(), answer.rule), (other.grade(), other.rule), "{:?}, {:?}", answer.better, other.better);
    }

    #[test]
    fn how_it_is_said_does_not_matter((inputs, demand) in asked(), said in prop::sample::select(Said::ALL.to_vec())) {
        prop_assume!(demand != Demand::Mandate);
        let answer = Answer::of(demand, &inputs).unwrap();
        let amount = MTokPerWeek::new(inputs.get(demand.input()).number().unwrap());
        let again = said.number(amount, &inputs).and_then(|number| said.tokens(number, &inputs));
        prop_assume!(again.is_ok() && !is_near_a_threshold(&answer));
        let other = with(&inputs, &[(demand.input(), Value::Number(again.unwrap().value()))]);
        let other = Answer::of(demand, &other).unwrap();
        prop_assert_eq!((answer.grade(), answer.rule), (other.grade(), other.rule), "{:?}, {:?}", answer.better, other.better);
    }

    /// What is burnt for show costs as much and brings nothing, except the review that it needs no more.
    #[test]
    fn honest_use_leaves_more((inputs, demand) in asked()) {
        let inputs = with(&inputs, &[(Input::Review, Value::Number(0.0))]);
        let answer = Answer::of(demand, &inputs).unwrap();
        prop_assert!(answer.better <= answer.better_honest, "{:?} > {:?}", answer.better, answer.better_honest);
        let noise = 1e-9 * (answer.with.value.value().abs() + answer.with.cost.value());
        prop_assert!(answer.advantage().value() <= answer.honest_advantage().value() + noise);
    }

    #[test]
    fn without_show_there_is_nothing_to_be_honest_about((inputs, demand) in asked()) {
        let answer = Answer::of(demand, &with(&inputs, &[(Input::Performative, Value::Number(0.0))])).unwrap();
        prop_assert_eq!((answer.better, answer.with), (answer.better_honest, answer.honest));
        prop_assert!(answer.rule != Rule::ForShow);
    }

    /// Where nothing is uncertain, every draw says what the mean year does, and so does the share of show that it survives.
    #[test]
    fn certain_inputs_are_answered_all_or_none(target in 33.0..500.0_f64, salary in 2e4..6e5_f64, tokens in 0.0..30.0_f64, show in 0.0..1.0_f64) {
        let inputs = certain(&format!("target={target}&sal={salary}&tok={tokens}&phi={show}"));
        let answer = Answer::of(Demand::Target, &inputs).unwrap();
        let survives = evaluate(&inputs).get(Metric::PhiStar).unwrap();
        prop_assume!((show - survives).abs() > 1e-6);
        let pays = show < survives;
        prop_assert_eq!(answer.advantage().value() > 0.0, pays, "{} at {}", answer.advantage().value(), survives);
        prop_assert_eq!(answer.better, if pays { Share::ALL } else { Share::NONE });
    }
}

/// Inputs whose every draw is what was entered.
fn certain(link: &str) -> Assumptions {
    let narrow = "chi_lo=0.5&chi_hi=0.5&kappa_lo=0.27&kappa_hi=0.27&capture_lo=0.5&capture_hi=0.5&price_lo=1&price_hi=1\
        &load_lo=1.3&load_hi=1.3&curves=chosen&draws=100";
    inputs(&format!("{narrow}&{link}"))
}

#[rstest]
#[case(0.83, true)]
#[case(0.8333, true)]
#[case(0.8335, false)]
#[case(0.84, false)]
fn phi_star_is_where_it_stops(#[case] show: f64, #[case] pays: bool) {
    let inputs = certain(&format!("target=225&phi={show}"));
    let answer = Answer::of(Demand::Target, &inputs).unwrap();
    assert_eq!((answer.advantage().value() > 0.0, answer.better == Share::ALL), (pays, pays));
    assert_eq!(answer.rule, if pays { Rule::Nearly } else { Rule::ForShow });
}

#[rstest]
#[case(49.999, Regime::Interactive)]
#[case(50.0, Regime::Autonomous)]
#[case(200.0, Regime::Autonomous)]
#[case(200.001, Regime::Orchestration)]
fn regimes_change_where_they_were_published(#[case] tokens: f64, #[case] regime: Regime) {
    assert_eq!(Regime::of(MTokPerWeek::new(tokens)), regime);
}
