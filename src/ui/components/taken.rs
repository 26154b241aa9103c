//! The note on where inputs were taken over from.

use yew::prelude::*;

use super::link::VisitLink;
use crate::state::Action;
use crate::text;
use crate::text::usage as sentences;
use crate::ui::context::{use_dispatch, use_state_of_page};
use crate::ui::platform;
use crate::ui::view_state::Visit;
use crate::view::View;

/// Says that inputs were taken over from the reader's data or bill, with a button that undoes it in one step, until something
/// else is changed.
#[component]
pub fn TakenOver() -> Html {
    let (state, dispatch) = (use_state_of_page(), use_dispatch());
    let undo = dispatch.on(|_: MouseEvent| {
        // The note and its button disappear.
        platform::focus("results");
        Some(Action::Undo)
    });
    let words = state.taken.map(sentences::taken_from);
    html! {
        <div class="taken" role="status">
            if let Some(words) = words {
                <p>{ sentences::THESE_INPUTS }{ " " }{ words }{ ". " }<VisitLink visit={Visit::of(View::Usage)}>{ text::view(View::Usage) }</VisitLink></p>
                if state.history.is_at_take_over() { <button type="button" onclick={undo}>{ text::UNDO }</button> }
            }
        </div>
    }
}
