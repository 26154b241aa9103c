//! An amount typed in another unit than in tokens a week: its text is kept, the amount follows, and one step undoes it.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::links::{self, PRICES};
use rstest::rstest;
use tokenworth::inputs::number::{NumberError, Separators};
use tokenworth::inputs::{Input, Value};
use tokenworth::model::Reason;
use tokenworth::model::amount_unit::AmountUnit;
use tokenworth::model::cohort::Cohort;
use tokenworth::model::demand::{Answer, Demand, Question};
use tokenworth::presentation::Presentation;
use tokenworth::state::{Action, AmountError, AppState, Extent, Passing, Place, Saved};
use tokenworth::text::figures::English;
use tokenworth::text::{answer as sentences, target};
use tokenworth::units::MTokPerWeek;

fn opened(fragment: &str) -> AppState {
    links::opened(&format!("{PRICES}{fragment}"))
}

fn typed(state: &AppState, unit: AmountUnit, text: &str) -> AppState {
    state.update(Action::TypeAmount(Demand::Target, unit, text.to_owned()))
}

fn left(state: &AppState) -> AppState {
    state.update(Action::Leave(Place::Base, Input::Target))
}

/// The text is there as typed with what is wrong with it, and this is the target.
#[track_caller]
fn assert_typed(state: &AppState, text: &str, mistake: Option<AmountError>, target: f64) {
    let typed = state.transient.typed.as_ref().unwrap();
    assert_eq!((typed.text.as_str(), typed.mistake), (text, mistake));
    assert_target(state, target);
}

#[track_caller]
fn assert_target(state: &AppState, target: f64) {
    let found = state.inputs.get(Input::Target).number().unwrap();
    assert!((found - target).abs() <= 1e-9 * target, "{found}, not {target}");
}

#[rstest]
#[case::week(AmountUnit::TokensAWeek, "225M", 225.0)]
#[case::week_in_words(AmountUnit::TokensAWeek, "1.5B tokens / week", 1500.0)]
#[case::day(AmountUnit::TokensADay, "50 million tokens a day", 250.0)]
#[case::day_unit_as_shown(AmountUnit::TokensADay, "45 M / day", 225.0)]
#[case::month(AmountUnit::TokensAMonth, "900M/month", 900.0 * 12.0 / 46.0)]
#[case::money_a_week(AmountUnit::DollarsAMonth, "$1,000 a week", 1000.0 / 1.0125)]
#[case::month_unit_as_shown(AmountUnit::TokensAMonth, "862.5 M / Month", 225.0)]
#[case::money(AmountUnit::DollarsAMonth, "$1,000", 12_000.0 / 46.0 / 1.0125)]
#[case::money_a_month(AmountUnit::DollarsAMonth, "$1k/month", 12_000.0 / 46.0 / 1.0125)]
#[case::salary(AmountUnit::OfSalary, "50%", 100_000.0 / 46.0 / 1.0125)]
#[case::runs(AmountUnit::RunsADay, "25", 225.0)]
#[case::runs_unit_as_shown(AmountUnit::RunsADay, "25 runs / day", 225.0)]
#[case::run(AmountUnit::RunsADay, "1 run a day", 9.0)]
#[case::another_period(AmountUnit::TokensAMonth, "225M/week", 225.0)]
#[case::another_period_of_money(AmountUnit::DollarsAMonth, "$12,000/year", 12_000.0 / 46.0 / 1.0125)]
#[case::another_period_of_runs(AmountUnit::RunsADay, "125 runs a week", 225.0)]
#[case::a_month_of_weekly_tokens(AmountUnit::TokensAWeek, "862.5M/month", 225.0)]
#[case::half_of_the_team(AmountUnit::TopShare, "50%", 32.0)]
#[case::top_tenth_of_the_team(AmountUnit::TopShare, "10", 224.0)]
#[case::place_among_the_team(AmountUnit::TopShare, "12 of 120", 224.0)]
#[case::share_with_words(AmountUnit::TopShare, "the top 10%", 224.0)]
#[case::share_named_top(AmountUnit::TopShare, "Top 10", 224.0)]
#[case::place_out_of_all(AmountUnit::TopShare, "60 out of 120 people", 32.0)]
#[case::place_with_a_slash(AmountUnit::TopShare, "1/2", 32.0)]
fn an_amount_is_read_as_a_person_means_it(#[case] unit: AmountUnit, #[case] text: &str, #[case] target: f64) {
    assert_typed(&typed(&opened(""), unit, text), text, None, target);
}

