//! The headline results: six tiles, a metric each, and what puts it into proportion.

use yew::prelude::*;

use super::datum::{datum, worded};
use super::results::Results;
use crate::model::{Metric, Report};
use crate::text::figures::{Figures, Form};
use crate::text::{self, amounts};

/// The tiles.
pub fn tiles(figures: &dyn Figures, results: &Results) -> Html {
    let report = &results.report;
    let tile = |metric, note: Html| {
        html! {
            <div class="tile">
                <dt>{ text::metric_name(metric) }</dt>
                <dd>
                    { headline(figures, report, metric) }
                    <small>{ match report.get(metric) { Ok(_) => note, Err(why) => html! { text::reason(why) } } }</small>
                </dd>
            </div>
        }
    };
    let note = |metric, words: fn(&str) -> String| {
        worded(figures, report, metric, words(&amounts::metric(figures, report, metric)))
    };
    let share = match report.get(Metric::SpendShareSalary) {
        Ok(_) => note(Metric::SpendShareSalary, text::of_salary),
        Err(_) => html! { text::A_USER_A_YEAR },
    };
    html! {
        <dl class="tiles" aria-label={text::HEADLINES}>
            { tile(Metric::CostAdopter, share) }
            { tile(Metric::ValueAdopter, note(Metric::Gain, text::gain)) }
            { tile(Metric::NetAdopter, team(figures, results)) }
            { tile(Metric::Roi, html! { text::ROI_NOTE }) }
            { tile(Metric::BreakEvenGain, html! { text::BREAK_EVEN_NOTE }) }
            { tile(Metric::MarginalValue, html! { text::MARGINAL_NOTE }) }
        </dl>
    }
}

/// A net is shown with its sign, so that a loss is seen.
fn headline(figures: &dyn Figures, report: &Report, metric: Metric) -> Html {
    match (metric, report.get(metric)) {
        (Metric::NetAdopter, Ok(net)) => worded(figures, report, metric, amounts::money_signed(figures, net)),
        _ => datum(figures, report, metric),
    }
}

fn team(figures: &dyn Figures, results: &Results) -> Html {
    let people = figures.write(f64::from(results.inputs.people), Form::NUMBER.fraction(0));
    let net = figures.write(results.report.team.net().value(), Form::MONEY.compact().signed());
    worded(figures, &results.report, Metric::TeamNet, text::team(&people, &net))
}
