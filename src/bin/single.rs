//! Both programs in one, for the page in a single file: it starts the page, and answers its questions as `later` does.

use tokenworth::export::Stamp;
use tokenworth::later::asked;
use wasm_bindgen::prelude::wasm_bindgen;

/// [`asked`], as the page calls it. `date` is of the form of ISO 8601.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, reason = "an optional string of JavaScript comes as a value")]
pub fn answer(
    question: &str,
    fragment: &str,
    locale: Option<String>,
    date: &str,
    link: &str,
    all_draws: bool,
) -> Option<String> {
    asked(question, fragment, locale.as_deref(), &Stamp { date, link }, all_draws)
}

fn main() {
    tokenworth::ui::start();
}
