//! OpenRouter activity by day and model, as CSV of the page and as JSON of the API. The completion includes reasoning.

use serde_json::{Map, Value};

use super::{Bill, Context, Item, ReadItem, Source, TableReader, fields};
use crate::fold::Fold;
use crate::header::Header;
use crate::{Record, SkipReason};

pub static SOURCE: Source = Source {
    id: "openrouter-activity",
    name: "OpenRouter activity by day (CSV or JSON)",
    tool: "OpenRouter",
    table,
    item,
    bill: Some(Bill::OpenRouter),
    ..Source::NONE
};

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    by_day(header).or_else(|| by_model(header))
}

/// `Model,Spend`, without days.
fn by_model(header: &Header) -> Option<TableReader> {
    let (model, spend) = (header.find(&["model"])?, header.find(&["spend"])?);
    (header.names().len() == 2).then(|| {
        TableReader::new(false, move |row, fold| {
            let record = Record { model: row.name(model), ..Record::billed_in_dollars(row.amount(spend)) };
            fold.add(row.line, &record)
        })
    })
}

fn by_day(header: &Header) -> Option<TableReader> {
    let date = header.find(&["date"])?;
    let model = header.find(&["slug", "model_permaslug", "model"])?;
    let usage = header.find(&["usage"])?;
    let byok = header.find(&["byok usage", "byok_usage_inference"])?;
    let prompt = header.find(&["prompt tokens", "prompt_tokens"]);
    let output = header.find(&["completion tokens", "completion_tokens"]);
    let requests = header.find(&["requests"]);
    Some(TableReader::new(false, move |row, fold| {
        let day = row.day(date)?;
        fold.billed_elsewhere(row.decimal(byok));
        let tokens = fields::input_whole(row.count(prompt)?, row.count(output)?);
        let billed = row.amount(usage);
        let record = Record {
            day: Some(day),
            model: row.name(model),
            tokens,
            unpriced: billed.missing().filter(|_| tokens.total() > 0),
            requests: row.decimal(requests),
            ..Record::billed_in_dollars(billed)
        };
        fold.add(row.line, &record)
    }))
}

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    fields::has_all(map, &["date", "model", "usage", "prompt_tokens", "completion_tokens"]).then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    let day = fields::day(item.map, "date")?;
    fold.billed_elsewhere(fields::decimal(item.map, "byok_usage_inference"));
    let count = |name: &str| fields::count(item.map, name);
    let tokens = fields::input_whole(count("prompt_tokens")?, count("completion_tokens")?);
    let billed = fields::amount(item.map, "usage");
    let record = Record {
        day: Some(day),
        model: fields::name(item.map, "model"),
        tokens,
        unpriced: billed.missing().filter(|_| tokens.total() > 0),
        requests: fields::decimal(item.map, "requests"),
        ..Record::billed_in_dollars(billed)
    };
    fold.add(item.line, &record)
}
