//! A metric as it stands on the page: the full number for programs, the rounded one for people.

use yew::prelude::*;

use super::el::el;
use crate::decimal;
use crate::model::{Metric, Report};
use crate::scenario::Scenario;
use crate::text::figures::{Figures, NOTHING};
use crate::text::{amounts, reason};

/// `<data value="9.0257…" data-metric="roi">9.03×</data>`; the value is empty where it cannot be computed.
pub fn datum(figures: &dyn Figures, report: &Report, metric: Metric) -> Html {
    marked(figures, report, metric, None, None)
}

/// The same with other words around or instead of the number.
pub fn worded(figures: &dyn Figures, report: &Report, metric: Metric, words: String) -> Html {
    marked(figures, report, metric, None, Some(words))
}

/// The same in the column of a scenario.
pub fn marked(
    figures: &dyn Figures,
    report: &Report,
    metric: Metric,
    scenario: Option<&Scenario>,
    words: Option<String>,
) -> Html {
    let (value, text, title) = match report.get(metric) {
        Ok(number) => {
            (decimal::write(number), words.unwrap_or_else(|| amounts::metric_signed(figures, report, metric)), None)
        }
        Err(why) => (String::new(), NOTHING.to_owned(), Some(reason(why))),
    };
    el("data")
        .set("value", value)
        .attr_if("title", title)
        .attr("data-metric", metric.key())
        .set_if("data-scenario", scenario.map(|scenario| scenario.key().into_owned()))
        .child(text)
        .html()
}
