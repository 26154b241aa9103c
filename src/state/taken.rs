//! What imported data or a bill set: one step to undo. The state remembers the days that the data cover, and nothing else
//! of them: no name, no row.

use super::AppState;
use crate::inputs::{Change, Group};
use crate::usage::Period;

/// Where the use among the inputs comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenFrom {
    /// From files, with the days that they cover, where these are known.
    Data(Option<Period>),
    /// From a monthly bill.
    Bill,
}

/// What is taken over.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Where it comes from.
    pub from: TakenFrom,
    /// The base inputs that are set.
    pub changes: Vec<Change>,
    /// The groups that replace the current ones. `None` keeps those, unless they hold more people than the new team: then
    /// they are removed.
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

    /// Whether the groups that there are hold more people than the team that is taken over.
    fn are_too_many(&self, changes: &[Change]) -> bool {
        let mut alone = self.inputs.clone();
        alone.groups.clear();
        alone.with(changes).0.people < self.inputs.grouped()
    }
}
