//! Numbers as typed, as linked and as written.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod common;

use common::random::fixed;
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::currency::Currency;
use tokenworth::figures::EnglishMoney;
use tokenworth::inputs::catalog::Kind;
use tokenworth::inputs::number::{NumberError, Reading, Separators, read_plain};
use tokenworth::inputs::number_kind::{NumberKind, Reader};
use tokenworth::inputs::{Assumptions, Input, TimeUnit, Value};
use tokenworth::text::figures::{English, Figures, Form};
use tokenworth::text::{self, amounts};

use NumberError::{Empty, Incomplete, NotANumber, OtherCurrency, OtherUnit, TooLarge};

const PLAIN: NumberKind = NumberKind::Ratio;
const MONEY: NumberKind = NumberKind::Money(Some(TimeUnit::Year));
const PERCENT: NumberKind = NumberKind::Share(Some(TimeUnit::Year));
const TOKENS: NumberKind = NumberKind::Use(TimeUnit::Week);

/// A text on a page at its defaults: in dollars, with 46 working weeks a year.
fn read(text: &str, asked: NumberKind, separators: Separators) -> Result<Reading, NumberError> {
    Reader::of(&Assumptions::default(), separators).read(text, asked)
}

const EN: Separators = Separators::ENGLISH;
const DE: Separators = Separators::GERMAN;
const FRENCH: Separators = Separators { group: '\u{202f}', ..Separators::GERMAN };
const SWISS: Separators = Separators { group: '’', ..Separators::ENGLISH };
const PERSIAN: Separators = Separators { decimal: '٫', group: '٬', is_shown: false };

#[track_caller]
fn reads(text: &str, asked: NumberKind, separators: Separators, value: f64, echo: bool) {
    for text in [text, &format!("\u{a0} {text}\t")] {
        let found = read(text, asked, separators).map(|found| (found.value, found.echo));
        assert_eq!(found, Ok((value, echo)), "{text:?} as {asked:?}");
    }
}

#[track_caller]
fn fails(text: &str, asked: NumberKind, error: NumberError) {
    assert_eq!(read(text, asked, EN), Err(error), "{text:?} as {asked:?}");
}

#[test]
fn plain_numbers_are_not_echoed() {
    #[rustfmt::skip]
    let cases = [
        ("0", 0.0), ("5", 5.0), ("007", 7.0), ("+5", 5.0), ("-5", -5.0), ("−5", -5.0), ("–5", -5.0), ("- 5", -5.0),
        ("1.", 1.0), (".5", 0.5), ("-.5", -0.5), ("0.123", 0.123), ("1.25", 1.25), ("1234.567", 1234.567),
        ("200000", 200_000.0), ("１２．５", 12.5), ("٤٥", 45.0), ("۴۵", 45.0), ("४५", 45.0),
    ];
    for (text, value) in cases {
        reads(text, PLAIN, EN, value, false);
    }
    reads("1,5", PLAIN, DE, 1.5, false);
    reads("1,", PLAIN, DE, 1.0, false);
    reads("۱۲٫۵", PLAIN, PERSIAN, 12.5, false);
}

#[test]
fn separators_are_read_by_their_shape() {
    #[rustfmt::skip]
    let cases = [
        ("200 000", 200_000.0), ("200\u{a0}000", 200_000.0), ("200\u{202f}000", 200_000.0),
        ("200\u{2009}000", 200_000.0), ("1'234", 1234.0), ("1’234.5", 1234.5), ("1,234.50", 1234.5),
        ("1.234,50", 1234.5), ("1,234,567", 1_234_567.0), ("1.234.567", 1_234_567.0), ("1.234.567,8", 1_234_567.8),
        ("1 234,5", 1234.5), ("1,23,456", 123_456.0), ("12,34,56,789.5", 123_456_789.5),
        ("1,23,45,678", 12_345_678.0), ("1٬234٫5", 1234.5), ("٥٫٥", 5.5), ("1,234.", 1234.0),
    ];
    for (text, value) in cases {
        reads(text, PLAIN, EN, value, true);
        reads(text, PLAIN, DE, value, true);
    }
}

#[test]
fn a_doubtful_separator_is_the_locales_and_echoed() {
    #[rustfmt::skip]
    let cases = [
        ("1,234", EN, 1234.0), ("1.234", EN, 1.234), ("1,5", EN, 1.5), ("0,500", EN, 0.5), ("1234,567", EN, 1234.567),
        ("1,234", DE, 1234.0), ("1.234", DE, 1234.0), ("1.5", DE, 1.5), ("0.500", DE, 0.5), ("1,234", FRENCH, 1234.0),
        ("1.234", FRENCH, 1.234), ("1,234", SWISS, 1234.0), ("1,5", SWISS, 1.5), ("1.5", PERSIAN, 1.5),
        ("1,234", PERSIAN, 1234.0),
        // A page that writes numbers in French writes 1,234 for less than two.
        ("1,234", Separators { is_shown: true, ..FRENCH }, 1.234), ("1,234", Separators { is_shown: true, ..SWISS }, 1234.0),
    ];
    for (text, separators, value) in cases {
        reads(text, PLAIN, separators, value, true);
    }
}

