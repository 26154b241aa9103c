//! Reads a number together with the words around it, in the unit that a field asks for: `$16,000/month` in a yearly
//! salary is $192,000, `3 years` in months is 36, `¥200,000` is refused where the page has no rate for the yen.
//!
//! A unit that the field can convert to its own is converted, and the page shows the converted value. Any other unit is
//! refused, never ignored.

use std::borrow::Cow;

use super::number::{FRACTIONS, NumberError, Reading, Separators, Size, beginning, scaled, simplified, typed};
use super::row::Unit;
use super::sign::codes_of;
use super::written::{Noun, TimeUnit, Words, exact};
use super::{Assumptions, Input};
use crate::currency::Currency;

/// What the number in a field counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberKind {
    /// A number without a unit.
    Number,
    /// An exchange rate: units of the chosen currency per US dollar.
    Rate,
    /// People.
    People,
    /// A multiple of something: `1.3×` and `130%` are 1.3.
    Ratio,
    /// A multiple of another value of the same input: `2×` and `200%` are 2. What it is a multiple of is not named.
    Multiple,
    /// A share, written in percent; per period if one is given, such as a discount rate per year.
    Share(Option<TimeUnit>),
    /// An amount of money per period; a one-time amount without a period.
    Money(Option<TimeUnit>),
    /// Money spent on tokens per period. Unlike other money, it is spent in working weeks, as tokens are used.
    Spend(TimeUnit),
    /// The price of a million tokens.
    Price,
    /// Single tokens.
    Tokens,
    /// Millions of tokens per period.
    Use(TimeUnit),
    /// A number of events per period.
    Times(TimeUnit),
    /// A time counted in the first period; per second period if there is one, such as hours per week.
    Time(TimeUnit, Option<TimeUnit>),
}

impl NumberKind {
    /// What the field of an input asks for.
    pub const fn of(input: Input) -> Self {
        match input {
            Input::ExchangeRate => return Self::Rate,
            Input::DiscountRate => return Self::Share(Some(TimeUnit::Year)),
            Input::Review => return Self::Share(Some(TimeUnit::Week)),
            _ => {}
        }
        match input.row().unit {
            Unit::None => Self::Number,
            Unit::Persons => Self::People,
            Unit::Times => Self::Ratio,
            Unit::Percent => Self::Share(None),
            Unit::UsdPerYear | Unit::UsdPerAdopterYear => Self::Money(Some(TimeUnit::Year)),
            Unit::UsdPerMonth => Self::Money(Some(TimeUnit::Month)),
            Unit::UsdPerAdopter => Self::Money(None),
            Unit::UsdPerMTok => Self::Price,
            Unit::MTokPerWeek => Self::Use(TimeUnit::Week),
            Unit::Tokens => Self::Tokens,
            Unit::PerWeek => Self::Times(TimeUnit::Week),
            Unit::WeeksPerYear => Self::Time(TimeUnit::Week, Some(TimeUnit::Year)),
            Unit::HoursPerWeek => Self::Time(TimeUnit::Hour, Some(TimeUnit::Week)),
            Unit::Months => Self::Time(TimeUnit::Month, None),
        }
    }

    const fn is_money(self) -> bool {
        matches!(self, Self::Money(_) | Self::Spend(_) | Self::Price)
    }

    const fn size(self) -> Size {
        if let Self::Rate | Self::Price = self { Size::Small } else { Size::Any }
    }

    /// The power of ten that converts the number in the field to the value of its input: −2 for a percentage, else 0.
    const fn power(self) -> i32 {
        if let Self::Share(_) = self { -2 } else { 0 }
    }
}

