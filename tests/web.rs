//! Tests that need a real browser; everything else is tested natively.
#![cfg(target_arch = "wasm32")]

use tokenworth::model::{Metric, evaluate};
use tokenworth::share;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Powers and logarithms are other code here than natively: the first of the reference vectors, once more.
#[wasm_bindgen_test]
fn the_model_computes_in_a_browser_what_it_computes_natively() {
    let report = evaluate(&share::read("v=1&pu=5&pw=6.25&pc=0.5&po=25").inputs);
    let roi = report.get(Metric::Roi).unwrap_or(f64::NAN);
    assert!((roi - 9.025_750_142).abs() < 1e-6, "roi = {roi}");
}
