//! What is chosen in a list.

use yew::prelude::*;

use crate::ui::platform;

/// Keeps this the choice of the list behind the reference: once the reader has chosen in it, the attributes of its options
/// do not count any more.
#[hook]
pub fn use_choice(chosen: &str) -> NodeRef {
    let list = use_node_ref();
    {
        let (list, chosen) = (list.clone(), chosen.to_owned());
        use_effect(move || platform::choose(&list, &chosen));
    }
    list
}
