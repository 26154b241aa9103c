//! The scenarios side by side, with how each differs from what was entered.

use yew::prelude::*;

use crate::model::{Metric, Report};
use crate::scenario::{Column, Outcome, ROWS, Scenario};
use crate::text::figures::{Figures, NOTHING};
use crate::text::{self, ScenarioRow};
use crate::ui::datum::{Whose, marked};
use crate::ui::el::{El, el};
use crate::ui::results::Results;

/// The table of scenarios. It scrolls inside its card where it is wider.
pub fn table(figures: &dyn Figures, results: &Results) -> Html {
    let heads = results.columns.iter().map(|column| head(figures, results, column));
    let head = el("tr").child(el("td")).children(heads);
    let body = el("tbody").children(ROWS.map(|metric| row(figures, results, metric)));
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-labelledby", "scenarios-title")
        .child(el("table").class("scenarios").child(el("thead").child(head)).child(body))
        .html()
}

fn head(figures: &dyn Figures, results: &Results, (scenario, outcome): &Column) -> El {
    let note = match outcome {
        Ok(outcome) => text::scenario_note(figures, scenario, outcome),
        Err(why) => text::reason_briefly(*why).to_owned(),
    };
    el("th")
        .attr("scope", "col")
        .class(column_class(scenario))
        .child(el("bdi").child(text::scenario_name(figures, scenario, &results.inputs)))
        .child(el("small").child(note))
}

fn row(figures: &dyn Figures, results: &Results, metric: Metric) -> El {
    let row = text::scenario_row(metric);
    let cell = |(scenario, outcome): &Column| match outcome {
        Ok(outcome) => cell(figures, &results.report, row, scenario, outcome),
        Err(_) => empty_cell(metric, scenario),
    };
    el("tr").child(el("th").attr("scope", "row").child(row.name)).children(results.columns.iter().map(cell))
}

fn empty_cell(metric: Metric, scenario: &Scenario) -> El {
    let empty = el("data")
        .attr("value", "")
        .attr("data-metric", metric.key())
        .set("data-scenario", scenario.key().into_owned())
        .child(NOTHING);
    el("td").class(column_class(scenario)).child(empty)
}

fn cell(figures: &dyn Figures, base: &Report, row: ScenarioRow, scenario: &Scenario, outcome: &Outcome) -> El {
    let metric = row.metric;
    let is_base = *scenario == Scenario::BASE;
    let number = outcome.report().get(metric).ok();
    let difference = number.zip(base.get(metric).ok()).filter(|_| row.compared && !is_base);
    let difference = difference.map(|(number, base)| text::difference(figures, metric.measure(), number, base));
    let note = difference.or_else(|| Some(text::reason_briefly(outcome.report().get(metric).err()?).to_owned()));
    let net = number.filter(|_| matches!(metric, Metric::UserNet | Metric::TeamNet | Metric::TeamRoi));
    let class = match (is_base, net) {
        (true, None) => "you",
        (true, Some(net)) if net < 0.0 => "you loss",
        (true, Some(_)) => "you profit",
        (_, Some(net)) if net < 0.0 => "loss",
        (_, Some(_)) => "profit",
        (_, None) => "",
    };
    el("td")
        .class(class)
        .child(marked(figures, outcome.report(), metric, Whose::Scenario(scenario), None))
        .child(note.map(|note| el("small").child(note)))
}

fn column_class(scenario: &Scenario) -> &'static str {
    if *scenario == Scenario::BASE { "you" } else { "" }
}
