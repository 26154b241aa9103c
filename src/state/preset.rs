//! Choosing presets, and undoing what a company case has set when another one is chosen.
//!
//! A case is a preset of the kind [`Kind::Company`]. Two cases never mix: choosing one first restores what the last one
//! had set, unless the reader has changed it since.

use super::AppState;
use super::history::Snapshot;
use crate::beliefs::Belief;
use crate::inputs::{Assumptions, Change, Input, Value, value_in};
use crate::presets::{Kind, Preset};
use crate::share;

/// An input that a case has set.
#[derive(Clone, Debug, PartialEq)]
pub struct SetByCase {
    /// The input.
    pub input: Input,
    /// The value that the case set.
    pub value: Value,
    /// The value before.
    pub before: Value,
}

impl AppState {
    /// Applies a preset. A case first undoes what another case has set.
    pub(super) fn choose_preset(&mut self, preset: Preset) {
        if preset.kind() == Kind::Study {
            self.transient.adopted = Some(Belief::Study(preset));
        }
        if preset.kind() != Kind::Company {
            return self.apply(&preset.changes(&self.inputs));
        }
        let base = put_back(&self.inputs, &self.set_by_case());
        let changes = preset.changes(&base);
        let before = std::mem::replace(&mut self.inputs, base.with(&changes).0);
        self.by_case = Some(marks(&changes, &base));
        self.forget_texts(&before);
    }

    /// Adopts a belief.
    pub(super) fn adopt(&mut self, belief: Belief) {
        self.transient.adopted = Some(belief);
        self.apply(&belief.changes(&self.inputs));
    }

    /// Makes changes other than those of a case. Choosing a case will not undo them.
    pub(super) fn apply(&mut self, changes: &[Change]) {
        let before = Snapshot::of(self);
        self.inputs = self.inputs.with(changes).0;
        self.keep_amounts(&before, changes);
        self.forget_texts(&before.inputs);
        if let Some(marks) = &mut self.by_case {
            marks.retain(|mark| value_in(changes, mark.input).is_none());
        }
    }

    /// Drops the texts of inputs whose values changed, so that their fields show the new values.
    fn forget_texts(&mut self, before: &Assumptions) {
        for input in Input::ALL.into_iter().filter(|input| before.get(*input) != self.inputs.get(*input)) {
            self.draft.remove(input);
        }
    }

    /// Applies the preset with this key, if there is one. It does not change inputs that occur in `fragment`, and none
    /// that are hidden or locked. If one of its values does not fit the others, it changes nothing.
    #[must_use]
    pub fn with_preset(mut self, key: Option<&str>, fragment: &str) -> Self {
        let Some(preset) = key.and_then(Preset::find) else { return self };
        let named = share::named(fragment);
        let mut changes: Vec<Change> = preset.changes(&self.inputs);
        changes.retain(|(input, _)| !named.contains(input) && !self.shape.fixes(*input));
        let (inputs, rejected) = self.inputs.with(&changes);
        if !rejected.is_empty() {
            return self;
        }
        if preset.kind() == Kind::Study {
            self.transient.adopted = Some(Belief::Study(preset));
        }
        if preset.kind() == Kind::Company {
            let mut by_case = self.set_by_case();
            by_case.extend(marks(&changes, &self.inputs));
            self.by_case = Some(by_case);
        }
        self.inputs = inputs;
        self
    }

    /// What cases have set. If that is not known, as after a link was opened, it is what the cases in force set, and
    /// the values before are taken to be the defaults.
    fn set_by_case(&self) -> Vec<SetByCase> {
        let in_force = || {
            let cases = Preset::of_kind(Kind::Company).filter(|case| case.is_in_force(&self.inputs));
            let changes: Vec<Change> = cases.flat_map(|case| case.changes(&self.inputs)).collect();
            marks(&changes, &Assumptions::default())
        };
        self.by_case.clone().unwrap_or_else(in_force)
    }
}

fn marks(changes: &[Change], before: &Assumptions) -> Vec<SetByCase> {
    let mark = |(input, value): &Change| SetByCase { input: *input, value: value.clone(), before: before.get(*input) };
    changes.iter().map(mark).collect()
}

/// Restores the values before the cases, except for inputs that were changed since.
fn put_back(inputs: &Assumptions, by_case: &[SetByCase]) -> Assumptions {
    let untouched = by_case.iter().filter(|mark| inputs.get(mark.input) == mark.value);
    let back: Vec<Change> = untouched.map(|mark| (mark.input, mark.before.clone())).collect();
    inputs.with(&back).0
}
