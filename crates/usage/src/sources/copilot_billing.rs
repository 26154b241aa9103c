//! GitHub Copilot usage report, since October 2025: amounts by person, day and model; requests until May 2026, AI
//! credits since June, both in one file around the change. On rows of requests the credits stand in `aic_quantity`,
//! which is 0 on rows of credits.

use super::{Bill, Context, Source, TableReader, fields};
use crate::header::Header;
use crate::{Record, SkipReason};

pub static SOURCE: Source = Source {
    id: "copilot-billing",
    name: "GitHub Copilot usage report (CSV)",
    tool: "GitHub Copilot",
    table,
    bill: Some(Bill::Copilot),
    ..Source::NONE
};

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    let date = header.find(&["date"])?;
    let user = header.find(&["username", "user"])?;
    let (net, gross) = (header.find(&["net_amount"])?, header.find(&["gross_amount"]));
    let unit = header.find(&["unit_type"])?;
    let (quantity, more_credits) = (header.find(&["quantity"]), header.find(&["aic_quantity"]));
    let (product, model) = (header.find(&["product"]), header.find(&["model"]));
    let team = [header.find(&["cost_center_name", "cost_center"]), header.find(&["organization"])];
    let [input, write, read, output] =
        ["input", "cache_write", "cache_read", "output"].map(|name| header.find(&[name]));
    Some(TableReader::new(true, move |row, fold| {
        if !is_ai(row.get(product)) {
            return Err(SkipReason::NotAi);
        }
        let day = row.day(date)?;
        let tokens = fields::disjoint(row.count(input)?, row.count(write)?, row.count(read)?, row.count(output)?);
        let unit = row.get(unit).to_ascii_lowercase();
        let is_credits = unit.contains("credit");
        let is_seats = unit.contains("seat") || unit.contains("month");
        let who = fields::person(row.get(user));
        let record = Record {
            day: Some(day),
            person: who.as_deref(),
            team: team.iter().find_map(|column| row.name(*column)),
            // "spark" and other products have names of their own.
            tool: row.name(product).filter(|product| !product.eq_ignore_ascii_case("copilot")),
            model: row.name(model),
            tokens,
            gross: row.decimal(gross),
            requests: row.decimal(quantity).filter(|_| !is_credits && !is_seats),
            seats: row.decimal(quantity).filter(|_| is_seats),
            credits: row.decimal(if is_credits { quantity } else { more_credits }),
            ..Record::billed_in_dollars(row.amount(net))
        };
        fold.add(row.line, &record)
    }))
}

/// Whether a product is one of AI. GitHub's usage report of all products has the same columns, with rows of Actions,
/// Packages and others.
fn is_ai(product: &str) -> bool {
    let product = product.to_ascii_lowercase();
    product.is_empty() || ["copilot", "spark", "models"].iter().any(|name| product.contains(name))
}
