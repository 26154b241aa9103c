//! Google Cloud console → Billing → Cost table → Download CSV: a preamble, rows, a rounding error and a total. Only
//! rows of AI services count.

use super::{Bill, Context, Source, TableReader};
use crate::columns::currency_in;
use crate::grain::month_of;
use crate::header::Header;
use crate::{Currency, DateRange, Record, SkipReason};

pub static SOURCE: Source = Source {
    id: "google-cost-table",
    name: "Google Cloud cost table (CSV)",
    tool: "Google Cloud",
    table,
    bill: Some(Bill::GoogleCloud),
    ..Source::NONE
};

/// The most days of a row that are shown as one week. Rows of a month belong to none.
const WEEK: u32 = 7;

fn table(header: &Header, context: &Context<'_>) -> Option<TableReader> {
    let service = header.find(&["service description"])?;
    let sku = header.find(&["sku description"])?;
    let kind = header.find(&["cost type"])?;
    let (start, end) = (header.find(&["usage start date"])?, header.find(&["usage end date"]));
    let cost = header.names().iter().position(|name| name == "cost" || name.starts_with("cost ("))?;
    let credit = header.find(&["credit type"]);
    let project = header.find(&["project name", "project id"]);
    let in_header = currency_in(header.written().get(cost)?);
    let currency = stated_currency(context.preamble).or(in_header);
    Some(TableReader::new(false, move |row, fold| {
        if !is_ai(row.get(service)) {
            return Err(SkipReason::NotAi);
        }
        let kind = row.get(kind).to_ascii_lowercase();
        if kind.contains("tax") || kind.contains("total") || kind.contains("rounding") {
            return Err(SkipReason::NotAi);
        }
        let first = row.day(start)?;
        let last = row.day(end).unwrap_or(first);
        let covered = DateRange { first, last };
        fold.covers_all(covered);
        let has_day = covered.days() <= WEEK;
        let month = Some(month_of(first)).filter(|month| !has_day && *month == month_of(last));
        let billed = row.amount(cost);
        let is_credit = !row.get(credit).is_empty();
        let record = Record {
            day: has_day.then_some(first),
            month,
            team: row.name(project),
            model: row.name(sku),
            gross: billed.stated().filter(|_| !is_credit),
            ..Record::billed(billed, billed.currency().or(currency))
        };
        fold.add(row.line, &record)
    }))
}

/// The currency of the preamble.
fn stated_currency(preamble: &[Vec<String>]) -> Option<Currency> {
    preamble.iter().find_map(|row| match row.as_slice() {
        [name, code, ..] if name.eq_ignore_ascii_case("currency") => Currency::read(code),
        _ => None,
    })
}

/// Whether a service of Google Cloud is an AI service.
pub(super) fn is_ai(service: &str) -> bool {
    let service = service.to_ascii_lowercase();
    ["vertex ai", "gemini", "generative language", "agent platform", "cloud natural language"]
        .iter()
        .any(|name| service.contains(name))
}
