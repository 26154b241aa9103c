//! What happens to the reader's own scenarios.

use super::AppState;
use crate::inputs::draft::Draft;
use crate::inputs::{Assumptions, Input};
use crate::scenario::{self, Own};

/// What can happen to the reader's own scenarios; places count from 0.
#[derive(Clone, Debug, PartialEq)]
pub enum ScenarioAction {
    /// One more, at the end. Beyond [`scenario::MOST`] nothing happens.
    Add(Own),
    /// Another name.
    Rename(usize, String),
    /// The one at the first place goes to the second; the others make room.
    Move(usize, usize),
    /// One less.
    Delete(usize),
    /// It changes an input from now on: at first to what the base has.
    Change(usize, Input),
    /// It leaves an input as the base has it.
    Keep(usize, Input),
}

impl AppState {
    /// The state after something happened to the scenarios: each a step to undo, but a name is typed in one.
    pub(super) fn with_scenarios(&self, action: ScenarioAction) -> Self {
        if let ScenarioAction::Rename(place, name) = action {
            return self.renamed(place, &name);
        }
        self.step(|state| {
            let scenarios = &mut state.scenarios;
            match action {
                ScenarioAction::Add(own) if scenarios.len() < scenario::MOST => scenarios.push(own),
                ScenarioAction::Move(from, to) if from < scenarios.len() && to < scenarios.len() => {
                    let own = scenarios.remove(from);
                    scenarios.insert(to, own);
                }
                ScenarioAction::Delete(place) if place < scenarios.len() => {
                    state.deleted = Some((place, scenarios.remove(place).name));
                }
                ScenarioAction::Change(place, input) => {
                    let value = state.inputs.get(input);
                    state.scenarios.iter_mut().skip(place).take(1).for_each(|own| own.change(input, value.clone()));
                }
                ScenarioAction::Keep(place, input) => {
                    scenarios.iter_mut().skip(place).take(1).for_each(|own| own.keep(input));
                }
                _ => {}
            }
        })
    }

    fn renamed(&self, place: usize, name: &str) -> Self {
        let mut next = self.clone();
        next.history.before_name(self, place);
        next.edited = true;
        next.scenarios.iter_mut().skip(place).take(1).for_each(|own| own.name = scenario::clean_name(name));
        next
    }

    /// Stores what was typed into a scenario's field: whatever it changed there before, and what is different now.
    pub(super) fn store(&mut self, place: usize, draft: Draft, inputs: &Assumptions) {
        let Some(own) = self.scenarios.get_mut(place) else { return };
        own.draft = draft;
        for change in &mut own.changes {
            change.1 = inputs.get(change.0);
        }
    }
}
