//! The ways in which an amount is said: each gives the amount back, or the reason why it cannot be said so.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::{assumptions, fixed};
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::inputs::{Assumptions, Input};
use tokenworth::model::said::{MEDIAN_MONTH, Said, TENTH_MONTH, WEEKS_A_MONTH};
use tokenworth::model::{Metric, Reason, evaluate};
use tokenworth::share;
use tokenworth::units::MTokPerWeek;

fn inputs(link: &str) -> Assumptions {
    let link = share::read(&format!("v=1&pu=5&pw=6.25&pc=0.5&po=25{link}"));
    assert_eq!(link.notices, []);
    link.inputs
}

/// These tokens are said as this number, and the number means these tokens.
#[track_caller]
fn assert_both_ways(said: Said, tokens: f64, number: f64) {
    let inputs = inputs("");
    let (to, from) = (said.number(MTokPerWeek::new(tokens), &inputs), said.tokens(number, &inputs));
    for (found, expected) in [(to.unwrap(), number), (from.unwrap().value(), tokens)] {
        assert!((found / expected - 1.0).abs() <= 1e-9, "{said:?}: {found}, not {expected}");
    }
}

proptest! {
    #![proptest_config(fixed(1000))]

    #[test]
    fn every_way_gives_the_amount_back(inputs in assumptions(), power in -2.0..6.0_f64) {
        let tokens = 10_f64.powf(power);
        let is_free = evaluate(&inputs).get(Metric::Price) == Ok(0.0);
        let is_unpaid = inputs.get(Input::Salary).number() == Some(0.0);
        for said in Said::ALL {
            match said.number(MTokPerWeek::new(tokens), &inputs) {
                Ok(number) => {
                    let back = said.tokens(number, &inputs).unwrap().value();
                    prop_assert!((back / tokens - 1.0).abs() <= 1e-9, "{said:?}: {number} is {back}, not {tokens}");
                }
                Err(Reason::NoSalary) => prop_assert!(said == Said::OfSalary && is_unpaid),
                Err(Reason::NoPrice) => {
                    prop_assert!(matches!(said, Said::DollarsAMonth | Said::OfSalary) && is_free, "{said:?}");
                }
                Err(reason) => prop_assert_eq!((said, reason), (Said::TopShare, Reason::TooLarge)),
            }
        }
    }

    /// Whatever is typed: an amount that is one, or a reason.
    #[test]
    fn any_number_is_an_amount_or_none(inputs in assumptions(), number in any::<f64>()) {
        for said in Said::ALL {
            if let Ok(tokens) = said.tokens(number, &inputs) {
                prop_assert!(tokens.value().is_finite() && tokens.value() >= 0.0, "{said:?} {number}: {tokens:?}");
            }
            if let Ok(number) = said.number(MTokPerWeek::new(number), &inputs) {
                prop_assert!(said != Said::TopShare || (0.0..=1.0).contains(&number), "{number} of the users");
            }
        }
    }

    /// More tokens are a smaller share of the users.
    #[test]
    fn the_more_is_used_the_fewer_do(tokens in 0.1..1000.0_f64, more in 1.001..3.0_f64) {
        let share = |tokens| Said::TopShare.number(MTokPerWeek::new(tokens), &Assumptions::default());
        if let (Ok(share), Ok(fewer)) = (share(tokens), share(tokens * more)) {
            prop_assert!(fewer < share, "{fewer} use {} and {share} use {tokens}", tokens * more);
        }
    }
}

#[rstest]
#[case(Said::TokensAWeek, 225.0)]
#[case(Said::TokensAMonth, 862.5)]
#[case(Said::DollarsAMonth, 1078.125)]
#[case(Said::OfSalary, 0.064_687_5)]
#[case(Said::RunsADay, 25.0)]
fn a_heavy_week_said_otherwise(#[case] said: Said, #[case] number: f64) {
    assert_both_ways(said, 225.0, number);
}

#[test]
fn the_distribution_goes_through_what_was_published() {
    for (month, share) in [(MEDIAN_MONTH, 0.5), (TENTH_MONTH, 0.1)] {
        assert_both_ways(Said::TopShare, month / WEEKS_A_MONTH, share);
    }
    // A lognormal is as far below its median as above.
    assert_both_ways(Said::TopShare, MEDIAN_MONTH * MEDIAN_MONTH / TENTH_MONTH / WEEKS_A_MONTH, 0.9);
}

#[rstest]
#[case("&disc=1", Said::DollarsAMonth, Some(Reason::NoPrice))]
#[case("&disc=1", Said::OfSalary, Some(Reason::NoPrice))]
#[case("&sal=0", Said::OfSalary, Some(Reason::NoSalary))]
#[case("&disc=1&sal=0", Said::OfSalary, Some(Reason::NoSalary))]
#[case("&disc=1&sal=0", Said::TokensAMonth, None)]
#[case("&disc=1&sal=0", Said::RunsADay, None)]
#[case("&disc=1&sal=0", Said::TopShare, None)]
#[case("&sal=0", Said::DollarsAMonth, None)]
fn there_is_a_reason_where_it_cannot_be_said(#[case] link: &str, #[case] said: Said, #[case] reason: Option<Reason>) {
    let inputs = inputs(link);
    assert_eq!(said.number(MTokPerWeek::new(225.0), &inputs).err(), reason);
    assert_eq!(said.tokens(0.5, &inputs).err(), reason);
}

#[test]
fn no_amount_is_meant_by_nonsense() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, -1e-300] {
        for said in Said::ALL {
            assert_eq!(said.tokens(number, &inputs("")), Err(Reason::TooLarge), "{said:?} {number}");
        }
    }
    for share in [0.0, 1.0, 1.5, 1e-9, 1.0 - 1e-9, 5e-324] {
        assert_eq!(Said::TopShare.tokens(share, &inputs("")), Err(Reason::TooLarge), "{share}");
    }
    for tokens in [0.0, 1e-9, 1e6] {
        assert_eq!(Said::TopShare.number(MTokPerWeek::new(tokens), &inputs("")), Err(Reason::TooLarge), "{tokens}");
    }
}
