//! Targets, caps and mandates: both parts of the verdict, and the facts that they follow from.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::links::priced;
use common::random::{assumptions, demanded, fixed};
use proptest::prelude::*;
use rstest::rstest;
use statrs::distribution::{ContinuousCDF, Normal};
use tokenworth::inputs::{Assumptions, Change, Group, Input, Value};
use tokenworth::model::amount_unit::AmountUnit;
use tokenworth::model::cohort::Cohort;
use tokenworth::model::demand::{Answer, Demand, LeftOut};
use tokenworth::model::target::{HumanScale, Regime};
use tokenworth::model::uncertainty::Comparison;
use tokenworth::model::verdict::{Payoff, Work, chance};
use tokenworth::model::{Metric, evaluate};
use tokenworth::scenario::BestCap;
use tokenworth::units::{MTokPerWeek, Share, Usd};

/// The answer to what these inputs are about.
fn answer(link: &str) -> Answer {
    let inputs = priced(link);
    Answer::of(Demand::of(&inputs), &inputs).unwrap()
}

fn with(inputs: &Assumptions, changes: &[Change]) -> Assumptions {
    let (inputs, rejected) = inputs.with(changes);
    assert_eq!(rejected, []);
    inputs
}

fn number(input: Input, number: f64) -> Change {
    (input, Value::Number(number))
}

#[rstest]
#[case::reading_fits("target=100", Work::FitsAWeek, Payoff::Probably)]
#[case::nobody_reads_it("target=160", Work::SeveralAgents, Payoff::Probably)]
#[case::less_output_to_read("target=160&mo=0.004&mc=0.926", Work::FitsAWeek, Payoff::Probably)]
#[case::longer_week("target=160&hours=60", Work::FitsAWeek, Payoff::Probably)]
#[case::more_runs_than_one_after_the_other("target=201&mo=0&hours=100", Work::SeveralAgents, Payoff::Probably)]
#[case::below_where_the_data_end("target=499", Work::SeveralAgents, Payoff::Unclear)]
#[case::just_beyond("target=501", Work::BeyondData, Payoff::Unclear)]
#[case::half_a_salary("target=5368&sal=500000", Work::BeyondData, Payoff::No)]
#[case::all_for_show("target=100&phi=1", Work::FitsAWeek, Payoff::No)]
#[case::free("target=225&disc=1", Work::SeveralAgents, Payoff::Easily)]
#[case::everybody_uses_that_much("target=20&spread=1", Work::FitsAWeek, Payoff::ChangesNothing)]
#[case::not_a_token_more("target=32&spread=1", Work::FitsAWeek, Payoff::ChangesNothing)]
#[case::seat_that_is_full("target=225&fee=40&incl=20&ceil=1&spread=1", Work::SeveralAgents, Payoff::ChangesNothing)]
#[case::unpaid("target=225&sal=0", Work::SeveralAgents, Payoff::No)]
#[case::nobody_is_there("target=225&adopt=0", Work::SeveralAgents, Payoff::ChangesNothing)]
#[case::tight_cap("cap=20", Work::FitsAWeek, Payoff::No)]
#[case::cap_on_the_heaviest("cap=230", Work::SeveralAgents, Payoff::Probably)]
#[case::cap_on_the_very_heaviest("cap=1500", Work::BeyondData, Payoff::Easily)]
#[case::cap_that_stops_nobody("cap=40&spread=1", Work::FitsAWeek, Payoff::ChangesNothing)]
#[case::cap_beyond_everybody("cap=3000", Work::BeyondData, Payoff::ChangesNothing)]
#[case::nothing_at_all("cap=0", Work::FitsAWeek, Payoff::No)]
#[case::cap_where_work_is_worth_nothing("cap=20&sal=0", Work::FitsAWeek, Payoff::Easily)]
#[case::mandate("mandate=0.95", Work::FitsAWeek, Payoff::Probably)]
#[case::mandate_below_adoption("mandate=0.5", Work::FitsAWeek, Payoff::ChangesNothing)]
#[case::mandate_as_adopted("mandate=0.8", Work::FitsAWeek, Payoff::ChangesNothing)]
fn both_parts_of_the_verdict(#[case] link: &str, #[case] work: Work, #[case] payoff: Payoff) {
    let answer = answer(link);
    assert_eq!((answer.work, answer.payoff), (work, payoff), "{link}: {:?}", answer.odds);
}

