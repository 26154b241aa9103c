//! The effect of tokens on output: the response curves, and the discounts on them. The Method view has the formulas
//! under “What tokens do to output”.

use super::factors::Factors;
use crate::evidence::CLAUDE_CODE;
use crate::inputs::{Assumptions, Curve};
use crate::units::{MTokPerWeek, Share, TOKENS_PER_MTOK};

/// Merged pull requests per week without AI: those at the lowest use ([`crate::evidence::JELLYFISH_TOKENMAXXING`]).
pub const OUTPUT_WITHOUT: f64 = 0.77;
/// Merged pull requests per week at which the observed curve flattens ([`crate::evidence::JELLYFISH_HEADWINDS`]).
pub const OUTPUT_PLATEAU: f64 = 4.0;
/// The slope of the observed curve, pull requests per week against x tokens per week: [`SLOPE`]·ln x − [`OFFSET`]
/// ([`crate::evidence::JELLYFISH_HEADWINDS`]).
pub const SLOPE: f64 = 0.78;
/// The offset of the observed curve; see [`SLOPE`].
pub const OFFSET: f64 = 11.9;
/// The use of the median Claude Code user, at which the saturating, logarithmic and power curves agree.
pub const MEDIAN_USE: MTokPerWeek = MTokPerWeek::new(CLAUDE_CODE.median.value());
/// The use of the top tenth of Claude Code users.
pub const HEAVY_USE: MTokPerWeek = MTokPerWeek::new(CLAUDE_CODE.heavy.value());
/// The highest use in the published data ([`crate::evidence::JELLYFISH_HEADWINDS`]). Beyond it every curve is extrapolated.
pub const DATA_END: MTokPerWeek = MTokPerWeek::new(500.0);

/// A response curve with its constants. It gives the multiplier M: output as a multiple of that without AI, at t
/// million tokens per week.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "the formulas say it")]
pub enum Response {
    /// 1 + A·t/(K + t).
    Hill { ceiling: f64, half: f64 },
    /// 1 + s·ln(t/t₀) above t₀, 1 below.
    Log { slope: f64, threshold: f64 },
    /// (1 + t/τ)^ε.
    Power { scale: f64, exponent: f64 },
    /// 1 + gain for any use.
    Fixed { gain: f64 },
}

/// The observed multiplier at [`MEDIAN_USE`], 2.051133. It determines the free constant of the saturating and power
/// curves.
pub fn at_median() -> f64 {
    (SLOPE * (MEDIAN_USE.value() * TOKENS_PER_MTOK).ln() - OFFSET) / OUTPUT_WITHOUT
}

impl Response {
    /// This curve with the constants of these inputs, whichever curve they select.
    pub fn on(curve: Curve, inputs: &Assumptions) -> Self {
        match curve {
            Curve::Hill => {
                let ceiling = (OUTPUT_PLATEAU - OUTPUT_WITHOUT) / OUTPUT_WITHOUT;
                Self::Hill { ceiling, half: MEDIAN_USE.value() * (ceiling / (at_median() - 1.0) - 1.0) }
            }
            Curve::Log => Self::Log { slope: SLOPE / OUTPUT_WITHOUT, threshold: Self::log_threshold().value() },
            Curve::Power => {
                let exponent = inputs.exponent;
                Self::Power { scale: MEDIAN_USE.value() / (at_median().powf(1.0 / exponent) - 1.0), exponent }
            }
            Curve::Fixed => Self::Fixed { gain: inputs.fixed_gain },
        }
    }

    /// The use up to which the logarithmic curve has no gain, in millions of tokens per week. There its slope jumps.
    pub fn log_threshold() -> MTokPerWeek {
        MTokPerWeek::new(((OUTPUT_WITHOUT + OFFSET) / SLOPE).exp() / TOKENS_PER_MTOK)
    }

    /// The multiplier M: output as a multiple of that without AI; 1 at no use.
    pub fn multiplier(&self, used: MTokPerWeek) -> f64 {
        1.0 + self.gain(used)
    }

    /// The observed gain M − 1: extra output as a share of that without AI; 0 at no use.
    pub fn gain(&self, used: MTokPerWeek) -> f64 {
        let t = used.value();
        match *self {
            _ if t <= 0.0 => 0.0,
            Self::Hill { ceiling, half } => ceiling * t / (half + t),
            Self::Log { slope, threshold } => slope * (t / threshold).max(1.0).ln(),
            // Takes half the time of `powf`, with the same result but for the last digit.
            Self::Power { scale, exponent } => (exponent * (1.0 + t / scale).ln()).exp() - 1.0,
            Self::Fixed { gain } => gain,
        }
    }

    /// The derivative of M by use, per million tokens per week.
    pub fn slope(&self, used: MTokPerWeek) -> f64 {
        let t = used.value();
        match *self {
            Self::Hill { ceiling, half } => ceiling * half / ((half + t) * (half + t)),
            Self::Log { threshold, .. } if t <= threshold => 0.0,
            Self::Log { slope, .. } => slope / t,
            Self::Power { scale, exponent } => exponent / scale * (1.0 + t / scale).powf(exponent - 1.0),
            Self::Fixed { .. } => 0.0,
        }
    }
}

/// The effect of use on finished work: the observed gain M − 1 less discounts, χ·κ·(M − 1) − ρ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// The response curve.
    pub response: Response,
    /// χ·κ, the part of the observed gain that counts; 1 on the fixed curve, which is a measured effect already.
    pub counted: Share,
    /// ρ, the share of the week for extra review; applies only if AI is used at all.
    pub review: Share,
}

impl Effect {
    /// The effect of these inputs, with all factors as entered.
    pub fn of(inputs: &Assumptions) -> Self {
        Self::with(inputs, &Factors::entered(inputs))
    }

    /// The effect of these inputs with these values of the uncertain factors.
    pub fn with(inputs: &Assumptions, factors: &Factors) -> Self {
        let counted = Share::new(factors.counted());
        Self { response: Response::on(factors.curve, inputs), counted, review: inputs.review }
    }

    /// The gain: extra finished work as a share of that without AI. Negative if review takes more than the tokens
    /// return.
    pub fn gain(&self, useful: MTokPerWeek) -> f64 {
        self.counted_gain(useful, self.response.gain(useful))
    }

    /// The gain at this use, of which `observed` is M − 1.
    pub fn counted_gain(&self, useful: MTokPerWeek, observed: f64) -> f64 {
        let review = if useful > MTokPerWeek::ZERO { self.review.value() } else { 0.0 };
        self.counted.value() * observed - review
    }
}
