//! `ccusage … --json`: tokens and estimated dollars by day, week, month, session or block. A file may hold several of
//! these reports, which repeat the same use: the finest counts. A cost of 0 means that ccusage knows no price of the
//! model.

use serde_json::{Map, Value};

use super::{Item, ReadItem, Source, fields};
use crate::cell::Amount;
use crate::fold::{Fold, Part};
use crate::grain::Grain;
use crate::{Currency, Day, Decimal, Record, SkipReason, Tokens, Unpriced, Warning};

pub static SOURCE: Source = Source {
    id: "ccusage",
    name: "ccusage (JSON)",
    tool: "ccusage",
    item,
    rank,
    warnings: &[Warning::Estimate],
    ..Source::NONE
};

/// The names of costs, in the different reports.
const COSTS: [&str; 3] = ["totalCost", "costUSD", "cost"];

fn item(section: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    if fields::has_all(map, &["tokenCounts", "startTime"]) || fields::has_all(map, &["inputTokens", "blockStart"]) {
        return Some(block);
    }
    let counts = fields::has_all(map, &["inputTokens", "outputTokens"]);
    if counts && section == "entries" && map.contains_key("timestamp") {
        return Some(entry);
    }
    let row =
        ["date", "month", "week", "period", "sessionId", "lastActivity"].iter().any(|name| map.contains_key(*name));
    let told = ["totalTokens", "cacheReadTokens", "cacheCreationTokens"].iter().any(|name| map.contains_key(*name));
    (counts && row && told).then_some(row_of_report)
}

/// The name of a project without the home folder of the person, with whose login it begins: `shop` for
/// `-Users-ada-shop`, and nothing for the home folder itself. Where a login ends cannot be told if it has a hyphen or dot.
fn project(folder: &str) -> &str {
    match ["-home-", "-Users-"].iter().find_map(|homes| folder.split_once(homes)) {
        Some((_, within)) => within.split_once('-').map_or("", |(_, project)| project),
        None => folder,
    }
}

/// Ranks the reports, the finest with days first.
fn rank(part: &Part) -> u64 {
    match part.label.as_str() {
        "daily" => 5,
        "blocks" => 4,
        "session" => 3,
        "weekly" => 2,
        _ => 1,
    }
}

/// The first day of a row, and how many it sums up.
fn days_of(map: &Map<String, Value>) -> Option<(Day, Grain)> {
    let texts = ["date", "week", "lastActivity", "metadata.lastActivity", "period", "month"];
    texts.iter().find_map(|name| {
        let text = fields::text(map, name);
        if let Ok(day) = fields::day(map, name) {
            return Some((day, if *name == "week" { Grain::Week } else { Grain::Day }));
        }
        crate::cell::month(text).map(|first| (first, Grain::Month))
    })
}

