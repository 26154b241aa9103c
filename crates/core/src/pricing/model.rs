//! One model of one provider.

use super::listing::Listing;
use super::{Kind, Rates};

/// A model as a provider sells it.
#[derive(Debug)]
pub struct Model(pub(super) Listing<'static>);

/// Compares by key, which is unique in the table.
impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        self.0.key == other.0.key
    }
}

impl Model {
    /// The key, `provider/model`. It is unique, and used in links and files.
    pub const fn key(&self) -> &'static str {
        self.0.key
    }

    /// The name of the provider, such as "Amazon Bedrock".
    pub const fn provider_name(&self) -> &'static str {
        self.0.provider
    }

    /// The name of the model, such as "Claude Opus 5". It is unique within its provider.
    pub const fn name(&self) -> &'static str {
        self.0.name
    }

    /// The context window (prompt and answer together) in tokens, if the catalog knows it.
    pub const fn context_window(&self) -> Option<u32> {
        if self.0.window == 0 { None } else { Some(self.0.window) }
    }

    /// The list prices, $ per million tokens, for prompts up to the threshold of [`long_context`](Self::long_context).
    pub fn rates(&self) -> Rates {
        Rates::from_micro(self.0.base)
    }

    /// The longest prompt at the base price, in tokens, and the prices of the *whole* call beyond it, $ per million
    /// tokens; `None` if there is one tier.
    pub fn long_context(&self) -> Option<(u32, Rates)> {
        Rates::known(self.0.long).map(|rates| (self.0.threshold, rates))
    }

    /// The prices of short prompts through the provider's batch API, $ per million tokens, if the catalog knows them.
    pub fn batch(&self) -> Option<Rates> {
        Rates::known(self.0.batch)
    }

    /// The next prices that the provider has announced, if any: their first day (ISO 8601, UTC), and the base rates, $
    /// per million tokens.
    pub fn announced(&self) -> Option<(&'static str, Rates)> {
        Rates::known(self.0.announced).map(|rates| (self.0.date, rates))
    }

    /// Whether the catalog has no price for this kind, so that the price of uncached input is used.
    pub const fn falls_back(&self, kind: Kind) -> bool {
        let [_, write, read, _] = self.0.base;
        match kind {
            Kind::CacheWrite => write == 0,
            Kind::CacheRead => read == 0,
            Kind::Input | Kind::Output => false,
        }
    }

    /// Whether the provider's prices depend on the time of day. The table has those of most hours.
    pub const fn varies_by_hour(&self) -> bool {
        self.0.hourly
    }
}
