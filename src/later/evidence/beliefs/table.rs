//! The numbers behind the small charts, folded.

use super::super::{heads, marks, scrolling, small};
use crate::chart::multiples::{Multiples, Panel};
use crate::decimal;
use crate::evidence::Record;
use crate::export::words;
use crate::later::html::{element, tag};
use crate::model::Metric;
use crate::text::amounts::measured;
use crate::text::evidence as text;
use crate::text::figures::{Figures, NOTHING};
use crate::text::{CHART_TABLE, reason_briefly};

/// What is told of each belief.
const COLUMNS: [Metric; 5] = [Metric::Roi, Metric::OptimumTok, Metric::NetAdopter, Metric::OptimumNet, Metric::Gain];

/// The table.
pub fn html(figures: &dyn Figures, chart: &Multiples) -> String {
    let rows: String = chart.panels.iter().map(|panel| row(figures, panel)).collect();
    let caption = element("caption", text::BELIEFS_TABLE);
    let table = [caption, heads(&text::BELIEF_HEADS), tag("tbody", &[], &rows)].concat();
    let inside = [element("summary", CHART_TABLE), scrolling(text::BELIEFS_TABLE, &table)].concat();
    tag("details", &[("id", "beliefs-table")], &inside)
}

fn row(figures: &dyn Figures, panel: &Panel) -> String {
    let said = text::belief(panel.belief);
    let head = tag("th", &[("scope", "row")], &[element("b", said.name), small(said.note)].concat());
    let cells: String = COLUMNS.iter().map(|metric| cell(figures, panel, *metric)).collect();
    let mut attributes = marks(Record::of(panel.belief.source())).to_vec();
    if panel.is_believed {
        attributes.push(("class", "you"));
    }
    tag("tr", &attributes, &[head, cells].concat())
}

fn cell(figures: &dyn Figures, panel: &Panel, metric: Metric) -> String {
    let key = ["believe-", panel.belief.key()].concat();
    let (value, shown) = match panel.report.get(metric) {
        Ok(number) => (decimal::write(number), words(&measured(figures, metric.measure(), number))),
        Err(why) => (String::new(), [NOTHING, &element("small", reason_briefly(why))].concat()),
    };
    let attributes = [("value", value.as_str()), ("data-metric", metric.key()), ("data-scenario", &key)];
    let class = match (metric, panel.get(metric)) {
        (Metric::NetAdopter, Some(net)) if net > 0.0 => "profit",
        (Metric::NetAdopter, Some(net)) if net < 0.0 => "loss",
        _ => "",
    };
    tag("td", &[("class", class)], &tag("data", &attributes, &shown))
}
