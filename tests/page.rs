//! The page's state without a browser: what typing, sliding and links do to inputs and results.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use common::links::{PRICES, opened};
use common::results::report;
use rstest::rstest;
use tokenworth::inputs::catalog::Section;
use tokenworth::inputs::draft::Mistake;
use tokenworth::inputs::number::{NumberError, Separators};
use tokenworth::inputs::{Assumptions, Input, Problem, Value};
use tokenworth::model::amount_unit::AmountUnit;
use tokenworth::model::demand::Demand;
use tokenworth::model::metrics::Measure;
use tokenworth::model::{Metric, Reason, Report, evaluate};
use tokenworth::presentation::Presentation;
use tokenworth::scenario::{Own, columns};
use tokenworth::share::Notice;
use tokenworth::state::{Action, AppState, Extent, Passing, Place, RowAction, Saved, Saving};
use tokenworth::text;
use tokenworth::text::figures::English;
use tokenworth::view::View;

fn typed(state: &AppState, input: Input, text: &str) -> AppState {
    state.update(Action::Type(Place::Base, input, text.to_owned()))
}

#[track_caller]
fn assert_field(state: &AppState, input: Input, text: Option<&str>, mistake: Option<Mistake>, number: f64) {
    let entry = state.draft.entry(input);
    assert_eq!(entry.map(|entry| entry.text.as_str()), text);
    assert_eq!(entry.and_then(|entry| entry.outcome.clone().err()), mistake);
    assert_eq!(state.inputs.get(input), Value::Number(number));
}

#[test]
fn typing_is_never_fought_and_a_wrong_text_leaves_the_number_from_before() {
    let mut state = opened("");
    let steps = [
        ("", Some(Mistake::Number(NumberError::Empty)), 200_000.0),
        ("-", Some(Mistake::Number(NumberError::Incomplete)), 200_000.0),
        ("5", None, 5.0),
        ("5e", Some(Mistake::Number(NumberError::Incomplete)), 200_000.0),
        ("5e5", None, 500_000.0),
        ("5e5-", Some(Mistake::Number(NumberError::NotANumber)), 200_000.0),
        ("5e5x", Some(Mistake::Number(NumberError::OtherUnit)), 200_000.0),
        ("5e9", Some(Mistake::Problem(Problem::OutOfRange { min: 0.0, max: 1e8 })), 200_000.0),
        ("1.", None, 1.0),
        ("$200k", None, 200_000.0),
    ];
    for (text, mistake, number) in steps {
        state = typed(&state, Input::Salary, text);
        assert_field(&state, Input::Salary, Some(text), mistake, number);
        assert_eq!(!state.mistakes().is_empty(), mistake.is_some());
    }
}

#[test]
fn the_notice_of_earlier_results_names_the_fields_that_are_wrong() {
    let state = typed(&opened(""), Input::Tokens, "5 weeks");
    assert_eq!(state.mistakes(), [(Place::Base, Input::Tokens)]);
    let state = typed(&state, Input::Salary, "x");
    assert_eq!(state.mistakes(), [(Place::Base, Input::Salary), (Place::Base, Input::Tokens)]);
    assert_eq!(
        text::stale(&text::wrong_fields(&state)),
        "“Base salary”, “Tokens, typical user” are not valid: the results use what they were before these edits."
    );
    assert_eq!(text::stale(&[]), "");
}

#[test]
fn a_good_text_gives_way_when_its_field_is_left_and_a_wrong_one_stays() {
    let state = typed(&opened(""), Input::Tokens, "225M").update(Action::Leave(Place::Base, Input::Tokens));
    assert_field(&state, Input::Tokens, None, None, 225.0);
    let state = typed(&state, Input::Tokens, "lots").update(Action::Leave(Place::Base, Input::Tokens));
    assert_field(&state, Input::Tokens, Some("lots"), Some(Mistake::Number(NumberError::NotANumber)), 225.0);
    let state = state.update(Action::Choose(Place::Base, Input::Tokens, Value::Number(50.0)));
    assert_field(&state, Input::Tokens, None, None, 50.0);
}

#[test]
fn a_text_that_could_be_meant_otherwise_is_echoed_in_the_field_s_unit() {
    for (text, echo) in [
        ("1,234", Some("Read as $1,234 / year.")),
        ("$102.88/month", Some("Read as $1,234.56 / year.")),
        ("1234", None),
    ] {
        let state = typed(&opened(""), Input::Salary, text);
        let entry = state.draft.entry(Input::Salary).unwrap();
        let said = entry.echo.then(|| text::echo(&English, Input::Salary, &entry.outcome.clone().unwrap()));
        assert_eq!(said.as_deref(), echo, "{text}");
    }
    let german = AppState::opened("", Separators::GERMAN, Saved::Nothing);
    assert_field(&typed(&german, Input::Salary, "1.234,50"), Input::Salary, Some("1.234,50"), None, 1234.5);
}

