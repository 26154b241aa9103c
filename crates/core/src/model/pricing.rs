//! The price of a million tokens, for each kind and for the mix.

use crate::inputs::{Assumptions, Input, PRICE_INPUTS};
use crate::pricing::{Kind, Model, Rates};
use crate::units::{Share, UsdPerMTok};

/// The discount of a batch interface on list prices: the vendors’ price lists have it at half price.
pub const BATCH_REDUCTION: f64 = 0.5;

/// The models in use, each with its share of the tokens; the first has the rest. A model without a share, or a share
/// without a model, is left out.
pub fn models(inputs: &Assumptions) -> Vec<(&'static Model, Share)> {
    let models = [Some(inputs.model), inputs.second_model, inputs.third_model].into_iter().zip(model_shares(inputs));
    models.filter(|(_, share)| *share > Share::NONE).filter_map(|(model, share)| Some((model?, share))).collect()
}

/// The shares of the three models among all tokens; 0 for a model that is not chosen.
pub fn model_shares(inputs: &Assumptions) -> [Share; 3] {
    let second = inputs.second_model.map_or(Share::NONE, |_| inputs.second_share);
    let third = inputs.third_model.map_or(Share::NONE, |_| inputs.third_share);
    [Share::new(1.0 - (second.value() + third.value())), second, third]
}

/// The mean of the models' list prices, weighted by their shares.
pub fn list_rates(inputs: &Assumptions) -> Rates {
    let models: Vec<(Rates, Share)> = models(inputs).iter().map(|(model, share)| (model.rates(), *share)).collect();
    Rates::each(|kind| models.iter().map(|(rates, share)| rates.of(kind) * *share).sum())
}

/// The list price that applies while the field of a price is empty, in $ per million tokens: the mean if there are
/// several models. `None` for other inputs.
pub fn list_price(inputs: &Assumptions, input: Input) -> Option<f64> {
    let (kind, _) = Kind::ALL.into_iter().zip(PRICE_INPUTS).find(|(_, price)| *price == input)?;
    Some(list_rates(inputs).of(kind).value())
}

/// The four prices that apply: those that the reader has entered, or else the mean of the models' list prices.
pub fn rates(inputs: &Assumptions) -> Rates {
    let list = list_rates(inputs);
    Rates::each(|kind| entered(inputs, kind).unwrap_or(list.of(kind)))
}

/// The price of a kind that the reader has entered, if any.
const fn entered(inputs: &Assumptions, kind: Kind) -> Option<UsdPerMTok> {
    match kind {
        Kind::Input => inputs.input_price,
        Kind::CacheWrite => inputs.cache_write_price,
        Kind::CacheRead => inputs.cache_read_price,
        Kind::Output => inputs.output_price,
    }
}

/// Whether the reader has entered this price.
pub const fn is_overridden(inputs: &Assumptions, kind: Kind) -> bool {
    entered(inputs, kind).is_some()
}

/// The share of uncached input among all tokens: the rest of the other kinds.
pub fn uncached(inputs: &Assumptions) -> Share {
    Share::new(1.0 - inputs.cache_writes.value() - inputs.cache_reads.value() - inputs.output.value())
}

/// The price of a million tokens of the mix, after batch and discount.
pub fn blended(inputs: &Assumptions) -> UsdPerMTok {
    mixed(inputs, &rates(inputs))
}

/// The price of a million tokens of the mix at the list prices of one model, after batch and discount.
pub fn effective(inputs: &Assumptions, model: &Model) -> UsdPerMTok {
    mixed(inputs, &model.rates())
}

fn mixed(inputs: &Assumptions, rates: &Rates) -> UsdPerMTok {
    let mixed = rates.input * uncached(inputs)
        + rates.cache_write * inputs.cache_writes
        + rates.cache_read * inputs.cache_reads
        + rates.output * inputs.output;
    mixed * reduction(inputs)
}

/// What batch and discount leave of a list price, as a share of it.
pub fn reduction(inputs: &Assumptions) -> Share {
    Share::new((1.0 - inputs.batch.value() * BATCH_REDUCTION) * inputs.discount.rest().value())
}
