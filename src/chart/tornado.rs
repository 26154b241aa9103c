//! What matters: how far each uncertain input alone moves the mean user's net, and what it would be worth to know it.

use super::ChartKey;
use super::axes;
use super::rows::Rows;
use super::spec::{Bar, ChartSpec, Guide, GuideKey, Role, Row};
use super::table::{Cell, Row as TableRow, Table};
use crate::inputs::{Assumptions, Curve};
use crate::model::metrics::Measure;
use crate::model::uncertainty::{Factor, Swing, tornado};
use crate::model::{Metric, Reason, Report};
use crate::order::Held;
use crate::text::amounts::{money, money_signed};
use crate::text::charts::curve::reading;
use crate::text::charts::tornado as words;
use crate::text::figures::{Figures, NOTHING};
use crate::text::{Label, reason_briefly};
use crate::units::Usd;

const ROWS: Rows = Rows { bars: 1.0, filled: 0.84 };
/// Swings narrower than this are none, $ a user and year.
const CENT: f64 = 0.005;

/// How far an uncertain input moves the net, and what it would be worth to know it.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// Which input.
    pub factor: Factor,
    /// What it is at its low end, in words, and the mean user's net there.
    pub low: (String, f64),
    /// At its high end.
    pub high: (String, f64),
    /// What it would be worth to know it, $ a person and year; `None` where it changes no choice, or is not known.
    pub worth: Option<f64>,
}

impl Range {
    /// How far apart the two are.
    pub fn width(&self) -> f64 {
        (self.high.1 - self.low.1).abs()
    }

    /// The lesser and the greater net.
    pub const fn nets(&self) -> (f64, f64) {
        (self.low.1.min(self.high.1), self.low.1.max(self.high.1))
    }
}

/// The chart of these inputs and their report.
pub fn spec(inputs: &Assumptions, report: &Report, figures: &dyn Figures) -> ChartSpec {
    let net = report.get(Metric::UserNet);
    let ranges: Vec<Range> = tornado(inputs).iter().map(|swing| range(report, swing, figures)).collect();
    // Those that move nothing come last, in the table alone.
    let moving: Vec<&Range> = ranges.iter().filter(|range| net.is_ok() && range.width() >= CENT).collect();
    let title = words::title(figures, moving.first().copied(), net);
    let summary = words::summary(figures, &moving, net);
    let net = net.unwrap_or_default();
    let ends = moving
        .iter()
        .map(|range| range.nets())
        .fold((net.min(0.0), net.max(0.0)), |(low, high), nets| (low.min(nets.0), high.max(nets.1)));
    let x = axes::even(Measure::Usd, ends, true, figures);
    let y = ROWS.axis(moving.len());
    let informed = moving.iter().any(|range| range.worth.is_some());
    let row = |(nth, range): (usize, &&Range)| {
        let note = range.worth.map_or_else(String::new, |worth| money(figures, worth));
        Row { note, ..ROWS.row(nth, words::name(range.factor).to_owned()) }
    };
    ChartSpec {
        title,
        subtitle: words::subtitle(informed).to_owned(),
        summary,
        bars: moving.iter().enumerate().flat_map(|(nth, range)| bars(nth, range, net)).collect(),
        rows: moving.iter().enumerate().map(row).collect(),
        guides: vec![Guide { key: GuideKey::AsEntered, label: words::as_entered(figures, net), x: net }],
        table: table(report, &ranges, net, figures),
        ..ChartSpec::empty(ChartKey::Tornado, x, y)
    }
}

fn range(report: &Report, swing: &Swing, figures: &dyn Figures) -> Range {
    let end = |(at, net): (f64, Usd)| {
        let name = match swing.factor {
            Factor::Curve => Curve::DRAWN.get(at as usize).copied().map_or_else(String::new, reading),
            factor => words::value(figures, factor, at),
        };
        (name, net.value())
    };
    let information = report.uncertainty.as_ref().and_then(|run| run.information.as_ref().ok());
    let worth = information.and_then(|information| information.of(swing.factor)).map(Usd::value);
    Range { factor: swing.factor, low: end(swing.low), high: end(swing.high), worth }
}

/// From the net as entered to the net at each end; from the nearer end where both lie on one side of it.
fn bars(nth: usize, range: &Range, net: f64) -> [Bar; 2] {
    let (least, most) = range.nets();
    let foot = net.held(least, most);
    let bar = |role, end: &(String, f64), other: f64| {
        let label = Label { long: end.0.clone(), short: end.0.clone() };
        // A bar without length still has a side on which its name stands.
        let side = if end.1 < other { -1.0 } else { 1.0 };
        let tip = if (end.1 - foot).abs() < CENT { foot + side * CENT } else { end.1 };
        Bar { role, x: (foot, tip), y: ROWS.bar(nth, 0), label }
    };
    [bar(Role::Low, &range.low, range.high.1), bar(Role::Net, &range.high, range.low.1)]
}

fn table(report: &Report, ranges: &[Range], net: f64, figures: &dyn Figures) -> Table {
    let amount = |net: f64| Cell::number(money_signed(figures, net), net);
    let none = match report.uncertainty.as_ref().map(|run| run.information.as_ref()) {
        None => reason_briefly(Reason::NotRun),
        Some(Err(why)) => reason_briefly(*why),
        Some(Ok(_)) => NOTHING,
    };
    let row = |range: &Range| {
        let cells = vec![
            Cell::words(range.low.0.clone()),
            amount(range.low.1),
            Cell::words(range.high.0.clone()),
            amount(range.high.1),
            range.worth.map_or_else(|| Cell::words(none), |worth| Cell::number(money(figures, worth), worth)),
        ];
        TableRow::of(Cell::words(words::name(range.factor)), cells)
    };
    Table { caption: words::table(figures, net), header: words::table_header(), rows: ranges.iter().map(row).collect() }
}
