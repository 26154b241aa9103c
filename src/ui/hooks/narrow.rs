//! Whether the page is as narrow as on a phone.

use yew::prelude::*;

use super::use_held;
use crate::ui::platform;

/// Whether the page has a single column, as on a phone; `false` in a native build.
#[hook]
pub fn use_is_narrow() -> bool {
    let is_narrow = use_state(|| cfg!(target_arch = "wasm32") && platform::is_narrow());
    let set = is_narrow.setter();
    use_held(move || platform::on_narrow(move |now| set.set(now)));
    *is_narrow
}
