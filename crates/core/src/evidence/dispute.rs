//! Published figures that disagree about the same quantity. The page shows them side by side and never averages them.

use super::{
    ANTHROPIC, BUSINESS_INSIDER, DX, FIELD_EXPERIMENTS, JELLYFISH_TOKENMAXXING, MANDATE_FIRM, MICROSOFT_AGENTS,
    MICROSOFT_INTENSITY, STANFORD_SPEND, Source,
};
use crate::units::{MTok, Usd};

/// An elasticity of output with respect to tokens, as read from one source: output is proportional to tokens to this
/// power.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Elasticity {
    /// The exponent.
    pub power: f64,
    /// The source of the figures.
    pub source: Source,
    /// Which of the source's figures the elasticity is derived from.
    pub reading: ElasticityReading,
}

/// The figures from which an elasticity is derived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElasticityReading {
    /// Spend and pull requests of the bottom fifth and of the top fifth.
    SpendFifths,
    /// The same organizations over time.
    OverTime,
    /// Tokens for a pull request from 7M to 69M, and twice the pull requests: 19.7 times in all.
    PerPullRequest,
    /// The headline: ten times the tokens, twice the output.
    Headline,
    /// The top tenth's tokens over the median's, and twice the output.
    TopTenth,
}

impl Elasticity {
    /// The factor by which output grows with ten times the tokens.
    pub fn tenfold(&self) -> f64 {
        10_f64.powf(self.power)
    }
}

/// The published elasticities, lowest first. Because they differ this much, the model offers three curves.
#[allow(clippy::approx_constant, reason = "three digits, as published")]
pub const ELASTICITIES: [Elasticity; 5] = [
    Elasticity { power: 0.115, source: JELLYFISH_TOKENMAXXING, reading: ElasticityReading::SpendFifths },
    Elasticity { power: 0.149, source: DX, reading: ElasticityReading::OverTime },
    Elasticity { power: 0.233, source: JELLYFISH_TOKENMAXXING, reading: ElasticityReading::PerPullRequest },
    Elasticity { power: 0.301, source: BUSINESS_INSIDER, reading: ElasticityReading::Headline },
    Elasticity { power: 0.355, source: BUSINESS_INSIDER, reading: ElasticityReading::TopTenth },
];

/// The share of the observed gain that the tokens caused, derived from one source: the effect that it found,
/// divided by that of the observed curve at the median of Claude Code (2.051 times the output, so 1.051), at most 1. For
/// [`DX`] it is the elasticity over time divided by that of the headline, .149 ÷ .301. The studies differ in their
/// baselines and amounts of tokens, so this is a comparison, not an estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CausedReading {
    /// The source of the figures.
    pub source: Source,
    /// The lowest share, 0 to 1.
    pub low: f64,
    /// The highest share, 0 to 1; equal to `low` if there is one figure.
    pub high: f64,
}

/// The shares derived from the sources, lowest first. They are why the input's default is a range, .15 to .80.
pub const CAUSED: [CausedReading; 5] = [
    CausedReading { source: MICROSOFT_INTENSITY, low: 0.20, high: 0.39 },
    CausedReading { source: MICROSOFT_AGENTS, low: 0.23, high: 0.23 },
    CausedReading { source: FIELD_EXPERIMENTS, low: 0.25, high: 0.25 },
    CausedReading { source: DX, low: 0.50, high: 0.50 },
    CausedReading { source: MANDATE_FIRM, low: 1.0, high: 1.0 },
];

/// The time over which a source counts tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Period {
    Week,
    Month,
}

/// Use by the median user and by a heavy user, as one source reports it. The sources count different people, so their
/// figures are always shown with the source's name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UseReport {
    /// The source of the figures.
    pub source: Source,
    /// The median user's tokens per `period`.
    pub median: MTok,
    /// A heavy user's tokens per `period`: the 90th percentile, or the top tenth.
    pub heavy: MTok,
    /// The period over which the source counts.
    pub period: Period,
}

impl UseReport {
    /// The spread of use: the heavy user's tokens ÷ the median user's.
    pub fn spread(&self) -> f64 {
        self.heavy.value() / self.median.value()
    }
}

/// All developers in Jellyfish's companies (2026-04-15).
pub const DEVELOPERS: UseReport = UseReport {
    source: JELLYFISH_TOKENMAXXING,
    median: MTok::new(51.0),
    heavy: MTok::new(380.0),
    period: Period::Month,
};
/// Claude Code users, as Business Insider quoted Jellyfish (2026-05-07).
pub const CLAUDE_CODE: UseReport =
    UseReport { source: BUSINESS_INSIDER, median: MTok::new(32.0), heavy: MTok::new(225.0), period: Period::Week };
/// The published reports.
pub const USE: [UseReport; 2] = [DEVELOPERS, CLAUDE_CODE];

/// What developers spend on tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SpendReport {
    /// The source.
    pub source: Source,
    /// The two amounts that it names, the lower one first, $ a developer and month. Which they are differs by source.
    pub amounts: [Usd; 2],
}

/// The published reports on spend: the median and the 90th percentile of developers, what a maker tells firms to expect,
/// and the median and the top quarter of organizations.
pub const SPEND: [SpendReport; 3] = [
    SpendReport { source: JELLYFISH_TOKENMAXXING, amounts: [Usd::new(52.38), Usd::new(691.14)] },
    SpendReport { source: ANTHROPIC, amounts: [Usd::new(150.0), Usd::new(250.0)] },
    SpendReport { source: STANFORD_SPEND, amounts: [Usd::new(86.0), Usd::new(195.0)] },
];

/// Tokens of Meta's top user in 30 days (Fortune, 2026-04-09).
pub const META_TOKENS: MTok = MTok::new(281_000.0);
/// The days in which Meta's top user took [`META_TOKENS`].
pub const META_DAYS: f64 = 30.0;
/// The lowest and the highest published estimate of what [`META_TOKENS`] cost.
pub const META_COST: [Usd; 2] = [Usd::new(420_000.0), Usd::new(3_000_000.0)];
