//! What a million tokens costs, kind by kind.

use crate::inputs::Assumptions;
use crate::pricing::{Kind, Rates};
use crate::units::{Share, UsdPerMTok};

/// A batch interface takes half of the price.
const BATCH_REDUCTION: f64 = 0.5;

/// The four prices in force: the model's, unless the reader has overridden them.
pub fn rates(inputs: &Assumptions) -> Rates {
    let list = inputs.model.rates();
    Rates {
        input: inputs.input_price.unwrap_or(list.input),
        cache_write: inputs.cache_write_price.unwrap_or(list.cache_write),
        cache_read: inputs.cache_read_price.unwrap_or(list.cache_read),
        output: inputs.output_price.unwrap_or(list.output),
    }
}

/// Whether the reader has given this price.
pub const fn is_overridden(inputs: &Assumptions, kind: Kind) -> bool {
    match kind {
        Kind::Input => inputs.input_price.is_some(),
        Kind::CacheWrite => inputs.cache_write_price.is_some(),
        Kind::CacheRead => inputs.cache_read_price.is_some(),
        Kind::Output => inputs.output_price.is_some(),
    }
}

/// Uncached input among all tokens: what the other kinds leave.
pub fn uncached(inputs: &Assumptions) -> Share {
    Share::new(1.0 - inputs.cache_writes.value() - inputs.cache_reads.value() - inputs.output.value())
}

/// The price of a million tokens of the mix, after batch and discount.
pub fn blended(inputs: &Assumptions) -> UsdPerMTok {
    let rates = rates(inputs);
    let mixed = rates.input * uncached(inputs)
        + rates.cache_write * inputs.cache_writes
        + rates.cache_read * inputs.cache_reads
        + rates.output * inputs.output;
    mixed * (1.0 - inputs.batch.value() * BATCH_REDUCTION) * inputs.discount.rest()
}
