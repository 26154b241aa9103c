//! GitHub Copilot usage metrics, a line for each person and day: AI credits, without amounts. The tokens of the command
//! line are not read, since they are only a part of all use.

use serde_json::{Map, Value};

use super::{Bill, Item, ReadItem, Source, fields};
use crate::fold::Fold;
use crate::{Record, SkipReason, Unpriced, Warning};

pub static SOURCE: Source = Source {
    id: "copilot-metrics",
    name: "GitHub Copilot usage metrics (JSON lines)",
    tool: "GitHub Copilot",
    item,
    bill: Some(Bill::Copilot),
    ..Source::NONE
};

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    let person = map.contains_key("user_login") || map.contains_key("user_id");
    let counts = map.contains_key("user_initiated_interaction_count") || map.contains_key("ai_credits_used");
    (person && counts && map.contains_key("day")).then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    fold.people = true;
    let day = fields::day(item.map, "day")?;
    let id = fields::id(item.map, "user_id");
    if fold.is_repeated((day, fields::text(item.map, "user_login"), &id)) {
        return Err(SkipReason::Duplicate);
    }
    let who = fields::person(fields::text(item.map, "user_login")).or_else(|| fields::person(&id));
    if item.map.get("totals_by_cli").is_some_and(|cli| cli.get("token_usage").is_some()) {
        fold.warn(Warning::TokensOfAPart);
    }
    let credits = fields::decimal(item.map, "ai_credits_used");
    let requests = fields::decimal(item.map, "user_initiated_interaction_count");
    let used = credits.or(requests).is_some_and(|used| !used.is_zero());
    let record = Record {
        day: Some(day),
        person: who.as_deref(),
        unpriced: used.then_some(Unpriced::NoColumn),
        requests,
        credits,
        ..Record::default()
    };
    fold.add(item.line, &record)
}
