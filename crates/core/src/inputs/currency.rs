//! The currency in which money is shown.
//!
//! The model, [`Assumptions`] and links count in US dollars. The page can show amounts in another currency, at an
//! exchange rate that the reader enters.

use super::number::Scale;
use super::{Assumptions, Change, Input};
use crate::currency::Currency;

/// The default of [`Input::ExchangeRate`]. It means that no rate was entered.
const NO_RATE: f64 = 1.0;

/// Currencies pegged to the US dollar at par: the dollars of Bermuda and the Bahamas, and the balboa of Panama. For
/// these, 1 is a valid exchange rate.
const AT_PAR: [&str; 3] = ["BMD", "BSD", "PAB"];

/// The currency in which money is shown, given the currency and the exchange rate that were entered.
///
/// ```
/// use tokenworth_core::inputs::currency::Shown;
/// use tokenworth_core::currency::Currency;
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
    /// This currency, at this many units of it per dollar.
    Converted(Currency, f64),
    /// US dollars, because no rate was entered for this currency.
    RateMissing(Currency),
    /// US dollars, because this rate was entered without a currency.
    CurrencyMissing(f64),
}

impl Shown {
    /// Decides from the currency and the rate that were entered. A rate of 1, the default, means that none was.
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

    /// The currency to show, and its units per dollar.
    pub const fn money(self) -> (Currency, f64) {
        match self {
            Self::Converted(currency, rate) => (currency, rate),
            Self::Dollars | Self::RateMissing(_) | Self::CurrencyMissing(_) => (Currency::USD, 1.0),
        }
    }
}

impl Assumptions {
    /// The currency in which money is shown, or what is missing to show it in the chosen one.
    pub fn shown(&self) -> Shown {
        Shown::of(self.currency, self.exchange_rate)
    }

    /// The currency to show, and its units per dollar: US dollars and 1 until both a currency and its rate are entered.
    pub fn currency(&self) -> (Currency, f64) {
        self.shown().money()
    }

    /// Every input that holds an amount of money, with its value in US dollars.
    pub fn amounts(&self) -> Vec<Change> {
        Input::ALL.iter().filter(|input| is_money(**input)).map(|input| (*input, self.get(*input))).collect()
    }
}

/// Whether the input holds an amount of money.
pub fn is_money(input: Input) -> bool {
    input.row().unit.scale() == Scale::Money
}

/// The exchange rate after `currency` was chosen in place of the one in `before`. Choosing another currency resets the
/// rate, except that a rate entered while the currency was still US dollars is kept for the first currency chosen.
pub fn rate_with(currency: Currency, before: &Assumptions) -> f64 {
    let is_first = before.currency == Currency::USD && currency != Currency::USD;
    if currency == before.currency || is_first { before.exchange_rate } else { NO_RATE }
}
