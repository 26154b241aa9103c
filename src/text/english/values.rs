//! How the values of inputs are written, with their units.

use super::inputs::{TIMES, choice, per, unit};
use crate::inputs::catalog::{Kind, Unit};
use crate::inputs::currency::Shown;
use crate::inputs::draft::SHOWN_DIGITS;
use crate::inputs::{Assumptions, Input, Value};
use crate::pricing;
use crate::text::amounts::in_short;
use crate::text::figures::{Figures, Form};

/// In place of the value of an optional input that is empty.
pub const NONE: &str = "none";

/// In place of a value that stands for no limit.
pub const UNLIMITED: &str = "unlimited";

/// A value in words: `32 M / week`, `none`, `Claude Opus 5`.
pub fn value(figures: &dyn Figures, input: Input, value: &Value) -> String {
    match (value, input.row().kind) {
        (Value::Number(number), Kind::Flag) => (if *number > 0.0 { "ticked" } else { "not ticked" }).to_owned(),
        // The default exchange rate of 1 means that none is set.
        (rate, _) if input == Input::ExchangeRate && *rate == Assumptions::default().get(input) => NONE.to_owned(),
        _ => value_in_words(figures, input, value),
    }
}

/// What an input holds, with its unit.
pub fn value_in_words(figures: &dyn Figures, input: Input, value: &Value) -> String {
    match (value, input.row().kind) {
        (Value::Empty, _) => NONE.to_owned(),
        (Value::Number(number), Kind::Flag) => if *number > 0.0 { "yes" } else { "no" }.to_owned(),
        (Value::Number(number), _) => with_unit(figures, input, *number),
        (Value::Word(word), Kind::Choice(words)) => {
            words.iter().find(|known| *known == word).map_or_else(|| word.clone(), |known| choice(known).to_owned())
        }
        (Value::Word(word), Kind::Model) => pricing::find(word).map_or(word.as_str(), |model| model.name()).to_owned(),
        (Value::Word(word), _) => word.clone(),
    }
}

/// A number of an input with its unit, in full precision: `32 M / week`, `2.139 B / week`, `$200,000 / year`, `35%`.
pub fn with_unit(figures: &dyn Figures, input: Input, number: f64) -> String {
    if input.is_unlimited(number) { UNLIMITED.to_owned() } else { in_digits(figures, input, number) }
}

/// A number of an input with its unit, in digits even where it stands for no limit.
pub(super) fn in_digits(figures: &dyn Figures, input: Input, number: f64) -> String {
    let unit = input.row().unit;
    if unit == Unit::MTokPerWeek {
        let (number, unit) = in_short(number, SHOWN_DIGITS);
        return format!("{} {unit} / week", figures.write(number, Form::NUMBER.significant(SHOWN_DIGITS)));
    }
    if unit == Unit::Percent {
        return figures.write(number, Form::PERCENT.significant(SHOWN_DIGITS));
    }
    if let Some(per) = per(unit) {
        return format!("{} / {per}", price(figures, number));
    }
    let is_one = (number - 1.0).abs() <= 0.0;
    let number = plain(figures, input, number);
    match unit_of(figures, input) {
        _ if is_one && unit == Unit::Persons => format!("{number} person"),
        _ if is_one && unit == Unit::Months => format!("{number} month"),
        unit if unit.is_empty() => number,
        unit if unit == TIMES => format!("{number}{unit}"),
        unit => format!("{number} {unit}"),
    }
}

/// A number as it is written in a field, in full precision and without its unit.
pub fn field_number(figures: &dyn Figures, unit: Unit, number: f64) -> String {
    figures.write(unit.scale().shown(number, figures.rate()), Form::NUMBER.significant(SHOWN_DIGITS))
}

/// The rate at which amounts are converted: `1 USD = 0.92 EUR`; `None` if they are in US dollars.
pub fn exchange_rate(figures: &dyn Figures, inputs: &Assumptions) -> Option<String> {
    let Shown::Converted(currency, rate) = inputs.shown() else { return None };
    let rate = field_number(figures, Input::ExchangeRate.row().unit, rate);
    Some(format!("1 USD = {rate} {}", currency.code()))
}

/// What a field shows for a number: [`field_number`], or that it stands for no limit.
pub fn field_text(figures: &dyn Figures, input: Input, number: f64) -> String {
    if input.is_unlimited(number) { UNLIMITED.to_owned() } else { field_number(figures, input.row().unit, number) }
}

/// The amount with which no limit is computed: `$1,000,000 a month (unlimited)`.
pub fn as_unlimited(amount: &str) -> String {
    format!("{amount} ({UNLIMITED})")
}

/// The use that a seat includes, $ a month: `$125 included`, `unlimited use included`.
pub(super) fn included(figures: &dyn Figures, usd: f64) -> String {
    let use_of_seat = if Input::Included.is_unlimited(usd) { format!("{UNLIMITED} use") } else { price(figures, usd) };
    format!("{use_of_seat} included")
}

/// The number of an input as it is written in a field, in full precision and without its unit.
pub(super) fn plain(figures: &dyn Figures, input: Input, number: f64) -> String {
    field_number(figures, input.row().unit, number)
}

/// The unit of an input. An exchange rate is `per USD`; its field has words on both sides instead: [`super::rate_of`].
pub fn unit_of(figures: &dyn Figures, input: Input) -> String {
    match input {
        Input::ExchangeRate => "per USD".to_owned(),
        _ => unit(figures, input.row().unit),
    }
}

/// A price in whole dollars, in cents, or in fractions of a cent: `$5`, `$0.50`, `$0.025`.
pub fn price(figures: &dyn Figures, usd: f64) -> String {
    let shown = usd * figures.rate();
    let is_whole = |number: f64| (number - number.round()).abs() < 1e-6;
    let form = if is_whole(shown) {
        Form::MONEY.fraction(0)
    } else if is_whole(shown * 100.0) {
        Form::MONEY.exactly(2)
    } else if shown.abs() < 0.01 {
        Form::MONEY.fraction(6)
    } else {
        Form::MONEY.fraction(4)
    };
    figures.write(usd, form)
}
