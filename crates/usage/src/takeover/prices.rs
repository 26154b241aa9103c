//! The mix of kinds, the models, and what a million tokens cost.

use std::collections::BTreeMap;

use tokenworth_core::decimal::significant;
use tokenworth_core::inputs::{Assumptions, Change, Input, PRICE_INPUTS, Value};
use tokenworth_core::model::pricing;
use tokenworth_core::pricing::{Kind, Model};
use tokenworth_core::units::Share;

use super::{How, money};
use crate::analysis::{Amounts, Basis, Dataset, Listed};

/// Prices that differ by less than this share count as equal.
const SAME: f64 = 0.005;
/// A model with less than this share of the tokens is not named.
const LEAST_SHARE: f64 = 0.005;

impl Amounts {
    /// The amounts of a year, or those of the files if the files have no days. For shares and prices, which do not
    /// depend on the period.
    pub(super) fn year_or_period(&self) -> Listed {
        if self.year.all_mtok() > 0.0 { self.year } else { self.period }
    }
}

/// Whether output alone is told apart: no file says which input was new, written to a cache or read from one.
pub(super) fn is_input_whole(listed: &Listed) -> bool {
    let input = listed.mtok.iter().zip(listed.without_price).take(3).map(|(priced, more)| priced + more);
    listed.without_kind > 0.0 && input.sum::<f64>() <= 0.0
}

/// The shares of cache writes, cache reads and output, each in five decimals; `None` where no kinds are known. Input that
/// no file tells apart is split as these inputs have it.
pub(super) fn mix(listed: &Listed, inputs: &Assumptions) -> Option<[Change; 3]> {
    let [_, writes, reads, output] = listed.mix()?;
    let (writes, reads, output) = if is_input_whole(listed) {
        let input = listed.without_kind / listed.all_mtok();
        let of_input = |share: Share| share.value() / inputs.output.rest().value() * input;
        let [writes, reads] = [inputs.cache_writes, inputs.cache_reads].map(of_input);
        let is_known = (writes + reads).is_finite();
        if is_known { (writes, reads, 1.0 - input) } else { (0.0, 0.0, 1.0 - input) }
    } else {
        (writes, reads, output)
    };
    // The rounded shares must not add up to more than 1.
    let (writes, output) = (rounded(writes), rounded(output));
    let reads = rounded(reads).min(rounded(1.0 - writes - output)).max(0.0);
    let change = |input, share| (input, Value::Number(share));
    Some([change(Input::CacheWrites, writes), change(Input::CacheReads, reads), change(Input::Output, output)])
}

/// A share in five decimals.
fn rounded(share: f64) -> f64 {
    (share * 1e5).round() / 1e5
}

/// The models that have tokens with a list price, each with its share of all tokens of such models, the largest first.
/// `named` selects the use of people, otherwise the use that belongs to nobody.
pub(super) fn models(data: &Dataset, named: bool) -> Vec<(&'static Model, f64)> {
    let mut tokens: BTreeMap<&'static str, (&'static Model, Listed)> = BTreeMap::new();
    for part in data.parts() {
        for cell in part.usage.cells().filter(|cell| cell.key.person.is_some() == named) {
            let Some(model) = part.model(cell.key.model) else { continue };
            let listed =
                Listed::of(&cell.sums.tokens, Some(model), cell.key.tariff).times(1.0 / part.years.unwrap_or(1.0));
            tokens.entry(model.key()).or_insert_with(|| (model, Listed::default())).1 += listed;
        }
    }
    tokens.retain(|_, (_, listed)| listed.priced_mtok() > 0.0);
    let all: f64 = tokens.values().map(|(_, listed)| listed.all_mtok()).sum();
    let mut models: Vec<(&'static Model, f64)> =
        tokens.into_values().map(|(model, listed)| (model, listed.all_mtok() / all)).collect();
    models.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    models
}

