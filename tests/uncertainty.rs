//! The run of draws: that it computes what the model computes, and finds what plain Monte Carlo finds.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;
#[path = "common/reference.rs"]
mod reference;

use common::links::{inputs, priced};
use common::random::{assumptions, fixed};
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::inputs::catalog::Section;
use tokenworth::inputs::{Assumptions, Change, Curve, Group, Input, RANGES, Value};
use tokenworth::model::pricing::rates;
use tokenworth::model::team::Team;
use tokenworth::model::time::month_net;
use tokenworth::model::uncertainty::{Draw, Factor, Run, Uncertainty, tornado};
use tokenworth::model::{Factors, Metric, Reason, evaluate};
use tokenworth::share;
use tokenworth::units::Usd;

fn number(inputs: &Assumptions, input: Input) -> f64 {
    inputs.get(input).number().unwrap()
}

/// The inputs with the values of a draw put in; its price as a multiple of each of the four prices.
fn drawn(inputs: &Assumptions, factors: &Factors) -> Assumptions {
    let rates = rates(inputs);
    let numbers = [
        (Input::Caused, factors.caused),
        (Input::Finished, factors.finished),
        (Input::Captured, factors.captured),
        (Input::Load, factors.load),
        (Input::Tokens, number(inputs, Input::Tokens) * factors.usage),
        (Input::InputPrice, rates.input.value() * factors.price),
        (Input::CacheWritePrice, rates.cache_write.value() * factors.price),
        (Input::CacheReadPrice, rates.cache_read.value() * factors.price),
        (Input::OutputPrice, rates.output.value() * factors.price),
    ];
    let mut changes: Vec<Change> = numbers.map(|(input, number)| (input, Value::Number(number))).into();
    changes.push((Input::Curve, Value::Word(factors.curve.key().to_owned())));
    let (inputs, rejected) = inputs.with(&changes);
    assert_eq!(rejected, []);
    inputs
}

/// Values of the factors that a draw may well have at the default ranges.
fn factors() -> impl Strategy<Value = Factors> {
    let parts = (0.0..=1.0_f64, 0.0..=1.0_f64, 0.0..=1.0_f64);
    (parts, 0.3..=2.0_f64, 0.5..=4.0_f64, 1.0..=5.0_f64, proptest::sample::select(Curve::DRAWN.to_vec())).prop_map(
        |((caused, finished, captured), price, usage, load, curve)| Factors {
            caused,
            finished,
            captured,
            price,
            usage,
            load,
            curve,
        },
    )
}

/// Plans, targets, caps and spreads that meet each other at usual prices.
fn plans() -> impl Strategy<Value = Assumptions> {
    let any = |choices: &'static [&'static str]| proptest::sample::select(choices.to_vec());
    let plan = any(&[
        "",
        "fee=20",
        "fee=20&incl=60",
        "incl=80",
        "fee=125&incl=100&ceil=1",
        "fee=20&incl=300&ceil=1",
        "fee=20&ceil=1",
    ]);
    let target = any(&["", "target=10", "target=225", "target=225&phi=1", "target=225&phi=0"]);
    let rest = any(&["", "rho=0.02", "other=500", "rho=0.1&other=300&gain0=-0.2"]);
    (
        plan,
        target,
        any(&["", "cap=20", "cap=100", "cap=0"]),
        any(&["", "spread=1.5", "spread=7.45", "spread=100"]),
        any(&["", "tok=0", "tok=3", "tok=80", "tok=2000"]),
        rest,
    )
        .prop_map(|(a, b, c, d, e, f)| priced(&format!("{a}&{b}&{c}&{d}&{e}&{f}")))
}

/// Value and cost nearly cancel at times: what counts is the error against them.
fn assert_near(found: f64, inputs: &Assumptions, tolerance: f64) {
    let team = evaluate(inputs).team;
    let scale = team.value.value().abs() + team.cost.value();
    let exact = team.net().value();
    let found = found * team.users;
    assert!((found - exact).abs() <= tolerance * scale, "{found}, not {exact}: {}", share::write(inputs, &[], &[]));
}

