//! Claude Console → Usage → Export: tokens by day, model and workspace, without amounts. Kinds of tokens are disjoint.

use super::{Bill, Context, Source, TableReader, fields};
use crate::header::Header;
use crate::{Record, Tariff, TokenKind, Unpriced};

pub static SOURCE: Source = Source {
    id: "anthropic-console-usage",
    name: "Claude Console usage (CSV)",
    tool: "Claude API",
    table,
    bill: Some(Bill::ClaudeApi),
    ..Source::NONE
};

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    let date = header.find(&["usage_date_utc", "usage_date"])?;
    let input = header.find(&["usage_input_tokens_no_cache"])?;
    let output = header.find(&["usage_output_tokens"])?;
    let model = header.find(&["model_version", "model"]);
    let short = header.find(&["usage_input_tokens_cache_write_5m", "usage_input_tokens_cache_write"]);
    let hour = header.find(&["usage_input_tokens_cache_write_1h"]);
    let read = header.find(&["usage_input_tokens_cache_read"]);
    let workspace = header.find(&["workspace"]);
    let [batch, window, speed] = ["usage_type", "context_window", "speed"].map(|name| header.find(&[name]));
    Some(TableReader::new(false, move |row, fold| {
        let day = row.day(date)?;
        let (short, hour) = (row.count(short)?, row.count(hour)?);
        let write = fields::both(short, hour)?;
        let tokens = fields::disjoint(row.count(input)?, write, row.count(read)?, row.count(output)?);
        let tokens = tokens.with(TokenKind::CacheWriteHour, hour);
        let record = Record {
            day: Some(day),
            team: row.name(workspace),
            model: row.name(model),
            tariff: Tariff {
                is_batch: row.get(batch).eq_ignore_ascii_case("batch"),
                // "> 200k" or "≤ 200k"
                is_long: row.get(window).starts_with('>'),
                is_fast: row.get(speed).eq_ignore_ascii_case("fast"),
            },
            tokens,
            unpriced: (tokens.total() > 0).then_some(Unpriced::NoColumn),
            ..Record::default()
        };
        fold.add(row.line, &record)
    }))
}
