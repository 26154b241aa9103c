//! The four prices of a model.

use super::listing::Micro;
use crate::units::UsdPerMTok;

/// A kind of token with a price of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Prompt tokens neither read from nor written to a cache.
    Input,
    /// Prompt tokens written to a cache. If the price depends on the time of storage, that of the shortest (5 minutes).
    CacheWrite,
    /// Prompt tokens read from a cache.
    CacheRead,
    /// Tokens that the model writes, its reasoning included.
    Output,
}

impl Kind {
    /// Every kind, in the order of the tables.
    pub const ALL: [Self; 4] = [Self::Input, Self::CacheWrite, Self::CacheRead, Self::Output];
}

/// The price of each [`Kind`], in US dollars per million tokens.
///
/// Each is a separate number from the catalog. A cache read costs 0.025 times as much as input for one model and 0.1
/// times for another, so no price can be derived from another.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Rates {
    pub input: UsdPerMTok,
    pub cache_write: UsdPerMTok,
    pub cache_read: UsdPerMTok,
    pub output: UsdPerMTok,
}

impl Rates {
    /// The prices that `price` gives for each kind.
    pub fn each(price: impl Fn(Kind) -> UsdPerMTok) -> Self {
        let [input, cache_write, cache_read, output] = Kind::ALL.map(price);
        Self { input, cache_write, cache_read, output }
    }

    /// The price of one kind, $ per million tokens.
    pub const fn of(&self, kind: Kind) -> UsdPerMTok {
        match kind {
            Kind::Input => self.input,
            Kind::CacheWrite => self.cache_write,
            Kind::CacheRead => self.cache_read,
            Kind::Output => self.output,
        }
    }

    /// Converts from millionths of a dollar per million tokens. The division rounds once, so 25,000 becomes the `f64`
    /// literal 0.025. A rate of 0 becomes that of input.
    pub(super) fn from_micro(micro: Micro) -> Self {
        let [input, ..] = micro;
        let [input, cache_write, cache_read, output] =
            micro.map(|rate| UsdPerMTok::new(f64::from(if rate == 0 { input } else { rate }) / 1e6));
        Self { input, cache_write, cache_read, output }
    }

    /// Converts from millionths; `None` if all are 0.
    pub(super) fn known(micro: Micro) -> Option<Self> {
        (micro != [0; 4]).then(|| Self::from_micro(micro))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_come_back_exactly() {
        let rates = Rates::from_micro([6_250_000, 25_000, 3_625, 300_000]);
        assert_eq!(Kind::ALL.map(|kind| rates.of(kind)), [6.25, 0.025, 0.003_625, 0.3].map(UsdPerMTok::new));
    }

    #[test]
    fn a_kind_without_a_price_costs_what_input_does() {
        let rates = Rates::known([2_000_000, 0, 500_000, 8_000_000]).map(|rates| Kind::ALL.map(|kind| rates.of(kind)));
        assert_eq!(rates, Some([2.0, 2.0, 0.5, 8.0].map(UsdPerMTok::new)));
        assert_eq!(Rates::known([0; 4]), None);
    }
}
