//! The run of draws: that it computes what the model computes, and finds what plain Monte Carlo finds.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;
#[path = "common/reference.rs"]
mod reference;

use common::{assumptions, fixed};
use proptest::prelude::*;
use rand_distr::{Distribution, Pert};
use rand_pcg::Pcg64;
use rand_pcg::rand_core::SeedableRng;
use tokenworth::inputs::{Assumptions, Change, Curve, Input, Value};
use tokenworth::model::pricing::rates;
use tokenworth::model::uncertainty::{Draw, Run, Uncertainty, tornado};
use tokenworth::model::{Metric, evaluate};
use tokenworth::share;
use tokenworth::units::Usd;

const GOLDEN: &str = include_str!("uncertainty.golden");

/// The prices of the default model when the golden file was written.
const PRICES: &str = "pu=5&pw=6.25&pc=0.5&po=25";

fn inputs(link: &str) -> Assumptions {
    let link = share::read(&format!("{link}&{PRICES}"));
    assert_eq!(link.notices, []);
    link.inputs
}

fn number(inputs: &Assumptions, input: Input) -> f64 {
    inputs.get(input).number().unwrap()
}

/// The inputs with everything that a draw varies put in; its price as a multiple of each of the four prices.
fn drawn(inputs: &Assumptions, draw: &Draw) -> Assumptions {
    let rates = rates(inputs);
    let numbers = [
        (Input::Caused, draw.caused),
        (Input::Finished, draw.finished),
        (Input::Captured, draw.captured),
        (Input::Load, draw.load),
        (Input::InputPrice, rates.input.value() * draw.price),
        (Input::CacheWritePrice, rates.cache_write.value() * draw.price),
        (Input::CacheReadPrice, rates.cache_read.value() * draw.price),
        (Input::OutputPrice, rates.output.value() * draw.price),
    ];
    let mut changes: Vec<Change> = numbers.map(|(input, number)| (input, Value::Number(number))).into();
    changes.push((Input::Curve, Value::Word(draw.curve.key().to_owned())));
    let (inputs, rejected) = inputs.with(&changes);
    assert_eq!(rejected, []);
    inputs
}

