//! CSV (RFC 4180): a row an input or metric, a column a scenario, all in full precision.

use super::{Disclosure, Stamp, Subject, inert, one_line, units};
use crate::decimal;
use crate::inputs::{Input, Value};
use crate::model::{Metric, Report};
use crate::scenario::{Column, Outcome};
use crate::text;
use crate::text::figures::Figures;

/// The results as CSV: `kind,key,unit,base,median,…`, below it the names of the scenarios, every input as a link spells it,
/// every metric (empty where it cannot be computed), and the stamp. What `disclosure` leaves out is words. Amounts are US dollars, as their unit says. Text that a spreadsheet could take for a formula
/// begins with `'`. A byte order mark leads only where something is not ASCII: some spreadsheets need it then.
pub fn csv(subject: &Subject, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> String {
    let mut sheet = Sheet { text: String::new(), width: subject.columns.len() };
    sheet.row(["kind", "key", "unit"], subject.columns.iter().map(|(scenario, _)| word(&scenario.key())));
    let name = |(scenario, _): &Column| word(&text::scenario_name(figures, scenario, subject.inputs));
    sheet.row(["name", "", ""], subject.columns.iter().map(name));
    for input in Input::ALL {
        let cell = |column: &Column| outcome(column).map_or_else(String::new, |it| cell(*input, it, disclosure));
        sheet.row(["input", input.key(), units::of_input(*input)], subject.columns.iter().map(cell));
    }
    for metric in Metric::ALL {
        let cell = |column: &Column| number(outcome(column).map(|outcome| &outcome.report), *metric);
        sheet.row(["metric", metric.key(), units::of_metric(*metric)], subject.columns.iter().map(cell));
    }
    for (key, said) in stamp.printed(subject, disclosure).entries() {
        sheet.row(["stamp", key, ""], std::iter::once(word(said)));
    }
    if sheet.text.is_ascii() { sheet.text } else { format!("\u{feff}{}", sheet.text) }
}

struct Sheet {
    text: String,
    width: usize,
}

impl Sheet {
    /// A row with as many cells as the others.
    fn row(&mut self, heads: [&str; 3], cells: impl Iterator<Item = String>) {
        self.text.push_str(&heads.join(","));
        let cells = cells.chain(std::iter::repeat_with(String::new)).take(self.width.max(1));
        for cell in cells {
            self.text.extend([",", &cell]);
        }
        self.text.push_str("\r\n");
    }
}

fn outcome((_, outcome): &Column) -> Option<&Outcome> {
    outcome.as_ref().ok()
}

/// An input of a scenario. One that is left out is words in every column that does not have the default for all to see.
fn cell(input: Input, of: &Outcome, disclosure: Disclosure) -> String {
    let is_hidden =
        disclosure.leaves_out(input) && (disclosure.hides_base(&of.inputs) || disclosure.hides_change(&of.changes));
    if is_hidden { word(text::SALARY_LEFT_OUT) } else { value(&of.inputs.get(input)) }
}

fn number(report: Option<&Report>, metric: Metric) -> String {
    let number = report.and_then(|report| report.get(metric).ok());
    number.map_or_else(String::new, decimal::write)
}

/// A number stays a number, whatever its sign.
fn value(value: &Value) -> String {
    match value {
        Value::Word(text) => word(text),
        plain => plain.plain(),
    }
}

/// Text, quoted where it has to be.
fn word(text: &str) -> String {
    let text = one_line(&inert(text));
    if text.contains([',', '"', ';']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
