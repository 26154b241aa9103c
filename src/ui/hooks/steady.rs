//! A form that stays in its place while the results above it change.

use yew::prelude::*;

use crate::ui::hooks::use_held;
use crate::ui::platform::Steady;

/// Keeps the control that is edited in the form behind `form` in its place on the screen when the headline above gets higher or
/// lower.
#[hook]
pub fn use_steady(form: &NodeRef) {
    let form = form.clone();
    use_held(move || Steady::of(form).watch());
}
