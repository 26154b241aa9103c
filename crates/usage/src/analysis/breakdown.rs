//! Use by model, team, tool, source, month, week or day.

use std::collections::{BTreeMap, BTreeSet};

use super::amounts::{counts, is_use};
use super::{Amounts, Dataset, MIN_PEOPLE, Part, model_of, monday_of};
use crate::grain::{Grain, month_of};
use crate::{Cell, Day, NameId, Usage};

/// What a breakdown groups use by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// The model: its name in the catalog, or else in the file.
    Model,
    /// The team or cost center.
    Team,
    /// The product or agent; the tool or API of the source where a file names none.
    Tool,
    /// The calendar month.
    Month,
    /// The week, by its Monday.
    Week,
    /// The day.
    Day,
}

impl By {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 6] = [Self::Model, Self::Tool, Self::Team, Self::Month, Self::Week, Self::Day];
}

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKey {
    /// A day, or the Monday of a week.
    Day(Day),
    /// The first day of a month.
    Month(Day),
    /// A name: as the catalog has it, or as the file has it.
    Name(Box<str>),
    /// Teams of fewer than [`MIN_PEOPLE`] people, combined.
    Small {
        /// How many teams.
        teams: usize,
    },
    /// Use for which the file does not name a model, team, day or month.
    Unknown,
}

/// A row of a breakdown.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about.
    pub key: RowKey,
    /// People with use in it.
    pub people: usize,
    /// The sums of the use.
    pub amounts: Amounts,
}

/// Use grouped by one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdown {
    /// The rows: days, weeks and months ascending, names by their tokens and then their money, the largest first.
    pub rows: Vec<Row>,
}

impl Breakdown {
    /// Whether a breakdown of this data has rows.
    pub fn has_rows(data: &Dataset, by: By) -> bool {
        data.parts().iter().any(|part| {
            let grain = Grain::of_days(&part.usage.days());
            part.usage.cells().any(|cell| is_use(cell.sums) && key(part, grain, &cell, by) != RowKey::Unknown)
        })
    }

    /// How many models a file has use of: as many as [`Breakdown::of`] has rows with a name for this file alone.
    pub fn models_in(usage: &Usage) -> u64 {
        let used = usage.cells().filter(|cell| is_use(cell.sums)).filter_map(|cell| cell.key.model);
        let used: BTreeSet<NameId> = used.collect();
        let name = |id: NameId| match model_of(usage.name(id)) {
            Some(model) => model.name(),
            None => usage.name(id),
        };
        let models: BTreeSet<&str> = used.into_iter().map(name).collect();
        models.len() as u64
    }

    /// Groups the use in this data. There are no rows if all of them would be [`RowKey::Unknown`].
    pub fn of(data: &Dataset, by: By) -> Self {
        let mut rows: BTreeMap<RowKey, (BTreeSet<&str>, Amounts)> = BTreeMap::new();
        for part in data.parts() {
            let grain = Grain::of_days(&part.usage.days());
            for cell in part.usage.cells().filter(|cell| counts(cell.sums)) {
                let (people, amounts) = rows.entry(key(part, grain, &cell, by)).or_default();
                let person = cell.key.person.filter(|_| is_use(cell.sums));
                people.extend(person.map(|person| data.identities.resolve(part.usage.name(person))));
                amounts.add(cell.sums, &cell.key, part.model(cell.key.model), part.years);
            }
        }
        if rows.keys().all(|key| *key == RowKey::Unknown) {
            return Self { rows: Vec::new() };
        }
        let row = |(key, (people, amounts)): (RowKey, (BTreeSet<_>, Amounts))| {
            (Row { key, people: people.len(), amounts }, people)
        };
        let mut rows: Vec<(Row, BTreeSet<&str>)> = rows.into_iter().map(row).collect();
        if matches!(by, By::Model | By::Tool | By::Team) {
            rows.sort_by(|(Row { amounts: a, .. }, _), (Row { amounts: b, .. }, _)| {
                let by_tokens = b.period.all_mtok().total_cmp(&a.period.all_mtok());
                by_tokens.then_with(|| b.usd_a_year().total_cmp(&a.usd_a_year()))
            });
        }
        let rows = if by == By::Team { without_small(rows) } else { rows.into_iter().map(|(row, _)| row).collect() };
        Self { rows }
    }
}

/// What the row of a cell is about. `grain` is how many days the part's rows sum up: a row of a week has no day and no
/// month, a row of a month has no day and no week.
fn key(part: &Part, grain: Grain, cell: &Cell<'_>, by: By) -> RowKey {
    let day = |is_within: bool| cell.key.day.filter(|_| is_within);
    let name = |id| RowKey::Name(part.usage.name(id).into());
    let key = match by {
        By::Model => match part.model(cell.key.model) {
            Some(model) => Some(RowKey::Name(model.name().into())),
            None => cell.key.model.map(name),
        },
        By::Team => cell.key.team.map(name),
        By::Tool => Some(cell.key.tool.map_or_else(|| RowKey::Name(part.tool.into()), name)),
        By::Month => day(grain != Grain::Week).map(month_of).or(cell.key.month).map(RowKey::Month),
        By::Week => day(grain != Grain::Month).map(|day| RowKey::Day(monday_of(day))),
        By::Day => day(grain == Grain::Day).map(RowKey::Day),
    };
    key.unwrap_or(RowKey::Unknown)
}

/// Combines the rows of fewer than [`MIN_PEOPLE`] people into one. If that row still has fewer, the smallest other row
/// joins it; otherwise the difference from the total would reveal those people.
fn without_small(rows: Vec<(Row, BTreeSet<&str>)>) -> Vec<Row> {
    let (mut shown, mut small): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|(row, _)| row.people == 0 || row.people >= MIN_PEOPLE);
    if small.is_empty() {
        return shown.into_iter().map(|(row, _)| row).collect();
    }
    let union = |rows: &[(Row, BTreeSet<&str>)]| {
        rows.iter().flat_map(|(_, people)| people.iter().copied()).collect::<BTreeSet<&str>>().len()
    };
    while union(&small) < MIN_PEOPLE {
        // A row without people would protect nobody.
        let people = |place: &usize| shown.get(*place).map(|(row, _)| row.people).filter(|people| *people > 0);
        let Some(place) = (0..shown.len()).filter(|place| people(place).is_some()).min_by_key(people) else { break };
        small.push(shown.remove(place));
    }
    let amounts = small.iter().map(|(row, _)| &row.amounts).sum();
    let together = Row { key: RowKey::Small { teams: small.len() }, people: union(&small), amounts };
    shown.into_iter().map(|(row, _)| row).chain([together]).collect()
}
