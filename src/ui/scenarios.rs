//! The scenarios side by side, with what each changes against what was entered.

use yew::prelude::*;

use super::datum::marked;
use super::results::Results;
use crate::model::{Computed, Metric, Report};
use crate::scenario::{Builtin, Outcome};
use crate::text::figures::{Figures, NOTHING};
use crate::text::{self, ScenarioRow, amounts};

const ROWS: [Metric; 6] = [
    Metric::BilledTok,
    Metric::CostAdopter,
    Metric::ValueAdopter,
    Metric::NetAdopter,
    Metric::Roi,
    Metric::MarginalValue,
];

/// The table of scenarios. It scrolls inside its card where it is wider.
pub fn scenarios(figures: &dyn Figures, results: &Results) -> Html {
    html! {
        <section class="card" aria-labelledby="scenarios-title">
            <h2 id="scenarios-title">{ text::SCENARIOS }</h2>
            <p class="sub">{ text::SCENARIOS_NOTE }</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="scenarios-title">
                <table class="scenarios">
                    <thead><tr><td></td>{ for results.outcomes.iter().map(|column| head(figures, results, column)) }</tr></thead>
                    <tbody>{ for ROWS.map(|metric| row(figures, results, metric)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn head(figures: &dyn Figures, results: &Results, (scenario, outcome): &(Builtin, Computed<Outcome>)) -> Html {
    let note = match outcome {
        Ok(outcome) => text::scenario_note(figures, outcome),
        Err(why) => text::reason_briefly(*why).to_owned(),
    };
    html! {
        <th scope="col" class={column_class(*scenario)}>
            { text::scenario_name(figures, *scenario, &results.inputs) }<small>{ note }</small>
        </th>
    }
}

fn row(figures: &dyn Figures, results: &Results, metric: Metric) -> Html {
    let row = text::scenario_row(metric);
    let cell = |(scenario, outcome): &(Builtin, Computed<Outcome>)| match outcome {
        Ok(outcome) => cell(figures, &results.report, row, outcome),
        Err(_) => empty_cell(metric, *scenario),
    };
    html! { <tr><th scope="row">{ row.name }</th>{ for results.outcomes.iter().map(cell) }</tr> }
}

fn empty_cell(metric: Metric, scenario: Builtin) -> Html {
    html! {
        <td class={column_class(scenario)}>
            <data value="" data-metric={metric.key()} data-scenario={scenario.key()}>{ NOTHING }</data>
        </td>
    }
}

fn cell(figures: &dyn Figures, base: &Report, row: ScenarioRow, outcome: &Outcome) -> Html {
    let (metric, scenario) = (row.metric, outcome.scenario);
    let number = outcome.report.get(metric).ok();
    let difference = number.zip(base.get(metric).ok()).filter(|_| row.compared && scenario != Builtin::Base);
    let difference = difference.map(|(number, base)| text::difference(figures, metric.measure(), number, base));
    let note = difference.or_else(|| Some(text::reason_briefly(outcome.report.get(metric).err()?).to_owned()));
    let net = number.filter(|_| matches!(metric, Metric::NetAdopter | Metric::Roi));
    let class = match (scenario, net) {
        (Builtin::Base, None) => "you",
        (Builtin::Base, Some(net)) if net < 0.0 => "you loss",
        (Builtin::Base, Some(_)) => "you profit",
        (_, Some(net)) if net < 0.0 => "loss",
        (_, Some(_)) => "profit",
        (_, None) => "",
    };
    let words = number.filter(|_| metric == Metric::NetAdopter).map(|net| amounts::money_signed(figures, net));
    html! {
        <td {class}>
            { marked(figures, &outcome.report, metric, Some(scenario), words) }
            if let Some(note) = note { <small>{ note }</small> }
        </td>
    }
}

const fn column_class(scenario: Builtin) -> Option<&'static str> {
    match scenario {
        Builtin::Base => Some("you"),
        _ => None,
    }
}
