//! The ways in which an amount is said: each gives the amount back, or the reason why it cannot be said so.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::links::priced;
use common::random::{assumptions, fixed};
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::inputs::Input;
use tokenworth::model::amount_unit::AmountUnit;
use tokenworth::model::cohort::Cohort;
use tokenworth::model::{Metric, Reason, evaluate};
use tokenworth::units::MTokPerWeek;

/// These tokens are said as this number, and the number means these tokens.
#[track_caller]
fn assert_both_ways(said: AmountUnit, tokens: f64, number: f64) {
    assert_both_ways_among(Cohort::Team, "", said, tokens, number);
}

#[track_caller]
fn assert_both_ways_among(cohort: Cohort, link: &str, said: AmountUnit, tokens: f64, number: f64) {
    let inputs = priced(link);
    let (to, from) = (said.number(MTokPerWeek::new(tokens), &inputs, cohort), said.tokens(number, &inputs, cohort));
    for (found, expected) in [(to.unwrap(), number), (from.unwrap().value(), tokens)] {
        assert!((found / expected - 1.0).abs() <= 1e-9, "{said:?}: {found}, not {expected}");
    }
}

proptest! {
    #![proptest_config(fixed(1000))]

    #[test]
    fn every_way_gives_the_amount_back(inputs in assumptions(), power in -2.0..6.0_f64, cohort in prop::sample::select(Cohort::ALL.to_vec())) {
        let tokens = 10_f64.powf(power);
        let is_free = evaluate(&inputs).get(Metric::Price) == Ok(0.0);
        let is = |input: Input, number: f64| inputs.get(input).number() == Some(number);
        for said in AmountUnit::ALL {
            match said.number(MTokPerWeek::new(tokens), &inputs, cohort) {
                Ok(number) => {
                    let back = said.tokens(number, &inputs, cohort).unwrap().value();
                    prop_assert!((back / tokens - 1.0).abs() <= 1e-9, "{said:?}: {number} is {back}, not {tokens}");
                }
                Err(Reason::NoSalary) => prop_assert!(said == AmountUnit::OfSalary && is(Input::Salary, 0.0)),
                Err(Reason::NoPrice) => {
                    prop_assert!(matches!(said, AmountUnit::DollarsAMonth | AmountUnit::OfSalary) && is_free, "{said:?}");
                }
                Err(Reason::Alike) => prop_assert!(cohort == Cohort::Team && is(Input::Spread, 1.0)),
                Err(Reason::NoUse) => prop_assert!(cohort == Cohort::Team && is(Input::Tokens, 0.0)),
                Err(reason) => prop_assert_eq!((said, reason), (AmountUnit::TopShare, Reason::TooLarge)),
            }
        }
    }

    /// Whatever is typed: an amount that is one, or a reason.
    #[test]
    fn any_number_is_an_amount_or_none(inputs in assumptions(), number in any::<f64>(), cohort in prop::sample::select(Cohort::ALL.to_vec())) {
        for said in AmountUnit::ALL {
            if let Ok(tokens) = said.tokens(number, &inputs, cohort) {
                prop_assert!(tokens.value().is_finite() && tokens.value() >= 0.0, "{said:?} {number}: {tokens:?}");
            }
            if let Ok(number) = said.number(MTokPerWeek::new(number), &inputs, cohort) {
                prop_assert!(said != AmountUnit::TopShare || (0.0..=1.0).contains(&number), "{number} of the users");
            }
        }
    }

    /// More tokens are a smaller share of the users.
    #[test]
    fn the_more_is_used_the_fewer_do(tokens in 0.1..1000.0_f64, more in 1.001..3.0_f64, cohort in prop::sample::select(Cohort::ALL.to_vec())) {
        let share = |tokens: f64| AmountUnit::TopShare.number(MTokPerWeek::new(tokens), &priced(""), cohort);
        if let (Ok(one), Ok(other)) = (share(tokens), share(tokens * more)) {
            prop_assert!(other < one, "{other} of the users reach more than {one}");
        }
    }
}

#[rstest]
#[case(AmountUnit::TokensAWeek, 225.0)]
#[case(AmountUnit::TokensAMonth, 862.5)]
#[case(AmountUnit::DollarsAMonth, 873.281_25)]
#[case(AmountUnit::OfSalary, 0.052_396_875)]
#[case(AmountUnit::RunsADay, 25.0)]
fn a_heavy_week_said_otherwise(#[case] said: AmountUnit, #[case] number: f64) {
    assert_both_ways(said, 225.0, number);
}

