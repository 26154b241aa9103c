//! `codeburn export`: daily.csv has tokens and amounts by day, once for each window (Today, 7 Days, 30 Days), of which
//! the widest counts, and the currency in the name of a column. The JSON has records of calls, and the currency beside
//! them.

use serde_json::{Map, Value};

use super::{Context, Item, ReadItem, Source, TableReader, fields};
use crate::cell::Amount;
use crate::columns::currency_in;
use crate::fold::{Fold, Part};
use crate::header::Header;
use crate::{Currency, Record, SkipReason, Warning};

pub static SOURCE: Source = Source {
    id: "codeburn",
    name: "codeburn export (CSV or JSON)",
    tool: "codeburn",
    table,
    item,
    rank,
    warnings: &[Warning::Estimate],
    ..Source::NONE
};

/// Ranks the windows by their days, then by their rows.
fn rank(part: &Part) -> u64 {
    part.period.map_or(0, |period| u64::from(period.days())).saturating_mul(1 << 32).saturating_add(part.rows())
}

fn table(header: &Header, context: &Context<'_>) -> Option<TableReader> {
    let (window, date) = (header.find(&["period"])?, header.find(&["date"])?);
    let cost = header.names().iter().position(|name| name.starts_with("cost ("))?;
    let input = header.find(&["input tokens"])?;
    let output = header.find(&["output tokens"])?;
    let read = header.find(&["cache read tokens"]);
    let write = header.find(&["cache write tokens"]);
    let requests = header.find(&["api calls"]);
    let currency = currency_in(header.written().get(cost)?);
    let format = context.format;
    Some(TableReader::new(false, move |row, fold| {
        let day = format.day(row.get(Some(date))).ok_or(SkipReason::BadDay)?;
        fold.part(row.get(Some(window)));
        let count = |column: Option<usize>| format.count(row.get(column));
        let tokens = fields::disjoint(count(Some(input))?, count(write)?, count(read)?, count(Some(output))?);
        let billed = format.amount(row.get(Some(cost)));
        let record = Record {
            day: Some(day),
            tokens,
            billed: billed.stated(),
            currency,
            unpriced: billed.missing(),
            requests: format.amount(row.get(requests)).stated(),
            ..Record::default()
        };
        fold.add(row.line, &record)
    }))
}

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    let call = ["timestamp", "provider", "model", "inputTokens", "outputTokens", "cacheReadTokens"];
    fields::has_all(map, &call).then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    let day = fields::day(item.map, "timestamp").ok_or(SkipReason::BadDay)?;
    let count = |name: &str| fields::count(item.map, name);
    let (write, read) = (count("cacheWriteTokens")?, count("cacheReadTokens")?);
    let tokens = fields::disjoint(count("inputTokens")?, write, read, count("outputTokens")?);
    let dollars = fields::amount(item.map, "costUSD");
    let cost = if dollars == Amount::None { fields::amount(item.map, "cost") } else { dollars };
    let record = Record {
        day: Some(day),
        tool: fields::name(item.map, "provider"),
        model: fields::name(item.map, "model"),
        tokens,
        billed: cost.stated(),
        currency: (dollars != Amount::None).then_some(Currency::USD),
        unpriced: cost.missing().filter(|_| tokens.total() > 0),
        ..Record::default()
    };
    fold.add(item.line, &record)
}
