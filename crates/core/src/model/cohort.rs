//! Whose use a place on a leaderboard, a median or a top tenth is about (model, section 9).

use statrs::distribution::{ContinuousCDF, Normal};

use super::reason::{Computed, Reason};
use super::response::{HEAVY_USE, MEDIAN_USE};
use crate::inputs::Assumptions;
use crate::units::{MTok, MTokPerWeek, Share, WeeksPerYear};

/// Tokens a calendar month of the median developer, all kinds together (Jellyfish, 2026-04-15).
pub const MEDIAN_MONTH: MTok = MTok::new(51.0);
/// The same at the 90th percentile.
pub const TENTH_MONTH: MTok = MTok::new(380.0);
/// Farther than this from the median, in standard deviations, a distribution known by two of its percentiles says
/// nothing.
const FARTHEST: f64 = 5.0;
const MONTHS: f64 = 12.0;

/// The people among whom somebody has a place. Use is lognormal through their median and their 90th percentile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cohort {
    /// The reader's own team: `tok` at the median, `spread` times as much at the 90th percentile. Groups do not count.
    #[default]
    Team,
    /// All developers of Jellyfish's companies.
    Developers,
    /// Claude Code users, as Business Insider quoted Jellyfish.
    ClaudeCode,
}

impl Cohort {
    /// Every cohort, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Team, Self::Developers, Self::ClaudeCode];

    /// Its name in the address; never changes.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Developers => "developers",
            Self::ClaudeCode => "claude-code",
        }
    }

    /// The cohort with this key.
    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cohort| cohort.key() == key)
    }

    /// Use of the median person.
    pub fn median(self, inputs: &Assumptions) -> MTokPerWeek {
        match self {
            Self::Team => inputs.tokens,
            Self::Developers => in_weeks(MEDIAN_MONTH, inputs.weeks),
            Self::ClaudeCode => MEDIAN_USE,
        }
    }

    /// Use that a person in ten passes.
    pub fn top_tenth(self, inputs: &Assumptions) -> MTokPerWeek {
        match self {
            Self::Team => inputs.tokens * inputs.spread.max(1.0),
            Self::Developers => in_weeks(TENTH_MONTH, inputs.weeks),
            Self::ClaudeCode => HEAVY_USE,
        }
    }

    /// The share of the people who use more than this.
    ///
    /// # Errors
    /// [`Reason::NoUse`] and [`Reason::Alike`] where there are no places, [`Reason::TooLarge`] where the distribution does
    /// not reach.
    pub fn share_above(self, tokens: MTokPerWeek, inputs: &Assumptions) -> Computed<Share> {
        let deviation = self.deviation(inputs)?;
        let score = (tokens / self.median(inputs)).ln() / deviation;
        // Also where there is no use, whose logarithm is infinite.
        if score.abs() <= FARTHEST { Ok(Share::new(Normal::standard().sf(score))) } else { Err(Reason::TooLarge) }
    }

    /// The use that this share of the people passes.
    ///
    /// # Errors
    /// Those of [`Self::share_above`].
    pub fn passed_by(self, share: f64, inputs: &Assumptions) -> Computed<MTokPerWeek> {
        let deviation = self.deviation(inputs)?;
        if !(share > 0.0 && share < 1.0) {
            return Err(Reason::TooLarge);
        }
        let score = -Normal::standard().inverse_cdf(share);
        if score.abs() > FARTHEST { Err(Reason::TooLarge) } else { Ok(self.median(inputs) * (deviation * score).exp()) }
    }

    /// Standard deviation of the logarithm of use.
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

/// A calendar month's tokens as those of a working week: a year has twelve of the one and `weeks` of the other.
fn in_weeks(month: MTok, weeks: WeeksPerYear) -> MTokPerWeek {
    month * MONTHS / weeks
}
