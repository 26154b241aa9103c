//! Inputs and demands at random, for tests of what holds for any.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tokenworth::inputs::catalog::Kind;
use tokenworth::inputs::{Assumptions, Change, Input, Value};
use tokenworth::model::demand::Demand;
use tokenworth::pricing;

/// A value that an input accepts: often an end of its range, 0, or its default, where things break.
fn value_of(input: Input) -> BoxedStrategy<Value> {
    let default = Assumptions::default().get(input);
    let value = match input.row().kind {
        Kind::Number { min, max, whole, .. } => {
            let number =
                prop_oneof![Just(min), Just(max), Just(0.0_f64.clamp(min, max)), min..=max, min..=max.min(min + 10.0)];
            number.prop_map(move |number| Value::Number(if whole { number.round() } else { number })).boxed()
        }
        Kind::Flag => prop_oneof![Just(Value::Number(0.0)), Just(Value::Number(1.0))].boxed(),
        Kind::Choice(words) => {
            proptest::sample::select(words.to_vec()).prop_map(|word| Value::Word(word.into())).boxed()
        }
        Kind::Model => {
            let keys: Vec<&str> = pricing::all().map(pricing::Model::key).collect();
            proptest::sample::select(keys).prop_map(|key| Value::Word(key.into())).boxed()
        }
        Kind::Currency => Just(Value::Word("EUR".into())).boxed(),
    };
    prop_oneof![Just(default), value].boxed()
}

/// Any inputs in range.
pub fn assumptions() -> impl Strategy<Value = Assumptions> {
    let values: Vec<BoxedStrategy<Change>> =
        Input::ALL.iter().map(|input| value_of(*input).prop_map(|value| (*input, value)).boxed()).collect();
    values.prop_map(|changes| Assumptions::default().with(&changes).0)
}

/// A demand: an amount of tokens, or for a mandate a share of the people.
pub fn demanded() -> impl Strategy<Value = (Demand, f64)> {
    let demand = prop::sample::select(Demand::ALL.to_vec());
    (demand, -1.0..4.0_f64).prop_map(|(demand, power)| match demand {
        Demand::Mandate => (demand, (power + 1.0) / 5.0),
        Demand::Target | Demand::Cap => (demand, 10_f64.powf(power)),
    })
}

/// The same cases at every run: what passes here passes elsewhere.
pub fn fixed(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(20_261_122),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
