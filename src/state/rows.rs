//! Edits of scenarios and groups. Both have a name and changes to the base inputs, and share one editor.

use super::{AppState, Place};
use crate::inputs::{Assumptions, Group, Input, MOST_GROUPS};
use crate::model::evaluate;
use crate::scenario::{self, BestCap, Own};

/// An edit of a scenario or a group.
#[derive(Clone, Debug, PartialEq)]
pub enum RowAction {
    /// Sets the name.
    Rename(String),
    /// Adds a change of an input, with the value of the base.
    Change(Input),
    /// Removes the change of an input.
    Keep(Input),
    /// Deletes the scenario or group.
    Delete,
}

impl AppState {
    /// The state after an edit. Each is an undo step, but consecutive changes of a name are one.
    pub(super) fn with_row(&self, place: Place, action: RowAction) -> Self {
        match action {
            RowAction::Rename(name) => self.renamed(place, &scenario::clean_name(&name)),
            RowAction::Change(input) => self.step(|state| state.change_in_row(place, input)),
            RowAction::Keep(input) => self.step(|state| state.keep_in_row(place, input)),
            RowAction::Delete => self.step(|state| state.delete_row(place)),
        }
    }

    fn renamed(&self, place: Place, name: &str) -> Self {
        let mut next = self.clone();
        next.history.before_edit(self, place, None);
        next.begin();
        match place {
            Place::Base => {}
            Place::Own(nth) => next.edit_scenario(nth, |own| name.clone_into(&mut own.name)),
            Place::Group(nth) => next.edit_group(nth, |group| name.clone_into(&mut group.name)),
        }
        next
    }

    fn change_in_row(&mut self, place: Place, input: Input) {
        let value = self.inputs.get(input);
        match place {
            Place::Base => {}
            Place::Own(nth) => self.edit_scenario(nth, |own| own.change(input, value)),
            // Ignored for an input that is the same for the whole team.
            Place::Group(nth) => self.edit_group(nth, |group| group.change(input, value).unwrap_or_default()),
        }
    }

    fn keep_in_row(&mut self, place: Place, input: Input) {
        match place {
            Place::Base => {}
            Place::Own(nth) => self.edit_scenario(nth, |own| own.keep(input)),
            Place::Group(nth) => {
                self.edit_group(nth, |group| group.keep(input));
                if let Some(draft) = self.draft_at_mut(place) {
                    draft.remove(input);
                }
                self.read_texts_again(None);
            }
        }
    }

    fn delete_row(&mut self, place: Place) {
        match place {
            Place::Own(nth) if nth < self.scenarios.len() => {
                self.deleted = Some((place, self.scenarios.remove(nth).name));
            }
            Place::Group(nth) if nth < self.inputs.groups().len() => {
                let mut groups = self.inputs.groups().to_vec();
                self.deleted = Some((place, groups.remove(nth).name));
                self.set_groups(groups);
                if nth < self.group_drafts.len() {
                    self.group_drafts.remove(nth);
                }
                self.read_texts_again(None);
            }
            _ => {}
        }
    }

    pub(super) fn add_scenario(&mut self, own: Own) {
        if self.scenarios.len() < scenario::MOST {
            self.added = Some(Place::Own(self.scenarios.len()));
            self.scenarios.push(own);
        }
    }

    pub(super) fn move_scenario(&mut self, from: usize, to: usize) {
        if from < self.scenarios.len() && to < self.scenarios.len() {
            let own = self.scenarios.remove(from);
            self.scenarios.insert(to, own);
        }
    }

    pub(super) fn add_group(&mut self) {
        if self.inputs.groups().len() < MOST_GROUPS {
            self.added = Some(Place::Group(self.inputs.groups().len()));
            self.set_groups([self.inputs.groups(), &[Group::default()]].concat());
        }
    }

    pub(super) fn remove_groups(&mut self) {
        self.set_groups(Vec::new());
        self.group_drafts.clear();
    }

    pub(super) fn use_best_cap(&mut self) {
        if let Ok(cap) = BestCap::of(&self.inputs, &evaluate(&self.inputs)) {
            self.put_caps(cap.inputs);
        }
    }

    /// Replaces the inputs by `inputs`, which differ in their caps alone. Texts in the fields of caps are dropped.
    pub(super) fn put_caps(&mut self, inputs: Assumptions) {
        self.inputs = inputs;
        self.draft.remove(Input::Cap);
        self.group_drafts.iter_mut().for_each(|draft| draft.remove(Input::Cap));
    }

    fn edit_scenario(&mut self, nth: usize, edit: impl FnOnce(&mut Own)) {
        if let Some(own) = self.scenarios.get_mut(nth) {
            edit(own);
        }
    }

    fn edit_group(&mut self, nth: usize, edit: impl FnOnce(&mut Group)) {
        let mut groups = self.inputs.groups().to_vec();
        if let Some(group) = groups.get_mut(nth) {
            edit(group);
            self.set_groups(groups);
        }
    }

    /// Sets the groups, unless they hold more people than the team.
    pub(super) fn set_groups(&mut self, groups: Vec<Group>) {
        if let Ok(inputs) = self.inputs.with_groups(groups) {
            self.inputs = inputs;
        }
    }
}