#[rstest]
#[case(AmountUnit::DollarsAMonth, "1.000,5", 1000.5 * 12.0 / 46.0 / 1.0125)]
#[case(AmountUnit::TokensAMonth, "862,5 M", 225.0)]
#[case(AmountUnit::OfSalary, "5,2396875 %", 225.0)]
fn separators_are_the_reader_s(#[case] unit: AmountUnit, #[case] text: &str, #[case] target: f64) {
    let german = AppState::opened(PRICES, Separators::GERMAN, Saved::Nothing);
    assert_typed(&typed(&german, unit, text), text, None, target);
}

/// Only the money that is typed is in the currency shown.
#[rstest]
#[case(AmountUnit::DollarsAMonth, "900", 12_000.0 / 46.0 / 1.0125)]
#[case(AmountUnit::DollarsAMonth, "€900", 12_000.0 / 46.0 / 1.0125)]
#[case(AmountUnit::OfSalary, "50", 100_000.0 / 46.0 / 1.0125)]
#[case(AmountUnit::RunsADay, "25", 225.0)]
fn money_is_typed_in_the_currency_shown(#[case] unit: AmountUnit, #[case] text: &str, #[case] target: f64) {
    assert_typed(&typed(&opened("&cur=EUR&fx=0.9"), unit, text), text, None, target);
}

const TOO_LARGE: AmountError = AmountError::Reason(Reason::TooLarge);
const NO_NUMBER: AmountError = AmountError::Number(NumberError::NotANumber);

#[rstest]
#[case::out_of_range("", AmountUnit::RunsADay, "1e12", TOO_LARGE)]
#[case::negative("", AmountUnit::TokensAMonth, "-5", TOO_LARGE)]
#[case::everybody("", AmountUnit::TopShare, "100%", TOO_LARGE)]
#[case::nobody("", AmountUnit::TopShare, "0", TOO_LARGE)]
#[case::beyond_the_distribution("", AmountUnit::TopShare, "0.0000001", TOO_LARGE)]
#[case::below_everybody("", AmountUnit::TopShare, "15 of 12", TOO_LARGE)]
#[case::place_among_nobody("", AmountUnit::TopShare, "15 of 0", NO_NUMBER)]
#[case::half_typed_place("", AmountUnit::TopShare, "15 of ", AmountError::Number(NumberError::Incomplete))]
#[case::garbage("", AmountUnit::OfSalary, "lots", NO_NUMBER)]
#[case::half_typed("", AmountUnit::DollarsAMonth, "$", AmountError::Number(NumberError::Incomplete))]
#[case::overflow("", AmountUnit::RunsADay, "1e999", AmountError::Number(NumberError::TooLarge))]
#[case::another_period_of_money(
    "",
    AmountUnit::DollarsAMonth,
    "$30 an hour",
    AmountError::Number(NumberError::OtherUnit)
)]
#[case::another_currency("", AmountUnit::DollarsAMonth, "€900", AmountError::Number(NumberError::OtherCurrency))]
#[case::another_thing("", AmountUnit::RunsADay, "25M tokens", AmountError::Number(NumberError::OtherUnit))]
#[case::free("&disc=1", AmountUnit::DollarsAMonth, "5", AmountError::Reason(Reason::NoPrice))]
#[case::free_of_salary("&disc=1", AmountUnit::OfSalary, "5", AmountError::Reason(Reason::NoPrice))]
#[case::all_alike("&spread=1", AmountUnit::TopShare, "10", AmountError::Reason(Reason::Alike))]
#[case::unpaid("&sal=0", AmountUnit::OfSalary, "5", AmountError::Reason(Reason::NoSalary))]
fn what_means_no_amount_changes_nothing(
    #[case] link: &str,
    #[case] unit: AmountUnit,
    #[case] text: &str,
    #[case] mistake: AmountError,
) {
    let state = opened(&format!("{link}&target=7"));
    let wrong = typed(&state, unit, text);
    assert_typed(&wrong, text, Some(mistake), 7.0);
    assert_eq!((wrong.fragment(), wrong.can_undo()), (state.fragment(), false));
    assert!(target::amount_mistake(&English, unit, mistake).ends_with('.'), "{mistake:?} has no sentence");
    assert_typed(&left(&wrong), text, Some(mistake), 7.0);
}

