//! The uncertainty behind results of the draws: the range of each factor, and the weight of each curve.

use super::term::LinkTarget;
use crate::figures::{Figures, Form};
use crate::formula::{Known, Symbol};
use crate::inputs::{Curve, Input, RangeInputs};
use crate::model::Metric;
use crate::model::uncertainty::{Factor, curves};
use crate::text;

/// The factors and curves that a result of the draws depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorTable {
    /// The factors that the result depends on, in the order of the model.
    pub factors: Vec<FactorRow>,
    /// The curves that occur in the draws; empty if the result does not depend on them.
    pub curves: Vec<CurveRow>,
}

/// The range of a factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorRow {
    /// The name.
    pub name: &'static str,
    /// The 10th percentile.
    pub low: RangeEnd,
    /// The median, which is the value that was entered.
    pub middle: RangeEnd,
    /// The 90th percentile.
    pub high: RangeEnd,
    /// Whether the factor is certain, because a share of 0 or 1, or the like, was entered.
    pub is_certain: bool,
}

/// A value of a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangeEnd {
    /// The number that the draws use.
    pub value: String,
    /// The value that was entered, if it contradicts the middle and so is not used.
    pub unused: Option<String>,
    /// The field where it is entered; `None` for the middle of price and use, which is always 1.
    pub link: Option<LinkTarget>,
}

/// A curve that occurs in the draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveRow {
    /// The name.
    pub name: String,
    /// The share of the draws in which it holds.
    pub weight: String,
    /// The field that decides whether the curve is drawn.
    pub link: LinkTarget,
}

/// The factors that a metric of the draws depends on; `None` for other metrics.
const fn factors_of(metric: Metric) -> Option<&'static [Factor]> {
    use Factor::{Captured, Caused, Curve, Finished, Load, Price, Usage};
    match metric {
        Metric::McP10
        | Metric::McP50
        | Metric::McP90
        | Metric::McPositive
        | Metric::McRank
        | Metric::TeamNetP10
        | Metric::TeamNetP90 => Some(&Factor::ALL),
        Metric::CostP10 | Metric::CostP90 | Metric::TeamCostP10 | Metric::TeamCostP90 | Metric::WithinBudget => {
            Some(&[Price, Usage])
        }
        // The benchmark's spend is fixed, and the best amount is chosen, so neither depends on use in the coming year.
        Metric::HalfMcP10
        | Metric::HalfMcP50
        | Metric::HalfMcP90
        | Metric::HalfMcPositive
        | Metric::CapP10
        | Metric::CapP90
        | Metric::Evpi
        | Metric::EvppiCaused
        | Metric::EvppiFinished
        | Metric::EvppiCaptured
        | Metric::EvppiPrice
        | Metric::EvppiLoad
        | Metric::EvppiCurve => Some(&[Caused, Finished, Captured, Price, Load, Curve]),
        _ => None,
    }
}

impl FactorTable {
    /// The factors and curves behind a metric; `None` if it is not one of the draws.
    pub fn of(metric: Metric, known: &Known, figures: &dyn Figures) -> Option<Self> {
        factors_of(metric).map(|factors| Self::with(factors, known, figures))
    }

    /// These factors, and the curves if [`Factor::Curve`] is one of them.
    pub fn with(factors: &[Factor], known: &Known, figures: &dyn Figures) -> Self {
        let rows = factors
            .iter()
            .filter(|factor| factor.matters(&known.inputs))
            .filter_map(|factor| row(*factor, known, figures));
        let curves = if factors.contains(&Factor::Curve) { weights(known, figures) } else { Vec::new() };
        Self { factors: rows.collect(), curves }
    }
}

/// The name and range of a factor, with links to the inputs of its middle, low and high; `None` for the curve.
fn row(factor: Factor, known: &Known, figures: &dyn Figures) -> Option<FactorRow> {
    let RangeInputs { middle, low, high, scale } = factor.inputs()?;
    let range = factor.range(&known.inputs)?;
    let write = |number| Symbol::Input(low).write(figures, number);
    let is_certain = scale.is_certain(range.middle);
    let end = |input: Input, number: f64| {
        let contradicts = known.inputs.contradiction(input).is_some();
        let typed = known.inputs.get(input).number().filter(|_| contradicts);
        RangeEnd { value: write(number), unused: typed.map(write), link: Some(LinkTarget::Field(input)) }
    };
    let middle = RangeEnd { value: write(range.middle), unused: None, link: middle.map(LinkTarget::Field) };
    let name = text::factors::name_in_table(factor);
    Some(FactorRow { name, low: end(low, range.low), middle, high: end(high, range.high), is_certain })
}

fn weights(known: &Known, figures: &dyn Figures) -> Vec<CurveRow> {
    let row = |(curve, weight): (Curve, f64)| CurveRow {
        name: text::charts::curve::name(curve),
        weight: figures.write(weight, Form::PERCENT),
        link: LinkTarget::Field(Input::Curves),
    };
    curves(&known.inputs).into_iter().map(row).collect()
}
