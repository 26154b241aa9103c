//! The table as Rust source: plain static data, equal rates stored once.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::ask::Micro;
use crate::rows::{Row, Rows};
use crate::sources::DEFAULT;

/// The source of the table.
pub fn table(rows: &Rows, version: &str, date: &str) -> Result<String, String> {
    let rates = distinct(&rows.kept);
    let place = |wanted: &Micro| rates.binary_search(wanted).unwrap_or_else(|place| place);
    let default =
        rows.kept.iter().position(|row| row.key == DEFAULT).ok_or_else(|| format!("no price of {DEFAULT}"))?;
    let lines: String = rows.kept.iter().map(|row| line(row, &place)).collect();
    let left_out = rows.left_out.join("\n// ");
    Ok(format!(
        "pub const DATE: &str = {date:?};\npub const SOURCE: &str = \"genai-prices {version}\";\n\
         static RATES: [[u32; 4]; {}] = {rates:?};\npub static DEFAULT: &Model = &MODELS[{default}];\n\
         pub static MODELS: [Model; {}] = [\n{lines}];\n// Left out:\n// {left_out}\n",
        rates.len(),
        rows.kept.len(),
    ))
}

fn distinct(rows: &[Row]) -> Vec<Micro> {
    let of = |row: &Row| {
        let announced = row.announced.as_ref().map(|(_, rates)| *rates);
        [Some(row.base), row.long.map(|(_, rates)| rates), row.batch, announced].into_iter().flatten()
    };
    rows.iter().flat_map(of).collect::<BTreeSet<_>>().into_iter().collect()
}

fn line(row: &Row, place: &impl Fn(&Micro) -> usize) -> String {
    let Row { key, provider, name, window, base, long, batch, announced, falls_back: [write, read], hourly } = row;
    let mut text = format!("Model {{ key: {key:?}, provider: {provider:?}, name: {name:?}, window: {window}, ");
    let at = |rates: &Micro| format!("&RATES[{}]", place(rates));
    let long = option(long.map(|(threshold, rates)| format!("({threshold}, {})", at(&rates))));
    let batch = option(batch.map(|rates| at(&rates)));
    let announced = option(announced.as_ref().map(|(date, rates)| format!("({date:?}, {})", at(rates))));
    let _ = writeln!(
        text,
        "base: {}, long: {long}, batch: {batch}, announced: {announced}, \
         write_falls_back: {write}, read_falls_back: {read}, hourly: {hourly} }},",
        at(base)
    );
    text
}

fn option(inner: Option<String>) -> String {
    inner.map_or("None".to_owned(), |inner| format!("Some({inner})"))
}
