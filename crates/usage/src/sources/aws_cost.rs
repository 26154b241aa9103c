//! AWS Cost and Usage Report, 2.0 and the older one: rows of Amazon Bedrock. Counts are in the unit of the price:
//! thousands or millions of tokens; the tokens of rows in "Units" are not known. AWS roles are not read as people.

use serde_json::{Map, Value};

use super::{Context, Source, TableReader, fields};
use crate::cell::count_of;
use crate::header::Header;
use crate::{Currency, Decimal, Record, SkipReason, TokenKind, Tokens};

pub static SOURCE: Source = Source {
    id: "aws-cost",
    name: "AWS Cost and Usage Report, Bedrock (CSV)",
    tool: "Amazon Bedrock",
    table,
    ..Source::NONE
};

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    let id = header.find(&["identity_line_item_id", "identity/lineitemid"]);
    let start = header.find(&["line_item_usage_start_date", "lineitem/usagestartdate"])?;
    let kind = header.find(&["line_item_line_item_type", "lineitem/lineitemtype"]);
    let product = header.find(&["line_item_product_code", "lineitem/productcode"])?;
    // What CUR 2.0 says of the product beside its code, as JSON.
    let facts = header.find(&["product"]);
    // The code of a model from the marketplace is opaque: "Claude Sonnet 4.5 (Amazon Bedrock Edition)" stands in its name.
    let named = [
        Some(product),
        facts,
        header.find(&["product_product_name", "product/productname"]),
        header.find(&["line_item_line_item_description", "lineitem/lineitemdescription"]),
    ];
    let usage = header.find(&["line_item_usage_type", "lineitem/usagetype"])?;
    let amount = header.find(&["line_item_usage_amount", "lineitem/usageamount"]);
    let unit = header.find(&["pricing_unit", "pricing/unit"]);
    let currency = header.find(&["line_item_currency_code", "lineitem/currencycode"]);
    let cost = header.find(&["line_item_unblended_cost", "lineitem/unblendedcost"])?;
    let net = header.find(&["line_item_net_unblended_cost", "lineitem/netunblendedcost"]);
    let account = header.find(&["line_item_usage_account_id", "lineitem/usageaccountid"]);
    let model = header.find(&["product_model", "product/model", "product_product_name", "product/productname"]);
    Some(TableReader::new(false, move |row, fold| {
        let kind = row.get(kind).to_ascii_lowercase();
        let is_of_bedrock = |column: Option<usize>| {
            let name = row.get(column).to_ascii_lowercase();
            name.contains("amazonbedrock") || name.contains("amazon bedrock")
        };
        let is_model = named.iter().any(|column| is_of_bedrock(*column)) || counts_tokens(row.get(usage));
        if kind == "tax" || !is_model {
            return Err(SkipReason::NotAi);
        }
        let day = row.day(start)?;
        if !row.get(id).is_empty() && fold.is_repeated(row.identity()) {
            return Err(SkipReason::Duplicate);
        }
        let listed = row.amount(cost);
        let net = row.amount(net);
        let billed = if net.stated().is_some() { net } else { listed };
        let is_usage = kind.is_empty() || kind.ends_with("usage");
        let amount = row.decimal(amount);
        let facts: Map<String, Value> = serde_json::from_str(row.get(facts)).unwrap_or_default();
        let tokens = tokens(row.get(unit), row.get(usage), amount);
        let record = Record {
            day: Some(day),
            team: row.name(account),
            model: row.name(model).or_else(|| fields::name(&facts, "product_name")),
            // Money counts even if the number of tokens cannot be read.
            tokens: tokens.filter(|_| is_usage).unwrap_or_default(),
            gross: listed.stated().filter(|_| is_usage),
            ..Record::billed(billed, Currency::read(row.get(currency)))
        };
        fold.add(row.line, &record)
    }))
}

/// Whether a usage type of the marketplace counts tokens: `USE1-MP:USE1_InputTokenCount-Units`, or
/// `USE1-MP:USE1_input_tokens_standard-Units`.
fn counts_tokens(usage: &str) -> bool {
    let usage = usage.to_ascii_lowercase().replace(['-', '_'], "");
    usage.contains("mp:") && (usage.contains("inputtoken") || usage.contains("outputtoken"))
}

/// The tokens of a row; `None` if its unit is not one of tokens, or their number cannot be read.
fn tokens(unit: &str, usage: &str, amount: Option<Decimal>) -> Option<Tokens> {
    let unit = unit.to_ascii_lowercase();
    let size = match unit.as_str() {
        "tokens" | "token" => 1,
        _ if !unit.contains("token") => return None,
        _ if unit.starts_with("1k") || unit.starts_with("thousand") || unit.starts_with("1000 ") => 1000,
        _ if unit.starts_with("1m") || unit.starts_with("million") => 1_000_000,
        _ => return None,
    };
    let kind = match usage.to_ascii_lowercase().replace(['-', '_'], "") {
        usage if usage.contains("cachewrite") => TokenKind::CacheWrite,
        usage if usage.contains("cacheread") => TokenKind::CacheRead,
        usage if usage.contains("output") => TokenKind::Output,
        usage if usage.contains("input") => TokenKind::Input,
        _ => return None,
    };
    let count = count_of(amount?.checked_mul(Decimal::from(size))?.normalize()).ok()?;
    Some(Tokens::UNKNOWN.with(kind, count))
}
