//! The team in groups: by tool, by team, or by how much people use.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use tokenworth_core::inputs::{Assumptions, Change, Group, Input, MOST_GROUPS, Value, value_in};
use tokenworth_core::model::pricing;
use tokenworth_core::units::HALF_A_CENT;

use super::money::Seats;
use super::typical::Typical;
use super::{How, Options, Scope, TakeOver, prices, sum_of};
use crate::analysis::{Basis, Dataset, MIN_PEOPLE, Person};

/// A price of the mix that differs from the whole team's by less than this share counts as equal.
const SAME: f64 = 0.002;

/// What people are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupedBy {
    /// A third of the users each: light, typical, heavy. Whoever uses nothing is among the light ones.
    Use,
    /// The tool with most of a person's use.
    Tool,
    /// The team or cost center with most of it.
    Team,
}

impl GroupedBy {
    /// The name that people of one group have in common; `None` for a person without one, and for groups by use.
    fn name_of(self, person: &Person) -> Option<&str> {
        match self {
            Self::Use => None,
            Self::Tool => person.tool.as_deref(),
            Self::Team => person.team.as_deref(),
        }
    }
}

/// What a group is called. The page words it: names from the files are used only if the reader wants that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupName {
    /// The third of the users who use least.
    Light,
    /// The third between.
    Typical,
    /// The third who use most.
    Heavy,
    /// A tool, with its place from 1 by the number of its people.
    Tool(u32, Box<str>),
    /// A team, with its place from 1 by the number of its people.
    Team(u32, Box<str>),
    /// The teams or tools that are too small to be shown, and people without any.
    Others,
    /// People of the team whom the data do not name.
    NotInData,
}

/// The name of a group, and its people.
type Named<'a> = (GroupName, Vec<&'a Person>);

/// A group that can be taken over.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferedGroup {
    /// What it is called.
    pub name: GroupName,
    /// How many people it holds.
    pub people: u32,
    /// In [`GroupName::Others`], the tool or team of more than half of its people, if that is at least [`MIN_PEOPLE`].
    pub most: Option<Box<str>>,
    /// What differs from the whole team.
    pub changes: Vec<Change>,
    /// What its people's use costs in a year, in US dollars; `None` where it is not known.
    pub year: Option<f64>,
}

impl OfferedGroup {
    /// A group of people who use nothing.
    fn without_use(name: GroupName, people: u32) -> Self {
        Self { name, people, most: None, changes: vec![(Input::Adoption, Value::Number(0.0))], year: Some(0.0) }
    }

    /// This group as a group of the inputs, with this name.
    pub fn to_group(&self, name: String) -> Group {
        Group { name, people: self.people, changes: self.changes.clone(), unknown: Vec::new() }
    }
}

/// The whole team in groups: everybody is in one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Grouping {
    /// What the people are grouped by.
    pub by: GroupedBy,
    /// The groups, two at least.
    pub groups: Vec<OfferedGroup>,
}

impl Grouping {
    /// Whether these are the groups of the inputs, whatever their names: this grouping was taken over.
    pub fn is_that_of(&self, groups: &[Group]) -> bool {
        let is_same = |(offered, held): (&OfferedGroup, &Group)| {
            offered.people == held.people
                && offered.changes.len() == held.changes.len()
                && offered.changes.iter().all(|change| held.changes.contains(change))
        };
        self.groups.len() == groups.len() && self.groups.iter().zip(groups).all(is_same)
    }
}

/// The groupings that the data offer. No group of people in the data has fewer than [`MIN_PEOPLE`].
pub(super) fn offered(
    data: &Dataset,
    scope: &Scope<'_>,
    taken: &TakeOver,
    inputs: &Assumptions,
    options: &Options,
) -> Vec<Grouping> {
    let people = &scope.people;
    let base = inputs.with(&taken.suggested()).0;
    let missing = scope.team(options).saturating_sub(people.len() as u32);
    let grouping = |(by, named): (GroupedBy, Vec<Named<'_>>)| {
        let group = |(name, people): &Named<'_>| OfferedGroup {
            most: if *name == GroupName::Others { most(people, by) } else { None },
            ..group(data, name, people, &base, options.basis)
        };
        let mut groups: Vec<OfferedGroup> = named.iter().map(group).collect();
        set_prices(&mut groups, &named, &base, options.basis, taken.row(Input::Batch).is_some());
        // A price that the reader entered is that of all.
        if taken.row(Input::Fee).is_some_and(|row| row.how != How::Told) {
            set_seats(&mut groups, &named, data, &base);
        }
        if missing > 0 {
            groups.push(OfferedGroup::without_use(GroupName::NotInData, missing));
        }
        Grouping { by, groups }
    };
    let by_tool = named(people, GroupedBy::Tool, GroupName::Tool);
    let by_team = named(people, GroupedBy::Team, GroupName::Team);
    [(GroupedBy::Use, thirds(people)), (GroupedBy::Tool, by_tool), (GroupedBy::Team, by_team)]
        .into_iter()
        .filter(|(_, groups)| groups.len() > 1)
        .map(grouping)
        .collect()
}

