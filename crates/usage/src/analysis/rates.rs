//! Converts what is billed to US dollars.

use rust_decimal::prelude::ToPrimitive;
use tokenworth_core::inputs::Assumptions;

use super::ByCurrency;
use crate::{Currency, Decimal};

/// The exchange rates that are known: that of one currency, besides the US dollar's own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExchangeRates {
    /// A currency and its units per US dollar.
    own: (Currency, f64),
}

impl Default for ExchangeRates {
    fn default() -> Self {
        Self { own: (Currency::USD, 1.0) }
    }
}

impl ExchangeRates {
    /// The rate of the currency that these inputs are shown in.
    pub fn of(inputs: &Assumptions) -> Self {
        Self { own: inputs.currency() }
    }

    /// Whether this is the currency whose rate is known.
    pub fn is_own(self, code: Currency) -> bool {
        self.own.0 == code
    }

    /// The units of a currency per US dollar; `None` without an exchange rate.
    pub fn per_dollar(self, code: Currency) -> Option<f64> {
        if code == Currency::USD {
            return Some(1.0);
        }
        let (own, rate) = self.own;
        (own == code).then_some(rate)
    }

    /// The sum of amounts, in US dollars; `None` without amounts, or where one has no known currency or no exchange
    /// rate. An amount of 0 needs none beside others that have one.
    pub fn usd(self, amounts: &ByCurrency<Decimal>) -> Option<f64> {
        let some = amounts.iter().filter(|(_, amount)| !amount.is_zero());
        let sum: f64 = some.map(|(code, amount)| self.in_usd(*code, amount.to_f64()?)).sum::<Option<f64>>()?;
        amounts.keys().any(|code| self.in_usd(*code, 0.0).is_some()).then_some(sum)
    }

    /// An amount in this currency, in US dollars; `None` where the currency or its exchange rate is not known.
    pub(crate) fn in_usd(self, code: Option<Currency>, amount: f64) -> Option<f64> {
        Some(amount / self.per_dollar(code?)?)
    }
}
