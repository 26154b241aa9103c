//! Taking over inputs from imported data or a bill, as one undo step. Of the data the state keeps only the period that
//! they cover, no names and no rows.

use super::AppState;
use crate::inputs::{Change, Group};
use crate::usage::Period;

/// The origin of the inputs' use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenFrom {
    /// Imported files, with the period that they cover, if known.
    Data(Option<Period>),
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
    /// The groups that replace the current ones. `None` keeps those, unless they hold more people than the new team;
    /// then they are removed.
    pub groups: Option<Vec<Group>>,
}

impl AppState {
    pub(super) fn take_data(&mut self, Taken { from, changes, groups }: Taken) {
        if groups.is_some() || self.are_too_many(&changes) {
            self.remove_groups();
        }
        self.apply(&changes);
        if let Some(groups) = groups
            && let Ok(inputs) = self.inputs.with_groups(groups)
        {
            self.inputs = inputs;
        }
        self.taken = Some(from);
    }

    /// Whether the current groups hold more people than the team after `changes`.
    fn are_too_many(&self, changes: &[Change]) -> bool {
        let mut alone = self.inputs.clone();
        alone.groups.clear();
        alone.with(changes).0.people < self.inputs.grouped()
    }
}
