//! The second program of the page, which it loads when it is first touched: what explains and exports results. Strings go
//! in and come out; it knows neither the document nor Yew.

use std::cell::RefCell;

use tokenworth::export::Stamp;
use tokenworth::intl::Intl;
use tokenworth::later::{Page, Question};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    /// The page last asked about: several questions often follow one another, and each would make the draws again.
    static LAST: RefCell<Option<(String, bool, Page)>> = const { RefCell::new(None) };
}

/// The answer to a question about the inputs and scenarios of a fragment, in the reader's locale and the fragment's
/// currency. `date` (ISO 8601) and `link` are named in exports; `all_draws` makes all the draws that the fragment asks
/// for. None where it is no question, or a chart has nothing to draw.
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
    let question = Question::read(question)?;
    LAST.with_borrow_mut(|last| {
        let known = last.take().filter(|(other, all, _)| other == fragment && *all == all_draws);
        let (_, _, page) =
            last.insert(known.unwrap_or_else(|| (fragment.to_owned(), all_draws, Page::of(fragment, all_draws))));
        let (currency, rate) = page.inputs.currency();
        let figures = Intl::with_currency(locale.as_deref(), currency, rate);
        page.answer(question, &Stamp { date, link }, &figures)
    })
}

fn main() {}
