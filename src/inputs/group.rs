//! Groups: parts of the team that differ in what they use, cost or are paid.

use std::borrow::Cow;

use super::catalogue::Section;
use super::{Assumptions, Change, Input, Problem, Rejected, Value};

/// How many groups a team may have.
pub const MOST_GROUPS: usize = 12;

/// A part of the team: how many people it holds, and what is different for them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// What the reader calls it.
    pub name: String,
    /// How many of the team's people are in it; 0 is allowed.
    pub people: u32,
    /// What differs from the base inputs, each input once; [`Input::may_differ_by_group`] says which may.
    pub changes: Vec<Change>,
    /// Changes that only another version understands: kept and written back.
    pub unknown: Vec<(String, String)>,
}

impl Group {
    /// Sets what an input is for this group.
    ///
    /// # Errors
    /// [`Problem::Shared`] for an input that is the same for the whole team, or the problem that the input has with the
    /// value. Whether the value goes with the base inputs (a mix over the whole) is seen in [`Assumptions::parts`].
    pub fn change(&mut self, input: Input, value: Value) -> Result<(), Problem> {
        if !input.may_differ_by_group() {
            return Err(Problem::Shared);
        }
        Assumptions::accepts(input, &value)?;
        match self.changes.iter_mut().find(|(other, _)| *other == input) {
            Some(change) => change.1 = value,
            None => self.changes.push((input, value)),
        }
        Ok(())
    }

    /// Leaves an input as the base has it.
    pub fn keep(&mut self, input: Input) {
        self.changes.retain(|(other, _)| *other != input);
    }
}

/// A part of the team with the inputs that hold for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its place among the groups, from 0; `None` for everybody else.
    pub group: Option<usize>,
    /// The inputs of its people: the base inputs with the group's changes, its own number of people, and no groups.
    pub inputs: Assumptions,
    /// How many people it holds; unlike `inputs.people`, it may be 0.
    pub people: u32,
    /// Changes of the group that do not go with the base inputs, and so are not made.
    pub rejected: Vec<Rejected>,
}

impl Part {
    /// Its key in page and exports: `g1`, `rest`.
    pub fn key(&self) -> Cow<'static, str> {
        self.group.map_or(Cow::Borrowed("rest"), |place| Cow::Owned(format!("g{}", place + 1)))
    }
}

impl Input {
    /// Whether a group may differ in it: inputs about people, use, price, plan and the rollout's one-off cost. What is
    /// believed is shared, and so is how results are shown.
    pub fn may_differ_by_group(self) -> bool {
        match self.row().section {
            Section::People => self != Self::People,
            Section::Use => self != Self::Benchmark,
            Section::TokenMix | Section::Price | Section::Plan => true,
            Section::Rollout => self == Self::Setup,
            Section::Effect | Section::Workload | Section::Uncertainty | Section::Settings => false,
        }
    }
}

impl Assumptions {
    /// The groups, in their order.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// How many people are in groups.
    pub fn grouped(&self) -> u32 {
        self.groups.iter().fold(0, |sum, group| sum.saturating_add(group.people))
    }

    /// These inputs with other groups.
    ///
    /// # Errors
    /// [`Problem::GroupsOverTeam`] where they hold more people than the team.
    pub fn with_groups(&self, groups: Vec<Group>) -> Result<Self, Problem> {
        let next = Self { groups, ..self.clone() };
        next.check_groups().map(|()| next)
    }

    /// The groups, each with its inputs, and last everybody else, unless all are in groups. Without groups the whole team
    /// is one part.
    pub fn parts(&self) -> Vec<Part> {
        let base = Self { groups: Vec::new(), ..self.clone() };
        let part = |group, people: u32, changes: &[Change]| {
            let (mut inputs, rejected) = base.with(changes);
            inputs.people = people.max(1);
            Part { group, inputs, people, rejected }
        };
        let mut parts: Vec<Part> = self
            .groups
            .iter()
            .enumerate()
            .map(|(place, group)| part(Some(place), group.people, &group.changes))
            .collect();
        let rest = self.people.saturating_sub(self.grouped());
        if rest > 0 || parts.is_empty() {
            parts.push(part(None, rest, &[]));
        }
        parts
    }

    pub(super) fn check_groups(&self) -> Result<(), Problem> {
        let grouped = self.grouped();
        if grouped > self.people { Err(Problem::GroupsOverTeam { grouped, people: self.people }) } else { Ok(()) }
    }
}
