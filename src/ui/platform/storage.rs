//! The browser's local storage: one entry, named after the program and the version of its format. No other entry of the
//! origin is read or written.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

#[cfg(feature = "csr")]
use crate::state::Saved;

/// The key of the entry.
const KEY: &str = "tokenworth/1/scenarios";

/// The local storage; `None` if the browser refuses it, as it does in a frame with an opaque origin.
fn store() -> Option<Storage> {
    window().local_storage().ok()?
}

/// Reads the entry.
#[cfg(feature = "csr")]
pub fn saved() -> Saved {
    match store().map(|store| store.get_item(KEY)) {
        Some(Ok(Some(text))) => Saved::Text(text),
        Some(Ok(None)) => Saved::Nothing,
        Some(Err(_)) | None => Saved::Refused,
    }
}

/// Writes the entry. Returns `false` if there is no room or the browser refuses.
pub fn save(text: &str) -> bool {
    store().is_some_and(|store| store.set_item(KEY, text).is_ok())
}

/// Calls `changed` with the text that another tab has saved.
pub fn on_saved_elsewhere(changed: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&window(), "storage", move |event| {
        let event = event.dyn_ref::<StorageEvent>().filter(|event| event.key().as_deref() == Some(KEY));
        if let Some(text) = event.and_then(StorageEvent::new_value) {
            changed(text);
        }
    })
}
