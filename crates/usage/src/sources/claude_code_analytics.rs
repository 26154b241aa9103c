//! Anthropic Admin API, `usage_report/claude_code`: tokens and estimated costs, in cents, by person, day and model.

use serde_json::{Map, Value};

use super::{Bill, Item, ReadItem, Source, fields};
use crate::fold::Fold;
use crate::{Currency, Record, SkipReason, Warning};

pub static SOURCE: Source = Source {
    id: "claude-code-analytics",
    name: "Anthropic Admin API Claude Code analytics (JSON)",
    tool: "Claude Code",
    item,
    warnings: &[Warning::Estimate, Warning::SeatUseMissing],
    bill: Some(Bill::ClaudeApi),
    ..Source::NONE
};

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    (map.contains_key("actor") && map.contains_key("model_breakdown")).then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    fold.people = true;
    let day = fields::day(item.map, "date")?;
    fold.covers(day);
    // An actor without an address is an API key.
    let who = fields::person(fields::text(item.map, "actor.email_address"));
    let mut pulls = fields::decimal(item.map, "core_metrics.pull_requests_by_claude_code");
    fields::each_row(&item, "model_breakdown", fold, |entry, fold| {
        let count = |name: &str| fields::count(entry, name);
        let write = count("tokens.cache_creation")?;
        let tokens =
            fields::disjoint(count("tokens.input")?, write, count("tokens.cache_read")?, count("tokens.output")?);
        let cost = fields::cents(entry, "estimated_cost.amount");
        let record = Record {
            day: Some(day),
            person: who.as_deref(),
            model: fields::name(entry, "model"),
            tokens,
            unpriced: cost.missing().filter(|_| tokens.total() > 0),
            // The count is for the whole day, so the first entry that is counted has it alone.
            output: pulls.take(),
            ..Record::billed(cost, Currency::read(fields::text(entry, "estimated_cost.currency")))
        };
        fold.add(item.line, &record)
    });
    Ok(())
}
