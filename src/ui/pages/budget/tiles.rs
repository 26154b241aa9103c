//! The headline results: the team's cost, its net, and the best cap.

use yew::prelude::*;

use crate::explain::Topic;
use crate::inputs::Input;
use crate::model::{Metric, Report};
use crate::state::Action;
use crate::text::figures::Figures;
use crate::text::{self, Note, Tile};
use crate::ui::components::ask::Ask;
use crate::ui::components::datum::worded;
use crate::ui::context::{Dispatch, use_dispatch, use_numbers, use_results, use_view_state};
use crate::ui::results::Results;
use crate::ui::view_state::ViewState;
use crate::units::Usd;

#[component]
pub fn Tiles() -> Html {
    let (dispatch, view_state, numbers, results) = (use_dispatch(), use_view_state(), use_numbers(), use_results());
    let report = results.report();
    let tile = |tile: &Tile| {
        let picture = match tile.metric {
            Metric::TeamCost => range_bar(report),
            Metric::TeamNet => dots(report),
            _ => Html::default(),
        };
        html! {
            <div class="tile" key={tile.metric.key()}>
                <dt><Ask topic={Topic::of(tile.metric, tile.part)} name={tile.name} /></dt>
                <dd>
                    <strong>{ worded(&*numbers, report, tile.metric, tile.amount.clone()) }</strong>
                    if !tile.unit.is_empty() { <span>{ tile.unit }</span> }
                    { picture }
                    <small>{ notes(&*numbers, report, &tile.notes) }</small>
                    if tile.metric == Metric::CapMonth { { cap_button(&results, &view_state, &dispatch) } }
                </dd>
            </div>
        }
    };
    let tiles = text::tiles(&*numbers, &results.inputs, report);
    html! { <dl class="tiles" aria-label={text::HEADLINES}>{ for tiles.iter().map(tile) }</dl> }
}

/// A button that applies the best cap, or removes it while it is in force. Nothing if there is none, or if the address does
/// not let the reader edit the cap. One under which the team's net would be lower, than without a cap or than as entered, is
/// not offered.
fn cap_button(results: &Results, view_state: &ViewState, dispatch: &Dispatch) -> Html {
    let found = results.cap().as_ref().ok().filter(|cap| cap.is_above_zero() && !view_state.shape.fixes(Input::Cap));
    let Some(cap) = found else { return Html::default() };
    let in_force = cap.inputs == results.inputs;
    if cap.gain.min(cap.change) < Usd::ZERO && !in_force {
        return Html::default();
    }
    let (name, action) =
        if in_force { (text::REMOVE_CAP, Action::RemoveCaps) } else { (text::USE_CAP, Action::UseBestCap) };
    let put = dispatch.on(move |_: MouseEvent| Some(action.clone()));
    html! { <button type="button" class="plain" onclick={put}>{ name }</button> }
}

fn notes(figures: &dyn Figures, report: &Report, notes: &[Note]) -> Html {
    let note = |(place, note): (usize, &Note)| {
        let words = match (note.metric, note.part) {
            (Some(metric), Some(_)) => html! { <Ask topic={Topic::of(metric, note.part)} name={note.text.clone()} /> },
            (Some(metric), None) => worded(figures, report, metric, note.text.clone()),
            (None, _) => html! { <span>{ &note.text }</span> },
        };
        html! { <>if place > 0 { { text::BETWEEN_NOTES } }{ words }</> }
    };
    notes.iter().enumerate().map(note).collect()
}

/// The range of the cost from P10 to P90 as a bar, with a tick at the cost as entered. The axis runs from zero to a
/// little beyond the high end.
fn range_bar(report: &Report) -> Html {
    let Some(run) = report.run_of_users() else { return Html::default() };
    let [low, high] = [run.cost.p10, run.cost.p90].map(|cost| cost.value() * report.team.users);
    let (middle, end) = (report.team.cost.value(), high.max(report.team.cost.value()) * 1.1);
    if !(end > 0.0 && high > low) {
        return Html::default();
    }
    let at = |amount: f64| format!("{:.1}", amount / end * 300.0);
    let width = format!("{:.1}", (high - low) / end * 300.0);
    html! {
        <svg class="range" viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true">
            <rect class="room" x="0" y="3" width="300" height="8" rx="4" />
            <rect class="likely" x={at(low)} y="3" {width} height="8" rx="4" />
            <rect class="entered" x={at(middle)} y="0" width="3" height="14" />
        </svg>
    }
}

/// Twenty dots for the chance of a positive net.
fn dots(report: &Report) -> Html {
    let Some(run) = report.run_of_users() else { return Html::default() };
    chance_dots(run.net.positive.value())
}

const DOTS: u32 = 20;

/// A chance, from 0 to 1, as dots: each is about five in a hundred simulations, hollow below zero, filled above.
pub fn chance_dots(positive: f64) -> Html {
    let below = hollow(positive);
    let dot = |place: u32| {
        let class = if place < below { "below" } else { "above" };
        html! { <i {class}></i> }
    };
    html! { <span class="dots" aria-hidden="true">{ for (0..DOTS).map(dot) }</span> }
}

/// How many dots are hollow. All are alike only where the chance rounds to none or all of a hundred simulations.
fn hollow(positive: f64) -> u32 {
    let all = f64::from(DOTS);
    let hundredths = (positive * 100.0).round();
    let least = if hundredths < 100.0 { 1.0 } else { 0.0 };
    let most = if hundredths > 0.0 { all - 1.0 } else { all };
    ((1.0 - positive) * all).round().clamp(least, most) as u32
}

#[cfg(test)]
mod tests {
    use super::hollow;

    #[test]
    fn dots_claim_no_certainty_that_the_number_beside_them_does_not() {
        let cases =
            [(0.0, 20), (0.004, 20), (0.006, 19), (0.02, 19), (0.5, 10), (0.98, 1), (0.994, 1), (0.996, 0), (1.0, 0)];
        for (positive, dots) in cases {
            assert_eq!(hollow(positive), dots, "{positive}");
        }
    }
}