proptest! {
    /// A lone separator before three digits has two meanings. The reading has one and names the other, unless the
    /// separator groups digits in the reader's own format.
    #[test]
    fn a_lone_separator_before_three_digits_has_two_meanings(
        whole in 1..1000_u32, thousandths in 0..1000_u32, mark in prop_oneof![Just('.'), Just(',')],
        separators in prop_oneof![Just(EN), Just(DE), Just(FRENCH), Just(SWISS)], is_negative: bool,
    ) {
        let sign = if is_negative { -1.0 } else { 1.0 };
        let text = format!("{}{whole}{mark}{thousandths:03}k", if is_negative { "-" } else { "" });
        let number = f64::from(whole * 1000 + thousandths) * sign;
        let found = read(&text, PLAIN, separators).unwrap();
        let close = |a: f64, b: f64| (a - b).abs() <= 1e-9 * b.abs();
        if mark == separators.group {
            prop_assert!(close(found.value, number * 1000.0) && found.other.is_none(), "{:?}", found);
        } else {
            let other = found.other.unwrap();
            let (small, large) = if found.value.abs() < other.abs() { (found.value, other) } else { (other, found.value) };
            prop_assert!(close(small, number) && close(large, number * 1000.0) && found.echo, "{:?}", found);
        }
    }
}

/// Exchange rates and prices of a million tokens have three decimals more often than they are over a thousand.
#[rstest]
#[case("4,285", DE, 4.285, 4285.0)]
#[case("4.285", DE, 4.285, 4285.0)]
#[case("4,285", FRENCH, 4.285, 4285.0)]
#[case("4.285", EN, 4.285, 4285.0)]
#[case("16,350", EN, 16_350.0, 16.35)]
fn a_rate_or_price_with_three_decimals_is_not_a_thousand_times_as_much(
    #[case] text: &str,
    #[case] separators: Separators,
    #[case] value: f64,
    #[case] other: f64,
) {
    for asked in [NumberKind::Rate, NumberKind::Price] {
        let found = read(text, asked, separators);
        assert_eq!(found, Ok(Reading { value, echo: true, other: Some(other) }), "{text} as {asked:?}");
    }
}

#[test]
fn suffixes_currencies_and_units_are_understood_and_echoed() {
    #[rustfmt::skip]
    let cases = [
        ("$200k", MONEY, 200_000.0), ("1.5M", MONEY, 1_500_000.0), ("1.1 m", PLAIN, 1_100_000.0), ("2bn", PLAIN, 2e9),
        ("2B", PLAIN, 2e9), ("2 G", PLAIN, 2e9), ("3T", PLAIN, 3e12), ("1.5 mn", MONEY, 1.5e6),
        ("$1.5 Mio.", MONEY, 1.5e6), ("200k$", MONEY, 200_000.0), ("5M$", MONEY, 5e6), ("$1,234.50", MONEY, 1234.5),
        ("US$5", MONEY, 5.0), ("5 US$", MONEY, 5.0), ("USD 5", MONEY, 5.0), ("5 dollars", MONEY, 5.0),
        ("5usd", MONEY, 5.0), ("-$5", MONEY, -5.0), ("$-5", MONEY, -5.0), ("$.5", MONEY, 0.5), ("＄５", MONEY, 5.0),
        ("$1,23,456", MONEY, 123_456.0), ("$200k/yr", MONEY, 200_000.0), ("200,000 USD a year", MONEY, 200_000.0),
        ("$5 USD", MONEY, 5.0), ("2 lakh", MONEY, 200_000.0), ("1.5 crore", MONEY, 1.5e7), ("20万", MONEY, 200_000.0),
        ("1.2億", MONEY, 1.2e8), ("200'000.–", MONEY, 200_000.0), ("200000.-", MONEY, 200_000.0), ("5,-", MONEY, 5.0),
        ("$3/MTok", NumberKind::Price, 3.0), ("$3 per million tokens", NumberKind::Price, 3.0), ("45%", PERCENT, 0.45),
        ("45 %", PERCENT, 0.45), ("٤٥٪", PERCENT, 0.45), ("8 %/year", PERCENT, 0.08),
        ("-2.5 percent", PERCENT, -0.025), ("0.45", PERCENT, 0.0045), ("1,5", PERCENT, 0.015), ("0.5x", PERCENT, 0.5),
        ("225M", TOKENS, 225.0), ("225 MTok/week", TOKENS, 225.0), ("225 million tokens a week", TOKENS, 225.0),
        ("1.5B", TOKENS, 1500.0), ("500k", TOKENS, 0.5), ("225 /week", TOKENS, 225.0), ("5 tokens", TOKENS, 5e-6),
        ("5k MTok", TOKENS, 5000.0), ("20k tokens", NumberKind::Tokens, 20_000.0), ("0.02 MTok", NumberKind::Tokens, 20_000.0),
        ("1.3x", PLAIN, 1.3), ("1.3×", PLAIN, 1.3), ("130%", PLAIN, 1.3), ("1e3", PLAIN, 1000.0),
        ("1E-3", PLAIN, 0.001), ("1.5e+2", PLAIN, 150.0), ("0e999999999999", PLAIN, 0.0),
        ("50% of the base salary", NumberKind::Share(None), 0.5), ("100 people", NumberKind::People, 100.0),
    ];
    for (text, asked, value) in cases {
        reads(text, asked, EN, value, true);
    }
    reads("$1.234,50", MONEY, DE, 1234.5, true);
    reads("1,5 Mrd. $", MONEY, DE, 1.5e9, true);
    reads("45", PERCENT, EN, 0.45, false);
    reads("0", PERCENT, EN, 0.0, false);
    reads("225", TOKENS, EN, 225.0, false);
    reads("\u{2066}5\u{2069}", PLAIN, EN, 5.0, false);
}

