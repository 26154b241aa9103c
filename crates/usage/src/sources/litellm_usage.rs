//! LiteLLM usage by day: the CSV of its page, by team, tag, organization, customer or agent, and its table
//! `LiteLLM_DailyUserSpend`. A spend of 0 means that LiteLLM knows no price of the model.

use super::{Bill, Context, Source, TableReader, fields};
use crate::header::Header;
use crate::{Currency, Record, SkipReason};

pub static SOURCE: Source = Source {
    id: "litellm-usage",
    name: "LiteLLM usage by day (CSV)",
    tool: "LiteLLM",
    table,
    bill: Some(Bill::LiteLlm),
    ..Source::NONE
};

fn table(header: &Header, context: &Context<'_>) -> Option<TableReader> {
    let date = header.find(&["date"])?;
    let spend = header.find(&["total cost ($)", "spend ($)", "spend"])?;
    header.find(&["api_requests", "successful requests", "successful_requests"])?;
    let user = header.find(&["user_email", "user_id", "user", "user id", "customer", "customer id"]);
    let team = header.find(&["team", "team_id", "team id", "organization", "tag", "agent", "entity"]);
    let model = header.find(&["model", "model_group"]);
    let prompt = header.find(&["prompt tokens", "prompt_tokens"]);
    let output = header.find(&["completion tokens", "completion_tokens"]);
    let read = header.find(&["cache read input tokens", "cache_read_input_tokens"]);
    let write = header.find(&["cache creation input tokens", "cache_creation_input_tokens"]);
    let requests = header.find(&["requests", "api_requests"]);
    let format = context.format;
    Some(TableReader::new(user.is_some(), move |row, fold| {
        let day = format.day(row.get(Some(date))).ok_or(SkipReason::BadDay)?;
        let count = |column: Option<usize>| format.count(row.get(column));
        let (prompt, output) = (count(prompt)?, count(output)?);
        let (write, read) = (count(write)?, count(read)?);
        let tokens = if write.or(read).is_some() {
            fields::cached_perhaps_inside(prompt, write, read, output)?
        } else {
            fields::input_whole(prompt, output)
        };
        let billed = format.amount(row.get(Some(spend)));
        let who = fields::person(row.get(user));
        let record = Record {
            day: Some(day),
            person: who.as_deref(),
            team: fields::named(row.get(team)),
            model: fields::named(row.get(model)),
            tokens,
            billed: billed.stated(),
            currency: Some(billed.currency().unwrap_or(Currency::USD)),
            unpriced: billed.missing_or_zero().filter(|_| tokens.total() > 0),
            requests: format.amount(row.get(requests)).stated(),
            ..Record::default()
        };
        fold.add(row.line, &record)
    }))
}