#[test]
fn what_is_asked_is_a_target_before_a_cap_before_a_mandate() {
    for (link, demand) in [
        ("target=1&cap=2&mandate=1", Demand::Target),
        ("cap=2&mandate=1", Demand::Cap),
        ("mandate=1", Demand::Mandate),
        ("", Demand::Target),
    ] {
        assert_eq!(Demand::of(&priced(link)), demand, "{link}");
    }
    assert_eq!(Demand::ALL.map(|demand| Answer::of(demand, &priced("")).is_some()), [false; 3]);
}

/// Draws that leave the same count for neither side.
#[rstest]
#[case(0.9, 0.1, Payoff::Easily)]
#[case(0.8999, 0.1001, Payoff::Probably)]
#[case(0.6, 0.4, Payoff::Probably)]
#[case(0.5999, 0.4001, Payoff::Unclear)]
#[case(0.4, 0.6, Payoff::Unclear)]
#[case(0.3999, 0.6001, Payoff::No)]
#[case(0.45, 0.05, Payoff::Easily)]
#[case(0.05, 0.45, Payoff::No)]
#[case(0.0, 0.0, Payoff::ChangesNothing)]
fn shares_decide_what_is_said(#[case] more: f64, #[case] less: f64, #[case] payoff: Payoff) {
    let odds = Comparison { more: Share::new(more), less: Share::new(less) };
    assert_eq!(Payoff::of(true, &odds), payoff);
    assert_eq!(Payoff::of(false, &odds), Payoff::ChangesNothing);
}

#[track_caller]
fn assert_close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-5 * expected.abs().max(1e-9), "{found}, not {expected}");
}

/// The team of the worked examples, everybody alike: 80 people, who leave 11,422.8 with their 32M and 25,675.4 with 225M.
#[test]
fn the_facts_are_those_of_the_whole_team() {
    let honest = answer("target=225&phi=0&spread=1");
    assert_close(honest.extra_net().value(), 80.0 * (25_675.4 - 11_422.8));
    assert_close(honest.extra_cost().value(), 80.0 * (10_479.4 - 1_490.40));
    assert_close(honest.moves.people, 80.0);
    assert_close(honest.moves.tokens.value(), 80.0 * 193.0);
    let shown = answer("target=225&phi=0.6&spread=1");
    assert_close(shown.with().waste.value(), 0.6 * 80.0 * 193.0 * 46.0 * 1.0125);
    assert_close(shown.extra_cost().value(), honest.extra_cost().value());
}

#[test]
fn a_cap_takes_away_and_a_mandate_adds() {
    let cap = answer("cap=20&spread=1");
    assert_close(cap.moves.tokens.value(), -80.0 * 12.0);
    assert_close(cap.extra_cost().value(), -80.0 * 12.0 * 46.0 * 1.0125);
    let mandate = answer("mandate=0.95");
    assert_close(mandate.moves.people, 15.0);
    assert_close(mandate.moves.tokens.value(), 15.0);
    assert_close(mandate.extra_cost().value(), 15.0 * 46.0 * 1.0125);
    assert_close(mandate.with().waste.value(), 0.6 * 15.0 * 46.0 * 1.0125);
    assert_close(mandate.with().users, 95.0);
}

/// A team in two parts that differ in nothing is answered as one; one of heavy users is moved less by a target.
#[test]
fn groups_are_part_of_the_team() {
    let (whole, parted) = (answer("target=100"), answer("target=100&g1=Half~n:50"));
    assert_close(parted.extra_net().value(), whole.extra_net().value());
    assert_close(parted.moves.people, whole.moves.people);
    assert!((parted.odds.more.value() - whole.odds.more.value()).abs() < 1e-9);
    assert!(answer("target=100&g1=Heavy~n:50~tok:150").moves.people < whole.moves.people);
}