/// A period or a number of tokens is never dropped: it is converted, with the reading echoed.
#[test]
fn periods_and_amounts_of_tokens_are_converted() {
    use TimeUnit::{Day, Hour, Month, Week, Year};
    #[rustfmt::skip]
    let cases = [
        ("16,000/month", MONEY, 192_000.0), ("$16k a month", MONEY, 192_000.0), ("48,000 quarterly", MONEY, 192_000.0),
        ("$60 per year", NumberKind::Money(Some(Month)), 5.0), ("$15/qtr", NumberKind::Money(Some(Month)), 5.0),
        ("$0.000005 per token", NumberKind::Price, 5.0), ("$0.005/1k tokens", NumberKind::Price, 5.0), ("$5/1M", NumberKind::Price, 5.0),
        ("$0.005 per 1,000 tokens", NumberKind::Price, 5.0), ("$5,000 per billion tokens", NumberKind::Price, 5.0),
        ("$5 per million", NumberKind::Price, 5.0), ("920M tokens/month", TOKENS, 240.0), ("50M a day", TOKENS, 250.0),
        ("11.04B/year", TOKENS, 240.0), ("1 year", NumberKind::Time(Month, None), 12.0), ("3y", NumberKind::Time(Month, None), 36.0),
        ("36m", NumberKind::Time(Month, None), 36.0), ("2 quarters", NumberKind::Time(Month, None), 6.0),
        ("1.5 years", NumberKind::Time(Month, None), 18.0), ("46 weeks/year", NumberKind::Time(Week, Some(Year)), 46.0),
        ("40h/wk", NumberKind::Time(Hour, Some(Week)), 40.0), ("8 hours a day", NumberKind::Time(Hour, Some(Week)), 40.0),
        ("4 sessions per day", NumberKind::Times(Week), 20.0), ("18/week", NumberKind::Times(Week), 18.0),
        ("125 runs a week", NumberKind::Times(Day), 25.0), ("$1,200 a week", NumberKind::Spend(Month), 4600.0),
        ("$240/day", NumberKind::Spend(Month), 4600.0), ("$55,200 a year", NumberKind::Spend(Month), 4600.0),
    ];
    for (text, asked, value) in cases {
        let found = read(text, asked, EN).unwrap_or_else(|error| panic!("{text:?} as {asked:?}: {error:?}"));
        assert!((found.value - value).abs() <= 1e-12 * value && found.echo, "{text:?} as {asked:?}: {found:?}");
    }
}

#[test]
fn what_has_no_single_reading_is_refused() {
    #[rustfmt::skip]
    let texts = [
        "abc", "--5", "+-5", "5-", "-$-5", "1,2,3", "1.2.3", "1 2 3", "1 23 456", "1,234,5", "12,345,67,890",
        "1.234'5", "1,234.567,890", "1,234 567", "0,123,456", "1'", "200  000", "NaN", "inf", "infinity", "-inf",
        "0x10", "1_000", "1e3.5", "1e3 4", "e3", "..", "10/2", "10:30", "2026-07-01", "(5)", "1½2", "k$ 5",
        "M€5", "50¢", "5 a a week", "<img onerror=1>", "٣,٣,٣", "\0 5", "🦀", "100\t200", "100\n200", "1億2000万", "5% %",
    ];
    for text in texts {
        fails(text, MONEY, NotANumber);
        fails(text, PLAIN, NotANumber);
    }
    for text in ["5".repeat(10_000), " ".repeat(10_000), "1,".repeat(5000), "٬".repeat(5000)] {
        fails(&text, PLAIN, NotANumber);
    }
}

