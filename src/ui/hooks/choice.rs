//! The selected option of a `<select>`.

use yew::prelude::*;

use crate::ui::platform;

/// Keeps `chosen` the selected option of the list behind the returned reference. Once the reader has chosen an option,
/// browsers ignore changes of the `selected` attributes.
#[hook]
pub fn use_choice(chosen: &str) -> NodeRef {
    let list = use_node_ref();
    {
        let (list, chosen) = (list.clone(), chosen.to_owned());
        use_effect(move || platform::choose(&list, &chosen));
    }
    list
}
