//! Fields: their texts, and edits of the base inputs, of scenarios and of groups.

use super::{AmountAsTyped, AppState, Place};
use crate::inputs::draft::{Draft, Editing, Entry};
use crate::inputs::{Assumptions, Input, Value};
use crate::model::amount_unit::AmountUnit;
use crate::model::cohort::Cohort;
use crate::model::demand::Demand;
use crate::scenario::Own;
use crate::units::MTokPerWeek;

impl AppState {
    /// The draft of this place, if there is one.
    pub fn draft_at(&self, place: Place) -> Option<&Draft> {
        match place {
            Place::Base => Some(&self.draft),
            Place::Own(nth) => self.scenarios.get(nth).map(|own| &own.draft),
            Place::Group(nth) => self.group_drafts.get(nth),
        }
    }

    pub(super) fn draft_at_mut(&mut self, place: Place) -> Option<&mut Draft> {
        match place {
            Place::Base => Some(&mut self.draft),
            Place::Own(nth) => self.scenarios.get_mut(nth).map(|own| &mut own.draft),
            Place::Group(nth) => self.group_drafts.get_mut(nth),
        }
    }

    /// The base inputs, and the groups whose fields have texts.
    fn places(&self) -> impl Iterator<Item = Place> + use<> {
        std::iter::once(Place::Base).chain((0..self.group_drafts.len()).map(Place::Group))
    }

    /// The text of a field, if it is being edited or is wrong.
    pub fn entry(&self, place: Place, input: Input) -> Option<&Entry> {
        self.draft_at(place)?.entry(input)
    }

    /// The fields of the base inputs and of groups that are wrong, those of the base first. Where there are any, results
    /// are those of the last valid inputs.
    pub fn mistakes(&self) -> Vec<(Place, Input)> {
        let mistakes = |place| self.mistakes_at(place).into_iter().map(move |input| (place, input));
        self.places().flat_map(mistakes).collect()
    }

    /// The fields of a place that are wrong, in the order of the inputs.
    pub fn mistakes_at(&self, place: Place) -> Vec<Input> {
        let wrong: Vec<Input> = self.draft_at(place).into_iter().flat_map(Draft::mistakes).collect();
        Input::ALL.into_iter().filter(|input| wrong.contains(input)).collect()
    }

    /// The state after a text was typed into a field. Of a demand that is typed as money, that amount is kept: at another
    /// price it is another number of tokens.
    pub(super) fn typed(&self, place: Place, input: Input, text: &str) -> Self {
        let mut next = self.edited_field(place, input, |draft, editing| draft.typed(input, text, editing));
        let demand = Demand::ALL.into_iter().find(|demand| demand.input() == input && place == Place::Base);
        if let Some(demand) = demand
            && next.entry(place, input).is_some_and(|entry| entry.outcome.is_ok())
            && let Some(usd) = self.editing(&self.inputs, place).spend(input, text)
        {
            let unit = AmountUnit::DollarsAMonth;
            next.transient.stated = Some(AmountAsTyped { demand, unit, number: Some(usd), rank: None });
        }
        next
    }

    /// The state after a field's value was set by other means than typing.
    pub(super) fn chosen(&self, place: Place, input: Input, value: Value) -> Self {
        let change = (input, value);
        self.edited_field(place, input, |draft, editing| draft.chosen(&change, editing))
    }

    /// The state after an edit of a field. Edits of the same field are one undo step. A text that is not valid leaves the
    /// value from before that step: of `1e999`, `1` was valid when it was typed, but nobody has entered it.
    fn edited_field(&self, place: Place, input: Input, edit: impl Fn(&Draft, Editing) -> (Draft, Assumptions)) -> Self {
        let before = self.draft_at(place).cloned().unwrap_or_default();
        let edited = |inputs: &Assumptions, scenarios: &[Own]| {
            let inputs = match place {
                Place::Base | Place::Group(_) => inputs.clone(),
                Place::Own(nth) => inputs.with(&scenarios.get(nth)?.changes).0,
            };
            Some(edit(&before, self.editing(&inputs, place)))
        };
        let Some(now) = edited(&self.inputs, &self.scenarios) else { return self.clone() };
        let is_wrong = now.0.entry(input).is_some_and(|entry| entry.outcome.is_err());
        let started = self.history.before_edit_of(place, input).filter(|_| is_wrong);
        let (draft, inputs) = started.and_then(|start| edited(&start.inputs, &start.scenarios)).unwrap_or(now);
        let mut next = self.clone();
        next.history.before_edit(self, place, Some(input));
        next.begin();
        next.put(place, draft, inputs);
        // After an edit of the field itself, the amount is shown in tokens a week again; a text that is wrong changes none.
        let keeps_amount = is_wrong && next.inputs.get(input) == self.inputs.get(input);
        next.transient.stated = self
            .transient
            .stated
            .filter(|stated| keeps_amount || place != Place::Base || stated.demand.input() != input);
        if place == Place::Base {
            next.keep_amounts_in_edit(input);
        }
        // An amount of money in a field of tokens is another number of them at another price.
        let month = |state: &Self| state.editing(&state.inputs, place).month_of_mtok;
        let is_same_price = month(self) == month(&next);
        next.read_texts_again(Some(place).filter(|_| is_same_price));
        next
    }

    /// The inputs to edit at a place, with the number format of this reader.
    pub(super) fn editing<'a>(&'a self, inputs: &'a Assumptions, place: Place) -> Editing<'a> {
        let group = place.group();
        let own = group.and_then(|nth| inputs.groups().get(nth)).map(|group| inputs.with(&group.changes).0);
        let of = own.as_ref().unwrap_or(inputs);
        let a_month = AmountUnit::DollarsAMonth.number(MTokPerWeek::new(1.0), of, Cohort::Team);
        let relative_to = (place != Place::Base).then_some(&self.inputs);
        Editing { inputs, group, relative_to, separators: self.separators, month_of_mtok: a_month.ok() }
    }

    /// Reads the texts of the base inputs and of groups again, except at the place that was edited. A text that was
    /// rejected may be valid now.
    pub(super) fn read_texts_again(&mut self, edited: Option<Place>) {
        for place in self.places().filter(|place| Some(*place) != edited) {
            let editing = self.editing(&self.inputs, place);
            let draft = self.draft_at(place).cloned().unwrap_or_default();
            let (draft, inputs) = draft.applied(editing);
            self.put(place, draft, inputs);
        }
    }

    /// Stores the draft of a place, and the inputs that result from it: those of a scenario as its changes.
    fn put(&mut self, place: Place, draft: Draft, inputs: Assumptions) {
        match place {
            Place::Base => (self.draft, self.inputs) = (draft, inputs),
            Place::Own(nth) => {
                let Some(own) = self.scenarios.get_mut(nth) else { return };
                own.draft = draft;
                for (input, value) in &mut own.changes {
                    *value = inputs.get(*input);
                }
            }
            Place::Group(nth) => {
                self.inputs = inputs;
                if self.group_drafts.len() <= nth {
                    self.group_drafts.resize(self.inputs.groups().len(), Draft::default());
                }
                if let Some(held) = self.group_drafts.get_mut(nth) {
                    *held = draft;
                }
            }
        }
    }

    /// The state after a field lost focus.
    pub(super) fn left(&self, place: Place, input: Input) -> Self {
        let mut next = self.clone();
        next.history.end_edit();
        next.transient.typed = next.transient.typed.filter(|typed| typed.mistake.is_some() || typed.other.is_some());
        if let Some(draft) = next.draft_at_mut(place) {
            draft.leave(input);
        }
        next
    }
}