/// A unit that the field cannot turn into its own would change the number.
#[test]
fn another_unit_is_refused_as_such() {
    use TimeUnit::{Hour, Month, Week, Year};
    #[rustfmt::skip]
    let cases = [
        ("$5", PERCENT), ("5k", PERCENT), ("8%/month", PERCENT), ("$225M", TOKENS), ("5 %", TOKENS), ("5 %", MONEY),
        ("225M/hour", TOKENS), ("85/hour", MONEY), ("$2,000/week", MONEY), ("$5/MTok", MONEY),
        ("$5/week", NumberKind::Money(Some(Month))), ("$500 a month", NumberKind::Money(None)), ("$5/month", NumberKind::Price),
        ("$5 per person", NumberKind::Price), ("6 weeks", NumberKind::Time(Month, None)), ("5/month", NumberKind::Time(Month, None)),
        ("230 days", NumberKind::Time(Week, Some(Year))), ("40 weeks", NumberKind::Time(Hour, Some(Week))), ("$5", PLAIN),
        ("5 weeks", NumberKind::People), ("$100", NumberKind::People), ("20k/week", NumberKind::Tokens), ("3 months", NumberKind::Number),
        ("$5 an hour", NumberKind::Spend(Month)), ("5x", MONEY), ("$5 lunch", MONEY), ("5kk", MONEY), ("€5 USD", MONEY), ("5/month/year", MONEY),
    ];
    for (text, asked) in cases {
        fails(text, asked, OtherUnit);
    }
}

/// What a field gives for an example, with its unit, it reads as that number.
#[test]
fn every_field_reads_its_own_unit() {
    let defaults = Assumptions::default();
    for input in Input::ALL.into_iter().filter(|input| matches!(input.row().kind, Kind::Number { .. })) {
        let number = defaults.get(input).number().unwrap_or(1.0);
        for text in [text::with_unit(&English, input, number), text::echo(&English, input, &Value::Number(number))] {
            let text = text.trim_start_matches("Read as ").trim_end_matches('.');
            let found = read(text, NumberKind::of(input), EN);
            assert!(found.is_ok_and(|found| (found.value - number).abs() <= 1e-12 * number), "{text}: {found:?}");
        }
    }
}

/// A page in `currency`, of which a dollar is `rate`.
fn page(currency: &str, rate: f64) -> Reader {
    let changes = [(Input::Currency, Value::Word(currency.to_owned())), (Input::ExchangeRate, Value::Number(rate))];
    Reader::of(&Assumptions::default().with(&changes).0, EN)
}

#[rstest]
#[case::no_sign("EUR", 0.92, "92", 100.0)]
#[case::its_own("EUR", 0.92, "€92", 100.0)]
#[case::its_own_in_letters("EUR", 0.92, "92 EUR", 100.0)]
#[case::its_own_in_words("EUR", 0.92, "92 euros / year", 100.0)]
#[case::dollars("EUR", 0.92, "$1500", 1500.0)]
#[case::dollars_in_letters("EUR", 0.92, "1.5k USD", 1500.0)]
#[case::a_sign_of_both("CAD", 1.4, "$140", 100.0)]
#[case::dollars_of_the_states("CAD", 1.4, "US$140", 140.0)]
#[case::dollars_of_canada("CAD", 1.4, "CA$140", 100.0)]
#[case::sign_and_letters("CAD", 1.4, "$140 CAD", 100.0)]
#[case::francs("CHF", 0.8, "CHF 200’000.–", 250_000.0)]
#[case::rupees("INR", 80.0, "Rs. 2,00,000", 2500.0)]
#[case::rupees_without_a_blank("INR", 80.0, "Rs.2,00,000", 2500.0)]
#[case::rupees_in_lakhs("INR", 80.0, "₹2 lakh", 2500.0)]
#[case::yen("JPY", 150.0, "¥150", 1.0)]
#[case::yuan("CNY", 7.0, "￥7", 1.0)]
#[case::yen_of_the_east("JPY", 150.0, "1500万円", 100_000.0)]
#[case::a_month("EUR", 0.5, "€1,000/month", 24_000.0)]
#[case::at_par("BSD", 1.0, "$5", 5.0)]
fn an_amount_is_in_the_currency_of_its_sign(
    #[case] currency: &str,
    #[case] rate: f64,
    #[case] text: &str,
    #[case] usd: f64,
) {
    let found = page(currency, rate).read(text, MONEY).unwrap_or_else(|error| panic!("{text:?}: {error:?}"));
    assert!((found.value - usd).abs() <= 1e-9 * usd, "{text:?} is {found:?}, not {usd}");
    assert_eq!(found.echo, text.contains(|c: char| !c.is_ascii_digit()), "{text:?}");
}

