//! Keys that mean the same wherever the focus is.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::window;

/// What a combination of keys asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Ctrl+Z, or ⌘Z.
    Undo,
    /// Ctrl+Shift+Z, Ctrl+Y, or ⌘⇧Z.
    Redo,
}

/// Calls back when a shortcut is pressed; the browser's own undoing, which knows nothing of the page, is kept from it.
pub fn on_shortcut(pressed: impl Fn(Shortcut) + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let window = window()?;
    Some(EventListener::new_with_options(&window, "keydown", options, move |event| {
        let event = event.dyn_ref::<KeyboardEvent>().filter(|event| !has_own_undo(event));
        if let Some((event, shortcut)) = event.and_then(|event| Some((event, shortcut(event)?))) {
            event.prevent_default();
            pressed(shortcut);
        }
    }))
}

fn shortcut(event: &KeyboardEvent) -> Option<Shortcut> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("z", false) => Some(Shortcut::Undo),
        ("z" | "Z", true) | ("y", false) => Some(Shortcut::Redo),
        _ => None,
    }
}

/// The browser undoes what is no step of the page: a text that is no input of the calculator, such as what is searched for,
/// and one that is not understood.
fn has_own_undo(event: &KeyboardEvent) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let is_no_step = |field: &HtmlInputElement| {
        field.name().is_empty() || field.get_attribute("aria-invalid").as_deref() == Some("true")
    };
    field.is_some_and(|field| ["text", "search"].contains(&field.type_().as_str()) && is_no_step(&field))
}