#[rstest]
#[case("target=100&cap=9&mandate=1", Demand::Target, &[Demand::Cap, Demand::Mandate], false)]
#[case("target=100&cap=9", Demand::Cap, &[Demand::Target], false)]
#[case("mandate=1&g1=A~n:9~cap:5", Demand::Mandate, &[], true)]
#[case("mandate=1&g1=A~n:9~tok:5", Demand::Mandate, &[], false)]
#[case("cap=100&g1=A~n:9~cap:", Demand::Cap, &[], false)]
fn what_is_left_out_is_known(
    #[case] link: &str,
    #[case] demand: Demand,
    #[case] demands: &[Demand],
    #[case] groups: bool,
) {
    let left_out = Answer::of(demand, &priced(link)).unwrap().left_out;
    assert_eq!(left_out, LeftOut { demands: demands.to_vec(), groups });
}

/// A group without a cap is an exception from the cap of the team, in the answer, too.
#[test]
fn the_answer_on_the_best_cap_is_what_the_budget_says_of_it() {
    for link in ["", "n=100&g1=Flat~n:90~fee:200~incl:1000000"] {
        let inputs = priced(link);
        let best = BestCap::of(&inputs, &evaluate(&inputs)).unwrap();
        let answer = Answer::of(Demand::Cap, &best.inputs).unwrap();
        assert!(answer.left_out.is_empty() && best.gain.value() > 0.0, "{link}");
        assert_close(answer.extra_net().value(), best.gain.value());
    }
}

/// What a target makes people use is no matter of the answer on a cap.
#[test]
fn a_target_that_is_not_asked_about_does_not_touch_the_answer_on_a_cap() {
    let alone = answer("cap=100&spread=1");
    let beside = Answer::of(Demand::Cap, &priced("cap=100&spread=1&target=261")).unwrap();
    assert_eq!((beside.payoff, beside.moves), (Payoff::ChangesNothing, alone.moves));
    assert_eq!(beside.extra_net(), alone.extra_net());
}

#[test]
fn a_target_above_the_best_amount_and_a_cap_beside_it_have_a_better_one() {
    for link in ["target=250", "cap=250", "cap=100"] {
        let better = answer(link).better.unwrap();
        assert!((better.tokens.value() - 230.0).abs() < 1e-9 && better.gain.value() > 0.0, "{link}: {better:?}");
    }
    // Where everything beyond the need is burnt for show, no target pays, the best amount neither.
    assert_eq!(answer("target=300&phi=1").better, None);
    for link in ["target=225", "target=230", "target=20&chi=0.01", "cap=230", "mandate=0.9"] {
        assert_eq!(answer(link).better, None, "{link}");
    }
}

#[test]
fn a_team_is_assumed_until_something_of_it_is_entered() {
    for link in ["target=225", "target=225&phi=0.1", "cap=100&model=openai/gpt-5"] {
        assert!(answer(link).is_of_assumed_team(), "{link}");
    }
    for link in ["target=225&n=10", "cap=100&tok=5", "target=225&sal=100000", "mandate=0.9&g1=A~n:3~tok:5"] {
        assert!(!answer(link).is_of_assumed_team(), "{link}");
    }
}

/// Any inputs with this demand, and few draws.
fn asked() -> impl Strategy<Value = (Assumptions, Demand)> {
    (assumptions(), demanded()).prop_map(|(inputs, (demand, amount))| {
        (with(&inputs, &[number(demand.input(), amount), number(Input::Draws, 300.0)]), demand)
    })
}

/// Sensible inputs: what teams are paid, use and believe, under the default ranges.
fn team() -> impl Strategy<Value = Assumptions> {
    let groups =
        prop_oneof![Just(""), Just("&g1=Heavy~n:20~tok:150~spread:3"), Just("&g1=Seats~n:60~fee:125~incl:125")];
    let curve = prop_oneof![Just(""), Just("&curves=chosen"), Just("&curve=power&curves=chosen")];
    (4.7..5.8_f64, 0.3..2.2_f64, 1.0..10.0_f64, 0.0..1.0_f64, groups, curve).prop_map(
        |(salary, tokens, spread, show, groups, curve)| {
            let (salary, tokens) = (10_f64.powf(salary), 10_f64.powf(tokens));
            priced(&format!("sal={salary}&tok={tokens}&spread={spread}&phi={show}&draws=3000{groups}{curve}"))
        },
    )
}

