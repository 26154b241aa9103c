//! Anthropic Admin API, `usage_report/messages`: tokens by bucket of time, model and workspace, without amounts.

use serde_json::{Map, Value};

use super::{Bill, Item, ReadItem, Source, fields};
use crate::fold::Fold;
use crate::{Record, SkipReason, Tariff, TokenKind, Tokens, Unpriced};

pub static SOURCE: Source = Source {
    id: "anthropic-usage-report",
    name: "Anthropic Admin API usage report (JSON)",
    tool: "Claude API",
    item,
    end: Fold::warn_of_gaps,
    bill: Some(Bill::ClaudeApi),
    ..Source::NONE
};

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    let is_usage = map.contains_key("starting_at")
        && fields::list(map, "results").any(|result| result.contains_key("uncached_input_tokens"));
    is_usage.then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    let day = fields::day(item.map, "starting_at")?;
    fold.covers(day);
    fields::each_row(&item, "results", fold, |result, fold| {
        let tokens = tokens(result)?;
        let record = Record {
            day: Some(day),
            team: fields::name(result, "workspace_id"),
            model: fields::name(result, "model"),
            tariff: tariff(result),
            tokens,
            unpriced: (tokens.total() > 0).then_some(Unpriced::NoColumn),
            ..Record::default()
        };
        fold.add(item.line, &record)
    });
    Ok(())
}

/// Which list prices apply to a result.
pub(super) fn tariff(result: &Map<String, Value>) -> Tariff {
    let is = |name: &str, value: &str| fields::text(result, name).eq_ignore_ascii_case(value);
    Tariff {
        is_batch: is("service_tier", "batch"),
        // "0-200k" or "200k-1M"
        is_long: fields::text(result, "context_window").starts_with("200k"),
        is_fast: is("speed", "fast"),
    }
}

/// Tokens of a result. Cache writes are in an object, in one number, or in both; the object tells more.
pub(super) fn tokens(result: &Map<String, Value>) -> Result<Tokens, SkipReason> {
    let short = fields::count(result, "cache_creation.ephemeral_5m_input_tokens")?;
    let hour = fields::count(result, "cache_creation.ephemeral_1h_input_tokens")?;
    let parts = fields::both(short, hour)?;
    let flat = fields::count(result, "cache_creation_input_tokens")?;
    let write = parts.filter(|parts| *parts > 0).or(flat).or(parts);
    let input = fields::count_of_any(result, &["uncached_input_tokens", "input_tokens"])?;
    let read = fields::count(result, "cache_read_input_tokens")?;
    let output = fields::count(result, "output_tokens")?;
    Ok(fields::disjoint(input, write, read, output).with(TokenKind::CacheWriteHour, hour))
}
