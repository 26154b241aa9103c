//! ChatGPT Enterprise, Codex analytics API: credits and tokens by person and day. Totals, clients and models each hold
//! all of the credits: they count once. Credits have no public price in dollars.

use serde_json::{Map, Value};

use super::{Item, ReadItem, Source, fields};
use crate::fold::Fold;
use crate::{Record, SkipReason, Unpriced};

pub static SOURCE: Source =
    Source { id: "codex-enterprise", name: "Codex Enterprise analytics (JSON)", tool: "Codex", item, ..Source::NONE };

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    let named = fields::text(map, "object") == "workspace.codex.usage.result";
    (named || (map.contains_key("clients") && fields::member(map, "totals.credits").is_some())).then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    fold.people = true;
    let day = fields::epoch_day(item.map, "start_time")?;
    if fold.is_repeated(item.map) {
        return Err(SkipReason::Duplicate);
    }
    let who = fields::person_of_any(item.map, &["actor.email", "actor.user_id", "user_id"]);
    let credits = fields::decimal(item.map, "totals.credits");
    let mut models = fields::list(item.map, "models").map(|entry| fields::text(entry, "model"));
    let model = match (models.next(), models.next()) {
        (Some(only), None) => fields::named(only),
        _ => None,
    };
    let row = Record { day: Some(day), person: who.as_deref(), model, ..Record::default() };
    let clients: Result<Vec<Record<'_>>, SkipReason> = fields::list(item.map, "clients")
        .map(|client| {
            let count = |name: &str| fields::count(client, name);
            let tokens = fields::disjoint(
                count("uncached_text_input_tokens")?,
                None,
                count("cached_text_input_tokens")?,
                count("text_output_tokens")?,
            );
            let tool = fields::name(client, "client_id").or(row.tool);
            Ok(Record { tool, tokens, ..row })
        })
        .collect();
    let clients = clients?;
    let used =
        credits.is_some_and(|credits| !credits.is_zero()) || clients.iter().any(|client| client.tokens.total() > 0);
    let unpriced = used.then_some(Unpriced::NoColumn);
    let mut records: Vec<Record<'_>> = clients.into_iter().map(|client| Record { unpriced, ..client }).collect();
    records.push(Record { credits, unpriced: unpriced.filter(|_| records.is_empty()), ..row });
    fold.add_split(item.line, unpriced, &records)
}
