//! A metric in a `<data>` element: the full number for programs, the rounded one for people.

use yew::prelude::*;

use crate::decimal;
use crate::inputs::Part;
use crate::model::{Metric, Report};
use crate::scenario::Scenario;
use crate::text::figures::{Figures, NOTHING};
use crate::text::{amounts, reason};

/// `<data value="9.0257…" data-metric="roi">9.03×</data>`; the value is empty if the metric cannot be computed.
pub fn datum(figures: &dyn Figures, report: &Report, metric: Metric) -> Html {
    marked(figures, report, metric, Whose::Base, None)
}

/// Like [`datum`], with other words around or instead of the number.
pub fn worded(figures: &dyn Figures, report: &Report, metric: Metric, words: String) -> Html {
    marked(figures, report, metric, Whose::Base, Some(words))
}

/// The inputs whose metric it is.
#[derive(Clone, Copy)]
pub enum Whose<'a> {
    /// The base inputs, or the whole team.
    Base,
    Scenario(&'a Scenario),
    /// A group, or everybody else.
    Part(&'a Part),
}

/// Like [`datum`], for a scenario or group as well, and with other words if given.
pub fn marked(figures: &dyn Figures, report: &Report, metric: Metric, whose: Whose, words: Option<String>) -> Html {
    let (value, text, title) = match report.get(metric) {
        Ok(number) => {
            (decimal::write(number), words.unwrap_or_else(|| amounts::metric_signed(figures, report, metric)), None)
        }
        Err(why) => (String::new(), NOTHING.to_owned(), Some(reason(why))),
    };
    let (scenario, group) = match whose {
        Whose::Base => (None, None),
        Whose::Scenario(scenario) => (Some(scenario.key().into_owned()), None),
        Whose::Part(part) => (None, Some(part.id.key())),
    };
    html! {
        <data {value} {title} data-metric={metric.key()} data-scenario={scenario} data-group={group} translate="no">
            { text }
        </data>
    }
}
