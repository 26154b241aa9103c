//! What the browser keeps for the page: one entry, named after the program and the version of what is in it. Whatever
//! else lies on the same origin is neither read nor written.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use super::window;
use crate::state::Saved;

/// The entry's name.
const KEY: &str = "tokenworth/1/scenarios";

/// The store; `None` where the browser refuses it, as it does in a frame without an origin.
fn store() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// What was saved.
pub fn saved() -> Saved {
    match store().map(|store| store.get_item(KEY)) {
        Some(Ok(Some(text))) => Saved::Text(text),
        Some(Ok(None)) => Saved::Nothing,
        Some(Err(_)) | None => Saved::Refused,
    }
}

/// Saves a text in place of the last one. False where there is no room, or no leave.
pub fn save(text: &str) -> bool {
    store().is_some_and(|store| store.set_item(KEY, text).is_ok())
}

/// Calls back with what another tab has saved.
pub fn on_saved_elsewhere(changed: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let event = event.dyn_ref::<StorageEvent>().filter(|event| event.key().as_deref() == Some(KEY));
        if let Some(text) = event.and_then(StorageEvent::new_value) {
            changed(text);
        }
    }))
}
