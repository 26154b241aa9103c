//! What the scenarios that come with the calculator change, each to be copied as one's own.

use yew::prelude::*;

use crate::inputs::Change;
use crate::scenario::{self, Own, Scenario};
use crate::state::{Action, AppState};
use crate::text;
use crate::ui::context::Shared;
use crate::ui::el::{button, el, fragment};
use crate::ui::results::Results;

/// The list, folded.
pub fn list(shared: &Shared, state: &AppState, results: &Results) -> Html {
    let full = state.scenarios.len() >= scenario::MOST;
    let entries = results.columns.iter().filter_map(|(scenario, outcome)| {
        let outcome = outcome.as_ref().ok().filter(|_| *scenario != Scenario::BASE)?;
        let Scenario::Builtin(_) = scenario else { return None };
        Some(entry(shared, &text::scenario_name(shared.figures(), scenario, &results.inputs), &outcome.changes, full))
    });
    el("details")
        .class("more")
        .child(el("summary").child(text::BUILTIN_CHANGES))
        .child(el("dl").class("builtin").children(entries))
        .html()
}

fn entry(shared: &Shared, name: &str, changes: &[Change], full: bool) -> Html {
    let own = Own { name: name.to_owned(), changes: changes.to_vec(), ..Own::default() };
    let copy = shared.action(move |_| Some(Action::AddScenario(own.clone())));
    let copy = button(text::DUPLICATE).flag("disabled", full).label(text::copy_scenario(name)).on_click(copy);
    let changes = el("dd").child(text::changes(shared.figures(), changes)).child(copy);
    fragment(vec![el("dt").child(name).html(), changes.html()])
}
