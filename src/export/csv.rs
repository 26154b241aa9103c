//! CSV (RFC 4180): one row per input or metric, one column per scenario, in full precision.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::table::OF_GROUPS;
use super::{Disclosure, Stamp, Subject, inert, one_line, units};
use crate::currency::Currency;
use crate::decimal;
use crate::inputs::number::Separators;
use crate::inputs::{Assumptions, Input, Part, Value};
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
/// changes in any scenario) or `g1.team_cost` (a metric of the group). `rest` stands for the people in no group. Rows of
/// the kind `metric` are about the whole team.
pub fn csv(subject: &Subject, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> String {
    let text = sheet(subject, stamp, disclosure, figures, Form::INTERCHANGE);
    if text.is_ascii() { text } else { format!("\u{feff}{text}") }
}

fn sheet(subject: &Subject, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures, form: Form) -> String {
    let columns = subject.columns;
    let mut sheet = Sheet { text: String::new(), width: columns.len(), form };
    sheet.row("kind", "key", "name", "unit", columns.iter().map(|(scenario, _)| word(&scenario.key())));
    let name = |(scenario, _): &Column| word(&text::scenario_name(figures, scenario, subject.inputs));
    sheet.row("name", "", "", "", columns.iter().map(name));
    for input in Input::ALL {
        let cell = |column: &Column| outcome(column).map_or_else(String::new, |it| form.cell(input, it, disclosure));
        let (name, unit) = (text::words(input).label, form.unit(units::of_input(input)));
        sheet.row("input", input.key(), name, &unit, columns.iter().map(cell));
    }
    for metric in Metric::ALL {
        let cell = |column: &Column| outcome(column).map_or_else(String::new, |it| form.metric(it.report(), metric));
        let (name, unit) = (text::metric_name(metric), form.unit(units::of_metric(metric)));
        sheet.row("metric", metric.key(), name, &unit, columns.iter().map(cell));
    }
    for part in &subject.report.parts {
        sheet.group(&part.part, subject, disclosure);
    }
    for (key, said) in stamp.printed(subject, disclosure).entries() {
        sheet.row("stamp", key, "", "", std::iter::once(word(said)));
    }
    sheet.text
}

/// The results as CSV for spreadsheets in a locale with these separators. Semicolons separate cells if the decimal
/// separator is a comma, and in Switzerland, where an apostrophe groups digits. Amounts are in the currency shown, to six
/// decimals, a seat without limit says so, and a further column has the name of each key. The file always starts with a
/// byte order mark.
pub fn csv_local(
    subject: &Subject,
    stamp: &Stamp,
    disclosure: Disclosure,
    figures: &dyn Figures,
    separators: Separators,
) -> String {
    let form = Form { shown: Some(subject.inputs.currency()), ..Form::of(separators) };
    let text = sheet(subject, stamp, disclosure, figures, form);
    format!("\u{feff}{text}")
}

/// A table of names and numbers as CSV for spreadsheets with these separators: the headers, then the name and the
/// numbers of each row. The numbers come with a decimal point. Names that a spreadsheet could take for a formula start
/// with `'`.
pub(super) fn named_rows(
    heads: &[String],
    rows: impl Iterator<Item = (String, Vec<String>)>,
    separators: Separators,
) -> String {
    let form = Form::of(separators);
    let line = |cells: Vec<String>| format!("{}\r\n", cells.join(form.separator()));
    let head = line(heads.iter().map(|head| word(head)).collect());
    let numbers = |numbers: Vec<String>| numbers.into_iter().map(|number| form.with_mark(number));
    let rows = rows.map(|(name, cells)| line(std::iter::once(word(&name)).chain(numbers(cells)).collect()));
    let text: String = std::iter::once(head).chain(rows).collect();
    if text.is_ascii() { text } else { format!("\u{feff}{text}") }
}

/// How the numbers of a sheet are written.
#[derive(Clone, Copy)]
struct Form {
    /// Whether numbers have a decimal comma.
    has_comma: bool,
    /// Whether semicolons separate cells.
    has_semicolons: bool,
    /// The currency of amounts, and its units per US dollar; `None` for US dollars in full precision.
    shown: Option<(Currency, f64)>,
}

impl Form {
    /// The form that programs read.
    const INTERCHANGE: Self = Self { has_comma: false, has_semicolons: false, shown: None };

    /// The form of spreadsheets in a locale with these separators, in US dollars.
    const fn of(separators: Separators) -> Self {
        let has_comma = separators.decimal == ',';
        let is_swiss = matches!(separators.group, '’' | '\'');
        Self { has_comma, has_semicolons: has_comma || is_swiss, shown: None }
    }

    const fn separator(self) -> &'static str {
        if self.has_semicolons { ";" } else { "," }
    }

    /// A number written with a decimal point, with the decimal mark of the sheet.
    fn with_mark(self, number: String) -> String {
        if self.has_comma { number.replace('.', ",") } else { number }
    }

    /// A unit of [`units`] in the currency of the sheet.
    fn unit(self, unit: &'static str) -> Cow<'static, str> {
        match self.shown {
            Some((currency, _)) if is_money(unit) => unit.replacen(USD, currency.code(), 1).into(),
            _ => unit.into(),
        }
    }

    /// A number in this unit of [`units`].
    fn number(self, number: f64, unit: &str) -> String {
        let text = match self.shown {
            Some((_, rate)) if is_money(unit) => decimal::write(decimal::read(&format!("{:.6}", number * rate))),
            _ => decimal::write(number),
        };
        self.with_mark(text)
    }

    fn metric(self, report: &Report, metric: Metric) -> String {
        report.get(metric).map_or_else(|_| String::new(), |number| self.number(number, units::of_metric(metric)))
    }

    /// The value of an input as a cell. Numbers get no `'`, even if negative.
    fn value(self, input: Input, value: &Value) -> String {
        match value {
            Value::Word(text) => word(text),
            Value::Number(number) if self.shown.is_some() && input.is_unlimited(*number) => text::UNLIMITED.to_owned(),
            Value::Number(number) => self.number(*number, units::of_input(input)),
            Value::Empty => String::new(),
        }
    }

    /// The cell of an input in a scenario. An input that is left out is replaced by words, unless it is at its default.
    fn cell(self, input: Input, of: &Outcome, disclosure: Disclosure) -> String {
        let is_hidden =
            disclosure.leaves_out(input) && (disclosure.hides_base(&of.inputs) || disclosure.hides_change(&of.changes));
        if is_hidden { word(text::SALARY_LEFT_OUT) } else { self.value(input, &of.inputs.get(input)) }
    }
}

/// The currency in the units of amounts.
const USD: &str = "USD";

/// Whether numbers in this unit of [`units`] are amounts.
fn is_money(unit: &str) -> bool {
    unit.starts_with(USD)
}

struct Sheet {
    text: String,
    width: usize,
    form: Form,
}

impl Sheet {
    /// Adds a row, padded to the number of cells of the others. What a key is called is for people, so it is left out of the
    /// form that programs read.
    fn row(&mut self, kind: &str, key: &str, name: &str, unit: &str, cells: impl Iterator<Item = String>) {
        let separator = self.form.separator();
        let name = self.form.shown.map(|_| word(name));
        let heads = [Some(kind), Some(key), name.as_deref(), Some(unit)];
        self.text.push_str(&heads.into_iter().flatten().collect::<Vec<_>>().join(separator));
        let cells = cells.chain(std::iter::repeat_with(String::new)).take(self.width.max(1));
        for cell in cells {
            self.text.extend([separator, &cell]);
        }
        self.text.push_str("\r\n");
    }

    /// Adds the rows of a part of the team, with its results in each scenario.
    fn group(&mut self, part: &Part, subject: &Subject, disclosure: Disclosure) {
        let (part_key, form) = (part.id.key(), self.form);
        let mut row = |key: &str, name: &str, unit: &'static str, cell: &dyn Fn(&PartReport) -> String| {
            let of_column = |column: &Column| {
                let parts = outcome(column).map_or(&[][..], |outcome| &outcome.report().parts);
                parts.iter().find(|other| other.part.id == part.id).map_or_else(String::new, cell)
            };
            let key = format!("{part_key}.{key}");
            self.row("group", &key, name, &form.unit(unit), subject.columns.iter().map(of_column));
        };
        row("name", text::GROUP, "", &|_| word(&text::part_name(part, subject.inputs)));
        let people = Input::People;
        row(people.key(), text::words(people).label, units::of_input(people), &|of| of.part.people.to_string());
        let groups = subject.columns.iter().filter_map(outcome).flat_map(|outcome| outcome.inputs.groups());
        let changed: BTreeSet<Input> = groups.flat_map(|group| &group.changes).map(|(input, _)| *input).collect();
        for input in Input::ALL.into_iter().filter(|input| changed.contains(input)) {
            row(input.key(), text::words(input).label, units::of_input(input), &|of| {
                let value = of.part.inputs.get(input);
                let is_hidden = disclosure.leaves_out(input) && value != Assumptions::default().get(input);
                if is_hidden { word(text::SALARY_LEFT_OUT) } else { form.value(input, &value) }
            });
        }
        for metric in OF_GROUPS {
            row(metric.key(), text::group_column(metric), units::of_metric(metric), &|of| {
                form.metric(&of.report, metric)
            });
        }
    }
}

fn outcome((_, outcome): &Column) -> Option<&Outcome> {
    outcome.as_deref().ok()
}

/// Text as a cell, quoted if necessary.
fn word(text: &str) -> String {
    let text = one_line(&inert(text));
    if text.contains([',', '"', ';']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
