//! The uncertain factors and their ranges.

use super::two_piece::{Range, Scale};
use crate::inputs::{Assumptions, Curve, Curves};
use crate::model::Factors;

/// An uncertain factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// χ, the share of the observed gain that the tokens caused.
    Caused,
    /// κ, finished work per extra merged pull request.
    Finished,
    /// The part of freed time that the employer captures.
    Captured,
    /// The price of tokens, as a multiple of today's.
    Price,
    /// Use in the coming year, as a multiple of what was entered.
    Usage,
    /// Fully loaded cost of a person ÷ salary.
    Load,
    /// Which response curve holds.
    Curve,
}

impl Factor {
    /// Every factor. The index of each is its dimension in the sequence of draws.
    pub const ALL: [Self; 7] =
        [Self::Caused, Self::Finished, Self::Captured, Self::Price, Self::Usage, Self::Load, Self::Curve];
}

/// The range of each factor except the curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranges {
    /// χ.
    pub caused: Range,
    /// κ.
    pub finished: Range,
    /// The captured part.
    pub captured: Range,
    /// The price, as a multiple of today's.
    pub price: Range,
    /// Use in the coming year, as a multiple of what was entered.
    pub usage: Range,
    /// Load.
    pub load: Range,
}

impl Ranges {
    /// The ranges of these inputs. That of a factor that is certain is its middle alone.
    pub fn of(inputs: &Assumptions) -> Self {
        let Factors { caused, finished, captured, price, usage, load, .. } = Factors::entered(inputs);
        Self {
            caused: Range::on(Scale::Logit, caused, inputs.caused_low.value(), inputs.caused_high.value()),
            finished: Range::on(Scale::Logit, finished, inputs.finished_low.value(), inputs.finished_high.value()),
            captured: Range::on(Scale::Logit, captured, inputs.captured_low.value(), inputs.captured_high.value()),
            price: Range::on(Scale::Log, price, inputs.price_low, inputs.price_high),
            usage: Range::on(Scale::Log, usage, inputs.use_low, inputs.use_high),
            load: Range::on(Scale::LogAboveOne, load, inputs.load_low, inputs.load_high),
        }
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
