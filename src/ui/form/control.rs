//! What every control of the form is told, and the names by which labels and notes find it.

use yew::prelude::*;

use crate::inputs::draft::Entry;
use crate::inputs::{Input, Value};
use crate::state::{Action, Place};
use crate::ui::context::Shared;
use crate::ui::el::{El, el};

/// Which input, and what it holds.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What every component may need.
    pub shared: Shared,
    /// Whether it belongs to the base inputs, to a scenario or to a group.
    #[prop_or(Place::Base)]
    pub place: Place,
    /// The input.
    pub input: Input,
    /// What it holds.
    pub value: Value,
    /// Its text, where that is being edited or wrong.
    pub entry: Option<Entry>,
    /// The number that holds while the field is open, in the input's own unit.
    #[prop_or_default]
    pub hint: Option<f64>,
    /// What does not go with other inputs, in words: results go on without it.
    #[prop_or_default]
    pub warning: Option<String>,
    /// The code of the currency that was chosen, for the field of its rate; none where that is the dollar, which needs no
    /// rate.
    #[prop_or_default]
    pub rate_of: Option<String>,
}

/// What a control remembers while it is used.
pub enum Memory {
    /// Nothing.
    Nothing,
    /// What is searched for in an open list.
    Search(Search),
    /// The currencies that the browser knows, code and name.
    Currencies(Vec<(String, String)>),
}

/// What is searched for.
#[derive(Clone)]
pub struct Search {
    /// What was typed, if anything was.
    pub text: Option<String>,
    /// The place of the option that Enter takes.
    pub active: Option<usize>,
}

impl Props {
    /// What tells this field from all others of the page: `sal`, or `s1-sal` in a scenario, `g1-sal` in a group.
    pub fn name(&self) -> String {
        match self.place.key() {
            None => self.input.key().to_owned(),
            Some(place) => format!("{place}-{}", self.input.key()),
        }
    }

    /// The control's identifier in the page.
    pub fn control_id(&self) -> String {
        format!("in-{}", self.name())
    }

    /// The identifier of what is said about the field: how it was read, or what is wrong.
    pub fn note_id(&self) -> String {
        format!("note-{}", self.name())
    }

    /// The identifier of the field's help.
    pub fn help_id(&self) -> String {
        format!("help-{}", self.name())
    }

    /// What describes the field: its help, and what is said about its text.
    pub fn described_by(&self) -> String {
        format!("{} {}", self.help_id(), self.note_id())
    }

    /// A control with all by which labels and notes find it.
    pub fn named(&self, control: El) -> El {
        let control = control.id(self.control_id()).attr("name", self.input.key());
        control.set("aria-describedby", self.described_by()).flag("disabled", self.is_locked())
    }

    /// Whether the address keeps it from being edited: in a scenario only where that is so of everything.
    pub fn is_locked(&self) -> bool {
        let shape = &self.shared.shape;
        if let Place::Own(_) = self.place { shape.is_readonly } else { shape.locks(self.input) }
    }

    /// A text field with the same, and with what browsers are asked to leave alone in it.
    pub fn text_field(&self) -> El {
        let field = el("input").attr("type", "text").attr("autocomplete", "off").attr("spellcheck", "false");
        self.named(field)
    }

    /// Its text, where that is being edited or wrong.
    pub fn text(&self) -> Option<String> {
        self.entry.as_ref().map(|entry| entry.text.clone())
    }

    /// Whether its text is wrong.
    pub fn is_wrong(&self) -> bool {
        self.entry.as_ref().is_some_and(|entry| entry.outcome.is_err())
    }

    /// A callback that stores the value which an event stands for.
    pub fn on_value<E: 'static>(&self, value: impl Fn(E) -> Option<Value> + 'static) -> Callback<E> {
        let (place, input) = (self.place, self.input);
        self.shared.action(move |event| Some(Action::Choose(place, input, value(event)?)))
    }

    /// A callback that says that the field was left.
    pub fn on_leave<E: 'static>(&self) -> Callback<E> {
        let (place, input) = (self.place, self.input);
        self.shared.action(move |_| Some(Action::Leave(place, input)))
    }
}

/// The frame around a text field and its unit, which shows what is wrong.
pub fn framed(field: El, wrong: bool) -> El {
    let field = field.attr_if("aria-invalid", wrong.then_some("true"));
    el("span").class(if wrong { "box wrong" } else { "box" }).child(field)
}
