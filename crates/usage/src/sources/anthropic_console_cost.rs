//! Claude Console → Cost → Export: dollars by day, model and kind of tokens, without counts.

use super::{Bill, Context, Source, TableReader};
use crate::Record;
use crate::header::Header;

pub static SOURCE: Source = Source {
    id: "anthropic-console-cost",
    name: "Claude Console cost (CSV)",
    tool: "Claude API",
    table,
    bill: Some(Bill::ClaudeApi),
    ..Source::NONE
};

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    let date = header.find(&["usage_date_utc", "usage_date"])?;
    let cost = header.find(&["cost_usd"])?;
    let list = header.find(&["list_price_usd"]);
    let model = header.find(&["model", "model_version"]);
    let workspace = header.find(&["workspace"]);
    Some(TableReader::new(false, move |row, fold| {
        let record = Record {
            day: Some(row.day(date)?),
            team: row.name(workspace),
            model: row.name(model),
            gross: row.decimal(list),
            ..Record::billed_in_dollars(row.amount(cost))
        };
        fold.add(row.line, &record)
    }))
}
