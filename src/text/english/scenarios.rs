//! Scenarios in words.

use super::verdict::benchmark_name;
use crate::inputs::Assumptions;
use crate::model::{Metric, metrics::Measure};
use crate::scenario::{Builtin, Outcome};
use crate::text::amounts;
use crate::text::figures::Figures;

/// A scenario's name, as the head of its column.
pub fn scenario_name(figures: &dyn Figures, scenario: Builtin, base: &Assumptions) -> String {
    match scenario {
        Builtin::Base => "You".to_owned(),
        Builtin::Median => "Median user".to_owned(),
        Builtin::Heavy => "Heavy user".to_owned(),
        Builtin::Optimum => "Best".to_owned(),
        Builtin::Half => benchmark_name(figures, base.benchmark),
        Builtin::Naive => "Naive".to_owned(),
    }
}

/// What is particular to it, below the name.
pub fn scenario_note(figures: &dyn Figures, outcome: &Outcome) -> String {
    match outcome.scenario {
        Builtin::Naive => "every gain counts".to_owned(),
        _ => amounts::tokens(figures, outcome.inputs.tokens.value()),
    }
}

/// A row of the table of scenarios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScenarioRow {
    /// Which metric it shows.
    pub metric: Metric,
    /// Its name here, shorter than elsewhere.
    pub name: &'static str,
    /// Whether differences to the base are shown below the numbers.
    pub compared: bool,
}

/// The row that shows a metric.
pub const fn scenario_row(metric: Metric) -> ScenarioRow {
    let (name, compared) = match metric {
        Metric::BilledTok => ("Tokens a week", false),
        Metric::CostAdopter => ("Cost", true),
        Metric::ValueAdopter => ("Value", true),
        Metric::NetAdopter => ("Net", true),
        Metric::Roi => ("Return on cost", false),
        Metric::MarginalValue => ("Next dollar returns", false),
        other => (super::metric_name(other), false),
    };
    ScenarioRow { metric, name, compared }
}

/// A difference to the base: `+$11,100`, or `same`.
pub fn difference(figures: &dyn Figures, measure: Measure, number: f64, base: f64) -> String {
    let by = number - base;
    if by.abs() <= base.abs() * 1e-9 {
        return "same".to_owned();
    }
    match measure {
        Measure::Usd => amounts::money_signed(figures, by),
        other => amounts::measured(figures, other, by),
    }
}
