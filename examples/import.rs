//! Reads usage exports, prints one JSON object a line for each: what was read, as in
//! `{"file": "usage.csv", "source": "Cursor usage events (CSV)", "rows_used": 6, …, "cost_usd": 1.95, "people": null}`. A file
//! that is refused has `error` instead, and the exit status is 1 then. A ZIP has a line for each entry with usage.
//!
//! ```sh
//! cargo run --release --example import usage.csv spend-report-2026-10-01-to-2026-10-31.csv
//! ```

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};
use tokenworth::usage::{
    Currency, Decimal, ImportError, ImportOptions, Imported, Importer, Lines, TokenKind, Tokens, overlaps,
};

/// How much is read at once.
const SLICE: usize = 256 << 10;

fn main() -> io::Result<ExitCode> {
    let (mut out, mut imported, mut failed) = (io::stdout().lock(), Vec::new(), false);
    for path in std::env::args_os().skip(1) {
        let path = Path::new(&path);
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        match import(path, &name) {
            Ok(tables) => {
                for table in tables {
                    writeln!(out, "{}", line(&table))?;
                    imported.push(table);
                }
            }
            Err(error) => {
                failed = true;
                writeln!(out, "{}", json!({ "file": name, "error": error }))?;
            }
        }
    }
    let files: Vec<&Imported> = imported.iter().collect();
    for overlap in overlaps(&files) {
        eprintln!("These may count the same use: {overlap:?}");
    }
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn import(path: &Path, name: &str) -> Result<Vec<Imported>, String> {
    let mut file = File::open(path).map_err(|error| error.to_string())?;
    let size = file.metadata().map_err(|error| error.to_string())?.len();
    let said = |error: ImportError| error.to_string();
    let mut importer = Importer::new(name, size, ImportOptions::default()).map_err(said)?;
    let mut slice = vec![0; SLICE];
    loop {
        match file.read(&mut slice).map_err(|error| error.to_string())? {
            0 => return importer.finish().map_err(said),
            read => importer.feed(slice.get(..read).unwrap_or_default()).map_err(said)?,
        }
    }
}

fn line(imported: &Imported) -> Value {
    let summary = &imported.summary;
    // Amounts in several currencies are not added.
    let money = match summary.money.as_slice() {
        [only] => Some(only),
        _ => None,
    };
    let currency = money.and_then(|money| money.currency);
    let in_dollars = currency == Some(Currency::USD);
    let mut line = json!({
        "file": summary.file,
        "source": summary.source_name,
        "rows_used": summary.rows_used,
        "rows_skipped": summary.rows_skipped(),
        "unpriced_rows": summary.rows_unpriced(),
        "tokens": summary.tokens.as_ref().map(tokens),
        "cost_usd": money.filter(|_| in_dollars).and_then(|money| number(money.billed)),
        "currency": currency.map(|currency| currency.to_string()),
        "period": summary.period.map(|period| [period.first.to_string(), period.last.to_string()]),
        "people": summary.people,
        "skipped": summary.skipped.iter().map(|(reason, lines)| reasoned(reason.key(), lines)).collect::<Vec<_>>(),
        "unpriced": summary.unpriced.iter().map(|(reason, lines)| reasoned(reason.key(), lines)).collect::<Vec<_>>(),
        "warnings": summary.warnings.iter().map(tokenworth::usage::Warning::name).collect::<Vec<_>>(),
    });
    if let (Some(line), Some(money)) = (line.as_object_mut(), money) {
        if let Some(gross) = number(money.gross).filter(|_| in_dollars) {
            line.insert("gross_usd".to_owned(), gross);
        }
        if let Some(native) = number(money.billed).filter(|_| !in_dollars) {
            line.insert("cost_native".to_owned(), native);
        }
    }
    line
}

fn reasoned(reason: &str, lines: &Lines) -> Value {
    json!({ "reason": reason, "rows": lines.rows, "lines": lines.lines })
}

fn tokens(tokens: &Tokens) -> Value {
    let mut split = json!({
        "input_uncached": tokens.get(TokenKind::Input),
        "cache_write": tokens.get(TokenKind::CacheWrite),
        "cache_read": tokens.get(TokenKind::CacheRead),
        "output": tokens.get(TokenKind::Output),
    });
    if let (Some(total), Some(split)) = (tokens.get(TokenKind::InputTotal), split.as_object_mut()) {
        split.insert("input_total".to_owned(), total.into());
    }
    split
}

/// An amount as a JSON number: the double nearest to it.
fn number(amount: Option<Decimal>) -> Option<Value> {
    let amount: f64 = amount?.to_string().parse().ok()?;
    Some(amount.into())
}
