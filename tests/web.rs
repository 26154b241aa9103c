//! Tests that need a real browser; everything else is tested natively.
#![cfg(target_arch = "wasm32")]

use tokenworth::model::{Metric, evaluate};
use tokenworth::share;
use tokenworth::text::figures::{English, Figures, Form};
use tokenworth::ui::browser::Intl;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Powers and logarithms are other code here than natively: the first of the reference vectors, once more.
#[wasm_bindgen_test]
fn the_model_computes_in_a_browser_what_it_computes_natively() {
    let report = evaluate(&share::read("v=1&pu=5&pw=6.25&pc=0.5&po=25").inputs);
    let roi = report.get(Metric::Roi).unwrap_or(f64::NAN);
    assert!((roi - 9.025_750_142).abs() < 1e-6, "roi = {roi}");
}

/// What natively stands for the browser's way of writing is the browser's way of writing.
#[wasm_bindgen_test]
fn figures_are_those_of_the_browser() {
    let intl = Intl::of(Some("en-US".to_owned()));
    let base = [Form::NUMBER, Form::MONEY, Form::PERCENT, Form::NUMBER.significant(12)];
    let forms =
        base.into_iter().flat_map(|form| [form, form.fraction(2), form.exactly(2), form.compact(), form.signed()]);
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

/// A locale that the browser does not know must not stop the page.
#[wasm_bindgen_test]
fn an_unknown_locale_falls_back_on_the_browsers_own() {
    let intl = Intl::of(Some("en-US@posix".to_owned()));
    assert_eq!(intl.write(5.0, Form::NUMBER), "5");
}

/// German groups by points, and `1.234,5` must be read as it is written.
#[wasm_bindgen_test]
fn separators_are_those_of_the_locale() {
    let separators = Intl::of(Some("de-DE".to_owned())).separators();
    assert_eq!((separators.decimal, separators.group), (',', '.'));
}
