//! The address, which follows what is on the page.

use yew::prelude::*;

use crate::presentation::Presentation;
use crate::state::AppState;
use crate::ui::context::Shared;
use crate::ui::platform::{self, Timeout};

/// Milliseconds of rest after which the address follows the inputs: browsers limit how often it may change.
const REST: u32 = 300;

/// Writes the address of what is shown whenever that has rested.
#[hook]
pub fn use_address(state: &Shared<AppState>, presentation: &Presentation) {
    let address = use_mut_ref(Address::default);
    let (state, presentation) = (state.clone(), presentation.clone());
    use_effect_with((state, presentation), move |(state, presentation)| {
        address.borrow_mut().follow(state, presentation);
    });
}

/// What the address is to be.
#[derive(Default)]
struct Address {
    /// The fragment, once the reader has changed anything, and the query. Nothing before the page is drawn.
    wanted: Option<(Option<String>, String)>,
    pending: Option<Timeout>,
}

impl Address {
    /// Writes another address, when that has rested.
    fn follow(&mut self, state: &AppState, presentation: &Presentation) {
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
            self.pending = wanted.map(|(fragment, query)| platform::after(REST, write(fragment, query)));
        }
    }
}

fn write(fragment: Option<String>, query: String) -> Callback<()> {
    Callback::from(move |()| {
        platform::replace_address(&query, &fragment.clone().unwrap_or_else(platform::fragment));
    })
}
