//! The types of the columns in the table of inputs.

use std::ops::RangeInclusive;

use super::number::Scale;
use crate::evidence::Source;
use crate::keyed;

/// The unit of an input. It decides how values are read, written and labeled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    None,
    Persons,
    Times,
    Percent,
    UsdPerYear,
    UsdPerMonth,
    UsdPerMTok,
    UsdPerAdopterYear,
    UsdPerAdopter,
    MTokPerWeek,
    Tokens,
    PerWeek,
    WeeksPerYear,
    HoursPerWeek,
    Months,
}

impl Unit {
    /// How the number in a field with this unit relates to the value of its input.
    pub const fn scale(self) -> Scale {
        match self {
            Self::Percent => Scale::Percent,
            Self::MTokPerWeek => Scale::Tokens,
            Self::UsdPerYear | Self::UsdPerMonth | Self::UsdPerMTok | Self::UsdPerAdopterYear | Self::UsdPerAdopter => {
                Scale::Money
            }
            Self::None
            | Self::Tokens
            | Self::PerWeek
            | Self::Persons
            | Self::Times
            | Self::WeeksPerYear
            | Self::HoursPerWeek
            | Self::Months => Scale::Plain,
        }
    }
}

keyed! {
    /// The section of the form in which an input appears. Its key is the one in `hide=` of links, and differs from every
    /// key of an input.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[allow(missing_docs, reason = "the names say it")]
    pub enum Section {
        People = "people",
        Use = "use",
        /// Part of [`Self::Price`] in the form.
        TokenMix = "mix",
        Price = "price",
        Plan = "plan",
        Effect = "effect",
        /// Target, cap and mandate.
        Limits = "limits",
        Rollout = "rollout",
        /// The sessions of the agent workload builder; part of [`Self::Use`] in the form.
        Workload = "workload",
        /// The ranges of the uncertain factors.
        Uncertainty = "uncertainty",
        /// Currency, exchange rate, and the number and seed of draws.
        Settings = "settings",
    }
}

impl Section {
    /// The sections that the form shows, in its order. The others are part of one of these.
    pub const SHOWN: [Self; 9] = [
        Self::People,
        Self::Use,
        Self::Price,
        Self::Plan,
        Self::Effect,
        Self::Limits,
        Self::Rollout,
        Self::Uncertainty,
        Self::Settings,
    ];

    /// The section of [`Self::SHOWN`] that contains this one: itself, unless it is part of another.
    #[must_use]
    pub const fn shown_in(self) -> Self {
        match self {
            Self::TokenMix => Self::Price,
            Self::Workload => Self::Use,
            other => other,
        }
    }

    /// Whether its inputs change the results, and so may differ between scenarios.
    pub const fn shapes_results(self) -> bool {
        !matches!(self, Self::Workload | Self::Uncertainty | Self::Settings)
    }
}

/// How the positions of a slider map to numbers. A slider covers the usual values; a field accepts the whole range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Slider {
    /// No slider.
    None,
    /// From the first to the second number in steps of the third.
    Linear(f64, f64, f64),
    /// From the first to the second number in even ratios. An extra first position is the input's minimum, or empty for
    /// an optional input.
    Log(f64, f64),
}

/// The values that an input accepts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A number from `min` to `max`; if `whole`, an integer.
    #[allow(missing_docs, reason = "said above")]
    Number { min: f64, max: f64, whole: bool, slider: Slider },
    /// Yes or no, as 1 or 0.
    Flag,
    /// One word of this list.
    Choice(&'static [&'static str]),
    /// The key of a model in the price catalog.
    Model,
    /// An ISO 4217 code.
    Currency,
}

/// A number from `min` to `max`.
pub(super) const fn number(min: f64, max: f64) -> Kind {
    Kind::Number { min, max, whole: false, slider: Slider::None }
}

/// A whole number from `min` to `max`.
pub(super) const fn whole(min: f64, max: f64) -> Kind {
    Kind::Number { min, max, whole: true, slider: Slider::None }
}

/// A share from 0 to 1, with a slider in steps of 1 %.
pub(super) const fn part() -> Kind {
    number(0.0, 1.0).slide(0.0, 1.0, 0.01)
}

impl Kind {
    const fn with(self, slider: Slider) -> Self {
        match self {
            Self::Number { min, max, whole, .. } => Self::Number { min, max, whole, slider },
            other => other,
        }
    }

    pub(super) const fn slide(self, from: f64, to: f64, step: f64) -> Self {
        self.with(Slider::Linear(from, to, step))
    }

    pub(super) const fn slide_log(self, from: f64, to: f64) -> Self {
        self.with(Slider::Log(from, to))
    }

    /// The range of accepted numbers; `None` for words.
    pub const fn range(&self) -> Option<RangeInclusive<f64>> {
        match *self {
            Self::Number { min, max, .. } => Some(min..=max),
            Self::Flag => Some(0.0..=1.0),
            Self::Choice(_) | Self::Model | Self::Currency => None,
        }
    }
}

/// Whether an input is visible when its section is open, or folded away under “More”.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Visible when the section is open.
    Main,
    /// Folded away under “More”.
    More,
}

/// A row of the table of inputs.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Row {
    pub kind: Kind,
    pub unit: Unit,
    pub section: Section,
    /// Whether it is visible there.
    pub sight: Visibility,
    /// The source of the default.
    pub source: Source,
}