/// The changes for the three models with most of the tokens. As in the form, the first model has the rest of the
/// tokens.
pub(super) fn model_changes(models: &[(&'static Model, f64)]) -> Vec<(Input, Value, How)> {
    let Some((first, share)) = models.first() else { return Vec::new() };
    let others = [(Input::SecondModel, Input::SecondShare), (Input::ThirdModel, Input::ThirdShare)];
    let mut changes = vec![(Input::Model, Value::Word(first.key().to_owned()), How::Model { share: *share })];
    for (nth, (model_input, share_input)) in (1..).zip(others) {
        if let Some((model, share)) = models.get(nth).filter(|(_, share)| *share >= LEAST_SHARE) {
            changes.push((model_input, Value::Word(model.key().to_owned()), How::Model { share: *share }));
            changes.push((share_input, Value::Number(significant(*share, 3)), How::ModelShare));
        } else {
            changes.push((model_input, Value::Empty, How::Model { share: 0.0 }));
            changes.push((share_input, Value::Number(0.0), How::ModelShare));
        }
    }
    changes
}

/// The list price of a million tokens of each kind, in US dollars: that of its tokens with a list price, which cost `usd`,
/// or where none of them has one, that of the model of these inputs. `None` for a kind that was not used.
fn list_prices(listed: &Listed, usd: [f64; 4], inputs: &Assumptions) -> [Option<f64>; 4] {
    let mut prices = [None; 4];
    let priced = usd.into_iter().zip(listed.mtok);
    let kinds = priced.zip(listed.without_price).zip(Kind::ALL);
    for (price, (((usd, mtok), without_price), kind)) in prices.iter_mut().zip(kinds) {
        *price = match (mtok > 0.0, without_price > 0.0) {
            (true, _) => Some(usd / mtok),
            (false, true) => Some(inputs.model.rates().of(kind).value()),
            (false, false) => None,
        };
    }
    prices
}

/// The list price of a million tokens, all kinds together, in US dollars. A token without a list price costs as much as
/// others of its kind, which cost `usd`. `None` if no token has a list price.
fn at_list_price(listed: &Listed, usd: [f64; 4], inputs: &Assumptions) -> Option<f64> {
    listed.value()?;
    let prices = list_prices(listed, usd, inputs).map(Option::unwrap_or_default);
    Some(listed.mix()?.into_iter().zip(prices).map(|(share, price)| share * price).sum())
}

/// What the tokens with a list price would cost without the reduction of batches, in US dollars.
fn without_batches(listed: &Listed) -> [f64; 4] {
    let mut usd = listed.usd;
    usd.iter_mut().zip(listed.saved_by_batch).for_each(|(usd, saved)| *usd += saved);
    usd
}

/// The share of the tokens that is run as batch, by what they would cost without its reduction, so that it reduces what
/// all of them cost by as much as in the data. `None` where no file tells of a batch.
pub(super) fn batch(listed: &Listed, inputs: &Assumptions) -> Option<Change> {
    let cost = at_list_price(listed, listed.usd, inputs)?;
    let whole = at_list_price(listed, without_batches(listed), inputs)?;
    let share = rounded((1.0 - cost / whole) / pricing::BATCH_REDUCTION);
    (share > 0.0).then_some((Input::Batch, Value::Number(share)))
}

/// What a million tokens cost, all kinds together, in US dollars; `None` where that is not known.
pub(super) fn per_mtok(amounts: &Amounts, inputs: &Assumptions, basis: Basis) -> Option<f64> {
    let listed = &amounts.year_or_period();
    match basis {
        // The price of output is not that of all tokens.
        Basis::List if is_input_whole(listed) => None,
        Basis::List => at_list_price(listed, listed.usd, inputs),
        Basis::Billed | Basis::Estimated | Basis::BilledOrEstimated => {
            // Files may cover different days, so both are of a year.
            let (usd, mtok) = match money::for_use_a_year(amounts, inputs) {
                Some(usd) if amounts.year.all_mtok() > 0.0 => (usd, amounts.year.all_mtok()),
                _ => (money::for_use(amounts, inputs)?, amounts.period.all_mtok()),
            };
            Some(usd / mtok).filter(|price| price.is_finite())
        }
    }
}

/// What the use of a year costs, in US dollars; `None` where that is not known.
pub(super) fn of_a_year(amounts: &Amounts, inputs: &Assumptions, basis: Basis) -> Option<f64> {
    per_mtok(amounts, inputs, basis).map(|price| price * amounts.year.all_mtok())
}

/// Whether all kinds of tokens get one price, what is billed divided by the tokens: no list prices are known from which
/// the prices of the kinds could follow, or only that of output.
pub(super) fn is_one_price(amounts: &Amounts, basis: Basis) -> bool {
    let listed = amounts.year_or_period();
    listed.value().is_none() || (basis != Basis::List && is_input_whole(&listed))
}

/// The measured prices of the kinds that were used, at list prices, or scaled so that all together cost what is billed.
/// Where no token has a list price, every kind has the price of all: [`is_one_price`]. The prices are those before the
/// discount and the batch share of the inputs, which lower them: both are already part of what is billed, and list prices
/// are those without batches.
pub(super) fn measured(amounts: &Amounts, inputs: &Assumptions, basis: Basis) -> Vec<Change> {
    let listed = amounts.year_or_period();
    let stated = || per_mtok(amounts, inputs, basis).unwrap_or(f64::NAN) / pricing::reduction(inputs).value();
    let usd = without_batches(&listed);
    let list = at_list_price(&listed, usd, inputs).filter(|_| !is_one_price(amounts, basis));
    let prices: Vec<(Input, f64)> = match list {
        None => PRICE_INPUTS.map(|input| (input, stated())).to_vec(),
        Some(list) => {
            let factor = if basis == Basis::List { 1.0 } else { stated() / list };
            let prices = PRICE_INPUTS.into_iter().zip(list_prices(&listed, usd, inputs));
            prices.filter_map(|(input, price)| Some((input, price? * factor))).collect()
        }
    };
    // Six significant digits: a cache read costs fractions of a cent.
    // Use without a list price that a plan covers has no price, rather than one of 0.
    let has_list = list.is_some();
    let finite = prices.into_iter().filter(|(_, price)| price.is_finite() && (has_list || *price > 0.0));
    finite.map(|(input, price)| (input, Value::Number(significant(price, 6)))).collect()
}

/// Whether these inputs price the mix as they do with the measured prices.
pub(super) fn give_the_same(inputs: &Assumptions, measured: &[Change]) -> bool {
    let by_measured = inputs.with(measured).0;
    let (one, other) = (pricing::blended(inputs).value(), pricing::blended(&by_measured).value());
    (one - other).abs() <= SAME * other.abs()
}
