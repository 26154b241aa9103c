//! What people type into number fields, field by field: what is read, what is refused, and that nothing of it is dropped.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod common;

use common::random::fixed;
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::inputs::catalog::{Kind, Section};
use tokenworth::inputs::draft::Mistake;
use tokenworth::inputs::number::{NumberError, Reading, Separators};
use tokenworth::inputs::number_kind::{NumberKind, Reader};
use tokenworth::inputs::{Assumptions, Input, Value};
use tokenworth::model::amount_unit::AmountUnit;
use tokenworth::model::cohort::Cohort;
use tokenworth::state::{Action, AppState, Place, RowAction, Saved};
use tokenworth::text;
use tokenworth::text::figures::English;
use tokenworth::units::MTokPerWeek;

/// A page at its defaults: in dollars, with 46 working weeks a year.
fn read(text: &str, input: Input, separators: Separators) -> Result<Reading, NumberError> {
    Reader::of(&Assumptions::default(), separators).read(text, NumberKind::of(input))
}

fn numeric() -> Vec<Input> {
    Input::ALL.into_iter().filter(|input| matches!(input.row().kind, Kind::Number { .. })).collect()
}

/// Equal but for the last digit of a double, or of what a field shows.
fn is_near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-11 * a.abs().max(b.abs())
}

/// What the page shows for a reading: in the field, and in the sentence below it.
fn shown(input: Input, value: f64) -> [String; 2] {
    let echo = text::echo(&English, input, &Value::Number(value));
    let echo = echo.trim_start_matches("Read as ").trim_end_matches('.').to_owned();
    [text::field_number(&English, input.row().unit, value), echo]
}

/// A reading is shown unless the text is plainly that number, and what is shown reads as the same number again.
fn check(text: &str, input: Input, reading: Reading, separators: Separators) -> Result<(), String> {
    let ascii = |c: char| match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap(),
        '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10).unwrap(),
        '−' | '–' => '-',
        c if c == separators.decimal => '.',
        c => c,
    };
    let plain = text.chars().map(ascii).collect::<String>().replace('½', ".5").parse::<f64>();
    let is_plain = plain.is_ok_and(|plain| {
        let percent = if let NumberKind::Share(_) = NumberKind::of(input) { 100.0 } else { 1.0 };
        is_near(plain / percent, reading.value)
    });
    if !(is_plain || reading.echo) {
        return Err(format!("{text:?} in {} is {} without a word", input.key(), reading.value));
    }
    // A word that the field reads, as the test of a flat seat shows.
    if input.is_unlimited(reading.value) {
        return Ok(());
    }
    for again in shown(input, reading.value) {
        for separators in [Separators::ENGLISH, Separators::GERMAN] {
            // A point before three digits groups them in German, a comma is before the fraction of a rate or a price, and
            // the reading is shown.
            let is_small = matches!(NumberKind::of(input), NumberKind::Rate | NumberKind::Price);
            let is_grouped = separators == Separators::GERMAN && again.contains(if is_small { ',' } else { '.' });
            match read(&again, input, separators) {
                Ok(back) if is_near(back.value, reading.value) || is_grouped => {}
                // A sentence about money shows no more than the millionth part of a cent.
                Ok(back) if (back.value - reading.value).abs() < 1e-4 => {}
                other => return Err(format!("{text:?} in {} is shown as {again:?}: {other:?}", input.key())),
            }
        }
    }
    Ok(())
}

