//! Converts what is billed to US dollars.

use rust_decimal::prelude::ToPrimitive;
use tokenworth_core::inputs::Assumptions;

use crate::{Currency, Decimal};

/// The exchange rates that are known: that of one currency, besides the US dollar's own.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rates {
    /// A currency and its units per US dollar.
    own: Option<(Currency, f64)>,
}

impl Rates {
    /// The rate of the currency that these inputs are shown in.
    pub fn of(inputs: &Assumptions) -> Self {
        let (currency, rate) = inputs.currency();
        Self { own: Currency::read(currency.code()).map(|code| (code, rate)) }
    }

    /// The units of a currency per US dollar; `None` without an exchange rate.
    pub fn per_dollar(self, code: Currency) -> Option<f64> {
        if code == Currency::USD {
            return Some(1.0);
        }
        self.own.filter(|(own, _)| *own == code).map(|(_, rate)| rate)
    }

    /// The sum of amounts, in US dollars; `None` without amounts, or where one has no known currency or no exchange
    /// rate.
    pub fn usd(self, amounts: &[(Option<Currency>, Decimal)]) -> Option<f64> {
        let some = amounts.iter().filter(|(_, amount)| !amount.is_zero() || amounts.len() == 1);
        let usd = some.map(|(code, amount)| Some(amount.to_f64()? / self.per_dollar((*code)?)?));
        let all = usd.collect::<Option<Vec<f64>>>()?;
        (!all.is_empty()).then(|| all.iter().sum())
    }
}
