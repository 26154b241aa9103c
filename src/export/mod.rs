//! Exports of the results: files for programs and spreadsheets, and tables to paste. All functions are pure; date and
//! link are arguments.
//!
//! Every export takes a [`Disclosure`], and leaves the salary out unless that includes it. `tests/privacy.rs` checks
//! all exports.
//!
//! Names of scenarios are escaped: they become neither formulas in spreadsheets nor markup in Markdown and HTML.

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
pub mod sheet;
mod snippet;
mod table;
mod units;

pub use self::csv::{csv, csv_local};
pub use address::Address;
pub use chart_data::{data, data_html};
pub use html::html;
pub(crate) use html::words;
pub use json::{Kept, json};
pub use markdown::markdown;
pub use picture::{PICTURE_WIDTH, picture, picture_name, slide, small_charts};
pub use plain::plain;
pub use shared::{Salaries, Shared};
pub use snippet::Material;
pub use table::{OF_GROUPS, changes_of_scenarios};

pub use crate::chart::Subject;
pub use crate::inputs::Disclosure;

use crate::inputs::number::is_invisible;
use crate::inputs::{Assumptions, Input, Value};
use crate::model::{Report, evaluate};
use crate::scenario::{Builtin, Column, Scenario};
use crate::{pricing, share, text};

/// The date and the address of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp<'a> {
    /// The day (ISO 8601).
    pub date: &'a str,
    /// The address that restores inputs and scenarios, including what an export leaves out.
    pub link: &'a str,
}

/// A stamp for output, without what a [`Disclosure`] leaves out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed<'a> {
    date: &'a str,
    /// The address that restores inputs and scenarios, except what is left out.
    pub link: String,
    leaves_salary_out: bool,
}

impl<'a> Stamp<'a> {
    /// The stamp for these results. Its link omits what `disclosure` leaves out, and the stamp says so if that hides
    /// anything.
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
    /// The stamp as a sentence, without the link.
    pub fn sentence(&self) -> String {
        text::export_stamp(self.date, self.leaves_salary_out)
    }

    /// The sentence and the link, for the foot of a picture.
    pub fn foot(&self) -> String {
        format!("{} {}", self.sentence(), self.link)
    }

    /// The entries of the stamp. Their keys never change.
    fn entries(&self) -> Vec<(&'static str, &str)> {
        let salary = self.leaves_salary_out.then_some(("salary", text::SALARY_LEFT_OUT));
        let prices = [("date", self.date), ("prices", pricing::DATE), ("price_source", pricing::SOURCE)];
        prices.into_iter().chain(salary).chain([("link", self.link.as_str())]).collect()
    }
}

/// The stamp on printed pages: the day, whether the salary is left out, and the address without it. Returns it with the
/// fragment of that address.
pub fn printed(day: &str, address: &str, disclosure: Disclosure) -> (String, String) {
    let (_, fragment) = address.split_once('#').unwrap_or((address, ""));
    let fragment = share::disclosed(fragment, disclosure);
    let page = Address::of(address);
    let address = page.shown_link(&page.shared_presentation(disclosure), &fragment);
    let address = address.trim_end_matches('#');
    let left_out = share::read(&fragment).is_salary_left_out().then_some(text::SALARY_LEFT_OUT_SENTENCE);
    let parts: Vec<&str> = std::iter::once(day).chain(left_out).chain([address]).collect();
    (parts.join(" "), fragment)
}

/// The inputs and results that copies and pictures show. Half a salary in tokens costs half of the salary, so where that
/// is left out the benchmark is, too. CSV and JSON hold every result.
pub struct Disclosed {
    inputs: Assumptions,
    report: Report,
    columns: Vec<Column>,
}

impl Disclosed {
    /// What is shown of this subject.
    pub fn of(subject: &Subject, disclosure: Disclosure) -> Self {
        let Subject { inputs, report, columns } = *subject;
        let (inputs, report, mut columns) = (inputs.clone(), report.clone(), columns.to_vec());
        if !disclosure.hides_base(&inputs) {
            return Self { inputs, report, columns };
        }
        let inputs = inputs.with(&[(Input::Benchmark, Value::Number(0.0))]).0;
        let report = Report { half: evaluate(&inputs).half, ..report };
        columns.retain(|(scenario, _)| *scenario != Scenario::Builtin(Builtin::Half));
        Self { inputs, report, columns }
    }

    /// The inputs and results.
    pub fn subject(&self) -> Subject<'_> {
        Subject { inputs: &self.inputs, report: &self.report, columns: &self.columns }
    }
}

/// Puts `'` before a text that a spreadsheet could take for a formula, even after leading blanks and control
/// characters, which some spreadsheets ignore.
fn inert(text: &str) -> String {
    let first = text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || is_invisible(c));
    let is_formula = first.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || text.starts_with(['\t', '\r']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

/// Replaces line breaks and tabs by blanks.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Replaces each character in `marks` by its escape.
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

#[cfg(test)]
mod tests {
    use super::{inert, one_line};

    #[test]
    fn nothing_before_a_formula_hides_it() {
        for hidden in ["=cmd|calc", " =cmd|calc", "\u{1}=cmd|calc", "\u{200b}+1", "\u{7f}-1", "\t@x"] {
            assert!(one_line(&inert(hidden)).starts_with('\''), "{hidden:?}");
        }
        assert_eq!(inert("a=b"), "a=b");
    }
}