/// A text with two meanings stays when its field is left, so that the page goes on saying which one counts.
#[test]
fn a_text_with_two_meanings_stays_and_its_reading_with_it() {
    let state = typed(&opened(""), Input::Salary, "170.000").update(Action::Leave(Place::Base, Input::Salary));
    assert_field(&state, Input::Salary, Some("170.000"), None, 170.0);
    let other = state.draft.entry(Input::Salary).and_then(|entry| entry.other).unwrap();
    assert_eq!(text::doubt(&English, Input::Salary, 170.0, other), "Read as $170 / year, not as $170,000 / year.");
    // The other meaning is no share, so there is no doubt.
    let state = typed(&opened(""), Input::Adoption, "1.500").update(Action::Leave(Place::Base, Input::Adoption));
    assert_eq!(state.draft.entry(Input::Adoption), None);
    // A thousand as the reader writes it has one meaning.
    let state = typed(&opened(""), Input::Salary, "170,000").update(Action::Leave(Place::Base, Input::Salary));
    assert_field(&state, Input::Salary, None, None, 170_000.0);
}

/// A small percentage may have been meant as a share.
#[test]
fn a_share_typed_as_a_percentage_is_named_as_the_other_meaning() {
    let state = typed(&opened(""), Input::Adoption, "0.8").update(Action::Leave(Place::Base, Input::Adoption));
    assert_field(&state, Input::Adoption, Some("0.8"), None, 0.008);
    let other = state.draft.entry(Input::Adoption).and_then(|entry| entry.other).unwrap();
    assert_eq!(text::doubt(&English, Input::Adoption, 0.008, other), "Read as 0.8%, not as 80%.");
    let state = typed(&opened(""), Input::Adoption, "0.8%").update(Action::Leave(Place::Base, Input::Adoption));
    assert_field(&state, Input::Adoption, None, None, 0.008);
}

/// The same for an amount of the Target view.
#[test]
fn a_target_with_two_meanings_stays_as_typed() {
    let say = Action::TypeAmount(Demand::Target, AmountUnit::TokensAWeek, "1.500M".to_owned());
    let state = opened("").update(say).update(Action::Leave(Place::Base, Input::Target));
    let typed = state.transient.typed.unwrap();
    assert_eq!((typed.text.as_str(), typed.other), ("1.500M", Some(1500.0)));
}

/// A unit or currency that a field cannot turn into its own is refused in words that say which it wants.
#[rstest]
#[case(Input::Salary, "$2,000/week", "For example: $200,000 / year.")]
#[case(Input::Fee, "$5/week", "For example: $20 / month.")]
#[case(Input::Ramp, "6 weeks", "For example: 3 months.")]
#[case(Input::InputPrice, "$5/month", "For example: $20 / M.")]
#[case(Input::Salary, "¥300,000", "enter $.")]
fn what_another_unit_is_refused_with_says_what_is_wanted(#[case] input: Input, #[case] typed: &str, #[case] end: &str) {
    let state = self::typed(&opened(""), input, typed);
    let mistake = state.draft.entry(input).unwrap().outcome.clone().unwrap_err();
    let said = text::mistake(&English, input, mistake);
    assert!(said.ends_with(end), "{said}");
    assert_eq!(state.inputs, opened("").inputs, "a number whose unit was dropped is in force");
}

#[test]
fn a_value_below_nothing_is_a_loss() {
    let said = said("&rho=0.5&tok=32&spread=1");
    assert!(said.contains("set its work back by about $") && said.contains(": a loss."), "{said}");
}

/// Where tokens are free on the logarithmic curve, less than its threshold brings nothing: the target stops beating none
/// at the first share that leaves no more than that.
#[test]
fn phi_star_is_the_least_share_at_which_the_target_beats_nothing() {
    let star = |fragment: &str| run_of(fragment).1.get(Metric::PhiStar).unwrap();
    let found = star("&disc=1&curve=log&tok=0&spread=1&target=100");
    let threshold = ((0.77_f64 + 11.9) / 0.78).exp() / 1e6;
    assert!((found - (1.0 - threshold / 100.0)).abs() < 1e-6, "{found}");
    // On a curve without a threshold any use brings something.
    assert!((star("&disc=1&tok=0&spread=1&target=100") - 1.0).abs() < 1e-12);
    assert!(star("&disc=1&curve=log&tok=0&spread=1&target=1").abs() < 1e-12);
}

/// What was refused for want of a rate is read once there is one.
#[test]
fn an_amount_waits_for_the_rate_of_its_currency() {
    let state = typed(&opened("v=2&cur=EUR"), Input::Salary, "€92,000");
    assert_field(&state, Input::Salary, Some("€92,000"), Some(Mistake::Number(NumberError::OtherCurrency)), 200_000.0);
    let state = typed(&state, Input::ExchangeRate, "0.92");
    assert_eq!(state.draft.entry(Input::Salary).map(|entry| (entry.outcome.is_ok(), entry.echo)), Some((true, true)));
    assert!((state.inputs.salary.value() - 100_000.0).abs() < 1e-6);
}

#[test]
fn an_optional_field_left_empty_is_none() {
    let state = typed(&opened("v=2&target=225"), Input::Target, "");
    assert_eq!(state.inputs.get(Input::Target), Value::Empty);
    assert!(state.mistakes().is_empty());
}

/// Half-way through changing a mix its shares may pass 1: both texts stay, and both count once they fit together.
#[test]
fn a_mix_that_passes_one_waits_for_its_other_shares() {
    let over = Mistake::Problem(Problem::MixOverOne { sum: 0.5 + 0.925 + 0.005 });
    let state = typed(&opened(""), Input::CacheWrites, "50");
    assert_field(&state, Input::CacheWrites, Some("50"), Some(over), 0.06);
    let state = typed(&state.update(Action::Leave(Place::Base, Input::CacheWrites)), Input::CacheReads, "40");
    assert_field(&state, Input::CacheWrites, Some("50"), None, 0.5);
    assert_field(&state, Input::CacheReads, Some("40"), None, 0.4);
}

