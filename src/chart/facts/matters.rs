//! The facts of the chart of what matters.

use crate::model::Computed;
use crate::model::uncertainty::Factor;
use crate::units::HALF_A_CENT;

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The mean user's net as entered, $ per year.
    pub net: Computed<f64>,
    /// The uncertain inputs that change it or are worth knowing, widest range first.
    pub ranges: Vec<Range>,
}

/// How much an uncertain input changes the net, and the value of knowing it.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// The factor.
    pub factor: Factor,
    /// The low end, and the mean user's net there, $ per year.
    pub low: (f64, f64),
    /// The high end, and the mean user's net there, $ per year.
    pub high: (f64, f64),
    /// The value of knowing it, $ per person and year; `None` if it affects no choice, or was not computed.
    pub worth: Option<f64>,
}

impl Range {
    /// Whether the input changes the net.
    pub fn moves(&self) -> bool {
        self.width() >= HALF_A_CENT
    }

    /// Whether it is worth anything to know the input.
    pub fn is_worth_knowing(&self) -> bool {
        self.worth.is_some_and(|worth| worth >= HALF_A_CENT)
    }

    /// The distance between the two nets.
    pub fn width(&self) -> f64 {
        (self.high.1 - self.low.1).abs()
    }

    /// The lower and the higher net.
    pub const fn nets(&self) -> (f64, f64) {
        (self.low.1.min(self.high.1), self.low.1.max(self.high.1))
    }
}
