//! The tornado: how far each uncertain input alone moves the mean user's net, and what it would be worth to know it.

use crate::chart::facts::matters::{Facts, Range};
use crate::chart::spec::{Bar, ChartSpec, Guide, GuideKey, Label, Role};
use crate::chart::table::{Cell, Row, Table};
use crate::chart::{Finding, axes, rows};
use crate::figures::amounts::money;
use crate::figures::{Figures, NOTHING};
use crate::inputs::Assumptions;
use crate::model::metrics::Measure;
use crate::model::uncertainty::{Swing, tornado};
use crate::model::{Computed, Metric, Reason, Report};
use crate::text::charts::matters as words;
use crate::text::{factors, reason_briefly};
use crate::units::{HALF_A_CENT, Usd};

/// The part of its row that a bar fills.
const FILLED: f64 = 0.84;

/// How far each uncertain input moves the net, the widest first; those that move nothing and are worth nothing come last,
/// so that the chart, which leaves them out, has the rows of the table.
pub fn ranges(inputs: &Assumptions, report: &Report) -> Vec<Range> {
    let information = report.uncertainty.as_ref().and_then(|run| run.information.as_ref().ok());
    let range = |swing: &Swing| Range {
        factor: swing.factor,
        low: (swing.low.0, swing.low.1.value()),
        high: (swing.high.0, swing.high.1.value()),
        worth: information.and_then(|information| information.of(swing.factor)).map(Usd::value),
    };
    let mut ranges: Vec<Range> = tornado(inputs).iter().map(range).collect();
    ranges.sort_by_key(|range| !is_shown(range));
    ranges
}

/// Whether the chart has a row for an input. One that moves nothing and is worth nothing is only in the table.
fn is_shown(range: &Range) -> bool {
    range.moves() || range.is_worth_knowing()
}

/// The chart of these inputs and their report.
pub fn spec(inputs: &Assumptions, report: &Report, figures: &dyn Figures) -> ChartSpec {
    let net = report.get(Metric::UserNet);
    let ranges = ranges(inputs, report);
    let table = table(report, &ranges, net, figures);
    let facts = Facts { net, ranges: ranges.into_iter().filter(|range| net.is_ok() && is_shown(range)).collect() };
    let (net, ranges) = (net.unwrap_or_default(), &facts.ranges);
    let ends = ranges
        .iter()
        .map(Range::nets)
        .fold((net.min(0.0), net.max(0.0)), |(low, high), nets| (low.min(nets.0), high.max(nets.1)));
    let row = |(nth, range): (usize, &Range)| {
        let note = range.worth.map_or_else(Label::default, |worth| Label::from(money(figures, worth)));
        rows::row(nth, factors::name(range.factor).to_owned(), note)
    };
    ChartSpec {
        bars: ranges.iter().enumerate().flat_map(|(nth, range)| bars(nth, range, net, figures)).collect(),
        rows: ranges.iter().enumerate().map(row).collect(),
        guides: vec![Guide { key: GuideKey::AsEntered, label: words::as_entered(figures, net), x: net }],
        table,
        ..ChartSpec::of(
            Finding::Matters(facts.clone()),
            axes::even(Measure::Usd, ends, true, figures),
            rows::axis(ranges.len()),
        )
    }
    .with(words::sentences(figures, inputs, &facts))
}

/// The two bars of a row: from the net as entered to the net at each end. If both ends lie on one side of the net as
/// entered, the bars start at the nearer end.
fn bars(nth: usize, range: &Range, net: f64, figures: &dyn Figures) -> [Bar; 2] {
    let (least, most) = range.nets();
    let foot = net.max(least).min(most);
    let bar = |role, end: (f64, f64), other: f64| {
        let label = Label::from(words::value(figures, range.factor, end.0));
        // A bar without length gets a short one, so that its label has a side.
        let side = if end.1 < other || (end.1 <= other && role == Role::Low) { -1.0 } else { 1.0 };
        let tip = if (end.1 - foot).abs() < HALF_A_CENT { foot + side * HALF_A_CENT } else { end.1 };
        Bar { role, x: (foot, tip), y: rows::bar(nth, FILLED), label }
    };
    [bar(Role::Low, range.low, range.high.1), bar(Role::Net, range.high, range.low.1)]
}

fn table(report: &Report, ranges: &[Range], net: Computed<f64>, figures: &dyn Figures) -> Table {
    let amount = |at: f64| match net {
        Ok(_) => Cell::signed(figures, at),
        Err(_) => Cell::words(NOTHING),
    };
    let none = match report.uncertainty.as_ref().map(|run| run.information.as_ref()) {
        None => reason_briefly(Reason::NotRun),
        Some(Err(why)) => reason_briefly(*why),
        Some(Ok(_)) => NOTHING,
    };
    let row = |range: &Range| {
        let cells = vec![
            Cell::words(words::value(figures, range.factor, range.low.0)),
            amount(range.low.1),
            Cell::words(words::value(figures, range.factor, range.high.0)),
            amount(range.high.1),
            range.worth.map_or_else(|| Cell::words(none), |worth| Cell::money(figures, worth)),
        ];
        Row::of(Cell::words(factors::name(range.factor)), cells)
    };
    Table::of(words::table(figures, net), words::HEADS, ranges.iter().map(row))
}
