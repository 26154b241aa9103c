//! OpenAI costs, as the dashboard's CSV and as the Admin API's JSON: dollars (never cents) by bucket of time and line
//! item.

use serde_json::{Map, Value};

use super::{Bill, Context, Item, ReadItem, Source, TableReader, fields};
use crate::cell::Amount;
use crate::fold::Fold;
use crate::header::Header;
use crate::{Currency, Record, SkipReason};

pub static SOURCE: Source = Source {
    id: "openai-costs",
    name: "OpenAI costs (CSV or JSON)",
    tool: "OpenAI API",
    table,
    item,
    bill: Some(Bill::OpenAi),
    ..Source::NONE
};

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    let amount = header.find(&["amount_value"])?;
    let iso = header.find(&["start_time_iso"]);
    let epoch = header.find(&["start_time"]);
    iso.or(epoch)?;
    let currency = header.find(&["amount_currency", "currency"]);
    let (line_item, project) = (header.find(&["line_item"]), header.find(&["project_name", "project_id"]));
    let user = [header.find(&["user_email"]), header.find(&["user_id"])];
    Some(TableReader::new(user.iter().any(Option::is_some), move |row, fold| {
        let day = row.day(iso).or_else(|_| row.day(epoch))?;
        fold.covers(day);
        let billed = row.amount(amount);
        if billed == Amount::None && row.get(line_item).is_empty() {
            return Err(SkipReason::NoUse);
        }
        let who = user.iter().find_map(|column| fields::person(row.get(*column)));
        let record = Record {
            day: Some(day),
            person: who.as_deref(),
            team: row.name(project),
            model: model(row.get(line_item)),
            ..Record::billed(billed, Currency::read(row.get(currency)))
        };
        fold.add(row.line, &record)
    }))
}

/// "gpt-5.5, cached input" is of gpt-5.5.
fn model(line_item: &str) -> Option<&str> {
    fields::named(line_item.split(',').next().unwrap_or_default())
}

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    fields::list(map, "results").any(|result| fields::member(result, "amount.value").is_some()).then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    let day = fields::epoch_day(item.map, "start_time")?;
    fold.covers(day);
    fields::each_row(&item, "results", fold, |result, fold| {
        let record = Record {
            day: Some(day),
            team: fields::name(result, "project_id"),
            model: model(fields::text(result, "line_item")),
            ..Record::billed(
                fields::amount(result, "amount.value"),
                Currency::read(fields::text(result, "amount.currency")),
            )
        };
        fold.add(item.line, &record)
    });
    Ok(())
}
