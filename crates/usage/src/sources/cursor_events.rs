//! Cursor → Dashboard → Usage → Export CSV: tokens and dollars of each request. The order and the number of columns
//! changed often. The totals of the rows show whether the column "with cache write" includes the column "without".

use super::{Bill, Context, Source, TableReader, fields};
use crate::fold::Fold;
use crate::header::Header;
use crate::{Currency, Record, SkipReason, TokenKind, Unpriced, Warning};

pub static SOURCE: Source = Source {
    id: "cursor-events",
    name: "Cursor usage events (CSV)",
    tool: "Cursor",
    table,
    end,
    bill: Some(Bill::Cursor),
    ..Source::NONE
};

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    let with = header.find(&["input (w/ cache write)"])?;
    let without = header.find(&["input (w/o cache write)"])?;
    let date = header.find(&["date", "timestamp"]);
    let model = header.find(&["model"])?;
    let (read, output) = (header.find(&["cache read"]), header.find(&["output tokens", "output"]));
    let total = header.find(&["total tokens", "total"]);
    let (user, kind) = (header.find(&["user", "email", "user email"]), header.find(&["kind"]));
    let requests = header.find(&["requests", "request count"]);
    let cost = header.find(&["cost", "cost ($)", "cost (usd)", "api cost"]);
    let to_you = header.find(&["cost to you"]);
    let billed_in = to_you.or(cost);
    Some(TableReader::new(user.is_some(), move |row, fold| {
        if is_free_of_charge(row.get(kind)) {
            return Err(SkipReason::Failed);
        }
        let day = date.map(|date| row.day(date)).transpose()?;
        let when = row.get(date);
        // Rows with the same time to the millisecond and the same numbers are copies.
        if when.contains('.') && when.contains(':') && fold.is_repeated(row.identity()) {
            return Err(SkipReason::Duplicate);
        }
        fold.list_apart |= to_you.is_some();
        // An empty cell is 0.
        let count = |column: Option<usize>| row.count(column).map(|count| count.unwrap_or(0));
        let (with, without) = (count(Some(with))?, count(Some(without))?);
        let (read, output) = (count(read)?, count(output)?);
        match row.count(total)? {
            Some(total) => tally(with, without, read.saturating_add(output), total, fold),
            None if without > 0 && with >= without => fold.untold = fold.untold.saturating_add(1),
            None => {}
        }
        let tokens = fields::disjoint(Some(without), Some(with), Some(read), Some(output));
        let billed = row.amount(billed_in);
        let calls = row.decimal(requests);
        let used = tokens.total() > 0 || calls.is_some_and(|calls| !calls.is_zero());
        let unpriced = if billed_in.is_some() { billed.missing() } else { Some(Unpriced::NoColumn) };
        let who = fields::person(row.get(user));
        let record = Record {
            day,
            person: who.as_deref(),
            tool: Some("Cursor"),
            model: row.name(model),
            tokens,
            gross: (if to_you.is_some() { row.amount(cost) } else { billed }).stated(),
            unpriced: unpriced.filter(|_| used),
            requests: calls,
            ..Record::billed(billed, billed_in.map(|_| billed.currency().unwrap_or(Currency::USD)))
        };
        fold.add(row.line, &record)
    }))
}

/// Whether a request failed or was stopped, so that it is not charged: "Errored, No Charge", "Aborted, Not Charged".
pub(super) fn is_free_of_charge(kind: &str) -> bool {
    let kind = kind.to_ascii_lowercase();
    ["errored", "aborted", "no charge", "not charged"].iter().any(|words| kind.contains(words))
}

/// Counts, for each possible meaning of the two columns, the rows whose total disagrees with it.
fn tally(with: u64, without: u64, rest: u64, total: u64, fold: &mut Fold) {
    let inputs = [with.saturating_add(without), with, without];
    for (against, input) in fold.tally.iter_mut().zip(inputs) {
        *against = against.saturating_add(u64::from(input.saturating_add(rest) != total));
    }
}

/// If one column includes the other, the cache writes are the difference. Costs are list prices only if the file also
/// has a cost "to you".
fn end(fold: &mut Fold) {
    if !fold.list_apart {
        fold.forget_list_prices();
    }
    let [apart, inside, left_out] = fold.tally;
    let superset = inside.min(left_out) < apart;
    let against = apart.min(inside).min(left_out);
    if against > 0 {
        fold.warn(Warning::TokenColumnsUnclear { rows: against });
    }
    if fold.tally == [0; 3] && fold.untold > 0 {
        fold.warn(Warning::TokenColumnsUntold { rows: fold.untold });
    }
    if superset {
        fold.map_tokens(|tokens| {
            let write = tokens
                .get(TokenKind::CacheWrite)
                .map(|with| with.saturating_sub(tokens.get(TokenKind::Input).unwrap_or(0)));
            tokens.with(TokenKind::CacheWrite, write)
        });
    }
}
