//! What every control of the form is told, and the names by which labels and notes find it.

use yew::prelude::*;

use crate::inputs::draft::Entry;
use crate::inputs::{Input, Value};
use crate::ui::context::Shared;

/// Which input, and what it holds.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What every component may need.
    pub shared: Shared,
    /// The input.
    pub input: Input,
    /// What it holds.
    pub value: Value,
    /// Its text, where that is being edited or wrong.
    pub entry: Option<Entry>,
}

/// The control's identifier in the page.
pub fn control_id(input: Input) -> String {
    format!("in-{}", input.key())
}

/// The identifier of what is said about the field: how it was read, or what is wrong.
pub fn note_id(input: Input) -> String {
    format!("note-{}", input.key())
}

/// The identifier of the field's help.
pub fn help_id(input: Input) -> String {
    format!("help-{}", input.key())
}

/// What describes the field: its help, and what is said about its text.
pub fn described_by(input: Input) -> String {
    format!("{} {}", help_id(input), note_id(input))
}
