//! Scrolls to the element that the reader was led to.

use yew::prelude::*;

use crate::ui::platform;
use crate::ui::view_state::Navigation;

/// Scrolls to the element with this identifier and focuses it, in a task after the render that has opened the folds
/// around it. Then it is no longer sought.
#[hook]
pub fn use_sought(sought: Option<String>, go: &Callback<Navigation>) {
    let waiting = use_mut_ref(|| None);
    let go = go.clone();
    use_effect_with(sought, move |sought| {
        let Some(id) = sought.clone() else { return };
        let arrive = Callback::from(move |()| {
            platform::go_to(&id);
            go.emit(Navigation::InView(id.clone()));
        });
        waiting.replace(Some(platform::after(0, arrive)));
    });
}
