//! Keeps typed amounts when the currency or exchange rate changes, in the inputs, groups and scenarios.

use super::AppState;
use super::history::Snapshot;
use crate::inputs::currency::rate_with;
use crate::inputs::field::Currency;
use crate::inputs::{Assumptions, Change, Group, Input, Value};
use crate::presets::as_typed;

impl AppState {
    /// Keeps amounts as typed after an edit of the currency or the exchange rate. They are computed from the state
    /// before the field was first edited, not from one key press to the next, so that typing `0.92` does not depend on
    /// `0.9` in between.
    pub(super) fn keep_amounts_in_edit(&mut self, input: Input) {
        if !matches!(input, Input::Currency | Input::ExchangeRate) {
            return;
        }
        if let Some(before) = self.history.before_last().cloned() {
            self.keep_amounts(&before, &[(input, self.inputs.get(input))]);
        }
    }

    /// Keeps amounts as typed after a step that made `changes`. Amounts among `changes` are in dollars and stay.
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
        // Texts in fields are in the currency shown.
        self.read_texts_again(None);
    }

    /// The currency in which money was shown before the last step, if that step changed it and amounts kept the digits
    /// that were typed.
    pub fn currency_before(&self) -> Option<Currency> {
        let before = &self.history.before_last()?.inputs;
        let (was, is) = (before.currency().0, self.inputs.currency().0);
        let amounts = |inputs: &Assumptions| {
            let groups: Vec<_> = inputs.groups().iter().map(|group| group.changes.clone()).collect();
            (inputs.amounts(), groups)
        };
        (was != is && amounts(before) != amounts(&self.inputs)).then_some(was)
    }
}
