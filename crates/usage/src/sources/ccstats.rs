//! `ccstats --csv`: tokens by day, with an estimated cost or without.

use super::{Context, Source, TableReader, fields};
use crate::header::Header;
use crate::{Currency, Record, SkipReason, Unpriced, Warning};

pub static SOURCE: Source = Source {
    id: "ccstats",
    name: "ccstats (CSV)",
    tool: "ccstats",
    table,
    warnings: &[Warning::Estimate],
    ..Source::NONE
};

fn table(header: &Header, context: &Context<'_>) -> Option<TableReader> {
    let all = ["input_tokens", "output_tokens", "reasoning_tokens", "cache_creation_tokens", "cache_read_tokens"];
    if !header.has_all(&all) {
        return None;
    }
    let date = header.find(&["date"])?;
    let [input, output, _, write, read] = all.map(|name| header.find(&[name]));
    let (cost, model) = (header.find(&["cost", "cost_usd"]), header.find(&["model"]));
    let format = context.format;
    Some(TableReader::new(false, move |row, fold| {
        let day = format.day(row.get(Some(date))).ok_or(SkipReason::BadDay)?;
        let count = |column: Option<usize>| format.count(row.get(column));
        let tokens = fields::disjoint(count(input)?, count(write)?, count(read)?, count(output)?);
        let billed = format.amount(row.get(cost));
        let unpriced = if cost.is_none() { Some(Unpriced::NoColumn) } else { billed.missing_or_zero() };
        let record = Record {
            day: Some(day),
            model: fields::named(row.get(model)),
            tokens,
            billed: billed.stated(),
            currency: cost.map(|_| Currency::USD),
            unpriced: unpriced.filter(|_| tokens.total() > 0),
            ..Record::default()
        };
        fold.add(row.line, &record)
    }))
}
