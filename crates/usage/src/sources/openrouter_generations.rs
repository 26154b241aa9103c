//! OpenRouter → Activity → Export, a row for each generation. The cost is what OpenRouter charges; with a key of one's
//! own the upstream vendor bills the inference. The prompt includes cached tokens, the completion includes reasoning.

use super::{Bill, Context, Source, TableReader, fields};
use crate::header::Header;
use crate::{Record, SkipReason};

pub static SOURCE: Source = Source {
    id: "openrouter-generations",
    name: "OpenRouter activity by generation (CSV)",
    tool: "OpenRouter",
    table,
    bill: Some(Bill::OpenRouter),
    ..Source::NONE
};

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    let (id, created) = (header.find(&["generation_id"])?, header.find(&["created_at"])?);
    let prompt = header.find(&["tokens_prompt"])?;
    let output = header.find(&["tokens_completion"]);
    let cached = header.find(&["tokens_cached"]);
    let (cost, byok) = (header.find(&["cost_total"]), header.find(&["byok_usage_inference"]));
    let model = header.find(&["model_permaslug", "model"]);
    let (user, app) = (header.find(&["user"]), header.find(&["app_name"]));
    Some(TableReader::new(user.is_some(), move |row, fold| {
        let day = row.day(created)?;
        let id = row.get(id);
        if !id.is_empty() && fold.is_repeated(id) {
            return Err(SkipReason::Duplicate);
        }
        fold.billed_elsewhere(row.decimal(byok));
        let (prompt, output) = (row.count(prompt)?, row.count(output)?);
        let tokens = match cached {
            Some(_) => fields::cached_inside(prompt, None, row.count(cached)?, output)?,
            None => fields::input_whole(prompt, output),
        };
        let billed = row.amount(cost);
        let who = fields::person(row.get(user));
        let record = Record {
            day: Some(day),
            person: who.as_deref(),
            tool: row.name(app),
            model: row.name(model),
            tokens,
            unpriced: billed.missing().filter(|_| tokens.total() > 0),
            ..Record::billed_in_dollars(billed)
        };
        fold.add(row.line, &record)
    }))
}
