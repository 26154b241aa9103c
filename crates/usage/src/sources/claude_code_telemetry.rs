//! OpenTelemetry metrics of Claude Code in OTLP/JSON: tokens and estimated dollars by person and model. Delta counters
//! are added; of cumulative ones the largest reading counts, on its day. Counters that do not say which they are, are taken
//! for delta counters, which Claude Code sends by default.

use serde_json::{Map, Value};

use super::{Bill, ReadItem, Source, fields};
use crate::cell::{Amount, count_of, epoch_day};
use crate::fold::Fold;
use crate::{Currency, Decimal, Record, SkipReason, TokenKind, Tokens, Warning};

pub static SOURCE: Source = Source {
    id: "claude-code-telemetry",
    name: "Claude Code telemetry (OTLP JSON)",
    tool: "Claude Code",
    item,
    warnings: &[Warning::Estimate],
    bill: Some(Bill::ClaudeApi),
    ..Source::NONE
};

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    if map.contains_key("resourceMetrics") {
        return Some(|item, fold| {
            for resource in fields::list(item.map, "resourceMetrics") {
                read(resource, item.line, fold);
            }
            Ok(())
        });
    }
    map.contains_key("scopeMetrics").then_some(|item, fold| {
        read(item.map, item.line, fold);
        Ok(())
    })
}

fn read(resource: &Map<String, Value>, line: u64, fold: &mut Fold) {
    fold.people = true;
    for metric in fields::list(resource, "scopeMetrics").flat_map(|scope| fields::list(scope, "metrics")) {
        let name = fields::text(metric, "name");
        if !["claude_code.token.usage", "claude_code.cost.usage"].contains(&name) {
            continue;
        }
        let is_cumulative = is_cumulative(metric);
        match is_cumulative {
            Some(true) => fold.warn(Warning::Cumulative),
            Some(false) => {}
            None => fold.warn(Warning::TemporalityUnknown),
        }
        for point in fields::list(metric, "sum.dataPoints") {
            let read = read_point(name, point, is_cumulative == Some(true), line, fold);
            fold.end_row(line, read);
        }
    }
}

/// Whether counters are cumulative; `None` where they do not say it.
fn is_cumulative(metric: &Map<String, Value>) -> Option<bool> {
    let temporality = match fields::member(metric, "sum.aggregationTemporality")? {
        Value::String(text) if text.contains("DELTA") => 1,
        Value::String(text) if text.contains("CUMULATIVE") => 2,
        number => number.as_u64()?,
    };
    match temporality {
        1 => Some(false),
        2 => Some(true),
        _ => None,
    }
}

fn read_point(
    name: &str,
    point: &Map<String, Value>,
    cumulative: bool,
    line: u64,
    fold: &mut Fold,
) -> Result<(), SkipReason> {
    let nanoseconds = fields::whole(point, "timeUnixNano");
    let day = nanoseconds.and_then(|time| epoch_day(time / 1_000_000_000)).ok_or(SkipReason::BadDay)?;
    let value = match fields::amount(point, "asInt") {
        Amount::None => fields::amount(point, "asDouble"),
        value => value,
    };
    let value = value.stated().ok_or(SkipReason::Unreadable)?;
    let attribute = |key: &str| {
        let found = fields::list(point, "attributes").find(|attribute| fields::text(attribute, "key") == key);
        found.map_or("", |attribute| fields::text(attribute, "value.stringValue"))
    };
    let who = ["user.email", "user.account_uuid", "user.id"].into_iter().find_map(|key| fields::person(attribute(key)));
    let mut record = Record {
        day: Some(day),
        person: who.as_deref(),
        model: fields::named(attribute("model")),
        ..Record::default()
    };
    if name == "claude_code.cost.usage" {
        (record.billed, record.currency) = (Some(value), Some(Currency::USD));
    } else {
        let kind = match attribute("type") {
            "input" => TokenKind::Input,
            "output" => TokenKind::Output,
            "cacheRead" => TokenKind::CacheRead,
            "cacheCreation" => TokenKind::CacheWrite,
            _ => return Err(SkipReason::Unreadable),
        };
        let count = count_of(value)?;
        record.tokens = Tokens::UNKNOWN.with(kind, count);
    }
    if !cumulative {
        return fold.add(line, &record);
    }
    // What the last reading sums up was used since the counter began.
    let start = fields::whole(point, "startTimeUnixNano").and_then(|time| epoch_day(time / 1_000_000_000));
    start.into_iter().chain([day]).for_each(|day| fold.covers(day));
    // Their order means nothing.
    let mut attributes: Vec<(&str, Option<&Value>)> = fields::list(point, "attributes")
        .map(|attribute| (fields::text(attribute, "key"), attribute.get("value")))
        .collect();
    attributes.sort_by_key(|(key, _)| *key);
    let series = (name, attributes, fields::id(point, "startTimeUnixNano"));
    let size = value.checked_mul(Decimal::from(1_000_000)).and_then(|size| u64::try_from(size.trunc()).ok());
    fold.add_largest(line, series, size.unwrap_or(0), &record);
    Ok(())
}
