//! How the number of a symbol is written in a formula, and what it counts.

use crate::decimal::significant;
use crate::figures::amounts::{in_short, percent_in};
use crate::figures::{Figures, Form};
use crate::inputs::Input;
use crate::inputs::catalog::Unit;
use crate::model::metrics::Measure;

/// What a number in a formula counts, which is written after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Counted {
    /// Nothing that needs a word besides its style.
    Plain,
    People,
    Users,
    Weeks,
    Months,
    AMonth,
    PerMillion,
    PerUser,
    Tokens,
    Turns,
    SessionsAWeek,
    WordsPerToken,
    WordsAMinute,
}

impl Counted {
    /// What the number of an input counts.
    pub(crate) const fn input(input: Input) -> Self {
        match (input, input.row().unit) {
            (Input::Turns, _) => Self::Turns,
            (Input::Sessions, _) => Self::SessionsAWeek,
            (_, Unit::Persons) => Self::People,
            (_, Unit::WeeksPerYear) => Self::Weeks,
            (_, Unit::Months) => Self::Months,
            (_, Unit::UsdPerMonth) => Self::AMonth,
            (_, Unit::UsdPerMTok) => Self::PerMillion,
            (_, Unit::UsdPerAdopter) => Self::PerUser,
            (_, Unit::Tokens) => Self::Tokens,
            _ => Self::Plain,
        }
    }

    /// What the number of a metric with this measure counts.
    pub(crate) const fn measure(measure: Measure) -> Self {
        match measure {
            Measure::UsdPerMTok => Self::PerMillion,
            Measure::UsdPerMonth => Self::AMonth,
            Measure::People => Self::Users,
            _ => Self::Plain,
        }
    }
}

/// How a number is written in a formula: with six digits, so that a reader can work it out again.
#[derive(Clone, Copy)]
pub(crate) enum Style {
    Money,
    /// Dollars for a million tokens, down to a millionth.
    Price,
    Percent,
    Tokens,
    /// A multiple of something: `2.86×`.
    Ratio,
    Number,
}

/// Significant digits of a number in a formula.
pub(crate) const DIGITS: u8 = 6;

/// Whether a number is whole, except for rounding errors.
fn is_whole(number: f64) -> bool {
    (number - number.round()).abs() <= 1e-12 * number.abs()
}

impl Style {
    /// Writes a number.
    pub(crate) fn write(self, figures: &dyn Figures, number: f64) -> String {
        let shown = number * figures.rate();
        match self {
            Self::Money | Self::Price if is_whole(shown) => figures.write(number, Form::MONEY.fraction(0)),
            Self::Price if !is_whole(shown * 100.0) => figures.write(number, Form::MONEY.fraction(DIGITS)),
            Self::Money | Self::Price => figures.write(number, Form::MONEY.exactly(2)),
            Self::Percent => percent_in(figures, number, DIGITS),
            Self::Tokens => {
                let (number, unit) = in_short(number, DIGITS);
                format!("{}{unit}", figures.write(number, Form::NUMBER.significant(DIGITS)))
            }
            Self::Ratio => format!("{}×", figures.write(number, Form::NUMBER.significant(DIGITS))),
            Self::Number => figures.write(number, Form::NUMBER.significant(DIGITS)),
        }
    }

    /// Whether [`write`](Self::write) shows all digits of the number, except for rounding errors.
    pub(crate) fn is_exact(self, figures: &dyn Figures, number: f64) -> bool {
        let shown = match self {
            Self::Money => return is_whole(number * figures.rate() * 100.0),
            Self::Price => return is_whole(number * figures.rate() * 1e6),
            Self::Percent => number * 100.0,
            Self::Tokens | Self::Ratio | Self::Number => number,
        };
        (significant(shown, DIGITS.into()) - shown).abs() <= 1e-12 * shown.abs()
    }

    /// How the number of an input with this unit is written.
    pub(crate) const fn of_unit(unit: Unit) -> Self {
        match unit {
            Unit::UsdPerYear | Unit::UsdPerMonth | Unit::UsdPerAdopterYear | Unit::UsdPerAdopter => Self::Money,
            Unit::UsdPerMTok => Self::Price,
            Unit::Percent => Self::Percent,
            Unit::MTokPerWeek => Self::Tokens,
            Unit::None
            | Unit::Persons
            | Unit::Times
            | Unit::Tokens
            | Unit::PerWeek
            | Unit::WeeksPerYear
            | Unit::HoursPerWeek
            | Unit::Months => Self::Number,
        }
    }

    /// How a metric with this measure is written.
    pub(crate) const fn of_measure(measure: Measure) -> Self {
        match measure {
            Measure::Usd | Measure::Net | Measure::UsdPerMonth => Self::Money,
            Measure::UsdPerMTok => Self::Price,
            Measure::Ratio | Measure::Return => Self::Ratio,
            Measure::Share | Measure::Chance => Self::Percent,
            Measure::MTokPerWeek => Self::Tokens,
            Measure::Times
            | Measure::Months
            | Measure::People
            | Measure::PerDay
            | Measure::PerWeek
            | Measure::HoursPerWeek => Self::Number,
        }
    }
}