/// Reads the text of a field, given the separators of numbers, the currency and the working weeks of a page.
///
/// ```
/// use tokenworth_core::inputs::number_kind::{NumberKind, Reader};
/// use tokenworth_core::inputs::number::{NumberError, Separators};
/// use tokenworth_core::inputs::{Assumptions, Input};
///
/// let reader = Reader::of(&Assumptions::default(), Separators::ENGLISH);
/// let value = |text, input| reader.read(text, NumberKind::of(input)).map(|reading| reading.value);
/// assert_eq!(value("$200k", Input::Salary), Ok(200_000.0));
/// assert_eq!(value("16,000/month", Input::Salary), Ok(192_000.0));
/// assert_eq!(value("45 %", Input::Adoption), Ok(0.45));
/// assert_eq!(value("6 weeks", Input::Ramp), Err(NumberError::OtherUnit));
/// assert_eq!(value("¥200,000", Input::Salary), Err(NumberError::OtherCurrency));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reader {
    /// The decimal separator and the group separator of typed numbers.
    pub separators: Separators,
    /// The currency that amounts are typed in, and its units per US dollar.
    pub money: (Currency, f64),
    /// The chosen currency, even if the inputs have no exchange rate for it.
    pub chosen: Currency,
    /// Working weeks per year. A month has a twelfth of them.
    pub weeks: f64,
}

/// Converts a number from one unit to another: × `times`, ÷ `over`, × 10 to the `power`.
#[derive(Clone, Copy)]
struct Factor {
    times: f64,
    over: f64,
    power: i32,
}

impl Factor {
    const ONE: Self = Self { times: 1.0, over: 1.0, power: 0 };

    const fn of_power(power: i32) -> Self {
        Self { power, ..Self::ONE }
    }
}

impl Reader {
    /// A reader for a page with these inputs.
    pub fn of(inputs: &Assumptions, separators: Separators) -> Self {
        let (money, weeks) = (inputs.currency(), inputs.weeks.value());
        Self { separators, money, chosen: inputs.currency, weeks }
    }

    /// Reads the number in a text. The value is in the unit of the input that asks for it; money is in US dollars.
    ///
    /// # Errors
    /// [`NumberError`] says whether the text is blank, unfinished, too large, not a number, or in a unit or a
    /// currency that cannot be converted to that of the field.
    pub fn read(&self, text: &str, kind: NumberKind) -> Result<Reading, NumberError> {
        let is_fraction = matches!(kind, NumberKind::Share(_)) && text.trim_start().starts_with(FRACTIONS);
        let text = simplified(text)?;
        // `×2` is `2×`.
        let sign =
            text.strip_prefix(['x', 'X', '×']).filter(|_| matches!(kind, NumberKind::Ratio | NumberKind::Multiple));
        let text = sign.map_or(Cow::Borrowed(&*text), |rest| format!("{rest}x").into());
        if !text.contains(|c: char| c.is_ascii_digit()) {
            return Err(unfinished(&text));
        }
        let number = typed(&text, self.separators, kind.size())?;
        let after = with_thousand(number.after, self.separators);
        let words = Words::read(number.before, &after, matches!(kind, NumberKind::Time(..)))?;
        let Factor { times, over, power } = self.factor(&words, kind)?;
        // `½` of something is 50 %.
        let is_of_one = is_fraction && !words.is_percent && !words.is_times;
        let power = number.exponent.saturating_add(words.power).saturating_add(power);
        let power = power.saturating_add(if is_of_one { 0 } else { kind.power() });
        let rate = if kind.is_money() { self.rate(&words)? } else { 1.0 };
        let valued = |digits: &str| Ok::<_, NumberError>(scaled(digits, power)? * times / over / rate + 0.0);
        let value = valued(&number.digits)?;
        if !value.is_finite() {
            return Err(NumberError::TooLarge);
        }
        // `0.45` in a percent field may have been meant as 45 %.
        let looks_like_share = matches!(kind, NumberKind::Share(_)) && value != 0.0 && value.abs() < 0.01;
        let has_words = !number.before.is_empty() || !number.after.is_empty();
        let other = number.other.and_then(|digits| valued(&digits).ok()).filter(|other| other.is_finite());
        let as_share = (looks_like_share && !has_words).then_some(value * 100.0);
        let echo = number.is_doubtful || has_words || looks_like_share || is_of_one;
        Ok(Reading { value, echo, other: other.or(as_share) })
    }

