//! Numbers as typed, as linked and as written.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tokenworth::inputs::number::{NumberError, Reading, Scale, Separators, read, read_plain};
use tokenworth::text::figures::{English, Figures, Form};

use NumberError::{Empty, Incomplete, NotANumber, TooLarge};
use Scale::{Money, Percent, Plain, Tokens};

const EN: Separators = Separators::ENGLISH;
const DE: Separators = Separators::GERMAN;
const FRENCH: Separators = Separators { decimal: ',', group: '\u{202f}' };
const SWISS: Separators = Separators { decimal: '.', group: '’' };
const PERSIAN: Separators = Separators { decimal: '٫', group: '٬' };

#[track_caller]
fn reads(text: &str, scale: Scale, separators: Separators, value: f64, echo: bool) {
    let expected = Ok(Reading { value, echo });
    assert_eq!(read(text, scale, separators), expected, "{text:?} as {scale:?}");
    let padded = format!("\u{a0} {text}\t");
    assert_eq!(read(&padded, scale, separators), expected, "{padded:?} as {scale:?}");
}

#[track_caller]
fn fails(text: &str, scale: Scale, error: NumberError) {
    assert_eq!(read(text, scale, EN), Err(error), "{text:?} as {scale:?}");
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
        reads(text, Plain, EN, value, false);
    }
    reads("1,5", Plain, DE, 1.5, false);
    reads("1,", Plain, DE, 1.0, false);
    reads("۱۲٫۵", Plain, PERSIAN, 12.5, false);
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
        reads(text, Plain, EN, value, true);
        reads(text, Plain, DE, value, true);
    }
}

#[test]
fn a_doubtful_separator_is_the_locales_and_echoed() {
    #[rustfmt::skip]
    let cases = [
        ("1,234", EN, 1234.0), ("1.234", EN, 1.234), ("1,5", EN, 1.5), ("0,500", EN, 0.5), ("1234,567", EN, 1234.567),
        ("1,234", DE, 1.234), ("1.234", DE, 1234.0), ("1.5", DE, 1.5), ("0.500", DE, 0.5), ("1,234", FRENCH, 1.234),
        ("1.234", FRENCH, 1.234), ("1,234", SWISS, 1234.0), ("1,5", SWISS, 1.5), ("1.5", PERSIAN, 1.5),
        ("1,234", PERSIAN, 1234.0),
    ];
    for (text, separators, value) in cases {
        reads(text, Plain, separators, value, true);
    }
}

#[test]
fn suffixes_currencies_and_units_are_understood_and_echoed() {
    #[rustfmt::skip]
    let cases = [
        ("$200k", Money, 200_000.0), ("1.5M", Money, 1_500_000.0), ("1.1 m", Plain, 1_100_000.0), ("2bn", Plain, 2e9),
        ("2B", Plain, 2e9), ("2 G", Plain, 2e9), ("3T", Plain, 3e12), ("1.5 mn", Money, 1.5e6),
        ("1.5 Mio. €", Money, 1.5e6), ("200k€", Money, 200_000.0), ("5M$", Money, 5e6), ("€1,234.50", Money, 1234.5),
        ("CA$5", Money, 5.0), ("5 CA$", Money, 5.0), ("USD 5", Money, 5.0), ("5 EUR", Money, 5.0),
        ("5eur", Money, 5.0), ("-$5", Money, -5.0), ("$-5", Money, -5.0), ("$.5", Money, 0.5), ("￥５", Money, 5.0),
        ("₹1,23,456", Money, 123_456.0), ("$200k/yr", Money, 200_000.0), ("200,000 USD a year", Money, 200_000.0),
        ("$3/MTok", Money, 3.0), ("$3 per million tokens", Money, 3.0), ("45%", Percent, 0.45),
        ("45 %", Percent, 0.45), ("٤٥٪", Percent, 0.45), ("8 %/year", Percent, 0.08),
        ("-2.5 percent", Percent, -0.025), ("0.45", Percent, 0.0045), ("1,5", Percent, 0.015),
        ("225M", Tokens, 225.0), ("225 MTok/week", Tokens, 225.0), ("225 million tokens a week", Tokens, 225.0),
        ("1.5B", Tokens, 1500.0), ("500k", Tokens, 0.5), ("225 /week", Tokens, 225.0), ("225 tokens", Tokens, 225.0),
        ("1.3x", Plain, 1.3), ("1.3×", Plain, 1.3), ("46 weeks/year", Plain, 46.0), ("1e3", Plain, 1000.0),
        ("1E-3", Plain, 0.001), ("1.5e+2", Plain, 150.0), ("0e999999999999", Plain, 0.0),
    ];
    for (text, scale, value) in cases {
        reads(text, scale, EN, value, true);
    }
    reads("1.234,50 €", Money, DE, 1234.5, true);
    reads("1,5 Mrd. €", Money, DE, 1.5e9, true);
    reads("45", Percent, EN, 0.45, false);
    reads("0", Percent, EN, 0.0, false);
    reads("225", Tokens, EN, 225.0, false);
    reads("\u{2066}5\u{2069}", Plain, EN, 5.0, false);
}

