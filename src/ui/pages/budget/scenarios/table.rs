//! The table of scenarios, with the difference of each from the base inputs.

use yew::prelude::*;

use crate::explain::Topic;
use crate::inputs::Disclosure;
use crate::model::{Metric, Reason};
use crate::scenario::{Builtin, Column, Outcome, Scenario, rows};
use crate::text::figures::{Figures, NOTHING};
use crate::text::{self, ScenarioRow};
use crate::ui::components::ask::{self, Ask};
use crate::ui::components::datum::{Whose, marked};
use crate::ui::components::table::Scroll;
use crate::ui::context::{Dispatch, use_dispatch, use_numbers, use_results};
use crate::ui::results::Results;

/// The table of scenarios. It scrolls sideways within its card.
#[component]
pub fn Table() -> Html {
    let (numbers, results, dispatch) = (use_numbers(), use_results(), use_dispatch());
    let conflict = |(scenario, outcome): &Column| {
        let why = outcome.as_ref().err().filter(|why| **why == Reason::DoesNotFit)?;
        let name = text::scenario_name(&*numbers, scenario, &results.inputs);
        Some(html! { <p class="warning"><bdi>{ name }</bdi>{ ": " }{ text::reason(*why) }</p> })
    };
    let idle = |(scenario, outcome): &Column| {
        let outcome = outcome.as_ref().ok().filter(|_| matches!(scenario, Scenario::Own(..)))?;
        let name = text::scenario_name(&*numbers, scenario, &results.inputs);
        let idle = outcome.changes.iter().filter_map(|(input, _)| Some((*input, outcome.inputs.idle(*input)?)));
        let sentence = |(input, idle)| html! { <p class="warning"><bdi>{ &name }</bdi>{ ": " }{ text::idle(text::words(input).label, idle) }</p> };
        Some(idle.map(sentence).collect::<Html>())
    };
    html! {
        <>
            { for results.columns().iter().filter_map(conflict) }
            { for results.columns().iter().filter_map(idle) }
            <Scroll class="scenarios" labelledby="scenarios-title">
                <thead><tr><td></td>{ for results.columns().iter().map(|column| head(&*numbers, &results, column)) }</tr></thead>
                <tbody>{ for rows(&results.inputs).into_iter().map(|metric| row(&*numbers, &results, &dispatch, metric)) }</tbody>
            </Scroll>
        </>
    }
}

fn head(figures: &dyn Figures, results: &Results, (scenario, outcome): &Column) -> Html {
    let note = match outcome {
        Ok(outcome) => {
            let users = text::scenario_users(figures, outcome, results.report());
            let note = text::scenario_note(figures, scenario, outcome);
            std::iter::once(note).chain(users).collect::<Vec<_>>().join(text::BETWEEN_NOTES)
        }
        Err(why) => text::reason_briefly(*why).to_owned(),
    };
    html! {
        <th scope="col" class={column_class(results, scenario)}>
            <bdi>{ text::scenario_name(figures, scenario, &results.inputs) }</bdi>
            <small>{ note }</small>
        </th>
    }
}

fn row(figures: &dyn Figures, results: &Results, dispatch: &Dispatch, metric: Metric) -> Html {
    let row = text::scenario_row(metric);
    let cell = |(scenario, outcome): &Column| match outcome {
        Ok(outcome) => cell(figures, results, dispatch, row, scenario, outcome),
        Err(_) => empty_cell(results, metric, scenario),
    };
    html! { <tr><th scope="row"><Ask topic={Topic::from(metric)} name={row.name} scenario={Scenario::BASE.key().into_owned()} /></th>{ for results.columns().iter().map(cell) }</tr> }
}

fn empty_cell(results: &Results, metric: Metric, scenario: &Scenario) -> Html {
    html! {
        <td class={column_class(results, scenario)}>
            <data value="" data-metric={metric.key()} data-scenario={scenario.key().into_owned()}>{ NOTHING }</data>
        </td>
    }
}

fn cell(
    figures: &dyn Figures,
    results: &Results,
    dispatch: &Dispatch,
    row: ScenarioRow,
    scenario: &Scenario,
    outcome: &Outcome,
) -> Html {
    let (base, metric) = (results.report(), row.metric);
    let is_base = *scenario == Scenario::BASE;
    let number = outcome.sketch().get(metric).ok();
    let difference = number.zip(base.get(metric).ok()).filter(|_| row.compared && !is_base);
    let difference = difference.map(|(number, base)| text::difference(figures, row, number, base));
    let note = difference.or_else(|| Some(text::reason_briefly(outcome.sketch().get(metric).err()?).to_owned()));
    let range = (metric == Metric::TeamCost).then(|| text::range_of_cost(figures, outcome.sketch())).flatten();
    let short = number.and_then(|number| text::in_short(figures, metric, number));
    let net = number.filter(|_| matches!(metric, Metric::UserNet | Metric::TeamNet | Metric::TeamRoi));
    let sign = net.map(|net| if net < 0.0 { "loss" } else { "profit" });
    html! {
        <td class={classes!(column_class(results, scenario), sign)}>
            { ask::number(dispatch, metric, scenario, marked(figures, outcome.sketch(), metric, Whose::Scenario(scenario), short)) }
            if let Some(note) = note { <small translate="no">{ note }</small> }
            if let Some(range) = range { <small translate="no">{ range }</small> }
        </td>
    }
}

/// The class of a column: `you` for the base inputs, and `private` for the one whose cost tells the salary.
fn column_class(results: &Results, scenario: &Scenario) -> Option<&'static str> {
    let tells_salary = |inputs| Disclosure::WITHOUT_SALARY.hides_base(inputs);
    match scenario {
        Scenario::Builtin(Builtin::Half) if tells_salary(&results.inputs) => Some("private"),
        scenario => (*scenario == Scenario::BASE).then_some("you"),
    }
}
