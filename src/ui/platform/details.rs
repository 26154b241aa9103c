//! Opens and closes `<details>`.

use web_sys::{Element, Event};
use yew::TargetCast;

use super::element;

/// Whether the `<details>` that an event comes from is open.
pub fn is_unfolded(event: &Event) -> Option<bool> {
    Some(event.target_dyn_into::<Element>()?.has_attribute("open"))
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
