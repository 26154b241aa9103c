//! What the inputs come to: charts, scenarios, and how sure that is.

use std::rc::Rc;

use yew::prelude::*;

use super::chart::ChartCard;
use super::context::Shared;
use super::doubt::doubt;
use super::el::{El, el};
use super::results::Results;
use super::results_table::results_table;
use super::scenarios::scenarios;
use super::solver::solver;
use super::stage::Stage;
use super::takeaway::takeaway;
use super::theme::Theme;
use crate::chart::ChartKey;
use crate::state::AppState;
use crate::text;

/// The column beside the form, as far as it is mounted. What is not there yet keeps its place. Every result is there
/// early, for programs that read the page, but hidden: what comes above it would push it down.
pub fn outcome((shared, theme): (&Shared, Theme), state: &AppState, results: &Rc<Results>, stage: Stage) -> El {
    let card = |chart: ChartKey, from: Stage| (stage >= from).then(|| card(shared, results, chart, theme));
    // Beside each chart stands what it is about; those without a place of their own follow.
    let others = ChartKey::ALL.iter().filter(|chart| !PLACED.contains(chart));
    let (answers, all) = (stage >= Stage::Answers, stage >= Stage::Results);
    el("div")
        .class("outcome")
        .child(card(ChartKey::Curve, Stage::Curve))
        .child((stage >= Stage::Scenarios).then(|| scenarios(shared, state, results)))
        .child(card(ChartKey::Scenarios, Stage::Charts))
        .child(card(ChartKey::Spread, Stage::Charts))
        .child(card(ChartKey::Tornado, Stage::Charts))
        .child(answers.then(|| doubt(shared, state)))
        .child(answers.then(|| solver(shared, state, results)))
        .children(others.map(|chart| card(*chart, Stage::Results)))
        .child(all.then(|| takeaway(shared, results)))
        .child((stage >= Stage::Figures).then(|| results_table(shared, results, all)))
}

/// A single chart, as the address asks for it, with the address of all. All results are there for programs that read the
/// page.
pub fn only((shared, theme): (&Shared, Theme), chart: ChartKey, results: &Rc<Results>, all: Option<String>) -> El {
    let all = all.map(|address| el("p").class("note").child(el("a").set("href", address).child(text::ALL_CHARTS)));
    el("div")
        .class("outcome")
        .child(card(shared, results, chart, theme))
        .child(all)
        .child(results_table(shared, results, false))
}

fn card(shared: &Shared, results: &Rc<Results>, chart: ChartKey, theme: Theme) -> Html {
    html! { <ChartCard key={chart.key()} shared={shared.clone()} results={results.clone()} {chart} {theme} /> }
}

/// The charts that have a place of their own, here or in another view.
const PLACED: [ChartKey; 5] =
    [ChartKey::Curve, ChartKey::Scenarios, ChartKey::Spread, ChartKey::Tornado, ChartKey::Ruler];
