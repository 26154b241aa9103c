//! Amounts when the currency or exchange rate changes, in the inputs, groups and scenarios: they keep their digits as
//! typed, and can be converted afterwards.

use super::history::{Snapshot, StepKind};
use super::{AppState, TakenFrom};
use crate::currency::Currency;
use crate::decimal;
use crate::inputs::currency::{is_money, rate_with};
use crate::inputs::{Assumptions, Change, Group, Input, PRICE_INPUTS, Value, value_in};
use crate::presets::as_typed;

/// Significant digits of a converted amount: 184,783 for 184,782.61. What is computed from it differs by less than the
/// digits shown can tell.
const CONVERTED_DIGITS: usize = 6;

/// The last change of the currency, and the states since. Groups and scenarios are told apart by their names.
struct CurrencyChange<'a> {
    before: &'a Snapshot,
    since: Vec<&'a Snapshot>,
}

impl<'a> CurrencyChange<'a> {
    fn last(state: &'a AppState) -> Option<Self> {
        let (before, since) = state.history.currency_change(state.inputs.currency().0)?;
        Some(Self { before, since: since.collect() })
    }

    /// The amounts `now` of some place with the value in dollars that they had before the currency changed, rounded to
    /// [`CONVERTED_DIGITS`] at this rate. Those that have had other digits since, and those with the same value, stay as
    /// they are. `of` takes the changes of that place out of a state; none where the state has no such place.
    fn converted(&self, of: impl Fn(&Snapshot) -> Vec<Change>, now: &[Change], rate: f64) -> Vec<Change> {
        let before = of(self.before);
        let since: Vec<_> = self.since.iter().map(|state| (of(state), state.inputs.currency().1)).collect();
        let dollars = |change: &Change| {
            let number = |changes: &[Change]| value_in(changes, change.0)?.number();
            let was = number(&before).filter(|was| is_money(change.0) && Value::Number(*was) != change.1)?;
            let digits = was * self.before.inputs.currency().1;
            let has_digits = |changes: &[Change], rate: f64| {
                number(changes).is_some_and(|amount| (amount * rate - digits).abs() <= 1e-9 * digits.abs())
            };
            let is_kept = has_digits(now, rate) && since.iter().all(|(changes, rate)| has_digits(changes, *rate));
            let dollars = Value::Number(decimal::significant(was * rate, CONVERTED_DIGITS) / rate);
            (is_kept && Assumptions::accepts(change.0, &dollars).is_ok()).then_some(dollars)
        };
        now.iter().map(|change| (change.0, dollars(change).unwrap_or_else(|| change.1.clone()))).collect()
    }
}

impl AppState {
    /// Keeps amounts as typed after an edit of the currency or the exchange rate. They are computed from the state
    /// before the field was first edited, not from one key press to the next, so that typing `0.92` does not depend on
    /// `0.9` in between.
    pub(super) fn keep_amounts_in_edit(&mut self, input: Input) {
        if sets_currency(input)
            && let Some(before) = self.history.before_last().cloned()
        {
            self.keep_amounts(&before, &[(input, self.inputs.get(input))]);
        }
    }

    /// Keeps amounts as typed after a step that made `changes`. Amounts among `changes` are in dollars and stay.
    pub(super) fn keep_amounts(&mut self, before: &Snapshot, changes: &[Change]) {
        let is_set = |input: Input| value_in(changes, input).is_some();
        if !changes.iter().any(|(input, _)| sets_currency(*input)) {
            return;
        }
        if changes.iter().all(|(input, _)| sets_currency(*input)) {
            self.history.mark(StepKind::Currency);
        }
        if !is_set(Input::ExchangeRate) {
            let rate = Value::Number(rate_with(self.inputs.currency, &before.inputs));
            if rate != self.inputs.get(Input::ExchangeRate) {
                self.draft.remove(Input::ExchangeRate);
                self.inputs = self.inputs.with(&[(Input::ExchangeRate, rate)]).0;
            }
        }
        let ((_, from), (_, to)) = (before.inputs.currency(), self.inputs.currency());
        let is_from_data = matches!(self.taken, Some(TakenFrom::Data(_)));
        let as_typed = |was: &[Change], inputs: &Assumptions| {
            let typed = as_typed(was, inputs, from, to).into_iter().zip(was);
            // Prices from data are those of a bill, which stays the same in another currency.
            let kept =
                typed.map(|(now, was)| if is_from_data && PRICE_INPUTS.contains(&now.0) { was.clone() } else { now });
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
        self.set_groups(groups.collect());
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

    fn convert_amounts(&mut self, change: &CurrencyChange<'_>) {
        let (_, rate) = self.inputs.currency();
        let amounts = change.converted(|state| state.inputs.amounts(), &self.inputs.amounts(), rate);
        self.inputs = self.inputs.with(&amounts).0;
        for own in &mut self.scenarios {
            let same = |state: &Snapshot| state.scenarios.iter().find(|other| other.name == own.name).cloned();
            own.changes = change.converted(|state| same(state).unwrap_or_default().changes, &own.changes, rate);
        }
        let groups = self.inputs.groups().iter().map(|group| {
            let same = |state: &Snapshot| state.inputs.groups().iter().find(|other| other.name == group.name).cloned();
            let of = |state: &Snapshot| same(state).map(|group| group.changes).unwrap_or_default();
            Group { changes: change.converted(of, &group.changes, rate), ..group.clone() }
        });
        self.set_groups(groups.collect());
    }

    /// Drops the texts of amounts, which have the digits from before a conversion.
    fn forget_amounts(&mut self) {
        let drafts = std::iter::once(&mut self.draft).chain(&mut self.group_drafts);
        for draft in drafts.chain(self.scenarios.iter_mut().map(|own| &mut own.draft)) {
            for input in Input::ALL.iter().filter(|input| is_money(**input)) {
                draft.remove(*input);
            }
        }
    }
}

/// Whether an input decides in which currency money is shown, or at which rate.
const fn sets_currency(input: Input) -> bool {
    matches!(input, Input::Currency | Input::ExchangeRate)
}