    /// Reads a value relative to another one of the same input, as a multiple of that: `2x`, `×2` and `200%` are 2, `+20%` is
    /// 1.2, and `−20%` is 0.8.
    ///
    /// # Errors
    /// As [`Reader::read`]. A number without `x` or `%` is read as a multiple, too.
    pub fn read_relative(&self, text: &str) -> Result<f64, NumberError> {
        let text = simplified(text)?;
        let multiple = self.read(&text, NumberKind::Multiple)?.value;
        Ok(if exact(&text).starts_with(['+', '-']) { 1.0 + multiple } else { multiple })
    }

    /// The exchange rate of an amount, in units of its currency per US dollar. A sign that may mean the page’s currency
    /// is read as that currency. Of all other currencies, only the dollar has a rate.
    fn rate(&self, words: &Words) -> Result<f64, NumberError> {
        let (currency, rate) = self.money;
        let may_be = |code: &str| words.currency.as_ref().is_none_or(|codes| codes.contains(&code));
        if may_be(currency.code()) {
            Ok(rate)
        } else if may_be(Currency::USD.code()) {
            Ok(1.0)
        } else {
            Err(NumberError::OtherCurrency)
        }
    }

    /// The factor that converts a number with these words to the unit that is asked for.
    fn factor(&self, words: &Words, kind: NumberKind) -> Result<Factor, NumberError> {
        check_kind(words, kind)?;
        match kind {
            NumberKind::Number | NumberKind::People | NumberKind::Rate => self.same(words),
            NumberKind::Ratio | NumberKind::Multiple if words.is_percent => Ok(Factor::of_power(-2)),
            NumberKind::Ratio | NumberKind::Multiple => Ok(Factor::ONE),
            NumberKind::Share(period) if words.over_time.is_some() && words.over_time != period => {
                Err(NumberError::OtherUnit)
            }
            // Twice as much is 200 %.
            NumberKind::Share(_) => Ok(Factor::of_power(if words.is_times { 2 } else { 0 })),
            NumberKind::Money(period) => converted(words.over_time, period, TimeUnit::in_a_year),
            NumberKind::Price => price(words),
            NumberKind::Tokens => tokens(words, 0).map(Factor::of_power),
            NumberKind::Use(period) => {
                let factor = converted(words.over_time, Some(period), |period| period.worked(self.weeks))?;
                Ok(Factor { power: tokens(words, -6)?, ..factor })
            }
            NumberKind::Spend(period) | NumberKind::Times(period) => {
                converted(words.over_time, Some(period), |period| period.worked(self.weeks))
            }
            NumberKind::Time(unit, period) => {
                let factor = converted(words.over_time, period, |period| period.worked(self.weeks))?;
                // A number of longer periods is a larger number of shorter ones.
                let turned = converted(words.time.filter(|time| *time != unit), Some(unit), TimeUnit::in_a_year)?;
                Ok(Factor { times: factor.times * turned.times.recip() * turned.over, ..factor })
            }
        }
    }

    /// Checks that an exchange rate is in the chosen currency, per US dollar. Currencies may be left out.
    fn same(&self, words: &Words) -> Result<Factor, NumberError> {
        let is_chosen = words.currency.as_ref().is_none_or(|codes| codes.contains(&self.chosen.code()));
        let is_for_a_dollar = words.over_currency.as_ref().is_none_or(|codes| codes.contains(&"USD"));
        if is_chosen && is_for_a_dollar { Ok(Factor::ONE) } else { Err(NumberError::OtherCurrency) }
    }
}

