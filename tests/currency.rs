//! Money in another currency: typed amounts stay as typed, nothing is shown at a rate that nobody gave, ratios have no
//! currency, and axes and texts are in the currency that is shown.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::float_cmp, reason = "a test may fail loudly")]

mod common;
mod shown;
#[allow(dead_code, reason = "files are read in other tests, too")]
mod taken;

use common::euros::in_euros;
use common::links::opened;
use proptest::prelude::*;
use rstest::rstest;
use shown::Page;
use taken::Sheet;
use tokenworth::chart::{ChartKey, ChartSpec, Cursor, rounded};
use tokenworth::currency::Currency;
use tokenworth::evidence::Source;
use tokenworth::explain::{Known, Symbol, explain_symbol};
use tokenworth::export::{self, Stamp};
use tokenworth::inputs::currency::{Shown, is_money};
use tokenworth::inputs::number::Separators;
use tokenworth::inputs::{Assumptions, Disclosure, Group, Input, Value};
use tokenworth::model::demand::{Answer, Demand, Question};
use tokenworth::model::metrics::Measure;
use tokenworth::model::solve::{Unknown, solve};
use tokenworth::model::{Metric, evaluate};
use tokenworth::presets::as_typed;
use tokenworth::share::Notice;
use tokenworth::state::{Action, AppState, Extent, Place, RowAction, Taken, TakenFrom};
use tokenworth::text::amounts;
use tokenworth::text::figures::{English, EnglishMoney, Figures, Form};
use tokenworth::{share, text};

fn currency(code: &str) -> Currency {
    Currency::find(code).unwrap()
}

fn typed(state: &AppState, input: Input, keys: &str) -> AppState {
    let ends = keys.char_indices().map(|(at, c)| at + c.len_utf8());
    let state =
        ends.fold(state.clone(), |state, end| state.update(Action::Type(Place::Base, input, keys[..end].to_owned())));
    state.update(Action::Leave(Place::Base, input))
}

fn chosen(state: &AppState, input: Input, value: Value) -> AppState {
    state.update(Action::Choose(Place::Base, input, value)).update(Action::Leave(Place::Base, input))
}

fn in_currency(state: &AppState, code: &str, rate: &str) -> AppState {
    typed(&chosen(state, Input::Currency, Value::Word(code.to_owned())), Input::ExchangeRate, rate)
}

/// What stands in a field of money.
fn field(inputs: &Assumptions, input: Input) -> String {
    let (_, rate) = inputs.currency();
    text::field_number(&in_euros(rate), input.row().unit, inputs.get(input).number().unwrap())
}

fn dollars(state: &AppState, input: Input) -> f64 {
    state.inputs.get(input).number().unwrap()
}

// What was typed stays as typed.

/// A flat seat includes all use, whatever a dollar costs.
#[test]
fn what_has_no_limit_stays_without_one() {
    let state = in_currency(&typed(&opened("fee=200"), Input::Included, "unlimited"), "JPY", "150");
    assert_eq!(state.inputs.get(Input::Included), Value::Number(1e6));
    assert!((dollars(&state, Input::Fee) - 200.0 / 150.0).abs() < 1e-9);
}

#[test]
fn a_salary_that_was_typed_is_the_same_number_at_every_rate() {
    let state = typed(&opened(""), Input::Salary, "170000");
    let state = in_currency(&state, "EUR", "0.92");
    assert_eq!(field(&state.inputs, Input::Salary), "170,000");
    assert!((dollars(&state, Input::Salary) - 170_000.0 / 0.92).abs() < 1e-9);
    let state = typed(&state, Input::ExchangeRate, "0.8537");
    assert_eq!(field(&state.inputs, Input::Salary), "170,000");
    let state = in_currency(&state, "JPY", "149.535");
    assert_eq!(field(&state.inputs, Input::Salary), "170,000");
    let state = chosen(&state, Input::Currency, Value::Word("USD".into()));
    assert_eq!(state.inputs.get(Input::Salary), Value::Number(170_000.0));
    assert_eq!(state.inputs.get(Input::ExchangeRate), Value::Number(1.0), "a rate goes with its currency");
}

/// A bill is the same in every currency. Its prices are worked out, not typed.
#[test]
fn prices_from_data_stay_what_they_were_in_dollars() {
    let price = |input: Input| (input, Value::Number(3.0));
    let group = Group { people: 9, changes: vec![price(Input::OutputPrice)], ..Group::default() };
    let changes = vec![price(Input::InputPrice)];
    let taken = Taken { from: TakenFrom::Data(None), changes, groups: Some(vec![group]) };
    let taken = typed(&opened(""), Input::Salary, "170000").update(Action::TakeOver(taken));
    let euros = in_currency(&taken, "EUR", "0.92");
    assert_eq!(dollars(&euros, Input::InputPrice), 3.0);
    assert_eq!(euros.inputs.groups()[0].changes, [price(Input::OutputPrice)]);
    assert_eq!(field(&euros.inputs, Input::Salary), "170,000");
    let typed = typed(&typed(&opened(""), Input::InputPrice, "3"), Input::Salary, "170000");
    assert!(dollars(&in_currency(&typed, "EUR", "0.92"), Input::InputPrice) > 3.1);
}

