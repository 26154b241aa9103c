//! The address, which follows what is on the page.

use yew::Callback;

use super::browser::{self, Timeout};
use crate::presentation::Presentation;
use crate::state::AppState;

/// Milliseconds of rest after which the address follows the inputs: browsers limit how often it may change.
const REST: u32 = 300;

/// What the address is to be.
#[derive(Default)]
pub struct Address {
    /// The fragment, once the reader has changed anything, and the query. Nothing before the page is drawn.
    wanted: Option<(Option<String>, String)>,
    pending: Option<Timeout>,
}

impl Address {
    /// Writes another address, when that has rested.
    pub fn follow(&mut self, state: &AppState, presentation: &Presentation) {
        let fragment = state.edited.then(|| state.fragment());
        // What a preset has set is in the fragment from the first edit on, where it can be changed.
        let query = if state.edited { presentation.with("preset", "", "") } else { presentation.clone() }.write();
        let wanted = Some((fragment, query));
        if wanted == self.wanted {
            return;
        }
        drop(self.pending.take());
        // Nothing was changed yet when the page has only been opened.
        if std::mem::replace(&mut self.wanted, wanted.clone()).is_some() {
            self.pending = wanted.map(|(fragment, query)| browser::after(REST, write(fragment, query)));
        }
    }
}

fn write(fragment: Option<String>, query: String) -> Callback<()> {
    Callback::from(move |()| {
        browser::replace_address(&query, &fragment.clone().unwrap_or_else(browser::fragment));
    })
}