#[test]
fn an_empty_text_asks_for_nothing() {
    for text in ["", "  "] {
        let state = typed(&opened("&target=225"), AmountUnit::RunsADay, text);
        assert_eq!(state.inputs.get(Input::Target), Value::Empty);
        assert_eq!(state.transient.typed.unwrap().mistake, None);
    }
}

#[test]
fn each_demand_has_its_own_amount() {
    let state = opened("&target=225").update(Action::TypeAmount(Demand::Cap, AmountUnit::RunsADay, "1".to_owned()));
    let amounts = [Input::Target, Input::Cap].map(|input| state.inputs.get(input));
    assert_eq!(amounts, [Value::Number(225.0), Value::Number(9.0)]);
    assert_eq!(state.transient.typed.unwrap().demand, Demand::Cap);
}

#[test]
fn a_good_text_gives_way_when_its_field_is_left() {
    let state = left(&typed(&opened(""), AmountUnit::RunsADay, "25"));
    assert_eq!(state.transient.typed, None);
    assert_target(&state, 225.0);
}

#[test]
fn typing_in_one_field_is_one_step() {
    let mut state = opened("");
    for text in ["2", "25", "25x", "25"] {
        state = typed(&state, AmountUnit::RunsADay, text);
    }
    state = typed(&left(&state), AmountUnit::TokensAMonth, "900M");
    let back = state.update(Action::Undo);
    assert_target(&back, 225.0);
    let empty = back.update(Action::Undo);
    assert_eq!((empty.fragment(), empty.can_undo()), (PRICES.to_owned(), false));
    assert_target(&empty.update(Action::Redo).update(Action::Redo), 900.0 * 12.0 / 46.0);
}

/// What is set elsewhere would stand beside a text that says otherwise.
#[rstest]
#[case(Action::Undo)]
#[case(Action::Reset(Extent::One(Input::Target)))]
#[case(Action::Reset(Extent::All))]
#[case(Action::Open("v=1&target=50".to_owned()))]
#[case(Passing::Given(Demand::Cap).into())]
#[case(Passing::Among(Cohort::ClaudeCode).into())]
#[case(Action::Type(Place::Base, Input::Target, "50".to_owned()))]
#[case(Action::Choose(Place::Base, Input::Salary, Value::Number(1.0)))]
#[case(Action::Apply(vec![(Input::Tokens, Value::Number(5.0))]))]
fn what_else_happens_clears_the_text(#[case] action: Action) {
    for text in ["25", "lots"] {
        let state = typed(&typed(&opened(""), AmountUnit::RunsADay, "3"), AmountUnit::RunsADay, text);
        assert_eq!(state.update(action.clone()).transient.typed, None, "{text}");
    }
}

