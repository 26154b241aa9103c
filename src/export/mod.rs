//! The results to take away: files for programs and spreadsheets, tables to paste. Pure: date and link are handed in.
//!
//! Everything that leaves the page takes a [`Disclosure`], and leaves the salary out unless that lets it go along.
//! `tests/privacy.rs` goes through all ways out.
//!
//! Whatever a scenario is called stays text: in a spreadsheet no formula, in Markdown and HTML no markup.

mod address;
mod chart_data;
mod csv;
pub mod fallback;
mod html;
mod json;
mod markdown;
mod picture;
mod plain;
pub mod qr;
mod shared;
mod snippet;
mod table;
mod units;

pub use self::csv::{csv, csv_local, named_rows};
pub use address::Address;
pub use chart_data::{data, data_html};
pub use html::html;
pub(crate) use html::words;
pub use json::{Kept, json};
pub use markdown::markdown;
pub use picture::{PICTURE_WIDTH, picture, picture_name};
pub use plain::plain;
pub use shared::{Salaries, Shared};
pub use snippet::Material;

pub use crate::chart::Subject;
pub use crate::inputs::Disclosure;

use crate::inputs::number::is_invisible;
use crate::{pricing, share, text};

/// When the results are taken away, and from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp<'a> {
    /// The day (ISO 8601).
    pub date: &'a str,
    /// The address that restores inputs and scenarios, whatever is left out of what is taken away.
    pub link: &'a str,
}

/// A stamp as it is printed: without what a [`Disclosure`] leaves out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed<'a> {
    date: &'a str,
    link: String,
    leaves_salary_out: bool,
}

impl<'a> Stamp<'a> {
    /// The stamp of these results. Its link leaves out what `disclosure` leaves out, and it says so where that hides
    /// something.
    pub fn printed(&self, subject: &Subject, disclosure: Disclosure) -> Printed<'a> {
        let (link, in_link) = match self.link.split_once('#') {
            Some((page, fragment)) => {
                let fragment = share::disclosed(fragment, disclosure);
                let is_marked = share::read(&fragment).is_salary_left_out();
                (format!("{page}#{fragment}"), is_marked)
            }
            None => (self.link.to_owned(), false),
        };
        let mut columns = subject.columns.iter().filter_map(|(_, outcome)| outcome.as_ref().ok());
        let in_results =
            disclosure.hides(subject.inputs) || columns.any(|outcome| disclosure.hides_change(&outcome.changes));
        let leaves_salary_out = !disclosure.salary && (in_link || in_results);
        Printed { date: self.date, link, leaves_salary_out }
    }
}

impl Printed<'_> {
    /// The address that restores inputs and scenarios, but for what is left out.
    pub fn link(&self) -> &str {
        &self.link
    }

    /// In a sentence, without the link.
    pub fn sentence(&self) -> String {
        text::export_stamp(self.date, pricing::SOURCE, pricing::DATE, self.leaves_salary_out)
    }

    /// The sentence and the link: the foot of a picture.
    pub fn foot(&self) -> String {
        format!("{} {}", self.sentence(), self.link)
    }

    /// What it says, with keys that never change.
    fn entries(&self) -> Vec<(&'static str, &str)> {
        let salary = self.leaves_salary_out.then_some(("salary", text::SALARY_LEFT_OUT));
        let prices = [("date", self.date), ("prices", pricing::DATE), ("price_source", pricing::SOURCE)];
        prices.into_iter().chain(salary).chain([("link", self.link.as_str())]).collect()
    }
}

/// What stands on paper at this address: the day, whether the salary is left out, and the address without it. Beside it
/// the fragment of that address.
pub fn printed(day: &str, address: &str, disclosure: Disclosure) -> (String, String) {
    let (page, fragment) = address.split_once('#').unwrap_or((address, ""));
    let fragment = share::disclosed(fragment, disclosure);
    let address = if fragment.is_empty() { page.to_owned() } else { format!("{page}#{fragment}") };
    let left_out = share::read(&fragment).is_salary_left_out().then_some(text::SALARY_LEFT_OUT_SENTENCE);
    let parts: Vec<&str> = std::iter::once(day).chain(left_out).chain([address.as_str()]).collect();
    (parts.join(" "), fragment)
}

/// A text that a spreadsheet might take for a formula, with a mark that makes it text; others as they are. Blanks before
/// a formula do not keep every spreadsheet from taking it for one.
fn inert(text: &str) -> String {
    let first = text.trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let is_formula = first.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || text.starts_with(['\t', '\r']);
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
