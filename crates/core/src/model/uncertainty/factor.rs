//! The uncertain factors.

use crate::inputs::{Assumptions, Curve, Curves, RANGES, Range, RangeInputs};
use crate::keyed;
use crate::model::Metric;

keyed! {
    /// An uncertain factor. The index of each is its dimension in the sequence of draws. A key is the start of the keys of
    /// its range, and the end of that of the value of knowing it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Factor {
        /// χ, the share of the observed gain that the tokens caused.
        Caused = "chi",
        /// κ, finished work per extra merged pull request.
        Finished = "kappa",
        /// The part of freed time that the employer captures.
        Captured = "capture",
        /// The price of tokens, as a multiple of today's.
        Price = "price",
        /// Use in the coming year, as a multiple of what was entered.
        Usage = "use",
        /// Fully loaded cost of a person ÷ salary.
        Load = "load",
        /// Which response curve holds.
        Curve = "curve",
    }
}

impl Factor {
    /// The inputs of its range; `None` for the curve.
    pub fn inputs(self) -> Option<RangeInputs> {
        RANGES.get(self as usize).copied()
    }

    /// Its range; `None` for the curve.
    pub fn range(self, inputs: &Assumptions) -> Option<Range> {
        self.inputs().map(|of| of.range(inputs))
    }

    /// The metric for the value of knowing it; `None` if that would change no choice: the best amount does not depend on
    /// how much people use on their own.
    pub const fn worth(self) -> Option<Metric> {
        match self {
            Self::Caused => Some(Metric::EvppiCaused),
            Self::Finished => Some(Metric::EvppiFinished),
            Self::Captured => Some(Metric::EvppiCaptured),
            Self::Price => Some(Metric::EvppiPrice),
            Self::Usage => None,
            Self::Load => Some(Metric::EvppiLoad),
            Self::Curve => Some(Metric::EvppiCurve),
        }
    }

    /// Whether it affects results: χ and κ do not on the fixed curve, which is a measured effect.
    pub fn matters(self, inputs: &Assumptions) -> bool {
        self.inputs().is_none_or(|of| !inputs.ignores(of.low))
    }

    /// Whether it is the same in all draws.
    pub fn is_certain(self, inputs: &Assumptions) -> bool {
        self.range(inputs).map_or_else(|| curves(inputs).len() < 2, |range| range.low >= range.high)
    }
}

/// The curves that occur in the draws, each with its weight; the weights add up to 1.
///
/// The saturating curve has half of the weight because published readings describe flattening, and none a power law.
/// The fixed curve is never mixed with others.
pub fn curves(inputs: &Assumptions) -> Vec<(Curve, f64)> {
    match inputs.curves {
        Curves::Mixed if inputs.curve != Curve::Fixed => {
            vec![(Curve::Hill, 0.5), (Curve::Log, 0.25), (Curve::Power, 0.25)]
        }
        Curves::Mixed | Curves::Chosen => vec![(inputs.curve, 1.0)],
    }
}

#[cfg(test)]
mod tests {
    use super::Factor;

    /// [`Factor::inputs`] relies on the order of [`super::RANGES`].
    #[test]
    fn every_factor_but_the_curve_has_its_range() {
        for factor in Factor::ALL {
            let range = factor.inputs().map(|of| [of.low.key(), of.high.key()].map(str::to_owned));
            let expected = ["lo", "hi"].map(|end| format!("{}_{end}", factor.key()));
            assert_eq!(range, (factor != Factor::Curve).then_some(expected));
            let worth = factor.worth().map(|metric| metric.key().to_owned());
            assert_eq!(worth, (factor != Factor::Usage).then(|| format!("evppi_{}", factor.key())));
        }
    }
}
