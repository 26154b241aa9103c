//! Transcripts of Claude Code, `~/.claude/projects/**.jsonl`: tokens of each reply. Several lines hold the same reply,
//! some of them while it is still being written: the largest counts. Text is never read.

use serde_json::{Map, Value};

use super::{Bill, Item, ReadItem, Source, anthropic_usage_report, fields};
use crate::fold::Fold;
use crate::{Currency, Record, SkipReason, TokenKind, Unpriced};

pub static SOURCE: Source = Source {
    id: "claude-code-transcript",
    name: "Claude Code transcript (JSON lines)",
    tool: "Claude Code",
    item,
    bill: Some(Bill::ClaudeApi),
    ..Source::NONE
};

/// The types of lines that hold no reply.
const OTHER: [&str; 8] =
    ["user", "system", "summary", "file-history-snapshot", "progress", "queue-operation", "attachment", "last-prompt"];

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    if fields::member(map, "message.usage").is_some_and(Value::is_object)
        && (map.contains_key("sessionId") || map.contains_key("requestId") || map.contains_key("timestamp"))
    {
        return Some(read);
    }
    let of_session = ["sessionId", "leafUuid", "messageId", "uuid"].iter().any(|name| map.contains_key(*name));
    let other = OTHER.contains(&fields::text(map, "type")) || fields::text(map, "type") == "assistant";
    (of_session && other).then_some(skip)
}

fn skip(_: Item<'_>, _: &mut Fold) -> Result<(), SkipReason> {
    Err(SkipReason::NoUse)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    let Some(message) = fields::member(item.map, "message").and_then(Value::as_object) else { return Ok(()) };
    let Some(usage) = fields::member(message, "usage").and_then(Value::as_object) else { return Ok(()) };
    let model = fields::text(message, "model");
    if model == "<synthetic>" {
        return Err(SkipReason::Failed);
    }
    let day = fields::day(item.map, "timestamp")?;
    let tokens = anthropic_usage_report::tokens(usage)?;
    let cost = fields::amount(item.map, "costUSD");
    let record = Record {
        day: Some(day),
        model: fields::named(model),
        tariff: anthropic_usage_report::tariff(usage),
        tokens,
        unpriced: cost.missing().filter(|_| tokens.total() > 0).map(|_| Unpriced::NoColumn),
        ..Record::billed(cost, cost.stated().map(|_| Currency::USD))
    };
    let id = fields::text(message, "id");
    if id.is_empty() {
        return fold.add(item.line, &record);
    }
    let size = tokens.get(TokenKind::Output).unwrap_or(0);
    fold.add_largest(item.line, (id, fields::text(item.map, "requestId")), size, &record);
    Ok(())
}
