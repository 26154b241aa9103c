//! Dragging: an element that hears of the pointer wherever it goes, and rows that are put elsewhere among others.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::{NodeRef, TargetCast};

use super::document;

/// The mark of the row that what is dragged would be put before or after.
const DROP: &str = "data-drop";

/// Where a pointer is in the element behind a reference, in CSS pixels from its upper left.
pub fn pointer_in(node: &NodeRef, event: &PointerEvent) -> Option<(f64, f64)> {
    let bounds = node.cast::<Element>()?.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - bounds.left(), f64::from(event.client_y()) - bounds.top()))
}

/// The part of an element's width that lies left of a pointer: from 0 to 1 within the element.
pub fn part_across(node: &NodeRef, event: &PointerEvent) -> Option<f64> {
    let width = node.cast::<Element>()?.get_bounding_client_rect().width();
    Some(pointer_in(node, event)?.0 / width).filter(|part| part.is_finite())
}

/// Whether a finger is what points.
pub fn is_touch(event: &PointerEvent) -> bool {
    event.pointer_type() == "touch"
}

/// Lets an element that is dragged hear of the pointer wherever it goes.
pub fn capture(event: &PointerEvent) {
    let element = event.target_dyn_into::<Element>();
    element.map(|element| element.set_pointer_capture(event.pointer_id()).ok());
}

/// Whether the element that an event comes from is being dragged.
pub fn is_captured(event: &PointerEvent) -> bool {
    event.target_dyn_into::<Element>().is_some_and(|element| element.has_pointer_capture(event.pointer_id()))
}

/// The place among these rows, one below the other, that the pointer is at: the first above all, the last below all.
pub fn row_at(rows: &str, event: &PointerEvent) -> Option<usize> {
    let y = f64::from(event.client_y());
    let rows = all(rows);
    let at = rows.iter().position(|row| y < row.get_bounding_client_rect().bottom());
    at.or_else(|| rows.len().checked_sub(1))
}

/// Marks the row that the one at the place `from` would be put before or after if it were let go now; none where it would
/// stay.
pub fn mark_drop(rows: &str, from: usize, to: Option<usize>) {
    for (place, row) in all(rows).iter().enumerate() {
        let here = to == Some(place) && place != from;
        let side = if place < from { "before" } else { "after" };
        // Attributes of these names are never refused.
        let _ = if here { row.set_attribute(DROP, side) } else { row.remove_attribute(DROP) };
    }
}

fn all(css: &str) -> Vec<Element> {
    let found = document().and_then(|document| document.query_selector_all(css).ok());
    found.map_or_else(Vec::new, |list| {
        (0..list.length()).filter_map(|nth| list.get(nth)?.dyn_into::<Element>().ok()).collect()
    })
}
