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
        self.put(input, value);
        Ok(())
    }

    /// What an input is changed to; `None` where it is as the base has it.
    pub fn changed(&self, input: Input) -> Option<&Value> {
        self.changes.iter().find(|(other, _)| *other == input).map(|(_, value)| value)
    }

    /// Leaves an input as the base has it.
    pub fn keep(&mut self, input: Input) {
        self.changes.retain(|(other, _)| *other != input);
    }

    fn put(&mut self, input: Input, value: Value) {
        match self.changes.iter_mut().find(|(other, _)| *other == input) {
            Some(change) => change.1 = value,
            None => self.changes.push((input, value)),
        }
    }
}

/// The number of people that a value stands for; unlike a team, a group may hold nobody.
fn people_of(value: &Value) -> Result<u32, Problem> {
    match Assumptions::accepts(Input::People, value) {
        _ if *value == Value::Number(0.0) => Ok(0),
        Err(Problem::OutOfRange { max, .. }) => Err(Problem::OutOfRange { min: 0.0, max }),
        accepted => accepted.map(|()| value.number().unwrap_or_default() as u32),
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
        Self::key_of(self.group)
    }

    /// The key of the group at this place, from 0; of everybody else where there is none.
    pub fn key_of(group: Option<usize>) -> Cow<'static, str> {
        group.map_or(Cow::Borrowed("rest"), |place| Cow::Owned(format!("g{}", place + 1)))
    }
}

impl Input {
    /// Whether a group may differ in it: inputs about people, use, price, plan and the rollout's one-off cost. What is
    /// believed is shared, and so is how results are shown.
    pub fn may_differ_by_group(self) -> bool {
        match self.row().section {
            Section::People => self != Self::People,
            Section::Limits => self != Self::Benchmark,
            Section::Use | Section::TokenMix | Section::Price | Section::Plan => true,
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

    /// These inputs with `changes` made in the group at this place, and those that could not be. [`Input::People`] is the
    /// number of people in the group, which may be 0. Where there is no such group nothing changes.
    ///
    /// ```
    /// use tokenworth::{inputs::{Input, Value}, share};
    /// let inputs = share::read("v=2&n=240&g1=Seats~n:60").inputs;
    /// let (inputs, rejected) = inputs.with_in_group(0, &[(Input::Fee, Value::Number(125.0))]);
    /// assert_eq!(share::write(&inputs, &[], &[]), "v=2&n=240&g1=Seats~n:60~fee:125");
    /// assert_eq!(rejected, []);
    /// ```
    pub fn with_in_group(&self, place: usize, changes: &[Change]) -> (Self, Vec<Rejected>) {
        let mut next = self.clone();
        let mut rejected = Vec::new();
        for (input, value) in changes {
            let before = next.groups.clone();
            let Some(group) = next.groups.get_mut(place) else { return (next, rejected) };
            let made = match input {
                Input::People => people_of(value).map(|people| group.people = people),
                _ => group.change(*input, value.clone()),
            };
            if let Err(problem) = made.and_then(|()| next.check_groups()) {
                rejected.push(Rejected { input: *input, problem });
                next.groups = before;
            }
        }
        next.keep_wholes(place, changes, self, &mut rejected);
        (next, rejected)
    }

    /// Takes changes back that make shares of the group pass their whole. They are judged together, whatever their order.
    fn keep_wholes(&mut self, place: usize, changes: &[Change], before: &Self, rejected: &mut Vec<Rejected>) {
        let base = Self { groups: Vec::new(), ..self.clone() };
        let Some(group) = self.groups.get_mut(place) else { return };
        let is_new = |rejection: &Rejected| changes.iter().any(|(input, _)| *input == rejection.input);
        let misfits: Vec<Rejected> = base.with(&group.changes).1.into_iter().filter(is_new).collect();
        for misfit in misfits {
            let was = before.groups.get(place).and_then(|group| group.changed(misfit.input).cloned());
            match was {
                Some(value) => group.put(misfit.input, value),
                None => group.keep(misfit.input),
            }
            rejected.push(misfit);
        }
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
