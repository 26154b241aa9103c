//! The address of the page, the browser's history, and links.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsValue;
use web_sys::MouseEvent;

/// The fragment of the address, without `#`; empty if it cannot be read.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The query of the address, without `?`; empty if it cannot be read.
pub fn query() -> String {
    let search = window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or(&search).to_owned()
}

fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

fn href() -> String {
    window().location().href().unwrap_or_default()
}

/// The address of the page without query and fragment.
pub fn base_address() -> String {
    href().split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The address of the page with another fragment.
pub fn address_with(fragment: &str) -> String {
    format!("{}#{fragment}", href().split('#').next().unwrap_or_default())
}

/// Replaces query and fragment in the address bar without adding an entry to the history.
pub fn replace_address(query: &str, fragment: &str) {
    let address = match (query, fragment) {
        ("", fragment) if self::query().is_empty() => format!("#{fragment}"),
        // Without the path, the old query would stay.
        ("", fragment) => format!("{}#{fragment}", path()),
        (query, fragment) => format!("?{query}#{fragment}"),
    };
    let history = window().history();
    // Browsers refuse this in frames with an opaque origin, and if it happens too often. The page works without it.
    history.and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&address))).ok();
}

/// Adds an entry with this query and fragment to the history, so that Back returns to the present address. Browsers
/// refuse this in frames with an opaque origin, where the page works without it.
pub fn push_address(query: &str, fragment: &str) {
    let query = if query.is_empty() { String::new() } else { format!("?{query}") };
    let address = format!("{}{query}#{fragment}", path());
    window().history().and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&address))).ok();
}

/// Calls `arrived` when the address is another one without the page being loaded again: the reader has gone back or
/// forward, or changed the fragment.
pub fn on_arrival(arrived: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| arrived())
}

/// Keeps the browser from following a clicked link. Returns `false` and does nothing if the reader opens the link in
/// another tab or window.
pub fn takes_over(event: &MouseEvent) -> bool {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0;
    if !elsewhere {
        event.prevent_default();
    }
    !elsewhere
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}
