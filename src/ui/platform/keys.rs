//! Keyboard shortcuts that work wherever the focus is.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Ctrl+Z, or ⌘Z.
    Undo,
    /// Ctrl+Shift+Z, Ctrl+Y, or ⌘⇧Z.
    Redo,
}

/// Calls `pressed` when a shortcut is pressed, and prevents the browser's own undo, which does not know the page,
/// except in fields that need it.
pub fn on_shortcut(pressed: impl Fn(Shortcut) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let event = event.dyn_ref::<KeyboardEvent>().filter(|event| !has_own_undo(event));
        if let Some((event, shortcut)) = event.and_then(|event| Some((event, shortcut(event)?))) {
            event.prevent_default();
            pressed(shortcut);
        }
    })
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

/// Whether the browser's own undo applies: in text fields whose text is not a step in the history of the page, such as
/// a search, or a text that could not be read.
fn has_own_undo(event: &KeyboardEvent) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let is_no_step = |field: &HtmlInputElement| {
        field.name().is_empty() || field.get_attribute("aria-invalid").as_deref() == Some("true")
    };
    field.is_some_and(|field| ["text", "search"].contains(&field.type_().as_str()) && is_no_step(&field))
}
