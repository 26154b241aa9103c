//! The tables of results for people: scenarios in columns, groups in rows.

use super::{Disclosed, Disclosure, Subject, inert, one_line};
use crate::inputs::Change;
use crate::model::{Metric, Report};
use crate::scenario::{Builtin, Column, Scenario, rows};
use crate::text::figures::{Figures, NOTHING};
use crate::text::{self, amounts};

/// The metrics shown for groups: first those of the group, then those of one of its users.
pub const OF_GROUPS: [Metric; 7] = [
    Metric::TeamUsers,
    Metric::TeamCost,
    Metric::TeamValue,
    Metric::TeamNet,
    Metric::UserCost,
    Metric::UserValue,
    Metric::UserNet,
];

/// A table of texts.
pub(super) struct Table {
    /// The headers of all columns but the first.
    pub heads: Vec<String>,
    /// The header of the first column, which has the names; often empty.
    pub corner: &'static str,
    /// The name and the cells of each row.
    pub rows: Vec<(String, Vec<String>)>,
}

/// The finding, and the tables.
pub(super) struct Tables {
    /// The finding in a few sentences.
    pub verdict: String,
    /// The table of scenarios, and that of groups, if there are any.
    pub all: Vec<Table>,
    /// What the numbers in the tables are about.
    pub note: String,
}

impl Tables {
    /// The tables of what `disclosure` lets be seen.
    pub fn of(subject: &Subject, disclosure: Disclosure, figures: &dyn Figures) -> Self {
        let disclosed = Disclosed::of(subject, disclosure);
        let subject = &disclosed.subject();
        let notes = text::verdict_notes(figures, subject.inputs, subject.report);
        let verdict = text::verdict(figures, subject.report).text();
        let groups = groups(subject, figures);
        let of_groups = groups.as_ref().map(|_| text::export_note_of_groups(figures, subject.inputs));
        Self {
            verdict: if notes.is_empty() { verdict } else { format!("{verdict} {notes}") },
            all: std::iter::once(scenarios(subject, figures)).chain(groups).collect(),
            note: std::iter::once(described(subject, disclosure, figures, false))
                .filter(|words| !words.is_empty())
                .chain(std::iter::once(text::EXPORT_NOTE.to_owned()))
                .chain(text::exchange_rate(figures, subject.inputs).map(|rate| format!("{rate}.")))
                .chain(of_groups)
                .collect::<Vec<_>>()
                .join(" "),
        }
    }
}

/// What the scenarios change, for readers of a picture that see only their names; empty if all names say it.
pub fn changes_of_scenarios(subject: &Subject, disclosure: Disclosure, figures: &dyn Figures) -> String {
    described(&Disclosed::of(subject, disclosure).subject(), disclosure, figures, true)
}

/// What the scenarios change whose names do not say it: those of the reader, the best cap and, where it is not a chart, which
/// has no row for it, the naive one.
fn described(subject: &Subject, disclosure: Disclosure, figures: &dyn Figures, is_chart: bool) -> String {
    let of_column = |(scenario, outcome): &Column| {
        let outcome = outcome.as_ref().ok()?;
        let words = match scenario {
            Scenario::Own(..) => {
                let is_shown = |change: &&Change| !disclosure.hides_change(std::slice::from_ref(*change));
                let changes: Vec<Change> = outcome.changes.iter().filter(is_shown).cloned().collect();
                (!changes.is_empty()).then(|| text::changes(figures, &changes))?
            }
            Scenario::Builtin(Builtin::Naive) if is_chart => return None,
            Scenario::Builtin(Builtin::Naive | Builtin::Optimum) => text::scenario_note(figures, scenario, outcome),
            Scenario::Builtin(_) => return None,
        };
        Some((one_line(&inert(&text::scenario_name(figures, scenario, subject.inputs))), words))
    };
    text::export_scenarios(&subject.columns.iter().filter_map(of_column).collect::<Vec<_>>())
}

/// The table of scenarios: one row per metric, one column per scenario.
fn scenarios(subject: &Subject, figures: &dyn Figures) -> Table {
    let head = |(scenario, outcome): &Column| {
        // Must not become a formula when pasted into a spreadsheet.
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
    Table {
        corner: "",
        heads: subject.columns.iter().map(head).collect(),
        rows: rows(subject.inputs).into_iter().map(row).collect(),
    }
}

/// The table of groups: one row per group, one for the people in no group, and the total.
fn groups(subject: &Subject, figures: &dyn Figures) -> Option<Table> {
    let (inputs, report) = (subject.inputs, subject.report);
    if inputs.groups().is_empty() {
        return None;
    }
    let row = |people: u32, report: &Report| {
        let people = amounts::whole(figures, f64::from(people));
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
