//! A group of inputs: folded, its summary says what it holds.

use yew::prelude::*;

use super::field::Field;
use super::group_note::group_note;
use crate::inputs::Input;
use crate::inputs::catalogue::{Group, Sight};
use crate::state::AppState;
use crate::text;
use crate::ui::context::Shared;

/// The groups that decide are open at first.
const fn is_open(group: Group) -> bool {
    matches!(group, Group::People | Group::Use | Group::Effect)
}

/// The group's fields: the main ones, and the others under “more”.
pub fn group(shared: &Shared, state: &AppState, group: Group) -> Html {
    let field = |input| field(shared, state, input);
    let more = || inputs(group, Sight::More);
    html! {
        <details class="group" open={is_open(group)}>
            <summary>
                <h2>{ text::group(group) }</h2>
                <span>{ text::group_summary(shared.figures(), group, &state.inputs) }</span>
            </summary>
            { for inputs(group, Sight::Main).map(field) }
            { group_note(shared.figures(), group, &state.inputs) }
            if more().next().is_some() {
                <details class="more">
                    <summary>{ text::more(more().map(|input| text::words(input).label)) }</summary>
                    { for more().map(field) }
                </details>
            }
        </details>
    }
}

/// The group's inputs of this sight, in the order of the table.
fn inputs(group: Group, sight: Sight) -> impl Iterator<Item = Input> {
    let belongs = move |input: &Input| input.row().group == group && input.row().sight == sight;
    Input::ALL.iter().copied().filter(belongs)
}

fn field(shared: &Shared, state: &AppState, input: Input) -> Html {
    let (value, entry) = (state.inputs.get(input), state.draft.entry(input).cloned());
    html! { <Field key={input.key()} shared={shared.clone()} {input} {value} {entry} /> }
}
