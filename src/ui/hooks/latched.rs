//! What stays true once it has been.

use yew::prelude::*;

/// Whether `now` is true, or was in an earlier render of the component.
#[hook]
pub fn use_latched(now: bool) -> bool {
    let latched = use_mut_ref(|| false);
    *latched.borrow_mut() |= now;
    *latched.borrow()
}