#[rstest]
#[rustfmt::skip]
#[case(Input::Salary, &[
    ("200000", 2e5), ("200,000", 2e5), ("200 000", 2e5), ("200'000", 2e5), ("200´000", 2e5), ("200`000", 2e5), ("200k", 2e5),
    ("0.2M", 2e5), ("$0.2mm", 2e5), ("$0.2MM", 2e5), ("2 lakh", 2e5), ("20万", 2e5), ("２０００００", 2e5), ("٢٠٠٠٠٠", 2e5),
    ("200'000.–", 2e5), ("2,00,000/-", 2e5), ("200,000.-", 2e5), ("about 200k", 2e5), ("~$200k", 2e5), ("≈ 200,000", 2e5),
    ("ca. 200 000", 2e5), ("About USD 200k", 2e5), ("approx. 200k p.a.", 2e5), ("200k pa", 2e5), ("$200k/yr.", 2e5),
    ("$200k per person per year", 2e5), ("$200k a person and year", 2e5), ("$200k per FTE", 2e5), ("$200k each", 2e5), ("$10k p.m.", 1.2e5), ("10k pcm", 1.2e5),
    ("$10k monthly", 1.2e5), ("$50k quarterly", 2e5), ("–5", -5.0), ("2e5", 2e5), ("200.5", 200.5), ("1½", 1.5),
])]
#[case(Input::Fee, &[
    ("20", 20.0), ("$20 each per month", 20.0), ("$20/user/mo", 20.0), ("USD 20 per seat per month", 20.0), ("12½", 12.5),
    ("$20 per user, per month", 20.0), ("$240 annually", 20.0), ("$1.5k/mo", 1500.0), ("$60 per member per quarter", 20.0),
])]
#[case(Input::Setup, &[("$500", 500.0), ("$500 per person", 500.0), ("500 each", 500.0)])]
#[case(Input::InputPrice, &[
    ("3", 3.0), ("$3/M", 3.0), ("$3 / MTok", 3.0), ("$3/1M tokens", 3.0), ("$3/mm", 3.0), ("$3 per 1,000,000 tokens", 3.0),
    ("$0.003/1K", 3.0), ("$0.000003 per token", 3.0), ("$300/B", 0.3), ("$3 per 10k tokens", 300.0),
])]
#[case(Input::Tokens, &[
    ("32", 32.0), ("32M", 32.0), ("32MM", 32.0), ("32 million tokens per week", 32.0), ("32M tokens each", 32.0),
    ("32M per user per week", 32.0), ("1B tokens a month", 12e3 / 46.0), ("50M daily", 250.0), ("32000k", 32.0),
    ("920M monthly", 240.0), ("~32M/wk", 32.0), ("5 MTok/week", 5.0), ("0.5", 0.5), ("½", 0.5),
])]
#[case(Input::Adoption, &[
    ("80", 0.8), ("80%", 0.8), ("80 per cent", 0.8), ("80 pct", 0.8), ("80% of people", 0.8), ("80% of the users", 0.8),
    ("about 80 %", 0.8), ("0.8", 0.008), ("62½%", 0.625), ("0.8x", 0.8), ("½", 0.5), ("½%", 0.005), ("½x", 0.5),
])]
#[case(Input::Benchmark, &[("50% of the base salary", 0.5), ("0.5× salary", 0.5), ("150%", 1.5)])]
#[case(Input::DiscountRate, &[("8% p.a.", 0.08), ("8 %/year", 0.08), ("8% annually", 0.08)])]
#[case(Input::People, &[
    ("100", 100.0), ("100 people", 100.0), ("1,200 FTEs", 1200.0), ("12 staff", 12.0), ("about 50 devs", 50.0), ("10k", 1e4),
])]
#[case(Input::Load, &[("1.3", 1.3), ("1.3x", 1.3), ("130%", 1.3), ("1.3× salary", 1.3), ("1,3", 1.3)])]
#[case(Input::Ramp, &[
    ("3", 3.0), ("3 months", 3.0), ("3m", 3.0), ("3 mo", 3.0), ("1y", 12.0), ("1½ years", 18.0), ("2 quarters", 6.0),
])]
#[case(Input::Horizon, &[("36m", 36.0), ("3y", 36.0), ("3 years", 36.0), ("~36 months", 36.0)])]
#[case(Input::Weeks, &[("46", 46.0), ("46 weeks", 46.0), ("46 weeks a year", 46.0), ("46w", 46.0)])]
#[case(Input::Hours, &[
    ("40h", 40.0), ("40 hours per week", 40.0), ("8h daily", 40.0), ("37½", 37.5), ("37,5 h", 37.5), ("160h/month", 1920.0 / 46.0),
])]
#[case(Input::Sessions, &[
    ("18", 18.0), ("18/week", 18.0), ("18x a week", 18.0), ("3 times a day", 15.0), ("18 sessions per person per week", 18.0),
])]
#[case(Input::Turns, &[("34", 34.0), ("34 turns", 34.0), ("34 turns per session", 34.0)])]
#[case(Input::StartContext, &[("20k", 2e4), ("20,000 tokens", 2e4), ("20k tokens/turn", 2e4), ("0.02 MTok", 2e4)])]
fn is_read(#[case] input: Input, #[case] cases: &[(&str, f64)]) {
    for (text, value) in cases {
        let reading = read(text, input, Separators::ENGLISH).unwrap_or_else(|error| panic!("{text:?}: {error:?}"));
        assert!(is_near(reading.value, *value), "{text:?} is {reading:?}, not {value}");
        check(text, input, reading, Separators::ENGLISH).unwrap();
    }
}

