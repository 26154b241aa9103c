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

/// The column beside the form, as far as it is mounted.
pub fn outcome((shared, theme): (&Shared, Theme), state: &AppState, results: &Rc<Results>, stage: Stage) -> El {
    let card = |chart: ChartKey| {
        html! { <ChartCard key={chart.key()} shared={shared.clone()} results={results.clone()} {chart} {theme} /> }
    };
    // Beside each chart stands what it is about; those without a place of their own follow.
    let others = ChartKey::ALL.iter().filter(|chart| !PLACED.contains(chart));
    let charts = stage >= Stage::Charts;
    let column = el("div")
        .class("outcome")
        .child((stage >= Stage::Curve).then(|| card(ChartKey::Curve)))
        .child((stage >= Stage::Scenarios).then(|| scenarios(shared, state, results)))
        .child(charts.then(|| card(ChartKey::Scenarios)))
        .child(charts.then(|| card(ChartKey::Spread)))
        .child(charts.then(|| card(ChartKey::Tornado)));
    if stage < Stage::Answers {
        return column;
    }
    let column = column.child(doubt(shared, state)).child(solver(shared, state, results));
    if stage < Stage::Results {
        return column;
    }
    column
        .children(others.map(|chart| card(*chart)))
        .child(takeaway(shared, results))
        .child(results_table(shared, results))
}

/// The charts that have a place of their own, here or in another view.
const PLACED: [ChartKey; 5] =
    [ChartKey::Curve, ChartKey::Scenarios, ChartKey::Spread, ChartKey::Tornado, ChartKey::Ruler];
