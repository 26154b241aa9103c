//! The results to take away: files for programs and spreadsheets, tables to paste. Pure: date and link are handed in.
//!
//! Whatever a scenario is called stays text: in a spreadsheet no formula, in Markdown and HTML no markup.

mod csv;
pub mod fallback;
mod html;
mod json;
mod markdown;
mod plain;
mod table;
mod units;

pub use self::csv::csv;
pub use html::html;
pub(crate) use html::words;
pub use json::{Kept, VERSION, json};
pub use markdown::markdown;
pub use plain::plain;

pub use crate::chart::Subject;

use crate::{pricing, text};

/// When the results were taken away, and how to come back to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp<'a> {
    /// The day (ISO 8601).
    pub date: &'a str,
    /// The address that restores inputs and scenarios.
    pub link: &'a str,
}

impl Stamp<'_> {
    /// In a sentence, without the link.
    pub fn sentence(&self) -> String {
        text::export_stamp(self.date, pricing::SOURCE, pricing::DATE)
    }

    /// What it says, with keys that never change.
    const fn entries(&self) -> [(&'static str, &str); 4] {
        [("date", self.date), ("prices", pricing::DATE), ("price_source", pricing::SOURCE), ("link", self.link)]
    }
}

/// A text that a spreadsheet might take for a formula, with a mark that makes it text; others as they are.
fn inert(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

/// The text on one line: what would end a line or a cell is a blank.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The text with each of `marks` replaced by what stands beside it.
pub(crate) fn escaped(text: &str, marks: &[(char, &str)]) -> String {
    let mut safe = String::new();
    for c in text.chars() {
        match marks.iter().find(|(mark, _)| *mark == c) {
            Some((_, escape)) => safe.push_str(escape),
            None => safe.push(c),
        }
    }
    safe
}