/// What would mean something else without what stands around the number, or is not one number, is refused; the message says
/// what the field wants by an example that it takes.
#[rstest]
#[rustfmt::skip]
#[case(Input::Salary, &[
    "36 months", "3y", "100 people", "5 tokens", "50%", "2x", "$100/hour", "$4000/wk", "$20 x 12", "5-10", "5–10", "5 to 10",
    "5..10", "100\t200", "200 or 300", "$200k gross", "200 mil", "2 L", "150k/Jahr", "200k + bonus", ">200k", "200k+", "(200k)",
    "=200000", "1/2", "20 x 50", "5¢", "92 cents", "1.2.3", "1,2,3", "0x10", "12/31/2026", "2,00,000/-/-", "about", "about ~5",
    "~", "aboutten 5", "1½2", "½½", "5 each each", "1M200k", "3 years 6 months", "$20 of 10", "5 per 1000 people",
])]
#[case(Input::Fee, &["36 months", "6 weeks", "3 users", "20 seats", "$20/week", "$20 biweekly", "5%"])]
#[case(Input::InputPrice, &["5 tokens", "32 MTok", "$3/M input", "$3/month", "$3 each", "$5 of 10", "3¢/1k"])]
#[case(Input::Tokens, &["6 weeks", "36 months", "100 people", "5 sessions", "32M words", "32 GB", "$5", "32M a sprint", "50%"])]
#[case(Input::Adoption, &[
    "100 people", "20 tokens", "5 salaries", "5 per person", "18x/week", "50% a month", "3y", "5pp", "50 bps", "5‰", "80/100",
    "8 of 10", "80% of the team", "5k",
])]
#[case(Input::Benchmark, &["0.5 salary", "2 salaries", "50% a year"])]
#[case(Input::DiscountRate, &["3y", "8 years", "8% a month"])]
#[case(Input::People, &["100 per person", "100 tokens", "6 weeks", "$100", "50%", "100 teams", "50-100"])]
#[case(Input::Load, &["100 people", "5 tokens", "$1.3", "1.3 years"])]
#[case(Input::Ramp, &["6 weeks", "90 days", "5/month", "5 monthly", "3y 6m", "3 people"])]
#[case(Input::Hours, &["5 hourly", "40 weeks", "37:30", "37h 30m"])]
#[case(Input::Sessions, &["5 weeks", "18 tokens", "18%", "5 sessions/turn", "18 an hour"])]
#[case(Input::StartContext, &["5 turns", "20k words", "20k/week", "20 kB"])]
#[case(Input::Seed, &["1 week", "5%", "$1"])]
fn is_refused(#[case] input: Input, #[case] texts: &[&str]) {
    for text in texts {
        let error = read(text, input, Separators::ENGLISH).expect_err(text);
        let message = text::mistake(&English, input, Mistake::Number(error));
        if let Some((_, example)) = message.split_once("For example: ") {
            let example = example.trim_end_matches('.');
            let taken = read(example, input, Separators::ENGLISH);
            assert!(taken.is_ok_and(|taken| Assumptions::accepts(input, &Value::Number(taken.value)).is_ok()), "{message}");
        } else {
            assert!(matches!(error, NumberError::Incomplete | NumberError::OtherCurrency), "{text:?}: {message}");
        }
    }
}

