//! The form: a loop over the input table. Nothing here names a single input.

mod choice;
mod control;
mod field;
mod group;
mod group_note;
mod model_list;
mod number_field;
mod slider;

use yew::prelude::*;

use super::browser;
use super::context::Shared;
use crate::inputs::catalogue::Group;
use crate::state::{Action, AppState};
use crate::text;

/// The groups of inputs.
pub fn form(shared: &Shared, state: &AppState) -> Html {
    let (from, to) = (state.fragment(), state.update(Action::Reset).fragment());
    let reset = shared.action(move |_: MouseEvent| {
        // Back brings the inputs again: nothing is lost.
        browser::leave_address(&from, &to);
        Some(Action::Reset)
    });
    html! {
        <section class="inputs" aria-label={text::INPUTS}>
            { for Group::FORM.map(|group| group::group(shared, state, group)) }
            <p class="reset"><button type="button" onclick={reset}>{ text::RESET }</button></p>
        </section>
    }
}