#[test]
fn the_address_follows_what_was_typed_and_keeps_what_was_not_understood() {
    let state = typed(&opened("v=2&later=x"), Input::Salary, "500k");
    assert!(state.edited);
    assert_eq!(state.fragment(), "v=2&sal=500000&later=x");
    let back = state.update(Action::Open("v=2&tok=5".into()));
    assert_eq!((back.fragment().as_str(), back.edited), ("v=2&tok=5", false));
}

#[test]
fn resetting_clears_wrong_texts_and_keeps_what_another_version_understands() {
    let state = typed(&opened("v=2&tok=5&later=x"), Input::Salary, "lots").update(Action::Reset(Extent::All));
    assert_eq!((state.fragment().as_str(), state.mistakes().is_empty()), ("v=2&later=x", true));
}

#[test]
fn notices_are_dismissed_one_by_one() {
    let state = opened("v=2&sal=-5&chi=7");
    let left = state.update(Action::Dismiss(0));
    assert_eq!(left.notices, state.notices.get(1..).unwrap());
    assert_eq!(left.update(Action::Dismiss(7)).notices, left.notices);
}

#[test]
fn the_presentation_keeps_what_it_does_not_know() {
    let read = Presentation::read("theme=dark&embed=1&theme=light");
    assert_eq!(read.get("theme"), Some("light"));
    assert_eq!(read.with("theme", "dark", "auto").write(), "embed=1&theme=dark");
    assert_eq!(read.with("theme", "auto", "auto").write(), "embed=1");
}

fn run_of(fragment: &str) -> (Assumptions, Report) {
    let inputs = opened(&format!("{PRICES}{fragment}")).inputs;
    let report = report(&inputs);
    (inputs, report)
}

/// The verdict, its small print, and what it says of a target, as one text. Prices are spelled out: the catalog's may
/// change.
fn said(fragment: &str) -> String {
    let (inputs, report) = run_of(fragment);
    [
        text::verdict(&English, &report).text(),
        text::verdict_notes(&English, &inputs, &report),
        text::target_in_words(&English, &inputs, &report),
    ]
    .join(" | ")
}

#[test]
fn the_verdict_is_the_team_s_year_with_its_range_and_chances() {
    assert_eq!(
        said(""),
        "Tokens for your team will cost about $364,000 a year and return about $1.30 million. | Cost is likely between \
         $172,000 and $799,000; net is above zero in 87 of 100 simulations. Half a salary in tokens for one person pays in 30 of \
         100 simulations; as entered it is a loss of $50,700 a year. | "
    );
}

/// Inputs for which a careless sentence would be false or silly, and what is said instead.
#[test]
#[rustfmt::skip]
fn the_verdict_is_true_at_the_edges() {
    let cases = [
        ("&sal=500000&curve=power", "Half a salary in tokens for one person pays in 35 of 100 simulations; as entered it leaves $5,350 a year."),
        ("&theta=1", "A full salary in tokens for one person pays in 13 of 100 simulations; as entered it is a loss of $150,000 a year."),
        ("&tok=0", "Nothing is spent on tokens for your team, and nothing comes of it."),
        ("&adopt=0", "Nobody in your team uses AI: nothing is spent on tokens, and nothing comes of it."),
        ("&tok=500", "will cost about $5.70 million a year and return about $3.16 million: a loss."),
        ("&tok=10000", "net is above zero in fewer than 1 of 100 simulations."),
        ("&sal=50000000", "net is above zero in every simulation."),
        ("&disc=1&rho=0.3", "will cost nothing a year and set its work back by about $3.64 million: a loss."),
        ("&disc=1", "will cost nothing a year and return about $1.30 million. | The team’s net is above zero in every simulation."),
        ("&chi=0", "will cost about $364,000 a year and return nothing: a loss. | Cost is likely between $172,000 and $799,000; net is above zero in no simulation."),
        ("&chi=0", "pays in no simulation; as entered it is a loss of $100,000 a year."),
        ("&curve=fixed&gain0=-0.16", "set its work back by about $3.33 million: a loss."),
        ("&curve=fixed", "The study’s effect itself is taken as given."),
        ("&fee=1000&incl=1000000", "The team’s net is above zero in 63 of 100 simulations."),
        ("&target=225", "25 agent runs a day for one person, and 59.1 hours a week to read all that the agents write, more than a 40-hour week has. In a year the team burns $361,000 for show to meet it."),
        ("&target=225&cap=50", "With the cap of 50M nobody meets it; in a year the team burns $"),
        ("&chi=.8&kappa=.55&capture=.8", "The team’s net as entered is on the high side: 88 of 100 simulations leave less, because of the "),
        ("&chi=.15&kappa=.13", "The team’s net as entered is on the low side: 21 of 100 simulations leave less, because of the "),
        ("&g1=Seats~n:60~fee:125~incl:125", "Tokens for your team will cost about $386,000 a year"),
    ];
    for (fragment, expected) in cases {
        let said = said(fragment);
        assert!(said.contains(expected), "{fragment}: {said}");
    }
}

