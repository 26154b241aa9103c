//! The values of the uncertain factors: as entered, or of one draw.

use crate::inputs::{Assumptions, Curve};

/// A value of each uncertain factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Factors {
    /// χ, the share of the observed gain that the tokens caused, 0 to 1.
    pub caused: f64,
    /// κ, finished work per extra merged pull request, 0 to 1.
    pub finished: f64,
    /// The captured part, 0 to 1.
    pub captured: f64,
    /// The price of tokens as a multiple of today's, 0 upwards.
    pub price: f64,
    /// Use in the coming year as a multiple of what was entered, 0 upwards; the same for all parts of the team.
    pub usage: f64,
    /// Fully loaded cost of a person ÷ salary, 1 upwards.
    pub load: f64,
    /// The response curve. On the fixed curve χ and κ have no effect.
    pub curve: Curve,
}

impl Factors {
    /// The values that were entered; price and use are 1.
    pub fn entered(inputs: &Assumptions) -> Self {
        Self {
            caused: inputs.caused.value(),
            finished: inputs.finished.value(),
            captured: inputs.captured.value(),
            price: 1.0,
            usage: 1.0,
            load: inputs.load,
            curve: inputs.curve,
        }
    }

    /// χ·κ, the part of the observed gain that counts; 1 on the fixed curve, which is a measured effect already.
    #[inline]
    pub fn counted(&self) -> f64 {
        if self.curve == Curve::Fixed { 1.0 } else { self.caused * self.finished }
    }
}
