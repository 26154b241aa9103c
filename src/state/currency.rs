//! A change of currency or rate leaves the numbers that were typed as they are: in the inputs, in groups
//! and in scenarios.

use super::AppState;
use super::history::Snapshot;
use crate::inputs::currency::rate_with;
use crate::inputs::{Change, Group, Input, Value};
use crate::presets::as_typed;

impl AppState {
    /// Keeps amounts as typed after a key was pressed in the field of the currency or of the rate. They follow from what was
    /// there before the field was edited, not key by key: `0.92` ends where it does without `0.9` in between.
    pub(super) fn keep_amounts_in_edit(&mut self, input: Input) {
        if !matches!(input, Input::Currency | Input::ExchangeRate) {
            return;
        }
        if let Some(before) = self.history.before_last().cloned() {
            self.keep_amounts(&before, &[(input, self.inputs.get(input))]);
        }
    }

    /// Keeps amounts as typed after a step that has made `changes`; amounts among these are dollars.
    pub(super) fn keep_amounts(&mut self, before: &Snapshot, changes: &[Change]) {
        let is_set = |input: Input| changes.iter().any(|(other, _)| *other == input);
        if !is_set(Input::Currency) && !is_set(Input::ExchangeRate) {
            return;
        }
        if !is_set(Input::ExchangeRate) {
            let rate = Value::Number(rate_with(self.inputs.currency, &before.inputs));
            if rate != self.inputs.get(Input::ExchangeRate) {
                self.draft = self.draft.without(Input::ExchangeRate);
                self.inputs = self.inputs.with(&[(Input::ExchangeRate, rate)]).0;
            }
        }
        let ((_, from), (_, to)) = (before.inputs.currency(), self.inputs.currency());
        let mut amounts = as_typed(&before.inputs.amounts(), &before.inputs, from, to);
        amounts.retain(|(input, _)| !is_set(*input));
        self.inputs = self.inputs.with(&amounts).0;
        for (own, was) in self.scenarios.iter_mut().zip(&before.scenarios) {
            own.changes = as_typed(&was.changes, &before.inputs.with(&was.changes).0, from, to);
        }
        let groups = before.inputs.groups().iter().map(|group| {
            let inputs = before.inputs.with(&group.changes).0;
            Group { changes: as_typed(&group.changes, &inputs, from, to), ..group.clone() }
        });
        if let Ok(inputs) = self.inputs.with_groups(groups.collect()) {
            self.inputs = inputs;
        }
        // What stands in a field is a number in the currency shown.
        self.read_texts_again(None);
    }
}
