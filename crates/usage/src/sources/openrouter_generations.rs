//! OpenRouter → Activity → Export, a row for each generation. The cost is what OpenRouter charges; with a key of one's
//! own the upstream vendor bills the inference. The prompt includes cached tokens, the completion includes reasoning.

use super::{Bill, Context, Source, TableReader, fields};
use crate::header::Header;
use crate::{Currency, Record, SkipReason};

pub static SOURCE: Source = Source {
    id: "openrouter-generations",
    name: "OpenRouter activity by generation (CSV)",
    tool: "OpenRouter",
    table,
    bill: Some(Bill::OpenRouter),
    ..Source::NONE
};

fn table(header: &Header, context: &Context<'_>) -> Option<TableReader> {
    let (id, created) = (header.find(&["generation_id"])?, header.find(&["created_at"])?);
    let prompt = header.find(&["tokens_prompt"])?;
    let output = header.find(&["tokens_completion"]);
    let cached = header.find(&["tokens_cached"]);
    let (cost, byok) = (header.find(&["cost_total"]), header.find(&["byok_usage_inference"]));
    let model = header.find(&["model_permaslug", "model"]);
    let (user, app) = (header.find(&["user"]), header.find(&["app_name"]));
    let format = context.format;
    Some(TableReader::new(user.is_some(), move |row, fold| {
        let day = format.day(row.get(Some(created))).ok_or(SkipReason::BadDay)?;
        let id = row.get(Some(id));
        if !id.is_empty() && fold.is_repeated(id) {
            return Err(SkipReason::Duplicate);
        }
        fold.billed_elsewhere(format.amount(row.get(byok)).stated());
        let count = |column: Option<usize>| format.count(row.get(column));
        let (prompt, output) = (count(Some(prompt))?, count(output)?);
        let tokens = match cached {
            Some(_) => fields::cached_inside(prompt, None, count(cached)?, output)?,
            None => fields::input_whole(prompt, output),
        };
        let billed = format.amount(row.get(cost));
        let who = fields::person(row.get(user));
        let record = Record {
            day: Some(day),
            person: who.as_deref(),
            tool: fields::named(row.get(app)),
            model: fields::named(row.get(model)),
            tokens,
            billed: billed.stated(),
            currency: Some(billed.currency().unwrap_or(Currency::USD)),
            unpriced: billed.missing().filter(|_| tokens.total() > 0),
            ..Record::default()
        };
        fold.add(row.line, &record)
    }))
}