/// A group of these people, with what its use sets and without prices.
fn group(data: &Dataset, name: &GroupName, people: &[&Person], base: &Assumptions, basis: Basis) -> OfferedGroup {
    let count = people.len() as u32;
    let Some(typical) = Typical::of(data, people, base.weeks.value()) else {
        return OfferedGroup::without_use(name.clone(), count);
    };
    let changes = vec![
        (Input::Adoption, Value::Number(typical.adoption(count))),
        (Input::Tokens, Value::Number(typical.tokens)),
        (Input::Spread, Value::Number(typical.spread)),
    ];
    let year = prices::of_a_year(&sum_of(people), base, basis);
    OfferedGroup { name: name.clone(), people: count, most: None, changes, year }
}

/// Gives each group with use its own mix and prices, and its own share of batches where the data hold any, unless all
/// groups pay the team's price: then a later change of model or price changes all groups, and otherwise none.
fn set_prices(groups: &mut [OfferedGroup], named: &[Named<'_>], base: &Assumptions, basis: Basis, has_batches: bool) {
    let whole = pricing::blended(base).value();
    let own = named.iter().map(|(_, people)| own_prices(people, base, basis, has_batches)).collect::<Vec<_>>();
    let pays_as_the_team = |changes: &Vec<Change>| {
        let own = pricing::blended(&base.with(changes).0).value();
        (own - whole).abs() <= SAME * whole
    };
    if !own.iter().all(pays_as_the_team) {
        for (group, own) in groups.iter_mut().zip(own) {
            group.changes.extend(own);
        }
    }
}

/// Gives each group with use its own price of a seat, where all seats that are billed are those of people in groups.
fn set_seats(groups: &mut [OfferedGroup], named: &[Named<'_>], data: &Dataset, base: &Assumptions) {
    let Some(all) = Seats::of(data.total(), base) else { return };
    let users = |group: &OfferedGroup| {
        let adoption = value_in(&group.changes, Input::Adoption);
        f64::from(group.people) * adoption.and_then(Value::number).unwrap_or_default()
    };
    let own = |(group, (_, people)): (&OfferedGroup, &Named<'_>)| {
        Seats::of(&sum_of(people), base).filter(|_| users(group) > 0.0)
    };
    let own: Vec<Option<Seats>> = groups.iter().zip(named).map(own).collect();
    let theirs: f64 = own.iter().flatten().map(|seats| seats.usd).sum();
    if (theirs - all.usd).abs() > HALF_A_CENT {
        return;
    }
    for (group, seats) in groups.iter_mut().zip(own) {
        let users = users(group);
        if users > 0.0 {
            let fee = seats.map_or(0.0, |seats| seats.for_each(users));
            group.changes.push((Input::Fee, Value::Number(fee)));
        }
    }
}

/// The mix and the measured prices of these people, and their share of batches; empty for people without use.
fn own_prices(people: &[&Person], base: &Assumptions, basis: Basis, has_batches: bool) -> Vec<Change> {
    let amounts = sum_of(people);
    if amounts.year.all_mtok() <= 0.0 {
        return Vec::new();
    }
    let mix = prices::mix(&amounts.year, base).into_iter().flatten();
    let none = (Input::Batch, Value::Number(0.0));
    let batch = has_batches.then(|| prices::batch(&amounts.year, base).unwrap_or(none));
    let base = base.with(batch.as_slice()).0;
    mix.chain(prices::measured(&amounts, &base, basis)).chain(batch).collect()
}

/// A third of the users each; people without use are among the light ones. Empty if a third has fewer than
/// [`MIN_PEOPLE`].
fn thirds<'a>(people: &[&'a Person]) -> Vec<Named<'a>> {
    let mut sorted = people.to_vec();
    sorted.sort_by(|a, b| a.mtok_a_year().total_cmp(&b.mtok_a_year()));
    let first_user = sorted.partition_point(|person| person.mtok_a_year() <= 0.0);
    let third = (sorted.len() - first_user) / 3;
    if third < MIN_PEOPLE {
        return Vec::new();
    }
    let heavy = sorted.split_off(sorted.len() - third);
    let typical = sorted.split_off(sorted.len() - third);
    vec![(GroupName::Light, sorted), (GroupName::Typical, typical), (GroupName::Heavy, heavy)]
}

/// The name that more than half of these people have, if that is at least [`MIN_PEOPLE`].
fn most(people: &[&Person], by: GroupedBy) -> Option<Box<str>> {
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for name in people.iter().filter_map(|person| by.name_of(person)) {
        *found.entry(name).or_default() += 1;
    }
    let is_most = |(_, count): &(&str, usize)| *count >= MIN_PEOPLE && count * 2 > people.len();
    found.into_iter().find(is_most).map(|(name, _)| name.into())
}

