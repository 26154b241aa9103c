//! Collapses, scrolls and selects.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, HtmlInputElement, MediaQueryList, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{element, window};

/// Whether the window is as narrow as a phone's. The width is the one at which the style sheet switches to a single
/// column.
pub fn is_narrow() -> bool {
    narrow().is_some_and(|query| query.matches())
}

fn narrow() -> Option<MediaQueryList> {
    window().and_then(|window| window.match_media("(max-width: 820px)").ok()?)
}

/// Calls `changed` with the new state when the window becomes as narrow as a phone's, or wider again.
pub fn on_narrow(changed: impl Fn(bool) + 'static) -> Option<EventListener> {
    let query = narrow()?;
    Some(EventListener::new(&query, "change", move |_| changed(is_narrow())))
}

/// Opens or closes a `<details>`. Returns whether that changed it.
pub fn set_open(id: &str, open: bool) -> bool {
    let details = element(id).filter(|details| details.has_attribute("open") != open);
    details.is_some_and(|details| details.toggle_attribute_with_force("open", open).is_ok())
}

/// Opens and closes numbered `<details>` so that each keeps its state when the one at index `from` moves to index `to`.
pub fn move_fold(from: usize, to: usize, id: impl Fn(usize) -> String) {
    let is_open = |place: usize| element(&id(place)).is_some_and(|details| details.has_attribute("open"));
    let (low, high) = (from.min(to), from.max(to));
    let mut open: Vec<bool> = (low..=high).map(is_open).collect();
    if from < to {
        open.rotate_left(1);
    } else {
        open.rotate_right(1);
    }
    for (place, open) in (low..).zip(open) {
        set_open(&id(place), open);
    }
}

/// Scrolls no further than needed to bring an element into view.
pub fn reveal(id: &str) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    if let Some(element) = element(id) {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Selects all text of the field that received the focus, so that typing replaces it.
pub fn select_text(event: &FocusEvent) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.select();
    }
}
