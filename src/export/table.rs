//! The table of scenarios as people read it.

use super::{Subject, inert};
use crate::model::{Metric, Report};
use crate::scenario::{Column, ROWS};
use crate::text::figures::{Figures, NOTHING};
use crate::text::{self, amounts};

/// The finding, and the scenarios side by side: a row a metric, formatted.
pub(super) struct Table {
    /// The finding in a sentence.
    pub verdict: String,
    /// What the columns are called.
    pub heads: Vec<String>,
    /// Each row's name and cells.
    pub rows: Vec<(&'static str, Vec<String>)>,
}

impl Table {
    pub fn of(subject: &Subject, figures: &dyn Figures) -> Self {
        let head = |(scenario, outcome): &Column| {
            // What is pasted into a spreadsheet is no formula there.
            let name = inert(&text::scenario_name(figures, scenario, subject.inputs));
            text::export_head(&name, outcome.as_ref().err().map(|why| text::reason_briefly(*why)))
        };
        let row = |metric: Metric| {
            let cell = |(_, outcome): &Column| match outcome {
                Ok(outcome) => cell(figures, &outcome.report, metric),
                Err(_) => NOTHING.to_owned(),
            };
            (text::scenario_row(metric).name, subject.columns.iter().map(cell).collect())
        };
        Self {
            verdict: text::verdict(figures, subject.inputs, subject.report).text(),
            heads: subject.columns.iter().map(head).collect(),
            rows: ROWS.map(row).into(),
        }
    }
}

/// A net is written with its sign, as on the page.
fn cell(figures: &dyn Figures, report: &Report, metric: Metric) -> String {
    match report.get(metric) {
        Ok(net) if metric == Metric::NetAdopter => amounts::money_signed(figures, net),
        _ => amounts::metric(figures, report, metric),
    }
}
