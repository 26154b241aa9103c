//! The Matters tab: which uncertain inputs move the result most and what knowing them is worth, in the same order in
//! chart and table; then what would have to be true.

use yew::prelude::*;

use super::factor;
use crate::chart::facts::matters::Range;
use crate::decimal;
use crate::inputs::{Assumptions, Disclosure};
use crate::model::solve::{Unknown, solve};
use crate::model::{Metric, Report};
use crate::plot::matters::ranges;
use crate::scenario::{Column, Scenario};
use crate::state::Passing;
use crate::text;
use crate::text::amounts::money_signed;
use crate::text::figures::Figures;
use crate::ui::components::table::{Scroll, heads};
use crate::ui::context::{Dispatch, use_dispatch, use_numbers, use_results, use_state_of_page};
use crate::ui::platform;
use crate::ui::results::Results;

/// Every uncertain input with the net at both ends of its range and the value of knowing it, each linked to its field.
#[component]
pub fn Factors() -> Html {
    let (numbers, results) = (use_numbers(), use_results());
    if results.report().get(Metric::UserNet).is_err() {
        return Html::default();
    }
    let ranges = ranges(&results.inputs, results.report());
    let row = |range: &Range| row(&*numbers, results.report(), range);
    html! {
        <section class="card" aria-labelledby="factors-title">
            <h2 id="factors-title">{ text::MATTERS }</h2>
            <p class="sub">{ text::MATTERS_NOTE }</p>
            <Scroll class="factors" labelledby="factors-title">
                { heads(&text::MATTERS_HEADS) }
                <tbody>{ for ranges.iter().map(row) }</tbody>
            </Scroll>
        </section>
    }
}

fn row(figures: &dyn Figures, report: &Report, range: &Range) -> Html {
    let end = |(at, net): (f64, f64)| {
        let class = if net < 0.0 { "loss" } else { "profit" };
        let at = text::charts::matters::value(figures, range.factor, at);
        html! {
            <td {class}>
                <small>{ at }</small>
                <data value={decimal::write(net)} translate="no">{ money_signed(figures, net) }</data>
            </td>
        }
    };
    let worth = factor::worth(figures, report, range.factor);
    html! {
        <tr key={text::factors::name(range.factor)}>
            <th scope="row">{ factor::link(range.factor) }</th>
            { end(range.low) }
            { end(range.high) }
            <td>{ worth.unwrap_or_else(|| html! { <small>{ text::NO_CHOICE }</small> }) }</td>
        </tr>
    }
}

/// What would have to be true for the tokens to pay, in the chosen scenario.
#[component]
pub fn Solver() -> Html {
    let (dispatch, numbers, results, state) = (use_dispatch(), use_numbers(), use_results(), use_state_of_page());
    let asked = &state.transient.asked;
    let inputs = inputs_of(&results, asked);
    let hides_salary = Disclosure::WITHOUT_SALARY.hides_base(inputs);
    let answer = |unknown: Unknown| {
        let is_private = unknown == Unknown::Salary && hides_salary;
        (text::solution(&*numbers, unknown, &solve(inputs, unknown), unknown.entered(inputs)), is_private)
    };
    let counts =
        |unknown: &Unknown| unknown.input().is_none_or(|input| !inputs.ignores(input) && !inputs.is_of_no_user(input));
    let mut answers: Vec<_> = Unknown::ALL.into_iter().filter(counts).map(answer).collect();
    let has_groups = !results.inputs.groups().is_empty();
    // If several have no answer for the same reason, the reason is shown once.
    answers.dedup_by(|(one, _), (other, _)| one == other);
    let item =
        |(answer, is_private): (String, bool)| html! { <li class={is_private.then_some("private")}>{ answer }</li> };
    html! {
        <section class="card" aria-labelledby="solver-title">
            <h2 id="solver-title">{ text::SOLVER }</h2>
            <p class="sub">{ text::SOLVER_NOTE }if has_groups { { " " }{ text::SOLVER_OF_GROUPS } }</p>
            { choice(asked, &dispatch, &*numbers, &results) }
            <ul class="answers">{ for answers.into_iter().map(item) }</ul>
        </section>
    }
}

/// The inputs of the scenario with this key; the base inputs if it no longer exists.
fn inputs_of<'a>(results: &'a Results, key: &str) -> &'a Assumptions {
    if is_base(key) {
        return &results.inputs;
    }
    results.outcome(key).map_or(&results.inputs, |(_, outcome)| &outcome.inputs)
}

fn is_base(key: &str) -> bool {
    key.is_empty() || key == Scenario::BASE.key()
}

/// The list of scenarios to choose from. `asked` is the key of the chosen one, empty for the base inputs.
fn choice(asked: &str, dispatch: &Dispatch, figures: &dyn Figures, results: &Results) -> Html {
    let ask = dispatch.on(|event: Event| Some(Passing::Ask(platform::text_of_select(&event)?)));
    let option = |(scenario, _): &Column| {
        let key = scenario.key();
        let selected = if is_base(asked) { is_base(&key) } else { key == asked };
        let name = text::scenario_name(figures, scenario, &results.inputs);
        html! { <option key={key.to_string()} value={key.into_owned()} {selected}>{ name }</option> }
    };
    let some = results.columns().iter().filter(|(_, outcome)| outcome.is_ok());
    html! {
        <p class="row">
            <label for="solver-of">{ text::SOLVER_OF }</label>
            <select id="solver-of" onchange={ask}>{ for some.map(option) }</select>
        </p>
    }
}
