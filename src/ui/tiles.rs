//! The headline results: six tiles, a metric each, and what puts it into proportion.

use yew::prelude::*;

use super::context::Shared;
use super::datum::{datum, worded};
use super::el::{El, el};
use super::results::Results;
use crate::model::{Metric, Report};
use crate::text::figures::{Figures, Form};
use crate::text::{self, amounts};

/// The tiles.
pub fn tiles(shared: &Shared, results: &Results) -> Html {
    let figures = shared.figures();
    let report = &results.report;
    let tile = |metric, note| tile(shared, report, metric, note);
    let note = |metric, words: fn(&str) -> String| {
        worded(figures, report, metric, words(&amounts::metric(figures, report, metric)))
    };
    let share = match report.get(Metric::SpendShareSalary) {
        Ok(_) => note(Metric::SpendShareSalary, text::of_salary),
        Err(_) => Html::from(text::A_USER_A_YEAR),
    };
    el("dl")
        .class("tiles")
        .label(text::HEADLINES)
        .child(tile(Metric::CostAdopter, share))
        .child(tile(Metric::ValueAdopter, note(Metric::Gain, text::gain)))
        .child(tile(Metric::NetAdopter, team(figures, results)))
        .child(tile(Metric::Roi, Html::from(text::ROI_NOTE)))
        .child(tile(Metric::BreakEvenGain, Html::from(text::BREAK_EVEN_NOTE)))
        .child(tile(Metric::MarginalValue, Html::from(text::marginal_note(&results.inputs))))
        .html()
}

#[inline(never)]
fn tile(shared: &Shared, report: &Report, metric: Metric, note: Html) -> El {
    let note = match report.get(metric) {
        Ok(_) => note,
        Err(why) => Html::from(text::reason(why)),
    };
    let result = el("dd").child(headline(shared.figures(), report, metric)).child(el("small").child(note));
    el("div").class("tile").child(el("dt").child(shared.ask(metric, text::metric_name(metric)))).child(result)
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