fn label(item: &Item<'_>) -> &'static str {
    match item.section {
        "daily" | "projects" => "daily",
        "weekly" => "weekly",
        "monthly" => "monthly",
        "session" | "sessions" => "session",
        _ if item.map.contains_key("date") => "daily",
        _ if item.map.contains_key("week") => "weekly",
        _ if item.map.contains_key("sessionId") => "session",
        _ => "monthly",
    }
}

fn row_of_report(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    let (day, grain) = days_of(item.map).ok_or(SkipReason::BadDay)?;
    let label = label(&item);
    fold.part(label);
    let grain = if label == "weekly" && grain == Grain::Day { Grain::Week } else { grain };
    fold.covers_all(grain.span(day));
    let (day, month) = grain.day_or_month(day);
    let whole = Record { day, month, team: fields::named(project(item.group)), ..Record::default() };
    let agents: Vec<_> = fields::list(item.map, "agents").collect();
    for _ in &agents {
        fold.skip(item.line, SkipReason::Repeated);
    }
    if let Some(models) = fields::member(item.map, "models").and_then(Value::as_object) {
        return codex_row(item, whole, models, fold);
    }
    // Reports of all agents have one row per day; those of Claude Code have one entry per model.
    if item.map.contains_key("agent") {
        let of_agent = |map| Record { tool: fields::name(map, "agent").filter(|tool| *tool != "all"), ..whole };
        let rows = if agents.is_empty() { vec![item.map] } else { agents };
        let parts = rows.into_iter().flat_map(|row| by_model(row).into_iter().map(move |part| (row, part)));
        let records: Result<Vec<Record<'_>>, SkipReason> =
            parts.map(|(row, part)| record(part, of_agent(row))).collect();
        // The cost of the row is that of the models with a price.
        let records = records?;
        compare(item.map, &records, fold);
        let of_parts = records.iter().find_map(|record| record.unpriced);
        return fold.add_split(item.line, record(item.map, whole)?.unpriced.or(of_parts), &records);
    }
    let parts = by_model(item.map);
    let records: Vec<Record<'_>> = parts.iter().filter_map(|part| record(part, whole).ok()).collect();
    compare(item.map, &records, fold);
    for part in parts {
        let read = add(part, whole, item.line, fold);
        fold.end_row(item.line, read);
    }
    Ok(())
}

/// The parts of a row by model, or the row itself if it has none.
fn by_model(row: &Map<String, Value>) -> Vec<&Map<String, Value>> {
    let models: Vec<_> = fields::list(row, "modelBreakdowns").collect();
    if models.is_empty() { vec![row] } else { models }
}

/// Adds an entry of a row. `whole` is what its entries have in common.
fn add(map: &Map<String, Value>, whole: Record<'_>, line: u64, fold: &mut Fold) -> Result<(), SkipReason> {
    let record = record(map, whole)?;
    if record.model == Some("<synthetic>") && record.tokens.total() == 0 {
        return Err(SkipReason::NoUse);
    }
    fold.add(line, &record)
}

/// Notes a row that states other tokens than its parts have, or a cost that is a cent or more from theirs.
fn compare(row: &Map<String, Value>, parts: &[Record<'_>], fold: &mut Fold) {
    let Ok(row) = record(row, Record::default()) else { return };
    let tokens = parts.iter().map(|part| part.tokens.total()).fold(0, u64::saturating_add);
    let billed = parts.iter().filter_map(|part| part.billed).fold(Decimal::ZERO, Decimal::saturating_add);
    let stated = row.billed.filter(|cost| !cost.is_zero());
    let is_other_cost = stated.is_some_and(|cost| cost.saturating_sub(billed).abs() >= Decimal::new(1, 2));
    if is_other_cost || (row.tokens.total() > 0 && row.tokens.total() != tokens) {
        fold.disagrees();
    }
}

/// An entry of a row. `whole` is what its entries have in common.
fn record<'a>(map: &'a Map<String, Value>, whole: Record<'a>) -> Result<Record<'a>, SkipReason> {
    let tokens = tokens(map)?;
    let (billed, unpriced) = cost(map, &tokens);
    let model = ["modelName", "model"].into_iter().find_map(|name| fields::name(map, name));
    let model = model.or_else(|| only_model(map));
    Ok(Record { model, tokens, billed, currency: billed.map(|_| Currency::USD), unpriced, ..whole })
}

/// The tokens of an entry. The older `@ccusage/codex` has cached tokens within the input, unless the total counts them
/// apart.
fn tokens(map: &Map<String, Value>) -> Result<Tokens, SkipReason> {
    let count = |names: &[&str]| fields::count_of_any(map, names);
    let (input, output) = (count(&["inputTokens"])?, count(&["outputTokens"])?);
    let write = count(&["cacheCreationTokens", "cacheCreationInputTokens"])?;
    let read = count(&["cacheReadTokens", "cacheReadInputTokens"])?;
    let Some(cached) = count(&["cachedInputTokens"])?.filter(|_| read.is_none()) else {
        return Ok(fields::disjoint(input, write, read, output));
    };
    let apart = fields::disjoint(input, write, Some(cached), output);
    match count(&["totalTokens"])? {
        Some(total) if total == apart.total() => Ok(apart),
        _ => fields::cached_perhaps_inside(input, write, Some(cached), output),
    }
}

/// The cost of an entry, and the reason if there is none.
fn cost(map: &Map<String, Value>, tokens: &Tokens) -> (Option<Decimal>, Option<Unpriced>) {
    let found = COSTS.iter().map(|name| fields::amount(map, name)).find(|cost| *cost != Amount::None);
    let cost = found.unwrap_or(Amount::None);
    let has_cost = COSTS.iter().any(|name| map.contains_key(*name));
    let unpriced = if has_cost { cost.missing_or_zero() } else { Some(Unpriced::NoColumn) };
    (cost.stated(), unpriced.filter(|_| tokens.total() > 0))
}

/// The model of a row that used one only.
fn only_model(map: &Map<String, Value>) -> Option<&str> {
    let names = ["modelsUsed", "models"].into_iter().find_map(|name| fields::member(map, name)?.as_array())?;
    match names.as_slice() {
        [name] => name.as_str(),
        _ => None,
    }
}

/// Codex has tokens by model, and one cost for all of them. The output includes reasoning.
fn codex_row(
    item: Item<'_>,
    whole: Record<'_>,
    models: &Map<String, Value>,
    fold: &mut Fold,
) -> Result<(), SkipReason> {
    let row = record(item.map, whole)?;
    let parts: Result<Vec<Record<'_>>, SkipReason> = models
        .iter()
        .filter_map(|(name, map)| Some((name, map.as_object()?)))
        .map(|(name, map)| {
            let record = record(map, whole)?;
            let unpriced = record.unpriced.filter(|_| row.unpriced.is_some());
            Ok(Record { model: Some(name), tool: Some("codex"), billed: None, currency: None, unpriced, ..record })
        })
        .collect();
    let mut parts = parts?;
    match parts.as_mut_slice() {
        [] => parts.push(row),
        [only] => (only.billed, only.currency) = (row.billed, row.currency),
        _ => parts.push(Record { tokens: Tokens::UNKNOWN, tool: Some("codex"), unpriced: None, ..row }),
    }
    fold.add_split(item.line, row.unpriced, &parts)
}

/// A window of five hours, as ccusage writes it or as its documentation has it, without an object of counts. Gaps and
/// projections do not count as use.
fn block(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    if fields::member(item.map, "isGap").and_then(Value::as_bool) == Some(true) {
        return Err(SkipReason::NoUse);
    }
    let day = ["startTime", "blockStart"].iter().find_map(|name| fields::day(item.map, name).ok());
    let day = day.ok_or(SkipReason::BadDay)?;
    let counts = match fields::member(item.map, "tokenCounts") {
        Some(counts) => counts.as_object().ok_or(SkipReason::Unreadable)?,
        None => item.map,
    };
    fold.part("blocks");
    let record = record(counts, Record { day: Some(day), ..Record::default() })?;
    let (billed, unpriced) = cost(item.map, &record.tokens);
    let currency = billed.map(|_| Currency::USD);
    fold.add(item.line, &Record { billed, unpriced, currency, model: only_model(item.map), ..record })
}

/// An entry of `session --id`. Older versions list each block of a reply, with the numbers of the whole reply.
fn entry(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    let day = fields::day(item.map, "timestamp")?;
    fold.part("session");
    let record = record(item.map, Record { day: Some(day), ..Record::default() })?;
    let counts: Vec<_> = crate::TokenKind::ALL.iter().map(|kind| record.tokens.get(*kind)).collect();
    let minute = minute_of(day, fields::text(item.map, "timestamp"));
    // Equal calls that are minutes apart are two calls.
    let identity = |near: i64| (&counts, record.model, record.billed, near);
    let near = [minute, minute.saturating_sub(1), minute.saturating_add(1)];
    if record.tokens.total() > 0 && near.into_iter().any(|near| fold.is_seen(identity(near))) {
        return Err(SkipReason::Duplicate);
    }
    fold.is_repeated(identity(minute));
    fold.add(item.line, &record)
}

/// The minutes up to a timestamp such as `2026-09-30T08:00:00.000Z`, counted from a day long ago.
fn minute_of(day: Day, timestamp: &str) -> i64 {
    let number = |at: usize| timestamp.get(at..at.saturating_add(2)).and_then(|digits| digits.parse::<u8>().ok());
    let hours = i64::from(day.to_julian_day()).saturating_mul(24).saturating_add(number(11).unwrap_or_default().into());
    hours.saturating_mul(60).saturating_add(number(14).unwrap_or_default().into())
}

#[cfg(test)]
mod tests {
    use super::project;

    #[test]
    fn a_project_is_named_without_the_home_folder() {
        let folders = ["-Users-ada-shop", "-home-ada-src-shop", "d--Users-ada-shop", "-srv-shop", "shop", "-Users-ada"];
        assert_eq!(folders.map(project), ["shop", "src-shop", "shop", "-srv-shop", "shop", ""]);
    }
}