/// Calendar months are turned into a year, and that into working weeks: the same tokens are more a week where fewer are
/// worked.
#[rstest]
#[case::team(Cohort::Team, "", 32.0, 224.0)]
#[case::another_team(Cohort::Team, "tok=10&spread=3", 10.0, 30.0)]
#[case::developers(Cohort::Developers, "", 51.0 * 12.0 / 46.0, 380.0 * 12.0 / 46.0)]
#[case::developers_of_long_years(Cohort::Developers, "weeks=52", 51.0 * 12.0 / 52.0, 380.0 * 12.0 / 52.0)]
#[case::claude_code(Cohort::ClaudeCode, "tok=10&spread=3", 32.0, 225.0)]
fn a_place_is_one_among_these_people(
    #[case] cohort: Cohort,
    #[case] link: &str,
    #[case] median: f64,
    #[case] tenth: f64,
) {
    let inputs = priced(link);
    assert!((cohort.median(&inputs).value() / median - 1.0).abs() < 1e-12);
    assert!((cohort.top_tenth(&inputs).value() / tenth - 1.0).abs() < 1e-12);
    // A lognormal is as far below its median as above.
    for (tokens, share) in [(median, 0.5), (tenth, 0.1), (median * median / tenth, 0.9)] {
        assert_both_ways_among(cohort, link, AmountUnit::TopShare, tokens, share);
    }
}

/// A month is a twelfth of the working year in every unit: what the median developer takes in one is 51M.
#[test]
fn a_month_is_the_same_in_every_line() {
    for weeks in [1.0, 30.0, 46.0, 52.0] {
        let inputs = priced(&format!("weeks={weeks}"));
        let median = AmountUnit::TopShare.tokens(0.5, &inputs, Cohort::Developers).unwrap();
        let month = AmountUnit::TokensAMonth.number(median, &inputs, Cohort::Developers).unwrap();
        assert!((month - 51.0).abs() < 1e-9, "{month} at {weeks} weeks");
    }
}

#[rstest]
#[case("spread=1", Cohort::Team, Some(Reason::Alike))]
#[case("tok=0", Cohort::Team, Some(Reason::NoUse))]
#[case("tok=0&spread=1", Cohort::Developers, None)]
#[case("tok=0&spread=1", Cohort::ClaudeCode, None)]
fn where_all_are_alike_there_are_no_places(#[case] link: &str, #[case] cohort: Cohort, #[case] reason: Option<Reason>) {
    let inputs = priced(link);
    assert_eq!(AmountUnit::TopShare.tokens(0.1, &inputs, cohort).err(), reason);
    assert_eq!(AmountUnit::TopShare.number(MTokPerWeek::new(40.0), &inputs, cohort).err(), reason);
}

#[test]
fn keys_find_what_they_name() {
    for cohort in Cohort::ALL {
        assert_eq!(Cohort::find(cohort.key()), Some(cohort));
    }
    for said in AmountUnit::ALL {
        assert_eq!(AmountUnit::find(said.key()), Some(said));
    }
    assert_eq!((Cohort::find("all"), AmountUnit::find("year")), (None, None));
}

#[rstest]
#[case("disc=1", AmountUnit::DollarsAMonth, Some(Reason::NoPrice))]
#[case("disc=1", AmountUnit::OfSalary, Some(Reason::NoPrice))]
#[case("sal=0", AmountUnit::OfSalary, Some(Reason::NoSalary))]
#[case("disc=1&sal=0", AmountUnit::OfSalary, Some(Reason::NoSalary))]
#[case("disc=1&sal=0", AmountUnit::TokensAMonth, None)]
#[case("disc=1&sal=0", AmountUnit::RunsADay, None)]
#[case("disc=1&sal=0", AmountUnit::TopShare, None)]
#[case("sal=0", AmountUnit::DollarsAMonth, None)]
fn there_is_a_reason_where_it_cannot_be_said(
    #[case] link: &str,
    #[case] said: AmountUnit,
    #[case] reason: Option<Reason>,
) {
    let inputs = priced(link);
    assert_eq!(said.number(MTokPerWeek::new(225.0), &inputs, Cohort::Team).err(), reason);
    assert_eq!(said.tokens(0.5, &inputs, Cohort::Team).err(), reason);
}

#[test]
fn no_amount_is_meant_by_nonsense() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, -1e-300] {
        for said in AmountUnit::ALL {
            assert_eq!(said.tokens(number, &priced(""), Cohort::Team), Err(Reason::TooLarge), "{said:?} {number}");
        }
    }
    for share in [0.0, 1.0, 1.5, 1e-9, 1.0 - 1e-9, 5e-324] {
        assert_eq!(AmountUnit::TopShare.tokens(share, &priced(""), Cohort::Team), Err(Reason::TooLarge), "{share}");
    }
    for tokens in [0.0, 1e-9, 1e9] {
        assert_eq!(
            AmountUnit::TopShare.number(MTokPerWeek::new(tokens), &priced(""), Cohort::Team),
            Err(Reason::TooLarge),
            "{tokens}"
        );
    }
}
