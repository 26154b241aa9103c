//! Reads one link fragment a line on standard input, prints one JSON object a line on standard output:
//! `{"metrics": {"roi": 9.02575014215, …}, "warnings": ["…"]}`. A metric that cannot be computed is null.
//!
//! ```sh
//! echo 'v=1&sal=500000' | cargo run --release --example evaluate
//! ```

use std::io::{self, BufRead, Write};

use serde_json::{Map, Value, json};
use tokenworth::model::{Metric, Report, evaluate};
use tokenworth::{share, text};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().split(b'\n') {
        // A link may hold anything, even bytes that are no UTF-8: they are shown as �, never refused as a whole.
        let line = String::from_utf8_lossy(&line?).into_owned();
        writeln!(out, "{}", answer(&line))?;
    }
    Ok(())
}

fn answer(fragment: &str) -> Value {
    let link = share::read(fragment);
    let warnings: Vec<String> =
        link.notices.iter().map(|notice| text::notice(notice, &text::figures::English)).collect();
    json!({ "metrics": metrics(&evaluate(&link.inputs)), "warnings": warnings })
}

fn metrics(report: &Report) -> Map<String, Value> {
    Metric::ALL.iter().map(|metric| (metric.key().to_owned(), json!(report.get(*metric).ok()))).collect()
}
