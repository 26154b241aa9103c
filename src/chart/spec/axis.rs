//! The axes of a chart.

use super::Label;
use crate::model::metrics::Measure;

/// How an axis is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AxisScale {
    /// Even steps.
    Linear,
    /// Even ratios.
    Log,
}

impl AxisScale {
    /// A number on even steps.
    pub fn even(self, value: f64) -> f64 {
        match self {
            Self::Linear => value,
            Self::Log => value.log10(),
        }
    }
}

/// An axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// How it is divided.
    pub scale: AxisScale,
    /// What it counts.
    pub measure: Measure,
    /// Units in which it is shown for each of its own: the rate where it counts dollars and the reader sees another
    /// currency, else 1.
    pub unit: f64,
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// What it counts, in words; empty where the subtitle says it.
    pub label: Label,
    /// Where it is marked, ascending.
    pub ticks: Vec<Tick>,
}

impl Axis {
    /// Whether `value` lies on it.
    pub fn holds(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }

    /// The nearest number that lies on it.
    pub const fn nearest(&self, value: f64) -> f64 {
        value.max(self.low).min(self.high)
    }
}

/// A mark on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub at: f64,
    /// What stands there.
    pub label: String,
}