/// A change of the currency that leaves digits as they were says so, until they are entered again. Where it only comes
/// back to what was typed, there is nothing to say.
#[test]
fn kept_digits_are_pointed_out() {
    let euros = in_currency(&typed(&opened(""), Input::Salary, "170000"), "EUR", "0.92");
    assert_eq!(euros.currency_before(), Some(Currency::USD));
    let back = chosen(&euros, Input::Currency, Value::Word("USD".to_owned()));
    assert_eq!((back.inputs.salary.value(), back.currency_before()), (170_000.0, None));
    assert_eq!(typed(&euros, Input::People, "12").currency_before(), Some(Currency::USD));
    assert_eq!(typed(&euros, Input::Salary, "150000").currency_before(), None);
    let euros = typed(&euros, Input::People, "12");
    let back = chosen(&euros, Input::Currency, Value::Word("USD".to_owned()));
    assert_eq!(back.currency_before(), Some(currency("EUR")));
    let untouched = in_currency(&opened(""), "EUR", "0.92");
    assert_eq!(untouched.currency_before(), None);
    let reset = euros.update(Action::Reset(Extent::All));
    assert_eq!(reset.currency_before(), None, "nothing that was typed is left");
}

/// Amounts that kept their digits get back what they were worth, in every place, as one step.
#[test]
fn kept_digits_can_be_converted() {
    let opened = opened("sal=170000&fee=123&n=20&g1=Ops~n:4~sal:90000&s1=Paid~sal:100000");
    let euros = in_currency(&opened, "EUR", "0.9237");
    let converted = euros.update(Action::ConvertAmounts);
    assert_eq!(field(&converted.inputs, Input::Salary), "157,029");
    assert_eq!(field(&converted.inputs, Input::Fee), "113.615");
    let worth = |change: &(Input, Value)| change.1.number().unwrap() * 0.9237;
    assert!((worth(&converted.inputs.groups()[0].changes[0]) - 83_133.0).abs() < 1e-6);
    assert!((worth(&converted.scenarios[0].changes[0]) - 92_370.0).abs() < 1e-6);
    assert_eq!(converted.currency_before(), None, "it is done once");
    assert_eq!(converted.update(Action::Undo).inputs, euros.inputs);
    assert_eq!(converted.update(Action::Undo).currency_before(), Some(Currency::USD));
}

/// An amount that is entered in the new currency is not converted, and the others still can be.
#[test]
fn what_is_entered_after_a_change_of_the_currency_stays() {
    let opened = opened("sal=170000&fee=123&n=20&g1=Ops~n:4~sal:90000");
    let euros = typed(&in_currency(&opened, "EUR", "0.9237"), Input::Salary, "150000");
    assert_eq!(euros.currency_before(), Some(Currency::USD));
    let converted = euros.update(Action::ConvertAmounts);
    assert_eq!(field(&converted.inputs, Input::Salary), "150,000");
    assert_eq!(field(&converted.inputs, Input::Fee), "113.615");
    let group = converted.inputs.groups()[0].changes[0].1.number().unwrap() * 0.9237;
    assert!((group - 83_133.0).abs() < 1e-6, "{group}");
    assert_eq!(converted.currency_before(), None);
}

/// An amount that has had other digits since is one in euros, even if it has the first digits again.
#[test]
fn digits_that_come_back_after_others_stay() {
    let euros = in_currency(&typed(&opened("fee=123"), Input::Salary, "170000"), "EUR", "0.9237");
    let again = typed(&typed(&euros, Input::Salary, "150000"), Input::Salary, "170000");
    assert_eq!(field(&again.update(Action::ConvertAmounts).inputs, Input::Salary), "170,000");
}

/// A better rate is no other currency.
#[test]
fn a_change_of_the_rate_withdraws_nothing() {
    let euros = typed(&in_currency(&opened("sal=170000&fee=123"), "EUR", "0.9"), Input::Salary, "150000");
    let euros = typed(&euros, Input::ExchangeRate, "0.9237");
    assert_eq!(euros.currency_before(), Some(Currency::USD));
    let converted = euros.update(Action::ConvertAmounts);
    assert_eq!([Input::Salary, Input::Fee].map(|input| field(&converted.inputs, input)), ["150,000", "113.615"]);
}

/// Groups are told apart by their names.
#[test]
fn a_group_is_converted_wherever_it_stands() {
    let euros = in_currency(&opened("sal=170000&n=20&g1=Ops~n:4~sal:90000&g2=Dev~n:4~sal:80000"), "EUR", "0.9237");
    assert_eq!(euros.currency_before(), Some(Currency::USD));
    let converted = euros.update(Action::Row(Place::Group(0), RowAction::Delete)).update(Action::ConvertAmounts);
    assert_eq!(field(&converted.inputs, Input::Salary), "157,029");
    let group = converted.inputs.groups()[0].changes[0].1.number().unwrap() * 0.9237;
    assert!((group - 73_896.0).abs() < 1e-6, "{group}");
    assert_eq!(converted.currency_before(), None);
}

/// From one foreign currency to another, the conversion does not stop at the dollars shown until the rate is entered.
#[test]
fn amounts_are_converted_from_the_currency_before_all_its_edits() {
    let euros = typed(&in_currency(&opened(""), "EUR", "0.92"), Input::Salary, "92000");
    let francs = in_currency(&euros, "CHF", "0.8");
    assert_eq!(francs.currency_before(), Some(currency("EUR")));
    let converted = francs.update(Action::ConvertAmounts);
    assert_eq!(field(&converted.inputs, Input::Salary), "80,000");
    let redone = francs.update(Action::Undo).update(Action::Redo);
    assert_eq!(redone.currency_before(), Some(currency("EUR")));
}