/// The answer is given in the words of the question: in the unit that was typed, also once its field is left.
#[test]
fn the_unit_that_was_typed_is_remembered() {
    let unit_of = |state: &AppState| state.question().unit;
    let month = typed(&opened(""), AmountUnit::TokensAMonth, "1B");
    for state in [&month, &left(&month), &typed(&month, AmountUnit::OfSalary, "lots")] {
        assert_eq!(unit_of(state), AmountUnit::TokensAMonth);
    }
    let other = left(&month).update(Action::Choose(Place::Base, Input::Salary, Value::Number(1e5)));
    assert_eq!(unit_of(&other), AmountUnit::TokensAMonth);
    let wrong = left(&month).update(Action::Type(Place::Base, Input::Target, "banana".to_owned()));
    assert_eq!(unit_of(&wrong), AmountUnit::TokensAMonth);
    for action in [
        Action::Type(Place::Base, Input::Target, "50".to_owned()),
        Action::Choose(Place::Base, Input::Target, Value::Number(50.0)),
        Passing::Given(Demand::Cap).into(),
        Action::Open("v=2&target=50".to_owned()),
    ] {
        assert_eq!(unit_of(&month.update(action.clone())), AmountUnit::TokensAWeek, "{action:?}");
    }
}

fn number(state: &AppState, unit: AmountUnit) -> f64 {
    let target = state.inputs.get(Input::Target).number().unwrap();
    unit.number(MTokPerWeek::new(target), &state.inputs, state.transient.cohort).unwrap()
}

/// An edit of something else leaves a number as it was typed; what follows from it changes.
#[rstest]
#[case(AmountUnit::DollarsAMonth, "1000", 1000.0, Action::Choose(Place::Base, Input::InputPrice, Value::Number(50.0)))]
#[case(AmountUnit::DollarsAMonth, "1000", 1000.0, Action::Apply(vec![(Input::Weeks, Value::Number(40.0))]))]
#[case(AmountUnit::TokensAMonth, "900M", 900.0, Action::Type(Place::Base, Input::Weeks, "40".to_owned()))]
#[case(AmountUnit::OfSalary, "50%", 0.5, Action::Type(Place::Base, Input::Salary, "300k".to_owned()))]
#[case(AmountUnit::TopShare, "10%", 0.1, Action::Type(Place::Base, Input::Tokens, "50".to_owned()))]
#[case(AmountUnit::TopShare, "10%", 0.1, Passing::Among(Cohort::Developers).into())]
fn a_number_stays_as_typed(
    #[case] unit: AmountUnit,
    #[case] text: &str,
    #[case] expected: f64,
    #[case] action: Action,
) {
    let state = typed(&opened(""), unit, text);
    for state in [state.clone(), left(&state)] {
        let next = state.update(action.clone());
        assert!((number(&next, unit) - expected).abs() <= 1e-6 * expected, "{} for {expected}", number(&next, unit));
        assert_ne!(next.inputs.get(Input::Target), state.inputs.get(Input::Target));
        assert_eq!(next.question().unit, unit);
    }
}

/// Not even an input that makes the number meaningless for a moment, such as a salary of 0, changes it.
#[test]
fn a_number_outlives_what_is_typed_in_between() {
    let mut state = left(&typed(&opened(""), AmountUnit::OfSalary, "50%"));
    for text in ["", "0", "05", "050", "0500k"] {
        state = state.update(Action::Type(Place::Base, Input::Salary, text.to_owned()));
    }
    assert_target(&state, 250_000.0 / 46.0 / 1.0125);
    // Both come back with one step.
    let back = state.update(Action::Undo);
    assert_target(&back, 100_000.0 / 46.0 / 1.0125);
    assert_eq!(back.inputs.get(Input::Salary), Value::Number(200_000.0));
}

/// What is undone does not come back with the next edit.
#[test]
fn an_undone_number_stays_undone() {
    let state = left(&typed(&opened("&target=225"), AmountUnit::DollarsAMonth, "1000"));
    let back = state.update(Action::Undo);
    let next = back.update(Action::Choose(Place::Base, Input::Weeks, Value::Number(40.0)));
    let money = |state: &AppState| number(state, AmountUnit::DollarsAMonth);
    assert!((money(&next) - money(&back)).abs() < 1e-6, "{}, not {}", money(&next), money(&back));
}

