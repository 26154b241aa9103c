//! What the chart of what matters shows.

use crate::model::Computed;
use crate::model::uncertainty::Factor;

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The mean user's net as entered, $ a year.
    pub net: Computed<f64>,
    /// The uncertain inputs that move it, the widest first.
    pub moving: Vec<Range>,
}

/// How far an uncertain input moves the net, and what it would be worth to know it.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// Which input.
    pub factor: Factor,
    /// Its low end, and the mean user's net there, $ a year.
    pub low: (f64, f64),
    /// At its high end.
    pub high: (f64, f64),
    /// What it would be worth to know it, $ a person and year; `None` where it changes no choice, or is not known.
    pub worth: Option<f64>,
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