#[test]
fn defaults_and_list_prices_follow_the_rate() {
    let state = in_currency(&opened(""), "EUR", "0.5");
    assert_eq!(field(&state.inputs, Input::Salary), "100,000");
    assert_eq!(evaluate(&state.inputs), evaluate(&Assumptions::default()));
    // A published price of a plan is no typed amount, while the plan is in force.
    let plan = opened("fee=125&incl=125");
    let state = in_currency(&plan, "EUR", "0.5");
    assert_eq!((dollars(&state, Input::Fee), dollars(&state, Input::Included)), (125.0, 125.0));
    let own = in_currency(&opened("fee=123&incl=125"), "EUR", "0.5");
    assert_eq!((field(&own.inputs, Input::Fee), field(&own.inputs, Input::Included)), ("123".into(), "125".into()));
}

#[test]
fn own_scenarios_keep_their_amounts_too() {
    let state = opened("s1=Paid~sal:90000~fee:30~tok:64&s2=Default~sal:200000");
    let state = in_currency(&state, "EUR", "0.75");
    assert_eq!(
        state.scenarios[0].changes,
        [
            (Input::Salary, Value::Number(120_000.0)),
            (Input::Fee, Value::Number(40.0)),
            (Input::Tokens, Value::Number(64.0))
        ]
    );
    assert_eq!(state.scenarios[1].changes, [(Input::Salary, Value::Number(200_000.0))]);
    let back = state.update(Action::Undo);
    assert_eq!(back.scenarios[0].changes[0], (Input::Salary, Value::Number(90_000.0)));
}

#[test]
fn one_step_takes_back_rate_and_amounts_together() {
    let before = chosen(&opened("sal=170000"), Input::Currency, Value::Word("EUR".into()));
    let after = typed(&before, Input::ExchangeRate, "0.92");
    assert_ne!(after.inputs.get(Input::Salary), before.inputs.get(Input::Salary));
    let back = after.update(Action::Undo);
    assert_eq!((&back.inputs, &back.scenarios), (&before.inputs, &before.scenarios));
    assert_eq!(back.update(Action::Redo).inputs, after.inputs);
}

#[test]
fn a_reset_of_the_currency_keeps_amounts_and_a_reset_of_all_does_not() {
    let state = in_currency(&opened("s1=Own~sal:90000"), "EUR", "0.5");
    let state = typed(&state, Input::Salary, "170000");
    for extent in [Extent::One(Input::Currency), Extent::One(Input::ExchangeRate)] {
        let state = state.update(Action::Reset(extent));
        assert_eq!(state.inputs.currency(), (Currency::USD, 1.0));
        assert_eq!(dollars(&state, Input::Salary), 170_000.0, "{extent:?}");
        assert_eq!(state.scenarios[0].changes, [(Input::Salary, Value::Number(90_000.0))]);
    }
    let state = state.update(Action::Reset(Extent::All));
    assert_eq!(state.inputs, Assumptions::default());
    assert_eq!(state.scenarios[0].changes, [(Input::Salary, Value::Number(90_000.0))]);
}

/// Amounts that a step sets beside the rate are dollars, as in a link.
#[test]
fn what_is_set_together_with_the_rate_is_in_dollars() {
    let changes = [
        (Input::Currency, Value::Word("EUR".into())),
        (Input::ExchangeRate, Value::Number(0.5)),
        (Input::Fee, Value::Number(30.0)),
    ];
    let state = opened("sal=170000").update(Action::Apply(changes.to_vec()));
    assert_eq!((dollars(&state, Input::Fee), dollars(&state, Input::Salary)), (30.0, 340_000.0));
    let linked = opened("sal=170000&cur=EUR&fx=0.5");
    assert_eq!(dollars(&linked, Input::Salary), 170_000.0);
}

/// Text in a field is what it says, in whatever currency that comes to be.
#[test]
fn a_text_that_is_being_edited_is_read_at_the_new_rate() {
    let too_large = opened("cur=JPY&fx=2").update(Action::Type(Place::Base, Input::Salary, "300000000".into()));
    assert!(!too_large.mistakes().is_empty());
    let state = too_large.update(Action::Choose(Place::Base, Input::ExchangeRate, Value::Number(150.0)));
    assert!(state.mistakes().is_empty());
    assert_eq!(dollars(&state, Input::Salary), 2_000_000.0);
}

#[test]
fn an_amount_that_would_leave_its_range_keeps_its_dollars() {
    let state = opened("sal=90000000&fee=800000");
    // At .9, a salary of 90 million in euros is 100 million dollars, the most there may be; at .89 it would be more.
    for (rate, salary) in [("0.9", 1e8), ("0.89", 9e7), ("0.95", 9e7 / 0.95)] {
        let state = in_currency(&state, "EUR", rate);
        assert!((dollars(&state, Input::Salary) / salary - 1.0).abs() < 1e-12, "{rate}");
    }
}

/// Amounts as people type them, and as links have them.
fn amount() -> impl Strategy<Value = f64> {
    prop_oneof![(1..2_000_000_u32).prop_map(f64::from), (1..100_000_000_u32).prop_map(|cents| f64::from(cents) / 100.0)]
}

/// A rate as it is typed.
fn rate() -> impl Strategy<Value = String> {
    prop_oneof![
        (1..2_000_u32, 1..4_usize).prop_map(|(number, places)| {
            let rate = f64::from(number) / 10_f64.powi(i32::try_from(places).unwrap());
            format!("{rate}")
        }),
        (2..200_000_u32).prop_map(|whole| whole.to_string()),
    ]
}