/// A number as people of many countries write it, and what it is.
fn notations() -> impl Strategy<Value = (String, f64)> {
    let groups = prop::sample::select(vec![",", ".", " ", "'", "’", "\u{a0}", "\u{202f}"]);
    prop_oneof![
        (0..100_000_u32).prop_map(|number| (number.to_string(), f64::from(number))),
        (0..1000_u32, 0..100_u32)
            .prop_map(|(whole, part)| { (format!("{whole}.{part:02}"), f64::from(whole) + f64::from(part) / 100.0) }),
        (0..1000_u32, 0..100_u32)
            .prop_map(|(whole, part)| { (format!("{whole},{part:02}"), f64::from(whole) + f64::from(part) / 100.0) }),
        (1..1000_u32, 0..1000_u32, 0..1000_u32, groups).prop_map(|(a, b, c, mark)| {
            (format!("{a}{mark}{b:03}{mark}{c:03}"), f64::from(a) * 1e6 + f64::from(b) * 1e3 + f64::from(c))
        }),
        (0..100_u32).prop_map(|whole| (format!("{whole}½"), f64::from(whole) + 0.5)),
        (1..100_u32, 0..4_i32)
            .prop_map(|(whole, power)| (format!("{whole}e{power}"), f64::from(whole) * 10_f64.powi(power))),
    ]
}

const BEFORE: [&str; 10] = ["", "", "", "-", "−", "about ", "~", "$", "€", "CHF "];
const BEHIND: [&str; 42] = [
    "", "", "", "", "k", " million", "MM", " lakh", "万", "%", " per cent", "x", "/mo", " monthly", " months",
    " a year", "y", "/week", " weeks", " daily", "h", " per hour", " tokens", " MTok/week", " tokens each",
    " per token", "/1k tokens", " people", "/user/month", " per seat", " sessions", "/day", " USD", " €", " of salary",
    " per cent of people", ".-", "/-", " each", " p.a.", " FTE", " of them",
];

proptest! {
    #![proptest_config(fixed(4000))]

    /// Whatever is taken is shown unless it is plain, shows as a number that reads as the same, and keeps its sign.
    #[test]
    fn nothing_is_dropped(
        input in prop::sample::select(numeric()),
        before in prop::sample::select(BEFORE.to_vec()),
        (number, value) in notations(),
        behind in prop::sample::select(BEHIND.to_vec()),
        separators in prop::sample::select(vec![Separators::ENGLISH, Separators::GERMAN]),
    ) {
        let text = format!("{before}{number}{behind}");
        if let Ok(reading) = read(&text, input, separators) {
            check(&text, input, reading, separators).map_err(TestCaseError::fail)?;
            let is_minus = before.starts_with(['-', '−']) && value != 0.0;
            prop_assert_eq!(reading.value < 0.0, is_minus, "{}", text);
            if behind.is_empty() {
                let percent = if let NumberKind::Share(_) = NumberKind::of(input) { 100.0 } else { 1.0 };
                prop_assert!(is_near(reading.value.abs() * percent, value), "{} is {}, not {}", text, reading.value, value);
            }
        }
    }

    /// Two numbers are never one.
    #[test]
    fn a_second_number_is_refused(
        input in prop::sample::select(numeric()),
        (one, _) in notations(),
        between in prop::sample::select(vec!["-", "–", " - ", "..", " to ", " or ", "/", "\t", "\n", " and ", "+", "*", " x ", "×", ":", "; "]),
        (other, _) in notations(),
        behind in prop::sample::select(BEHIND.to_vec()),
    ) {
        let text = format!("{one}{between}{other}{behind}");
        // A price may be one for so many tokens.
        if !(between == "/" && input.row().unit == tokenworth::inputs::catalog::Unit::UsdPerMTok) {
            prop_assert!(read(&text, input, Separators::ENGLISH).is_err(), "{text:?} in {}", input.key());
        }
    }
}

/// A comma groups digits on this page, but is before the fraction where the larger number is out of range.
#[test]
fn a_number_out_of_range_has_its_other_meaning() {
    let state = AppState::opened("v=2", Separators::GERMAN, Saved::Nothing);
    let typed = state.update(Action::Type(Place::Base, Input::Load, "1,350".to_owned()));
    assert_eq!(typed.inputs.get(Input::Load), Value::Number(1.35));
}

