//! Keeps the address of the page in step with its state.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::presentation::Presentation;
use crate::state::AppState;
use crate::ui::context::Shared;
use crate::ui::platform::{self, Timeout};

/// Milliseconds without a change after which the address is written. Browsers limit how often it may change.
const REST: u32 = 300;

/// Writes the address of the state and the presentation once they have stopped changing. Whatever takes the reader to
/// another entry of the history uses the returned value to do so.
#[hook]
pub fn use_address(state: &Shared<AppState>, presentation: &Presentation) -> Places {
    let places = Places(use_mut_ref(Address::default));
    let address = Rc::clone(&places.0);
    let (state, presentation) = (state.clone(), presentation.clone());
    use_effect_with((state, presentation), move |(state, presentation)| {
        address.borrow_mut().follow(state, presentation);
    });
    places
}

/// The way to another entry of the browser's history. An address that waits to be written belongs to the entry that the
/// reader leaves, and is never written into the next one.
#[derive(Clone)]
pub struct Places(Rc<RefCell<Address>>);

impl Places {
    /// Adds an entry with this query and fragment to the history, so that Back returns to the present address.
    pub fn push(&self, query: &str, fragment: &str) {
        self.left();
        platform::push_address(query, fragment);
    }

    /// Says that the browser has gone to another entry by itself.
    pub fn left(&self) {
        self.0.borrow_mut().pending = None;
    }
}

/// The address to write.
#[derive(Default)]
struct Address {
    /// The fragment, once the reader has changed anything, and the query; `None` before the page is first rendered.
    wanted: Option<(Option<String>, String)>,
    pending: Option<Timeout>,
}

impl Address {
    /// Schedules the address of this state to be written, unless it is the last one.
    fn follow(&mut self, state: &AppState, presentation: &Presentation) {
        let fragment = state.edited.then(|| state.fragment());
        // From the first edit on, the fragment holds the values of the preset, which the reader can change.
        let query = if state.edited { presentation.with("preset", "", "") } else { presentation.clone() }.write();
        let wanted = Some((fragment, query));
        if wanted == self.wanted {
            return;
        }
        drop(self.pending.take());
        // When the page has only been opened, its address is right already.
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