const MONEY: [Input; 8] = [
    Input::Salary,
    Input::InputPrice,
    Input::CacheReadPrice,
    Input::OutputPrice,
    Input::Fee,
    Input::Included,
    Input::Other,
    Input::Setup,
];

proptest! {
    #![proptest_config(common::random::fixed(300))]

    /// Whatever was typed, whatever rates and currencies follow each other: the field says the same as long as the amount is
    /// in range all along, and every other input is untouched.
    #[test]
    fn amounts_stay_as_typed(
        input in proptest::sample::select(MONEY.to_vec()),
        amount in amount(),
        rates in prop::collection::vec((proptest::sample::select(vec!["EUR", "JPY", "GBP"]), rate()), 1..5),
    ) {
        let start = typed(&opened("tok=64&s1=Own"), input, &amount.to_string());
        let start = start.update(Action::Row(Place::Own(0), RowAction::Change(input)));
        let kept = start.inputs.get(input);
        prop_assume!(kept == Value::Number(amount) && kept != Assumptions::default().get(input));
        let fits = |rate: &str| {
            let rate: f64 = rate.parse().unwrap();
            Assumptions::accepts(input, &Value::Number(amount / rate)).is_ok()
                && Assumptions::accepts(Input::ExchangeRate, &Value::Number(rate)).is_ok()
        };
        prop_assume!(rates.iter().all(|(_, rate)| fits(rate)));
        let written = field(&start.inputs, input);
        let mut state = start.clone();
        for (code, rate) in &rates {
            state = in_currency(&state, code, rate);
            // By chance the dollars of a typed amount can be the default, which follows the rate.
            prop_assume!(state.inputs.get(input) != Assumptions::default().get(input));
            prop_assert_eq!(field(&state.inputs, input), written.as_str(), "{} {}", code, rate);
            prop_assert_eq!(state.scenarios[0].changes.clone(), vec![(input, state.inputs.get(input))]);
        }
        let back = chosen(&state, Input::Currency, Value::Word("USD".into()));
        prop_assert_eq!(&back.inputs, &start.inputs);
        while state.can_undo() {
            state = state.update(Action::Undo);
        }
        prop_assert_eq!(state.inputs, opened("tok=64").inputs);
    }

    /// Key by key, chosen at once, after other rates in the same field: the last rate alone decides.
    #[test]
    fn a_rate_ends_where_it_would_at_once(
        inputs in common::random::assumptions(), salary in amount(), fee in amount(), others in prop::collection::vec(rate(), 0..3), last in rate(),
    ) {
        let settings = [(Input::Currency, Value::Word("EUR".into())), (Input::ExchangeRate, Value::Number(1.0))];
        let amounts = [(Input::Salary, Value::Number(salary)), (Input::Fee, Value::Number(fee))];
        let inputs = inputs.with(&settings).0.with(&amounts).0;
        let start = opened(&format!("{}&s1=Own~sal:{salary}~setup:{fee}", share::write(&inputs, &[], &[])));
        let number: f64 = last.parse().unwrap();
        prop_assume!(Assumptions::accepts(Input::ExchangeRate, &Value::Number(number)).is_ok());
        let at_once = chosen(&start, Input::ExchangeRate, Value::Number(number));
        let keys = others.iter().chain([&last]).flat_map(|rate| (1..=rate.len()).map(move |end| &rate[..end]));
        let by_key = keys.fold(start, |state, text| {
            state.update(Action::Type(Place::Base, Input::ExchangeRate, text.to_owned()))
        });
        prop_assert_eq!(&by_key.inputs, &at_once.inputs);
        prop_assert_eq!(&by_key.scenarios, &at_once.scenarios);
    }

    /// The function itself: there and back again, and nothing that is no typed amount.
    #[test]
    fn amounts_go_there_and_back(inputs in common::random::assumptions(), rate in 0.001..1000.0_f64) {
        let all: Vec<_> = Input::ALL.iter().map(|input| (*input, inputs.get(*input))).collect();
        let there = as_typed(&all, &inputs, 1.0, rate);
        for ((input, before), (_, after)) in all.iter().zip(&there) {
            prop_assert!(Assumptions::accepts(*input, after).is_ok());
            let ratio = before.number().zip(after.number()).map(|(before, after)| before - after * rate);
            let is_kept = ratio.is_some_and(|off| off.abs() <= 1e-11 * before.number().unwrap().abs());
            prop_assert!(before == after || (is_money(*input) && is_kept), "{}: {:?}, {:?}", input.key(), before, after);
        }
        prop_assert_eq!(as_typed(&all, &inputs, rate, rate), all);
    }
}

// Nothing is shown at a rate that nobody gave.

#[test]
fn a_currency_without_a_rate_leaves_the_page_in_dollars() {
    let state = chosen(&opened("sal=170000"), Input::Currency, Value::Word("EUR".into()));
    assert_eq!(state.inputs.shown(), Shown::RateMissing(currency("EUR")));
    assert_eq!(state.inputs.currency(), (Currency::USD, 1.0));
    assert_eq!(text::rate_of("EUR"), ("1 USD =", "EUR".to_owned()));
    assert!(text::rate_wanted("EUR").contains("1 USD is in EUR"));
    // Back to 1 is back to no rate.
    let state = typed(&typed(&state, Input::ExchangeRate, "0.92"), Input::ExchangeRate, "1");
    assert_eq!((state.inputs.currency(), dollars(&state, Input::Salary)), ((Currency::USD, 1.0), 170_000.0));
}

