//! Google Cloud billing export to BigQuery, saved as JSON lines: costs, and credits within each row. Only rows of AI
//! services count, without tax.

use serde_json::{Map, Value};

use super::{Bill, Item, ReadItem, Source, fields, google_cost_table::is_ai};
use crate::fold::Fold;
use crate::{Currency, Decimal, Record, SkipReason};

pub static SOURCE: Source = Source {
    id: "google-billing-export",
    name: "Google Cloud billing export (JSON lines)",
    tool: "Google Cloud",
    item,
    bill: Some(Bill::GoogleCloud),
    ..Source::NONE
};

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    fields::has_all(map, &["service", "sku", "usage_start_time", "cost"]).then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    let kind = fields::text(item.map, "cost_type");
    if !is_ai(fields::text(item.map, "service.description")) || ["tax", "rounding_error"].contains(&kind) {
        return Err(SkipReason::NotAi);
    }
    let day = fields::day(item.map, "usage_start_time")?;
    let cost = fields::amount(item.map, "cost");
    let credits = fields::list(item.map, "credits").filter_map(|credit| fields::decimal(credit, "amount"));
    let credits = credits.fold(Decimal::ZERO, Decimal::saturating_add);
    let record = Record {
        day: Some(day),
        team: fields::name(item.map, "project.name").or(fields::name(item.map, "project.id")),
        model: fields::name(item.map, "sku.description"),
        billed: cost.stated().map(|cost| cost.saturating_add(credits)),
        gross: cost.stated(),
        currency: Currency::read(fields::text(item.map, "currency")),
        unpriced: cost.missing(),
        ..Record::default()
    };
    fold.add(item.line, &record)
}
