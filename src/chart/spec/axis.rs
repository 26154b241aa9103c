//! The axes of a chart.

use super::Label;
use crate::model::metrics::Measure;

/// The scale of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum AxisScale {
    Linear,
    Log,
}

impl AxisScale {
    /// Converts a number to a linear scale: its logarithm if the scale is logarithmic.
    pub fn even(self, value: f64) -> f64 {
        match self {
            Self::Linear => value,
            Self::Log => value.log10(),
        }
    }
}

/// An axis of a chart.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Axis {
    pub scale: AxisScale,
    pub measure: Measure,
    /// The number of shown units per unit of the axis: the exchange rate for money, else 1.
    pub unit: f64,
    pub low: f64,
    pub high: f64,
    /// The label of the axis; empty if the subtitle says what it measures.
    pub label: Label,
    /// The ticks, ascending.
    pub ticks: Vec<Tick>,
}

impl Axis {
    /// Whether `value` lies on it.
    pub fn holds(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }

    /// The nearest number on the axis.
    pub const fn nearest(&self, value: f64) -> f64 {
        value.max(self.low).min(self.high)
    }
}

/// A tick of an axis.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Tick {
    pub at: f64,
    pub label: String,
}
