//! The reader's own scenarios, and their form in links: `<name>~key:value~key:value`.

use crate::inputs::draft::Draft;
use crate::inputs::spelling::{Refused, Spelled, accepted, make_changes};
use crate::inputs::{Change, Disclosure, Input, Value, put, value_in};

/// The largest number of own scenarios.
pub const MOST: usize = 12;

/// A scenario of the reader's own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Own {
    /// The name that the reader gave it.
    pub name: String,
    /// Changes against the base inputs, at most one per input.
    pub changes: Vec<Change>,
    /// Keys and values from a link that this version does not know, kept to be written back.
    pub unknown: Vec<(String, String)>,
    /// Texts of its fields that are being edited or are wrong. Not part of the link.
    pub draft: Draft,
}

/// The key of the scenario with this index: `s1` for 0.
pub fn key(place: usize) -> String {
    format!("s{}", place + 1)
}

impl Own {
    /// The inputs that the scenario may change but does not change yet.
    pub fn free(&self) -> impl Iterator<Item = Input> {
        let may_change =
            |input: &Input| input.row().section.shapes_results() && value_in(&self.changes, *input).is_none();
        Input::ALL.into_iter().filter(may_change)
    }

    /// Sets the value of an input.
    pub fn change(&mut self, input: Input, value: Value) {
        put(&mut self.changes, input, value);
    }

    /// Removes the change of an input, so that it has the value of the base.
    pub fn keep(&mut self, input: Input) {
        self.changes.retain(|(other, _)| *other != input);
        self.draft.remove(input);
    }

    /// Returns the scenario without the changes that `disclosure` leaves out, and without texts that are being typed. A
    /// link has the key without a value, `~sal:`, in place of each change, which gives the recipient a
    /// [`crate::share::Notice::SalaryLeftOut`].
    #[must_use]
    pub fn disclosed(&self, disclosure: Disclosure) -> Self {
        let mut own = Self { draft: Draft::default(), ..self.clone() };
        disclosure.take_out(&mut own.changes, &mut own.unknown);
        own
    }

    /// Writes the scenario for a link.
    pub fn write(&self) -> String {
        Spelled::write(&self.name, &self.changes, &self.unknown)
    }

    /// Reads a scenario from a link, before percent-decoding. Returns it with the changes that were rejected.
    pub fn read(raw: &str) -> (Self, Vec<Refused>) {
        let Spelled { name, parts } = Spelled::read(raw);
        let mut changes = Vec::new();
        let change = |input, text: &str| accepted(input, text).map(|value| put(&mut changes, input, value));
        let (unknown, refused) = make_changes(parts, change);
        (Self { name, changes, unknown, draft: Draft::default() }, refused)
    }
}
