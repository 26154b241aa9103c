//! Tests that need a real browser; everything else is tested natively.
#![cfg(target_arch = "wasm32")]

use tokenworth::inputs::Value;
use tokenworth::inputs::number::{NumberError, read_plain};
use tokenworth::intl::Intl;
use tokenworth::model::{Metric, evaluate};
use tokenworth::share;
use tokenworth::text::figures::{English, Figures, Form};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "common/reference.rs"]
mod reference;

wasm_bindgen_test_configure!(run_in_browser);

/// Powers and logarithms are other code here than natively.
#[wasm_bindgen_test]
fn the_model_computes_in_a_browser_what_it_computes_natively() {
    for (curve, expected) in [("hill", 934_872.14), ("log", 889_931.71), ("power", 908_907.06)] {
        let report = evaluate(&share::read(&format!("v=2&pu=5&pw=6.25&pc=0.5&po=25&curve={curve}")).inputs);
        let net = report.get(Metric::TeamNet).unwrap_or(f64::NAN);
        assert!((net - expected).abs() < 0.01, "{curve}: team_net = {net}");
    }
}

/// The same seed draws the same numbers here as natively.
#[wasm_bindgen_test]
fn a_run_of_draws_finds_in_a_browser_what_it_finds_natively() {
    for (link, expected) in reference::RUNS {
        let (found, is_same) = reference::compare(link, &expected);
        assert!(is_same, "{found:?}, not {expected:?}: {link}");
    }
}

/// What natively stands for the browser's way of writing is the browser's way of writing.
#[wasm_bindgen_test]
fn figures_are_those_of_the_browser() {
    let intl = Intl::of(Some("en-US"));
    let base = [Form::NUMBER, Form::MONEY, Form::PERCENT, Form::NUMBER.significant(12)];
    let forms = base.into_iter().flat_map(|form| {
        [
            form,
            form.fraction(2),
            form.exactly(2),
            form.figures(3),
            form.compact().figures(3),
            form.compact(),
            form.signed(),
        ]
    });
    for form in forms {
        for value in [
            0.0,
            -0.0,
            0.004,
            -0.036_4,
            0.5,
            1.005,
            7.513_5,
            13.4,
            99.996,
            1840.0,
            -30_221.08,
            1.33e6,
            9.99e11,
            f64::NAN,
        ] {
            assert_eq!(intl.write(value, form), English.write(value, form), "{value} as {form:?}");
        }
    }
}

/// The browser's own way with numbers is exact to the last bit, as the standard library's is, and writes no exponent.
#[wasm_bindgen_test]
fn numbers_are_read_and_written_as_natively() {
    for text in [
        "0.1",
        "1e23",
        "9007199254740993",
        "2.2250738585072014e-308",
        "2.2250738585072011e-308",
        "4.9e-324",
        "-1.5e3",
        "1.7976931348623157e308",
        "123456789012345678901234567890",
        "0.000001",
        "1e-7",
        "1e21",
        ".5",
        "1.",
        "+5",
    ] {
        let (read, native) = (read_plain(text), text.parse::<f64>().unwrap_or(f64::NAN));
        assert_eq!(read.map(f64::to_bits), Ok(native.to_bits()), "{text}");
        assert_eq!(Value::Number(native).plain(), native.to_string());
    }
    for text in [".", "-", "1e", "e5", "1.2.3", "--1", "1e+", "1-1"] {
        assert_eq!(read_plain(text), Err(NumberError::NotANumber), "{text}");
    }
    assert_eq!(read_plain("1e309"), Err(NumberError::TooLarge));
}

/// A locale that the browser does not know must not stop the page.
#[wasm_bindgen_test]
fn an_unknown_locale_falls_back_on_the_browsers_own() {
    let intl = Intl::of(Some("en-US@posix"));
    assert_eq!(intl.write(5.0, Form::NUMBER), "5");
}

/// German groups by points, and `1.234,5` must be read as it is written.
#[wasm_bindgen_test]
fn separators_are_those_of_the_locale() {
    let separators = Intl::of(Some("de-DE")).separators();
    assert_eq!((separators.decimal, separators.group), (',', '.'));
}

/// Money in another currency: the reader's rate, the currency's sign.
#[wasm_bindgen_test]
fn money_is_shown_in_the_currency_chosen() {
    let (currency, rate) = share::read("cur=EUR&fx=0.5").inputs.currency();
    let intl = Intl::with_currency(Some("de-DE"), currency, rate);
    assert_eq!((intl.write(2000.0, Form::MONEY), intl.currency()), ("1.000\u{a0}€".to_owned(), "€".to_owned()));
    assert_eq!(intl.write(2000.0, Form::DOLLARS.exactly(2)), "2.000,00\u{a0}$");
}