#[test]
fn another_currency_does_not_take_over_the_rate_of_the_last() {
    let state = in_currency(&opened(""), "EUR", "0.92");
    let yen = chosen(&state, Input::Currency, Value::Word("JPY".into()));
    assert_eq!(yen.inputs.shown(), Shown::RateMissing(currency("JPY")));
    // The same field, back to where it started: nothing has happened.
    let types =
        |state: &AppState, code: &str| state.update(Action::Type(Place::Base, Input::Currency, code.to_owned()));
    let back = types(&types(&state, "JPY"), "EUR");
    assert_eq!(back.inputs, state.inputs);
    // A rate that was entered first is that of the currency that comes next.
    let first = typed(&opened(""), Input::ExchangeRate, "0.92");
    assert_eq!(first.inputs.currency(), (Currency::USD, 1.0));
    let then = chosen(&first, Input::Currency, Value::Word("EUR".into()));
    assert_eq!(then.inputs.currency(), (currency("EUR"), 0.92));
}

#[rstest]
#[case("", None)]
#[case("cur=EUR&fx=0.92", None)]
#[case("cur=PAB", None)]
#[case("cur=EUR", Some("in EUR but has no exchange rate"))]
#[case("cur=EUR&fx=1", Some("in EUR but has no exchange rate"))]
#[case("fx=149.535", Some("has an exchange rate, 149.535, but no currency"))]
#[case("cur=USD&fx=0.92", Some("has an exchange rate, 0.92, but no currency"))]
fn a_link_with_half_of_a_currency_is_in_dollars_and_says_so(#[case] link: &str, #[case] notice: Option<&str>) {
    let link = share::read(link);
    let said: Vec<String> = link.notices.iter().map(|notice| text::notice(notice, &English)).collect();
    match notice {
        Some(words) => {
            assert_eq!(link.inputs.currency(), (Currency::USD, 1.0));
            assert!(said.len() == 1 && said[0].contains(words), "{said:?}");
        }
        None => assert_eq!(said, [""; 0]),
    }
}

#[test]
fn a_rate_that_is_refused_is_missing() {
    let link = share::read("cur=EUR&fx=-1");
    assert!(matches!(link.notices[..], [Notice::Refused { .. }, Notice::RateMissing { .. }]), "{:?}", link.notices);
}

/// A rate is written whole, and has no currency of its own.
#[rstest]
#[case(0.92, "0.92")]
#[case(149.535, "149.535")]
#[case(1234.5678, "1,234.5678")]
#[case(0.000_043_21, "0.00004321")]
fn a_rate_is_written_whole(#[case] rate: f64, #[case] written: &str) {
    assert_eq!(text::field_number(&in_euros(rate), Input::ExchangeRate.row().unit, rate), written);
    assert_eq!(text::with_unit(&in_euros(rate), Input::ExchangeRate, rate), format!("{written} per USD"));
    let changes = [(Input::Currency, Value::Word("EUR".into())), (Input::ExchangeRate, Value::Number(rate))];
    let inputs = Assumptions::default().with(&changes).0;
    let summary = text::section_summary(&in_euros(rate), Input::ExchangeRate.row().section, &inputs, true);
    assert_eq!(summary, format!("1 USD = {written} EUR"));
}

// Texts and pictures of a page in euros.

/// Links of pages that say much.
const PAGES: [&str; 8] = [
    "",
    "sal=150000&target=225&fee=20&incl=30&s1=Own~sal:120000~fee:33",
    "sal=500000&tok=4347.826&spread=3",
    "tok=0&setup=500",
    "cap=20&pu=3&other=1200",
    "mandate=0.95&rho=0.3",
    "curve=fixed&gain0=-0.1",
    "disc=1",
];

/// A page in euros.
fn page(link: &str) -> Page {
    Page::of(&format!("cur=EUR&fx=0.92&{link}"))
}

fn csv(page: &Page) -> String {
    export::csv(&page.subject(), &STAMP, Disclosure::WITH_SALARY, &in_euros(0.92))
}

fn json(page: &Page) -> String {
    page.json(&STAMP, Disclosure::WITH_SALARY, &in_euros(0.92))
}

/// Everything that leaves the page as text, and every explanation.
fn texts_of(page: &Page) -> Vec<String> {
    let mut all = vec![csv(page), json(page)];
    let write = [export::markdown, export::html, export::plain];
    all.extend(write.map(|write| write(&page.subject(), &STAMP, Disclosure::WITH_SALARY, &in_euros(0.92))));
    let known = Known::of(&page.link.inputs, &page.report);
    let explained = |metric: &Metric| explain_symbol(Symbol::Metric(*metric), &known, &in_euros(0.92)).text();
    all.extend(Metric::ALL.iter().map(explained));
    all
}

const STAMP: Stamp = Stamp { date: "2026-11-22", link: "https://example.org/#v=1" };

/// Sentences that quote what somebody said, in the dollars in which it was said.
fn quotes() -> Vec<&'static str> {
    let findings = Source::ALL.iter().flat_map(|source| source.findings);
    let words = findings.map(|finding| text::evidence::finding(*finding));
    let quoted = words.flat_map(|words| [words.figure, words.meaning]);
    // The last is code of a wiki, not money.
    let mut quotes: Vec<&str> = quoted.chain(["$500,000 engineer", "$250,000 worth of tokens", "{$"]).collect();
    // The longest first: a short one may be a part of another.
    quotes.sort_by_key(|quote| std::cmp::Reverse(quote.len()));
    quotes
}

