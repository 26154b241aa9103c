//! Lists of presets (well-known amounts, mixes, plans, studies and cases) beside the inputs that they set.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::beliefs::Belief;
use crate::inputs::Assumptions;
use crate::presets::{Kind, Preset};
use crate::state::Action;
use crate::text;
use crate::ui::components::announced::Announced;
use crate::ui::context::{use_dispatch, use_state_of_page, use_view_state};
use crate::ui::hooks::use_choice;
use crate::ui::platform;

/// A list for each kind of preset.
#[autoprops]
#[component]
pub fn Presets(presets: &'static [Kind]) -> Html {
    if use_view_state().shape.is_readonly {
        return Html::default();
    }
    presets.iter().map(|kind| html! { <PresetList kind={*kind} /> }).collect()
}

/// The presets of a kind. The one in force is selected, with its source below. Of several that set the same, it is the one
/// that was chosen last; a link does not say which that was, so all are named if none was chosen.
#[autoprops]
#[component]
fn PresetList(kind: &Kind) -> Html {
    let (state, dispatch, view_state) = (use_state_of_page(), use_dispatch(), use_view_state());
    let kind = *kind;
    let last = use_state(|| None::<Preset>);
    let chosen = match state.transient.adopted {
        Some(Belief::Study(study)) if kind == Kind::Study => Some(study),
        _ => *last,
    };
    let agreeing: Vec<Preset> = Preset::of_kind(kind).filter(|preset| preset.is_in_force(&state.inputs)).collect();
    let chosen = chosen.filter(|chosen| agreeing.contains(chosen));
    let in_force = chosen.or(if let [only] = agreeing[..] { Some(only) } else { None });
    let list = use_choice(in_force.map_or("", Preset::key));
    let choose = dispatch.on(move |event: Event| {
        let preset = Preset::find(&platform::text_of_select(&event)?)?;
        last.set(Some(preset));
        Some(Action::Preset(preset))
    });
    // The help of the inputs already says where their defaults come from.
    let is_default = |preset: Preset| preset.is_in_force(&Assumptions::default());
    // No preset is applied by halves: all of its inputs can be changed, and their values fit the groups of the team.
    let is_settable = |preset: Preset| {
        let changes = preset.changes(&state.inputs);
        let is_free = !changes.iter().any(|(input, _)| view_state.shape.fixes(*input));
        is_free && state.inputs.with(&changes).1.is_empty()
    };
    if !Preset::of_kind(kind).any(is_settable) {
        return Html::default();
    }
    let note = in_force.filter(|preset| !is_default(*preset)).map(|preset| {
        let (agrees, note) = (if chosen.is_none() { text::AGREES } else { "" }, text::preset(preset).note);
        (format!("{agrees} {note}").trim().to_owned(), Some(text::source(preset.source())))
    });
    let names = || agreeing.iter().map(|preset| text::preset(*preset).name).collect::<Vec<_>>();
    let is_open = in_force.is_none() && !agreeing.is_empty();
    let note = note.or_else(|| is_open.then(|| (text::presets_agree(&names()), None)));
    let id = format!("preset-{}", kind as u8);
    let option = |preset: Preset| {
        let (is_chosen, name) = (Some(preset) == in_force, text::preset(preset).name);
        html! { <option value={preset.key()} selected={is_chosen} disabled={!is_settable(preset)}>{ name }</option> }
    };
    html! {
        <div class="field preset">
            <label for={id.clone()}>{ text::preset_kind(kind) }</label>
            <select ref={list} {id} onchange={choose}>
                <option value="" disabled=true selected={in_force.is_none()}>
                    { if is_open { text::SEVERAL_PRESETS } else { text::NO_PRESET } }
                </option>
                { for Preset::of_kind(kind).map(option) }
            </select>
            if let Some((words, source)) = &note {
                <p class="note">{ words }if let Some(source) = source { { " " }<cite>{ source }</cite> }</p>
            }
            <Announced words={note.map_or_else(String::new, |(words, _)| words)} />
        </div>
    }
}