/// How far apart two answers are, in steps of the four.
fn steps(one: Payoff, other: Payoff) -> usize {
    let place = |payoff: Payoff| Payoff::ALL.iter().position(|other| *other == payoff).unwrap();
    match (one, other) {
        // Where a demand stops moving anybody, its advantage goes to nothing, whichever way it went.
        (Payoff::ChangesNothing, _) | (_, Payoff::ChangesNothing) => usize::from(one != other),
        _ => place(one).abs_diff(place(other)),
    }
}

proptest! {
    #![proptest_config(fixed(60))]

    /// A better amount leaves more, by as much as is said.
    #[test]
    fn a_better_amount_is_better((inputs, demand) in asked()) {
        let answer = Answer::of(demand, &inputs).unwrap();
        if let Some(better) = answer.better {
            let (other, _) = answer.inputs.with(&[(demand.input(), Value::Number(better.tokens.value()))]);
            prop_assert!(demand == Demand::Cap || other.target < answer.inputs.target);
            let gain = evaluate(&other).team.net() - answer.with().net();
            prop_assert!(gain.value() > 0.0 && (gain - better.gain).value().abs() < 1e-6 * gain.value().max(1.0));
        }
    }

    #[test]
    fn what_is_not_asked_about_does_not_count((inputs, demand) in asked(), others in [0.0..300.0_f64, 0.0..300.0, 0.0..1.0]) {
        let group = || Group { name: "A".into(), people: 0, changes: vec![number(Input::Adoption, 0.9)], unknown: Vec::new() };
        let plain = inputs.with_groups(vec![group()]).unwrap();
        let mut own = group();
        let [target, cap, mandate] = others;
        for (input, amount) in [(Input::Target, target), (Input::Cap, cap), (Input::Mandate, mandate)] {
            own.change(input, Value::Number(amount)).unwrap();
        }
        let more: Vec<Change> = Demand::ALL.into_iter().zip(others)
            .filter(|(other, _)| *other != demand)
            .map(|(other, amount)| number(other.input(), amount))
            .collect();
        let none: Vec<Change> = more.iter().map(|(input, _)| (*input, Value::Empty)).collect();
        let alone = Answer::of(demand, &with(&plain, &none)).unwrap();
        let beside = Answer::of(demand, &with(&inputs.with_groups(vec![own]).unwrap(), &more)).unwrap();
        prop_assert!(beside.left_out.groups && beside.left_out.demands.len() == 2);
        prop_assert_eq!(Answer { left_out: LeftOut::default(), ..beside }, alone);
    }

    /// Both parts follow from the numbers that stand beside them.
    #[test]
    fn the_verdict_follows_from_the_numbers((inputs, demand) in asked()) {
        let answer = Answer::of(demand, &inputs).unwrap();
        let hours = answer.inputs.get(Input::Hours).number().unwrap();
        prop_assert_eq!(answer.work == Work::BeyondData, answer.amount.value() > 500.0);
        prop_assert_eq!(answer.work == Work::FitsAWeek, answer.amount.value() <= 200.0 && answer.human.reading_hours <= hours);
        let share = chance(&answer.odds).map(Share::value);
        match answer.payoff {
            Payoff::Easily => prop_assert!(share.unwrap() >= 0.9 - 1e-9),
            Payoff::Probably => prop_assert!((0.6 - 1e-9..0.9).contains(&share.unwrap())),
            Payoff::Unclear => prop_assert!((0.4 - 1e-9..0.6).contains(&share.unwrap())),
            Payoff::No => prop_assert!(share.unwrap() < 0.4),
            Payoff::ChangesNothing => prop_assert!(answer.moves.people == 0.0 || share.is_none()),
        }
    }

    /// What moves nobody costs nothing, brings nothing, and is said to change nothing.
    #[test]
    fn what_moves_nobody_changes_nothing((inputs, demand) in asked()) {
        let answer = Answer::of(demand, &inputs).unwrap();
        if answer.moves.people == 0.0 {
            prop_assert_eq!(answer.payoff, Payoff::ChangesNothing);
            let noise = 1e-9 * (answer.with().cost + answer.without.cost).value().max(1.0);
            prop_assert!(answer.extra_cost().value().abs() <= noise, "{}", answer.extra_cost().value());
            prop_assert_eq!(answer.moves.tokens, MTokPerWeek::ZERO);
        }
    }

    /// The users whom a target or a cap moves are the share of the team that uses less or more, as the leaderboard says it.
    #[test]
    fn the_users_that_it_moves_are_a_share_of_the_leaderboard(
        tok in 1.0..200.0_f64, spread in 1.1..30.0_f64, place in 0.01..0.99_f64, adopt in 0.1..1.0_f64,
    ) {
        let base = priced(&format!("n=2475&tok={tok}&spread={spread}&adopt={adopt}"));
        let amount = Cohort::Team.passed_by(place, &base).unwrap();
        for (demand, share) in [(Demand::Target, 1.0 - place), (Demand::Cap, place)] {
            let inputs = with(&base, &[number(demand.input(), amount.value())]);
            let answer = Answer::of(demand, &inputs).unwrap();
            prop_assert!((answer.moves.people - share * answer.with().users).abs() < 1e-6 * answer.with().users, "{demand:?}");
        }
    }

    /// The heaviest of these people use at most some ten thousand million tokens a week, the lightest at least ten thousand.
    #[test]
    fn a_cap_above_everybody_and_a_target_below_everybody_change_nothing(inputs in team(), beyond in 1.0..10.0_f64) {
        let [most, least] = [1e5 * beyond, 1e-3 / beyond];
        for (demand, amount) in [(Demand::Cap, most), (Demand::Target, least), (Demand::Mandate, 0.8 / beyond)] {
            let answer = Answer::of(demand, &with(&inputs, &[number(demand.input(), amount)])).unwrap();
            prop_assert_eq!(answer.payoff, Payoff::ChangesNothing, "{:?} {}", demand, amount);
            prop_assert_eq!(answer.extra_net(), Usd::ZERO);
        }
    }

    #[test]
    fn more_tokens_are_never_more_real(output in 0.0..0.07_f64, hours in 1.0..100.0_f64, amount in 0.0..700.0_f64, more in 0.0..700.0_f64) {
        let work = |tokens: f64| {
            let tokens = MTokPerWeek::new(tokens);
            Work::of(tokens, &HumanScale::of_use(tokens, Share::new(output)), hours)
        };
        prop_assert!(work(amount) <= work(amount + more));
    }
}

