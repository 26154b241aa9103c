//! Questions turned round: what would have to be true for the tokens to pay.

use yew::prelude::*;

use super::browser;
use super::context::Shared;
use super::el::{El, el};
use super::results::Results;
use crate::inputs::Assumptions;
use crate::model::solve::{Unknown, solve};
use crate::scenario::{Column, Scenario};
use crate::state::{Action, AppState};
use crate::text;

/// The card: an answer for each unknown, for the scenario that is asked about.
pub fn solver(shared: &Shared, state: &AppState, results: &Results) -> El {
    let inputs = inputs_of(results, &state.passing.asked);
    let answer = |unknown: Unknown| {
        el("li").child(text::solution(shared.figures(), unknown, &solve(inputs, unknown), unknown.entered(inputs)))
    };
    el("section")
        .class("card")
        .attr("aria-labelledby", "solver-title")
        .child(el("h2").id("solver-title").child(text::SOLVER))
        .child(el("p").class("sub").child(text::SOLVER_NOTE))
        .child(choice(shared, results, &state.passing.asked))
        .child(el("ul").class("answers").children(Unknown::ALL.map(answer)))
}

/// The inputs of a scenario; those entered where there is no such scenario any more.
fn inputs_of<'a>(results: &'a Results, key: &str) -> &'a Assumptions {
    let column = results.columns.iter().find(|(scenario, _)| scenario.key() == key);
    column.and_then(|(_, outcome)| outcome.as_ref().ok()).map_or(&results.inputs, |outcome| &outcome.inputs)
}

/// Which scenario it asks about.
fn choice(shared: &Shared, results: &Results, asked: &str) -> El {
    let base = Scenario::BASE.key();
    let asked = if asked.is_empty() { &*base } else { asked };
    let ask = shared.action(|event: Event| Some(Action::Ask(browser::text_of_select(&event)?)));
    let option = |(scenario, _): &Column| {
        let key = scenario.key();
        el("option").flag("selected", key == asked).set("value", key.into_owned()).child(text::scenario_name(
            shared.figures(),
            scenario,
            &results.inputs,
        ))
    };
    let some = results.columns.iter().filter(|(_, outcome)| outcome.is_ok());
    let list = el("select").id("solver-of").choice(asked).on_change(ask).children(some.map(option));
    el("p").class("row").child(el("label").attr("for", "solver-of").child(text::SOLVER_OF)).child(list)
}