#[test]
fn what_has_no_single_reading_is_refused() {
    #[rustfmt::skip]
    let texts = [
        "abc", "--5", "+-5", "5-", "-$-5", "1,2,3", "1.2.3", "1 2 3", "1 23 456", "1,234,5", "12,345,67,890",
        "1.234'5", "1,234.567,890", "1,234 567", "0,123,456", "1'", "200  000", "NaN", "inf", "infinity", "-inf",
        "0x10", "1_000", "1e3.5", "1e3 4", "5e-x", "e3", "..", "10/2", "10:30", "2026-07-01", "(5)", "½", "$5 lunch",
        "Rs.500", "k$ 5", "M€5", "50¢", "5 a a week", "<img onerror=1>", "5%", "5kk", "٣,٣,٣", "\0 5", "🦀",
    ];
    for text in texts {
        fails(text, Money, NotANumber);
        fails(text, Plain, NotANumber);
    }
    // A unit that is not the field's own would change the number.
    for (text, scale) in [("$5", Percent), ("5k", Percent), ("$225M", Tokens), ("225M/month", Tokens), ("5 %", Tokens)]
    {
        fails(text, scale, NotANumber);
    }
    for text in ["5".repeat(10_000), " ".repeat(10_000), "1,".repeat(5000), "٬".repeat(5000)] {
        fails(&text, Plain, NotANumber);
    }
}

#[test]
fn beginnings_are_told_from_mistakes() {
    for text in ["-", "+", "−", ".", ",", "-.", "$", "-$", "USD", "1e", "1E+", "1e-", "$5/", "5 per"] {
        fails(text, Money, Incomplete);
    }
    for text in ["", " ", "\u{a0}\t", "\u{200e}"] {
        fails(text, Plain, Empty);
    }
}

#[test]
fn the_largest_number_is_a_double() {
    for text in ["1e309", "-1e309", "1e99999999999999999999", "1e306k", "1e297t"] {
        fails(text, Plain, TooLarge);
    }
    fails(&"9".repeat(400), Plain, TooLarge);
    reads("1e310", Percent, EN, 1e308, true);
    reads("1e-99999999999999999999", Plain, EN, 0.0, true);
    for zero in [read("-0", Plain, EN), read("-1e-999", Plain, EN)] {
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
        (12.5, N.compact(), "12.5"), (0.036, N.compact(), "0.036"), (0.45, P, "45%"),
        (0.0776, P.fraction(1).signed(), "+7.8%"), (12.345, P, "1,230%"), (-0.000_01, P.fraction(1), "0%"),
        (147_000.0, P.compact(), "14.7M%"), (0.29, P.significant(15), "29%"), (f64::NAN, N, "–"),
        (f64::INFINITY, M.signed(), "–"), (f64::NEG_INFINITY, P.compact(), "–"),
    ];
    for (value, form, text) in cases {
        assert_eq!(English.write(value, form), text, "{value} as {form:?}");
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
fn value_of(text: &str, scale: Scale, separators: Separators) -> f64 {
    read(text, scale, separators).map_or(f64::NAN, |reading| reading.value)
}

fn numbers() -> impl Strategy<Value = f64> {
    (-1.0..1.0, -6..15).prop_map(|(mantissa, exponent)| mantissa * 10_f64.powi(exponent))
}

fn forms() -> impl Strategy<Value = (Form, Scale)> {
    let kinds = [(Form::NUMBER, Plain), (Form::MONEY, Money), (Form::PERCENT, Percent)];
    (prop::sample::select(kinds.to_vec()), any::<bool>(), any::<bool>()).prop_map(|((form, scale), signed, compact)| {
        let form = if signed { form.signed() } else { form };
        (if compact && scale != Percent { form.compact() } else { form }, scale)
    })
}

proptest! {
    // The same cases at every run.
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(20_261_122), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back(value in numbers(), (form, scale) in forms(), digits in 1..16_u8) {
        for form in [form.significant(digits), form.fraction(digits)] {
            let written = English.write(value, form);
            let back = value_of(&written, scale, English.separators());
            let in_german = value_of(&german(&written), scale, DE);
            prop_assert_eq!(back.to_bits(), in_german.to_bits(), "{}", written);
            prop_assert_eq!(English.write(back, form), written);
        }
    }

    #[test]
    fn reading_back_loses_no_more_than_was_rounded(value in numbers(), digits in 1..16_u8) {
        let back = value_of(&English.write(value, Form::NUMBER.significant(digits)), Plain, EN);
        let half_a_digit = value.abs() * 5.0 * 10_f64.powi(-i32::from(digits));
        prop_assert!((back - value).abs() <= half_a_digit * 1.000_001, "{} for {}", back, value);
    }

    #[test]
    fn any_text_gives_a_finite_number_or_an_error(
        any in any::<String>(),
        likely in "[-+$€0-9.,' eEkM%٫٬٣/ax]{0,16}",
        separators in prop::sample::select(vec![EN, DE, PERSIAN]),
        scale in prop::sample::select(vec![Plain, Money, Percent, Tokens]),
    ) {
        for text in [any, likely] {
            prop_assert!(read(&text, scale, separators).map_or(true, |reading| reading.value.is_finite()));
            prop_assert!(read_plain(&text).map_or(true, f64::is_finite));
        }
    }

    #[test]
    fn any_double_is_written_as_a_number(bits in any::<u64>(), (form, _) in forms()) {
        let written = English.write(f64::from_bits(bits), form);
        prop_assert!(!written.contains(['N', 'i', 'n', 'e']) && written != "−0");
    }
}