/// A seat that includes nothing adds its price to every draw, however wide the ranges are.
#[rstest]
#[case("")]
#[case("&use_lo=0.001&price_lo=0.001")]
#[case("&use_hi=20&price_hi=10&spread=1.5")]
fn a_seat_adds_its_price_to_each_percentile(#[case] ranges: &str) {
    let cost = |seat: &str| Uncertainty::of(&priced(&format!("{ranges}{seat}"))).cost;
    let (without, with) = (cost(""), cost("&fee=20"));
    for (without, with) in [(without.p10, with.p10), (without.p90, with.p90)] {
        assert!(((with - without).value() - 240.0).abs() < 1e-6, "{without:?} {with:?}");
    }
}

/// People who need nearly the same are drawn as people who need the same, also where the curve has a kink near them.
#[rstest]
#[case("tok=11&curve=log&curves=chosen&use_lo=0.1")]
#[case("fee=100&incl=100&ceil=1&price_lo=0.1&price_hi=3")]
fn hardly_any_spread_is_like_none(#[case] link: &str) {
    let positive =
        |spread: &str| Uncertainty::of(&priced(&format!("draws=100000&{link}&spread={spread}"))).net.positive;
    assert!((positive("1").value() - positive("1.0001").value()).abs() < 0.005, "{link}");
}

/// Where one factor alone is uncertain, knowing it is knowing everything.
#[test]
fn one_uncertain_factor_is_all_there_is_to_know() {
    let certain = "kappa_lo=0.27&kappa_hi=0.27&capture_lo=0.5&capture_hi=0.5&price_lo=1&price_hi=1&use_lo=1&use_hi=1\
        &load_lo=1.3&load_hi=1.3&curves=chosen&chi_lo=0.34&chi_hi=0.36&sal=1000000";
    let information = Uncertainty::of(&priced(certain)).information.unwrap();
    let one = information.of(Factor::Caused).unwrap();
    assert!(one <= information.all && information.all.value() < 20.0, "{information:?}");
    assert!((information.all - one).value() < 1.0, "{information:?}");
}

/// Where one factor alone is uncertain, the likely range of the best cap reaches from that at one end to that at the other.
#[rstest]
fn the_best_cap_of_the_draws_is_that_of_their_inputs(
    #[values("curve=hill", "curve=log", "curve=power&eps=0.5")] curve: &str,
    #[values(("chi", 0.25, 0.55), ("kappa", 0.2, 0.4), ("capture", 0.4, 0.6), ("load", 1.2, 1.6))] (key, low, high): (
        &str,
        f64,
        f64,
    ),
) {
    let certain = "&kappa_lo=0.27&kappa_hi=0.27&capture_lo=0.5&capture_hi=0.5&price_lo=1&price_hi=1&use_lo=1&use_hi=1\
        &load_lo=1.3&load_hi=1.3&curves=chosen&chi_lo=0.35&chi_hi=0.35";
    let link = format!("{curve}{certain}&{key}_lo={low}&{key}_hi={high}");
    let cap = Uncertainty::of(&priced(&link)).cap.unwrap();
    let best = |value: f64| evaluate(&priced(&format!("{link}&{key}={value}"))).get(Metric::CapMonth).unwrap();
    for (found, exact) in [(cap.p10.value(), best(low)), (cap.p90.value(), best(high))] {
        assert!((found - exact).abs() < 0.01 * exact, "{link}: {found}, not {exact}");
    }
}

