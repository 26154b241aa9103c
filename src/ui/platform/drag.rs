//! Dragging: pointer positions, pointer capture, and rows that are moved among others.

use web_sys::{Element, PointerEvent};
use yew::{NodeRef, TargetCast};

use super::all;

/// The attribute of the row before or after which the dragged row would be dropped.
const DROP: &str = "data-drop";

/// The position of a pointer relative to the upper left of the element behind `node`, in CSS pixels; `None` if the
/// element is not mounted.
pub fn pointer_in(node: &NodeRef, event: &PointerEvent) -> Option<(f64, f64)> {
    let bounds = node.cast::<Element>()?.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - bounds.left(), f64::from(event.client_y()) - bounds.top()))
}

/// The part of an element's width that lies left of a pointer: from 0 to 1 within the element; `None` if the element
/// has no width.
pub fn part_across(node: &NodeRef, event: &PointerEvent) -> Option<f64> {
    let width = node.cast::<Element>()?.get_bounding_client_rect().width();
    Some(pointer_in(node, event)?.0 / width).filter(|part| part.is_finite())
}

/// Whether the pointer is a finger.
pub fn is_touch(event: &PointerEvent) -> bool {
    event.pointer_type() == "touch"
}

/// Sends all further events of this pointer to the target of the event, wherever the pointer moves.
pub fn capture(event: &PointerEvent) {
    let element = event.target_dyn_into::<Element>();
    element.map(|element| element.set_pointer_capture(event.pointer_id()).ok());
}

/// Whether the target of an event has captured its pointer: it is being dragged.
pub fn is_captured(event: &PointerEvent) -> bool {
    event.target_dyn_into::<Element>().is_some_and(|element| element.has_pointer_capture(event.pointer_id()))
}

/// The index of the row at the height of a pointer, among the elements that match the CSS selector `rows`. Above all
/// rows it is the first, below all the last; `None` if there are no rows.
pub fn row_at(rows: &str, event: &PointerEvent) -> Option<usize> {
    let y = f64::from(event.client_y());
    let rows = all(rows);
    let at = rows.iter().position(|row| y < row.get_bounding_client_rect().bottom());
    at.or_else(|| rows.len().checked_sub(1))
}

/// Marks the row before or after which the row at index `from` would be dropped; removes all marks if `to` is `None` or
/// the same row.
pub fn mark_drop(rows: &str, from: usize, to: Option<usize>) {
    for (place, row) in all(rows).iter().enumerate() {
        let here = to == Some(place) && place != from;
        let side = if place < from { "before" } else { "after" };
        // Browsers refuse only invalid names of attributes.
        let _ = if here { row.set_attribute(DROP, side) } else { row.remove_attribute(DROP) };
    }
}