/// What makes no sense for these inputs is not said.
#[test]
#[rustfmt::skip]
fn the_verdict_leaves_out_what_does_not_apply() {
    let cases = [
        ("&theta=0", "salary"), ("&sal=0", "salary"), ("&disc=1", "salary"), ("&tok=0", "above zero"), ("&adopt=0", "above zero"),
        ("&target=0", "target"), ("&target=16&spread=1", "burns"), ("&sal=0", "every simulation"), ("", "side"), ("&fee=20&ceil=1", "side"),
        ("&fee=20&ceil=1", "between"), ("&tok=500&target=225", "loss of about −"),
    ];
    for (fragment, unwanted) in cases {
        let said = said(fragment);
        assert!(!said.contains(unwanted), "{fragment}: {said}");
    }
}

/// A benchmark without its chance says nothing.
#[test]
fn no_sentence_on_the_benchmark_stands_without_its_chance() {
    let inputs = opened("v=2").inputs;
    let report = evaluate(&inputs);
    assert!(report.half.is_ok() && text::verdict_benchmark(&English, &inputs, &report).is_empty());
    assert!(text::verdict_notes(&English, &inputs, &report).is_empty());
}

#[test]
fn tiles_say_whom_they_are_about_and_why_there_is_no_number() {
    let tile = |fragment: &str, metric: Metric| {
        let (inputs, report) = run_of(fragment);
        let tile = text::tiles(&English, &inputs, &report).into_iter().find(|tile| tile.metric == metric).unwrap();
        let notes: Vec<String> = tile.notes.into_iter().map(|note| note.text).collect();
        format!("{}{} | {}", tile.amount, tile.unit, notes.join(text::BETWEEN_NOTES))
    };
    let cases = [
        (
            "&tok=500",
            Metric::TeamNet,
            "−$2,540,000 | a loss · likely −$8,650,000 to +$5,890,000 · 33 of 100 simulations above zero",
        ),
        ("&tok=10000", Metric::TeamNet, "fewer than 1 of 100 simulations above zero"),
        ("&fee=1000&incl=1000000", Metric::TeamCost, "$960,000 | $12,000 a user"),
        ("&fee=1000&incl=1000000", Metric::CapMonth, "the team’s year leaves $43,500 less than without a cap"),
        ("&curve=fixed", Metric::CapMonth, "– | A fixed effect does not depend on the amount"),
        ("&disc=1", Metric::CapMonth, "– | Tokens are free here."),
        (
            "&chi=0",
            Metric::CapMonth,
            "$0 a month per user | one person’s tokens bring less than they cost at any amount",
        ),
        ("&tok=.1", Metric::CapMonth, "the team’s year leaves as much without a cap · none of 80 users is above it"),
        ("&n=1&adopt=1", Metric::CapMonth, "the only user is probably not above it"),
        ("&n=1&adopt=1&tok=250", Metric::CapMonth, "the only user is probably above it"),
        ("&n=1&adopt=1&tok=250&cap=20", Metric::CapMonth, "the only user would probably be above it"),
        ("&n=1&tok=250&spread=1", Metric::CapMonth, "the only user is above it"),
        ("&adopt=0", Metric::CapMonth, "| Nobody uses AI here."),
        ("&adopt=0.004", Metric::CapMonth, "more than without a cap"),
        ("&mandate=.95&target=500", Metric::CapMonth, "95 of 95 users are above it"),
        (
            "&g1=Seats~n:60~fee:125~incl:125",
            Metric::CapMonth,
            "more with each group at its own best cap than without a cap · 8 of 80 users are above it",
        ),
    ];
    for (fragment, metric, expected) in cases {
        let said = tile(fragment, metric);
        assert!(said.contains(expected), "{fragment}: {said}");
        assert!(!said.contains(" 0 users"), "{fragment}: {said}");
    }
}

/// A share of draws is never rounded to all or none of them, and words and percent beside them say the same.
#[test]
fn nearly_all_is_not_all() {
    let cases = [
        (1.0, "all", "100%"),
        (0.9996, "more than 99 of 100", "more than 99%"),
        (0.995, "more than 99 of 100", "more than 99%"),
        (0.9949, "99 of 100", "99%"),
        (0.005, "1 of 100", "1%"),
        (0.0049, "fewer than 1 of 100", "less than 1%"),
        (0.0001, "fewer than 1 of 100", "less than 1%"),
        (0.0, "none", "0%"),
    ];
    for (share, words, percent) in cases {
        assert_eq!(text::charts::chance(&English, share), words);
        assert_eq!(text::amounts::chance(&English, share), percent);
    }
    for (share, percent, ratio) in [
        (1.0004, "100%", "1.00×"),
        (1.0, "100%", "1.00×"),
        (0.999_999_999_999_999, "100%", "1.00×"),
        (0.99996, "99.996%", "0.99996×"),
        (0.9995, "99.95%", "0.9995×"),
        (0.9994, "99.9%", "0.999×"),
    ] {
        assert_eq!(text::amounts::percent(&English, share), percent);
        assert_eq!(text::amounts::ratio(&English, share), ratio);
    }
    for draws in 50..9950 {
        let share = f64::from(draws) / 10_000.0;
        let percent = text::amounts::chance(&English, share);
        let words = text::charts::chance(&English, share);
        assert_eq!(words, format!("{} of 100", percent.trim_end_matches('%')), "{share}");
    }
}

