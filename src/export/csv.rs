//! CSV (RFC 4180): a row an input or metric, a column a scenario, all in full precision.

use super::table::OF_GROUPS;
use super::{Stamp, Subject, inert, one_line};
use crate::decimal;
use crate::inputs::{Assumptions, Input, Part, Value};
use crate::model::{Metric, PartReport, Report};
use crate::scenario::{Column, Outcome};
use crate::text;
use crate::text::figures::Figures;

/// The results as CSV: `kind,key,base,median,…`, below it the names of the scenarios, every input as a link spells it,
/// every metric (empty where it cannot be computed), the groups, and the stamp. Text that a spreadsheet could take for a
/// formula begins with `'`. A byte order mark leads only where something is not ASCII: some spreadsheets need it then.
///
/// A row of a group is of the kind `group`, and its key is that of the group, a point, and what it tells: `g1.name`, `g1.n`,
/// an input that any group changes (`g1.fee`), or a metric of the group (`g1.team_cost`, `g1.user_net`). `rest` is everybody
/// else. The rows of the kind `metric` are the total.
pub fn csv(subject: &Subject, stamp: &Stamp, figures: &dyn Figures) -> String {
    let columns = subject.columns;
    let mut sheet = Sheet { text: String::new(), width: columns.len() };
    sheet.row("kind", "key", columns.iter().map(|(scenario, _)| word(&scenario.key())));
    let name = |(scenario, _): &Column| word(&text::scenario_name(figures, scenario, subject.inputs));
    sheet.row("name", "", columns.iter().map(name));
    for input in Input::ALL {
        let cell = |column: &Column| inputs(column).map_or_else(String::new, |inputs| value(&inputs.get(*input)));
        sheet.row("input", input.key(), columns.iter().map(cell));
    }
    for metric in Metric::ALL {
        let cell = |column: &Column| number(report(column), *metric);
        sheet.row("metric", metric.key(), columns.iter().map(cell));
    }
    for part in &subject.report.parts {
        sheet.group(&part.part, subject);
    }
    for (key, said) in stamp.entries() {
        sheet.row("stamp", key, std::iter::once(word(said)));
    }
    if sheet.text.is_ascii() { sheet.text } else { format!("\u{feff}{}", sheet.text) }
}

struct Sheet {
    text: String,
    width: usize,
}

impl Sheet {
    /// A row with as many cells as the others.
    fn row(&mut self, kind: &str, key: &str, cells: impl Iterator<Item = String>) {
        self.text.extend([kind, ",", key]);
        let cells = cells.chain(std::iter::repeat_with(String::new)).take(self.width.max(1));
        for cell in cells {
            self.text.extend([",", &cell]);
        }
        self.text.push_str("\r\n");
    }

    /// The rows of a part of the team: what each scenario makes of it.
    fn group(&mut self, part: &Part, subject: &Subject) {
        let group_key = part.key();
        let found = |column: &'_ Column, cell: &dyn Fn(&PartReport) -> String| {
            let parts = report(column).map_or(&[][..], |report| &report.parts);
            parts.iter().find(|other| other.part.key() == group_key).map_or_else(String::new, cell)
        };
        let mut row = |key: &str, cell: &dyn Fn(&PartReport) -> String| {
            self.row("group", &format!("{group_key}.{key}"), subject.columns.iter().map(|column| found(column, cell)));
        };
        row("name", &|_| word(&text::part_name(part, subject.inputs)));
        row(Input::People.key(), &|of| of.part.people.to_string());
        let changed = |input: &&Input| {
            let changes = subject.inputs.groups().iter().flat_map(|group| &group.changes);
            changes.into_iter().any(|(other, _)| other == *input)
        };
        for input in Input::ALL.iter().filter(changed) {
            row(input.key(), &|of| value(&of.part.inputs.get(*input)));
        }
        for metric in OF_GROUPS {
            row(metric.key(), &|of| number(Some(&of.report), metric));
        }
    }
}

fn inputs((_, outcome): &Column) -> Option<&Assumptions> {
    outcome.as_ref().ok().map(|outcome| &outcome.inputs)
}

fn report((_, outcome): &Column) -> Option<&Report> {
    outcome.as_ref().ok().map(Outcome::report)
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
