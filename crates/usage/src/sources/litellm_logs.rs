//! `LiteLLM_SpendLogs`: a row for each request, with the prompt and the answer, which are never read. Cached tokens are
//! counted in the metadata alone. A spend of 0 means that LiteLLM knows no price of the model.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::{Bill, Context, Item, ReadItem, Source, TableReader, fields};
use crate::cell::Amount;
use crate::fold::Fold;
use crate::header::Header;
use crate::{Day, Decimal, Record, SkipReason, Tokens};

pub static SOURCE: Source = Source {
    id: "litellm-logs",
    name: "LiteLLM spend logs (CSV or JSON)",
    tool: "LiteLLM",
    table,
    item,
    bill: Some(Bill::LiteLlm),
    ..Source::NONE
};

/// A request of the log.
struct Request<'a> {
    line: u64,
    id: &'a str,
    day: Result<Day, SkipReason>,
    person: Option<Cow<'a, str>>,
    team: Option<&'a str>,
    model: Option<&'a str>,
    spend: Amount,
    prompt: Result<Option<u64>, SkipReason>,
    completion: Result<Option<u64>, SkipReason>,
    /// `None` where the file has none, which leaves open how much of the prompt was cached.
    metadata: Option<Cow<'a, Map<String, Value>>>,
    status: &'a str,
    /// LiteLLM's own cache answered, so that nothing was spent.
    cached: bool,
}

impl Request<'_> {
    fn add(&self, fold: &mut Fold) -> Result<(), SkipReason> {
        let day = self.day?;
        if !self.id.is_empty() && fold.is_repeated(self.id) {
            return Err(SkipReason::Duplicate);
        }
        if self.status.eq_ignore_ascii_case("failure") || self.status.eq_ignore_ascii_case("error") {
            return Err(SkipReason::Failed);
        }
        let tokens = self.tokens()?;
        let unpriced = if self.cached { self.spend.missing() } else { self.spend.missing_or_zero() };
        let record = Record {
            day: Some(day),
            person: self.person.as_deref(),
            team: self.team,
            model: self.model,
            tokens,
            unpriced: unpriced.filter(|_| tokens.total() > 0),
            requests: Some(Decimal::ONE),
            ..Record::billed_in_dollars(self.spend)
        };
        fold.add(self.line, &record)
    }

    /// The prompt includes cached tokens in versions since 2026. In older versions it may not, which shows where the
    /// prompt is smaller than the cached tokens.
    fn tokens(&self) -> Result<Tokens, SkipReason> {
        let (prompt, completion) = (self.prompt?, self.completion?);
        let Some(metadata) = &self.metadata else { return Ok(fields::input_whole(prompt, completion)) };
        let cache = |name: &str| {
            let object = fields::count(metadata, &format!("usage_object.{name}"))?;
            Ok(object.or(fields::count(metadata, &format!("additional_usage_values.{name}"))?))
        };
        let (write, read) = (cache("cache_creation_input_tokens")?, cache("cache_read_input_tokens")?);
        // The flat count may be 0 where the nested one is not.
        let read = read.max(cache("prompt_tokens_details.cached_tokens")?);
        fields::cached_perhaps_inside(prompt, write, read, completion)
    }
}

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    let (id, spend) = (header.find(&["request_id"])?, header.find(&["spend"])?);
    let time = header.find(&["starttime", "start_time"])?;
    let (prompt, completion) = (header.find(&["prompt_tokens"]), header.find(&["completion_tokens"]));
    let (user, end_user) = (header.find(&["user"]), header.find(&["end_user"]));
    let (team, model) = (header.find(&["team_id"]), header.find(&["model", "model_group"]));
    let (metadata, status, hit) = (header.find(&["metadata"]), header.find(&["status"]), header.find(&["cache_hit"]));
    Some(TableReader::new(user.or(end_user).is_some(), move |row, fold| {
        let request = Request {
            line: row.line,
            id: row.get(id),
            day: row.day(time),
            person: fields::person(row.get(user)).or_else(|| fields::person(row.get(end_user))),
            team: row.name(team),
            model: row.name(model),
            spend: row.amount(spend),
            prompt: row.count(prompt),
            completion: row.count(completion),
            metadata: parsed(row.get(metadata)),
            status: row.get(status),
            cached: row.get(hit).eq_ignore_ascii_case("true"),
        };
        request.add(fold)
    }))
}

/// Metadata written as text.
fn parsed<'a>(text: &str) -> Option<Cow<'a, Map<String, Value>>> {
    serde_json::from_str(text).ok().map(Cow::Owned)
}

fn item(_: &str, map: &Map<String, Value>) -> Option<ReadItem> {
    fields::has_all(map, &["request_id", "spend", "startTime"]).then_some(read)
}

fn read(item: Item<'_>, fold: &mut Fold) -> Result<(), SkipReason> {
    fold.people |= item.map.contains_key("user") || item.map.contains_key("end_user");
    let request = Request {
        line: item.line,
        id: fields::text(item.map, "request_id"),
        day: fields::day(item.map, "startTime"),
        person: fields::person_of_any(item.map, &["user", "end_user"]),
        team: fields::name(item.map, "team_id"),
        model: fields::name(item.map, "model"),
        spend: fields::amount(item.map, "spend"),
        prompt: fields::count(item.map, "prompt_tokens"),
        completion: fields::count(item.map, "completion_tokens"),
        metadata: match fields::member(item.map, "metadata") {
            Some(Value::Object(metadata)) => Some(Cow::Borrowed(metadata)),
            Some(Value::String(text)) => parsed(text),
            _ => None,
        },
        status: fields::text(item.map, "status"),
        cached: fields::text(item.map, "cache_hit").eq_ignore_ascii_case("true"),
    };
    request.add(fold)
}
