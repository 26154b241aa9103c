//! Where the page is.

use yew::prelude::*;

use crate::ui::platform;

/// The address of the page without query and fragment, once the browser was asked for it.
#[hook]
pub fn use_base_address() -> Option<String> {
    let base = use_state(|| None);
    {
        let base = base.clone();
        use_effect_with((), move |()| base.set(Some(platform::base_address())));
    }
    (*base).clone()
}
