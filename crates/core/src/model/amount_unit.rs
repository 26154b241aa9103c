//! The units in which an amount of use can be stated, and their conversion to tokens per week and back.

use super::cohort::Cohort;
use super::pricing;
use super::reason::{Computed, Reason};
use super::target::MTOK_PER_RUN;
use crate::inputs::number::Scale;
use crate::inputs::number_kind::NumberKind;
use crate::inputs::{Assumptions, Input, TimeUnit};
use crate::keyed;
use crate::units::{DAYS_A_WEEK, MONTHS_A_YEAR, MTokPerWeek, Share, Usd};

keyed! {
    /// The unit in which an amount of use is stated.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum AmountUnit {
        /// Millions of tokens per working day.
        TokensADay = "day",
        /// Millions of tokens per working week.
        TokensAWeek = "week",
        /// Millions of tokens per month, a twelfth of the working year.
        TokensAMonth = "month",
        /// Dollars per month at API prices.
        DollarsAMonth = "money",
        /// Yearly cost at API prices ÷ base salary.
        OfSalary = "salary",
        /// Median agent runs per working day.
        RunsADay = "runs",
        /// The share of a cohort that uses at least as much: 0.1 is the top tenth.
        TopShare = "top",
    }
}

impl AmountUnit {
    /// What the number reader expects for an amount in this unit.
    pub const fn number_kind(self) -> NumberKind {
        match self {
            Self::TokensADay => NumberKind::Use(TimeUnit::Day),
            Self::TokensAWeek => NumberKind::Use(TimeUnit::Week),
            Self::TokensAMonth => NumberKind::Use(TimeUnit::Month),
            Self::DollarsAMonth => NumberKind::Spend(TimeUnit::Month),
            Self::OfSalary | Self::TopShare => NumberKind::Share(None),
            Self::RunsADay => NumberKind::Times(TimeUnit::Day),
        }
    }

    /// How the number in a field relates to the amount.
    pub const fn scale(self) -> Scale {
        match self {
            Self::TokensADay | Self::TokensAWeek | Self::TokensAMonth => Scale::Tokens,
            Self::DollarsAMonth => Scale::Money,
            Self::OfSalary | Self::TopShare => Scale::Percent,
            Self::RunsADay => Scale::Plain,
        }
    }

    /// Converts a number in this unit to tokens, at the mix, model, salary and weeks of these inputs.
    /// [`Self::TopShare`] is a share of `cohort`.
    ///
    /// # Errors
    /// Returns [`Reason::NoPrice`] or [`Reason::NoSalary`] if the unit needs a price or salary and it is 0, those of
    /// [`Cohort::passed_by`], or [`Reason::TooLarge`] if the result is negative or not finite.
    pub fn tokens(self, number: f64, inputs: &Assumptions, cohort: Cohort) -> Computed<MTokPerWeek> {
        let tokens = match self {
            Self::TopShare => cohort.passed_by(number, inputs)?.value(),
            _ => number / self.per_mtok(inputs)?,
        };
        if tokens.is_finite() && tokens >= 0.0 { Ok(MTokPerWeek::new(tokens)) } else { Err(Reason::TooLarge) }
    }

    /// Converts an amount of tokens to this unit; the inverse of [`Self::tokens`].
    ///
    /// # Errors
    /// Returns [`Reason::NoPrice`], [`Reason::NoSalary`], or those of [`Cohort::share_above`].
    pub fn number(self, tokens: MTokPerWeek, inputs: &Assumptions, cohort: Cohort) -> Computed<f64> {
        match self {
            Self::TopShare => cohort.share_above(tokens, inputs).map(Share::value),
            _ => Ok(tokens.value() * self.per_mtok(inputs)?),
        }
    }

    /// What the cap or the target of these inputs costs a person in a month, at API prices. `None` for other inputs, where
    /// it is not set, and where tokens are free.
    pub fn month_of(input: Input, inputs: &Assumptions) -> Option<Usd> {
        let tokens = match input {
            Input::Cap => inputs.cap,
            Input::Target => inputs.target,
            _ => None,
        };
        Self::DollarsAMonth.number(tokens?, inputs, Cohort::Team).ok().map(Usd::new)
    }

    /// The number in this unit that equals a million tokens per week. For [`Self::TopShare`], which is not proportional
    /// to tokens, it is 1 and unused.
    fn per_mtok(self, inputs: &Assumptions) -> Computed<f64> {
        let weeks = inputs.weeks.value();
        let price = || match pricing::blended(inputs).value() {
            free if free <= 0.0 => Err(Reason::NoPrice),
            price => Ok(price),
        };
        Ok(match self {
            Self::TokensADay => 1.0 / DAYS_A_WEEK,
            Self::TokensAWeek | Self::TopShare => 1.0,
            Self::TokensAMonth => weeks / MONTHS_A_YEAR,
            Self::DollarsAMonth => weeks / MONTHS_A_YEAR * price()?,
            Self::OfSalary if inputs.salary.value() <= 0.0 => return Err(Reason::NoSalary),
            Self::OfSalary => weeks * price()? / inputs.salary.value(),
            Self::RunsADay => 1.0 / (DAYS_A_WEEK * MTOK_PER_RUN),
        })
    }
}