/// People who think of a cap as money need not know tokens: it is use at the price of the field's own models.
#[rstest]
#[case::a_month("", Place::Base, "$500", 500.0)]
#[case::in_words("", Place::Base, "500 USD per person and month", 500.0)]
#[case::a_week("", Place::Base, "$500 a week", 500.0 * 46.0 / 12.0)]
#[case::a_year("", Place::Base, "$6k/year", 500.0)]
#[case::euros("cur=EUR&fx=0.8", Place::Base, "€500", 625.0)]
#[case::a_cheaper_group("g1=Cheap~n:10~disc:0.5", Place::Group(0), "$500", 500.0)]
fn an_amount_of_money_is_use(#[case] link: &str, #[case] place: Place, #[case] text: &str, #[case] usd: f64) {
    for input in [Input::Tokens, Input::Target, Input::Cap] {
        let state = AppState::opened(&format!("v=2&{link}"), Separators::ENGLISH, Saved::Nothing);
        let state = state.update(Action::Type(place, input, text.to_owned()));
        let inputs = match place {
            Place::Group(nth) => state.inputs.with(&state.inputs.groups().get(nth).unwrap().changes).0,
            _ => state.inputs.clone(),
        };
        let tokens = MTokPerWeek::new(inputs.get(input).number().unwrap());
        let month = AmountUnit::DollarsAMonth.number(tokens, &inputs, Cohort::Team).unwrap();
        assert!((month - usd).abs() < 0.000_5 * usd, "{text} is {month} in {}", input.key());
        assert!(state.entry(place, input).unwrap().echo, "{text}");
    }
}

/// A text that may have another meaning stays in its field, and so does the amount of money that it is.
#[test]
fn an_amount_of_money_stays_at_another_price() {
    let cap = Input::Cap;
    let month = |state: &AppState| AmountUnit::month_of(cap, &state.inputs).unwrap().value();
    let state = AppState::opened("v=2", Separators::ENGLISH, Saved::Nothing);
    let state =
        state.update(Action::Type(Place::Base, cap, "$1.500".to_owned())).update(Action::Leave(Place::Base, cap));
    assert!(state.entry(Place::Base, cap).is_some() && (month(&state) - 1.5).abs() < 0.001, "{}", month(&state));
    let cheaper = state.update(Action::Type(Place::Base, Input::Discount, "50".to_owned()));
    assert!((month(&cheaper) - 1.5).abs() < 0.001, "{}", month(&cheaper));
    // What was refused without a price is read once there is one.
    let free = AppState::opened("v=2&pu=0&pw=0&pc=0&po=0", Separators::ENGLISH, Saved::Nothing);
    let free = free.update(Action::Type(Place::Base, cap, "$500".to_owned()));
    let priced = free.update(Action::Type(Place::Base, Input::InputPrice, "3".to_owned()));
    assert!((month(&priced) - 500.0).abs() < 0.3, "{}", month(&priced));
}

#[test]
fn money_is_no_use_where_tokens_are_free() {
    let state = AppState::opened("v=2&pu=0&pw=0&pc=0&po=0&cap=20", Separators::ENGLISH, Saved::Nothing);
    let typed = state.update(Action::Type(Place::Base, Input::Cap, "$500".to_owned()));
    let entry = typed.entry(Place::Base, Input::Cap).unwrap();
    assert_eq!(entry.outcome, Err(Mistake::Number(NumberError::OtherUnit)));
    assert_eq!(typed.inputs.get(Input::Cap), Value::Number(20.0));
}

