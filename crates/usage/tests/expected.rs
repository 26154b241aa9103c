//! The files of each source give what is expected of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use std::fs;

use common::{Facts, named, path};
use serde_json::Value;
use tokenworth_usage::{Currency, Decimal, TokenKind};

/// All files with what is expected of each.
fn expected() -> Vec<Value> {
    let lines = fs::read_to_string(path("../expected.jsonl")).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn is_near(amount: Option<Decimal>, expected: &Value) -> bool {
    let amount: Option<f64> = amount.map(|amount| amount.to_string().parse().unwrap());
    match (amount, expected.as_f64()) {
        (Some(amount), Some(expected)) => (amount - expected).abs() <= 1e-12,
        (amount, expected) => amount == expected,
    }
}

#[test]
fn each_file_gives_what_is_expected() {
    let mut wrong = Vec::new();
    let expected = expected();
    for line in &expected {
        let name = line["file"].as_str().unwrap();
        let imported = named(name, fs::read(path(name)).unwrap()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let (tokens, currency, summary) = (imported.tokens(), imported.currency(), imported.summary);
        let money = match summary.money.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
        let dollars = money.filter(|_| currency == Some(Currency::USD));
        let native = money.filter(|_| currency != Some(Currency::USD)).and_then(|money| money.billed);
        let kinds = ["input_uncached", "cache_write", "cache_read", "output"];
        let tokens = kinds.iter().zip(tokens).all(|(name, count)| count == line["tokens"][*name].as_u64());
        let whole = summary.tokens.and_then(|tokens| tokens.get(TokenKind::InputTotal));
        let period =
            summary.period.map(|period| serde_json::json!([period.first.to_string(), period.last.to_string()]));
        let checks = [
            ("source_id", Some(summary.source) == line["source_id"].as_str()),
            ("rows_used", Some(summary.rows_used) == line["rows_used"].as_u64()),
            ("rows_skipped", Some(summary.rows_skipped()) == line["rows_skipped"].as_u64()),
            ("unpriced_rows", Some(summary.rows_unpriced()) == line["unpriced_rows"].as_u64()),
            ("tokens", tokens && summary.tokens.is_none() == line["tokens"].is_null()),
            ("input_total", whole == line["tokens"]["input_total"].as_u64()),
            ("cost_usd", is_near(dollars.and_then(|money| money.billed), &line["cost_usd"])),
            ("gross_usd", is_near(dollars.and_then(|money| money.gross), &line["gross_usd"])),
            ("cost_native", is_near(native, &line["cost_native"])),
            ("currency", currency.map(|currency| currency.to_string()).as_deref() == line["currency"].as_str()),
            ("period", period.unwrap_or_default() == line["period"]),
            ("people", summary.people == line["people"].as_u64()),
        ];
        for (key, _) in checks.iter().filter(|(_, right)| !right) {
            wrong.push(format!("{name}: {key} should be {}: {summary:?}", line[*key]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(fs::read_dir(path("")).unwrap().count(), expected.len());
}
