//! Figures of an English reader who sees euros.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use tokenworth::currency::Currency;
use tokenworth::text::figures::EnglishMoney;

/// Euros, at so many of them for a dollar.
pub fn in_euros(rate: f64) -> EnglishMoney {
    EnglishMoney::of(Currency::find("EUR").unwrap(), rate)
}