#[rstest]
#[case("USD", 1.0, "¥200,000")]
#[case("USD", 1.0, "200k€")]
#[case("USD", 1.0, "CA$5")]
#[case("USD", 1.0, "¤5")]
#[case("EUR", 1.0, "€5")]
#[case("EUR", 0.92, "£5")]
#[case("CNY", 7.0, "JP¥5")]
fn an_amount_in_a_currency_without_a_rate_is_refused(#[case] currency: &str, #[case] rate: f64, #[case] text: &str) {
    assert_eq!(page(currency, rate).read(text, MONEY), Err(OtherCurrency), "{text:?}");
}

/// Words for thousands and millions in other languages. `2 mil` is two thousand in Portuguese and Spanish, and two
/// million to some who write a decimal point, so it is refused there.
#[test]
fn words_of_other_languages_multiply() {
    for (text, value) in [
        ("200 mil", 2e5),
        ("1,2 milhão", 1.2e6),
        ("1,2 mi", 1.2e6),
        ("2 milhões", 2e6),
        ("2 millones", 2e6),
        ("1,5 Millionen", 1.5e6),
        ("0,5 Mrd.", 5e8),
        ("1,5 milliard", 1.5e9),
    ] {
        reads(text, NumberKind::Number, DE, value, true);
    }
    assert_eq!(page("USD", 1.0).read("2 mil", NumberKind::Number), Err(OtherUnit));
    assert_eq!(page("BRL", 5.0).read("200000 reais", MONEY).map(|reading| reading.value), Ok(4e4));
}

#[test]
fn a_rate_is_one_of_the_chosen_currency_for_a_dollar() {
    let euro = page("EUR", 1.0);
    for text in ["0.92", "€0.92", "0.92 EUR", "0.92 EUR per USD", "0.92 €/$", "0.92 EUR/US$"] {
        assert_eq!(euro.read(text, NumberKind::Rate).map(|reading| reading.value), Ok(0.92), "{text}");
    }
    for text in ["$1.09", "1.09 USD per EUR", "£0.8"] {
        assert_eq!(euro.read(text, NumberKind::Rate).map(|reading| reading.value), Err(OtherCurrency), "{text}");
    }
}

#[test]
fn beginnings_are_told_from_mistakes() {
    for text in ["-", "+", "−", ".", ",", "-.", "$", "-$", "USD", "€", "Rs.", "1e", "1E+", "1e-", "$5/", "5 per"] {
        fails(text, MONEY, Incomplete);
    }
    for text in ["", " ", "\u{a0}\t", "\u{200e}"] {
        fails(text, PLAIN, Empty);
    }
}

#[test]
fn the_largest_number_is_a_double() {
    for text in ["1e309", "-1e309", "1e99999999999999999999", "1e306k", "1e297t"] {
        fails(text, PLAIN, TooLarge);
    }
    fails(&"9".repeat(400), PLAIN, TooLarge);
    reads("1e310", PERCENT, EN, 1e308, true);
    reads("1e-99999999999999999999", PLAIN, EN, 0.0, true);
    for zero in [read("-0", PLAIN, EN), read("-1e-999", PLAIN, EN)] {
        assert!(zero.is_ok_and(|zero| zero.value.is_sign_positive()), "−0 stayed");
    }
}

#[test]
fn links_hold_plain_numbers_only() {
    for (text, value) in [("5", 5.0), ("-1.5", -1.5), ("+2", 2.0), (".5", 0.5), ("1.", 1.0), ("1E-3", 0.001)] {
        assert_eq!(read_plain(text), Ok(value), "{text}");
    }
    #[rustfmt::skip]
    let bad = [
        "NaN", "inf", "-infinity", "0x10", "1_000", "1,5", "1 000", " 5", "５", "٥", "5%", "1e", "-", ".", "1e+", "--1",
    ];
    for text in bad {
        assert_eq!(read_plain(text), Err(NotANumber), "{text}");
    }
    assert_eq!(read_plain(""), Err(Empty));
    assert_eq!(read_plain("1e309"), Err(TooLarge));
    assert_eq!(read_plain(&"1".repeat(10_000)), Err(NotANumber));
    assert!(read_plain("-0").is_ok_and(f64::is_sign_positive));
}