#[test]
fn the_best_cap_of_the_draws_is_as_uncertain_as_they_are() {
    let cap = |link: &str| Uncertainty::of(&priced(link)).cap;
    assert_eq!(cap("curve=fixed").err(), Some(Reason::FixedCurve));
    assert_eq!(cap("disc=1").err(), Some(Reason::NoPrice));
    // Where tokens never pay, none are best in any draw.
    assert_eq!(cap("sal=0").unwrap().p90, Usd::ZERO);
    let entered = evaluate(&priced("")).cap.unwrap().month;
    let drawn = cap("").unwrap();
    assert!(drawn.p10 < entered && entered < drawn.p90, "{drawn:?}");
}

#[rstest]
#[case("capture=0")]
#[case("sal=0")]
fn a_fixed_effect_has_no_best_amount_even_if_it_is_worth_nothing(#[case] link: &str) {
    let report = evaluate(&priced(&format!("curve=fixed&{link}")));
    assert_eq!(report.get(Metric::CapGain), Err(Reason::FixedCurve));
    assert_eq!(report.get(Metric::OptimumTok), Err(Reason::FixedCurve));
}

proptest! {
    #![proptest_config(fixed(500))]

    /// Where everybody is alike each draw is exact. Where they are not, a table stands for the mean over them.
    #[test]
    fn each_draw_leaves_what_the_model_says(inputs in plans(), factors in factors()) {
        let tolerance = if number(&inputs, Input::Spread) > 1.0 { 2e-2 } else { 1e-9 };
        let found = Run::new(&inputs).balance(&Draw::of(factors)).net();
        assert_near(found, &drawn(&inputs, &factors), tolerance);
    }

    /// Below some price the cap limits use, and above it the seat.
    #[test]
    fn a_draw_is_near_where_the_seat_meets_the_cap(cap in 10.0..40.0_f64, price in 0.5..2.5_f64, usage in 0.5..2.0_f64) {
        let inputs = priced(&format!("fee=20&incl=100&ceil=1&cap={cap}&spread=1.5&tok=80"));
        let factors = Factors { price, usage, ..Factors::entered(&inputs) };
        let found = Run::new(&inputs).balance(&Draw::of(factors)).net();
        assert_near(found, &drawn(&inputs, &factors), 2e-3);
    }

    /// What is entered is the middle of its range: so is the single figure among its draws. Where a target, a cap or a plan
    /// bends the outcome, or nobody uses much, it stays within a tenth of the middle.
    #[test]
    fn the_single_figure_is_near_the_middle_of_its_draws(
        salary in 30_000.0..600_000.0_f64,
        tok in 3.0..160.0_f64,
        spread in prop_oneof![Just(1.0), 1.0..20.0_f64],
        price in 0.2..3.0_f64,
        rules in plans_and_rules(),
    ) {
        let link = format!(
            "v=2&draws=4000&sal={salary}&tok={tok}&spread={spread}&pu={}&pw={}&pc={}&po={}{rules}",
            5.0 * price, 6.25 * price, 0.5 * price, 25.0 * price
        );
        let inputs = inputs(&link);
        let rank = Uncertainty::of(&inputs).rank.value();
        prop_assert!((0.4..=0.6).contains(&rank), "{rank}: {link}");
    }
}

/// Plans, targets, caps and mandates as a link spells them.
fn plans_and_rules() -> impl Strategy<Value = String> {
    let any = |choices: &'static [&'static str]| proptest::sample::select(choices.to_vec());
    let plan = any(&["", "&fee=20&incl=20", "&fee=125&incl=125", "&fee=40&incl=300&ceil=1"]);
    let target = any(&["", "&target=10", "&target=60", "&target=225", "&target=1000"]);
    (plan, target, any(&["", "&cap=50", "&cap=230"]), any(&["", "&mandate=0.95"]))
        .prop_map(|(a, b, c, d)| a.to_owned() + b + c + d)
}

