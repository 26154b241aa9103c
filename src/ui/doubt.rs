//! What nobody knows exactly: how far each of it may lie from what was entered, and how many cases are drawn.

use yew::prelude::*;

use super::context::Shared;
use super::el::{El, el};
use super::form::Field;
use super::long_run::progress;
use crate::inputs::Input;
use crate::inputs::catalogue::Section;
use crate::state::AppState;
use crate::text;

/// The ranges and the draws.
pub fn doubt(shared: &Shared, state: &AppState) -> El {
    let belongs = |input: &&Input| input.row().section == Section::Uncertainty;
    let fields = Input::ALL.iter().filter(belongs).map(|input| field(shared, state, *input));
    let misfits = Input::ALL.iter().filter(|input| state.inputs.contradiction(**input).is_some()).count();
    let summary = el("summary").child(text::DOUBT_RANGES);
    let summary = summary.child((misfits > 0).then(|| el("b").class("mistake").child(text::ranges_misfit(misfits))));
    let ranges = el("details").class("more").child(summary).child(el("div").class("fields").children(fields));
    el("section")
        .class("card")
        .attr("aria-labelledby", "doubt-title")
        .child(el("h2").id("doubt-title").child(text::DOUBT))
        .child(el("p").class("sub").child(text::DOUBT_NOTE))
        .child(progress(shared, state))
        .child(ranges)
}

fn field(shared: &Shared, state: &AppState, input: Input) -> Html {
    let (value, entry) = (state.inputs.get(input), state.draft.entry(input).cloned());
    let warning = state.inputs.contradiction(input).map(|wrong| text::contradiction(shared.figures(), wrong));
    html! { <Field key={input.key()} shared={shared.clone()} {input} {value} {entry} {warning} /> }
}
