//! GitHub Copilot usage report, since October 2025: amounts by person, day and model; requests until May 2026, AI
//! credits since June, both in one file around the change. On rows of requests the credits stand in `aic_quantity`,
//! which is 0 on rows of credits.

use super::{Bill, Context, Source, TableReader, fields};
use crate::header::Header;
use crate::{Currency, Record, SkipReason};

pub static SOURCE: Source = Source {
    id: "copilot-billing",
    name: "GitHub Copilot usage report (CSV)",
    tool: "GitHub Copilot",
    table,
    bill: Some(Bill::Copilot),
    ..Source::NONE
};

fn table(header: &Header, context: &Context<'_>) -> Option<TableReader> {
    let date = header.find(&["date"])?;
    let user = header.find(&["username", "user"])?;
    let (net, gross) = (header.find(&["net_amount"])?, header.find(&["gross_amount"]));
    let unit = header.find(&["unit_type"])?;
    let (quantity, more_credits) = (header.find(&["quantity"]), header.find(&["aic_quantity"]));
    let (product, model) = (header.find(&["product"]), header.find(&["model"]));
    let team = [header.find(&["cost_center_name", "cost_center"]), header.find(&["organization"])];
    let tokens = ["input", "cache_write", "cache_read", "output"].map(|name| header.find(&[name]));
    let format = context.format;
    Some(TableReader::new(true, move |row, fold| {
        if !is_ai(row.get(product)) {
            return Err(SkipReason::NotAi);
        }
        let day = format.day(row.get(Some(date))).ok_or(SkipReason::BadDay)?;
        let [input, write, read, output] = tokens.map(|column| format.count(row.get(column)));
        let tokens = fields::disjoint(input?, write?, read?, output?);
        let billed = format.amount(row.get(Some(net)));
        let amount = |column: Option<usize>| format.amount(row.get(column)).stated();
        let unit = row.get(Some(unit)).to_ascii_lowercase();
        let is_credits = unit.contains("credit");
        let is_seats = unit.contains("seat") || unit.contains("month");
        let who = fields::person(row.get(Some(user)));
        let record = Record {
            day: Some(day),
            person: who.as_deref(),
            team: team.iter().find_map(|column| fields::named(row.get(*column))),
            // "spark" and other products have names of their own.
            tool: fields::named(row.get(product)).filter(|product| !product.eq_ignore_ascii_case("copilot")),
            model: fields::named(row.get(model)),
            tokens,
            billed: billed.stated(),
            gross: amount(gross),
            currency: Some(billed.currency().unwrap_or(Currency::USD)),
            unpriced: billed.missing(),
            requests: amount(quantity).filter(|_| !is_credits && !is_seats),
            seats: amount(quantity).filter(|_| is_seats),
            credits: amount(if is_credits { quantity } else { more_credits }),
            ..Record::default()
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
