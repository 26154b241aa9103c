//! Dialogs, `<details>`, and popovers beside their buttons.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement, Node};
use yew::{Event, NodeRef, TargetCast};

use super::element_as;
use crate::decimal;

/// The distance of a popover from its button and from the edges of the window, in CSS pixels.
const EDGE: f64 = 8.0;

/// Clicks the element with this identifier.
pub fn click(id: &str) {
    if let Some(button) = element_as::<HtmlElement>(id) {
        button.click();
    }
}

/// Whether the `<details>` that an event comes from is open.
pub fn is_unfolded(event: &Event) -> Option<bool> {
    Some(event.target_dyn_into::<Element>()?.has_attribute("open"))
}

/// Whether the popover that an event comes from is open.
pub fn is_popover_open(event: &Event) -> bool {
    event.target_dyn_into::<Element>().is_some_and(|popover| popover.matches(":popover-open").unwrap_or_default())
}

/// Closes a popover when the focus moves out of it to another element than its button. The browser itself closes it only
/// on Escape and on a click beside it.
pub fn close_left_popovers() -> EventListener {
    EventListener::new(&window(), "focusin", |event| {
        let Some(focused) = event.target().and_then(|target| target.dyn_into::<Node>().ok()) else { return };
        let Some(popover) = open_popover() else { return };
        let button = document().query_selector(&format!("[popovertarget='{}']", popover.id()));
        let is_on_button = button.ok().flatten().is_some_and(|button| button.contains(Some(&focused)));
        if !is_on_button && !popover.contains(Some(&focused)) {
            popover.hide_popover().ok();
        }
    })
}

/// The popover that is open, if any. Opening one closes all others.
fn open_popover() -> Option<HtmlElement> {
    document().query_selector(":popover-open").ok()??.dyn_into().ok()
}

/// Whether a popover is open.
pub fn has_popover() -> bool {
    open_popover().is_some()
}

/// Moves a popover below a button, or above it if there is room only there, but always within the window.
pub fn place_popover(popover: &NodeRef, button: &NodeRef) {
    let (Some(popover), Some(button)) = (popover.cast::<HtmlElement>(), button.cast::<Element>()) else { return };
    // Without the scrollbars of the page.
    let (width, height) = document()
        .document_element()
        .map_or((0.0, 0.0), |root| (f64::from(root.client_width()), f64::from(root.client_height())));
    let (button, own) = (button.get_bounding_client_rect(), popover.get_bounding_client_rect());
    let left = button.left().min(width - own.width() - EDGE).max(EDGE);
    let below = button.bottom() + EDGE;
    let above = button.top() - EDGE - own.height();
    let top = if below + own.height() + EDGE > height && above >= EDGE { above } else { below };
    // Where there is room on neither side, it covers the button. The style sheet limits its height to that of the window.
    let top = top.min(height - own.height() - EDGE).max(EDGE);
    for (property, pixels) in [("left", left), ("top", top)] {
        popover.style().set_property(property, &format!("{}px", decimal::write(pixels))).ok();
    }
}

/// Opens a modal dialog. It takes the focus and returns it when it closes.
pub fn show_dialog(node: &NodeRef) {
    node.cast::<HtmlDialogElement>().map(|dialog| dialog.show_modal().ok());
}

/// Closes a dialog.
pub fn close_dialog(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>() {
        dialog.close();
    }
}
