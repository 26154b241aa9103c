//! Moves the focus to a view when the reader goes there.

use yew::prelude::*;

use crate::ui::platform;
use crate::view::View;

/// Moves the focus to the content of another view once it is shown, so that a screen reader says its name and Tab goes on
/// from there. A reader who `is_led` to an element in the view is taken to that instead.
#[hook]
pub fn use_arrival(view: View, is_led: bool) {
    let last = use_mut_ref(|| view);
    use_effect_with(view, move |view| {
        if last.replace(*view) != *view && !is_led {
            platform::focus_in_place("results");
        }
    });
}
