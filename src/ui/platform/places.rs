//! Navigation between views: the browser's history, the title of the window, and links within the page.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HashChangeEvent, HtmlElement, MouseEvent};

use super::{document, element, window};

/// Adds an entry with this query and fragment to the history, so that Back returns to the present address. Browsers
/// refuse this in frames with an opaque origin, where the page works without it.
pub fn push_address(query: &str, fragment: &str) {
    let history = window().and_then(|window| window.history().ok());
    let path = super::path();
    let query = if query.is_empty() { String::new() } else { format!("?{query}") };
    let address = format!("{path}{query}#{fragment}");
    history.map(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&address)).ok());
}

/// Calls `went` when the reader goes back or forward.
pub fn on_back(went: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "popstate", move |_| went()))
}

/// Whether more of the address than its fragment has changed: the reader has gone to another view, which keeps the
/// inputs.
pub fn changes_view(event: &HashChangeEvent) -> bool {
    let before = |address: String| address.split('#').next().unwrap_or_default().to_owned();
    before(event.old_url()) != before(event.new_url())
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Scrolls to the top of the page.
pub fn scroll_up() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Scrolls to the element with this identifier, opens all `<details>` around it, and focuses it.
pub fn go_to(id: &str) {
    let Some(target) = element(id) else { return };
    let mut fold = target.closest("details").ok().flatten();
    while let Some(details) = fold {
        details.toggle_attribute_with_force("open", true).ok();
        fold = details.parent_element().and_then(|around| around.closest("details").ok().flatten());
    }
    target.scroll_into_view();
    // The focus goes to the `<summary>` of a `<details>`, because the `<details>` itself cannot have it.
    let line = target.query_selector(":scope > summary").ok().flatten();
    if let Ok(target) = line.unwrap_or(target).dyn_into::<HtmlElement>() {
        target.focus().ok();
    }
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
