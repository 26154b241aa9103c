//! DeepSeek → Usage → Export, amount-….csv: tokens by day, model and kind, with their price in a currency that only the
//! cost file names. Days are those of +08:00, as written.

use super::{Bill, Context, Source, TableReader};
use crate::header::Header;
use crate::{Record, SkipReason, TokenKind, Tokens, Unpriced};

pub static SOURCE: Source = Source {
    id: "deepseek-amount",
    name: "DeepSeek usage, amounts (CSV)",
    tool: "DeepSeek",
    table,
    bill: Some(Bill::DeepSeek),
    billed_by: Some(super::deepseek_cost::SOURCE.id),
    ..Source::NONE
};

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    let date = header.find(&["start_time_iso", "utc_date", "date"])?;
    let (kind, amount) = (header.find(&["type"])?, header.find(&["amount"])?);
    let (model, price) = (header.find(&["model"])?, header.find(&["price"])?);
    // Each kind has rows of its own. One without rows was not used.
    let kinds = [TokenKind::Input, TokenKind::CacheRead, TokenKind::Output];
    let none = kinds.into_iter().fold(Tokens::UNKNOWN, |tokens, kind| tokens.with(kind, 0));
    Some(TableReader::new(false, move |row, fold| {
        let day = row.day(date)?;
        let kind = match row.get(kind).to_ascii_lowercase() {
            kind if kind.contains("request") => return Err(SkipReason::RequestCount),
            kind if kind.contains("output") || kind.contains("completion") => TokenKind::Output,
            kind if kind.contains("miss") => TokenKind::Input,
            kind if kind.contains("hit") => TokenKind::CacheRead,
            kind if kind.contains("input") || kind.contains("prompt") => TokenKind::Input,
            _ => return Err(SkipReason::Unreadable),
        };
        let count = row.count(amount)?;
        let price = row.amount(price);
        let billed = price.stated().zip(count).and_then(|(price, count)| price.checked_mul(count.into()));
        let unpriced = price.missing().or(billed.is_none().then_some(Unpriced::Unreadable));
        let tokens = none.with(kind, count);
        let record = Record {
            day: Some(day),
            model: row.name(model),
            tokens,
            billed,
            unpriced: unpriced.filter(|_| tokens.total() > 0),
            ..Record::default()
        };
        fold.add(row.line, &record)
    }))
}
