//! Well-known amounts, mixes, plans, studies and cases: lists beside the inputs that they set.

use yew::prelude::*;

use super::{Change, View};
use crate::inputs::catalogue::Section;
use crate::inputs::presets::{Kind, Preset};
use crate::state::Action;
use crate::text;
use crate::ui::browser;
use crate::ui::el::{El, el};

/// The lists of a group.
pub fn presets(view: &View, group: Section) -> Html {
    let kinds: &[Kind] = match group {
        Section::Use => &[Kind::Usage, Kind::Company],
        Section::TokenMix => &[Kind::Mix],
        Section::Plan => &[Kind::Plan],
        Section::Effect => &[Kind::Study],
        _ => &[],
    };
    kinds.iter().map(|kind| list(view, *kind)).collect()
}

/// The presets of a kind; the one in force is chosen, and says where its numbers are from.
fn list(view: &View, kind: Kind) -> Html {
    let inputs = &view.state.inputs;
    let mut in_force = view.chosen.iter().copied().chain(Preset::of_kind(kind));
    let in_force = in_force.find(|preset| preset.kind() == kind && preset.is_in_force(inputs));
    let change = view.change.clone();
    let onchange = view.shared.action(move |event: Event| {
        let preset = Preset::find(&browser::text_of_select(&event)?)?;
        change.emit(Change::Preset(preset));
        Some(Action::Preset(preset))
    });
    let id = format!("preset-{}", kind as u8);
    let none = el("option")
        .attr("value", "")
        .flag("disabled", true)
        .flag("selected", in_force.is_none())
        .child(text::NO_PRESET);
    let list = el("select")
        .choice(in_force.map_or("", Preset::key))
        .id(id.as_str())
        .on_change(onchange)
        .child(none)
        .children(Preset::of_kind(kind).map(|preset| option(preset, in_force)));
    el("div")
        .class("field preset")
        .child(el("label").set("for", id).child(text::preset_kind(kind)))
        .child(list)
        .children(in_force.map(note))
        .html()
}

fn option(preset: Preset, in_force: Option<Preset>) -> El {
    let words = text::preset(preset).name;
    el("option").attr("value", preset.key()).flag("selected", Some(preset) == in_force).child(words)
}

fn note(preset: Preset) -> El {
    let source = el("cite").child(text::source(preset.source()));
    el("p").class("help").child(text::preset(preset).note).child(" ").child(source)
}
