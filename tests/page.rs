//! The page's state without a browser: what typing, sliding and links do to inputs and results.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use tokenworth::inputs::draft::Mistake;
use tokenworth::inputs::number::{NumberError, Separators};
use tokenworth::inputs::{Input, Problem, Value};
use tokenworth::model::evaluate;
use tokenworth::presentation::Presentation;
use tokenworth::state::{Action, AppState};
use tokenworth::text;
use tokenworth::text::figures::English;

fn opened(fragment: &str) -> AppState {
    AppState::opened(fragment, Separators::ENGLISH)
}

fn typed(state: &AppState, input: Input, text: &str) -> AppState {
    state.update(Action::Type(input, text.to_owned()))
}

#[track_caller]
fn assert_field(state: &AppState, input: Input, text: Option<&str>, mistake: Option<Mistake>, number: f64) {
    let entry = state.draft.entry(input);
    assert_eq!(entry.map(|entry| entry.text.as_str()), text);
    assert_eq!(entry.and_then(|entry| entry.outcome.clone().err()), mistake);
    assert_eq!(state.inputs.get(input), Value::Number(number));
}

#[test]
fn typing_is_never_fought_and_results_keep_the_last_good_number() {
    let mut state = opened("");
    let steps = [
        ("", Some(Mistake::Number(NumberError::Empty)), 200_000.0),
        ("-", Some(Mistake::Number(NumberError::Incomplete)), 200_000.0),
        ("5", None, 5.0),
        ("5e", Some(Mistake::Number(NumberError::Incomplete)), 5.0),
        ("5e5", None, 500_000.0),
        ("5e5x", Some(Mistake::Number(NumberError::NotANumber)), 500_000.0),
        ("5e9", Some(Mistake::Problem(Problem::OutOfRange { min: 0.0, max: 1e8 })), 500_000.0),
        ("1.", None, 1.0),
        ("$200k", None, 200_000.0),
    ];
    for (text, mistake, number) in steps {
        state = typed(&state, Input::Salary, text);
        assert_field(&state, Input::Salary, Some(text), mistake, number);
        assert_eq!(state.draft.has_mistakes(), mistake.is_some());
    }
}

#[test]
fn a_good_text_gives_way_when_its_field_is_left_and_a_wrong_one_stays() {
    let state = typed(&opened(""), Input::Tokens, "225M").update(Action::Leave(Input::Tokens));
    assert_field(&state, Input::Tokens, None, None, 225.0);
    let state = typed(&state, Input::Tokens, "lots").update(Action::Leave(Input::Tokens));
    assert_field(&state, Input::Tokens, Some("lots"), Some(Mistake::Number(NumberError::NotANumber)), 225.0);
    let state = state.update(Action::Choose(Input::Tokens, Value::Number(50.0)));
    assert_field(&state, Input::Tokens, None, None, 50.0);
}

#[test]
fn a_text_that_could_be_meant_otherwise_is_echoed_in_the_field_s_unit() {
    for (text, echo) in
        [("1,234", Some("Read as 1,234 $ / year.")), ("€1,234.50", Some("Read as 1,234.5 $ / year.")), ("1234", None)]
    {
        let state = typed(&opened(""), Input::Salary, text);
        let entry = state.draft.entry(Input::Salary).unwrap();
        let said = entry.echo.then(|| text::echo(&English, Input::Salary, &entry.outcome.clone().unwrap()));
        assert_eq!(said.as_deref(), echo, "{text}");
    }
    let german = AppState::opened("", Separators::GERMAN);
    assert_field(&typed(&german, Input::Salary, "1.234,50"), Input::Salary, Some("1.234,50"), None, 1234.5);
}

#[test]
fn an_optional_field_left_empty_is_none() {
    let state = typed(&opened("v=1&target=225"), Input::Target, "");
    assert_eq!(state.inputs.get(Input::Target), Value::Empty);
    assert!(!state.draft.has_mistakes());
}

/// Half-way through changing a mix its shares may pass 1: both texts stay, and both count once they fit together.
#[test]
fn a_mix_that_passes_one_waits_for_its_other_shares() {
    let over = Mistake::Problem(Problem::MixOverOne { sum: 0.5 + 0.9 + 0.01 });
    let state = typed(&opened(""), Input::CacheWrites, "50");
    assert_field(&state, Input::CacheWrites, Some("50"), Some(over), 0.08);
    let state = typed(&state.update(Action::Leave(Input::CacheWrites)), Input::CacheReads, "40");
    assert_field(&state, Input::CacheWrites, Some("50"), None, 0.5);
    assert_field(&state, Input::CacheReads, Some("40"), None, 0.4);
}

