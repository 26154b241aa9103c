//! Keeps the focus in the page when another view removes the element that had it.

use yew::prelude::*;

use crate::ui::platform;
use crate::view::View;

/// Focuses the view if the focus was lost with the view before, as after the browser's Back. It leaves the focus alone
/// when the page opens.
#[hook]
pub fn use_kept_focus(view: View) {
    let before = use_mut_ref(|| view);
    use_effect_with(view, move |view| {
        let is_other = before.replace(*view) != *view;
        let waiting = is_other.then(|| platform::after(0, Callback::from(|()| platform::focus_if_lost("results"))));
        move || drop(waiting)
    });
}
