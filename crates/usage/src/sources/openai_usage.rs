//! OpenAI usage, as the dashboard's CSV and as the Admin API's JSON: tokens by bucket of time, model and user, without
//! amounts. The input includes cache reads and cache writes.

use serde_json::{Map, Value};

use super::{Bill, Context, Item, ReadItem, Source, TableReader, fields};
use crate::fold::Fold;
use crate::header::Header;
use crate::{Day, Decimal, Record, SkipReason, Tariff, Tokens, Unpriced};

pub static SOURCE: Source = Source {
    id: "openai-usage",
    name: "OpenAI usage (CSV or JSON)",
    tool: "OpenAI API",
    table,
    item,
    bill: Some(Bill::OpenAi),
    ..Source::NONE
};

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    let has = |name| header.has_all(&["input_tokens", "output_tokens", name]);
    if !has("num_model_requests") && !has("input_cached_tokens") {
        return None;
    }
    let iso = header.find(&["start_time_iso"]);
    let epoch = header.find(&["start_time"]);
    iso.or(epoch)?;
    let batch = header.find(&["batch"]);
    let (model, project) = (header.find(&["model"]), header.find(&["project_name", "project_id"]));
    let user = [header.find(&["user_email"]), header.find(&["user_id"])];
    let requests = header.find(&["num_model_requests"]);
    let columns =
        ["input_tokens", "output_tokens", "input_cached_tokens", "input_cache_write_tokens", "input_uncached_tokens"]
            .map(|name| header.find(&[name]));
    let tells_cached = columns.iter().skip(2).any(Option::is_some);
    Some(TableReader::new(user.iter().any(Option::is_some), move |row, fold| {
        let day = row.day(iso).or_else(|_| row.day(epoch))?;
        fold.covers(day);
        let [input, output, cached, written, fresh] = columns.map(|column| row.count(column));
        let (input, output, cached) = (input?, output?, cached?);
        if input.or(output).or(cached).is_none() {
            return Err(SkipReason::NoUse);
        }
        let tokens = if tells_cached {
            tokens(input, cached, written?, fresh?, output)?
        } else {
            fields::input_whole(input, output)
        };
        let who = user.iter().find_map(|column| fields::person(row.get(*column)));
        let requests = row.decimal(requests);
        let record = Record {
            day: Some(day),
            person: who.as_deref(),
            team: row.name(project),
            model: row.name(model),
            tariff: Tariff { is_batch: row.get(batch).eq_ignore_ascii_case("true"), ..Tariff::default() },
            tokens,
            unpriced: unpriced(&tokens, requests),
            requests,
            ..Record::default()
        };
        fold.add(row.line, &record)
    }))
}

/// No amount is stated for what has tokens or requests.
fn unpriced(tokens: &Tokens, requests: Option<Decimal>) -> Option<Unpriced> {
    (tokens.total() > 0 || requests.is_some_and(|requests| !requests.is_zero())).then_some(Unpriced::NoColumn)
}

/// The tokens of a row. `input` includes cached tokens; `fresh`, the uncached input, takes precedence where it is
/// known.
fn tokens(
    input: Option<u64>,
    cached: Option<u64>,
    written: Option<u64>,
    fresh: Option<u64>,
    output: Option<u64>,
) -> Result<Tokens, SkipReason> {
    match fresh {
        Some(_) => Ok(fields::disjoint(fresh, written, cached, output)),
        None => fields::cached_inside(input, written, cached, output),
    }
}

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    if is_result(map) {
        return Some(|item, fold| read_result(item.map, bucket_of(item.map), item.line, fold));
    }
    fields::list(map, "results").any(is_result).then_some(|item, fold| {
        read(item, fold);
        Ok(())
    })
}

fn is_result(map: &Map<String, Value>) -> bool {
    fields::text(map, "object").starts_with("organization.usage.")
        || fields::has_all(map, &["input_tokens", "num_model_requests"])
}

fn bucket_of(map: &Map<String, Value>) -> Result<Day, SkipReason> {
    fields::day(map, "start_time_iso")
        .or_else(|_| fields::epoch_day(map, "start_time"))
        .or_else(|_| fields::day(map, "start_time"))
}

fn read(item: Item<'_>, fold: &mut Fold) {
    let day = bucket_of(item.map);
    if let Ok(day) = day {
        fold.covers(day);
    }
    fields::each_row(&item, "results", fold, |result, fold| read_result(result, day, item.line, fold));
}

fn read_result(
    map: &Map<String, Value>,
    day: Result<Day, SkipReason>,
    line: u64,
    fold: &mut Fold,
) -> Result<(), SkipReason> {
    let day = day?;
    let who = fields::person_of_any(map, &["user_email", "user_id"]);
    fold.people |= who.is_some();
    let count = |name: &str| fields::count(map, name);
    let (cached, written) = (count("input_cached_tokens")?, count("input_cache_write_tokens")?);
    let tokens =
        tokens(count("input_tokens")?, cached, written, count("input_uncached_tokens")?, count("output_tokens")?)?;
    let requests = fields::decimal(map, "num_model_requests");
    let is_batch = fields::member(map, "batch").and_then(Value::as_bool);
    let record = Record {
        day: Some(day),
        person: who.as_deref(),
        team: fields::name(map, "project_id"),
        model: fields::name(map, "model"),
        tariff: Tariff { is_batch: is_batch == Some(true), ..Tariff::default() },
        tokens,
        unpriced: unpriced(&tokens, requests),
        requests,
        ..Record::default()
    };
    fold.add(line, &record)
}
