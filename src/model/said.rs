//! The ways in which an amount of use is given to people, each turned into tokens a week and back.

use std::f64::consts::LN_2;

use statrs::distribution::{ContinuousCDF, Normal};

use super::pricing;
use super::reason::{Computed, Reason};
use super::root;
use super::target::{DAYS_A_WEEK, MTOK_PER_RUN};
use crate::inputs::Assumptions;
use crate::inputs::number::Scale;
use crate::units::MTokPerWeek;

/// Tokens a month of the median user, in millions, all kinds together (Jellyfish, 2026-04-15).
pub const MEDIAN_MONTH: f64 = 51.0;
/// The same of the 90th percentile.
pub const TENTH_MONTH: f64 = 380.0;
/// Farther than this from the median, in standard deviations, the published distribution says nothing.
const FARTHEST: f64 = 5.0;
/// Minus the logarithm of a tail beyond [`FARTHEST`].
const DEEPEST: f64 = 16.0;
const MONTHS: f64 = 12.0;
/// Weeks in a calendar month, of which the published distribution counts the tokens.
pub const WEEKS_A_MONTH: f64 = 52.0 / 12.0;

/// How an amount is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Millions of tokens a week.
    TokensAWeek,
    /// Millions of tokens a month, a twelfth of the working year.
    TokensAMonth,
    /// Dollars a month at API prices.
    DollarsAMonth,
    /// What it costs at API prices ÷ base salary.
    OfSalary,
    /// Median agent runs a working day.
    RunsADay,
    /// The share of users who use at least as much: 0.1 is the top tenth.
    TopShare,
}

impl Said {
    /// Every way, in the order of the page.
    pub const ALL: [Self; 6] =
        [Self::TokensAWeek, Self::TokensAMonth, Self::DollarsAMonth, Self::OfSalary, Self::RunsADay, Self::TopShare];

    /// How a number that is said so is read.
    pub const fn scale(self) -> Scale {
        match self {
            Self::TokensAWeek | Self::TokensAMonth => Scale::Tokens,
            Self::DollarsAMonth => Scale::Money,
            Self::OfSalary | Self::TopShare => Scale::Percent,
            Self::RunsADay => Scale::Plain,
        }
    }

    /// Its name in the page.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TokensAWeek => "week",
            Self::TokensAMonth => "month",
            Self::DollarsAMonth => "money",
            Self::OfSalary => "salary",
            Self::RunsADay => "runs",
            Self::TopShare => "top",
        }
    }

    /// The amount of tokens that is said so, with the mix, the model and the weeks of these inputs.
    ///
    /// # Errors
    /// [`Reason::NoPrice`], [`Reason::NoSalary`], or [`Reason::TooLarge`] where no amount is meant by the number.
    pub fn tokens(self, number: f64, inputs: &Assumptions) -> Computed<MTokPerWeek> {
        let tokens = match self {
            Self::TopShare => month_of(number)? / self.per_mtok(inputs)?,
            _ => number / self.per_mtok(inputs)?,
        };
        if tokens.is_finite() && tokens >= 0.0 { Ok(MTokPerWeek::new(tokens)) } else { Err(Reason::TooLarge) }
    }

    /// How an amount of tokens is said so.
    ///
    /// # Errors
    /// [`Reason::NoPrice`], [`Reason::NoSalary`], or [`Reason::TooLarge`] where the published distribution does not reach.
    pub fn number(self, tokens: MTokPerWeek, inputs: &Assumptions) -> Computed<f64> {
        let number = tokens.value() * self.per_mtok(inputs)?;
        if self == Self::TopShare { share_above(number) } else { Ok(number) }
    }

    /// What a million tokens a week is in this unit; in that of the distribution, a month's tokens, for a place in it.
    fn per_mtok(self, inputs: &Assumptions) -> Computed<f64> {
        let weeks = inputs.weeks.value();
        let price = || match pricing::blended(inputs).value() {
            free if free <= 0.0 => Err(Reason::NoPrice),
            price => Ok(price),
        };
        Ok(match self {
            Self::TokensAWeek => 1.0,
            Self::TokensAMonth => weeks / MONTHS,
            Self::TopShare => WEEKS_A_MONTH,
            Self::DollarsAMonth => weeks / MONTHS * price()?,
            Self::OfSalary if inputs.salary.value() <= 0.0 => return Err(Reason::NoSalary),
            Self::OfSalary => weeks * price()? / inputs.salary.value(),
            Self::RunsADay => 1.0 / (DAYS_A_WEEK * MTOK_PER_RUN),
        })
    }
}

/// Standard deviation of the logarithm of use: a lognormal through the median and the 90th percentile.
fn sigma() -> f64 {
    (TENTH_MONTH / MEDIAN_MONTH).ln() / score_above(0.1)
}

/// How many standard deviations above the mean a share of a normal distribution begins.
fn score_above(share: f64) -> f64 {
    -Normal::standard().inverse_cdf(share)
}

/// The share of users above a month's use. It is looked for among the logarithms of the smaller tail, which keeps its
/// digits; the library's own way there would bring a kilobyte of constants into the page.
fn share_above(month: f64) -> Computed<f64> {
    let score = (month / MEDIAN_MONTH).ln() / sigma();
    // Also where there is no use, whose logarithm is no number.
    if score.abs() <= FARTHEST {
        let tail = (-root::falling(&|depth| score.abs() - score_above((-depth).exp()), LN_2, DEEPEST)).exp();
        Ok(if score < 0.0 { 1.0 - tail } else { tail })
    } else {
        Err(Reason::TooLarge)
    }
}

/// A month's use that this share of users reaches.
fn month_of(share: f64) -> Computed<f64> {
    let score = if share > 0.0 && share < 1.0 { score_above(share) } else { f64::INFINITY };
    if score.abs() > FARTHEST { Err(Reason::TooLarge) } else { Ok(MEDIAN_MONTH * (sigma() * score).exp()) }
}