/// Every string is what `Intl.NumberFormat("en-US")` of ICU 78 writes, with `−` for its hyphen.
#[test]
fn english_writes_as_browsers_do() {
    const N: Form = Form::NUMBER;
    const M: Form = Form::MONEY;
    const P: Form = Form::PERCENT;
    #[rustfmt::skip]
    let cases = [
        (0.0, N, "0"), (-0.0, N.signed(), "0"), (1234.0, N, "1,230"), (0.000_123_45, N, "0.000123"),
        (9995.0, N, "10,000"), (999.4, N, "999"), (1234.567, N.fraction(1), "1,234.6"),
        (1.005, N.fraction(2), "1.01"), (2.5, N.fraction(0), "3"), (-2.5, N.fraction(0), "−3"),
        (0.5, N.fraction(0), "1"), (0.49, N.fraction(0), "0"), (-0.4, N.fraction(0).signed(), "0"),
        (1e21, N, "1,000,000,000,000,000,000,000"), (9.025_748, N.signed(), "+9.03"), (100.0, N.fraction(2), "100"),
        (12_345.678, N.significant(15), "12,345.678"), (0.0, M, "$0"), (0.0364, M, "$0.04"), (0.004, M, "$0"),
        (-0.004, M.signed(), "$0"), (0.995, M, "$1"), (0.5, M, "$0.5"), (12.345, M, "$12.3"), (1.005, M, "$1.01"),
        (13.4, M.exactly(2), "$13.40"), (-1.0, M.exactly(2).signed(), "−$1.00"), (0.0, M.exactly(2), "$0.00"),
        (999.996, M.exactly(2), "$1,000.00"), (7.5, N.exactly(0), "8"),
        (-147_499.0, M, "−$147,000"), (147_499.0, M.signed(), "+$147,000"), (0.0364, M.fraction(4), "$0.0364"),
        (147_000.0, M.compact(), "$147K"), (999.6, M.compact(), "$1K"), (999_500.0, M.compact(), "$1M"),
        (-1_334_000.0, M.compact().signed(), "−$1.33M"), (1.33e9, N.compact(), "1.33B"),
        (9.99e15, N.compact(), "9990T"), (1e16, N.compact(), "10,000T"), (999.96, N.fraction(1).compact(), "1K"),
        (2_498_000.0, M.compact().figures(3), "$2.50M"), (11_000.0, M.compact().figures(3), "$11.0K"),
        (999_500.0, M.compact().figures(3), "$1.00M"), (0.03, N.figures(3), "0.0300"), (123.4, N.figures(3), "123"),
        (1234.0, N.figures(3), "1,230"), (9.996, N.figures(3), "10.0"), (0.0, N.figures(3), "0.00"),
        (12.5, N.compact(), "12.5"), (0.036, N.compact(), "0.036"), (0.45, P, "45%"),
        (0.0776, P.fraction(1).signed(), "+7.8%"), (12.345, P, "1,230%"), (-0.000_01, P.fraction(1), "0%"),
        (147_000.0, P.compact(), "14.7M%"), (0.29, P.significant(15), "29%"), (f64::NAN, N, "–"),
        (f64::INFINITY, M.signed(), "–"), (f64::NEG_INFINITY, P.compact(), "–"),
    ];
    for (value, form, text) in cases {
        assert_eq!(English.format(value, form), text, "{value} as {form:?}");
    }
}

/// The German spelling of an English number.
fn german(text: &str) -> String {
    let swap = |c| match c {
        ',' => '.',
        '.' => ',',
        c => c,
    };
    text.chars().map(swap).collect()
}

/// NaN, which equals nothing, where `text` is not read.
fn value_of(text: &str, asked: NumberKind, separators: Separators) -> f64 {
    read(text, asked, separators).map_or(f64::NAN, |reading| reading.value)
}

fn numbers() -> impl Strategy<Value = f64> {
    (-1.0..1.0, -6..15).prop_map(|(mantissa, exponent)| mantissa * 10_f64.powi(exponent))
}

fn forms() -> impl Strategy<Value = (Form, NumberKind)> {
    let kinds = [(Form::NUMBER, PLAIN), (Form::MONEY, MONEY), (Form::PERCENT, PERCENT)];
    (prop::sample::select(kinds.to_vec()), any::<bool>(), any::<bool>()).prop_map(|((form, asked), signed, compact)| {
        let form = if signed { form.signed() } else { form };
        (if compact && asked != PERCENT { form.compact() } else { form }, asked)
    })
}