/// What a scenario or a group has is often thought of as a multiple of what the team has.
#[rstest]
#[case::twice(Input::Tokens, "2x", 40.0)]
#[case::twice_in_front(Input::Tokens, "×2", 40.0)]
#[case::in_words(Input::Tokens, "1.5 times", 30.0)]
#[case::percent(Input::Tokens, "150%", 30.0)]
#[case::more(Input::Tokens, "+20%", 24.0)]
#[case::less(Input::Tokens, "−20 %", 16.0)]
#[case::about(Input::Tokens, "about +20%", 24.0)]
#[case::added(Input::Tokens, "+5", 25.0)]
#[case::money_added(Input::Salary, "+€8,000", 110_000.0)]
#[case::points_added(Input::Adoption, "+5%", 0.85)]
#[case::ratio_in_front(Input::Spread, "×2", 2.0)]
#[case::about_more(Input::Tokens, "about +5", 25.0)]
#[case::ratio_more(Input::Spread, "+20%", 8.4)]
#[case::ratio_less(Input::Spread, "−20%", 5.6)]
#[case::ratio_added(Input::Spread, "+0.5", 7.5)]
#[case::euros(Input::Salary, "+10%", 110_000.0)]
#[case::people(Input::People, "25%", 21.0)]
// A ratio and a share have values of their own with these signs.
#[case::ratio(Input::Spread, "2x", 2.0)]
#[case::share(Input::Adoption, "20%", 0.2)]
fn a_multiple_is_of_what_the_team_has(#[case] input: Input, #[case] text: &str, #[case] expected: f64) {
    let state = AppState::opened(
        "v=2&n=85&tok=20&sal=100000&sp=3&cur=EUR&fx=0.8&g1=Group~n:10&s1=Own",
        Separators::ENGLISH,
        Saved::Nothing,
    );
    for place in [Place::Group(0), Place::Own(0)] {
        let changed = state.update(Action::Row(place, RowAction::Change(input)));
        let typed = changed.update(Action::Type(place, input, text.to_owned()));
        let entry = typed.entry(place, input).unwrap();
        assert_eq!((&entry.outcome, entry.echo), (&Ok(Value::Number(expected)), true), "{text} at {place:?}");
    }
}

#[rstest]
#[case::of_nothing(Input::Cap, "2x")]
#[case::of_another_thing(Input::Tokens, "50% of salary")]
#[case::two_numbers(Input::Tokens, "2x 3")]
#[case::two_signs(Input::Tokens, "x2x")]
#[case::negative(Input::Tokens, "-2x")]
fn what_is_no_multiple_is_refused(#[case] input: Input, #[case] text: &str) {
    let state = AppState::opened("v=2&s1=Own~tok:7~cap:9", Separators::ENGLISH, Saved::Nothing);
    let typed = state.update(Action::Type(Place::Own(0), input, text.to_owned()));
    assert!(typed.entry(Place::Own(0), input).unwrap().outcome.is_err(), "{text}");
    assert_eq!(typed.scenarios[0].changes, state.scenarios[0].changes, "{text}");
}

/// The team’s own fields have nothing that a multiple could be of.
#[test]
fn a_multiple_needs_something_that_it_is_of() {
    let state = AppState::opened("v=2&tok=20", Separators::ENGLISH, Saved::Nothing);
    let typed = state.update(Action::Type(Place::Base, Input::Tokens, "2x".to_owned()));
    assert_eq!(typed.entry(Place::Base, Input::Tokens).unwrap().outcome, Err(Mistake::Number(NumberError::OtherUnit)));
}

/// A flat seat includes all use, which has a word. The link has the number.
#[rstest]
#[case("unlimited")]
#[case(" Flat ")]
#[case("∞")]
fn a_flat_seat_includes_unlimited_use(#[case] typed: &str) {
    let typed_in = |state: &AppState, input| state.update(Action::Type(Place::Base, input, typed.to_owned()));
    let page = AppState::opened("v=2&fee=200", Separators::ENGLISH, Saved::Nothing);
    let note = text::comes_to(&English, Input::Fee, &page.inputs).unwrap();
    assert!(note.ends_with("For a flat seat, enter “unlimited” as the use included."), "{note}");
    let flat = typed_in(&page, Input::Included);
    assert_eq!(flat.fragment(), "v=2&fee=200&incl=1000000");
    assert_eq!(text::comes_to(&English, Input::Fee, &flat.inputs), None);
    assert_eq!(text::field_text(&English, Input::Included, 1e6), "unlimited");
    let change = (Input::Included, flat.inputs.get(Input::Included));
    assert!(text::changes(&English, &[change]).ends_with(" unlimited"));
    let plan = text::section_summary(&English, Section::Plan, &flat.inputs, true);
    assert!(plan.ends_with("unlimited use included"), "{plan}");
    // What is out of range is told in digits.
    let above = page.update(Action::Type(Place::Base, Input::Included, "2000000".to_owned()));
    let Err(mistake) = above.entry(Place::Base, Input::Included).unwrap().outcome else { panic!("it is accepted") };
    assert!(text::mistake(&English, Input::Included, mistake).contains("1,000,000"));
    // No other amount is without limit.
    assert!(typed_in(&page, Input::Fee).mistakes().contains(&(Place::Base, Input::Fee)));
}
