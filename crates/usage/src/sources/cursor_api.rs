//! Cursor Admin API, filtered-usage-events: tokens and cents of each request. `requestsCosts` are units, not money.

use serde_json::{Map, Value};

use super::cursor_events::is_free_of_charge;
use super::{Bill, Item, ReadItem, Source, fields};
use crate::cell::{Amount, epoch_day};
use crate::fold::Fold;
use crate::{Currency, Record, SkipReason};

pub static SOURCE: Source = Source {
    id: "cursor-api",
    name: "Cursor Admin API usage events (JSON)",
    tool: "Cursor",
    item,
    bill: Some(Bill::Cursor),
    ..Source::NONE
};

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    let event = ["tokenUsage", "chargedCents", "requestsCosts"].iter().any(|name| map.contains_key(*name));
    (event && map.contains_key("timestamp") && map.contains_key("model")).then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    let kind = fields::text(item.map, "kind");
    if is_free_of_charge(kind) {
        return Err(SkipReason::Failed);
    }
    let milliseconds = fields::whole(item.map, "timestamp");
    let day = milliseconds.and_then(|time| epoch_day(time / 1000));
    let day = day.map_or_else(|| fields::day(item.map, "timestamp"), Ok)?;
    if fold.is_repeated(item.map) {
        return Err(SkipReason::Duplicate);
    }
    fold.people |= item.map.contains_key("userEmail");
    let count = |name: &str| fields::count(item.map, name);
    let (write, read) = (count("tokenUsage.cacheWriteTokens")?, count("tokenUsage.cacheReadTokens")?);
    let tokens = fields::disjoint(count("tokenUsage.inputTokens")?, write, read, count("tokenUsage.outputTokens")?);
    let gross = fields::cents(item.map, "tokenUsage.totalCents");
    let charged = match fields::cents(item.map, "chargedCents") {
        // Older responses have no `chargedCents`.
        Amount::None if kind.to_ascii_lowercase().contains("included") => Amount::Covered,
        Amount::None => gross,
        charged => charged,
    };
    let who = fields::person(fields::text(item.map, "userEmail"));
    let record = Record {
        day: Some(day),
        person: who.as_deref(),
        tool: Some("Cursor"),
        model: fields::name(item.map, "model"),
        tokens,
        gross: gross.stated(),
        unpriced: charged.missing().filter(|_| tokens.total() > 0),
        ..Record::billed(charged, Some(Currency::USD))
    };
    fold.add(item.line, &record)
}