/// Whether there are people, and fewer than [`MIN_PEOPLE`] of them, or some with use, and fewer than that: the numbers of
/// such a group are those of a person.
fn is_small(people: &[&Person]) -> bool {
    let users = people.iter().filter(|person| person.is_user()).count();
    [people.len(), users].iter().any(|count| (1..MIN_PEOPLE).contains(count))
}

/// Groups people by a name, the largest group first. [Small](is_small) groups and people without a name form one group; if
/// it is small, too, the smallest other groups join it.
fn named<'a>(people: &[&'a Person], by: GroupedBy, name: fn(u32, Box<str>) -> GroupName) -> Vec<Named<'a>> {
    let mut found: BTreeMap<&str, Vec<&'a Person>> = BTreeMap::new();
    let mut others: Vec<&'a Person> = Vec::new();
    for person in people {
        match by.name_of(person) {
            Some(name) => found.entry(name).or_default().push(person),
            None => others.push(person),
        }
    }
    if found.is_empty() {
        return Vec::new();
    }
    let mut groups: Vec<(&str, Vec<&Person>)> = found.into_iter().collect();
    groups.sort_by_key(|(_, people)| Reverse(people.len()));
    let (small, mut groups): (Vec<_>, Vec<_>) = groups.into_iter().partition(|(_, people)| is_small(people));
    others.extend(small.into_iter().flat_map(|(_, people)| people));
    // One place is for the others, and one for people whom the data do not name.
    while groups.len() > MOST_GROUPS - 2 || is_small(&others) {
        let Some((_, people)) = groups.pop() else { break };
        others.extend(people);
    }
    let named = groups.into_iter().zip(1..).map(|((of, people), place)| (name(place, of.into()), people));
    let mut named: Vec<Named<'_>> = named.collect();
    if !others.is_empty() {
        named.push((GroupName::Others, others));
    }
    named
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::{ImportOptions, Importer};

    /// Groups by team of so many people in each team, of whom so many have use, as "name: people, most".
    fn of_teams(sizes: &[(&str, usize, usize)]) -> Option<Vec<String>> {
        let rows = sizes.iter().flat_map(|(team, people, users)| {
            (0..*people).map(move |nth| {
                let tokens = if nth < *users { 1_000_000 } else { 0 };
                format!("2026-10-01,{team}{nth}@x.com,{team},claude-opus-5,{tokens}\n")
            })
        });
        let text = format!("date,user,team,model,input tokens\n{}", rows.collect::<String>());
        let mut importer = Importer::new("teams.csv", text.len() as u64, ImportOptions::default()).ok()?;
        importer.feed(text.as_bytes()).ok()?;
        let data = Dataset::of(&importer.finish().ok()?, None);
        let taken = TakeOver::of(&data, &Assumptions::default(), &Options::default());
        let groups = &taken.groupings.iter().find(|grouping| grouping.by == GroupedBy::Team)?.groups;
        let said = |group: &OfferedGroup| match &group.name {
            GroupName::Team(_, team) => format!("{team}: {}", group.people),
            GroupName::Others => format!("others: {}, {}", group.people, group.most.as_deref().unwrap_or("mixed")),
            name => format!("{name:?}"),
        };
        Some(groups.iter().map(said).collect())
    }

    /// The use of a group with one user is that of a person, however many people are in the group.
    #[rstest]
    #[case::all_large(&[("web", 6, 6), ("core", 5, 5)], &["web: 6", "core: 5"])]
    #[case::small_ones_together(&[("web", 9, 9), ("core", 7, 7), ("ops", 3, 3), ("qa", 2, 2)], &["web: 9", "core: 7", "others: 5, mixed"])]
    #[case::too_few_alone(&[("web", 12, 12), ("core", 11, 11), ("ops", 3, 3)], &["web: 12", "others: 14, core"])]
    #[case::without_a_team(&[("web", 12, 12), ("core", 7, 7), ("", 4, 4)], &["web: 12", "others: 11, core"])]
    #[case::small_teams_are_not_named(&[("web", 9, 9), ("ops", 4, 4), ("qa", 2, 2)], &["web: 9", "others: 6, mixed"])]
    #[case::nobody_is_left_to_compare(&[("web", 12, 12), ("ops", 3, 3)], &[])]
    #[case::few_users(&[("web", 9, 9), ("ops", 6, 1), ("qa", 6, 5)], &["web: 9", "others: 12, mixed"])]
    #[case::no_users(&[("web", 9, 9), ("ops", 6, 0)], &["web: 9", "ops: 6"])]
    #[case::few_in_all(&[("web", 9, 2), ("ops", 6, 1)], &[])]
    fn only_small_groups_are_put_together(#[case] sizes: &[(&str, usize, usize)], #[case] expected: &[&str]) {
        assert_eq!(of_teams(sizes).unwrap_or_default(), expected);
    }
}