proptest! {
    #![proptest_config(fixed(24))]

    /// A little more or less of an amount turns an answer by a step at most.
    #[test]
    fn answers_do_not_jump(inputs in team(), (demand, amount) in demanded()) {
        let [one, other] = [amount, amount * 0.995].map(|amount| {
            Answer::of(demand, &with(&inputs, &[number(demand.input(), amount)])).unwrap()
        });
        prop_assert!(steps(one.payoff, other.payoff) <= 1, "{:?} {:?}", one.odds, other.odds);
        prop_assert!((one.work as usize).abs_diff(other.work as usize) <= 1);
    }

    /// On curves that flatten, by the token and for willing users, a larger target pays in fewer cases.
    #[test]
    fn larger_targets_pay_less_often(inputs in team(), amount in 1.0..300.0_f64, times in 1.05..5.0_f64) {
        let alike = [(Input::Curves, Value::Word("chosen".into())), number(Input::Fee, 0.0), number(Input::Included, 0.0)];
        let inputs = with(&inputs, &alike).with_groups(Vec::new()).unwrap();
        let [one, other] = [amount, amount * times].map(|amount| {
            Answer::of(Demand::Target, &with(&inputs, &[number(Input::Target, amount)])).unwrap()
        });
        prop_assume!(one.moves.people > 0.0);
        // The tables that draws read are straight between their nodes.
        prop_assert!(other.chance().unwrap().value() <= one.chance().unwrap().value() + 0.01, "{:?} {:?}", one.odds, other.odds);
    }

    /// With a higher salary every gain is worth more: targets pay more often, caps less.
    #[test]
    fn salaries_turn_answers_one_way(inputs in team(), (demand, amount) in demanded(), times in 1.1..5.0_f64) {
        let salary = inputs.get(Input::Salary).number().unwrap();
        let [one, other] = [salary, salary * times].map(|salary| {
            Answer::of(demand, &with(&inputs, &[number(demand.input(), amount), number(Input::Salary, salary)])).unwrap()
        });
        let (Some(one), Some(other)) = (one.chance(), other.chance()) else { return Ok(()) };
        if demand == Demand::Cap {
            prop_assert!(other <= one, "{one:?} {other:?}");
        } else {
            prop_assert!(other >= one, "{one:?} {other:?}");
        }
    }

    #[test]
    fn how_it_is_said_does_not_matter(inputs in team(), (demand, amount) in demanded(), said in prop::sample::select(AmountUnit::ALL.to_vec()), cohort in prop::sample::select(Cohort::ALL.to_vec())) {
        prop_assume!(demand != Demand::Mandate);
        let answer = Answer::of(demand, &with(&inputs, &[number(demand.input(), amount)])).unwrap();
        let again = said.number(MTokPerWeek::new(amount), &inputs, cohort).and_then(|number| said.tokens(number, &inputs, cohort));
        prop_assume!(again.is_ok());
        let other = Answer::of(demand, &with(&inputs, &[number(demand.input(), again.unwrap().value())])).unwrap();
        prop_assert_eq!(answer.work, other.work);
        prop_assert!((answer.odds.more.value() - other.odds.more.value()).abs() <= 0.002);
    }

    /// What is burnt for show costs as much and brings nothing.
    #[test]
    fn honest_use_pays_at_least_as_often(inputs in team(), (demand, amount) in demanded()) {
        let answer = Answer::of(demand, &with(&inputs, &[number(demand.input(), amount)])).unwrap();
        prop_assert!(answer.odds.more <= answer.honest_odds.more, "{:?} {:?}", answer.odds, answer.honest_odds);
        if demand == Demand::Cap {
            prop_assert_eq!(answer.odds, answer.honest_odds);
            prop_assert_eq!(answer.with().waste, Usd::ZERO);
        }
    }

    /// Where nothing is uncertain, every draw says what the single figures do, and so does the share of show that the target
    /// survives.
    #[test]
    fn certain_inputs_are_answered_all_or_none(target in 33.0..500.0_f64, salary in 2e4..6e5_f64, tokens in 1.0..30.0_f64, show in 0.0..1.0_f64) {
        let narrow = "chi_lo=0.35&chi_hi=0.35&kappa_lo=0.27&kappa_hi=0.27&capture_lo=0.5&capture_hi=0.5&price_lo=1&price_hi=1\
            &use_lo=1&use_hi=1&load_lo=1.3&load_hi=1.3&curves=chosen&draws=100";
        let inputs = priced(&format!("{narrow}&target={target}&sal={salary}&tok={tokens}&phi={show}"));
        let answer = Answer::of(Demand::Target, &inputs).unwrap();
        let survives = evaluate(&inputs).get(Metric::PhiStar).unwrap();
        prop_assume!((show - survives).abs() > 1e-6);
        let pays = show < survives;
        prop_assert_eq!(answer.extra_net().value() > 0.0, pays, "{} at {}", answer.extra_net().value(), survives);
        prop_assert_eq!(answer.payoff, if pays { Payoff::Easily } else { Payoff::No });
    }
}

