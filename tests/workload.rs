//! Sessions of an agent, turned into use and mix.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::links::inputs;
use common::random::{assumptions, fixed};
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::inputs::{Input, Value};
use tokenworth::model::workload::Workload;
use tokenworth::text;
use tokenworth::text::figures::English;

/// The changes as a link says them.
fn filled(link: &str) -> String {
    let inputs = inputs(link);
    let (changed, rejected) = inputs.with(&Workload::of(&inputs).changes());
    assert_eq!(rejected, []);
    [Input::Tokens, Input::CacheWrites, Input::CacheReads, Input::Output]
        .map(|input| changed.get(input).plain())
        .join(" ")
}

#[rstest]
// 18 × (86,000 + 1,716,000 + 17,000).
#[case("", "32.7 0.0473 0.9434 0.0093")]
#[case("wcache=0", "32.7 0 0 0.0093")]
#[case("wn=1", "0.369 0.9756 0 0.0244")]
#[case("wn=2&ws=1000", "43 0.5116 0.4651 0.0233")]
#[case("ws=0", "0 0.06 0.925 0.005")]
#[case("wo=0&wd=0&wc=1&ws=1&wn=3", "0.000003 0.3333 0.6667 0")]
#[case("ws=2000", "3640 0.0473 0.9434 0.0093")]
// More than an input holds: nothing changes.
#[case("ws=100000&wn=10000&wd=10000000", "32 0.06 0.925 0.005")]
fn sessions_fill_use_and_mix(#[case] link: &str, #[case] expected: &str) {
    assert_eq!(filled(link), expected);
}

#[rstest]
#[case("", "18 sessions of 34 turns use 32.7M tokens a week: 94.3% of them re-read context.")]
#[case("wcache=0", "18 sessions of 34 turns use 32.7M tokens a week: 94.3% of them re-read context.")]
#[case(
    "ws=1&wn=1",
    "1 session of 1 turn uses 0.0205M tokens a week: 97.6% of them are context read for the first time."
)]
#[case("wn=1&wo=90000", "18 sessions of 1 turn use 1.98M tokens a week: 81.8% of them are what the model writes.")]
#[case("ws=0", "0 sessions of 34 turns use no tokens.")]
#[case(
    "ws=100000&wn=10000&wd=10000000",
    "100,000 sessions of 10,000 turns use 50,000,000T tokens a week, more than this calculator holds."
)]
fn it_is_said_where_the_tokens_go(#[case] link: &str, #[case] expected: &str) {
    let inputs = inputs(link);
    assert_eq!(text::workload(&English, &inputs, &Workload::of(&inputs)), expected);
}

proptest! {
    #![proptest_config(fixed(2000))]

    /// Whatever the sessions, the inputs take the changes, and the mix is that of the sessions.
    #[test]
    fn changes_are_accepted_and_nearly_exact(inputs in assumptions()) {
        let week = Workload::of(&inputs);
        let (changed, rejected) = inputs.with(&week.changes());
        prop_assert_eq!(rejected, []);
        let number = |input| match changed.get(input) { Value::Number(number) => number, _ => f64::NAN };
        if let (Some([_, writes, reads, output]), true) = (week.shares(), week.fits()) {
            prop_assert!((number(Input::Tokens) / week.total().value() - 1.0).abs() < 0.0051);
            for (input, share) in [(Input::CacheWrites, writes), (Input::CacheReads, reads), (Input::Output, output)] {
                prop_assert!((number(input) - share.value()).abs() < 1.6e-4, "{input:?} {share:?}");
                prop_assert!(number(input).to_string().len() <= 6, "{}", number(input));
            }
        }
    }
}