proptest! {
    #![proptest_config(fixed(300))]

    #[test]
    fn a_run_over_any_inputs_is_sound(inputs in assumptions()) {
        let (few, _) = inputs.with(&[(Input::Draws, Value::Number(number(&inputs, Input::Draws).min(2000.0)))]);
        let found = Uncertainty::of(&few);
        for net in std::iter::once(found.net).chain(found.half) {
            let ordered = net.p10 <= net.p50 && net.p50 <= net.p90;
            prop_assert!(ordered && net.p10.value().is_finite() && net.p90.value().is_finite(), "{found:?}");
            prop_assert!(net.mean.value().is_finite() && (0.0..=1.0).contains(&net.positive.value()), "{found:?}");
        }
        prop_assert!(found.cost.p10 <= found.cost.p50 && found.cost.p50 <= found.cost.p90, "{found:?}");
        if let Ok(information) = found.information {
            for factor in Factor::ALL {
                prop_assert_eq!(information.of(factor).is_some(), factor != Factor::Usage);
                let one = information.of(factor).unwrap_or_default();
                prop_assert!(one.value().is_finite() && one.value() >= 0.0, "{factor:?}: {one:?}");
            }
            prop_assert!(information.all.value().is_finite(), "{information:?}");
        }
        let bins = &found.histogram;
        let counted: u32 = bins.counts.iter().sum();
        prop_assert_eq!(counted + bins.below + bins.above, found.draws, "each draw is in a bin, below all or above them");
        prop_assert!(f64::from(counted) >= 0.98 * f64::from(found.draws), "{counted} of {}", found.draws);
        prop_assert!(bins.low < bins.high && bins.low.is_finite() && bins.high.is_finite(), "{bins:?}");
        prop_assert!((1..=70).contains(&bins.counts.len()), "{} bins", bins.counts.len());
        for swing in tornado(&inputs) {
            let ends = [swing.low.0, swing.low.1.value(), swing.high.0, swing.high.1.value()];
            prop_assert!(ends.into_iter().all(f64::is_finite), "{swing:?}");
        }
    }

    /// The draw at which all factors are what was entered, also in groups.
    #[test]
    fn what_was_entered_leaves_the_net_of_the_report(inputs in plans(), people in 0..100_u32) {
        let changes = vec![(Input::Tokens, Value::Number(5.0)), (Input::Load, Value::Number(1.6))];
        let group = Group { people, changes, ..Group::default() };
        let inputs = inputs.with_groups(vec![group]).unwrap();
        let found = Run::quick(&inputs).balance(&Draw::of(Factors::entered(&inputs))).net();
        assert_near(found, &inputs, 2e-2);
    }
}

/// Every input counts in the draws as in the report, one that is added later, too.
#[test]
fn each_input_counts_in_a_draw_as_in_the_report() {
    let alike = priced("spread=1");
    for input in &Input::ALL {
        for value in [0.01, 0.5, 1.0, 2.0, 50.0, 1000.0, 250_000.0].map(Value::Number) {
            let (inputs, rejected) = alike.with(&[(*input, value)]);
            if rejected.is_empty() && number(&inputs, Input::Spread) <= 1.0 {
                let found = Run::quick(&inputs).balance(&Draw::of(Factors::entered(&inputs))).net();
                assert_near(found, &inputs, 1e-9);
            }
        }
    }
}

