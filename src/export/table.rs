//! The tables of results as people read them: the scenarios side by side, and the groups one below the other.

use super::{Subject, inert};
use crate::model::{Metric, Report};
use crate::scenario::{Column, ROWS};
use crate::text::figures::{Figures, Form, NOTHING};
use crate::text::{self, amounts};

/// The metrics of a group that are shown: of the group, then of one of its users.
pub(super) const OF_GROUPS: [Metric; 7] = [
    Metric::TeamUsers,
    Metric::TeamCost,
    Metric::TeamValue,
    Metric::TeamNet,
    Metric::UserCost,
    Metric::UserValue,
    Metric::UserNet,
];

/// A table: what its columns are called, and each row's name and cells.
pub(super) struct Table {
    /// What the columns are called, but for that of the names.
    pub heads: Vec<String>,
    /// What the column of the names is called; often nothing.
    pub corner: &'static str,
    /// Each row's name and cells.
    pub rows: Vec<(String, Vec<String>)>,
}

/// The finding, and the tables.
pub(super) struct Tables {
    /// The finding in a few sentences.
    pub verdict: String,
    /// The scenarios side by side, a row a metric.
    pub scenarios: Table,
    /// A row a group and a total, where there are groups.
    pub groups: Option<Table>,
    /// What the tables count.
    pub note: String,
}

impl Tables {
    pub fn of(subject: &Subject, figures: &dyn Figures) -> Self {
        let notes = text::verdict_notes(figures, subject.inputs, subject.report);
        let verdict = text::verdict(figures, subject.report).text();
        let groups = groups(subject, figures);
        let of_groups = groups.as_ref().map(|_| text::EXPORT_NOTE_OF_GROUPS);
        Self {
            verdict: if notes.is_empty() { verdict } else { format!("{verdict} {notes}") },
            scenarios: scenarios(subject, figures),
            groups,
            note: std::iter::once(text::EXPORT_NOTE).chain(of_groups).collect::<Vec<_>>().join(" "),
        }
    }

    /// The tables that there are.
    pub fn all(&self) -> impl Iterator<Item = &Table> {
        std::iter::once(&self.scenarios).chain(&self.groups)
    }
}

fn scenarios(subject: &Subject, figures: &dyn Figures) -> Table {
    let head = |(scenario, outcome): &Column| {
        // What is pasted into a spreadsheet is no formula there.
        let name = inert(&text::scenario_name(figures, scenario, subject.inputs));
        text::export_head(&name, outcome.as_ref().err().map(|why| text::reason_briefly(*why)))
    };
    let row = |metric: Metric| {
        let cell = |(_, outcome): &Column| match outcome {
            Ok(outcome) => amounts::metric_signed(figures, outcome.report(), metric),
            Err(_) => NOTHING.to_owned(),
        };
        (text::scenario_row(metric).name.to_owned(), subject.columns.iter().map(cell).collect())
    };
    Table { corner: "", heads: subject.columns.iter().map(head).collect(), rows: ROWS.map(row).into() }
}

/// A row a group, one for everybody else, and the total.
fn groups(subject: &Subject, figures: &dyn Figures) -> Option<Table> {
    let (inputs, report) = (subject.inputs, subject.report);
    if inputs.groups().is_empty() {
        return None;
    }
    let row = |people: u32, report: &Report| {
        let people = figures.write(f64::from(people), Form::NUMBER.fraction(0));
        let numbers = OF_GROUPS.map(|metric| amounts::metric_signed(figures, report, metric));
        std::iter::once(people).chain(numbers).collect()
    };
    let parts =
        report.parts.iter().map(|it| (inert(&text::part_name(&it.part, inputs)), row(it.part.people, &it.report)));
    let total = (text::WHOLE_TEAM.to_owned(), row(inputs.people, report));
    let heads = OF_GROUPS.map(|metric| text::group_column(metric).to_owned());
    Some(Table {
        corner: text::GROUP,
        heads: std::iter::once(text::PEOPLE.to_owned()).chain(heads).collect(),
        rows: parts.chain([total]).collect(),
    })
}
