//! Claude Console → Cost → Export: dollars by day, model and kind of tokens, without counts.

use super::{Bill, Context, Source, TableReader, fields};
use crate::header::Header;
use crate::{Currency, Record, SkipReason};

pub static SOURCE: Source = Source {
    id: "anthropic-console-cost",
    name: "Claude Console cost (CSV)",
    tool: "Claude API",
    table,
    bill: Some(Bill::ClaudeApi),
    ..Source::NONE
};

fn table(header: &Header, context: &Context<'_>) -> Option<TableReader> {
    let date = header.find(&["usage_date_utc", "usage_date"])?;
    let cost = header.find(&["cost_usd"])?;
    let list = header.find(&["list_price_usd"]);
    let model = header.find(&["model", "model_version"]);
    let workspace = header.find(&["workspace"]);
    let format = context.format;
    Some(TableReader::new(false, move |row, fold| {
        let day = format.day(row.get(Some(date))).ok_or(SkipReason::BadDay)?;
        let billed = format.amount(row.get(Some(cost)));
        let record = Record {
            day: Some(day),
            team: fields::named(row.get(workspace)),
            model: fields::named(row.get(model)),
            billed: billed.stated(),
            gross: format.amount(row.get(list)).stated(),
            currency: Some(billed.currency().unwrap_or(Currency::USD)),
            unpriced: billed.missing(),
            ..Record::default()
        };
        fold.add(row.line, &record)
    }))
}