proptest! {
    #![proptest_config(fixed(256))]

    #[test]
    fn what_is_written_reads_back(value in numbers(), (form, asked) in forms(), digits in 1..16_u8) {
        for form in [form.significant(digits), form.fraction(digits)] {
            let written = English.write(value, form);
            let back = value_of(&written, asked, English.separators());
            // Three digits behind a comma are a group anywhere.
            let decimals = written.split('.').nth(1).unwrap_or_default();
            if decimals.chars().take_while(char::is_ascii_digit).count() != 3 {
                let in_german = value_of(&german(&written), asked, DE);
                prop_assert_eq!(back.to_bits(), in_german.to_bits(), "{}", written);
            }
            prop_assert_eq!(English.write(back, form), written);
        }
    }

    #[test]
    fn a_short_amount_has_three_figures(usd in (1.0..10.0, 3..11).prop_map(|(mantissa, exponent): (f64, i32)| mantissa * 10_f64.powi(exponent)), is_loss in any::<bool>()) {
        let usd = if is_loss { -usd } else { usd };
        let written = amounts::money_signed_short(&English, usd);
        prop_assert_eq!(written.chars().filter(char::is_ascii_digit).count(), 3, "{}", written);
        prop_assert_eq!(amounts::money_short(&English, usd), written.trim_start_matches('+'));
        // Three figures, but for an amount of two, such as somebody typed.
        let written = amounts::tokens(&English, usd.abs() / 1e3);
        prop_assert_eq!(written.chars().filter(char::is_ascii_digit).count(), 3, "{}", written);
    }

    /// A net and its parts add up in any currency, and are no farther from the amounts than three figures.
    #[test]
    fn a_net_adds_up_as_written(value in -1e10..1e10_f64, cost in (0.0..1.0_f64, 0..11).prop_map(|(share, exponent)| share * 10_f64.powi(exponent)), rate in 0.01..200.0_f64) {
        let figures = EnglishMoney::of(Currency::find("USD").unwrap(), rate);
        let usd = [value, cost, value - cost];
        let forms = amounts::adding_up(&figures, usd);
        let mut written = usd.into_iter().zip(forms).map(|(usd, form)| {
            let written = figures.write(usd, form).replace(['$', ','], "").replace('−', "-");
            let (number, amount): (f64, f64) = (written.parse().unwrap(), usd * rate);
            assert!((number - amount).abs() <= amount.abs() * 0.005_000_1 + 0.005_000_1, "{written} for {amount}");
            number
        });
        let [value, cost, net] = std::array::from_fn(|_| written.next().unwrap());
        let is_in_cents = forms.iter().all(|form| *form == Form::MONEY.exactly(2));
        // What is below the last digit of the others does not change them.
        let least = value.abs().min(cost.abs()).min(net.abs());
        let is_small = least < value.abs().max(cost.abs()) / 100.0;
        let most = if is_in_cents { 0.015 } else { 0.005 + if is_small { least } else { 0.0 } };
        prop_assert!((value - cost - net).abs() < most, "{} − {} = {}", value, cost, net);
    }

    /// Whatever is less than a tenth of something is a share of it: few people can read 0.0313×.
    #[test]
    fn a_multiple_below_a_tenth_is_a_share(ratio in 0.000_1..100.0_f64) {
        let (alone, before) = (amounts::multiple(&English, ratio), amounts::multiple_of(&English, ratio));
        prop_assert!(!alone.starts_with("0.0"), "{}", alone);
        prop_assert_eq!(alone.ends_with('%'), ratio < 0.1, "{}", alone);
        prop_assert_eq!(before, if ratio < 0.1 { format!("{alone} of") } else { alone });
    }

    #[test]
    fn an_amount_of_two_figures_stays_as_it_was_typed(figures in 1..100_u32, exponent in -2..6) {
        let mtok = f64::from(figures) * 10_f64.powi(exponent);
        let written = amounts::tokens(&English, mtok);
        prop_assert!(!written.contains('.') || !written.trim_end_matches(char::is_alphabetic).ends_with('0'), "{}", written);
        prop_assert!((value_of(&written, TOKENS, EN) - mtok).abs() <= 1e-9 * mtok, "{}", written);
    }

    #[test]
    fn reading_back_loses_no_more_than_was_rounded(value in numbers(), digits in 1..16_u8) {
        let back = value_of(&English.write(value, Form::NUMBER.significant(digits)), PLAIN, EN);
        let half_a_digit = value.abs() * 5.0 * 10_f64.powi(-i32::from(digits));
        prop_assert!((back - value).abs() <= half_a_digit * 1.000_001, "{} for {}", back, value);
    }

    #[test]
    fn any_text_gives_a_finite_number_or_an_error(
        any in any::<String>(),
        likely in "[-+$€0-9.,' eEkM%٫٬٣/ax]{0,16}",
        separators in prop::sample::select(vec![EN, DE, PERSIAN]),
        asked in prop::sample::select(Input::ALL.to_vec()).prop_map(NumberKind::of),
    ) {
        for text in [any, likely] {
            prop_assert!(read(&text, asked, separators).map_or(true, |reading| reading.value.is_finite()));
            prop_assert!(read_plain(&text).map_or(true, f64::is_finite));
        }
    }

    #[test]
    fn any_double_is_written_as_a_number(bits in any::<u64>(), (form, _) in forms()) {
        let written = English.write(f64::from_bits(bits), form);
        prop_assert!(!written.contains(['N', 'i', 'n', 'e']) && written != "−0");
    }
    /// A unit is never dropped. Whatever stands behind a number, in any field and on a page in any currency, the reading is
    /// refused, or shown.
    #[test]
    fn no_unit_is_dropped_in_silence(
        input in prop::sample::select(Input::ALL.to_vec()),
        number in 1..1000_u32,
        before in prop::sample::select(vec!["", "$", "€", "¥", "US$", "Rs. ", "CHF "]),
        suffix in prop::sample::select(vec!["", "k", " million", " lakh", "万"]),
        unit in prop::sample::select(UNITS.to_vec()),
        (currency, rate) in prop::sample::select(vec![("USD", 1.0), ("EUR", 0.92), ("EUR", 1.0), ("CAD", 1.4), ("JPY", 150.0)]),
    ) {
        let (page, asked) = (page(currency, rate), NumberKind::of(input));
        let (bare, text) = (format!("{number}"), format!("{before}{number}{suffix}{unit}"));
        let Ok(plain) = page.read(&bare, asked) else { return Err(TestCaseError::fail(bare)) };
        match page.read(&text, asked) {
            Ok(reading) if bare == text => prop_assert_eq!(reading, plain),
            Ok(reading) => prop_assert!(reading.echo, "{} in {} is {:?}", text, input.key(), reading),
            Err(error) => prop_assert!(matches!(error, OtherUnit | OtherCurrency | NotANumber), "{text}: {error:?}"),
        }
    }

    /// What is read with another unit is what that unit comes to.
    #[test]
    fn a_longer_period_is_so_much_more(number in 0.01..1e6_f64, weeks in 1..53_u8) {
        let changes = [(Input::Weeks, Value::Number(f64::from(weeks)))];
        let reader = Reader::of(&Assumptions::default().with(&changes).0, EN);
        let value = |unit: &str, input| reader.read(&format!("{number:.3}{unit}"), NumberKind::of(input)).unwrap().value;
        let is = |a: f64, b: f64| (a - b).abs() <= 1e-12 * b.abs();
        for input in [Input::Salary, Input::Fee, Input::Included, Input::Other] {
            prop_assert!(is(value(" per month", input), 12.0 * value(" per year", input)), "{}", input.key());
        }
        for input in [Input::Tokens, Input::Target, Input::Cap, Input::Sessions] {
            prop_assert!(is(value("/month", input) * f64::from(weeks), 12.0 * value("/week", input)), "{}", input.key());
            prop_assert!(is(value("/day", input), 5.0 * value("/week", input)), "{}", input.key());
        }
        prop_assert!(is(value(" years", Input::Ramp), 12.0 * value(" months", Input::Ramp)));
        prop_assert!(is(value(" per token", Input::InputPrice), 1e6 * value(" / MTok", Input::InputPrice)));
    }
}