#[test]
fn no_text_of_a_page_in_euros_is_in_dollars() {
    let quotes = quotes();
    for link in PAGES {
        for text in texts_of(&page(link)) {
            let plain = text.replace("&lt;", "<").replace("&#39;", "'").replace("&amp;", "&");
            let left = quotes.iter().fold(plain, |text, quote| text.replace(quote, ""));
            if let Some(at) = left.find('$') {
                let around: String = left[..at].chars().rev().take(40).collect::<String>().chars().rev().collect();
                panic!("{link}: {around}{}", &left[at..left.len().min(at + 20)]);
            }
        }
    }
}

/// The sentences around the fields, of the verdict, of the target, of the solver and of scenarios.
fn sentences(page: &Page, figures: &dyn Figures) -> Vec<String> {
    let (inputs, report) = (&page.link.inputs, &page.report);
    let mut all = vec![
        text::verdict(figures, report).text(),
        text::verdict_notes(figures, inputs, report),
        text::target_in_words(figures, inputs, report),
        text::assumed(figures, inputs, Disclosure::WITH_SALARY),
    ];
    for tile in text::tiles(figures, inputs, report) {
        all.push(format!("{}{}", tile.amount, tile.unit));
        all.extend(tile.notes.into_iter().map(|note| note.text));
    }
    for demand in [Demand::Target, Demand::Cap, Demand::Mandate] {
        if let Some(answer) = Answer::of(demand, inputs) {
            all.push(text::answer::answer(figures, Question::of(inputs), &answer, "", Disclosure::WITH_SALARY));
            all.extend(
                text::target::facts(figures, Question::of(inputs), &answer).into_iter().map(|(_, number)| number),
            );
        }
    }
    for unknown in [Unknown::Caused, Unknown::Price, Unknown::Tokens, Unknown::Salary] {
        all.push(text::solution(figures, unknown, &solve(inputs, unknown), unknown.entered(inputs)));
    }
    for input in &Input::ALL {
        all.push(text::value(figures, *input, &inputs.get(*input)));
        all.push(text::words(*input).help.to_owned());
        all.push(text::unit_of(figures, *input));
    }
    for metric in &Metric::ALL {
        all.push(amounts::metric(figures, report, *metric));
        all.extend([text::metric_name(*metric), text::explanation(*metric)].map(str::to_owned));
    }
    all.extend(page.link.scenarios.iter().map(|own| text::changes(figures, &own.changes)));
    all
}

#[test]
fn no_sentence_of_a_page_in_euros_is_in_dollars() {
    for link in PAGES {
        for sentence in sentences(&page(link), &in_euros(0.92)) {
            assert!(!sentence.contains('$'), "{link}: {sentence}");
        }
    }
}

fn is_ratio(measure: Measure) -> bool {
    matches!(measure, Measure::Ratio | Measure::Return | Measure::Times)
}

fn charts(link: &str, rate: f64) -> Vec<ChartSpec> {
    let page = page(link);
    ChartKey::ALL.iter().map(|key| key.spec(&page.subject(), &in_euros(rate))).collect()
}

/// Every text of a chart.
fn texts(spec: &ChartSpec) -> Vec<&str> {
    let mut all = vec![spec.title.as_str(), &spec.subtitle, &spec.summary, &spec.table.caption];
    all.extend(spec.notes.iter().chain(&spec.table.header).map(String::as_str));
    all.extend([&spec.x, &spec.y].into_iter().flat_map(|axis| axis.ticks.iter().map(|tick| tick.label.as_str())));
    let labels = spec.bars.iter().map(|bar| &bar.label).chain(spec.markers.iter().map(|marker| &marker.label));
    let labels = labels.chain(spec.guides.iter().map(|guide| &guide.label));
    let labels = labels.chain(spec.level.iter().map(|level| &level.label)).chain([&spec.x.label, &spec.y.label]);
    all.extend(labels.flat_map(|label| [label.long.as_str(), &label.short]));
    all.extend(spec.rows.iter().map(|row| row.name.as_str()));
    let cells = spec.table.rows.iter().flat_map(|row| std::iter::once(&row.head).chain(&row.cells));
    all.extend(cells.map(|cell| cell.text.as_str()));
    all
}

/// The places that arrow keys stop at.
fn stops(spec: &ChartSpec) -> Vec<Cursor> {
    let Some((first, last)) = Cursor::first(spec).zip(Cursor::last(spec)) else { return Vec::new() };
    let mut stops = vec![first];
    while *stops.last().unwrap() != last {
        stops.push(stops.last().unwrap().step(spec, false));
    }
    stops
}

#[test]
fn no_chart_of_a_page_in_euros_is_in_dollars() {
    for link in PAGES {
        for spec in charts(link, 0.92) {
            for text in texts(&spec) {
                assert!(!text.contains('$'), "{link}: {:?}: {text}", spec.key());
            }
            for stop in stops(&spec) {
                let read = text::charts::read(&spec, &stop, &in_euros(0.92));
                assert!(!read.contains('$'), "{link}: {:?}: {read}", spec.key());
            }
        }
    }
}

#[test]
fn ratios_have_no_currency() {
    for link in PAGES {
        let page = page(link);
        let known = Known::of(&page.link.inputs, &page.report);
        for metric in Metric::ALL.iter().filter(|metric| is_ratio(metric.measure())) {
            let explained = Symbol::Metric(*metric).value(&known, &in_euros(0.92));
            for said in [amounts::metric(&in_euros(0.92), &page.report, *metric), explained] {
                assert!(!said.contains(['€', '$']), "{}: {said}", metric.key());
            }
        }
    }
    for rate in [0.92, 149.535] {
        for spec in charts("", rate).iter().filter(|spec| spec.key() == ChartKey::Marginal) {
            let labels: Vec<&str> = spec.y.ticks.iter().map(|tick| tick.label.as_str()).collect();
            assert!(labels.contains(&"1×") && labels.iter().all(|label| label.ends_with('×')), "{labels:?}");
            assert!((spec.level.as_ref().unwrap().y - 1.0).abs() < f64::EPSILON);
        }
    }
}

