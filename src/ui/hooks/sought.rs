//! Brings into sight what the reader was led to.

use yew::prelude::*;

use crate::ui::looks::Go;
use crate::ui::platform;

/// Goes to the element of this identifier once it is there. What folds it away has opened by the second time the page is
/// drawn; after that it is not sought any more.
#[hook]
pub fn use_sought(sought: Option<String>, go: &Callback<Go>) {
    let waiting = use_mut_ref(|| None);
    let go = go.clone();
    use_effect_with(sought, move |sought| {
        let Some(id) = sought.clone() else { return };
        let arrive = Callback::from(move |()| {
            platform::go_to(&id);
            go.emit(Go::Arrived);
        });
        waiting.replace(Some(platform::after(0, arrive)));
    });
}
