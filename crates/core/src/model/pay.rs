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

    /// The value of a gain for a year, $. The employer captures a part of a gain, but bears a loss in full.
    #[inline]
    pub fn worth(self, load: f64, captured: f64, gain: f64) -> f64 {
        let kept = if gain < 0.0 { 1.0 } else { captured };
        self.loaded(load) * kept * gain
    }
}
