//! What a person costs a year, with and without draws.

use crate::inputs::Assumptions;

/// What the loaded cost of a person follows from. An input that adds to it, such as a bonus, is added here and in
/// [`Pay::loaded`]. What AI costs besides tokens and seat is in `EXTRAS`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pay {
    /// Base salary, $ a year.
    salary: f64,
}

impl Pay {
    /// The pay of a person with these inputs.
    pub const fn of(inputs: &Assumptions) -> Self {
        Self { salary: inputs.salary.value() }
    }

    /// The loaded cost of the person, $ a year. `load` is loaded cost ÷ salary, as entered or as drawn.
    pub fn loaded(self, load: f64) -> f64 {
        self.salary * load
    }

    /// The value of a gain for a year, $. See [`kept`] for `captured`.
    #[inline]
    pub fn worth(self, load: f64, captured: f64, gain: f64) -> f64 {
        self.loaded(load) * kept(captured, gain) * gain
    }
}

/// The share of a gain that the employer keeps, 0 to 1: of a gain the part `captured`, but a loss in full.
#[inline]
pub fn kept(captured: f64, gain: f64) -> f64 {
    if gain < 0.0 { 1.0 } else { captured }
}
