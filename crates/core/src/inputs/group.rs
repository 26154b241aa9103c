//! Groups: parts of the team whose use, costs or pay differ from the base inputs.

use super::catalog::Section;
use super::spelling::numbered;
use super::{Assumptions, Change, Input, Problem, Rejected, Value, put, value_in};
use crate::units::Share;

/// The largest number of groups in a team.
pub const MOST_GROUPS: usize = 12;

/// A part of the team: its number of people, and the inputs that differ for them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// The name that the reader gave it.
    pub name: String,
    /// How many of the team's people are in it; 0 is allowed.
    pub people: u32,
    /// Changes against the base inputs, at most one per input. See [`Input::may_differ_by_group`].
    pub changes: Vec<Change>,
    /// Keys and values from a link that this version does not know, kept to be written back.
    pub unknown: Vec<(String, String)>,
}

impl Group {
    /// Sets an input for this group.
    ///
    /// # Errors
    /// Returns [`Problem::Shared`] for an input that is the same for the whole team, or the input's problem with the
    /// value. Sums of shares are not checked here but in [`Assumptions::parts`].
    pub fn change(&mut self, input: Input, value: Value) -> Result<(), Problem> {
        if !input.may_differ_by_group() {
            return Err(Problem::Shared);
        }
        Assumptions::accepts(input, &value)?;
        put(&mut self.changes, input, value);
        Ok(())
    }

    /// The value that the group sets for an input; `None` if it has that of the base.
    pub fn changed(&self, input: Input) -> Option<&Value> {
        value_in(&self.changes, input)
    }

    /// Removes the change of an input, so that it has the value of the base.
    pub fn keep(&mut self, input: Input) {
        self.changes.retain(|(other, _)| *other != input);
    }

    /// Sets the number of people. Unlike in a team, it may be 0.
    ///
    /// # Errors
    /// Returns the input's problem with the value.
    pub fn set_people(&mut self, value: &Value) -> Result<(), Problem> {
        if *value != Value::Number(0.0) {
            Assumptions::accepts(Input::People, value).map_err(|problem| match problem {
                Problem::OutOfRange { max, .. } => Problem::OutOfRange { min: 0.0, max },
                other => other,
            })?;
        }
        self.people = value.number().unwrap_or_default() as u32;
        Ok(())
    }
}

/// Which part of the team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartId {
    /// The group with this index.
    Group(usize),
    /// The people in no group.
    Rest,
}

impl PartId {
    /// The key of the part in templates, exports and the page's markup: `g1`, …, or `rest`.
    pub fn key(self) -> String {
        match self {
            Self::Group(place) => format!("g{}", place + 1),
            Self::Rest => "rest".to_owned(),
        }
    }

    /// The part with this key.
    pub fn find(key: &str) -> Option<Self> {
        if key == Self::Rest.key() {
            return Some(Self::Rest);
        }
        let place = numbered(key, 'g')?.checked_sub(1)?;
        usize::try_from(place).ok().map(Self::Group)
    }

    /// The index of the group; `None` for the people in no group.
    pub const fn group(self) -> Option<usize> {
        match self {
            Self::Group(place) => Some(place),
            Self::Rest => None,
        }
    }
}

/// A part of the team with its inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which part it is.
    pub id: PartId,
    /// The inputs of its people: the base inputs with the group's changes, its own number of people, and no groups.
    pub inputs: Assumptions,
    /// The number of people. Unlike `inputs.people`, it may be 0.
    pub people: u32,
    /// Changes of the group that conflict with the base inputs and so are not made.
    pub rejected: Vec<Rejected>,
}

impl Part {
    /// Whether it has users whom this input concerns. Those who use AI only because of a mandate have no need of their own,
    /// so use and spread do not concern them.
    pub(super) fn concerns_users(&self, input: Input) -> bool {
        let is_about_need = matches!(input, Input::Tokens | Input::Spread);
        let is_required = !is_about_need && self.inputs.mandate.is_some_and(|mandate| mandate > Share::NONE);
        self.people > 0 && (self.inputs.adoption > Share::NONE || is_required)
    }
}