fn draws() -> impl Strategy<Value = Draw> {
    let parts = (0.0..=1.0_f64, 0.0..=1.0_f64, 0.0..=1.0_f64);
    let price = prop_oneof![Just(0.0), 0.01..=2.0_f64, 0.3..=1.6_f64, 0.0..=100.0_f64];
    (parts, price, 1.0..=5.0_f64, proptest::sample::select(Curve::ALL.to_vec())).prop_map(
        |(parts, price, load, curve)| {
            let (caused, finished, captured) = parts;
            Draw { caused, finished, captured, price, load, curve }
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
        .prop_map(|(a, b, c, d, e, f)| inputs(&format!("v=1&{a}&{b}&{c}&{d}&{e}&{f}")))
}

/// Value and cost nearly cancel at times: what counts is the error against them.
fn assert_near(found: f64, inputs: &Assumptions, tolerance: f64) {
    let adopter = evaluate(inputs).adopter;
    let scale = adopter.value.value().abs() + adopter.cost.value();
    let exact = adopter.net().value();
    assert!((found - exact).abs() <= tolerance * scale, "{found}, not {exact}: {}", share::write(inputs, &[], &[]));
}

proptest! {
    #![proptest_config(fixed(1000))]

    #[test]
    fn each_draw_leaves_what_the_model_says(inputs in plans(), draw in draws()) {
        // Where a seat stops all of many unlike people below their target, a table stands for the sum over them.
        let hard = number(&inputs, Input::Ceiling) > 0.0 && number(&inputs, Input::Spread) > 1.0;
        let tolerance = if hard && inputs.get(Input::Target) != Value::Empty { 1e-4 } else { 1e-9 };
        // `rates × price` may pass the largest price that the table of inputs accepts; these plans' do not.
        assert_near(Run::new(&inputs).net(&draw), &drawn(&inputs, &draw), tolerance);
    }
}

proptest! {
    #![proptest_config(fixed(300))]

    #[test]
    fn a_run_over_any_inputs_is_sound(inputs in assumptions()) {
        let (few, _) = inputs.with(&[(Input::Draws, Value::Number(number(&inputs, Input::Draws).min(2000.0)))]);
        let found = Uncertainty::of(&few);
        let ordered = found.p10 <= found.p50 && found.p50 <= found.p90;
        prop_assert!(ordered && found.p10.value().is_finite() && found.p90.value().is_finite(), "{found:?}");
        prop_assert!(found.mean.value().is_finite() && (0.0..=1.0).contains(&found.positive.value()), "{found:?}");
        let bins = &found.histogram;
        let counted = f64::from(bins.counts.iter().sum::<u32>());
        let all = f64::from(found.draws);
        prop_assert!(counted <= all && counted >= 0.98 * all, "{counted} of {all}");
        prop_assert!(bins.low < bins.high && bins.low.is_finite() && bins.high.is_finite(), "{bins:?}");
        prop_assert!((1..=70).contains(&bins.counts.len()), "{} bins", bins.counts.len());
        for swing in tornado(&inputs) {
            let ends = [swing.low.0, swing.low.1.value(), swing.high.0, swing.high.1.value()];
            prop_assert!(ends.into_iter().all(f64::is_finite), "{swing:?}");
        }
    }

    /// The draw at which all factors are what was entered.
    #[test]
    fn what_was_entered_leaves_the_net_of_the_report(inputs in assumptions()) {
        let word = |input| match inputs.get(input) { Value::Word(word) => word, _ => String::new() };
        let draw = Draw {
            caused: number(&inputs, Input::Caused),
            finished: number(&inputs, Input::Finished),
            captured: number(&inputs, Input::Captured),
            price: 1.0,
            load: number(&inputs, Input::Load),
            curve: Curve::find(&word(Input::Curve)).unwrap(),
        };
        assert_near(Run::quick(&inputs).net(&draw), &inputs, 1e-4);
    }
}

/// Factors are independent, so the mean of the net is the net of the means.
#[test]
fn the_mean_is_right_to_half_a_percent() {
    let mean = |low: f64, mode: f64, high: f64| (low + 4.0 * mode + high) / 6.0;
    let per_curve: f64 = ["hill", "log", "power"]
        .map(|curve| evaluate(&inputs(&format!("v=1&curve={curve}&chi=1&kappa=1&capture=1&load=1"))).adopter.gain)
        .into_iter()
        .sum();
    let shares = mean(0.2, 0.5, 1.0) * mean(0.27, 0.27, 1.0) * mean(0.2, 0.5, 1.0);
    let exact = 200_000.0 * mean(1.25, 1.3, 1.6) * shares * per_curve / 3.0 - 1840.0 * mean(0.32, 1.0, 1.6);
    for seed in 0..20 {
        let found = Uncertainty::of(&inputs(&format!("v=1&seed={seed}"))).mean.value();
        assert!((found / exact - 1.0).abs() < 0.005, "seed {seed}: {found}, not {exact}");
    }
}

/// `tests/web.rs` asks the browser for the same numbers.
#[test]
fn the_reference_runs_find_what_they_found() {
    for (link, expected) in reference::RUNS {
        let run = Uncertainty::of(&inputs(link));
        let found = [run.p10, run.p50, run.p90].map(Usd::value);
        let same = found.iter().zip(expected).all(|(one, other)| (one / other - 1.0).abs() <= reference::TOLERANCE);
        assert!(same, "{found:?}, not {expected:?}: {link}");
    }
}

fn golden(key: &str) -> f64 {
    let value = GOLDEN.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(' ')).unwrap();
    value.parse().unwrap()
}

#[test]
fn ten_thousand_draws_find_what_a_million_random_ones_find() {
    for seed in 0..20 {
        let found = Uncertainty::quick(&inputs(&format!("v=1&seed={seed}")));
        for (key, found) in [("p10", found.p10), ("p50", found.p50), ("p90", found.p90), ("mean", found.mean)] {
            let off = found.value() / golden(key) - 1.0;
            assert!(off.abs() < 0.01, "seed {seed}, {key}: {} is off by {off}", found.value());
        }
        assert!((found.positive.value() - golden("positive")).abs() < 0.005);
    }
}

/// Plain Monte Carlo at the defaults: other random numbers, the PERT distribution of another library, and the model itself.
/// `cargo test --release --test uncertainty -- --ignored` writes the golden file anew.
#[test]
#[ignore = "takes seconds, and is only needed after a change of the model"]
fn write_the_golden_file() {
    let base = inputs("v=1");
    let mut random = Pcg64::seed_from_u64(20_261_122);
    let pert = |low, mode, high| Pert::new(low, high).with_mode(mode).unwrap();
    let (caused, finished, captured) = (pert(0.2, 0.5, 1.0), pert(0.27, 0.27, 1.0), pert(0.2, 0.5, 1.0));
    let (price, load) = (pert(0.32, 1.0, 1.6), pert(1.25, 1.3, 1.6));
    let mut nets: Vec<f64> = (0..1_000_000)
        .map(|at| {
            let draw = Draw {
                caused: caused.sample(&mut random),
                finished: finished.sample(&mut random),
                captured: captured.sample(&mut random),
                price: price.sample(&mut random),
                load: load.sample(&mut random),
                curve: Curve::DRAWN[at % 3],
            };
            evaluate(&drawn(&base, &draw)).get(Metric::NetAdopter).unwrap()
        })
        .collect();
    nets.sort_by(f64::total_cmp);
    let count = nets.len() as f64;
    let mean = nets.iter().sum::<f64>() / count;
    let positive = nets.iter().filter(|net| **net > 0.0).count() as f64 / count;
    let text = format!(
        "Net of an adopter-year at the defaults, 1,000,000 random draws; written by tests/uncertainty.rs.\n\
         p10 {}\np50 {}\np90 {}\nmean {mean}\npositive {positive}\n",
        nets[100_000], nets[500_000], nets[900_000]
    );
    std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/uncertainty.golden"), text).unwrap();
}
