//! The scenarios: side by side, and what each changes.

mod builtin;
mod editor;
mod table;

use yew::prelude::*;

use super::context::Shared;
use super::el::{El, button, el};
use super::results::Results;
use super::rows::deleted;
use crate::scenario::{self, Own};
use crate::state::{Action, AppState, Place};
use crate::text;

/// The card of scenarios.
pub fn scenarios(shared: &Shared, state: &AppState, results: &Results) -> Html {
    let own = state.scenarios.iter().enumerate().map(|(place, own)| editor::editor(shared, state, place, own));
    el("section")
        .class("card")
        .id("scenarios")
        .attr("aria-labelledby", "scenarios-title")
        .child(el("h2").id("scenarios-title").child(text::SCENARIOS))
        .child(el("p").class("sub").child(text::SCENARIOS_NOTE))
        .child(table::table(shared.figures(), results))
        .child(el("ol").class("mine").children(own))
        .child(add(shared, state))
        .child(deleted(shared, deleted_last(state)))
        .child(builtin::list(shared, state, results))
        .html()
}

/// A button that keeps the inputs as they are as a scenario.
fn add(shared: &Shared, state: &AppState) -> El {
    let count = state.scenarios.len();
    let name = text::numbered_scenario(count);
    let inputs = state.inputs.clone();
    let add = shared.action(move |_| Some(Action::AddScenario(Own::of(&name, &inputs))));
    let full = count >= scenario::MOST;
    el("p")
        .class("row")
        .child(button(text::ADD_SCENARIO).id("scenario-add").flag("disabled", full).on_click(add))
        .child(el("span").class("note").child(text::scenario_count(count, scenario::MOST)))
}

/// What is said of the scenario that was deleted last.
fn deleted_last(state: &AppState) -> Option<String> {
    match state.deleted.as_ref()? {
        (Place::Own(place), name) => Some(text::scenario_deleted(&text::own_name(name, *place))),
        _ => None,
    }
}
