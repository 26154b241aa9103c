//! OpenRouter activity by day and model, as CSV of the page and as JSON of the API. The completion includes reasoning.

use serde_json::{Map, Value};

use super::{Bill, Context, Item, ReadItem, Source, TableReader, fields};
use crate::fold::Fold;
use crate::header::Header;
use crate::{Currency, Record, SkipReason};

pub static SOURCE: Source = Source {
    id: "openrouter-activity",
    name: "OpenRouter activity by day (CSV or JSON)",
    tool: "OpenRouter",
    table,
    item,
    bill: Some(Bill::OpenRouter),
    ..Source::NONE
};

fn table(header: &Header, context: &Context<'_>) -> Option<TableReader> {
    by_day(header, context).or_else(|| by_model(header, context))
}

/// `Model,Spend`, without days.
fn by_model(header: &Header, context: &Context<'_>) -> Option<TableReader> {
    let (model, spend) = (header.find(&["model"])?, header.find(&["spend"])?);
    let format = context.format;
    (header.names().len() == 2).then(|| {
        TableReader::new(false, move |row, fold| {
            let billed = format.amount(row.get(Some(spend)));
            let record = Record {
                model: fields::named(row.get(Some(model))),
                billed: billed.stated(),
                currency: Some(billed.currency().unwrap_or(Currency::USD)),
                unpriced: billed.missing(),
                ..Record::default()
            };
            fold.add(row.line, &record)
        })
    })
}

fn by_day(header: &Header, context: &Context<'_>) -> Option<TableReader> {
    let date = header.find(&["date"])?;
    let model = header.find(&["slug", "model_permaslug", "model"])?;
    let usage = header.find(&["usage"])?;
    let byok = header.find(&["byok usage", "byok_usage_inference"])?;
    let prompt = header.find(&["prompt tokens", "prompt_tokens"]);
    let output = header.find(&["completion tokens", "completion_tokens"]);
    let requests = header.find(&["requests"]);
    let format = context.format;
    Some(TableReader::new(false, move |row, fold| {
        let day = format.day(row.get(Some(date))).ok_or(SkipReason::BadDay)?;
        fold.billed_elsewhere(format.amount(row.get(Some(byok))).stated());
        let tokens = fields::input_whole(format.count(row.get(prompt))?, format.count(row.get(output))?);
        let billed = format.amount(row.get(Some(usage)));
        let record = Record {
            day: Some(day),
            model: fields::named(row.get(Some(model))),
            tokens,
            billed: billed.stated(),
            currency: Some(billed.currency().unwrap_or(Currency::USD)),
            unpriced: billed.missing().filter(|_| tokens.total() > 0),
            requests: format.amount(row.get(requests)).stated(),
            ..Record::default()
        };
        fold.add(row.line, &record)
    }))
}

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    fields::has_all(map, &["date", "model", "usage", "prompt_tokens", "completion_tokens"]).then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    let day = fields::day(item.map, "date").ok_or(SkipReason::BadDay)?;
    fold.billed_elsewhere(fields::decimal(item.map, "byok_usage_inference"));
    let count = |name: &str| fields::count(item.map, name);
    let tokens = fields::input_whole(count("prompt_tokens")?, count("completion_tokens")?);
    let billed = fields::amount(item.map, "usage");
    let record = Record {
        day: Some(day),
        model: fields::name(item.map, "model"),
        tokens,
        billed: billed.stated(),
        currency: Some(billed.currency().unwrap_or(Currency::USD)),
        unpriced: billed.missing().filter(|_| tokens.total() > 0),
        requests: fields::decimal(item.map, "requests"),
        ..Record::default()
    };
    fold.add(item.line, &record)
}
