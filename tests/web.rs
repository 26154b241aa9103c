//! Tests that need a real browser's own functions; everything else is tested natively.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_browser_has_a_window_and_a_document() {
    assert!(web_sys::window().and_then(|window| window.document()).is_some());
}

#[wasm_bindgen_test]
fn powers_and_logarithms_agree_with_the_native_ones() {
    // The browser's own functions may differ in the last place; the response curves may not differ visibly.
    for (base, exponent, expected) in [(32_f64, 0.301_030, 2.838_527_7), (225_f64, 0.301_030, 5.105_890_9)] {
        let power = base.powf(exponent);
        assert!((power - expected).abs() < 1e-6, "{base}^{exponent} = {power}");
    }
}
