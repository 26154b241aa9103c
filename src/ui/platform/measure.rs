//! Sizes: of the window, of pixels and text, and of elements.

use gloo::events::EventListener;
use gloo::utils::{document_element, window};
use web_sys::{HtmlElement, MediaQueryList};
use yew::NodeRef;

use super::media;
use crate::decimal;

/// Whether the window is as narrow as a phone's. The width is the one at which the style sheet switches to a single
/// column.
pub fn is_narrow() -> bool {
    narrow().is_some_and(|query| query.matches())
}

fn narrow() -> Option<MediaQueryList> {
    media("(max-width: 820px)")
}

/// Calls `changed` with the new state when the window becomes as narrow as a phone's, or wider again.
pub fn on_narrow(changed: impl Fn(bool) + 'static) -> Option<EventListener> {
    narrow().map(|query| EventListener::new(&query, "change", move |_| changed(is_narrow())))
}

/// The number of device pixels for each CSS pixel.
pub fn pixel_ratio() -> f64 {
    window().device_pixel_ratio()
}

/// Calls `changed` once when the pixel ratio changes: the page is zoomed or moved to another screen.
pub fn on_pixel_ratio(changed: impl FnOnce() + 'static) -> Option<EventListener> {
    let query = media(&format!("(resolution: {}dppx)", decimal::write(pixel_ratio())))?;
    Some(EventListener::once(&query, "change", move |_| changed()))
}

/// The usual text size of browsers, in CSS pixels.
const USUAL_TEXT: f64 = 16.0;

/// The text size that the reader has chosen in the browser, divided by the usual one.
pub fn text_size() -> f64 {
    let style = window().get_computed_style(&document_element()).ok().flatten();
    let size =
        style.and_then(|style| style.get_property_value("font-size").ok()?.strip_suffix("px")?.parse::<f64>().ok());
    size.map_or(1.0, |size| size / USUAL_TEXT)
}

/// The width and height of an element, in CSS pixels.
pub fn size(node: &NodeRef) -> Option<(f64, f64)> {
    let element = node.cast::<HtmlElement>()?;
    Some((f64::from(element.offset_width()), f64::from(element.offset_height())))
}

/// Sets the height of an element in CSS pixels. It is set by script, because the policy of the page allows no style
/// attribute.
pub fn set_height(node: &NodeRef, height: f64) {
    let element = node.cast::<HtmlElement>();
    element.map(|element| element.style().set_property("height", &format!("{}px", decimal::write(height))).ok());
}

/// Moves an element to a position in its container, in CSS pixels; hides it if there is none.
pub fn place(node: &NodeRef, place: Option<(f64, f64)>) {
    let Some(element) = node.cast::<HtmlElement>() else { return };
    element.set_hidden(place.is_none());
    if let Some((x, y)) = place {
        element.style().set_property("translate", &format!("{}px {}px", decimal::write(x), decimal::write(y))).ok();
    }
}
