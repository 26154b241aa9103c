//! What a user costs and leaves in each scenario, side by side: net with the range of its simulations, chance and cost.

use std::sync::Arc;

use crate::chart::facts::scenarios::{Drawn, Facts};
use crate::chart::spec::{Bar, ChartSpec, Label, Role};
use crate::chart::table::{Cell, Row, Table};
use crate::chart::{Finding, axes, rows};
use crate::figures::Figures;
use crate::model::metrics::Measure;
use crate::model::{Computed, Metric, Report};
use crate::scenario::{Builtin, Column, Outcome, Scenario};
use crate::text::charts::{chance, scenarios as words};
use crate::text::reason_briefly;
use crate::units::HALF_A_CENT;
use crate::{inputs::Assumptions, text};

/// A scenario that reaches this many times as far as the next is cut off, so that the others stay readable.
const OUTLIER: f64 = 2.0;
/// Room beyond a net for the arrow of a range that is cut off, relative to the net.
const BESIDE: f64 = 1.1;
/// The columns of the table.
const COLUMNS: [Metric; 6] =
    [Metric::UserValue, Metric::UserCost, Metric::UserNet, Metric::McP10, Metric::McP90, Metric::McPositive];

impl Drawn {
    /// What is drawn of a scenario; `None` for those that are only in the table. These are the naive sum, which counts
    /// every gain in full and would always look best, and scenarios that neither cost nor bring anything.
    fn of(scenario: &Scenario, outcome: &Computed<Arc<Outcome>>, name: &dyn Fn(&Scenario) -> String) -> Option<Self> {
        let report = outcome.as_ref().ok()?.sketch();
        let amount = |metric| report.get(metric).unwrap_or_default();
        let drawn = Self {
            scenario: scenario.clone(),
            name: name(scenario),
            value: amount(Metric::UserValue),
            cost: amount(Metric::UserCost),
            net: amount(Metric::UserNet),
            team: (amount(Metric::TeamUsers), amount(Metric::TeamNet)),
            drawn: report.uncertainty.as_ref().map(|run| run.net),
        };
        let comes_to_something = drawn.value.abs().max(drawn.cost.abs()) >= HALF_A_CENT;
        (comes_to_something && *scenario != Scenario::Builtin(Builtin::Naive)).then_some(drawn)
    }

    /// The lowest and the highest net that is drawn of it.
    fn ends(&self) -> (f64, f64) {
        self.drawn.map_or((self.net, self.net), |net| (self.net.min(net.p10.value()), self.net.max(net.p90.value())))
    }

    fn reach(&self) -> f64 {
        self.ends().0.abs().max(self.ends().1.abs())
    }
}

/// The chart of these scenarios.
pub fn spec(inputs: &Assumptions, report: &Report, columns: &[Column], figures: &dyn Figures) -> ChartSpec {
    let name = |scenario: &Scenario| text::scenario_name(figures, scenario, inputs);
    let drawn: Vec<Drawn> =
        columns.iter().filter_map(|(scenario, outcome)| Drawn::of(scenario, outcome, &name)).collect();
    let limit = limit(&drawn);
    let is_cut = drawn.iter().any(|drawn| drawn.reach() > limit);
    let all = || drawn.iter().flat_map(|drawn| [drawn.ends().0, drawn.ends().1]).map(|at| at.max(-limit).min(limit));
    let ends = (all().fold(0.0, f64::min), all().fold(0.0, f64::max));
    let x = axes::even(Measure::Usd, ends, true, figures);
    let y = rows::axis(drawn.len());
    let row = |(nth, drawn): (usize, &Drawn)| rows::row(nth, drawn.name.clone(), words::beside(figures, drawn));
    let naive = columns.iter().find(|(scenario, _)| *scenario == Scenario::Builtin(Builtin::Naive));
    let naive_net = naive.and_then(|(_, outcome)| outcome.as_ref().ok()?.sketch().get(Metric::UserNet).ok());
    let bars = drawn.iter().enumerate().flat_map(|(nth, drawn)| bars(nth, drawn)).collect();
    let rows = drawn.iter().enumerate().map(row).collect();
    let facts = Facts { drawn, is_cut, naive_net };
    let sentences = words::sentences(figures, report, &facts);
    ChartSpec { bars, rows, table: table(columns, &name, figures), ..ChartSpec::of(Finding::Scenarios(facts), x, y) }
        .with(sentences)
}

/// The largest amount that is drawn. It is less than the longest reach if a few scenarios reach far beyond the others. The
/// net of a scenario is cut off only if it is itself far beyond them.
fn limit(drawn: &[Drawn]) -> f64 {
    let mut reaches: Vec<f64> = drawn.iter().map(Drawn::reach).collect();
    reaches.sort_unstable_by(f64::total_cmp);
    let mut limit = reaches.last().copied().unwrap_or_default();
    // More than half of the scenarios are never cut off.
    for (less, more) in reaches.iter().zip(reaches.iter().skip(1)).rev().take(reaches.len().saturating_sub(1) / 2) {
        if *more > OUTLIER * less && *less >= HALF_A_CENT {
            limit = *less;
        }
    }
    let nets = drawn.iter().map(|drawn| drawn.net.abs()).filter(|net| *net <= OUTLIER * limit);
    nets.map(|net| net * BESIDE).fold(limit, f64::max)
}

/// The range of the simulations, and the net as entered as a point on it. The note of the row has the number: beside the
/// range it would look like its upper end.
fn bars(nth: usize, drawn: &Drawn) -> [Bar; 2] {
    let bar = |role, x| Bar { role, x, y: rows::bar(nth, 1.0), label: Label::default() };
    [bar(Role::Range, drawn.ends()), bar(Role::Point, (drawn.net, drawn.net))]
}

/// Scenarios that are drawn come first, in the order of the chart's rows.
fn table(columns: &[Column], name: &dyn Fn(&Scenario) -> String, figures: &dyn Figures) -> Table {
    let is_drawn = |column: &&Column| Drawn::of(&column.0, &column.1, name).is_some();
    let (drawn, others): (Vec<&Column>, Vec<&Column>) = columns.iter().partition(is_drawn);
    let row = |(scenario, outcome): &Column| {
        let get =
            |metric: Metric| outcome.as_ref().map_err(|why| *why).and_then(|outcome| outcome.sketch().get(metric));
        let cell = |metric: Metric| match (get(metric), metric.measure()) {
            (Ok(amount), Measure::Usd) => Cell::money(figures, amount),
            (Ok(net), Measure::Net) => Cell::signed(figures, net),
            (Ok(share), _) => Cell::number(chance(figures, share), share),
            (Err(why), _) => Cell::words(reason_briefly(why)),
        };
        Row::of(Cell::words(name(scenario)), COLUMNS.map(cell).into())
    };
    let rows = drawn.into_iter().chain(others).map(row);
    Table::of(words::TABLE, words::HEADS, rows)
}
