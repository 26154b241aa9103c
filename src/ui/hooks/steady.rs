//! A form that stays in its place while the results above it change.

use yew::prelude::*;

use crate::ui::context::use_results;
use crate::ui::hooks::use_held;
use crate::ui::platform::Steady;

/// Keeps the element behind `node` in its place on the screen when an edit in it makes the headline above higher or lower.
#[hook]
pub fn use_steady(node: &NodeRef) {
    let (results, first) = (use_results(), node.clone());
    let steady = use_memo((), |()| Steady::of(first));
    {
        let steady = steady.clone();
        use_held(move || steady.watch());
    }
    use_effect_with(results, move |_| steady.restore());
}