#[test]
fn large_amounts_are_said_in_words() {
    let cases = [
        (364_496.0, "$364,000"),
        (999_499.0, "$999,000"),
        (999_500.0, "$1.00 million"),
        (1_299_368.0, "$1.30 million"),
        (2_564_000.0, "$2.56 million"),
        (999_600_000.0, "$1.00 billion"),
        (1.2e13, "$12.0 trillion"),
        (-2_540_000.0, "−$2.54 million"),
        (14.236, "$14.24"),
    ];
    for (usd, words) in cases {
        assert_eq!(text::amounts::money_in_words(&English, usd), words);
    }
}

#[test]
#[rustfmt::skip]
fn returns_have_one_unit() {
    for (ratio, written) in [(9.025_75, "9.03×"), (1.0, "1.00×"), (0.358_7, "0.359×"), (0.9996, "0.9996×"), (-0.9996, "−0.9996×"), (-0.28, "−0.280×"), (-1.0, "−1.00×"), (-13.7, "−13.7×"), (0.0, "0×")] {
        assert_eq!(text::amounts::measured(&English, Measure::Return, ratio), written);
    }
}

fn row(state: &AppState, scenario: usize, action: RowAction) -> AppState {
    state.update(Action::Row(Place::Own(scenario), action))
}

fn names(state: &AppState) -> Vec<&str> {
    state.scenarios.iter().map(|own| own.name.as_str()).collect()
}

#[test]
fn typing_in_one_field_is_one_step_and_every_step_can_be_taken_back() {
    let mut state = opened("");
    for text in ["5", "50", "500", "500k"] {
        state = typed(&state, Input::Salary, text);
    }
    state = state.update(Action::Leave(Place::Base, Input::Salary));
    state = typed(&state, Input::Tokens, "225");
    let back = state.update(Action::Undo);
    assert_eq!(back.fragment(), "v=2&sal=500000");
    assert_eq!(back.update(Action::Undo).fragment(), "v=2");
    assert!(!back.update(Action::Undo).can_undo());
    let forth = back.update(Action::Undo).update(Action::Redo).update(Action::Redo);
    assert_eq!(forth.fragment(), "v=2&sal=500000&tok=225");
    assert!(!forth.history.can_redo());
    assert_eq!(forth.update(Action::Redo).fragment(), forth.fragment());
    // A new step after undoing leaves nothing to redo.
    let other = typed(&back, Input::Load, "2");
    assert_eq!(other.update(Action::Redo).fragment(), other.fragment());
}

#[test]
fn a_step_that_changed_nothing_costs_no_undo() {
    let state = typed(&opened(""), Input::Salary, "5e5").update(Action::Leave(Place::Base, Input::Salary));
    let state = typed(&state, Input::Salary, "lots").update(Action::Leave(Place::Base, Input::Salary));
    assert_eq!(state.update(Action::Undo).fragment(), "v=2");
}

#[test]
fn history_is_bounded() {
    let mut state = opened("");
    for n in 0..1000 {
        state = state.update(Action::Apply(vec![(Input::Tokens, Value::Number(f64::from(n)))]));
    }
    let steps = std::iter::successors(Some(state), |state| state.can_undo().then(|| state.update(Action::Undo)));
    assert_eq!(steps.count(), 101);
}

#[test]
fn one_input_a_group_or_all_go_back_to_their_defaults() {
    let state = opened("v=2&sal=1&n=5&tok=7");
    let fragment = |extent| state.update(Action::Reset(extent)).fragment();
    assert_eq!(fragment(Extent::One(Input::Salary)), "v=2&n=5&tok=7");
    assert_eq!(fragment(Extent::Section(Section::People)), "v=2&tok=7");
    assert_eq!(fragment(Extent::All), "v=2");
    let wrong = typed(&state, Input::Tokens, "lots").update(Action::Reset(Extent::One(Input::Tokens)));
    assert!(wrong.mistakes().is_empty());
}

#[test]
fn scenarios_are_added_renamed_moved_and_deleted_and_deleting_is_undone() {
    let mut state = opened("v=2&tok=225");
    for name in ["A", "B", "C"] {
        state = state.update(Action::AddScenario(Own { name: name.to_owned(), ..Own::default() }));
    }
    // A scenario holds only what it changes.
    assert_eq!(state.fragment(), "v=2&tok=225&s1=A&s2=B&s3=C");
    assert_eq!(opened(&state.fragment()).scenarios, state.scenarios);
    // Nobody may choose a currency for one of several columns.
    assert!(!Own::default().free().any(|input| matches!(input, Input::Currency | Input::ExchangeRate)));
    state = state.update(Action::MoveScenario(2, 0));
    assert_eq!(names(&state), ["C", "A", "B"]);
    for name in ["C", "Ch", "Che\u{202e}ap"] {
        state = row(&state, 0, RowAction::Rename(name.to_owned()));
    }
    assert_eq!(names(&state), ["Cheap", "A", "B"]);
    assert_eq!(state.added, None, "the last step has named one");
    assert_eq!(names(&state.update(Action::Undo)), ["C", "A", "B"]);
    let less = row(&state, 1, RowAction::Delete);
    assert_eq!((names(&less), names(&less.update(Action::Undo))), (vec!["Cheap", "B"], vec!["Cheap", "A", "B"]));
    for _ in 0..20 {
        state = state.update(Action::AddScenario(Own::default()));
    }
    assert_eq!(state.scenarios.len(), 12);
    let nowhere = [RowAction::Delete, RowAction::Rename("x".into()), RowAction::Change(Input::Tokens)];
    let odd =
        nowhere.into_iter().map(|action| Action::Row(Place::Own(99), action)).chain([Action::MoveScenario(99, 0)]);
    for action in odd {
        assert_eq!(state.update(action).scenarios, state.scenarios);
    }
}

