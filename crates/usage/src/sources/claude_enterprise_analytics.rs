//! Claude Enterprise Analytics API: amounts in fractional cents, or tokens, by person and product.

use serde_json::{Map, Value};

use super::{Bill, Item, ReadItem, Source, anthropic_usage_report, fields};
use crate::fold::Fold;
use crate::{Currency, Record, SkipReason, Unpriced, Warning};

pub static SOURCE: Source = Source {
    id: "claude-enterprise-analytics",
    name: "Claude Enterprise Analytics API (JSON)",
    tool: "Claude",
    item,
    warnings: &[Warning::SeatUseMissing],
    bill: Some(Bill::ClaudePlan),
    ..Source::NONE
};

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    let says = map.contains_key("amount") || map.contains_key("uncached_input_tokens");
    let names_whose = map.contains_key("actor") || fields::has_all(map, &["ending_at", "product"]);
    (says && map.contains_key("starting_at") && names_whose).then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    // The reports of the whole organization name nobody.
    fold.people |= item.map.contains_key("actor");
    let day = fields::day(item.map, "starting_at")?;
    if fold.is_repeated(item.map) {
        return Err(SkipReason::Duplicate);
    }
    // A deleted user has no address any more.
    let who = fields::person_of_any(item.map, &["actor.email", "actor.email_address", "actor.user_id"]);
    let tokens = anthropic_usage_report::tokens(item.map)?;
    let billed = fields::cents(item.map, "amount");
    let money = item.map.contains_key("amount");
    let record = Record {
        day: Some(day),
        person: who.as_deref(),
        team: fields::name(item.map, "rbac_group_id"),
        tool: fields::name(item.map, "product"),
        model: fields::name(item.map, "model"),
        tokens,
        gross: fields::cents(item.map, "list_amount").stated(),
        unpriced: if money { billed.missing() } else { (tokens.total() > 0).then_some(Unpriced::NoColumn) },
        requests: fields::decimal(item.map, "requests"),
        ..Record::billed(billed, Currency::read(fields::text(item.map, "currency")))
    };
    fold.add(item.line, &record)
}
