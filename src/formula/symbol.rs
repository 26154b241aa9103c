//! A symbol of a formula: an input, a metric or a quantity, and how its number is written.

use super::place::{Known, Place};
use super::quantity::Quantity;
use crate::figures::amounts::{in_short, percent_in};
use crate::figures::{Figures, Form};
use crate::inputs::Input;
use crate::inputs::catalogue::Unit;
use crate::model::Metric;
use crate::model::metrics::Measure;

/// The meaning of a key in a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// What the reader entered.
    Input(Input),
    /// A metric.
    Metric(Metric),
    /// A quantity.
    Quantity(Quantity),
    /// A metric or quantity in another place: of a group, or of a case.
    At(Place, Amount),
}

/// A number that is computed: anything but an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A metric.
    Metric(Metric),
    /// A quantity.
    Quantity(Quantity),
}

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
    const fn input(input: Input) -> Self {
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

    const fn amount(amount: Amount) -> Self {
        match amount {
            Amount::Metric(Metric::Price) => Self::PerMillion,
            Amount::Metric(Metric::TeamUsers) => Self::Users,
            Amount::Metric(Metric::CapMonth) => Self::AMonth,
            Amount::Metric(_) => Self::Plain,
            Amount::Quantity(quantity) => quantity.counted(),
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
    /// Net for a dollar of cost.
    Return,
    /// What is returned, divided by what is spent.
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
    pub(crate) fn write(self, figures: &dyn Figures, number: f64) -> String {
        match self {
            Self::Money | Self::Price if is_whole(number) => figures.write(number, Form::MONEY.fraction(0)),
            Self::Price if !is_whole(number * 100.0) => figures.write(number, Form::MONEY.fraction(DIGITS)),
            Self::Money | Self::Price => figures.write(number, Form::MONEY.exactly(2)),
            Self::Percent => percent_in(figures, number, DIGITS),
            Self::Tokens => {
                let (number, unit) = in_short(number, DIGITS);
                format!("{}{unit}", figures.write(number, Form::NUMBER.significant(DIGITS)))
            }
            Self::Return if number < 1.0 => figures.write(number, Form::PERCENT.significant(DIGITS).signed()),
            Self::Return | Self::Ratio => format!("{}×", figures.write(number, Form::NUMBER.significant(DIGITS))),
            Self::Number => figures.write(number, Form::NUMBER.significant(DIGITS)),
        }
    }

    const fn of_unit(unit: Unit) -> Self {
        match unit {
            Unit::UsdPerYear | Unit::UsdPerMonth | Unit::UsdPerAdopterYear | Unit::UsdPerAdopter => Self::Money,
            Unit::UsdPerMTok => Self::Price,
            Unit::Percent => Self::Percent,
            Unit::MTokPerWeek => Self::Tokens,
            _ => Self::Number,
        }
    }

    const fn of_measure(measure: Measure) -> Self {
        match measure {
            Measure::Usd => Self::Money,
            Measure::UsdPerMTok => Self::Price,
            Measure::Ratio => Self::Ratio,
            Measure::Share => Self::Percent,
            Measure::Return => Self::Return,
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

impl Symbol {
    /// The symbol of a key in a template; `None` for unknown keys.
    pub fn find(key: &str) -> Option<Self> {
        if let Some((place, key)) = key.rsplit_once('.') {
            let place = Place::find(place)?;
            return match Self::find(key)? {
                Self::Metric(metric) => Some(Self::At(place, Amount::Metric(metric))),
                Self::Quantity(quantity) => Some(Self::At(place, Amount::Quantity(quantity))),
                Self::Input(_) | Self::At(..) => None,
            };
        }
        let metric = || Metric::ALL.iter().copied().find(|metric| metric.key() == key).map(Self::Metric);
        let quantity = || Quantity::ALL.iter().copied().find(|quantity| quantity.key() == key).map(Self::Quantity);
        Input::find(key).map(Self::Input).or_else(metric).or_else(quantity)
    }

    /// Its key.
    pub fn key(self) -> String {
        match self {
            Self::Input(input) => input.key().to_owned(),
            Self::Metric(metric) => metric.key().to_owned(),
            Self::Quantity(quantity) => quantity.key().to_owned(),
            Self::At(place, amount) => place.prefix() + &Self::from(amount).key(),
        }
    }

    /// Its unrounded value; `None` for an empty input, for one that is not a number, and where it cannot be computed.
    pub fn number(self, known: &Known) -> Option<f64> {
        match self {
            Self::Input(Input::People) => Some(f64::from(known.people)),
            Self::Input(input) => known.inputs.get(input).number(),
            Self::Metric(metric) => known.report.get(metric).ok(),
            Self::Quantity(quantity) => Some(quantity.of(known)).filter(|number| number.is_finite()),
            Self::At(place, amount) => Self::from(amount).number(&known.at(place)?),
        }
    }

    /// How its number is written.
    pub(crate) const fn style(self) -> Style {
        match self {
            Self::Input(input) => Style::of_unit(input.row().unit),
            Self::Metric(metric) | Self::At(_, Amount::Metric(metric)) => Style::of_measure(metric.measure()),
            Self::Quantity(quantity) | Self::At(_, Amount::Quantity(quantity)) => quantity.style(),
        }
    }

    /// What its number counts.
    pub(crate) const fn counted(self) -> Counted {
        match self {
            Self::Input(input) => Counted::input(input),
            Self::Metric(metric) => Counted::amount(Amount::Metric(metric)),
            Self::Quantity(quantity) => Counted::amount(Amount::Quantity(quantity)),
            Self::At(_, amount) => Counted::amount(amount),
        }
    }

    /// Writes a number in the style of this symbol, in six digits.
    pub fn write(self, figures: &dyn Figures, number: f64) -> String {
        self.style().write(figures, number)
    }
}
