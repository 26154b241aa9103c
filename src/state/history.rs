//! Undo and redo. Consecutive edits of one field are one step.

use super::{AppState, Place, Saving, SetByCase, TakenFrom};
use crate::currency::Currency;
use crate::inputs::draft::Draft;
use crate::inputs::{Assumptions, Input};
use crate::scenario::Own;
use crate::share::Notice;

/// The largest number of steps that can be undone.
const DEPTH: usize = 100;

/// The part of the state that can be undone.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Snapshot {
    pub(super) inputs: Assumptions,
    pub(super) scenarios: Vec<Own>,
    by_case: Option<Vec<SetByCase>>,
    taken: Option<TakenFrom>,
    /// Whether the scenarios were saved. It is not restored, but scenarios that were not saved are not saved by undo.
    saving: Saving,
    unknown: Vec<(String, String)>,
    /// The notices. They are restored only if the step opened a link, whose notices go with it.
    notices: Vec<Notice>,
}

impl Snapshot {
    pub(super) fn of(state: &AppState) -> Self {
        Self {
            inputs: state.inputs.clone(),
            scenarios: state.scenarios.clone(),
            by_case: state.by_case.clone(),
            taken: state.taken,
            saving: state.saving.clone(),
            unknown: state.unknown.clone(),
            notices: state.notices.clone(),
        }
    }

    /// Whether the page looks the same in both. The other parts are ignored: none alone is worth an undo step.
    fn looks_like(&self, other: &Self) -> bool {
        self.inputs == other.inputs && self.scenarios == other.scenarios
    }
}

/// What a step did, where that matters afterward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StepKind {
    /// It set nothing but the currency or its exchange rate.
    Currency,
    /// It took inputs over from data or a bill.
    TakeOver,
    /// It opened a link.
    Open,
    /// Anything else.
    Other,
}

/// A step that can be undone or redone.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    kind: StepKind,
    /// The state on its other side: before it if it can be undone, after it if it can be redone.
    beyond: Snapshot,
}

/// The steps that can be undone and redone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    /// The field that the last step edited, until it loses focus, or without an input the row that it renamed.
    edited: Option<(Place, Option<Input>)>,
}

impl History {
    /// Whether there is a step to redo.
    pub const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Records `state` before an edit of a field, or without an input before a scenario or group is renamed, unless the
    /// last step edited the same.
    pub(super) fn before_edit(&mut self, state: &AppState, place: Place, input: Option<Input>) {
        if self.edited != Some((place, input)) {
            self.before_step(state);
            self.edited = Some((place, input));
        }
    }

    /// The state before the edit of a field, while it is being edited.
    pub(super) fn before_edit_of(&self, place: Place, input: Input) -> Option<&Snapshot> {
        self.before_last().filter(|_| self.edited == Some((place, Some(input))))
    }

    /// The state before the last step. While a field is being edited, that is before its first edit.
    pub(super) fn before_last(&self) -> Option<&Snapshot> {
        self.past.last().map(|step| &step.beyond)
    }

    /// Records what the last step did.
    pub(super) fn mark(&mut self, kind: StepKind) {
        if let Some(step) = self.past.last_mut() {
            step.kind = kind;
        }
    }

    /// Whether the last step took inputs over from data or a bill.
    pub fn is_at_take_over(&self) -> bool {
        self.past.last().is_some_and(|step| step.kind == StepKind::TakeOver)
    }

    /// The state before the currency shown was last changed to `now`, and the states since, the first first, if nothing
    /// but edits followed. Changes of the currency that follow each other are one.
    pub(super) fn currency_change(&self, now: Currency) -> Option<(&Snapshot, impl Iterator<Item = &Snapshot>)> {
        let is_edit = |step: &&Step| matches!(step.kind, StepKind::Currency | StepKind::Other);
        let shown = |step: &Step| step.beyond.inputs.currency().0;
        let later = self.past.iter().rev().take_while(is_edit).take_while(|step| shown(step) == now).count();
        let (until, since) = self.past.split_at(self.past.len() - later);
        let steps = until.iter().rev().take_while(|step| step.kind == StepKind::Currency).count();
        let (_, steps) = until.split_at(until.len() - steps);
        let (first, others) = steps.split_first()?;
        Some((&first.beyond, others.iter().chain(since).map(|step| &step.beyond)))
    }

    /// Records `state` before a step.
    pub(super) fn before_step(&mut self, state: &AppState) {
        self.future.clear();
        self.end_edit();
        push(&mut self.past, Step { kind: StepKind::Other, beyond: Snapshot::of(state) });
    }

    /// Ends the edit of a field, so that the next one is a new step.
    pub(super) const fn end_edit(&mut self) {
        self.edited = None;
    }
}

/// Pushes a step, dropping the oldest beyond [`DEPTH`]. It replaces the last one if both look the same.
fn push(stack: &mut Vec<Step>, step: Step) {
    stack.pop_if(|last| last.beyond.looks_like(&step.beyond));
    if stack.len() >= DEPTH {
        stack.remove(0);
    }
    stack.push(step);
}

impl AppState {
    /// Whether [undo](super::Action::Undo) would change anything: a step before the present state, or a text that is not valid.
    pub fn can_undo(&self) -> bool {
        let differs = |step: &Step| step.beyond.inputs != self.inputs || step.beyond.scenarios != self.scenarios;
        let is_wrong = || self.transient.typed.as_ref().is_some_and(|typed| typed.mistake.is_some());
        let has_past = !self.history.past.is_empty();
        self.history.past.iter().rev().any(differs) || (has_past && (is_wrong() || !self.mistakes().is_empty()))
    }

    /// The state before the last step that changed anything. If the last edit came to nothing, because its text is not
    /// valid, only the text goes.
    pub(super) fn undone(&self) -> Self {
        let mut next = self.clone();
        if next.history.past.is_empty() {
            return next;
        }
        while let Some(Step { kind, beyond }) = next.history.past.pop() {
            if !beyond.looks_like(&Snapshot::of(self)) {
                push(&mut next.history.future, Step { kind, beyond: Snapshot::of(self) });
                return next.restored(kind, beyond);
            }
        }
        next.restored(StepKind::Other, Snapshot::of(self))
    }

    /// The state after the last undone step is redone.
    pub(super) fn redone(&self) -> Self {
        let mut next = self.clone();
        let Some(Step { kind, beyond }) = next.history.future.pop() else { return next };
        push(&mut next.history.past, Step { kind, beyond: Snapshot::of(self) });
        next.restored(kind, beyond)
    }

    /// The state with this snapshot, which is on the other side of a step of this kind.
    fn restored(mut self, kind: StepKind, snapshot: Snapshot) -> Self {
        let Snapshot { inputs, scenarios, by_case, taken, saving, unknown, notices } = snapshot;
        self.history.end_edit();
        if kind == StepKind::Open {
            self.notices = notices;
        }
        self.shown_again(&scenarios, &saving);
        self.begin();
        Self { inputs, scenarios, by_case, taken, unknown, draft: Draft::default(), group_drafts: Vec::new(), ..self }
    }
}
