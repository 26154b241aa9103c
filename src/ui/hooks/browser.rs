//! What the browser tells of the page: its address, its width, and what of it is on the screen.

use yew::prelude::*;

use super::use_held;
use crate::ui::platform;

/// The address of the page without query and fragment; `None` in the first render, before the browser is asked.
#[hook]
pub fn use_base_address() -> Option<String> {
    let base = use_state(|| None);
    {
        let base = base.clone();
        use_effect_with((), move |()| base.set(Some(platform::base_address())));
    }
    (*base).clone()
}

/// Whether the page has a single column, as on a phone; `false` in a native build.
#[hook]
pub fn use_is_narrow() -> bool {
    let is_narrow = use_state(|| cfg!(target_arch = "wasm32") && platform::is_narrow());
    let set = is_narrow.setter();
    use_held(move || platform::on_narrow(move |now| set.set(now)));
    *is_narrow
}

/// Whether the element behind `node` is within `margin` CSS pixels of the screen; `first` until the browser reports it.
#[hook]
pub fn use_is_seen(node: &NodeRef, margin: u32, first: bool) -> bool {
    let is_seen = use_state_eq(|| first);
    let (node, set) = (node.clone(), is_seen.setter());
    use_held(move || platform::watch_sight(&node, margin, move |seen| set.set(seen)));
    *is_seen
}