/// Checks that a field which asks for this accepts words of these kinds, such as `%` for a share but not for a salary.
fn check_kind(words: &Words, kind: NumberKind) -> Result<(), NumberError> {
    let is_share = matches!(kind, NumberKind::Ratio | NumberKind::Multiple | NumberKind::Share(_));
    // The whole that a share is of: `80% of people`. `80 people` is not a share.
    let is_whole = |noun: Noun| {
        (words.is_percent || words.is_times)
            && match kind {
                NumberKind::Ratio => noun == Noun::Salary,
                _ => matches!(noun, Noun::Salary | Noun::Person | Noun::Tokens(0)),
            }
    };
    let counts = |noun: Noun| match kind {
        NumberKind::Number | NumberKind::Times(_) => noun == Noun::Event,
        NumberKind::People => noun == Noun::Person,
        NumberKind::Tokens | NumberKind::Use(_) => matches!(noun, Noun::Tokens(_)),
        NumberKind::Share(_) | NumberKind::Ratio => is_whole(noun),
        _ => false,
    };
    let is_counted_for = |noun: Noun| match kind {
        NumberKind::Number | NumberKind::Tokens => noun == Noun::Event,
        NumberKind::Money(_) | NumberKind::Spend(_) | NumberKind::Use(_) | NumberKind::Times(_) => noun == Noun::Person,
        NumberKind::Price => matches!(noun, Noun::Tokens(_)),
        NumberKind::Share(_) | NumberKind::Ratio => is_whole(noun),
        _ => false,
    };
    let is_time = matches!(kind, NumberKind::Time(..));
    let is_amount = matches!(kind, NumberKind::Money(_) | NumberKind::Spend(_) | NumberKind::Use(_));
    let takes_period = is_time || is_amount || matches!(kind, NumberKind::Share(_) | NumberKind::Times(_));
    let fits = (words.currency.is_none() || kind.is_money() || kind == NumberKind::Rate)
        && (words.over_currency.is_none() || kind == NumberKind::Rate)
        && (is_share || !words.is_percent)
        && (is_share || !words.is_times || matches!(kind, NumberKind::Times(_)))
        && !(words.has_suffix && matches!(kind, NumberKind::Share(_)))
        && words.noun.is_none_or(counts)
        && words.over_noun.is_none_or(is_counted_for)
        && (is_time || words.time.is_none())
        && (takes_period || words.over_time.is_none())
        && (words.over_power == 0 || kind == NumberKind::Price);
    if fits { Ok(()) } else { Err(NumberError::OtherUnit) }
}

/// The factor that converts an amount per `from` to an amount per `to`. `in_a_year` returns how many of a period a year
/// has, or `None` for a period that cannot be converted.
fn converted(
    from: Option<TimeUnit>,
    to: Option<TimeUnit>,
    in_a_year: impl Fn(TimeUnit) -> Option<f64>,
) -> Result<Factor, NumberError> {
    let Some(from) = from.filter(|from| Some(*from) != to) else { return Ok(Factor::ONE) };
    let (times, over) = in_a_year(from).zip(to.and_then(in_a_year)).ok_or(NumberError::OtherUnit)?;
    Ok(Factor { times, over, power: 0 })
}

/// The factor that converts a price to a price per million tokens. A price that names no number of tokens already is
/// one.
fn price(words: &Words) -> Result<Factor, NumberError> {
    let power = match words.over_noun {
        Some(Noun::Tokens(power)) => power.saturating_add(words.over_power),
        Some(_) => return Err(NumberError::OtherUnit),
        None if words.over_power == 0 => 6,
        None => words.over_power,
    };
    Ok(Factor::of_power(6_i32.saturating_sub(power)))
}

/// The power of ten that converts a count of tokens to the unit of the field. `unit` is 0 for single tokens and −6 for
/// millions. A number with neither a multiplier nor a word for tokens is already in the field's unit.
fn tokens(words: &Words, unit: i32) -> Result<i32, NumberError> {
    match words.noun {
        Some(Noun::Tokens(power)) => Ok(power.saturating_add(unit)),
        Some(_) => Err(NumberError::OtherUnit),
        None if words.has_suffix => Ok(unit),
        None => Ok(0),
    }
}

/// The text after a number, with `thousand` for `mil`. That is a thousand in Portuguese and Spanish, whose decimal
/// separator is mostly a comma, and short for a million in English.
fn with_thousand(after: &str, separators: Separators) -> Cow<'_, str> {
    let rest = (separators.decimal == ',').then(|| after.trim_start()).and_then(|after| after.strip_prefix("mil"));
    match rest {
        Some(rest) if !rest.starts_with(char::is_alphabetic) => format!("thousand{rest}").into(),
        _ => after.into(),
    }
}

/// Why a text without digits is not a number. After a sign or a currency the number may still follow, so the text is
/// incomplete.
fn unfinished(text: &str) -> NumberError {
    let word = exact(beginning(text));
    if word.is_empty() || codes_of(word).is_some() { NumberError::Incomplete } else { NumberError::NotANumber }
}