#[test]
fn a_scenario_s_changes_are_edited_like_inputs_and_leave_the_base_alone() {
    let state = opened("v=2&tok=50").update(Action::AddScenario(Own::default()));
    let state = row(&state, 0, RowAction::Change(Input::Tokens));
    assert_eq!(state.scenarios[0].changes, [(Input::Tokens, Value::Number(50.0))]);
    let type_ = |state: &AppState, text: &str| state.update(Action::Type(Place::Own(0), Input::Tokens, text.into()));
    let state = type_(&state, "225M");
    assert_eq!(
        (state.scenarios[0].changes[0].1.clone(), state.inputs.get(Input::Tokens)),
        (Value::Number(225.0), Value::Number(50.0))
    );
    let state = state.update(Action::Leave(Place::Own(0), Input::Tokens));
    let wrong = type_(&state, "lots");
    let entry = wrong.draft_at(Place::Own(0)).unwrap().entry(Input::Tokens).unwrap();
    assert_eq!((entry.text.as_str(), wrong.scenarios[0].changes.clone()), ("lots", state.scenarios[0].changes.clone()));
    assert_eq!(wrong.fragment(), "v=2&tok=50&s1=~tok:225");
    assert_eq!(row(&wrong, 0, RowAction::Keep(Input::Tokens)).scenarios, [Own::default()]);
}

/// What is changed in the base shows in every scenario that does not say otherwise.
#[test]
fn scenarios_follow_the_base() {
    let inputs = opened("v=2&sal=100000").inputs;
    let own = [Own { changes: vec![(Input::Tokens, Value::Number(225.0))], ..Own::default() }];
    let columns = columns(&own, &inputs, &evaluate(&inputs));
    let (own, outcome) = &columns[1];
    let outcome = outcome.as_ref().unwrap();
    assert_eq!((own.key().as_ref(), outcome.inputs.get(Input::Salary)), ("s1", Value::Number(100_000.0)));
    assert_eq!(*outcome.plain_report(), evaluate(&opened("v=2&sal=100000&tok=225").inputs));
}

#[test]
fn a_scenario_that_does_not_fit_the_base_says_so() {
    let inputs = opened("").inputs;
    let own = [Own { changes: vec![(Input::Output, Value::Number(0.5))], ..Own::default() }];
    let columns = columns(&own, &inputs, &evaluate(&inputs));
    assert_eq!(columns[1].1.as_ref().err(), Some(&Reason::DoesNotFit));
}

const MINE: &str = "v=2&s1=Mine~tok:5";

fn recalled(fragment: &str, saved: &str) -> AppState {
    AppState::opened(fragment, Separators::ENGLISH, Saved::Text(saved.to_owned()))
}

#[test]
fn saved_scenarios_come_back_and_follow_what_is_changed() {
    let state = recalled("v=2&tok=7", MINE);
    assert_eq!((names(&state), state.edited, state.notices.len()), (vec!["Mine"], false, 0));
    assert_eq!(row(&state, 0, RowAction::Delete).to_save().as_deref(), Some("v=2"));
}

#[test]
fn a_link_s_scenarios_never_replace_those_saved() {
    let state = recalled("v=2&s1=Theirs~tok:9", MINE);
    assert_eq!((names(&state), &state.notices[..], state.to_save()), (vec!["Theirs"], &[Notice::OwnKept][..], None));
    let mine = state.update(Action::TakeSaved);
    assert_eq!((names(&mine), mine.notices.len(), mine.to_save().as_deref()), (vec!["Mine"], 0, Some(MINE)));
    let undone = mine.update(Action::Undo);
    assert_eq!((names(&undone), &undone.notices[..], undone.to_save()), (vec!["Theirs"], &[Notice::OwnKept][..], None));
    let redone = undone.update(Action::Redo);
    assert_eq!((names(&redone), redone.notices.len(), redone.to_save().as_deref()), (vec!["Mine"], 0, Some(MINE)));
}

#[test]
fn a_link_that_is_opened_in_the_page_never_replaces_scenarios_either() {
    let state = recalled("", MINE);
    let bare = state.update(Action::Open("v=2&tok=50".into()));
    assert_eq!((names(&bare), bare.to_save().as_deref()), (vec!["Mine"], Some(MINE)));
    let theirs = state.update(Action::Open("v=2&s1=Theirs~tok:9".into()));
    assert_eq!((names(&theirs), &theirs.notices[..], theirs.to_save()), (vec!["Theirs"], &[Notice::OwnKept][..], None));
    let back = theirs.update(Action::Open(MINE.into()));
    assert_eq!((names(&back), back.notices.len(), back.to_save().as_deref()), (vec!["Mine"], 0, Some(MINE)));
    assert_eq!(names(&theirs.update(Action::TakeSaved)), ["Mine"]);
    let undone = theirs.update(Action::Undo);
    assert_eq!((names(&undone), undone.to_save().as_deref()), (vec!["Mine"], Some(MINE)));
    let redone = undone.update(Action::Redo);
    assert_eq!((names(&redone), redone.to_save()), (vec!["Theirs"], None));
}

