//! What an import says of a file beside its sums: how much was read, of whom, and what is doubtful about it.

use std::rc::Rc;

use crate::fold::{self, Fold};
use crate::sources::Source;
use crate::{Currency, Decimal, ImportError, Imported, Summary, Usage, Warning};

/// The sums and the summary of what a source read.
///
/// # Errors
/// [`ImportError::NoRows`] where it read no row and skipped none.
pub fn summarized(
    mut fold: Fold,
    source: &'static Source,
    file: String,
    fingerprint: u64,
) -> Result<Imported, ImportError> {
    fold.warn_of_counts();
    (source.end)(&mut fold);
    source.warnings.iter().for_each(|warning| fold.warn(warning.clone()));
    let part = fold.end(source.rank);
    let rows_used = part.rows();
    if rows_used == 0 && fold.skipped.is_empty() {
        return Err(ImportError::NoRows);
    }
    let mut usage = part.usage;
    if let Some(currency) = fold.currency {
        usage.set_currency(currency);
    }
    name_currency_of_zeros(&mut usage);
    let people = usage.people().len();
    let money = fold::money(&usage);
    if money.iter().all(|money| money.billed.is_none()) {
        fold.warnings.retain(|warning| *warning != Warning::Estimate);
    }
    let currencies: Vec<_> = money.iter().filter_map(|money| money.currency).collect();
    if currencies.len() > 1 {
        fold.warn(Warning::MixedCurrencies(currencies));
    }
    if money.iter().any(|money| money.currency.is_none()) {
        fold.warn(Warning::CurrencyUnknown);
    }
    let tokens = Some(usage.total().tokens).filter(|tokens| !tokens.is_unknown());
    let days = u64::from(part.period.map_or(1, |period| period.days()));
    if tokens.is_some_and(|tokens| tokens.total() / days.max(1) > 1_000_000_000_000) {
        fold.warn(Warning::Implausible);
    }
    if let (Some(refreshed), Some(period)) = (fold.refreshed, part.period)
        && period.last >= refreshed
    {
        fold.warn(Warning::Provisional { from: refreshed });
    }
    let summary = Summary {
        file,
        source: source.id,
        source_name: source.name,
        tool: source.tool,
        readers: Vec::new(),
        period: part.period,
        rows_used,
        skipped: fold.skipped.into_iter().collect(),
        unpriced: part.unpriced.into_iter().collect(),
        people: fold.people.then_some(people as u64),
        tokens,
        money,
        warnings: fold.warnings,
        fingerprint,
        header: Vec::new(),
        mapping: None,
    };
    Ok(Imported { summary, usage: Rc::new(usage), messages: fold.messages.into() })
}

/// Gives amounts of 0 without a currency that of the other amounts, or US dollars if no amount has one, since 0 is the same
/// in any currency. If an amount other than 0 has no currency either, nothing changes.
fn name_currency_of_zeros(usage: &mut Usage) {
    let unnamed = usage.cells().filter(|cell| cell.key.currency.is_none());
    let amounts: Vec<Decimal> = unnamed.flat_map(|cell| [cell.sums.billed, cell.sums.gross]).flatten().collect();
    if !amounts.is_empty() && amounts.iter().all(Decimal::is_zero) {
        let named = fold::money(usage).iter().find_map(|money| money.currency);
        usage.set_currency(named.unwrap_or(Currency::USD));
    }
}
