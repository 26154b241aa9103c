//! `tokscale graph`: tokens and estimated dollars by day, client and model. Reasoning is counted beside the output.

use serde_json::{Map, Value};

use super::{Item, ReadItem, Source, fields};
use crate::fold::Fold;
use crate::{Currency, Record, SkipReason, Warning};

pub static SOURCE: Source =
    Source { id: "tokscale", name: "tokscale graph (JSON)", item, warnings: &[Warning::Estimate], ..Source::NONE };

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    let clients = map.contains_key("clients") || map.contains_key("sources");
    (clients && fields::has_all(map, &["date", "totals"])).then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) {
    let Some(day) = fields::day(item.map, "date") else { return fold.skip(item.line, SkipReason::BadDay) };
    fold.covers(day);
    let clients = if item.map.contains_key("clients") { "clients" } else { "sources" };
    for client in fields::list(item.map, clients) {
        let count = |name: &str| fields::count(client, name);
        let tokens = (|| {
            let output = fields::both(count("tokens.output")?, count("tokens.reasoning")?)?;
            Ok(fields::disjoint(count("tokens.input")?, count("tokens.cacheWrite")?, count("tokens.cacheRead")?, output))
        })();
        let used = fields::has_tokens(&tokens);
        let cost = fields::amount(client, "cost");
        let unpriced = fields::missing_or_zero(cost);
        let name = ["client", "source"].into_iter().find_map(|name| fields::named(fields::text(client, name)));
        let record = Record {
            day: Some(day),
            tool: name,
            model: fields::named(fields::text(client, "modelId")),
            billed: fields::stated(cost),
            currency: Some(Currency::USD),
            unpriced: unpriced.filter(|_| used),
            requests: fields::decimal(client, "messages"),
            ..Record::default()
        };
        fields::add(fold, item.line, tokens, &record);
    }
}
