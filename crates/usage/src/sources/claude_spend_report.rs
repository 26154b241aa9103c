//! claude.ai → Admin settings → Analytics → spend report: tokens and dollars by person, product and model. Only the
//! name of the file states the period.

use super::{Bill, Context, Source, TableReader, fields};
use crate::header::Header;
use crate::{DateRange, Record, SkipReason, TokenKind, cell};

pub static SOURCE: Source = Source {
    id: "claude-spend-report",
    name: "Claude Team or Enterprise spend report (CSV)",
    tool: "Claude",
    table,
    bill: Some(Bill::ClaudePlan),
    ..Source::NONE
};

fn table(header: &Header, context: &Context<'_>) -> Option<TableReader> {
    let email = header.find(&["user_email", "email", "user's email", "user email"])?;
    let product = header.find(&["product"])?;
    let model = header.find(&["model", "model_family", "model family"])?;
    let spend = |words: &[&str]| {
        header.names().iter().position(|name| name.contains("spend") && words.iter().all(|word| name.contains(word)))
    };
    let gross = spend(&["gross"]);
    let net = spend(&["net"]).or_else(|| spend(&[]).filter(|column| Some(*column) != gross));
    net.or(gross)?;
    let account = header.find(&["user_id", "account_uuid", "account uuid"]);
    let requests = header.find(&["total_requests", "requests", "total requests"]);
    let (fresh, read) = (header.find(&["total_uncached_input_tokens"]), header.find(&["total_cache_read_tokens"]));
    let (short, hour) = (header.find(&["total_cache_write_5m_tokens"]), header.find(&["total_cache_write_1h_tokens"]));
    let prompt = header.find(&["total_prompt_tokens", "prompt_tokens", "prompt tokens", "total prompt tokens"]);
    let output =
        header.find(&["total_completion_tokens", "completion_tokens", "completion tokens", "total completion tokens"]);
    let period = period_in(context.file);
    Some(TableReader::new(true, move |row, fold| {
        if fold.is_repeated(row.identity()) {
            return Err(SkipReason::Duplicate);
        }
        if let Some(period) = period {
            fold.covers_all(period);
        }
        // An empty cell of an existing column is 0.
        let count = |column: Option<usize>| match (column, row.count(column)) {
            (Some(_), Ok(None)) => Ok(Some(0)),
            (_, count) => count,
        };
        let output = count(output)?;
        let tokens = if fresh.is_some() {
            let (short, hour) = (count(short)?, count(hour)?);
            let write = fields::both(short, hour)?;
            fields::disjoint(count(fresh)?, write, count(read)?, output).with(TokenKind::CacheWriteHour, hour)
        } else {
            fields::input_whole(count(prompt)?, output)
        };
        let billed = row.amount(net);
        // Use with "(org service usage)" for an address belongs to no person, even if it has an account.
        let email = row.get(email);
        let who = fields::person(if email.is_empty() { row.get(account) } else { email });
        let record = Record {
            person: who.as_deref(),
            tool: row.name(product),
            model: row.name(model),
            tokens,
            gross: row.decimal(gross),
            unpriced: billed.missing().filter(|_| net.is_some()),
            requests: row.decimal(requests),
            ..Record::billed_in_dollars(billed)
        };
        fold.add(row.line, &record)
    }))
}

/// The period in the name of a file: `spend-report-…-2026-10-01-to-2026-10-31.csv`. Other dates in it, such as that of the
/// download, are not those of the report.
fn period_in(file: &str) -> Option<DateRange> {
    file.rmatch_indices("to").find_map(|(at, mark)| {
        let (before, after) = (file.get(..at)?, file.get(at.checked_add(mark.len())?..)?);
        let (before, after) = (before.trim_end_matches(['-', '_', ' ']), after.trim_start_matches(['-', '_', ' ']));
        let first = cell::iso_day(before.get(before.len().checked_sub(10)?..)?)?;
        let last = cell::iso_day(after.get(..10)?)?;
        Some(DateRange::with(Some(DateRange::with(None, first)), last))
    })
}
