//! Figures that disagree about the same thing. They are shown beside each other and never averaged.

use super::{
    BUSINESS_INSIDER, DX, FIELD_EXPERIMENTS, JELLYFISH_TOKENMAXXING, MANDATE_FIRM, MICROSOFT_AGENTS,
    MICROSOFT_INTENSITY, Source,
};
use crate::units::{MTok, Usd};

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
    /// The same organizations over time.
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

/// The share of the observed difference that the tokens caused, as read off one source: what it found, divided by what
/// the observed curve shows at the typical user (2.051 times the output). A read-off, not an estimate, since bases and
/// doses of the studies differ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CausedReading {
    /// Whose figures are read so.
    pub source: Source,
    /// The lowest share, 0 to 1.
    pub low: f64,
    /// The highest; the same as `low` where there is one figure.
    pub high: f64,
}

const fn caused(source: Source, low: f64, high: f64) -> CausedReading {
    CausedReading { source, low, high }
}

/// The shares that the evidence can be read as, lowest first. Hence a range from .15 to .80, not one number.
pub const CAUSED: [CausedReading; 5] = [
    caused(MICROSOFT_INTENSITY, 0.20, 0.39),
    caused(MICROSOFT_AGENTS, 0.23, 0.23),
    caused(FIELD_EXPERIMENTS, 0.25, 0.25),
    caused(DX, 0.50, 0.50),
    caused(MANDATE_FIRM, 1.0, 1.0),
];

/// The time over which a source counts tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// A week.
    Week,
    /// A calendar month.
    Month,
}

/// How much the median and the heavy user use, by one source. The sources count different people: their figures are
/// never put on one scale without saying whose they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UseReport {
    /// Whose figures.
    pub source: Source,
    /// The median user's tokens in a period.
    pub median: MTok,
    /// The 90th percentile's, or the top tenth's.
    pub heavy: MTok,
    /// The period, as published.
    pub period: Period,
}

impl UseReport {
    /// How unequal use is: the heavy user's tokens as a multiple of the median user's.
    pub fn spread(&self) -> f64 {
        self.heavy.value() / self.median.value()
    }
}

/// The two reports of use: all developers of Jellyfish's companies, and Claude Code users.
pub const USE: [UseReport; 2] = [
    UseReport {
        source: JELLYFISH_TOKENMAXXING,
        median: MTok::new(51.0),
        heavy: MTok::new(380.0),
        period: Period::Month,
    },
    UseReport { source: BUSINESS_INSIDER, median: MTok::new(32.0), heavy: MTok::new(225.0), period: Period::Week },
];

/// What Meta's top user took in 30 days.
pub const META_TOKENS: MTok = MTok::new(281_000.0);
/// The lowest and the highest price put on it.
pub const META_COST: [Usd; 2] = [Usd::new(420_000.0), Usd::new(3_000_000.0)];
