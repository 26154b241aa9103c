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

/// Writes the address of the state and the presentation once they have stopped changing. Whatever else changes the
/// address does so by the returned value.
#[hook]
pub fn use_address(state: &Shared<AppState>, presentation: &Presentation) -> AddressBar {
    let bar = AddressBar(use_mut_ref(Address::default));
    let address = Rc::clone(&bar.0);
    let (state, presentation) = (state.clone(), presentation.clone());
    use_effect_with((state, presentation), move |(state, presentation)| {
        address.borrow_mut().follow(state, presentation, &address);
    });
    bar
}

/// The address bar, and the way to another entry of the browser's history. An address that waits to be written belongs
/// to the entry that the reader leaves, and is never written into the next one.
#[derive(Clone)]
pub struct AddressBar(Rc<RefCell<Address>>);

impl AddressBar {
    /// The fragment of the address as the page last knew it. The browser's may be another one once the reader has
    /// changed it or gone to another entry.
    pub fn fragment(&self) -> String {
        self.0.borrow().fragment.clone().unwrap_or_else(platform::fragment)
    }

    /// Adds an entry with this query and fragment to the history, so that Back returns to the present address.
    pub fn push(&self, query: &str, fragment: &str) {
        let mut address = self.0.borrow_mut();
        address.flush();
        platform::push_address(query, fragment);
        address.fragment = Some(fragment.to_owned());
    }

    /// Writes the address at once if it waits to be written.
    pub fn flush(&self) {
        self.0.borrow_mut().flush();
    }

    /// Says that the browser has gone to another entry, whose fragment is `fragment`. Returns whether it is another
    /// fragment than before.
    pub fn went(&self, fragment: &str) -> bool {
        let is_other = self.fragment() != fragment;
        let mut address = self.0.borrow_mut();
        address.waiting = None;
        address.fragment = Some(fragment.to_owned());
        is_other
    }

    /// Writes the fragment of the present inputs into the entry with this query, to which the browser has gone.
    pub fn keep(&self, query: &str, fragment: &str) {
        self.0.borrow_mut().write(query, Some(fragment));
    }
}

/// The address that belongs to the state.
#[derive(Default)]
struct Address {
    /// The fragment, once the reader has changed anything, and the query; `None` before the page is first rendered.
    wanted: Option<(Option<String>, String)>,
    /// The timer after which the wanted address is written.
    waiting: Option<Timeout>,
    /// The fragment that was last written or arrived at; `None` before the page is first rendered.
    fragment: Option<String>,
}

impl Address {
    /// Schedules the address of this state to be written to `this`, unless it is the last one.
    fn follow(&mut self, state: &AppState, presentation: &Presentation, this: &Rc<RefCell<Self>>) {
        let fragment = state.edited.then(|| state.fragment());
        // From the first edit on, the fragment holds the values of the preset, which the reader can change.
        let query = if state.edited { presentation.with("preset", "", "") } else { presentation.clone() }.write();
        let wanted = Some((fragment, query));
        if wanted == self.wanted {
            return;
        }
        drop(self.waiting.take());
        // When the page has only been opened, its address is right already.
        if std::mem::replace(&mut self.wanted, wanted).is_some() {
            let this = Rc::clone(this);
            self.waiting = Some(Timeout::new(REST, move || this.borrow_mut().flush()));
        } else {
            self.fragment = Some(platform::fragment());
        }
    }

    fn flush(&mut self) {
        if self.waiting.take().is_some()
            && let Some((fragment, query)) = self.wanted.clone()
        {
            self.write(&query, fragment.as_deref());
        }
    }

    /// Writes this query and fragment, or the fragment that is there.
    fn write(&mut self, query: &str, fragment: Option<&str>) {
        let fragment = fragment.map_or_else(platform::fragment, str::to_owned);
        platform::replace_address(query, &fragment);
        self.fragment = Some(fragment);
    }
}
