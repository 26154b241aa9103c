//! The currency that money is shown in, and what a change of currency or rate does to amounts that were typed.
//!
//! The model counts in US dollars, and so do [`Assumptions`] and links. A reader may see amounts in another currency, at
//! a rate that the reader enters. An amount that the reader typed is a number in the currency shown: when the rate
//! changes, that number stays and its dollars change. Defaults and list prices are amounts in dollars: their dollars stay.

use super::draft::scale_of;
use super::field::Currency;
use super::number::Scale;
use super::presets::Preset;
use super::{Assumptions, Change, Input, Value};

/// The default of [`Input::ExchangeRate`], which stands for no rate at all.
const NO_RATE: f64 = 1.0;

/// Currencies of which one unit is one dollar by law: the dollars of Bermuda and the Bahamas, the balboa of Panama. For
/// these a rate of 1 is a rate.
const AT_PAR: [&str; 3] = ["BMD", "BSD", "PAB"];

/// Significant digits to which an amount is kept when the rate changes: as many as its field shows.
const DIGITS: usize = 12;

/// What money is shown in, given a currency and a rate.
///
/// ```
/// use tokenworth::inputs::currency::Shown;
/// use tokenworth::inputs::field::Currency;
///
/// let euro = Currency::find("EUR").unwrap();
/// assert_eq!(Shown::of(euro, 0.92).money(), (euro, 0.92));
/// // Without a rate, amounts stay in dollars.
/// assert_eq!(Shown::of(euro, 1.0), Shown::RateMissing(euro));
/// assert_eq!(Shown::of(euro, 1.0).money(), (Currency::USD, 1.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    /// US dollars.
    Dollars,
    /// This currency, at so many units of it for a dollar.
    Converted(Currency, f64),
    /// US dollars, since there is no rate for this currency.
    RateMissing(Currency),
    /// US dollars, since nothing says which currency this rate is of.
    CurrencyMissing(f64),
}

impl Shown {
    /// What money is shown in where this currency and this rate were entered. A rate of 1, the default, is none.
    pub fn of(currency: Currency, rate: f64) -> Self {
        let has_rate = (rate - NO_RATE).abs() > 0.0;
        match (currency == Currency::USD, has_rate) {
            (true, false) => Self::Dollars,
            (true, true) => Self::CurrencyMissing(rate),
            (false, true) => Self::Converted(currency, rate),
            (false, false) if AT_PAR.contains(&currency.code()) => Self::Converted(currency, rate),
            (false, false) => Self::RateMissing(currency),
        }
    }

    /// The currency in force, and its units for a dollar.
    pub const fn money(self) -> (Currency, f64) {
        match self {
            Self::Converted(currency, rate) => (currency, rate),
            Self::Dollars | Self::RateMissing(_) | Self::CurrencyMissing(_) => (Currency::USD, 1.0),
        }
    }
}

impl Assumptions {
    /// What money is shown in, and what is missing to show it in the currency that was chosen.
    pub fn shown(&self) -> Shown {
        Shown::of(self.currency, self.exchange_rate)
    }

    /// The currency in force, and its units for a dollar: US dollars and 1 until there are both a currency and its rate.
    pub fn currency(&self) -> (Currency, f64) {
        self.shown().money()
    }

    /// Every amount of money among the inputs, $.
    pub fn amounts(&self) -> Vec<Change> {
        Input::ALL.iter().filter(|input| is_money(**input)).map(|input| (*input, self.get(*input))).collect()
    }
}

/// Whether an input holds an amount of money.
pub fn is_money(input: Input) -> bool {
    scale_of(input.row().unit) == Scale::Money
}

/// The rate that goes with `currency`, now that it was chosen in place of the one in `before`: a rate belongs to its
/// currency. A rate that was entered before any currency waits for the first.
pub fn rate_with(currency: Currency, before: &Assumptions) -> f64 {
    let is_first = before.currency == Currency::USD && currency != Currency::USD;
    if currency == before.currency || is_first { before.exchange_rate } else { NO_RATE }
}

/// `changes` with amounts that were typed while a dollar was `from` units of the currency shown, so that they are the same
/// numbers now that it is `to` units. `inputs` are those that `changes` led to at the old rate.
///
/// The dollars of an amount stay where it is at its default, where a preset in force has set it (a published price or
/// salary), and where the new dollars would leave the range of its input.
///
/// ```
/// use tokenworth::inputs::{Assumptions, Input, Value, currency::as_typed};
///
/// let changes = [(Input::Salary, Value::Number(170_000.0))];
/// let inputs = Assumptions::default().with(&changes).0;
/// assert_eq!(as_typed(&changes, &inputs, 1.0, 0.5), [(Input::Salary, Value::Number(340_000.0))]);
/// ```
pub fn as_typed(changes: &[Change], inputs: &Assumptions, from: f64, to: f64) -> Vec<Change> {
    let (defaults, published) = (Assumptions::default(), published(inputs));
    let scaled = |change: &Change| {
        let (input, value) = change;
        let is_typed = is_money(*input) && *value != defaults.get(*input) && !published.contains(change);
        let dollars = value.number().filter(|_| is_typed && (from - to).abs() > 0.0);
        let dollars = dollars.map(|dollars| Value::Number(rounded(dollars * from) / to));
        dollars.filter(|dollars| Assumptions::accepts(*input, dollars).is_ok())
    };
    changes.iter().map(|change| (change.0, scaled(change).unwrap_or_else(|| change.1.clone()))).collect()
}

/// What the presets in force have set.
fn published(inputs: &Assumptions) -> Vec<Change> {
    let in_force = Preset::ALL.iter().filter(|preset| preset.is_in_force(inputs));
    in_force.flat_map(|preset| preset.changes(inputs)).collect()
}

/// To [`DIGITS`] significant digits: a product of two decimals as a person would write it.
fn rounded(number: f64) -> f64 {
    format!("{number:.*e}", DIGITS - 1).parse().unwrap_or(number)
}
