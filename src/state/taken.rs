//! Taking over inputs from imported data or a bill, as one undo step. Of the data the state keeps only the period that
//! they cover, no names and no rows.

use super::history::StepKind;
use super::{Action, AppState};
use crate::inputs::{Assumptions, Change, Group, Input};
use crate::model::evaluate;
use crate::units::Usd;
use crate::usage::DateRange;

/// The origin of the inputs' use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenFrom {
    /// Imported files, with the period that they cover, if known.
    Data(Option<DateRange>),
    /// A monthly bill.
    Bill,
}

/// Inputs to take over.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Their origin.
    pub from: TakenFrom,
    /// Changes to the base inputs.
    pub changes: Vec<Change>,
    /// The groups that replace the current ones. `None` keeps those, unless the new team has no room for them: see
    /// [`AppState::has_room_for_groups`].
    pub groups: Option<Vec<Group>>,
}

/// What a take-over leaves as entered, and what it makes of the year that was taken over.
#[derive(Clone, Debug, PartialEq)]
pub struct InForce {
    /// Which inputs stay in force: of the cap, the target, the mandate, the use that a seat includes,
    /// and whether it stops there.
    pub inputs: Vec<Input>,
    /// Whether the current groups stay, with what they change.
    pub has_groups: bool,
    /// The cost of the team's year after the take-over, $.
    pub year: Usd,
    /// The cost of the team's year without what stays in force, $.
    pub without: Usd,
}

impl AppState {
    /// The cost of the team's year after `taken` is taken over, $.
    pub fn year_after(&self, taken: &Taken) -> Usd {
        evaluate(&self.update(Action::TakeOver(taken.clone())).inputs).team.cost
    }

    /// What stays in force after `taken` is taken over, if it changes the cost of the year by more than a thousandth.
    pub fn in_force(&self, taken: &Taken) -> Option<InForce> {
        let after = self.update(Action::TakeOver(taken.clone())).inputs;
        let none = Assumptions::default();
        let off =
            [Input::Cap, Input::Target, Input::Mandate, Input::Included, Input::Ceiling].map(|it| (it, none.get(it)));
        let has_groups = taken.groups.is_none() && !after.groups().is_empty();
        let groups = if has_groups { Vec::new() } else { after.groups().to_vec() };
        let without = after.with(&off).0.with_groups(groups).ok()?;
        let [year, without] = [&after, &without].map(|inputs| evaluate(inputs).team.cost);
        let is_changed = (year - without).value().abs() > without.value().abs() / 1000.0;
        let inputs = off.into_iter().filter(|(input, off)| after.get(*input) != *off).map(|(input, _)| input).collect();
        is_changed.then_some(InForce { inputs, has_groups, year, without })
    }

    pub(super) fn take_over(&mut self, Taken { from, changes, groups }: Taken) {
        if groups.is_some() || !self.has_room_for_groups(&changes) {
            self.remove_groups();
        }
        self.apply(&changes);
        if let Some(groups) = groups {
            self.set_groups(groups);
        }
        self.taken = Some(from);
        self.history.mark(StepKind::TakeOver);
    }

    /// Whether the team after `changes` has at least as many people as the current groups.
    pub fn has_room_for_groups(&self, changes: &[Change]) -> bool {
        let mut alone = self.inputs.clone();
        alone.groups.clear();
        alone.with(changes).0.people >= self.inputs.grouped()
    }
}
