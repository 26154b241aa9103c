//! The ways in which an amount of use is given to people, each turned into tokens a week and back.

use super::cohort::Cohort;
use super::pricing;
use super::reason::{Computed, Reason};
use super::target::{DAYS_A_WEEK, MTOK_PER_RUN};
use crate::inputs::Assumptions;
use crate::inputs::number::Scale;
use crate::units::{MTokPerWeek, Share};

const MONTHS: f64 = 12.0;

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
    /// The share of a cohort that uses at least as much: 0.1 is the top tenth.
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

    /// The way with this key.
    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|said| said.key() == key)
    }

    /// The amount of tokens that is said so, with the mix, the model and the weeks of these inputs; a place is one in
    /// `cohort`.
    ///
    /// # Errors
    /// [`Reason::NoPrice`], [`Reason::NoSalary`], [`Reason::NoUse`] and [`Reason::Alike`] of a cohort without places, or
    /// [`Reason::TooLarge`] where no amount is meant by the number.
    pub fn tokens(self, number: f64, inputs: &Assumptions, cohort: Cohort) -> Computed<MTokPerWeek> {
        let tokens = match self {
            Self::TopShare => cohort.passed_by(number, inputs)?.value(),
            _ => number / self.per_mtok(inputs)?,
        };
        if tokens.is_finite() && tokens >= 0.0 { Ok(MTokPerWeek::new(tokens)) } else { Err(Reason::TooLarge) }
    }

    /// How an amount of tokens is said so.
    ///
    /// # Errors
    /// [`Reason::NoPrice`], [`Reason::NoSalary`], or those of [`Cohort::share_above`].
    pub fn number(self, tokens: MTokPerWeek, inputs: &Assumptions, cohort: Cohort) -> Computed<f64> {
        match self {
            Self::TopShare => cohort.share_above(tokens, inputs).map(Share::value),
            _ => Ok(tokens.value() * self.per_mtok(inputs)?),
        }
    }

    /// What a million tokens a week is in this unit; 1 for a place, which does not grow with tokens.
    fn per_mtok(self, inputs: &Assumptions) -> Computed<f64> {
        let weeks = inputs.weeks.value();
        let price = || match pricing::blended(inputs).value() {
            free if free <= 0.0 => Err(Reason::NoPrice),
            price => Ok(price),
        };
        Ok(match self {
            Self::TokensAWeek | Self::TopShare => 1.0,
            Self::TokensAMonth => weeks / MONTHS,
            Self::DollarsAMonth => weeks / MONTHS * price()?,
            Self::OfSalary if inputs.salary.value() <= 0.0 => return Err(Reason::NoSalary),
            Self::OfSalary => weeks * price()? / inputs.salary.value(),
            Self::RunsADay => 1.0 / (DAYS_A_WEEK * MTOK_PER_RUN),
        })
    }
}
