//! What is drawn for the uncertain results: the range of each factor, and the weight of each curve.

use super::term::Lead;
use crate::figures::{Figures, Form};
use crate::formula::{Known, Symbol};
use crate::inputs::{Curve, Input};
use crate::model::Metric;
use crate::model::uncertainty::{Factor, Range, Ranges, curves};
use crate::text;

/// What a result of the draws rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The factors that the result depends on, in the order of the model.
    pub factors: Vec<FactorRow>,
    /// The curves that may hold; none where the result does not depend on them.
    pub curves: Vec<CurveRow>,
}

/// The range of a factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorRow {
    /// What it is called.
    pub name: &'static str,
    /// One draw in ten lies below.
    pub low: RangeEnd,
    /// Half of the draws lie below: what was entered.
    pub middle: RangeEnd,
    /// One draw in ten lies above.
    pub high: RangeEnd,
    /// Whether what was entered leaves nothing to draw: none or all of something.
    pub is_certain: bool,
}

/// A value of a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangeEnd {
    /// The number that the draws use.
    pub value: String,
    /// What was typed, where that contradicts the middle and is not used.
    pub unused: Option<String>,
    /// The field where it is entered; `None` for today’s price and use as entered, which are 1 times themselves.
    pub lead: Option<Lead>,
}

/// A curve that may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveRow {
    /// What it is called.
    pub name: &'static str,
    /// The share of the draws in which it holds.
    pub weight: String,
    /// The field that decides whether the curve is drawn.
    pub lead: Lead,
}

/// Which factors a metric of the draws depends on; `None` for other metrics.
const fn factors_of(metric: Metric) -> Option<&'static [Factor]> {
    use Factor::{Captured, Caused, Curve, Finished, Load, Price, Usage};
    match metric {
        Metric::McP10 | Metric::McP50 | Metric::McP90 | Metric::McPositive | Metric::McRank => Some(&Factor::ALL),
        Metric::CostP10 | Metric::CostP90 => Some(&[Price, Usage]),
        // The money of the benchmark is fixed, and the best amount is chosen: neither depends on what people come to use.
        Metric::HalfMcP10
        | Metric::HalfMcP50
        | Metric::HalfMcP90
        | Metric::HalfMcPositive
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

impl Doubt {
    /// What a metric of the draws rests on; `None` for what is not drawn.
    pub fn of(metric: Metric, known: &Known, figures: &dyn Figures) -> Option<Self> {
        factors_of(metric).map(|factors| Self::with(factors, known, figures))
    }

    /// Everything that is drawn.
    pub fn of_all(known: &Known, figures: &dyn Figures) -> Self {
        Self::with(&Factor::ALL, known, figures)
    }

    fn with(factors: &[Factor], known: &Known, figures: &dyn Figures) -> Self {
        let is_fixed = known.inputs.curve == Curve::Fixed;
        let matters = |factor: &&Factor| !(is_fixed && matches!(factor, Factor::Caused | Factor::Finished));
        let rows = factors.iter().filter(matters).filter_map(|factor| row(*factor, known, figures));
        let curves = if factors.contains(&Factor::Curve) { weights(known, figures) } else { Vec::new() };
        Self { factors: rows.collect(), curves }
    }
}

/// Name and range of a factor, and the inputs that hold its middle, its low and its high; `None` for the curve.
fn row(factor: Factor, known: &Known, figures: &dyn Figures) -> Option<FactorRow> {
    let ranges = Ranges::of(&known.inputs);
    let (range, middle, low, high): (Range, _, _, _) = match factor {
        Factor::Caused => (ranges.caused, Some(Input::Caused), Input::CausedLow, Input::CausedHigh),
        Factor::Finished => (ranges.finished, Some(Input::Finished), Input::FinishedLow, Input::FinishedHigh),
        Factor::Captured => (ranges.captured, Some(Input::Captured), Input::CapturedLow, Input::CapturedHigh),
        Factor::Price => (ranges.price, None, Input::PriceLow, Input::PriceHigh),
        Factor::Usage => (ranges.usage, None, Input::UseLow, Input::UseHigh),
        Factor::Load => (ranges.load, Some(Input::Load), Input::LoadLow, Input::LoadHigh),
        Factor::Curve => return None,
    };
    let write = |number| Symbol::Input(low).write(figures, number);
    let is_certain = match factor {
        Factor::Caused | Factor::Finished | Factor::Captured => range.middle <= 0.0 || range.middle >= 1.0,
        Factor::Load => range.middle <= 1.0,
        Factor::Price | Factor::Usage | Factor::Curve => false,
    };
    let end = |input: Input, number: f64| {
        let contradicts = known.inputs.contradiction(input).is_some();
        let typed = known.inputs.get(input).number().filter(|_| contradicts);
        let value = write(if is_certain { range.middle } else { number });
        RangeEnd { value, unused: typed.map(write), lead: Some(Lead::Field(input)) }
    };
    let middle = RangeEnd { value: write(range.middle), unused: None, lead: middle.map(Lead::Field) };
    let name = text::factor_in_table(factor);
    Some(FactorRow { name, low: end(low, range.low), middle, high: end(high, range.high), is_certain })
}

fn weights(known: &Known, figures: &dyn Figures) -> Vec<CurveRow> {
    let row = |(curve, weight): (Curve, f64)| CurveRow {
        name: text::curve_in_table(curve),
        weight: figures.write(weight, Form::PERCENT),
        lead: Lead::Field(Input::Curves),
    };
    curves(&known.inputs).into_iter().map(row).collect()
}
