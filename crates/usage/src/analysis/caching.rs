//! How much of the input was read from caches, and what that saves at list prices.

use tokenworth_core::pricing::Kind;

use super::Dataset;
use super::list_price::prices;
use crate::TokenKind;

/// How much caching is used and what it saves, over the days of the files.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Caching {
    /// The share of the input that was read from a cache: cache reads among uncached input, cache writes and cache reads.
    pub share: f64,
    /// The share of all input for which it is not known whether it was new or cached. It is not part of `share`.
    pub unsplit: f64,
    /// What the priced input and cache tokens cost at list prices, in US dollars.
    pub cost: f64,
    /// What they would cost if all of it were uncached input.
    pub uncached: f64,
}

impl Caching {
    /// The caching in this data. `None` where the data do not tell uncached input from cached input, or have no cache tokens.
    pub fn of(data: &Dataset) -> Option<Self> {
        let tokens = &data.total().tokens;
        let (new, reads) = (tokens.get(TokenKind::Input)? as f64, tokens.get(TokenKind::CacheRead)? as f64);
        let count = |kind| tokens.get(kind).unwrap_or(0) as f64;
        let (input, unsplit) = (new + count(TokenKind::CacheWrite) + reads, count(TokenKind::InputTotal));
        if input <= 0.0 {
            return None;
        }
        let (mut cost, mut uncached) = (0.0, 0.0);
        for part in data.parts() {
            for cell in part.usage.cells() {
                let Some(model) = part.model(cell.key.model) else { continue };
                let Some(price) = prices(model, cell.key.tariff) else { continue };
                let listed = super::Listed::of(&cell.sums.tokens, Some(model), cell.key.tariff);
                let (mtok, usd) = (listed.mtok.iter().take(3), listed.usd.iter().take(3));
                uncached += mtok.sum::<f64>() * price(Kind::Input);
                cost += usd.sum::<f64>();
            }
        }
        Some(Self { share: reads / input, unsplit: unsplit / (input + unsplit), cost, uncached })
    }

    /// What caching saves against uncached input, in US dollars; below 0 where writes cost more than reads save.
    pub fn saved(&self) -> f64 {
        self.uncached - self.cost
    }
}
