//! A group of inputs: folded, its summary says what it holds.

use yew::prelude::*;

use super::field::Field;
use super::{View, changed, group_note, presets, prices, workload};
use crate::inputs::Input;
use crate::inputs::catalogue::{Section, Sight};
use crate::inputs::field::Currency;
use crate::text;
use crate::ui::el::{El, el};
use crate::ui::groups::groups;

/// The groups that decide are open at first.
const fn is_open(group: Section) -> bool {
    matches!(group, Section::People | Section::Use | Section::Effect)
}

/// The identifier of a group's element.
pub fn id(group: Section) -> String {
    format!("group-{}", group as u8)
}

/// The identifier of the line of the group with this identifier.
pub fn line_id(group: &str) -> String {
    [group, "-line"].concat()
}

/// The identifier of what is folded away in it.
pub fn more_id(group: Section) -> String {
    format!("more-{}", group as u8)
}

/// The group's fields: the main ones, and the others under “more”. While the reader searches: those that were found.
pub fn group(view: &View, group: Section) -> Html {
    let held: &[Section] = if group == Section::TokenMix { &[group, Section::Workload] } else { &[group] };
    let (id, browsing) = (id(group), !view.is_searching());
    el("details")
        .class("group")
        .id(id.as_str())
        .flag("open", is_open(group))
        .flag("hidden", view.found(held).is_empty())
        .child(summary(view, group, &id))
        .child(browsing.then(|| presets::presets(view, group)))
        .children(fields(view, group, Sight::Main))
        .child(browsing.then(|| group_note::group_note(view.shared.figures(), group, &view.state.inputs)))
        .child(more(view, group))
        .child((browsing && group == Section::People).then(|| groups(&view.shared, &view.state, &view.results)))
        .child((group == Section::TokenMix).then(|| workload::workload(view)))
        .child(browsing.then(|| changed::reset_group(view, group, &id)))
        .html()
}

/// Its line: its name, what it holds, and how much of that is changed.
fn summary(view: &View, group: Section, id: &str) -> El {
    let held = el("span")
        .child(text::group_summary(view.shared.figures(), group, &view.state.inputs))
        .child(changed::count_in_words(view, group));
    el("summary").id(line_id(id)).child(el("h2").child(text::group(group))).child(held)
}

fn more(view: &View, group: Section) -> Html {
    let labels: Vec<&str> = inputs(group, Sight::More).map(|input| text::words(input).label).collect();
    if labels.is_empty() {
        return Html::default();
    }
    let fields = fields(view, group, Sight::More);
    el("details")
        .class("more")
        .id(more_id(group))
        .flag("hidden", fields.is_empty())
        .child(el("summary").child(text::more(labels.into_iter())))
        .children(fields)
        .html()
}

/// The group's inputs of this sight, in the order of the table.
fn inputs(group: Section, sight: Sight) -> impl Iterator<Item = Input> {
    let belongs = move |input: &Input| input.row().section == group && input.row().sight == sight;
    Input::ALL.iter().copied().filter(belongs)
}

/// The fields of a group that are in sight.
pub fn fields(view: &View, group: Section, sight: Sight) -> Vec<Html> {
    inputs(group, sight).filter(|input| view.finds(*input)).map(|input| field(view, input)).collect()
}

fn field(view: &View, input: Input) -> Html {
    let (shared, state) = (view.shared.clone(), &view.state);
    let (value, entry) = (state.inputs.get(input), state.draft.entry(input).cloned());
    let hint = prices::list_price(&state.inputs, input);
    let chosen = state.inputs.currency;
    let rate_of = (input == Input::ExchangeRate && chosen != Currency::USD).then(|| chosen.code().to_owned());
    html! { <Field key={input.key()} {shared} {input} {value} {entry} {hint} {rate_of} /> }
}
