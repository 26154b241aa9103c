//! The strip: the headline results again where they stay in sight. On a phone it is at the bottom and opens the inputs.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::model::Metric;
use crate::text;
use crate::ui::components::datum::worded;
use crate::ui::context::{use_go, use_numbers, use_results};
use crate::ui::view_state::Navigation;

/// The element identifier of the button that opens the inputs and closes them.
pub const BUTTON: &str = "edit-inputs";

#[autoprops]
#[component]
pub fn Strip(
    /// Whether the headline results themselves are in sight. The strip is hidden then, except on a phone.
    are_tiles_seen: bool,
    is_editing: bool,
) -> Html {
    let (numbers, results, go) = (use_numbers(), use_results(), use_go());
    let report = results.report();
    let edit = go.reform(move |_: MouseEvent| Navigation::Inputs(!is_editing));
    let words = if is_editing { text::DONE } else { text::EDIT_INPUTS };
    let figure = |(metric, name, amount): (Metric, &'static str, String)| {
        html! { <span key={metric.key()}><b>{ worded(&*numbers, report, metric, amount) }</b>{ name }</span> }
    };
    html! {
        <aside class="strip" aria-label={text::HEADLINES} data-tiles-seen={are_tiles_seen.then_some("")}>
            { for text::strip(&*numbers, report).into_iter().map(figure) }
            <button id={BUTTON} type="button" aria-expanded={is_editing.to_string()} aria-controls="inputs" onclick={edit}>{ words }</button>
        </aside>
    }
}
