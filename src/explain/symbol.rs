//! A term of a formula: an input, a metric or a quantity, and how its number is written.

use super::quantity::{From, Known, Quantity};
use crate::inputs::catalogue::Unit;
use crate::inputs::{Assumptions, Input, Value};
use crate::model::Metric;
use crate::model::metrics::Measure;
use crate::text::amounts::in_short;
use crate::text::figures::{Figures, Form, NOTHING};
use crate::{pricing, text};

/// What a key in a template stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// What the reader entered.
    Input(Input),
    /// Another metric.
    Metric(Metric),
    /// Anything else.
    Quantity(Quantity),
}

/// How a number is written in a formula: with six digits, so that a reader can work it out again.
#[derive(Clone, Copy)]
pub(super) enum Style {
    Money,
    /// Dollars for a million tokens, down to a millionth.
    Price,
    Percent,
    Tokens,
    /// Net for a dollar of cost.
    Return,
    /// What comes back ÷ what is spent.
    Ratio,
    Number,
}

/// Digits in a formula.
const DIGITS: u8 = 6;

/// Whether there is nothing behind the point.
fn is_whole(number: f64) -> bool {
    number.fract() == 0.0
}

impl Style {
    pub(super) fn write(self, figures: &dyn Figures, number: f64) -> String {
        match self {
            Self::Money | Self::Price if is_whole(number) => figures.write(number, Form::MONEY.fraction(0)),
            Self::Price if !is_whole(number * 100.0) => figures.write(number, Form::MONEY.fraction(DIGITS)),
            Self::Money | Self::Price => figures.write(number, Form::MONEY.exactly(2)),
            Self::Percent => figures.write(number, Form::PERCENT.significant(DIGITS)),
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
    /// What a key in a template stands for.
    pub fn find(key: &str) -> Option<Self> {
        let metric = || Metric::ALL.iter().copied().find(|metric| metric.key() == key).map(Self::Metric);
        let quantity = || Quantity::ALL.iter().copied().find(|quantity| quantity.key() == key).map(Self::Quantity);
        Input::find(key).map(Self::Input).or_else(metric).or_else(quantity)
    }

    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Input(input) => input.key(),
            Self::Metric(metric) => metric.key(),
            Self::Quantity(quantity) => quantity.key(),
        }
    }

    /// Its number in full; `None` where it is left open, no number, or cannot be computed.
    pub fn number(self, known: &Known) -> Option<f64> {
        match self {
            Self::Input(input) => known.inputs.get(input).number(),
            Self::Metric(metric) => known.report.get(metric).ok(),
            Self::Quantity(quantity) => Some(quantity.of(known)),
        }
    }

    /// What it is called by itself.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Metric(metric) => text::metric_name(metric),
            Self::Input(_) | Self::Quantity(_) => self.name(),
        }
    }

    /// What a formula calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Input(input) => text::input_term(input),
            Self::Metric(metric) => text::metric_term(metric),
            Self::Quantity(quantity) => text::quantity_term(quantity),
        }
    }

    pub(super) const fn style(self) -> Style {
        match self {
            Self::Input(input) => Style::of_unit(input.row().unit),
            Self::Metric(metric) => Style::of_measure(metric.measure()),
            Self::Quantity(quantity) => quantity.style(),
        }
    }

    /// Its number with its unit, in six digits; [`NOTHING`] where there is none, words where it is not told.
    pub fn value(self, known: &Known, figures: &dyn Figures) -> String {
        if matches!(self, Self::Input(input) if known.hides(input)) {
            return text::SALARY_LEFT_OUT.to_owned();
        }
        self.number(known).map_or_else(|| NOTHING.to_owned(), |number| self.write(figures, number))
    }

    /// The same as it stands in a formula: tokens in millions, however many.
    pub fn value_in_formula(self, known: &Known, figures: &dyn Figures) -> String {
        match (self.style(), self.number(known)) {
            (Style::Tokens, Some(number)) => format!("{}M", figures.write(number, Form::NUMBER.significant(DIGITS))),
            _ => self.value(known, figures),
        }
    }

    /// Another number of its kind, in six digits.
    pub fn write(self, figures: &dyn Figures, number: f64) -> String {
        self.style().write(figures, number)
    }

    /// Where it comes from; `None` where it is computed.
    pub fn source(self, known: &Known, figures: &dyn Figures) -> Option<String> {
        match self {
            Self::Input(input) => Some(self.input_source(input, known, figures)),
            Self::Metric(_) => None,
            Self::Quantity(quantity) => match quantity.source() {
                From::Computed => None,
                From::Published(source) => Some(text::source(source)),
                From::Prices(own) if known.inputs.get(own) == Value::Empty => {
                    Some(text::prices_of(pricing::SOURCE, pricing::DATE))
                }
                From::Prices(_) => Some(text::OWN_PRICE.to_owned()),
            },
        }
    }

    fn input_source(self, input: Input, known: &Known, figures: &dyn Figures) -> String {
        let (default, source) = (Assumptions::default().get(input), text::source(input.row().source));
        match default.number() {
            _ if known.inputs.get(input) == default => source,
            Some(number) => text::changed_from(&self.style().write(figures, number), &source),
            None => text::OWN_NUMBER.to_owned(),
        }
    }
}
