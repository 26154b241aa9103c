//! `tokscale graph`: tokens and estimated dollars by day, client and model. Reasoning is counted beside the output.

use serde_json::{Map, Value};

use super::{Item, ReadItem, Source, fields};
use crate::fold::Fold;
use crate::{Currency, Day, Record, SkipReason, Warning};

pub static SOURCE: Source = Source {
    id: "tokscale",
    name: "tokscale graph (JSON)",
    tool: "tokscale",
    item,
    warnings: &[Warning::Estimate],
    ..Source::NONE
};

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    let clients = map.contains_key("clients") || map.contains_key("sources");
    (clients && fields::has_all(map, &["date", "totals"])).then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    let day = fields::day(item.map, "date")?;
    fold.covers(day);
    let clients = if item.map.contains_key("clients") { "clients" } else { "sources" };
    for client in fields::list(item.map, clients) {
        let read = read_client(client, day, item.line, fold);
        fold.end_row(item.line, read);
    }
    Ok(())
}

fn read_client(client: &Map<String, Value>, day: Day, line: u64, fold: &mut Fold) -> Result<(), SkipReason> {
    let count = |name: &str| fields::count(client, name);
    let output = fields::both(count("tokens.output")?, count("tokens.reasoning")?)?;
    let tokens =
        fields::disjoint(count("tokens.input")?, count("tokens.cacheWrite")?, count("tokens.cacheRead")?, output);
    let cost = fields::amount(client, "cost");
    let name = ["client", "source"].into_iter().find_map(|name| fields::name(client, name));
    let record = Record {
        day: Some(day),
        tool: name,
        model: fields::name(client, "modelId"),
        tokens,
        unpriced: cost.missing_or_zero().filter(|_| tokens.total() > 0),
        requests: fields::decimal(client, "messages"),
        ..Record::billed(cost, Some(Currency::USD))
    };
    fold.add(line, &record)
}
