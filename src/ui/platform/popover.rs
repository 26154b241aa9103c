//! Popovers beside their buttons.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{Event, NodeRef, TargetCast};

use super::{element, window};
use crate::decimal;

/// The distance of a popover from its button and from the edges of the window, in CSS pixels.
const EDGE: f64 = 8.0;

/// Clicks the element with this identifier.
pub fn click(id: &str) {
    if let Some(button) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// Whether the popover that an event comes from is open.
pub fn is_popover_open(event: &Event) -> bool {
    event.target_dyn_into::<Element>().is_some_and(|popover| popover.matches(":popover-open").unwrap_or_default())
}

/// Moves a popover below a button, or above it if there is room only there, within the window.
pub fn place_popover(popover: &NodeRef, button: &NodeRef) {
    let (Some(popover), Some(button), Some(window)) =
        (popover.cast::<HtmlElement>(), button.cast::<Element>(), window())
    else {
        return;
    };
    let size = |side: Result<wasm_bindgen::JsValue, _>| side.ok().and_then(|side| side.as_f64()).unwrap_or_default();
    let (width, height) = (size(window.inner_width()), size(window.inner_height()));
    let (button, own) = (button.get_bounding_client_rect(), popover.get_bounding_client_rect());
    let left = button.left().min(width - own.width() - EDGE).max(EDGE);
    let below = button.bottom() + EDGE;
    let above = button.top() - EDGE - own.height();
    let top = if below + own.height() > height && above >= EDGE { above } else { below };
    for (property, pixels) in [("left", left), ("top", top)] {
        popover.style().set_property(property, &format!("{}px", decimal::write(pixels))).ok();
    }
}
