//! CSV (RFC 4180): one row per input or metric, one column per scenario, in full precision.

use super::table::OF_GROUPS;
use super::{Disclosure, Stamp, Subject, inert, one_line, units};
use crate::decimal;
use crate::inputs::number::Separators;
use crate::inputs::{Input, Part, Value};
use crate::model::{Metric, PartReport, Report};
use crate::scenario::{Column, Outcome};
use crate::text;
use crate::text::figures::Figures;

/// The results as CSV: the header `kind,key,unit,base,median,…`, the names of the scenarios, every input as in links,
/// every metric (empty if it cannot be computed), the groups, and the stamp.
///
/// What `disclosure` leaves out is replaced by words. Amounts are in US dollars, as their unit says. Text that a
/// spreadsheet could take for a formula starts with `'`. The file starts with a byte order mark if it is not ASCII,
/// because some spreadsheets need it then.
///
/// Rows of groups have the kind `group`, and a key such as `g1.name`, `g1.n`, `g1.fee` (an input that any group
/// changes) or `g1.team_cost` (a metric of the group). `rest` stands for the people in no group. Rows of the kind
/// `metric` are about the whole team.
pub fn csv(subject: &Subject, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> String {
    let text = sheet(subject, stamp, disclosure, figures, false).text;
    if text.is_ascii() { text } else { format!("\u{feff}{text}") }
}

fn sheet(subject: &Subject, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures, has_comma: bool) -> Sheet {
    let columns = subject.columns;
    let mut sheet = Sheet { text: String::new(), width: columns.len(), has_comma };
    sheet.row(["kind", "key", "unit"], columns.iter().map(|(scenario, _)| word(&scenario.key())));
    let name = |(scenario, _): &Column| word(&text::scenario_name(figures, scenario, subject.inputs));
    sheet.row(["name", "", ""], columns.iter().map(name));
    for input in Input::ALL {
        let cell = |column: &Column| outcome(column).map_or_else(String::new, |it| cell(*input, it, disclosure));
        sheet.row(["input", input.key(), units::of_input(*input)], columns.iter().map(cell));
    }
    for metric in Metric::ALL {
        let cell = |column: &Column| outcome(column).map_or_else(String::new, |it| number(it.report(), *metric));
        sheet.row(["metric", metric.key(), units::of_metric(*metric)], columns.iter().map(cell));
    }
    for part in &subject.report.parts {
        sheet.group(&part.part, subject, disclosure);
    }
    for (key, said) in stamp.printed(subject, disclosure).entries() {
        sheet.row(["stamp", key, ""], std::iter::once(word(said)));
    }
    sheet
}

/// The results as CSV for spreadsheets in a locale with these separators: if the decimal separator is a comma, cells
/// are separated by semicolons. Always starts with a byte order mark.
pub fn csv_local(
    subject: &Subject,
    stamp: &Stamp,
    disclosure: Disclosure,
    figures: &dyn Figures,
    separators: Separators,
) -> String {
    let text = sheet(subject, stamp, disclosure, figures, separators.decimal == ',').text;
    format!("\u{feff}{text}")
}

/// A table of names and numbers as CSV: the headers, then the name and the numbers of each row. Names that a
/// spreadsheet could take for a formula start with `'`.
pub fn named_rows(heads: &[String], rows: impl Iterator<Item = (String, Vec<String>)>) -> String {
    let line = |cells: Vec<String>| format!("{}\r\n", cells.join(","));
    let head = line(heads.iter().map(|head| word(head)).collect());
    let rows = rows.map(|(name, numbers)| line(std::iter::once(word(&name)).chain(numbers).collect()));
    let text: String = std::iter::once(head).chain(rows).collect();
    if text.is_ascii() { text } else { format!("\u{feff}{text}") }
}

struct Sheet {
    text: String,
    width: usize,
    /// Whether numbers have a decimal comma, and semicolons separate cells.
    has_comma: bool,
}

impl Sheet {
    /// Adds a row, padded to the number of cells of the others.
    fn row(&mut self, heads: [&str; 3], cells: impl Iterator<Item = String>) {
        let separator = if self.has_comma { ";" } else { "," };
        self.text.push_str(&heads.join(separator));
        let cells = cells.chain(std::iter::repeat_with(String::new)).take(self.width.max(1));
        for cell in cells {
            let is_number = self.has_comma && cell.parse::<f64>().is_ok();
            let cell = if is_number { cell.replace('.', ",") } else { cell };
            self.text.extend([separator, &cell]);
        }
        self.text.push_str("\r\n");
    }

    /// Adds the rows of a part of the team, with its results in each scenario.
    fn group(&mut self, part: &Part, subject: &Subject, disclosure: Disclosure) {
        let part_key = part.key();
        let mut row = |key: &str, unit: &str, cell: &dyn Fn(&PartReport) -> String| {
            let of_column = |column: &Column| {
                let parts = outcome(column).map_or(&[][..], |outcome| &outcome.report().parts);
                parts.iter().find(|other| other.part.group == part.group).map_or_else(String::new, cell)
            };
            self.row(["group", &format!("{part_key}.{key}"), unit], subject.columns.iter().map(of_column));
        };
        row("name", "", &|_| word(&text::part_name(part, subject.inputs)));
        row(Input::People.key(), units::of_input(Input::People), &|of| of.part.people.to_string());
        let groups = subject.inputs.groups();
        let is_changed =
            |input: Input| groups.iter().flat_map(|group| &group.changes).any(|(other, _)| *other == input);
        for input in Input::ALL.iter().copied().filter(|input| is_changed(*input)) {
            row(input.key(), units::of_input(input), &|of| {
                if disclosure.leaves_out(input) {
                    word(text::SALARY_LEFT_OUT)
                } else {
                    value(&of.part.inputs.get(input))
                }
            });
        }
        for metric in OF_GROUPS {
            row(metric.key(), units::of_metric(metric), &|of| number(&of.report, metric));
        }
    }
}

fn outcome((_, outcome): &Column) -> Option<&Outcome> {
    outcome.as_deref().ok()
}

/// The cell of an input in a scenario. An input that is left out is replaced by words, unless it is at its default.
fn cell(input: Input, of: &Outcome, disclosure: Disclosure) -> String {
    let is_hidden =
        disclosure.leaves_out(input) && (disclosure.hides_base(&of.inputs) || disclosure.hides_change(&of.changes));
    if is_hidden { word(text::SALARY_LEFT_OUT) } else { value(&of.inputs.get(input)) }
}

fn number(report: &Report, metric: Metric) -> String {
    report.get(metric).map_or_else(|_| String::new(), decimal::write)
}

/// A value as a cell. Numbers get no `'`, even if negative.
fn value(value: &Value) -> String {
    match value {
        Value::Word(text) => word(text),
        plain => plain.plain(),
    }
}

/// Text as a cell, quoted if necessary.
fn word(text: &str) -> String {
    let text = one_line(&inert(text));
    if text.contains([',', '"', ';']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
