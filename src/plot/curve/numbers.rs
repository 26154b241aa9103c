//! The table behind the curve: value on every reading, cost and net, at the uses that have a name and at some between.

use crate::chart::facts::curve::Facts;
use crate::chart::sample::{self, Reading};
use crate::chart::table::{Cell, Row, Table};
use crate::figures::Figures;
use crate::inputs::{Assumptions, Curve};
use crate::model::{DATA_END, HEAVY_USE, MEDIAN_USE, Report};
use crate::text::charts::curve as charts;
use crate::units::MTokPerWeek;

/// Uses in the table besides those that have a name, in millions of tokens a week.
const EVEN: [f64; 5] = [1.0, 3.0, 10.0, 100.0, 1000.0];
/// Uses whose relative difference is at most this are in one row.
const SAME: f64 = 1e-6;

/// The table.
pub fn table(
    inputs: &Assumptions,
    report: &Report,
    chosen: &Reading,
    others: &[Reading],
    facts: &Facts,
    figures: &dyn Figures,
) -> Table {
    let readings = sample::in_order(chosen, others);
    let row = |(x, note): (f64, String)| {
        let values = readings.iter().map(|reading| Cell::money(figures, reading.value(x)));
        let cost_and_net = [Cell::money(figures, chosen.cost(x)), Cell::signed(figures, chosen.net(x))];
        Row { head: Cell::tokens(figures, x), note, cells: values.chain(cost_and_net).collect() }
    };
    let curves: Vec<Curve> = readings.iter().map(|reading| reading.curve).collect();
    Table::of(
        charts::TABLE,
        charts::table_header(&curves, chosen.curve),
        uses(inputs, report, facts, figures).into_iter().map(row),
    )
}

/// The uses, ascending, each with its names; those without a name have an empty text.
fn uses(inputs: &Assumptions, report: &Report, facts: &Facts, figures: &dyn Figures) -> Vec<(f64, String)> {
    let half = report.half.ok().map(|half| half.tokens.value());
    let named = [
        (Some(MEDIAN_USE.value()), charts::MEDIAN.to_owned()),
        (Some(HEAVY_USE.value()), charts::HEAVY.to_owned()),
        (Some(DATA_END.value()), charts::LAST_DATA.to_owned()),
        (Some(report.tokens.value()), charts::TYPICAL.to_owned()),
        (inputs.target.map(MTokPerWeek::value), charts::TARGET.to_owned()),
        (inputs.cap.map(MTokPerWeek::value), charts::CAP.to_owned()),
        (facts.best, charts::BEST.to_owned()),
        (facts.breaks_even, charts::BREAK_EVEN.to_owned()),
        (half, charts::half_name(figures, inputs.benchmark)),
    ];
    let named = named.into_iter().filter_map(|(x, note)| Some((x?, note)));
    let uses = EVEN.map(|x| (x, String::new())).into_iter().chain(named).filter(|(x, _)| *x > 0.0);
    let mut uses: Vec<(f64, String)> = uses.collect();
    uses.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    uses.into_iter().fold(Vec::new(), joined)
}

/// Adds a use as a row, or its name to the last row if the use is the same.
fn joined(mut rows: Vec<(f64, String)>, (x, note): (f64, String)) -> Vec<(f64, String)> {
    match rows.last_mut() {
        Some(last) if x - last.0 <= SAME * x => {
            let parts = [std::mem::take(&mut last.1), note];
            last.1 = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        }
        _ => rows.push((x, note)),
    }
    rows
}
