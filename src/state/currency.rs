//! Amounts when the currency or exchange rate changes, in the inputs, groups and scenarios: they keep their digits as
//! typed, and can be converted afterwards.

use super::history::{Snapshot, StepKind};
use super::{AppState, TakenFrom};
use crate::currency::Currency;
use crate::decimal;
use crate::inputs::currency::{is_money, rate_with};
use crate::inputs::{Assumptions, Change, Group, Input, Value};
use crate::presets::as_typed;

/// Significant digits of a converted amount: 184,783 for 184,782.61. What is computed from it differs by less than the
/// digits shown can tell.
const CONVERTED_DIGITS: usize = 6;

/// The states around the last change of the currency.
struct CurrencyChange {
    before: Snapshot,
    after: Snapshot,
}

impl CurrencyChange {
    fn last(state: &AppState) -> Option<Self> {
        let (before, after) = state.history.currency_change()?;
        let after = after.cloned().unwrap_or_else(|| Snapshot::of(state));
        Some(Self { before: before.clone(), after })
    }
}

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
        if changes.iter().all(|(input, _)| matches!(input, Input::Currency | Input::ExchangeRate)) {
            self.history.mark(StepKind::Currency);
        }
        if !is_set(Input::ExchangeRate) {
            let rate = Value::Number(rate_with(self.inputs.currency, &before.inputs));
            if rate != self.inputs.get(Input::ExchangeRate) {
                self.draft = self.draft.without(Input::ExchangeRate);
                self.inputs = self.inputs.with(&[(Input::ExchangeRate, rate)]).0;
            }
        }
        let ((_, from), (_, to)) = (before.inputs.currency(), self.inputs.currency());
        let is_from_data = matches!(self.taken, Some(TakenFrom::Data(_)));
        let as_typed = |was: &[Change], inputs: &Assumptions| {
            let typed = as_typed(was, inputs, from, to).into_iter().zip(was);
            // Prices from data are those of a bill, which stays the same in another currency.
            let kept = typed.map(|(now, was)| if is_from_data && is_price(now.0) { was.clone() } else { now });
            kept.collect::<Vec<Change>>()
        };
        let mut amounts = as_typed(&before.inputs.amounts(), &before.inputs);
        amounts.retain(|(input, _)| !is_set(*input));
        self.inputs = self.inputs.with(&amounts).0;
        for (own, was) in self.scenarios.iter_mut().zip(&before.scenarios) {
            own.changes = as_typed(&was.changes, &before.inputs.with(&was.changes).0);
        }
        let groups = before.inputs.groups().iter().map(|group| {
            let inputs = before.inputs.with(&group.changes).0;
            Group { changes: as_typed(&group.changes, &inputs), ..group.clone() }
        });
        if let Ok(inputs) = self.inputs.with_groups(groups.collect()) {
            self.inputs = inputs;
        }
        // Texts in fields are in the currency shown.
        self.read_texts_again(None);
    }

    /// The currency in which money was shown before it was last changed, if some amounts have had the digits from before
    /// ever since.
    pub fn currency_before(&self) -> Option<Currency> {
        let change = CurrencyChange::last(self)?;
        let (was, is) = (change.before.inputs.currency().0, self.inputs.currency().0);
        let mut converted = self.clone();
        converted.convert_amounts(&change);
        let is_same = converted.inputs == self.inputs && converted.scenarios == self.scenarios;
        (was != is && !is_same).then_some(was)
    }

    /// Converts the amounts that still have the digits from before the currency was changed, as one step. See
    /// [`Self::currency_before`].
    pub(super) fn with_converted_amounts(&self) -> Self {
        let Some(change) = CurrencyChange::last(self) else { return self.clone() };
        self.step(|state| {
            state.convert_amounts(&change);
            state.forget_amounts();
        })
    }

    fn convert_amounts(&mut self, change: &CurrencyChange) {
        let CurrencyChange { before, after } = change;
        let (_, rate) = self.inputs.currency();
        let of_base = [before, after].map(|state| state.inputs.amounts());
        self.inputs = self.inputs.with(&converted(&of_base, &self.inputs.amounts(), rate)).0;
        for (place, own) in self.scenarios.iter_mut().enumerate() {
            let same = |state: &Snapshot| state.scenarios.get(place).filter(|other| other.name == own.name).cloned();
            if let (Some(was), Some(kept)) = (same(before), same(after)) {
                own.changes = converted(&[was.changes, kept.changes], &own.changes, rate);
            }
        }
        let groups = self.inputs.groups().iter().enumerate().map(|(place, group)| {
            let same =
                |state: &Snapshot| state.inputs.groups().get(place).filter(|other| other.name == group.name).cloned();
            match (same(before), same(after)) {
                (Some(was), Some(kept)) => {
                    let changes = converted(&[was.changes, kept.changes], &group.changes, rate);
                    Group { changes, ..group.clone() }
                }
                _ => group.clone(),
            }
        });
        if let Ok(inputs) = self.inputs.with_groups(groups.collect()) {
            self.inputs = inputs;
        }
    }

    /// Drops the texts of amounts, which have the digits from before a conversion.
    fn forget_amounts(&mut self) {
        let drafts = std::iter::once(&mut self.draft).chain(&mut self.group_drafts);
        for draft in drafts.chain(self.scenarios.iter_mut().map(|own| &mut own.draft)) {
            for input in Input::ALL.iter().filter(|input| is_money(**input)) {
                *draft = draft.without(*input);
            }
        }
    }
}

/// Whether an input is the price of a kind of tokens.
const fn is_price(input: Input) -> bool {
    matches!(input, Input::InputPrice | Input::CacheWritePrice | Input::CacheReadPrice | Input::OutputPrice)
}

/// The amounts `now` with the value in dollars that they had before the currency changed, rounded to
/// [`CONVERTED_DIGITS`] at this rate. Those that have been entered since, and those with the same value before and
/// after, stay as they are.
fn converted([before, after]: &[Vec<Change>; 2], now: &[Change], rate: f64) -> Vec<Change> {
    let dollars = |change: &Change| {
        let (_, was) = before.iter().find(|(input, _)| *input == change.0 && is_money(*input))?;
        let dollars = was.number().filter(|_| *was != change.1 && after.contains(change))?;
        let dollars = Value::Number(decimal::significant(dollars * rate, CONVERTED_DIGITS) / rate);
        Assumptions::accepts(change.0, &dollars).is_ok().then_some(dollars)
    };
    now.iter().map(|change| (change.0, dollars(change).unwrap_or_else(|| change.1.clone()))).collect()
}
