//! The address of the page.

use yew::prelude::*;

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
