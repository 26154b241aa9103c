//! What an import says of a file beside its sums: how much was read, of whom, and what is doubtful about it.

use std::rc::Rc;

use foldhash::HashSet;

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
    (source.end)(&mut fold);
    source.warnings.iter().for_each(|warning| fold.warn(warning.clone()));
    let (has_people, refreshed, currency) = (fold.people, fold.refreshed, fold.currency);
    let folded = fold.end(source.rank);
    if folded.rows_used == 0 && folded.skipped.is_empty() {
        return Err(ImportError::NoRows);
    }
    let mut usage = folded.usage;
    if let Some(currency) = currency {
        usage.set_currency(currency);
    }
    name_currency_of_zeros(&mut usage);
    let people: HashSet<_> = usage.cells().filter_map(|cell| cell.key.person).collect();
    let models: HashSet<_> = usage.cells().filter_map(|cell| cell.key.model).collect();
    let money = fold::money(&usage);
    let mut warnings = folded.warnings;
    let currencies: Vec<_> = money.iter().filter_map(|money| money.currency).collect();
    if currencies.len() > 1 {
        warnings.push(Warning::MixedCurrencies(currencies));
    }
    if money.iter().any(|money| money.currency.is_none()) {
        warnings.push(Warning::CurrencyUnknown);
    }
    let tokens = Some(usage.total().tokens).filter(|tokens| !tokens.is_unknown());
    let days = u64::from(folded.period.map_or(1, |period| period.days()));
    if tokens.is_some_and(|tokens| tokens.total() / days.max(1) > 1_000_000_000_000) {
        warnings.push(Warning::Implausible);
    }
    if let (Some(refreshed), Some(period)) = (refreshed, folded.period)
        && period.last >= refreshed
    {
        warnings.push(Warning::Provisional { from: refreshed });
    }
    let summary = Summary {
        file,
        source: source.id,
        source_name: source.name,
        readers: Vec::new(),
        period: folded.period,
        rows_used: folded.rows_used,
        skipped: folded.skipped,
        unpriced: folded.unpriced,
        people: has_people.then_some(people.len() as u64),
        models: models.len() as u64,
        tokens,
        money,
        warnings,
        fingerprint,
        header: Vec::new(),
        mapping: None,
    };
    Ok(Imported { summary, usage: Rc::new(usage) })
}

/// Gives amounts of 0 that have no currency that of the others, since 0 is the same in all of them: where no amount has one,
/// US dollars. If other amounts have no currency either, it stays unknown.
fn name_currency_of_zeros(usage: &mut Usage) {
    let unnamed = usage.cells().filter(|cell| cell.key.currency.is_none());
    let amounts: Vec<Decimal> = unnamed.flat_map(|cell| [cell.sums.billed, cell.sums.gross]).flatten().collect();
    if !amounts.is_empty() && amounts.iter().all(Decimal::is_zero) {
        let named = fold::money(usage).iter().find_map(|money| money.currency);
        usage.set_currency(named.unwrap_or(Currency::USD));
    }
}