/// Money typed into the field of tokens is kept like money typed into the field of money.
#[rstest]
#[case::a_month("$1000")]
#[case::a_year("$12k/year")]
fn money_in_the_field_of_tokens_is_kept(#[case] text: &str) {
    let state = left(&opened("").update(Action::Type(Place::Base, Input::Target, text.to_owned())));
    assert_eq!(state.question().unit, AmountUnit::DollarsAMonth);
    let cheaper = state.update(Action::Choose(Place::Base, Input::InputPrice, Value::Number(0.5)));
    for state in [&state, &cheaper] {
        assert!((number(state, AmountUnit::DollarsAMonth) - 1000.0).abs() < 0.5, "{state:?}");
    }
    assert!((number(&cheaper, AmountUnit::DollarsAMonth) - 1000.0).abs() < 1e-6, "{cheaper:?}");
    assert!(cheaper.inputs.target > state.inputs.target);
    let tokens = state.update(Action::Type(Place::Base, Input::Target, "50".to_owned()));
    assert_eq!(tokens.question().unit, AmountUnit::TokensAWeek);
}

/// In euros, the euros stay, also if the rate changes.
#[test]
fn money_stays_as_typed_in_its_currency() {
    let state = left(&typed(&opened("&cur=EUR&fx=0.9"), AmountUnit::DollarsAMonth, "900"));
    let next = state.update(Action::Type(Place::Base, Input::ExchangeRate, "0.8".to_owned()));
    assert!((number(&next, AmountUnit::DollarsAMonth) * 0.8 - 900.0).abs() < 1e-6);
}

/// A locked amount stays what the address says.
#[test]
fn a_locked_amount_does_not_follow() {
    let shape = Presentation::read("lock=target").shape();
    let state = opened("&target=225").shaped(shape).in_unit(Some("money"));
    assert_target(&state.update(Action::Choose(Place::Base, Input::Weeks, Value::Number(40.0))), 225.0);
}

/// The address says which demand is asked about, in which unit, compared with whom.
#[test]
fn the_address_holds_the_question() {
    let state = opened("&target=225&cap=20").about(Some("cap")).in_unit(Some("runs")).among(Some("developers"));
    assert_eq!(
        state.question(),
        Question { demand: Demand::Cap, unit: AmountUnit::RunsADay, rank: None, cohort: Cohort::Developers }
    );
    let state = opened("&target=225&cap=20").about(None).in_unit(Some("week day")).among(Some("me"));
    assert_eq!(state.question(), Question::of(&state.inputs));
    let mandate = opened("&mandate=0.9").in_unit(Some("month"));
    assert_eq!(mandate.question().unit, AmountUnit::TokensAWeek);
}

/// A place is one among the people whom the view compares with.
#[test]
fn another_cohort_means_another_amount() {
    let state = opened("").update(Passing::Among(Cohort::Developers).into());
    assert_target(&typed(&state, AmountUnit::TopShare, "10%"), 380.0 * 12.0 / 46.0);
    let state = opened("&tok=5&spread=2").update(Passing::Among(Cohort::ClaudeCode).into());
    assert_target(&typed(&state, AmountUnit::TopShare, "10%"), 225.0);
}

/// The browser says how the reader writes numbers once the page stands: what is typed from then on is read that way.
#[test]
fn numbers_are_read_in_the_reader_s_habit_once_it_is_known() {
    let german = Separators::GERMAN;
    let state = opened("").update(Action::Separate(german));
    assert_eq!(state.fragment(), opened("").fragment());
    assert_typed(&typed(&state, AmountUnit::TokensAWeek, "1.125"), "1.125", None, 1125.0);
    assert_typed(&typed(&opened(""), AmountUnit::TokensAWeek, "1.125"), "1.125", None, 1.125);
    assert!(!state.edited);
}

