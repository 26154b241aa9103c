//! The finding, first and in words.

use yew::prelude::*;

use crate::text;
use crate::ui::components::rich::rich;
use crate::ui::context::{use_numbers, use_results, use_state_of_page};

/// What the team's year costs and returns. Screen readers hear it again when it changes.
#[component]
pub fn Headline() -> Html {
    let (numbers, results, state) = (use_numbers(), use_results(), use_state_of_page());
    let (inputs, report) = (&results.inputs, results.report());
    let target = text::target_in_words(&*numbers, inputs, report);
    html! {
        <section class="verdict" aria-live="polite" aria-atomic="true">
            <h1 class="big">{ rich(&text::verdict(&*numbers, report)) }</h1>
            <p class="small">{ text::verdict_notes(&*numbers, inputs, report) }</p>
            if !target.is_empty() { <p class="small">{ target }</p> }
            if state.has_mistakes() { <p class="stale">{ text::STALE }</p> }
        </section>
    }
}