#[test]
fn what_a_link_replaces_is_one_step_away() {
    let mine = recalled("", MINE).update(Action::Choose(Place::Base, Input::Tokens, Value::Number(40.0)));
    let theirs = mine.update(Action::Open("v=2&tok=50&s1=Theirs~tok:9".into()));
    assert_eq!(theirs.notices, [Notice::Replaced, Notice::OwnKept]);
    let back = theirs.update(Action::Undo);
    assert_eq!((back.fragment(), back.notices.len()), (mine.fragment(), 0));
    assert_eq!(back.to_save().as_deref(), Some(MINE));
}

#[test]
fn undo_of_a_link_takes_back_its_unknown_keys_and_its_notices() {
    let mine = opened("v=2&tok=40&mine=1");
    let theirs = mine.update(Action::Open("v=2&tok=lots&later=1&sal=".into()));
    assert!(theirs.notices.len() > 1 && theirs.fragment().contains("later=1"), "{:?}", theirs.notices);
    let back = theirs.update(Action::Choose(Place::Base, Input::Cap, Value::Number(9.0))).update(Action::Undo);
    assert_eq!((back.notices.clone(), back.fragment()), (theirs.notices.clone(), theirs.fragment()));
    let back = back.update(Action::Undo);
    assert_eq!((back.notices.len(), back.fragment()), (0, mine.fragment()));
    let again = back.update(Action::Redo);
    assert_eq!((again.notices.clone(), again.fragment()), (theirs.notices.clone(), theirs.fragment()));
}

#[test]
fn another_link_is_asked_about_what_it_says() {
    let cap = opened("v=2&target=225").update(Passing::Given(Demand::Cap).into());
    assert_eq!(cap.transient.given, Some(Demand::Cap));
    assert_eq!(cap.update(Action::Open("v=2&target=9".into())).transient.given, None);
    for (key, given) in [(Some("cap"), Some(Demand::Cap)), (Some("all"), None), (None, None)] {
        assert_eq!(opened("v=2&target=225&cap=20").about(key).transient.given, given);
    }
}

#[test]
fn what_a_newer_version_or_nobody_can_read_is_left_alone() {
    let newer = recalled("", "v=9&s1=Later");
    assert_eq!((newer.notices.clone(), newer.to_save()), (vec![Notice::SavedByNewer], None));
    let open = recalled("", MINE).update(Action::SavedElsewhere("v=9&s1=Later".into()));
    assert_eq!((open.notices.clone(), open.to_save()), (vec![Notice::SavedByNewer], None));
    let spoiled = recalled("", "v=2&s1=Caf%EF%BF%BD~tok:5");
    assert_eq!((spoiled.notices.len(), spoiled.scenarios.len()), (0, 1));
    for corrupt in ["", "{\"a\":1}", "v=2&s1=x~tok:lots", "%ZZ", "v=2&s1=Caf%E9~tok:5"] {
        assert_eq!(recalled("", corrupt).notices, [Notice::SavedUnreadable], "{corrupt}");
    }
    let refused = AppState::opened("", Separators::ENGLISH, Saved::Refused);
    assert_eq!(refused.notices, [Notice::NotSaved]);
    let embedded = AppState::opened("", Separators::ENGLISH, Saved::Unwanted);
    assert_eq!((embedded.notices.len(), embedded.to_save()), (0, None));
}

#[test]
fn what_is_refused_is_tried_again_with_each_change_and_said_until_it_is_saved() {
    let full = opened(MINE).update(Action::Saved(false));
    assert_eq!((full.notices.as_slice(), full.unsaved()), (&[Notice::NotSaved][..], Some(&Saving::Refused)));
    let again = full.update(Action::Dismiss(0)).update(Action::Saved(false));
    assert_eq!((again.notices.len(), again.unsaved()), (0, Some(&Saving::Refused)));
    let changed = row(&full, 0, RowAction::Rename("Other".into()));
    assert_eq!(changed.to_save().as_deref(), Some("v=2&s1=Other~tok:5"));
    let saved = changed.update(Action::Saved(true));
    assert_eq!((saved.notices.len(), saved.unsaved()), (0, None));
}

#[test]
fn saving_goes_on_once_the_reader_has_chosen_and_until_then_it_is_said() {
    let other = recalled("", MINE).update(Action::SavedElsewhere("v=2&s1=Other~tok:1".into()));
    let dismissed = other.update(Action::Dismiss(0));
    assert!(dismissed.notices.is_empty() && dismissed.to_save().is_none() && dismissed.unsaved().is_some());
    let kept = dismissed.update(Action::SaveThese);
    assert_eq!((kept.to_save().as_deref(), kept.unsaved()), (Some(MINE), None));
    let taken = dismissed.update(Action::TakeSaved);
    assert_eq!((taken.to_save().as_deref(), taken.unsaved()), (Some("v=2&s1=Other~tok:1"), None));
    let same = dismissed.update(Action::SavedElsewhere(MINE.into()));
    assert_eq!((same.to_save().as_deref(), same.unsaved()), (Some(MINE), None));
}

#[test]
fn another_tab_s_scenarios_are_offered() {
    let state = recalled("", MINE).update(Action::SavedElsewhere("v=2&s1=Other~tok:1".into()));
    assert_eq!((names(&state), &state.notices[..]), (vec!["Mine"], &[Notice::ChangedElsewhere][..]));
    assert_eq!(names(&state.update(Action::TakeSaved)), ["Other"]);
    assert_eq!(recalled("", MINE).update(Action::SavedElsewhere(MINE.into())).notices, []);
}

