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

use super::context::Shared;
use crate::inputs::Assumptions;
use crate::inputs::catalogue::Group;
use crate::state::AppState;
use crate::{share, text};

/// The groups of inputs.
pub fn form(shared: &Shared, state: &AppState) -> Html {
    // Opening a link is undone by the browser's Back: nothing is lost.
    let defaults = format!("#{}", share::write(&Assumptions::default(), &[]));
    html! {
        <section class="inputs" aria-label={text::INPUTS}>
            { for Group::FORM.map(|group| group::group(shared, state, group)) }
            <p class="reset"><a href={defaults}>{ text::RESET }</a></p>
        </section>
    }
}
