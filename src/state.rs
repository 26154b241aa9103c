//! The state of the page and how it changes: `update` is pure, so the whole page can be tested without a browser.

use crate::inputs::draft::Draft;
use crate::inputs::number::Separators;
use crate::inputs::{Assumptions, Input, Value};
use crate::share::{self, Link, Notice};

/// What the page remembers.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState {
    /// The last good inputs: results are always theirs.
    pub inputs: Assumptions,
    /// Texts being edited or wrong.
    pub draft: Draft,
    /// Keys of the link that another version understands.
    pub unknown: Vec<(String, String)>,
    /// What the reader should know about the link.
    pub notices: Vec<Notice>,
    /// How the reader's locale writes numbers.
    pub separators: Separators,
    /// Whether the reader has changed anything since the link was opened: only then is the address rewritten.
    pub edited: bool,
}

/// What can happen to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A key was pressed in a field, which now holds this text.
    Type(Input, String),
    /// A field was left.
    Leave(Input),
    /// A value was chosen by slider, list or box.
    Choose(Input, Value),
    /// The address changed to this fragment.
    Open(String),
    /// Every input back to its default.
    Reset,
    /// The notice of this number was read.
    Dismiss(usize),
}

impl AppState {
    /// The page opened at this fragment by a reader of this locale.
    pub fn opened(fragment: &str, separators: Separators) -> Self {
        let Link { inputs, unknown, notices } = share::read(fragment);
        Self { inputs, draft: Draft::default(), unknown, notices, separators, edited: false }
    }

    /// The fragment that restores this state.
    pub fn fragment(&self) -> String {
        share::write(&self.inputs, &self.unknown)
    }

    /// The state after `action`.
    #[must_use]
    pub fn update(&self, action: Action) -> Self {
        match action {
            Action::Type(input, text) => self.edit(self.draft.typed(input, &text, self.separators, &self.inputs)),
            Action::Choose(input, value) => {
                self.edit(self.draft.chosen(&(input, value), self.separators, &self.inputs))
            }
            Action::Leave(input) => Self { draft: self.draft.left(input), ..self.clone() },
            Action::Open(fragment) => Self::opened(&fragment, self.separators),
            Action::Reset => self.edit((Draft::default(), Assumptions::default())),
            Action::Dismiss(index) => self.without_notice(index),
        }
    }

    fn edit(&self, (draft, inputs): (Draft, Assumptions)) -> Self {
        Self { draft, inputs, edited: true, ..self.clone() }
    }

    fn without_notice(&self, index: usize) -> Self {
        let mut state = self.clone();
        if index < state.notices.len() {
            state.notices.remove(index);
        }
        state
    }
}
