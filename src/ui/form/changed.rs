//! What differs from its default, and the way back.

use yew::prelude::*;

use super::control::Props;
use super::{View, group};
use crate::inputs::catalogue::Section;
use crate::inputs::{Assumptions, Input};
use crate::state::{Action, Extent, Place};
use crate::text;
use crate::ui::browser;
use crate::ui::el::{button, el, fragment};

/// Whether the field holds something else than its default. A scenario has no defaults of its own.
pub fn is_changed(props: &Props) -> bool {
    props.place == Place::Base && props.value != Assumptions::default().get(props.input)
}

/// Below a changed field: its default, and a button that brings it back.
pub fn changed(props: &Props) -> Html {
    if !is_changed(props) {
        return Html::default();
    }
    let (input, id) = (props.input, props.control_id());
    let default = text::value(props.shared.figures(), input, &Assumptions::default().get(input));
    let onclick = props.shared.action(move |_| {
        // The button goes with the change, the focus stays in the field.
        browser::focus(&id);
        Some(Action::Reset(Extent::One(input)))
    });
    if props.is_locked() {
        return el("p").class("changed").child(text::default_is(&default)).html();
    }
    let back = button(text::RESET_ONE).class("plain").label(text::reset_to(input, &default)).on_click(onclick);
    el("p").class("changed").child(text::default_is(&default)).child(" ").child(back).html()
}

/// How many inputs of a section are changed. The groups of the team belong to its section, and go with it.
pub fn count(view: &View, group: Section) -> usize {
    let changed = |input: &&Input| input.row().section == group && view.is_changed(**input);
    let groups = if group == Section::People { view.state.inputs.groups().len() } else { 0 };
    Input::ALL.iter().filter(changed).count() + groups
}

/// In the line of a group: how many of its inputs are changed.
pub fn count_in_words(view: &View, group: Section) -> Html {
    match count(view, group) {
        0 => Html::default(),
        count => fragment(vec![Html::from(" "), el("b").class("count").child(text::changed(count)).html()]),
    }
}

/// Within a group that has changes: the button that takes them back. `id` is the group's element, which gets the focus.
pub fn reset_group(view: &View, group: Section, id: &str) -> Html {
    if count(view, group) == 0 {
        return Html::default();
    }
    let line = group::line_id(id);
    let onclick = view.shared.action(move |_| {
        browser::focus(&line);
        Some(Action::Reset(Extent::Section(group)))
    });
    let name = text::reset_group(text::group(group));
    let back = button(text::RESET_GROUP).class("plain").label(name).on_click(onclick);
    el("p").class("back").child(back).html()
}
