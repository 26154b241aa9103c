//! Reads one link fragment a line on standard input, prints one JSON object a line on standard output:
//! `{"metrics": {"roi": 9.02575014215, …}, "warnings": ["…"]}`. A metric that cannot be computed is null. Those of the
//! uncertainty run are there where the line says how many `draws` to make.
//!
//! ```sh
//! echo 'v=2&sal=500000' | cargo run --release --example evaluate
//! ```

use std::io::{self, BufRead, Write};

use serde_json::{Map, Value, json};
use tokenworth::inputs::Input;
use tokenworth::model::{Metric, Reason, Report, Uncertainty, evaluate};
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
    let mut report = evaluate(&link.inputs);
    if asks_for_draws(fragment) {
        report = report.with_uncertainty(Uncertainty::of(&link.inputs));
    }
    json!({ "metrics": metrics(&report), "warnings": warnings })
}

/// Whether the line names the number of draws, be it the default.
fn asks_for_draws(fragment: &str) -> bool {
    let fragment = fragment.trim_start().trim_start_matches('#');
    fragment.len() <= share::LONGEST
        && form_urlencoded::parse(fragment.as_bytes()).any(|(key, _)| key.trim() == Input::Draws.key())
}

fn metrics(report: &Report) -> Map<String, Value> {
    Metric::ALL
        .iter()
        .map(|metric| (metric.key().to_owned(), report.get(*metric)))
        .filter(|(_, found)| *found != Err(Reason::NotRun))
        .map(|(key, found)| (key, json!(found.ok())))
        .collect()
}