/// Quantiles of the two-piece normal of the Method view’s “Not knowing”, on a scale and back.
fn quantile(part: f64, [low, middle, high]: [f64; 3], to: fn(f64) -> f64, back: fn(f64) -> f64) -> f64 {
    let normal = Normal::standard();
    let score = normal.inverse_cdf(part) / normal.inverse_cdf(0.9);
    let end = if score < 0.0 { to(middle) - to(low) } else { to(high) - to(middle) };
    back(to(middle) + score * end)
}

fn logit(part: f64, range: [f64; 3]) -> f64 {
    quantile(part, range, |x| (x / (1.0 - x)).ln(), |y| 1.0 / (1.0 + (-y).exp()))
}

fn log(part: f64, range: [f64; 3]) -> f64 {
    quantile(part, range, f64::ln, f64::exp)
}

/// The inputs as a draw has them: everything that is drawn entered as if it were known.
fn drawn(inputs: &Assumptions, [chi, kappa, capture, price, usage, load, curve]: [f64; 7]) -> Assumptions {
    let (price, usage) = (log(price, [0.5, 1.0, 1.5]), log(usage, [0.7, 1.0, 2.0]));
    let times =
        |inputs: &Assumptions, input: Input, times: f64| number(input, inputs.get(input).number().unwrap() * times);
    let curve = if curve < 0.5 {
        "hill"
    } else if curve < 0.75 {
        "log"
    } else {
        "power"
    };
    let changes = [
        number(Input::Caused, logit(chi, [0.15, 0.35, 0.8])),
        number(Input::Finished, logit(kappa, [0.13, 0.27, 0.55])),
        number(Input::Captured, logit(capture, [0.25, 0.5, 0.8])),
        number(Input::Load, 1.0 + log(load, [0.2, 0.3, 0.5])),
        (Input::Curve, Value::Word(curve.into())),
        times(inputs, Input::Tokens, usage),
        times(inputs, Input::InputPrice, price),
        times(inputs, Input::CacheWritePrice, price),
        times(inputs, Input::CacheReadPrice, price),
        times(inputs, Input::OutputPrice, price),
    ];
    let mut groups = inputs.groups().to_vec();
    for (_, value) in
        groups.iter_mut().flat_map(|group| &mut group.changes).filter(|(input, _)| *input == Input::Tokens)
    {
        *value = Value::Number(value.number().unwrap() * usage);
    }
    with(inputs, &changes).with_groups(groups).unwrap()
}

