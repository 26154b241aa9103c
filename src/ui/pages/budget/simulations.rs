//! The Simulations tab: the distribution of the simulated results, and the progress of long runs.

use yew::prelude::*;

use super::tiles::chance_dots;
use crate::inputs::Input;
use crate::model::uncertainty::QUICK;
use crate::model::{Metric, Report, Uncertainty};
use crate::state::{Passing, Progress};
use crate::text;
use crate::text::amounts::{money, money_short, money_signed_short};
use crate::text::figures::Figures;
use crate::ui::components::datum::{datum, worded};
use crate::ui::components::link::VisitLink;
use crate::ui::components::table::{Scroll, heads};
use crate::ui::context::{use_dispatch, use_numbers, use_results, use_state_of_page};
use crate::ui::view_state::Visit;

/// The progress of a long run; nothing if the inputs ask for no long run or it has ended.
#[component]
pub fn LongRun() -> Html {
    let (dispatch, numbers, state) = (use_dispatch(), use_numbers(), use_state_of_page());
    let total = state.inputs.draws;
    match state.progress() {
        _ if total <= QUICK => Html::default(),
        Progress::Ended => Html::default(),
        Progress::Stopped => html! { <p class="note" role="status">{ text::RUN_STOPPED }</p> },
        Progress::Made(done) => {
            let stop = dispatch.on(|_: MouseEvent| Some(Passing::Run(Progress::Stopped)));
            html! {
                <p class="row run">
                    <progress max={total.to_string()} value={done.to_string()} aria-label={text::RUNNING}></progress>
                    <span>{ text::run_progress(&*numbers, done, total) }</span>
                    <button type="button" onclick={stop}>{ text::CANCEL }</button>
                </p>
            }
        }
    }
}

/// The simulated results: the chance of a positive net as dots, and a table of net and cost for a user and for the
/// team.
#[component]
pub fn Percentiles() -> Html {
    let (numbers, results, state) = (use_numbers(), use_results(), use_state_of_page());
    let report = results.report();
    let Some(run) = report.run_of_users() else { return Html::default() };
    let seed = results.inputs.get(Input::Seed).number().unwrap_or_default();
    let misfits = Input::ALL.iter().filter(|input| state.inputs.contradiction(**input).is_some()).count();
    let change = |input: Input, words: &'static str| {
        html! { <VisitLink visit={Visit::field(input)}>{ words }</VisitLink> }
    };
    html! {
        <section class="card percentiles" aria-labelledby="percentiles-title">
            <h2 id="percentiles-title">{ text::PERCENTILES }</h2>
            { chance_dots(run.net.positive.value()) }
            <p class="sub">{ text::each_dot(&*numbers, run) }</p>
            <Scroll labelledby="percentiles-title">
                { heads(&text::PERCENTILES_HEADS) }
                <tbody>{ for text::PERCENTILES_ROWS.into_iter().zip(rows(&*numbers, report, run)).map(row) }</tbody>
            </Scroll>
            if report.budget.is_some() { <p>{ text::budget_in_brief(&*numbers, report) }</p> }
            <p class="note">{ text::simulated(&*numbers, run, seed) }</p>
            if misfits > 0 { <p class="mistake">{ text::ranges_misfit(misfits) }</p> }
            <ul class="ways">
                <li>{ change(Input::Budget, text::COMPARE_BUDGET) }</li>
                <li>{ change(Input::CausedLow, text::CHANGE_RANGES) }</li>
                <li>{ change(Input::Draws, text::CHANGE_DRAWS) }</li>
                <li>{ change(Input::Seed, text::CHANGE_SEED) }</li>
            </ul>
        </section>
    }
}

/// The cells of net and cost, for a user and for the team: as entered, P10, P50 and P90. Amounts of the team are
/// abbreviated.
fn rows(figures: &dyn Figures, report: &Report, run: &Uncertainty) -> [[Html; 4]; 4] {
    let (net, cost, users) = (&run.net, &run.cost, report.team.users);
    let metric = |metric: Metric| datum(figures, report, metric);
    let plain = |words: String| html! { <span translate="no">{ words }</span> };
    let short = |amount: f64| money_short(figures, amount);
    let signed = |amount: f64| money_signed_short(figures, amount);
    let [net_low, net_middle, net_high] = [net.p10, net.p50, net.p90].map(|user| plain(signed(user.value() * users)));
    let [cost_low, cost_middle, cost_high] =
        [cost.p10, cost.p50, cost.p90].map(|user| plain(short(user.value() * users)));
    let middle = plain(money(figures, cost.p50.value()));
    let team_net = worded(figures, report, Metric::TeamNet, signed(report.team.net().value()));
    let team_cost = worded(figures, report, Metric::TeamCost, short(report.team.cost.value()));
    [
        [metric(Metric::UserNet), metric(Metric::McP10), metric(Metric::McP50), metric(Metric::McP90)],
        [team_net, net_low, net_middle, net_high],
        [metric(Metric::UserCost), metric(Metric::CostP10), middle, metric(Metric::CostP90)],
        [team_cost, cost_low, cost_middle, cost_high],
    ]
}

fn row((name, cells): (&'static str, [Html; 4])) -> Html {
    html! { <tr><th scope="row">{ name }</th>{ for cells.map(|cell| html! { <td>{ cell }</td> }) }</tr> }
}