/// Every input counts in the benchmark and the best cap of the draws as in the report, one that is added later, too.
#[test]
fn each_input_counts_in_benchmark_and_cap_of_the_draws_as_in_the_report() {
    let certain = priced(
        "chi_lo=0.35&chi_hi=0.35&kappa_lo=0.27&kappa_hi=0.27&capture_lo=0.5&capture_hi=0.5&price_lo=1&price_hi=1&use_lo=1\
         &use_hi=1&load_lo=1.3&load_hi=1.3&curves=chosen&draws=100",
    );
    let is_drawn =
        |input: Input| RANGES.iter().any(|of| of.middle == Some(input) || of.low == input || of.high == input);
    let (mut benchmarks, mut caps) = (0, 0);
    for input in Input::ALL.iter().filter(|input| !is_drawn(**input)) {
        for value in [0.01, 0.5, 1.0, 50.0, 1000.0].map(Value::Number) {
            let (inputs, rejected) = certain.with(&[(*input, value)]);
            if !rejected.is_empty() {
                continue;
            }
            let (run, report) = (Uncertainty::quick(&inputs), evaluate(&inputs));
            let near = |one: Usd, other: Usd| (one - other).value().abs() <= 1e-9 * other.value().abs().max(1.0);
            if let (Ok(drawn), Ok(half)) = (run.half, report.half) {
                benchmarks += 1;
                assert!(near(drawn.p50, half.value - half.cost), "{}: {:?}", input.key(), drawn.p50);
            }
            if let (Ok(drawn), Ok(cap)) = (run.cap, report.cap) {
                caps += 1;
                assert!(near(drawn.p50, cap.month), "{}: {:?} is not {:?}", input.key(), drawn.p50, cap.month);
            }
        }
    }
    assert!(benchmarks > 50 && caps > 50, "{benchmarks} benchmarks, {caps} caps");
}

/// What knowing everything is worth, from draws of amounts in small steps: what is left at the best amount of each draw,
/// less what is left at the amount that is best over all. The first number is what is left at the best amounts.
fn worth_of_knowing_all(inputs: &Assumptions) -> (f64, f64) {
    const STEPS: u32 = 120;
    let within_data = |step: u32| 0.05 * 10_000_f64.powf(f64::from(step) / f64::from(STEPS));
    let (mut each, mut all) = (Vec::new(), f64::NEG_INFINITY);
    for tokens in std::iter::once(0.0).chain((0..=STEPS).map(within_data)) {
        let run = Uncertainty::quick(&inputs.with(&[(Input::Tokens, Value::Number(tokens))]).0);
        each.resize(run.balances.len(), f64::NEG_INFINITY);
        for (best, balance) in each.iter_mut().zip(run.balances.iter()) {
            *best = balance.net().max(*best);
        }
        all = run.net.mean.value().max(all);
    }
    let informed = each.iter().sum::<f64>() / each.len() as f64;
    (informed, informed - all)
}

/// Every input counts in the value of information as in the draws, one that is added later, too. Use, plan and limits do
/// not: it is about one person at API prices.
#[test]
fn each_input_counts_in_the_value_of_information_as_in_the_draws() {
    let base = priced("spread=1&use_lo=1&use_hi=1&draws=100");
    let of =
        |inputs: &Assumptions| Some((evaluate(inputs).optimum.ok()?, Uncertainty::quick(inputs).information.ok()?));
    let of_use = [Input::Tokens, Input::Spread, Input::UseLow, Input::UseHigh];
    let counts =
        |input: &&Input| !matches!(input.row().section, Section::Plan | Section::Limits) && !of_use.contains(input);
    let mut compared = 0;
    for input in Input::ALL.iter().filter(counts) {
        for value in [0.1, 2.0, 50.0].map(Value::Number) {
            let (inputs, _) = base.with(&[(*input, value)]);
            let Some((_, information)) = of(&inputs).filter(|found| Some(*found) != of(&base)) else { continue };
            let (scale, expected) = worth_of_knowing_all(&inputs);
            let found = information.all.value();
            assert!(
                (found - expected).abs() <= 1e-3 * scale,
                "{}: {found}, not {expected}",
                share::write(&inputs, &[], &[])
            );
            compared += 1;
        }
    }
    assert!(compared > 30, "{compared}");
}

/// The range of each factor holds what was entered; an end on the wrong side is said beside its field, and changes nothing.
#[test]
fn an_end_on_the_wrong_side_is_the_middle() {
    let odd = priced("chi_lo=0.6&chi_hi=0.2&load_lo=1.4&use_lo=1.5&price_hi=0.9");
    let wrong: Vec<&str> =
        Input::ALL.iter().filter(|input| odd.contradiction(**input).is_some()).map(|input| input.key()).collect();
    assert_eq!(wrong, ["chi_lo", "chi_hi", "price_hi", "use_lo", "load_lo"]);
    let plain = priced("chi_lo=0.35&chi_hi=0.35&load_lo=1.3&use_lo=1&price_hi=1");
    assert_eq!(Uncertainty::quick(&odd), Uncertainty::quick(&plain));
    assert_eq!(Input::ALL.iter().find(|input| plain.contradiction(**input).is_some()), None);
}