#[test]
fn the_address_follows_what_was_typed_and_keeps_what_was_not_understood() {
    let state = typed(&opened("v=1&later=x"), Input::Salary, "500k");
    assert!(state.edited);
    assert_eq!(state.fragment(), "v=1&sal=500000&later=x");
    let back = state.update(Action::Open("v=1&tok=5".into()));
    assert_eq!((back.fragment().as_str(), back.edited), ("v=1&tok=5", false));
}

#[test]
fn resetting_clears_wrong_texts_and_keeps_what_another_version_understands() {
    let state = typed(&opened("v=1&tok=5&later=x"), Input::Salary, "lots").update(Action::Reset);
    assert_eq!((state.fragment().as_str(), state.draft.has_mistakes()), ("v=1&later=x", false));
}

#[test]
fn notices_are_dismissed_one_by_one() {
    let state = opened("v=1&sal=-5&chi=7");
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

/// What the page says where the program cannot run is what the program would say.
#[test]
fn the_static_page_states_the_default_verdict() {
    let inputs = opened("").inputs;
    let report = evaluate(&inputs);
    let page: String =
        include_str!("../index.html").split('<').map(|tag| tag.split_once('>').map_or(tag, |(_, text)| text)).collect();
    for sentence in [
        text::verdict(&English, &inputs, &report).text(),
        text::verdict_benchmark(&English, &inputs, &report),
        text::range(&English, &inputs, tokenworth::model::NetRange::of(&inputs)),
        text::TITLE.to_owned(),
    ] {
        assert!(page.contains(&sentence), "index.html lacks “{sentence}”");
    }
}

/// The verdict, its sentence on the benchmark, on the room the evidence leaves, and on the target, as one text.
fn said(fragment: &str) -> String {
    let inputs = opened(fragment).inputs;
    let report = evaluate(&inputs);
    [
        text::verdict(&English, &inputs, &report).text(),
        text::verdict_benchmark(&English, &inputs, &report),
        text::range(&English, &inputs, tokenworth::model::NetRange::of(&inputs)),
        text::target_in_words(&English, &inputs, &report),
    ]
    .join(" | ")
}

/// Prices are spelled out: the catalogue's may change.
const PRICES: &str = "v=1&pu=5&pw=6.25&pc=0.5&po=25";

/// Inputs for which a careless sentence would be false or silly, and what is said instead.
#[test]
#[rustfmt::skip]
fn the_verdict_is_true_at_the_edges() {
    let cases = [
        ("&sal=500000&curve=power", "Half a salary in tokens would bring $89,700 an engineer: to pay for them 77% more work has to be finished"),
        ("&tok=0", "Nothing is spent on tokens here, and nothing comes of it. The first dollar would return $13.38."),
        ("&tok=10000", "The next dollar returns next to nothing."),
        ("&tok=500", "The next dollar returns only $0.35."),
        ("&disc=1&rho=0.3", "Tokens cost nothing here and set work back by about $20,600."),
        ("&chi=0", "Tokens cost $1,840 an engineer a year and return nothing."),
        ("&tok=4000", "a loss of $"),
        ("&curve=fixed&gain0=-0.16", "set work back by about $20,800."),
        ("&target=225", "25 agent runs a day, and 118 hours of a 40-hour week only to read what they write. $6,660 a year of it is burnt for show by each engineer; the target beats having none while less than 83.3% of what it adds is for show."),
        ("&tok=500&target=5000", "even without any show the target would not beat having none."),
        ("&fee=1000&incl=1000000&target=225", "the target pays even so."),
    ];
    for (fragment, expected) in cases {
        let said = said(&format!("{PRICES}{fragment}"));
        assert!(said.contains(expected), "{fragment}: {said}");
    }
}

/// What makes no sense for these inputs is not said.
#[test]
#[rustfmt::skip]
fn the_verdict_leaves_out_what_does_not_apply() {
    let cases = [
        ("&cap=10", "dollar"), ("&fee=20&ceil=1", "dollar"), ("&fee=20&incl=20", "dollar"), ("&theta=0", "salary"),
        ("&sal=0", "evidence"), ("&tok=0", "evidence"), ("&sal=0", "salary"), ("&target=0", "target"),
        ("&target=16", "burnt"), ("&curve=fixed", "dollar"), ("&chi=0.1", "caused 20%"), ("&chi=0", "caused 20%"),
    ];
    for (fragment, unwanted) in cases {
        let said = said(&format!("{PRICES}{fragment}"));
        assert!(!said.contains(unwanted), "{fragment}: {said}");
    }
}

#[test]
#[rustfmt::skip]
fn a_loss_is_never_a_multiple() {
    for (ratio, written) in [(9.025_75, "9.03×"), (1.0, "1×"), (0.358_7, "+35.9%"), (-0.28, "−28%"), (-1.0, "−100%"), (-13.7, "−1,370%")] {
        assert_eq!(text::amounts::roi(&English, ratio), written);
    }
}