impl Input {
    /// Whether a group may set this input: inputs about people, use, price, plan and limits, and the one-off cost of
    /// the rollout. Beliefs and settings are shared by the whole team.
    pub fn may_differ_by_group(self) -> bool {
        match self.row().section {
            Section::People => self != Self::People,
            Section::Limits => !matches!(self, Self::Budget | Self::Benchmark),
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

    /// The number of people in all groups together.
    pub fn grouped(&self) -> u32 {
        self.groups.iter().fold(0, |sum, group| sum.saturating_add(group.people))
    }

    /// Returns these inputs with other groups.
    ///
    /// # Errors
    /// Returns [`Problem::GroupsOverTeam`] if they hold more people than the team.
    pub fn with_groups(&self, groups: Vec<Group>) -> Result<Self, Problem> {
        let next = Self { groups, ..self.clone() };
        next.check_groups().map(|()| next)
    }

    /// Returns these inputs with `changes` made in the group with index `place`, and the changes that were rejected.
    /// [`Input::People`] is the number of people in the group, which may be 0. Without such a group nothing changes.
    ///
    /// ```
    /// use tokenworth_core::inputs::{Assumptions, Group, Input, Value};
    /// let seats = Group { name: "Seats".to_owned(), people: 60, ..Group::default() };
    /// let inputs = Assumptions::default().with_groups(vec![seats]).unwrap();
    /// let (inputs, rejected) = inputs.with_in_group(0, &[(Input::Fee, Value::Number(125.0))]);
    /// assert_eq!(inputs.groups()[0].changes, [(Input::Fee, Value::Number(125.0))]);
    /// assert_eq!(rejected, []);
    /// ```
    pub fn with_in_group(&self, place: usize, changes: &[Change]) -> (Self, Vec<Rejected>) {
        let mut next = self.clone();
        let mut rejected = Vec::new();
        for (input, value) in changes {
            let before = next.groups.clone();
            let Some(group) = next.groups.get_mut(place) else { return (next, rejected) };
            let made = match input {
                Input::People => group.set_people(value),
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

    /// Reverts changes that make shares of the group add up to more than 1. All are checked together, so their order
    /// does not matter.
    fn keep_wholes(&mut self, place: usize, changes: &[Change], before: &Self, rejected: &mut Vec<Rejected>) {
        let base = Self { groups: Vec::new(), ..self.clone() };
        let Some(group) = self.groups.get_mut(place) else { return };
        let is_new = |rejection: &Rejected| value_in(changes, rejection.input).is_some();
        let misfits: Vec<Rejected> = base.with(&group.changes).1.into_iter().filter(is_new).collect();
        for misfit in misfits {
            let was = before.groups.get(place).and_then(|group| group.changed(misfit.input).cloned());
            match was {
                Some(value) => put(&mut group.changes, misfit.input, value),
                None => group.keep(misfit.input),
            }
            rejected.push(misfit);
        }
    }

    /// The parts of the team: each group with its inputs, and last the people in no group, if any. Without groups the
    /// whole team is one part.
    pub fn parts(&self) -> Vec<Part> {
        let base = Self { groups: Vec::new(), ..self.clone() };
        let part = |id, people: u32, changes: &[Change]| {
            let (mut inputs, rejected) = base.with(changes);
            inputs.people = people.max(1);
            Part { id, inputs, people, rejected }
        };
        let mut parts: Vec<Part> = self
            .groups
            .iter()
            .enumerate()
            .map(|(place, group)| part(PartId::Group(place), group.people, &group.changes))
            .collect();
        let rest = self.people.saturating_sub(self.grouped());
        if rest > 0 || parts.is_empty() {
            parts.push(part(PartId::Rest, rest, &[]));
        }
        parts
    }

    /// The share of the whole team that uses AI willingly: the mean of [`Input::Adoption`] over its people.
    ///
    /// ```
    /// use tokenworth_core::inputs::{Assumptions, Group, Input, Value};
    /// let changes = vec![(Input::Adoption, Value::Number(0.2))];
    /// let support = Group { name: "Support".to_owned(), people: 50, changes, ..Group::default() };
    /// // 80% of 50 people and 20% of the other 50.
    /// let inputs = Assumptions::default().with_groups(vec![support]).unwrap();
    /// assert!((inputs.willing().value() - 0.5).abs() < 1e-12);
    /// ```
    pub fn willing(&self) -> Share {
        let (mut people, mut willing) = (0.0, 0.0);
        for part in self.parts() {
            people += f64::from(part.people);
            willing += f64::from(part.people) * part.inputs.adoption.value();
        }
        Share::new(willing / people.max(1.0))
    }

    pub(super) fn check_groups(&self) -> Result<(), Problem> {
        let grouped = self.grouped();
        if grouped > self.people { Err(Problem::GroupsOverTeam { grouped, people: self.people }) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::PartId;
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    proptest! {
        #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(20_261_201), failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_key_of_a_part_is_the_only_one_that_names_it(key in "(g[+0-9]{0,4}|rest|[a-z]{0,4})", place in 0..1000_usize) {
            let part = PartId::Group(place);
            prop_assert_eq!(PartId::find(&part.key()), Some(part));
            if let Some(found) = PartId::find(&key) {
                prop_assert_eq!(found.key(), key);
            }
        }
    }
}
