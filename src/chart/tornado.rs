//! How far each uncertain input alone moves the net.

use super::ChartKey;
use super::axes;
use super::rows::Rows;
use super::spec::{Bar, ChartSpec, Guide, GuideKey, Role};
use super::table::{Cell, Row as TableRow, Table};
use crate::inputs::{Assumptions, Curve};
use crate::model::metrics::Measure;
use crate::model::uncertainty::{Factor, Swing, tornado};
use crate::model::{Report, evaluate};
use crate::order::Held;
use crate::text::Label;
use crate::text::amounts::money_signed;
use crate::text::charts::tornado as words;
use crate::text::figures::Figures;

const ROWS: Rows = Rows { bars: 1.0, filled: 0.84 };
/// Swings narrower than this are none, $ an adopter-year.
const CENT: f64 = 0.005;

/// How far an uncertain input moves the net: what it is at each end, in words, and the net there.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// Which input.
    pub factor: Factor,
    /// At its low end.
    pub low: (String, f64),
    /// At its high end.
    pub high: (String, f64),
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
    let net = report.adopter.net().value();
    let ranges: Vec<Range> = tornado(inputs).iter().map(|swing| range(inputs, swing, figures)).collect();
    let moving: Vec<&Range> = ranges.iter().filter(|range| range.width() >= CENT).collect();
    let ends = moving
        .iter()
        .map(|range| range.nets())
        .fold((net.min(0.0), net.max(0.0)), |(low, high), nets| (low.min(nets.0), high.max(nets.1)));
    let x = axes::even(Measure::Usd, ends, true, figures);
    let y = ROWS.axis(moving.len());
    ChartSpec {
        title: words::title(figures, moving.first().copied(), net),
        subtitle: words::SUBTITLE.to_owned(),
        summary: words::summary(figures, &moving, net),
        bars: moving.iter().enumerate().flat_map(|(nth, range)| bars(nth, range, net)).collect(),
        rows: moving
            .iter()
            .enumerate()
            .map(|(nth, range)| ROWS.row(nth, words::name(range.factor).to_owned()))
            .collect(),
        guides: vec![Guide { key: GuideKey::AsEntered, label: words::as_entered(figures, net), x: net }],
        table: table(&ranges, net, figures),
        ..ChartSpec::empty(ChartKey::Tornado, x, y)
    }
}

fn range(inputs: &Assumptions, swing: &Swing, figures: &dyn Figures) -> Range {
    let name = |(at, net): (f64, crate::units::Usd)| {
        let net = net.value();
        let name = match swing.factor {
            Factor::Curve => curve_with(inputs, net),
            factor => words::value(figures, factor, at),
        };
        (name, net)
    };
    Range { factor: swing.factor, low: name(swing.low), high: name(swing.high) }
}

/// The reading of the evidence that leaves this net.
fn curve_with(inputs: &Assumptions, net: f64) -> String {
    let off =
        |curve: &Curve| (evaluate(&Assumptions { curve: *curve, ..inputs.clone() }).adopter.net().value() - net).abs();
    let curves = Curve::DRAWN.into_iter().chain([inputs.curve]).map(|curve| (off(&curve), curve));
    let nearest = curves.reduce(|one, other| if other.0 < one.0 { other } else { one });
    nearest.map_or_else(String::new, |(_, curve)| crate::text::charts::curve::reading(curve))
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

fn table(ranges: &[Range], net: f64, figures: &dyn Figures) -> Table {
    let amount = |net: f64| Cell::number(money_signed(figures, net), net);
    let row = |range: &Range| {
        let cells = vec![
            Cell::words(range.low.0.clone()),
            amount(range.low.1),
            Cell::words(range.high.0.clone()),
            amount(range.high.1),
        ];
        TableRow::of(Cell::words(words::name(range.factor)), cells)
    };
    Table { caption: words::table(figures, net), header: words::table_header(), rows: ranges.iter().map(row).collect() }
}