#[test]
fn a_text_that_is_not_valid_leaves_the_amount_from_before_the_edit() {
    let state = opened("&target=100");
    let half = typed(&state, AmountUnit::TopShare, "15");
    assert!(half.inputs.get(Input::Target).number().unwrap() > 100.0);
    let wrong = typed(&half, AmountUnit::TopShare, "15 in 120");
    assert!(wrong.transient.typed.as_ref().unwrap().mistake.is_some());
    assert_target(&wrong, 100.0);
    assert_target(&left(&wrong), 100.0);
}

/// What is asked keeps the words in which it was last said while another unit is typed that comes to nothing.
#[test]
fn a_text_that_is_not_valid_leaves_the_unit_from_before_the_edit() {
    let before = left(&typed(&opened(""), AmountUnit::DollarsAMonth, "1000"));
    let mut state = before.clone();
    for text in ["1", "10", "10 p", "10 pe", "10 peo"] {
        state = typed(&state, AmountUnit::TopShare, text);
    }
    assert_eq!(state.question().unit, AmountUnit::DollarsAMonth);
    assert_eq!(state.inputs, before.inputs);
    assert_eq!(left(&state).question(), before.question());
    assert_eq!(typed(&state, AmountUnit::TopShare, "10").question().unit, AmountUnit::TopShare);
}

/// The place that the field shows, empty without one, and the first of the lines to send on.
fn place_shown(state: &AppState) -> (String, String) {
    let question = state.question();
    let answer = Answer::of(question.demand, &state.inputs).unwrap();
    let asked = sentences::asked(&English, question, &answer);
    (question.rank.map_or_else(String::new, |rank| target::rank(&English, rank)), asked)
}

/// A place stays a place once its field is left, in the field as in the words to send on.
#[rstest]
#[case("3 of 85", "3 of 85")]
#[case("3/85", "3 of 85")]
#[case("top 3 out of 85 people", "3 of 85")]
#[case("15 of 1,200", "15 of 1,200")]
fn a_place_is_said_as_the_place_that_was_typed(#[case] text: &str, #[case] expected: &str) {
    let state = left(&typed(&opened(""), AmountUnit::TopShare, text));
    assert_eq!(state.transient.typed, None);
    let (place, asked) = place_shown(&state);
    assert_eq!(place, expected);
    assert!(asked.contains(&format!("as much as place {expected} on a leaderboard of the team")), "{asked}");
    // What the field shows is read as what was typed.
    let again = left(&typed(&opened(""), AmountUnit::TopShare, &place));
    assert_eq!(
        (again.inputs.get(Input::Target), again.question()),
        (state.inputs.get(Input::Target), state.question())
    );
    // What changes beside it leaves the place; a text that means no amount does, too.
    for next in [
        state.update(Action::Choose(Place::Base, Input::Tokens, Value::Number(50.0))),
        state.update(Passing::Among(Cohort::Developers).into()),
        left(&typed(&state, AmountUnit::OfSalary, "lots")),
    ] {
        assert_eq!(place_shown(&next).0, expected);
    }
}

/// A place is not said of an amount that is no longer that of the place.
#[rstest]
#[case(Action::Choose(Place::Base, Input::Target, Value::Number(50.0)))]
#[case(Action::TypeAmount(Demand::Target, AmountUnit::TopShare, "10%".to_owned()))]
#[case(Action::TypeAmount(Demand::Target, AmountUnit::TopShare, "2.5 of 85".to_owned()))]
#[case(Action::TypeAmount(Demand::Target, AmountUnit::TokensAMonth, "1B".to_owned()))]
#[case(Action::Choose(Place::Base, Input::Spread, Value::Number(1.0)))]
#[case(Passing::Given(Demand::Cap).into())]
fn another_amount_is_at_no_place(#[case] action: Action) {
    let state = left(&typed(&opened("&cap=9"), AmountUnit::TopShare, "3 of 85")).update(action);
    let (place, asked) = place_shown(&state);
    assert_eq!(place, "");
    assert!(!asked.contains("leaderboard"), "{asked}");
}