/// A figure that a person would set a mark at: 1, 2, 2.5 or 5 times a power of ten, or a multiple of the distance of marks.
fn is_round(shown: f64, distance: f64) -> bool {
    let power = 10_f64.powf(distance.abs().log10().floor());
    let nice = [1.0, 2.0, 2.5, 5.0, 10.0].iter().any(|nice| (distance / power / nice - 1.0).abs() < 1e-6);
    let steps = shown / distance;
    nice && (steps - steps.round()).abs() < 1e-6
}

#[rstest]
fn marks_and_stops_are_round_in_the_currency_shown(#[values(1.0, 0.92, 0.7413, 149.535, 24_123.0)] rate: f64) {
    for link in PAGES {
        for spec in charts(link, rate) {
            for axis in [&spec.x, &spec.y].into_iter().filter(|axis| axis.measure == Measure::Usd) {
                for pair in axis.ticks.windows(2) {
                    let (low, high) = (pair[0].at * rate, pair[1].at * rate);
                    let is_decade = low > 0.0 && (high / low - 10.0).abs() < 1e-6;
                    let distance = if is_decade { low } else { high - low };
                    assert!(
                        is_round(low, distance) && is_round(high, distance),
                        "{link}: {:?}: {low} {high}",
                        spec.key()
                    );
                    assert!(pair[0].label.starts_with('€') || pair[0].label.starts_with("−€"), "{}", pair[0].label);
                }
            }
            let named: Vec<f64> = spec.markers.iter().map(|marker| marker.x).collect();
            for stop in stops(&spec) {
                let Cursor::At(x) = stop else { continue };
                let is_end = Cursor::first(&spec) == Some(stop) || Cursor::last(&spec) == Some(stop);
                if spec.x.measure == Measure::Usd && !is_end && !named.contains(&x) {
                    assert!(
                        (rounded(x * rate) / (x * rate) - 1.0).abs() < 1e-9,
                        "{link}: {:?} at {}",
                        spec.key(),
                        x * rate
                    );
                }
            }
        }
    }
}

// What is taken away.

#[test]
fn files_say_that_their_amounts_are_dollars() {
    let page = page("setup=184000&fee=50");
    let sheet = Sheet::read(&csv(&page));
    let json: serde_json::Value = serde_json::from_str(&json(&page)).unwrap();
    for input in &Input::ALL {
        let unit = &sheet.units[&("input".to_owned(), input.key().to_owned())];
        let is_amount = unit.starts_with("USD");
        assert_eq!(is_amount, is_money(*input), "{}: {unit}", input.key());
        assert_eq!(json["units"][input.key()].as_str().unwrap_or_default(), unit);
    }
    for metric in &Metric::ALL {
        let unit = &sheet.units[&("metric".to_owned(), metric.key().to_owned())];
        assert_eq!(unit.starts_with("USD"), metric.measure().is_money(), "{}: {unit}", metric.key());
        assert_eq!(json["units"][metric.key()].as_str(), Some(unit.as_str()));
    }
    assert_eq!(sheet.row("input", "setup")[0], "184000");
    assert_eq!((json["inputs"]["setup"].as_f64(), json["inputs"]["cur"].as_str()), (Some(184_000.0), Some("EUR")));
}

/// The sheet for the reader's spreadsheet has the amounts that the page shows, in the currency that its units name.
#[test]
fn the_sheet_for_a_spreadsheet_has_the_currency_shown() {
    for link in PAGES {
        let page = page(link);
        let local =
            export::csv_local(&page.subject(), &STAMP, Disclosure::WITH_SALARY, &in_euros(0.92), Separators::ENGLISH);
        let (dollars, euros) = (Sheet::read(&csv(&page)), Sheet::read(&local));
        assert_eq!(dollars.units.len(), euros.units.len());
        for (of @ (kind, key), unit) in &dollars.units {
            let (amount, rate) = if unit.starts_with("USD") { (true, 0.92) } else { (false, 1.0) };
            assert_eq!(euros.units[of], if amount { unit.replace("USD", "EUR") } else { unit.clone() }, "{key}");
            for (one, other) in dollars.row(kind, key).iter().zip(euros.row(kind, key)) {
                match (one.parse::<f64>(), other.parse::<f64>()) {
                    (Ok(one), Ok(other)) => {
                        let close = (one * rate - other).abs() <= 1e-12 * one.abs() + if amount { 5.1e-7 } else { 0.0 };
                        assert!(close, "{link}: {kind} {key}: {one} {other}");
                    }
                    (Ok(one), Err(_)) => assert_eq!((one, other.as_str()), (1e6, "unlimited"), "{link}: {kind} {key}"),
                    _ => assert_eq!(one, other, "{link}: {kind} {key}"),
                }
            }
        }
    }
}

