//! The one door of the second program: strings go in and come out.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use super::{Page, Question};
use crate::export::Stamp;
use crate::intl::Intl;

thread_local! {
    /// The page last asked about: several questions often follow one another, and each would make the draws again.
    static LAST: RefCell<Option<(String, bool, Page)>> = const { RefCell::new(None) };
}

/// The answer to a question about the inputs and scenarios of a fragment, in the reader's locale and the fragment's
/// currency. The stamp is named in exports; `all_draws` makes all the draws that the fragment asks for. None where it is
/// no question, or a chart has nothing to draw.
pub fn asked(question: &str, fragment: &str, locale: Option<&str>, stamp: &Stamp, all_draws: bool) -> Option<String> {
    let question = Question::read(question)?;
    LAST.with_borrow_mut(|last| {
        let known = last.take().filter(|(other, all, _)| other == fragment && *all == all_draws);
        let (_, _, page) =
            last.insert(known.unwrap_or_else(|| (fragment.to_owned(), all_draws, Page::of(fragment, all_draws))));
        let (currency, rate) = page.inputs.currency();
        page.answer(question, stamp, &Intl::with_currency(locale, currency, rate))
    })
}

/// [`asked`], as the page calls it: by `web/ask.js`, of whichever program holds this. `date` is of the form of ISO 8601, and
/// with `link` it is the stamp of exports.
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