/// The share of draws is what a plain loop over the model finds, with draws of its own (a Kronecker sequence in seven
/// dimensions: M. Roberts, “The unreasonable effectiveness of quasirandom sequences”, 2018).
#[rstest]
#[case::target("target=225", Demand::Target)]
#[case::cap("cap=230&sal=120000", Demand::Cap)]
#[case::cap_where_use_decides("cap=1500&spread=5", Demand::Cap)]
#[case::mandate("mandate=0.95&tok=10", Demand::Mandate)]
#[case::groups("target=60&g1=Heavy~n:30~tok:150~target:7&g2=Alike~n:30~spread:1~cap:3", Demand::Target)]
#[case::seats("target=40&fee=40&incl=100", Demand::Target)]
#[case::exception("cap=230&g1=Flat~n:90~fee:200~incl:1000000~cap:", Demand::Cap)]
fn the_shares_are_those_of_a_plain_loop(#[case] link: &str, #[case] demand: Demand) {
    const DRAWS: u32 = 800;
    let inputs = priced(link);
    let answer = Answer::of(demand, &inputs).unwrap();
    let alone = demand.alone(&inputs);
    let (mut more, mut less) = (0, 0);
    for nth in 0..DRAWS {
        let step = |dimension: i32| 1.096_981_557_798_56_f64.powi(-dimension);
        let point = [1, 2, 3, 4, 5, 6, 7].map(|dimension| (0.5 + f64::from(nth + 1) * step(dimension)).fract());
        let draw = drawn(&alone, point);
        let net = |inputs: &Assumptions| evaluate(inputs).team.net().value();
        let (one, other) = (net(&draw), net(&demand.lifted(&draw)));
        let noise = 1e-9 * (one.abs() + other.abs());
        more += u32::from(one - other > noise);
        less += u32::from(other - one > noise);
    }
    for (found, counted) in [(answer.odds.more, more), (answer.odds.less, less)] {
        let counted = f64::from(counted) / f64::from(DRAWS);
        assert!((found.value() - counted).abs() < 0.03, "{}, counted {counted}", found.value());
    }
}

#[rstest]
#[case(49.999, Regime::Interactive)]
#[case(50.0, Regime::Autonomous)]
#[case(200.0, Regime::Autonomous)]
#[case(200.001, Regime::Orchestration)]
fn regimes_change_where_they_were_published(#[case] tokens: f64, #[case] regime: Regime) {
    assert_eq!(Regime::of(MTokPerWeek::new(tokens)), regime);
}
