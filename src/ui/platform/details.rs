//! Reads `<details>`.

use web_sys::{Element, Event};
use yew::TargetCast;

/// Whether the `<details>` that an event comes from is open.
pub fn is_unfolded(event: &Event) -> Option<bool> {
    Some(event.target_dyn_into::<Element>()?.has_attribute("open"))
}
