//! Value, cost and net of the scenarios, side by side.

use super::ChartKey;
use super::axes;
use super::rows::Rows;
use super::spec::{Bar, ChartSpec, Role};
use super::table::{Cell, Row as TableRow, Table};
use crate::model::Metric;
use crate::model::metrics::Measure;
use crate::order::Held;
use crate::scenario::{Builtin, Column, Scenario};
use crate::text::Label;
use crate::text::amounts::{money, money_signed};
use crate::text::charts::scenarios as words;
use crate::text::figures::Figures;
use crate::text::reason_briefly;
use crate::{inputs::Assumptions, text};

const ROWS: Rows = Rows { bars: 3.0, filled: 0.76 };
/// A scenario that reaches so many times as far as the next is cut, so that the others stay readable.
const OUTLIER: f64 = 2.0;
/// Amounts below half a cent are nothing.
const CENT: f64 = 0.005;

/// Value, cost and net of a scenario that can be drawn, $ an adopter-year.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn<'a> {
    /// Which.
    pub scenario: &'a Scenario,
    /// What it is called.
    pub name: String,
    /// What it brings, costs and leaves.
    pub amounts: [f64; 3],
}

impl Drawn<'_> {
    /// What it leaves.
    pub const fn net(&self) -> f64 {
        self.amounts[2]
    }

    fn reach(&self) -> f64 {
        self.amounts.iter().fold(0.0, |reach, amount| amount.abs().max(reach))
    }
}

/// The chart of these scenarios.
pub fn spec(inputs: &Assumptions, columns: &[Column], figures: &dyn Figures) -> ChartSpec {
    let name = |scenario: &Scenario| text::scenario_name(figures, scenario, inputs);
    let drawn: Vec<Drawn> = columns
        .iter()
        .filter_map(|(scenario, outcome)| {
            let report = outcome.as_ref().ok()?.plain_report();
            let amount = |metric| report.get(metric).unwrap_or_default();
            let amounts = [Metric::ValueAdopter, Metric::CostAdopter, Metric::NetAdopter].map(amount);
            let drawn = Drawn { scenario, name: name(scenario), amounts };
            (drawn.reach() >= CENT).then_some(drawn)
        })
        .collect();
    let limit = limit(&drawn);
    let cut = drawn.iter().any(|drawn| drawn.reach() > limit);
    let all = || drawn.iter().flat_map(|drawn| drawn.amounts).map(|amount| amount.held(-limit, limit));
    let ends = (all().fold(0.0, f64::min), all().fold(0.0, f64::max));
    let x = axes::even(Measure::Usd, ends, true, figures);
    let y = ROWS.axis(drawn.len());
    ChartSpec {
        title: words::title(figures, &drawn),
        subtitle: words::SUBTITLE.to_owned(),
        notes: cut.then(|| words::CUT.to_owned()).into_iter().collect(),
        summary: words::summary(figures, &drawn),
        bars: drawn.iter().enumerate().flat_map(|(nth, drawn)| bars(nth, drawn, figures)).collect(),
        rows: drawn.iter().enumerate().map(|(nth, drawn)| ROWS.row(nth, drawn.name.clone())).collect(),
        table: table(columns, &name, figures),
        ..ChartSpec::empty(ChartKey::Scenarios, x, y)
    }
}

/// How far bars are drawn: less than the longest reach, where few reach far beyond all others.
fn limit(drawn: &[Drawn]) -> f64 {
    let reaches = crate::order::ordered(drawn.iter().map(Drawn::reach), |reach| *reach);
    let mut limit = reaches.last().copied().unwrap_or_default();
    // More than half of them always stay whole.
    for (less, more) in reaches.iter().zip(reaches.iter().skip(1)).rev().take(reaches.len().saturating_sub(1) / 2) {
        if *more > OUTLIER * less && *less >= CENT {
            limit = *less;
        }
    }
    limit
}

fn bars(nth: usize, drawn: &Drawn, figures: &dyn Figures) -> [Bar; 3] {
    let [value, cost, net] = drawn.amounts;
    let bar = |place: usize, role: Role, name: &str, amount: f64, text: String| {
        // The first row says what the bars are.
        let long = if nth == 0 { format!("{name} {text}") } else { text.clone() };
        Bar { role, x: (0.0, amount), y: ROWS.bar(nth, place), label: Label { long, short: text } }
    };
    [
        bar(0, Role::Value, words::VALUE, value, money(figures, value)),
        bar(1, Role::Cost, words::COST, cost, money(figures, cost)),
        bar(2, Role::Net, words::NET, net, money_signed(figures, net)),
    ]
}

fn table(columns: &[Column], name: &dyn Fn(&Scenario) -> String, figures: &dyn Figures) -> Table {
    let row = |(scenario, outcome): &Column| {
        let amount =
            |metric: Metric| match outcome.as_ref().map_err(|why| *why).and_then(|o| o.plain_report().get(metric)) {
                Ok(number) if metric == Metric::NetAdopter => Cell::number(money_signed(figures, number), number),
                Ok(number) => Cell::number(money(figures, number), number),
                Err(why) => Cell::words(reason_briefly(why)),
            };
        let cells = [Metric::ValueAdopter, Metric::CostAdopter, Metric::NetAdopter].map(amount);
        TableRow::of(Cell::words(name(scenario)), cells.to_vec())
    };
    Table { caption: words::TABLE.to_owned(), header: words::table_header(), rows: columns.iter().map(row).collect() }
}

/// Whether a scenario counts every gain, and so always looks best.
pub const fn is_naive(scenario: &Scenario) -> bool {
    matches!(scenario, Scenario::Builtin(Builtin::Naive))
}
