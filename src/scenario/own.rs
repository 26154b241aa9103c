//! The reader's own scenarios, and how a link spells them: `<name>~key:value~key:value`.

use crate::inputs::draft::Draft;
use crate::inputs::spelling::{Refused, Spelled, accepted, clean_name, numbered};
use crate::inputs::{Assumptions, Change, Input, Value};

/// How many of them there may be.
pub const MOST: usize = 12;
/// A scenario of the reader's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Own {
    /// What the reader calls it.
    pub name: String,
    /// What it changes in the base inputs, each input once.
    pub changes: Vec<Change>,
    /// Changes that only another version understands: kept and written back.
    pub unknown: Vec<(String, String)>,
    /// Texts of its fields that are being edited or wrong; not in the link.
    pub draft: Draft,
}

/// The key of the scenario at this place, from 0.
pub fn key(place: usize) -> String {
    format!("s{}", place + 1)
}

/// The number in a key, from 1; `None` where it is no scenario's.
pub fn number(key: &str) -> Option<u32> {
    numbered(key, 's')
}

impl Own {
    /// What differs from the defaults, under this name.
    pub fn of(name: &str, inputs: &Assumptions) -> Self {
        let defaults = Assumptions::default();
        let change = |input: &Input| (*input, inputs.get(*input));
        let changes = Input::ALL.iter().map(change).filter(|(input, value)| defaults.get(*input) != *value);
        Self { name: clean_name(name), changes: changes.collect(), ..Self::default() }
    }

    /// Sets what an input is changed to.
    pub fn change(&mut self, input: Input, value: Value) {
        match self.changes.iter_mut().find(|(other, _)| *other == input) {
            Some(change) => change.1 = value,
            None => self.changes.push((input, value)),
        }
    }

    /// Leaves an input as the base has it.
    pub fn keep(&mut self, input: Input) {
        self.changes.retain(|(other, _)| *other != input);
        self.draft = self.draft.without(input);
    }

    /// As a link spells it.
    pub fn write(&self) -> String {
        Spelled::write(&self.name, &self.changes, &self.unknown)
    }

    /// Reads what a link spells, before it is percent-decoded, and what of it could not be taken.
    pub fn read(raw: &str) -> (Self, Vec<Refused>) {
        let Spelled { name, parts } = Spelled::read(raw);
        let mut own = Self { name, ..Self::default() };
        let mut refused = Vec::new();
        for (key, text) in parts {
            match Input::find(&key) {
                Some(input) => match accepted(input, &text) {
                    Ok(value) => own.change(input, value),
                    Err(problem) => refused.push(Refused { input, text, problem }),
                },
                None => own.unknown.push((key, text)),
            }
        }
        (own, refused)
    }
}