#[test]
fn money_is_typed_in_the_currency_shown() {
    let state = typed(&opened("v=2&cur=EUR&fx=0.5"), Input::Salary, "100k");
    assert_eq!(state.inputs.get(Input::Salary), Value::Number(200_000.0));
    let state = typed(&state, Input::Tokens, "100");
    assert_eq!(state.inputs.get(Input::Tokens), Value::Number(100.0));
}

#[test]
fn a_preset_of_the_address_fills_what_the_link_left_open() {
    let tokens = |fragment: &str, key| opened(fragment).with_preset(key, fragment).inputs.get(Input::Tokens);
    assert_eq!(tokens("v=2", Some("heavy")), Value::Number(225.0));
    assert_eq!(tokens("v=2&tok=32", Some("heavy")), Value::Number(32.0), "a default that the link says is said");
    assert_eq!(tokens("v=1&tok=32", Some("heavy")), Value::Number(32.0));
    assert_eq!(tokens("v=2&%20Tok=32", Some("heavy")), Value::Number(32.0));
    assert_eq!(tokens("v=2&tok=5", Some("heavy")), Value::Number(5.0));
    assert_eq!(tokens("v=2", Some("nonsense")), Value::Number(32.0));
    assert_eq!(tokens("v=2", None), Value::Number(32.0));
    let state = opened("v=2&fee=50").with_preset(Some("cursor_ultra"), "v=2&fee=50");
    assert_eq!(state.inputs.get(Input::Fee), Value::Number(50.0));
    assert_eq!(state.inputs.get(Input::Included), Value::Number(400.0));
    assert!(!state.edited && !state.can_undo());
}

#[test]
fn the_form_says_defaults_units_and_prices_as_one_reads_them() {
    let default = |input| text::value(&English, input, &Assumptions::default().get(input));
    assert_eq!(default(Input::Tokens), "32 M / week");
    assert_eq!(default(Input::Target), "none");
    assert_eq!(default(Input::Ceiling), "not ticked");
    assert_eq!(default(Input::Model), "Claude Opus 5");
    assert_eq!(default(Input::Curve), "Saturating: levels off");
    assert_eq!(default(Input::Salary), "$200,000 / year");
    assert_eq!(default(Input::Load), "1.3×");
    assert_eq!(default(Input::Caused), "35%");
    let prices = [0.0, 5.0, 0.5, 6.25, 0.025, 0.0036].map(|usd| text::price(&English, usd));
    assert_eq!(prices, ["$0", "$5", "$0.50", "$6.25", "$0.025", "$0.0036"]);
    let model = tokenworth::pricing::default_model();
    assert_eq!(text::prices_briefly(&English, model), "$5 in · $6.25 write · $0.50 read · $25 out");
}

#[test]
fn no_model_is_listed_with_a_price_that_it_does_not_have() {
    for model in tokenworth::pricing::all() {
        let said = text::prices_briefly(&English, model);
        assert!(!said.contains("$0 "), "{}: {said}", model.key());
        let missing = tokenworth::pricing::Kind::ALL.into_iter().any(|kind| model.falls_back(kind));
        assert_eq!(said.contains("as input"), missing, "{}: {said}", model.key());
    }
}

/// The names stand in links that people keep.
#[test]
fn a_view_has_a_name_that_never_changes() {
    assert_eq!(
        View::ALL.iter().map(|view| view.key()).collect::<Vec<_>>(),
        ["budget", "target", "usage", "evidence", "method"]
    );
    for view in View::ALL {
        assert_eq!(View::find(view.key()), Some(view));
    }
    for unknown in ["", "Target", "target ", "nonsense", "budget|target"] {
        assert_eq!(View::find(unknown), None, "{unknown}");
    }
}

#[test]
fn the_one_off_cost_is_said_below_the_headline_and_on_a_slide() {
    let words_of = |query: &str| {
        let (inputs, report) = run_of(query);
        [text::verdict_notes, text::year_in_brief].map(|words| words(&English, &inputs, &report))
    };
    for words in words_of("&setup=9600") {
        assert!(words.contains(" A one-off cost of $768,000 comes on top."), "{words}");
    }
    let [notes, slide] = words_of("");
    assert!(!notes.contains("one-off") && !slide.contains("one-off"));
    assert!(slide.ends_with("Where to cap: $892 a month per user, likely $242 to $3,030."));
}

/// Where ranges reach to one side alone, the best cap as entered is not within its own range; and where it is $0, most
/// simulations may still have one.
#[test]
fn the_range_of_the_cap_says_where_it_lies_beside_the_cap() {
    let notes = |query: &str| {
        let (inputs, report) = run_of(query);
        let [_, _, tile] = text::tiles(&English, &inputs, &report);
        tile.notes.into_iter().map(|note| note.text).collect::<Vec<_>>().join(text::BETWEEN_NOTES)
    };
    let upward = "&chi_lo=.35&chi_hi=1&kappa_lo=.27&kappa_hi=1&capture_lo=.5&capture_hi=1";
    assert!(notes(upward).contains("likely more: $1,"), "{}", notes(upward));
    assert!(notes("").starts_with("likely $242 to $3,030"), "{}", notes(""));
    let none = notes("&rho=0.2");
    assert!(
        none.starts_with("likely $0 to $") && none.contains("as entered, one person’s tokens bring less"),
        "{none}"
    );
}
