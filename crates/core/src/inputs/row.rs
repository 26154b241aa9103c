//! What the table says of an input: the columns of its rows.

use std::ops::RangeInclusive;

use crate::evidence::Source;

/// What an input counts, and so how it is read, written and labelled.
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

/// The part of the form in which an input stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Section {
    People,
    Use,
    /// Within the models and their price.
    TokenMix,
    Price,
    Plan,
    Effect,
    /// What is asked of everybody: target, cap and mandate.
    Limits,
    Rollout,
    /// The sessions that the agent workload builder counts, within the use.
    Workload,
    /// The ranges of what nobody knows exactly.
    Uncertainty,
    /// How money is shown, and how many draws are made.
    Settings,
}

impl Section {
    /// The sections whose inputs change what results for a given base.
    pub const FORM: [Self; 8] =
        [Self::People, Self::Use, Self::TokenMix, Self::Price, Self::Plan, Self::Effect, Self::Limits, Self::Rollout];
    /// The other sections.
    pub const ELSEWHERE: [Self; 3] = [Self::Workload, Self::Uncertainty, Self::Settings];
    /// The sections as the form shows them, in its order. The others stand within one of these.
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

    /// The section of the form in which this one stands: itself, unless it is part of another.
    #[must_use]
    pub const fn shown_in(self) -> Self {
        match self {
            Self::TokenMix => Self::Price,
            Self::Workload => Self::Use,
            other => other,
        }
    }

    /// Its name in `hide=` of links; never changes, and is no input's.
    pub const fn key(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Use => "use",
            Self::TokenMix => "mix",
            Self::Price => "price",
            Self::Plan => "plan",
            Self::Effect => "effect",
            Self::Limits => "limits",
            Self::Rollout => "rollout",
            Self::Workload => "workload",
            Self::Uncertainty => "uncertainty",
            Self::Settings => "settings",
        }
    }

    /// The group with this key.
    pub fn find(key: &str) -> Option<Self> {
        Self::FORM.into_iter().chain(Self::ELSEWHERE).find(|group| group.key() == key)
    }

    /// Whether its inputs change what results for a given base, and so may differ between scenarios.
    pub fn shapes_results(self) -> bool {
        Self::FORM.contains(&self)
    }
}

/// How a slider's travel maps to numbers. Its ends are what people use; a field takes the whole range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Slider {
    /// No slider.
    None,
    /// Even steps from the first to the second number.
    Linear(f64, f64, f64),
    /// Even ratios from the first to the second number, with a stop at 0 below them.
    Log(f64, f64),
}

/// What an input accepts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A number from `min` to `max`, whole or not, with its slider.
    #[allow(missing_docs, reason = "said above")]
    Number { min: f64, max: f64, whole: bool, slider: Slider },
    /// Yes or no.
    Flag,
    /// One word of a list.
    Choice(&'static [&'static str]),
    /// A model of the price catalogue.
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

/// A share, with a slider for every percent.
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

    /// The numbers it accepts, where it takes numbers.
    pub const fn range(&self) -> Option<RangeInclusive<f64>> {
        match *self {
            Self::Number { min, max, .. } => Some(min..=max),
            Self::Flag => Some(0.0..=1.0),
            Self::Choice(_) | Self::Model | Self::Currency => None,
        }
    }
}

/// Whether an input is in sight when its group is open, or under “more”.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Among the few that decide.
    Main,
    /// Folded away.
    More,
}
/// What the table says of an input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Its name in links, exports and the page; never changes.
    pub key: &'static str,
    /// What it accepts.
    pub kind: Kind,
    /// What it counts.
    pub unit: Unit,
    /// Where it stands in the form.
    pub section: Section,
    /// Whether it is in sight there.
    pub sight: Sight,
    /// Where its default comes from.
    pub source: Source,
}
