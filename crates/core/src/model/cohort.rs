//! Cohorts: the people among whom a median, a top tenth or a place on a leaderboard is counted.

use crate::keyed;
use statrs::distribution::{ContinuousCDF, Normal};

use super::reason::{Computed, Reason};
use super::response::{HEAVY_USE, MEDIAN_USE};
use crate::evidence::DEVELOPERS;
use crate::inputs::Assumptions;
use crate::units::{MONTHS_A_YEAR, MTok, MTokPerWeek, Share, WeeksPerYear};

/// The farthest distance from the median, in standard deviations, at which the distribution is used. It is known by two
/// percentiles only.
const FARTHEST: f64 = 5.0;

keyed! {
    /// The people with whom an amount is compared. Their use is modeled as a lognormal through their median and their 90th
    /// percentile.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Cohort {
        /// The team of the inputs: `tok` at the median, `spread` times as much at the 90th percentile. Groups are ignored.
        #[default]
        Team = "team",
        /// All developers in Jellyfish's companies.
        Developers = "developers",
        /// Claude Code users, as Business Insider quoted Jellyfish.
        ClaudeCode = "claude-code",
    }
}

impl Cohort {
    /// The use of the median person.
    pub fn median(self, inputs: &Assumptions) -> MTokPerWeek {
        match self {
            Self::Team => inputs.tokens,
            Self::Developers => in_weeks(DEVELOPERS.median, inputs.weeks),
            Self::ClaudeCode => MEDIAN_USE,
        }
    }

    /// The use that one person in ten exceeds: the 90th percentile.
    pub fn top_tenth(self, inputs: &Assumptions) -> MTokPerWeek {
        match self {
            Self::Team => inputs.tokens * inputs.spread.max(1.0),
            Self::Developers => in_weeks(DEVELOPERS.heavy, inputs.weeks),
            Self::ClaudeCode => HEAVY_USE,
        }
    }

    /// The share of the cohort that uses more than `tokens`.
    ///
    /// # Errors
    /// Returns [`Reason::NoUse`] if the median is 0, [`Reason::Alike`] if the 90th percentile is not above it, and
    /// [`Reason::TooLarge`] if `tokens` is too far from the median.
    pub fn share_above(self, tokens: MTokPerWeek, inputs: &Assumptions) -> Computed<Share> {
        let deviation = self.deviation(inputs)?;
        let score = (tokens / self.median(inputs)).ln() / deviation;
        // Zero use fails, too: its logarithm is infinite.
        if score.abs() <= FARTHEST { Ok(Share::new(Normal::standard().sf(score))) } else { Err(Reason::TooLarge) }
    }

    /// The use that this share of the cohort exceeds.
    ///
    /// # Errors
    /// Those of [`Self::share_above`]; [`Reason::TooLarge`] also if `share` is not between 0 and 1.
    pub fn passed_by(self, share: f64, inputs: &Assumptions) -> Computed<MTokPerWeek> {
        let deviation = self.deviation(inputs)?;
        if !(share > 0.0 && share < 1.0) {
            return Err(Reason::TooLarge);
        }
        let score = -Normal::standard().inverse_cdf(share);
        if score.abs() > FARTHEST { Err(Reason::TooLarge) } else { Ok(self.median(inputs) * (deviation * score).exp()) }
    }

    /// The standard deviation of the logarithm of use.
    fn deviation(self, inputs: &Assumptions) -> Computed<f64> {
        let (median, tenth) = (self.median(inputs), self.top_tenth(inputs));
        if median <= MTokPerWeek::ZERO {
            return Err(Reason::NoUse);
        }
        if tenth <= median {
            return Err(Reason::Alike);
        }
        Ok((tenth / median).ln() / Normal::standard().inverse_cdf(0.9))
    }
}

/// Converts tokens per calendar month to tokens per working week, at twelve months and `weeks` working weeks per year.
fn in_weeks(month: MTok, weeks: WeeksPerYear) -> MTokPerWeek {
    month * MONTHS_A_YEAR / weeks
}
