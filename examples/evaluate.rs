//! Reads one link fragment a line on standard input, prints one JSON object a line on standard output:
//! `{"metrics": {"roi": 7.91208048075, …}, "groups": {"g1": {…}, "rest": {…}}, "warnings": ["…"]}`. A metric that cannot be
//! computed is null. Those of the uncertainty run are there where the line says how many `draws` to make. `groups` holds the
//! metrics of each part of the team, with neither draws nor other groups, and nothing where the line has no groups.
//!
//! ```sh
//! echo 'v=2&sal=500000&g1=Seats~n:60~fee:125~incl:125' | cargo run --release --example evaluate
//! ```

use std::io::{self, BufRead, Write};

use serde_json::{Map, Value, json};
use tokenworth::inputs::{Assumptions, Input};
use tokenworth::model::{Metric, Reason, Report, Uncertainty, evaluate};
use tokenworth::text::figures::English;
use tokenworth::{share, text};

fn main() -> io::Result<()> {
    evaluate_lines(io::stdin().lock(), io::stdout().lock())
}

/// Answers each line of `lines` in a line of `out`.
///
/// # Errors
/// Those of reading and writing.
pub fn evaluate_lines(lines: impl BufRead, mut out: impl Write) -> io::Result<()> {
    for line in lines.split(b'\n') {
        // A link may hold anything, even bytes that are no UTF-8: they are shown as �, never refused as a whole.
        let line = String::from_utf8_lossy(&line?).into_owned();
        writeln!(out, "{}", answer(&line))?;
    }
    Ok(())
}

fn answer(fragment: &str) -> Value {
    let link = share::read(fragment);
    let notices = link.notices.iter().map(|notice| text::notice(notice, &English));
    let warnings: Vec<String> = notices.chain(contradictions(&link.inputs)).collect();
    let mut report = evaluate(&link.inputs);
    if asks_for_draws(fragment) {
        report = report.with_uncertainty(Uncertainty::of(&link.inputs));
    }
    let groups: Map<String, Value> =
        report.parts.iter().map(|of| (of.part.id.key(), Value::Object(metrics(&of.report)))).collect();
    json!({ "metrics": metrics(&report), "groups": groups, "warnings": warnings })
}

/// What the inputs say against each other: ends of ranges on the wrong side of the middle, and changes of groups that do not
/// go with the base inputs.
fn contradictions(inputs: &Assumptions) -> Vec<String> {
    let ranges = inputs.contradictions().into_iter();
    let ranges = ranges.map(|contradiction| text::contradiction_of(&English, contradiction));
    let groups = inputs.parts().into_iter().flat_map(|part| {
        let name = text::part_name(&part, inputs);
        part.rejected.into_iter().map(move |rejected| text::group_change(&English, &name, &rejected))
    });
    ranges.chain(groups).collect()
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
