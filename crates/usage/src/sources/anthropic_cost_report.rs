//! Anthropic Admin API, `cost_report`: amounts by bucket of time, as decimals in cents.

use serde_json::{Map, Value};

use super::{Bill, Item, ReadItem, Source, fields};
use crate::fold::Fold;
use crate::{Currency, Record, SkipReason};

pub static SOURCE: Source = Source {
    id: "anthropic-cost-report",
    name: "Anthropic Admin API cost report (JSON)",
    tool: "Claude API",
    item,
    end: Fold::warn_of_gaps,
    bill: Some(Bill::ClaudeApi),
    ..Source::NONE
};

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    let is_cost =
        map.contains_key("starting_at") && fields::list(map, "results").any(|result| result.contains_key("amount"));
    is_cost.then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    let day = fields::day(item.map, "starting_at")?;
    fold.covers(day);
    fields::each_row(&item, "results", fold, |result, fold| {
        let record = Record {
            day: Some(day),
            team: fields::name(result, "workspace_id"),
            model: fields::name(result, "model"),
            gross: fields::cents(result, "list_amount").stated(),
            ..Record::billed(fields::cents(result, "amount"), Currency::read(fields::text(result, "currency")))
        };
        fold.add(item.line, &record)
    });
    Ok(())
}
