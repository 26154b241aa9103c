//! `ccstats --csv`: tokens by day, week or month, with an estimated cost or without. Reasoning is outside of the output where
//! the total counts it apart.

use super::{Context, Source, TableReader, fields};
use crate::columns::grain_in;
use crate::grain::Grain;
use crate::header::Header;
use crate::{Currency, Record, SkipReason, TokenKind, Unpriced, Warning};

pub static SOURCE: Source = Source {
    id: "ccstats",
    name: "ccstats (CSV)",
    tool: "ccstats",
    table,
    warnings: &[Warning::Estimate],
    ..Source::NONE
};

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    let all = ["input_tokens", "output_tokens", "reasoning_tokens", "cache_creation_tokens", "cache_read_tokens"];
    if !header.has_all(&all) {
        return None;
    }
    let (date, all_tokens) = (header.find(&["date", "week", "month"])?, header.find(&["total_tokens"]));
    let [input, output, reasoning, write, read] = all.map(|name| header.find(&[name]));
    let (cost, model) = (header.find(&["cost", "cost_usd"]), header.find(&["model"]));
    let grain = header.names().get(date).map_or(Grain::Day, |name| grain_in(name));
    Some(TableReader::new(false, move |row, fold| {
        let (day, grain) = row.format.days(row.get(date), grain).ok_or(SkipReason::BadDay)?;
        let mut tokens = fields::disjoint(row.count(input)?, row.count(write)?, row.count(read)?, row.count(output)?);
        let reasoning = row.count(reasoning)?.unwrap_or(0);
        if row.count(all_tokens)? == tokens.total().checked_add(reasoning) {
            tokens.set(TokenKind::Output, fields::both(row.count(output)?, Some(reasoning))?);
        }
        fold.covers_all(grain.span(day));
        let (day, month) = grain.day_or_month(day);
        let billed = row.amount(cost);
        let unpriced = if cost.is_none() { Some(Unpriced::NoColumn) } else { billed.missing_or_zero() };
        let record = Record {
            day,
            month,
            model: row.name(model),
            tokens,
            unpriced: unpriced.filter(|_| tokens.total() > 0),
            ..Record::billed(billed, cost.map(|_| Currency::USD))
        };
        fold.add(row.line, &record)
    }))
}
