//! Figures that disagree about the same thing. They are shown beside each other and never averaged.

use super::{BUSINESS_INSIDER, DX, JELLYFISH_TOKENMAXXING, Source};
use crate::model::cohort::{MEDIAN_MONTH, TENTH_MONTH};
use crate::units::{MTok, MTokPerWeek, Usd};

/// A reading of the evidence as one number: output goes with tokens to this power.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Elasticity {
    /// The power.
    pub power: f64,
    /// Whose figures are read so.
    pub source: Source,
    /// Which reading of them.
    pub reading: ElasticityReading,
}

/// Which figures an elasticity is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElasticityReading {
    /// Spend and pull requests of the bottom and top fifth.
    SpendFifths,
    /// The same organisations over time.
    OverTime,
    /// Ten times the tokens for a pull request, and twice the pull requests: twenty times in all.
    PerPullRequest,
    /// The headline.
    Headline,
    /// The top tenth's tokens against the median's, and twice the output.
    TopTenth,
}

impl Elasticity {
    /// What ten times the tokens do to output, as a multiple of it.
    pub fn tenfold(&self) -> f64 {
        10_f64.powf(self.power)
    }
}

const fn elasticity(power: f64, source: Source, reading: ElasticityReading) -> Elasticity {
    Elasticity { power, source, reading }
}

/// The elasticities that the evidence can be read as, lowest first. Hence three curves, not one.
#[allow(clippy::approx_constant, reason = "three digits, as published")]
pub const ELASTICITIES: [Elasticity; 5] = [
    elasticity(0.115, JELLYFISH_TOKENMAXXING, ElasticityReading::SpendFifths),
    elasticity(0.149, DX, ElasticityReading::OverTime),
    elasticity(0.233, JELLYFISH_TOKENMAXXING, ElasticityReading::PerPullRequest),
    elasticity(0.301, BUSINESS_INSIDER, ElasticityReading::Headline),
    elasticity(0.355, BUSINESS_INSIDER, ElasticityReading::TopTenth),
];

/// How much the median and the heavy user use, by one source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UseReport {
    /// Whose figures.
    pub source: Source,
    /// The median user.
    pub median: MTokPerWeek,
    /// The 90th percentile, or the top tenth.
    pub heavy: MTokPerWeek,
    /// Whether they were published by the month, in which case this is a year of it in 46 working weeks.
    pub monthly: bool,
}

/// The two reports of use.
pub const USE: [UseReport; 2] = [
    UseReport {
        source: JELLYFISH_TOKENMAXXING,
        median: MTokPerWeek::new(MEDIAN_MONTH.value() * 12.0 / 46.0),
        heavy: MTokPerWeek::new(TENTH_MONTH.value() * 12.0 / 46.0),
        monthly: true,
    },
    UseReport {
        source: BUSINESS_INSIDER,
        median: MTokPerWeek::new(32.0),
        heavy: MTokPerWeek::new(225.0),
        monthly: false,
    },
];

/// What Meta's top user took in 30 days.
pub const META_TOKENS: MTok = MTok::new(281_000.0);
/// The lowest and the highest price put on it.
pub const META_COST: [Usd; 2] = [Usd::new(420_000.0), Usd::new(3_000_000.0)];