/// Units that people write.
const UNITS: [&str; 24] = [
    "", "/month", " a year", "/week", "/day", "/hour", " per quarter", " weeks", " months", " years", "m", "y", "h",
    "%", "x", " tokens", " MTok", " tokens/week", " per token", "/1k tokens", " people", " per person", " USD", " €",
];

proptest! {
    #![proptest_config(fixed(2000))]

    /// A number is never so long that it makes the page wider than a phone.
    #[test]
    fn every_number_that_is_written_is_short(value in prop::num::f64::ANY, rate in 1e-6..1e6_f64) {
        let rupiahs = EnglishMoney::of(Currency::find("IDR").unwrap(), rate);
        let written = [
            amounts::money(&rupiahs, value), amounts::money_short(&rupiahs, value), amounts::money_in_words(&rupiahs, value),
            amounts::price_of_mtok(&rupiahs, value), amounts::percent(&English, value), amounts::tokens(&English, value),
            amounts::times(&English, value), amounts::ratio(&English, value), amounts::whole(&English, value),
            English.write(value, Form::NUMBER),
        ];
        for text in written {
            prop_assert!(text.chars().count() <= 32, "{} is “{}”", value, text);
        }
    }
}

#[test]
fn a_huge_number_has_a_power_of_ten_and_a_tiny_one_is_zero() {
    assert_eq!(amounts::money(&English, 1.0368e96), "$1.04×10⁹⁶");
    assert_eq!(amounts::money_signed(&English, -9.999e20), "−$1×10²¹");
    assert_eq!(amounts::money_in_words(&English, 1.0368e96), "$1.04×10⁹⁶");
    assert_eq!(amounts::percent(&English, 2.5e20), "2.5×10²²%");
    assert_eq!(amounts::tokens(&English, 2.671e95), "2.67×10¹⁰¹");
    assert_eq!(amounts::percent(&English, 1e-300), "0%");
    assert_eq!(English.write(999_999_999_999_999_000.0, Form::NUMBER.significant(15)), "999,999,999,999,999,000");
}
