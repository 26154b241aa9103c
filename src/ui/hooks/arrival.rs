//! Moves the focus where the reader goes: to a view, or to an element in it.

use yew::prelude::*;

use crate::ui::platform::{self, Timeout};
use crate::ui::view_state::Navigation;
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

/// Scrolls to the element with this identifier, to which the reader is led, and focuses it, in a task after the render
/// that has opened the folds around it. Then it is no longer sought.
#[hook]
pub fn use_sought(sought: Option<String>, go: &Callback<Navigation>) {
    let waiting = use_mut_ref(|| None);
    let go = go.clone();
    use_effect_with(sought, move |sought| {
        let Some(id) = sought.clone() else { return };
        let arrive = move || {
            platform::go_to(&id);
            go.emit(Navigation::InView(id));
        };
        waiting.replace(Some(Timeout::new(0, arrive)));
    });
}