/// Spreadsheets in Switzerland separate cells by semicolons, although the decimal separator is a point.
#[test]
fn the_sheet_for_a_spreadsheet_has_the_separators_of_its_place() {
    let sheet = |separators| {
        let page = page("v=2&load=1.25&s1=1.5~tok:64");
        export::csv_local(&page.subject(), &STAMP, Disclosure::WITH_SALARY, &English, separators)
    };
    let swiss = Separators { group: '’', ..Separators::ENGLISH };
    for (separators, row) in [
        (Separators::ENGLISH, "input,load,Loaded cost ÷ salary,times,1.25"),
        (Separators::GERMAN, "input;load;Loaded cost ÷ salary;times;1,25"),
        (swiss, "input;load;Loaded cost ÷ salary;times;1.25"),
    ] {
        let sheet = sheet(separators);
        assert!(sheet.lines().any(|line| line.starts_with(row)), "{row}: {sheet}");
        // The name of a scenario is no number.
        let mut names = sheet.lines().filter(|line| line.starts_with("name"));
        assert!(names.all(|names| names.split([',', ';']).any(|name| name == "1.5")), "{sheet}");
    }
}

/// The numbers of a chart are copied as they are shown: in the currency of the page, which the heads of their columns name.
#[test]
fn the_numbers_of_a_chart_are_in_the_currency_that_their_column_names() {
    let mut columns = 0;
    for link in PAGES {
        for (dollars, euros) in charts(link, 1.0).iter().zip(&charts(link, 0.5)) {
            let table = |text: String| -> Vec<Vec<String>> {
                text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect()
            };
            let (usd, eur) =
                (table(export::data(&dollars.table, &English)), table(export::data(&euros.table, &in_euros(0.5))));
            for (row, (one, other)) in usd.iter().zip(&eur).enumerate().skip(1) {
                for (column, (one, other)) in one.iter().zip(other).enumerate() {
                    let is_euros = eur[0][column].ends_with("(€)");
                    let (Ok(one), Ok(other)) = (one.parse::<f64>(), other.parse::<f64>()) else { continue };
                    let rate = if is_euros { 0.5 } else { 1.0 };
                    assert!((one * rate - other).abs() <= 1e-9 * one.abs(), "{:?} {row}: {:?}", euros.key(), eur[0]);
                    assert_eq!(usd[0][column].ends_with("($)"), is_euros, "{:?}", usd[0]);
                    columns += usize::from(is_euros);
                }
            }
        }
    }
    assert!(columns > 50, "only {columns} amounts were compared");
}

#[test]
fn a_code_that_is_no_currency_leaves_the_page_in_dollars_and_is_said() {
    for code in ["ZZZ", "EURO", "US", "€"] {
        let state = opened(&format!("v=2&cur={code}&fx=0.92"));
        assert_eq!(state.inputs.currency(), (Currency::USD, 1.0), "{code}");
        let said: Vec<String> = state.notices.iter().map(|notice| text::notice(notice, &English)).collect();
        assert!(said.iter().any(|said| said.contains(code) && said.contains("not known here")), "{said:?}");
    }
    let small = opened("v=2&cur=eur&fx=0.92");
    assert_eq!((small.inputs.currency(), small.notices.len()), ((currency("EUR"), 0.92), 0));
}

#[test]
fn tables_are_in_the_currency_shown() {
    let page = page("pu=5&pw=6.25&pc=0.5&po=25&tok=32&sal=200000");
    let cost = page.report.get(Metric::CostAdopter).unwrap();
    let table = export::markdown(&page.subject(), &STAMP, Disclosure::WITH_SALARY, &in_euros(0.92));
    let row = table.lines().find(|line| line.starts_with("| Cost")).unwrap();
    let written = amounts::metric(&in_euros(0.92), &page.report, Metric::CostAdopter);
    assert!(written.starts_with('€') && row.contains(&written), "{row}, {written}, ${cost}");
}

#[test]
fn big_numbers_of_tokens_are_billions() {
    use tokenworth::text::amounts::tokens;
    let written =
        [0.0, 32.0, 999.4, 999.6, 1000.0, 2139.13, 65_566.7, 999_600.0, 1e6].map(|mtok| tokens(&English, mtok));
    assert_eq!(written, ["0M", "32M", "999M", "1.00B", "1B", "2.14B", "65.6B", "1.00T", "1T"]);
    assert_eq!(text::with_unit(&English, Input::Tokens, 2139.0), "2.139 B / week");
    for link in PAGES {
        let page = page(link);
        let mut all = sentences(&page, &English);
        all.extend(
            charts(link, 1.0).iter().flat_map(|spec| texts(spec).into_iter().map(str::to_owned).collect::<Vec<_>>()),
        );
        for said in all {
            let pieces: Vec<&str> = said.split('M').collect();
            let numbers = pieces[..pieces.len() - 1].iter().filter_map(|before| before.rsplit(' ').next());
            let is_many = |number: &&str| number.ends_with(|c: char| c.is_ascii_digit()) && number.contains(',');
            let many: Vec<&str> = numbers.filter(is_many).collect();
            assert!(many.is_empty(), "{said}");
        }
    }
}

/// Natively there is no `Intl`: amounts are written in plain English.
#[rstest]
#[case("EUR", 0.5, 1_234_567.0, "€617,000")]
#[case("CAD", 2.0, -5.0, "−CA$10")]
#[case("CHF", 1.0, 200.0, "CHF\u{a0}200")]
#[case("JPY", 150.0, 1.0, "¥150")]
fn english_money_is_in_its_currency(#[case] code: &str, #[case] rate: f64, #[case] usd: f64, #[case] written: &str) {
    let figures = EnglishMoney::of(currency(code), rate);
    assert_eq!(figures.write(usd, Form::MONEY), written);
    assert_eq!(figures.write(0.45, Form::PERCENT), "45%");
}
