//! `codeburn export`: daily.csv and models.csv have tokens and amounts by day or model, once for each window (Today, 7
//! Days, 30 Days), of which the widest counts, and the currency in the name of a column. records.csv and the JSON have
//! records of calls; the JSON has the currency beside them. The other tables repeat the same use without its tokens.

use serde_json::{Map, Value};

use super::{Context, Item, ReadItem, Source, TableReader, fields};
use crate::cell::Amount;
use crate::columns::currency_in;
use crate::fold::{Fold, Part};
use crate::header::Header;
use crate::{Currency, Record, SkipReason, Unpriced, Warning};

pub static SOURCE: Source = Source {
    id: "codeburn",
    name: "codeburn export (CSV or JSON)",
    tool: "codeburn",
    table,
    item,
    rank,
    exports_use_again: true,
    warnings: &[Warning::Estimate],
    ..Source::NONE
};

/// Ranks the windows by their days, then by their calls: a window has those of the narrower ones within it.
fn rank(part: &Part) -> u64 {
    let calls = part.usage.total().requests.and_then(|calls| u32::try_from(calls.trunc()).ok()).unwrap_or_default();
    part.period.map_or(0, |period| u64::from(period.days())).saturating_mul(1 << 32).saturating_add(calls.into())
}

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    windows(header).or_else(|| records(header)).or_else(|| repetition(header))
}

/// daily.csv and models.csv.
fn windows(header: &Header) -> Option<TableReader> {
    let window = header.find(&["period"])?;
    let (date, model) = (header.find(&["date"]), header.find(&["model"]));
    date.or(model)?;
    let cost = cost_in(header)?;
    let input = header.find(&["input tokens"])?;
    let output = header.find(&["output tokens"])?;
    let read = header.find(&["cache read tokens"]);
    let write = header.find(&["cache write tokens"]);
    let requests = header.find(&["api calls"]);
    let currency = currency_in(header.written().get(cost)?);
    Some(TableReader::new(false, move |row, fold| {
        let day = date.map(|date| row.day(date)).transpose()?;
        fold.part(row.get(window));
        let tokens = fields::disjoint(row.count(input)?, row.count(write)?, row.count(read)?, row.count(output)?);
        let record = Record {
            day,
            model: row.name(model),
            tokens,
            requests: row.decimal(requests),
            ..Record::billed(row.amount(cost), currency)
        };
        fold.add(row.line, &record)
    }))
}

/// records.csv, whose costs are in a currency that it does not name.
fn records(header: &Header) -> Option<TableReader> {
    let (time, provider) = (header.find(&["timestamp"])?, header.find(&["provider"])?);
    let (input, output) = (header.find(&["inputtokens"])?, header.find(&["outputtokens"])?);
    let (write, read) = (header.find(&["cachewritetokens"])?, header.find(&["cachereadtokens"])?);
    let (cost, model) = (header.find(&["cost"])?, header.find(&["model"]));
    let unpriced = header.find(&["unpriced"]);
    Some(TableReader::new(false, move |row, fold| {
        let tokens = fields::disjoint(row.count(input)?, row.count(write)?, row.count(read)?, row.count(output)?);
        let billed = row.amount(cost);
        let is_unpriced = row.get(unpriced).eq_ignore_ascii_case("true");
        let missing = if is_unpriced { Some(Unpriced::ZeroMeansUnknown) } else { billed.missing() };
        let record = Record {
            day: Some(row.day(time)?),
            tool: row.name(provider),
            model: row.name(model),
            tokens,
            unpriced: missing.filter(|_| tokens.total() > 0),
            ..Record::billed(billed, None)
        };
        fold.add(row.line, &record)
    }))
}

/// summary.csv, activity.csv, projects.csv, sessions.csv, and the counts of calls of tools, servers and commands.
fn repetition(header: &Header) -> Option<TableReader> {
    let has_cost = cost_in(header).is_some();
    let costs: [&[&str]; 4] = [
        &["period", "api calls", "sessions", "projects"],
        &["period", "activity", "share (%)", "turns"],
        &["project", "share (%)", "api calls", "sessions"],
        &["project", "session id", "started at", "turns"],
    ];
    let calls = ["tool", "server", "command"].map(|of| [of, "calls", "share (%)"]);
    let is_known = (has_cost && costs.iter().any(|names| header.has_all(names)))
        || calls.iter().any(|names| header.names() == names);
    is_known.then(|| TableReader::new(false, |_, _| Err(SkipReason::Repeated)))
}

/// The column of costs, which names their currency.
fn cost_in(header: &Header) -> Option<usize> {
    header.names().iter().position(|name| name.starts_with("cost ("))
}

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    let call = ["timestamp", "provider", "model", "inputTokens", "outputTokens", "cacheReadTokens"];
    fields::has_all(map, &call).then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    let day = fields::day(item.map, "timestamp")?;
    let count = |name: &str| fields::count(item.map, name);
    let (write, read) = (count("cacheWriteTokens")?, count("cacheReadTokens")?);
    let tokens = fields::disjoint(count("inputTokens")?, write, read, count("outputTokens")?);
    let dollars = fields::amount(item.map, "costUSD");
    let cost = if dollars == Amount::None { fields::amount(item.map, "cost") } else { dollars };
    let is_unpriced = fields::member(item.map, "unpriced").and_then(Value::as_bool) == Some(true);
    let unpriced = if is_unpriced { cost.missing_or_zero() } else { cost.missing() };
    let record = Record {
        day: Some(day),
        tool: fields::name(item.map, "provider"),
        model: fields::name(item.map, "model"),
        tokens,
        unpriced: unpriced.filter(|_| tokens.total() > 0),
        ..Record::billed(cost, (dollars != Amount::None).then_some(Currency::USD))
    };
    fold.add(item.line, &record)
}
