//! LiteLLM usage by day: the CSV of its page, by team, tag, organization, customer or agent, and its table
//! `LiteLLM_DailyUserSpend`. A spend of 0 means that LiteLLM knows no price of the model.

use super::{Bill, Context, Source, TableReader, fields};
use crate::Record;
use crate::header::Header;

pub static SOURCE: Source = Source {
    id: "litellm-usage",
    name: "LiteLLM usage by day (CSV)",
    tool: "LiteLLM",
    table,
    bill: Some(Bill::LiteLlm),
    ..Source::NONE
};

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
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
    Some(TableReader::new(user.is_some(), move |row, fold| {
        let day = row.day(date)?;
        let (prompt, output) = (row.count(prompt)?, row.count(output)?);
        let (write, read) = (row.count(write)?, row.count(read)?);
        let tokens = if write.or(read).is_some() {
            fields::cached_perhaps_inside(prompt, write, read, output)?
        } else {
            fields::input_whole(prompt, output)
        };
        let billed = row.amount(spend);
        let who = fields::person(row.get(user));
        let record = Record {
            day: Some(day),
            person: who.as_deref(),
            team: row.name(team),
            model: row.name(model),
            tokens,
            unpriced: billed.missing_or_zero().filter(|_| tokens.total() > 0),
            requests: row.decimal(requests),
            ..Record::billed_in_dollars(billed)
        };
        fold.add(row.line, &record)
    }))
}
