//! The Scenarios tab: scenarios side by side, and the changes of each.

mod builtin;
mod editor;
mod table;

use yew::prelude::*;

use super::results::about_one;
use crate::chart::ChartKey;
use crate::model::{Metric, Report};
use crate::scenario::{self, Column, Own, Scenario};
use crate::state::{Action, AppState, Place, Saving};
use crate::text;
use crate::ui::components::announced::Announced;
use crate::ui::components::chart::ChartCard;
use crate::ui::components::fold::Fold;
use crate::ui::components::notices::{SAVE_OR_SHOW, ways_out};
use crate::ui::components::rows::{Added, Deleted};
use crate::ui::context::{Dispatch, use_dispatch, use_numbers, use_results, use_state_of_page, use_view_state};
use crate::ui::hooks::use_identities;
use builtin::BuiltinList;
use editor::Editor;
use table::Table;

/// The element identifier of the button that adds a scenario.
const ADD: &str = "scenario-add";

/// The tab: the chart, the table, and the reader's own scenarios.
#[component]
pub fn Scenarios() -> Html {
    let (dispatch, view_state, state, numbers) = (use_dispatch(), use_view_state(), use_state_of_page(), use_numbers());
    let (count, last) = (state.scenarios.len(), state.scenarios.len().saturating_sub(1));
    let ids = use_identities(&state.scenarios);
    let editor = |((place, own), id): ((usize, &Own), u32)| {
        let (is_last, is_full) = (place == last, count >= scenario::MOST);
        let is_new = state.added == Some(Place::Own(place));
        html! { <Editor key={id} {place} own={own.clone()} {is_last} {is_full} {is_new} /> }
    };
    let deleted = match &state.deleted {
        Some((Place::Own(nth), name)) => Some(AttrValue::from(text::scenario_deleted(&text::own_name(name, *nth)))),
        _ => None,
    };
    let added = state.added.filter(|place| matches!(place, Place::Own(_)));
    let words = added.map(|_| text::scenario_added(count)).unwrap_or_default();
    html! {
        <>
            <ChartCard chart={ChartKey::Scenarios} />
            <section class="card" id="scenarios" aria-labelledby="scenarios-title">
                <h2 id="scenarios-title">{ text::SCENARIOS }</h2>
                <p class="sub">{ text::SCENARIOS_NOTE }if !state.inputs.groups().is_empty() { { " " }{ about_one(&*numbers, &state.inputs) } }</p>
                <Table />
                if !view_state.shape.is_readonly {
                    <ol class="mine">{ for state.scenarios.iter().enumerate().zip(ids).map(editor) }</ol>
                    { add(&dispatch, &state) }
                    <Deleted words={deleted} focus={ADD} />
                    <Added place={added} {words} />
                    <Nets />
                    <Unsaved />
                    <Fold class="more" summary={text::BUILTIN_CHANGES}><BuiltinList is_full={count >= scenario::MOST} /></Fold>
                }
            </section>
        </>
    }
}

/// A note that scenarios are not saved, with ways to save them. An embedded page shows none, since it never saves.
#[component]
fn Unsaved() -> Html {
    let (state, dispatch, view_state) = (use_state_of_page(), use_dispatch(), use_view_state());
    let unsaved = state.unsaved().filter(|_| !view_state.is_embedded());
    let (words, ways) = match unsaved {
        None => (None, &[][..]),
        Some(Saving::Holds(_)) => (Some(text::OTHERS_SAVED), &SAVE_OR_SHOW[..]),
        Some(_) => (Some(text::NOT_SAVED), &[][..]),
    };
    html! { <p id="unsaved" class="row" role="status">{ words }{ ways_out(ways, &dispatch) }</p> }
}

/// A button that adds a scenario, which changes nothing yet.
fn add(dispatch: &Dispatch, state: &AppState) -> Html {
    let count = state.scenarios.len();
    let own = Own { name: text::numbered_scenario(count), ..Own::default() };
    let add = dispatch.on(move |_: MouseEvent| Some(Action::AddScenario(own.clone())));
    html! {
        <>
            <p class="row">
                <button type="button" id={ADD} disabled={count >= scenario::MOST} onclick={add}>
                    { text::ADD_SCENARIO }
                </button>
                <span class="note">{ text::count_of(count, scenario::MOST, text::DELETE) }</span>
            </p>
            <p class="note">{ text::ADD_SCENARIO_NOTE }</p>
        </>
    }
}

/// Tells screen readers the net of each of the reader's own scenarios when one changes.
#[component]
fn Nets() -> Html {
    let (numbers, results) = (use_numbers(), use_results());
    let net = |(scenario, outcome): &Column| {
        let net = |report: &Report| report.get(Metric::UserNet).ok();
        let (own, base) = (net(outcome.as_ref().ok()?.sketch())?, net(results.report())?);
        let name = text::scenario_name(&*numbers, scenario, &results.inputs);
        matches!(scenario, Scenario::Own(..)).then(|| text::scenario_net(&*numbers, &name, own, base))
    };
    let words = results.columns().iter().filter_map(net).collect::<Vec<_>>().join(" ");
    html! { <Announced {words} /> }
}
