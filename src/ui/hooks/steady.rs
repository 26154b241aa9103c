//! A form that stays in its place while the results above it change.

use yew::prelude::*;

use crate::ui::context::use_results;
use crate::ui::hooks::use_held;
use crate::ui::platform::Steady;

/// Keeps the control that is edited in the form behind `form` in its place on the screen when the headline above gets higher or
/// lower.
#[hook]
pub fn use_steady(form: &NodeRef) {
    let (results, form) = (use_results(), form.clone());
    let steady = use_memo((), |()| Steady::of(form));
    {
        let steady = steady.clone();
        use_held(move || steady.watch());
    }
    use_effect_with(results, move |_| {
        let frame = steady.restore_next();
        move || drop(frame)
    });
}