/// What counts while a text is wrong has the digits that the page shows of it.
#[rstest]
#[case::from_money(AmountUnit::DollarsAMonth, "4057", "1.05 B / week")]
#[case::from_a_place(AmountUnit::TopShare, "3 of 85", "498 M / week")]
#[case::as_typed(AmountUnit::TokensAWeek, "1045.3", "1.0453 B / week")]
#[case::in_short(AmountUnit::TokensAWeek, "2.139B", "2.139 B / week")]
fn what_counts_meanwhile_is_no_longer_than_what_the_page_shows(
    #[case] unit: AmountUnit,
    #[case] text: &str,
    #[case] expected: &str,
) {
    let state = left(&typed(&opened(""), unit, text));
    let wrong = state.update(Action::Type(Place::Base, Input::Target, "lots".to_owned()));
    let said = tokenworth::text::meanwhile(&English, Input::Target, &wrong.inputs.get(Input::Target));
    assert_eq!(said, format!("Until you correct this, the results use {expected}."));
}

/// Undo takes back an edit, not the choice of the demand.
#[test]
fn undo_keeps_the_demand_in_question() {
    let cap = opened("v=2&target=100&cap=50").update(Passing::Given(Demand::Cap).into());
    let edited = cap.update(Action::Choose(Place::Base, Input::Tokens, Value::Number(40.0)));
    assert_eq!(edited.update(Action::Undo).question().demand, Demand::Cap);
    let mandate = opened("v=2&target=100").update(Passing::Given(Demand::Mandate).into());
    let edited = mandate.update(Action::Choose(Place::Base, Input::Tokens, Value::Number(40.0)));
    assert_eq!(edited.update(Action::Undo).question().demand, Demand::Mandate);
}

/// Undo is offered where it changes something: a step, or a text that is wrong.
#[test]
fn undo_is_offered_where_it_changes_something() {
    let opened = opened("v=2&target=100");
    let same = left(&opened.update(Action::Type(Place::Base, Input::Tokens, "32".to_owned())));
    assert!(!opened.can_undo() && !same.can_undo());
    let wrong = typed(&typed(&opened, AmountUnit::TokensAMonth, "1"), AmountUnit::TokensAMonth, "1x");
    assert!(wrong.can_undo());
}

/// The words with which amounts are said, and multiples, which are none.
#[rstest]
#[case(AmountUnit::TokensADay, "at least 2M per workday", Some(2.0))]
#[case(AmountUnit::TokensAMonth, "> 1B", Some(1000.0))]
#[case(AmountUnit::OfSalary, "half my salary", Some(0.5))]
#[case(AmountUnit::OfSalary, "half", Some(0.5))]
#[case(AmountUnit::TopShare, "the median", Some(0.5))]
#[case(AmountUnit::TopShare, "15th of 120", Some(0.125))]
#[case(AmountUnit::TopShare, "place 3 of 12", Some(0.25))]
#[case(AmountUnit::RunsADay, "10x", None)]
#[case(AmountUnit::OfSalary, "10×", None)]
#[case(AmountUnit::TokensADay, "half", None)]
#[case(AmountUnit::OfSalary, "half a month's salary", None)]
#[case(AmountUnit::OfSalary, "top 10%", None)]
#[case(AmountUnit::TokensADay, "at most 2M", None)]
fn amounts_are_read_as_they_are_said(#[case] unit: AmountUnit, #[case] text: &str, #[case] expected: Option<f64>) {
    let read = typed(&opened(""), unit, text).transient.typed.unwrap();
    let is_near = |number: f64, expected: f64| (number - expected).abs() < 1e-9;
    assert_eq!(read.number.is_some(), expected.is_some(), "{:?}", read.mistake);
    assert!(read.number.zip(expected).is_none_or(|(number, expected)| is_near(number, expected)), "{:?}", read.number);
}
