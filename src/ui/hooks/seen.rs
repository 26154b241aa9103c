//! Whether an element is on the screen.

use yew::prelude::*;

use super::use_held;
use crate::ui::platform;

/// Whether the element behind `node` is within `margin` CSS pixels of the screen; `first` until the browser reports it.
#[hook]
pub fn use_is_seen(node: &NodeRef, margin: u32, first: bool) -> bool {
    let is_seen = use_state_eq(|| first);
    let set = is_seen.setter();
    let node = node.clone();
    use_held(move || platform::watch_sight(&node, margin, move |seen| set.set(seen)));
    *is_seen
}
