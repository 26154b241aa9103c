//! The Usage view: the reader's own data.

use yew::prelude::*;

/// The view.
#[component]
pub fn Usage() -> Html {
    html! {}
}
