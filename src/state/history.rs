//! Undo and redo: what was there before each step. Steps in one field, key by key, are one step.

use super::{AppState, Place, Progress, SetByCase, TakenFrom};
use crate::inputs::draft::Draft;
use crate::inputs::{Assumptions, Input};
use crate::scenario::Own;

/// Steps that are remembered.
const DEPTH: usize = 100;

/// What the reader works on, as it was.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Snapshot {
    pub(super) inputs: Assumptions,
    pub(super) scenarios: Vec<Own>,
    by_case: Option<Vec<SetByCase>>,
    taken: Option<TakenFrom>,
}

impl Snapshot {
    pub(super) fn of(state: &AppState) -> Self {
        Self {
            inputs: state.inputs.clone(),
            scenarios: state.scenarios.clone(),
            by_case: state.by_case.clone(),
            taken: state.taken,
        }
    }

    /// Whether the reader sees the same in both: which case has set it is seen nowhere, and data that change nothing
    /// leave nothing to take back.
    fn looks_like(&self, other: &Self) -> bool {
        self.inputs == other.inputs && self.scenarios == other.scenarios
    }
}

/// What can be undone and done again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Snapshot>,
    future: Vec<Snapshot>,
    /// The field in which the last step was made, until it is left.
    field: Option<(Place, Input)>,
    /// The scenario or group that the last step has renamed.
    name: Option<Place>,
}

impl History {
    /// Whether there is a step to take back.
    pub const fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to do again.
    pub const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Remembers `state` before a field is edited, unless the last step was made in it too.
    pub(super) fn before_edit(&mut self, state: &AppState, place: Place, input: Input) {
        if self.field != Some((place, input)) {
            self.before_step(state);
            self.field = Some((place, input));
        }
    }

    /// What was there before the last step, which may go on: while a field is edited, before its first key.
    pub(super) fn before_last(&self) -> Option<&Snapshot> {
        self.past.last()
    }

    /// Remembers `state` before a scenario or group is renamed, unless the last step did that too.
    pub(super) fn before_name(&mut self, state: &AppState, place: Place) {
        if self.name != Some(place) {
            self.before_step(state);
            self.name = Some(place);
        }
    }

    /// Remembers `state` before a step.
    pub(super) fn before_step(&mut self, state: &AppState) {
        self.future.clear();
        self.end_edit();
        push(&mut self.past, Snapshot::of(state));
    }

    /// The field was left: what comes next in it is another step.
    pub(super) const fn end_edit(&mut self) {
        self.field = None;
        self.name = None;
    }
}

/// Remembers one more, and forgets the oldest beyond [`DEPTH`]. What looks like the last one takes its place.
fn push(stack: &mut Vec<Snapshot>, snapshot: Snapshot) {
    stack.pop_if(|last| last.looks_like(&snapshot));
    if stack.len() >= DEPTH {
        stack.remove(0);
    }
    stack.push(snapshot);
}

impl AppState {
    /// The state before the last step that changed anything.
    pub(super) fn undone(&self) -> Self {
        let mut next = self.clone();
        while let Some(snapshot) = next.history.past.pop() {
            if !snapshot.looks_like(&Snapshot::of(self)) {
                push(&mut next.history.future, Snapshot::of(self));
                return next.restored(snapshot);
            }
        }
        next
    }

    /// The state after the step last taken back.
    pub(super) fn redone(&self) -> Self {
        let mut next = self.clone();
        let Some(snapshot) = next.history.future.pop() else { return next };
        push(&mut next.history.past, Snapshot::of(self));
        next.restored(snapshot)
    }

    fn restored(mut self, Snapshot { inputs, scenarios, by_case, taken }: Snapshot) -> Self {
        self.history.end_edit();
        self.shown_again(&scenarios);
        (self.edited, self.deleted) = (true, None);
        (self.passing.progress, self.passing.saying, self.passing.given) = (Progress::default(), None, None);
        Self { inputs, scenarios, by_case, taken, draft: Draft::default(), group_drafts: Vec::new(), ..self }
    }
}