/// `tests/web.rs` asks the browser for the same numbers.
#[test]
fn the_reference_runs_find_what_they_found() {
    for (link, expected) in reference::RUNS {
        let (found, is_same) = reference::compare(link, &expected);
        assert!(is_same, "{found:?}, not {expected:?}: {link}");
    }
}

/// Draws that equal the single figure but for rounding errors are not below it.
#[test]
fn no_draw_is_below_where_none_can_be() {
    for link in [
        "capture_lo=0.5&load_lo=1.3&curve=fixed&fee=19&incl=70&ceil=1",
        "curve=fixed&fee=19&incl=70&ceil=1&capture=0.1&load=1.15",
    ] {
        let run = Uncertainty::quick(&priced(link));
        assert!(run.rank.value() < 1e-4, "{link}: {:?} {:?}", run.rank, run.net);
    }
}

/// The 10th and 90th percentiles of the running total after this month, from draws that are rolled out one by one.
fn rolled_out(inputs: &Assumptions, run: &Uncertainty, last: u32) -> [f64; 2] {
    let team = evaluate(inputs).team;
    let total = |value: f64, cost: f64| {
        let team = Team { value: Usd::new(value) * team.users, cost: Usd::new(cost) * team.users, ..team };
        let months: f64 = (1..=last).map(|month| month_net(inputs, &team, month).value()).sum();
        months - team.setup.value()
    };
    let mut totals: Vec<f64> = run.balances.iter().map(|draw| total(draw.value, draw.cost)).collect();
    totals.sort_by(f64::total_cmp);
    [0.1, 0.9].map(|part| totals[(part * (totals.len() - 1) as f64).round() as usize])
}

proptest! {
    #![proptest_config(fixed(16))]

    #[test]
    fn totals_by_month_are_those_of_each_draw(inputs in assumptions(), month in 0..=120_u32) {
        let inputs = Assumptions { draws: 500, ..inputs };
        let run = Uncertainty::of(&inputs);
        let totals = run.totals(&inputs, &evaluate(&inputs).team);
        prop_assert_eq!(totals.len(), inputs.horizon as usize + 1);
        let month = month.min(inputs.horizon);
        let scale = run.balances.iter().map(|draw| draw.value.abs() + draw.cost).fold(1.0, f64::max) * f64::from(inputs.people);
        for (found, expected) in totals[month as usize].iter().zip(rolled_out(&inputs, &run, month)) {
            prop_assert!((found.value() - expected).abs() <= 1e-9 * scale * 10.0, "{found:?}, not {expected}");
        }
    }
}

/// While little of the value counts, the range of the totals is that of the cost.
#[test]
fn a_slow_ramp_leaves_the_range_of_the_cost() {
    let inputs = inputs("v=2&ramp=120&horizon=12");
    let (run, team) = (Uncertainty::of(&inputs), evaluate(&inputs).team);
    let [low, high] = run.totals(&inputs, &team)[12].map(Usd::value);
    let [most, least] = [run.cost.p90, run.cost.p10].map(|cost| -cost.value() * team.users);
    assert!((low / most - 1.0).abs() < 0.15 && high > least, "{low} to {high}, beside {most} to {least}");
}

/// The first draws of a long run, as in the headline's quick run.
#[test]
fn a_long_run_keeps_as_many_draws_as_a_quick_one() {
    let inputs = inputs("v=2&draws=20000");
    assert_eq!(Uncertainty::of(&inputs).balances, Uncertainty::quick(&inputs).balances);
}
