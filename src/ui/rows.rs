//! What the editors of scenarios and of groups share: both are rows of changes with a name.

use yew::prelude::*;

use super::browser;
use super::context::Shared;
use super::el::{El, button, el};
use super::form::Field;
use crate::inputs::{Change, Input, Value};
use crate::scenario;
use crate::state::{Action, AppState, Place, RowAction};
use crate::text;

/// A scenario or a group that is edited.
pub struct Row<'a> {
    /// What every component may need.
    pub shared: &'a Shared,
    /// Where the texts of its fields are.
    pub state: &'a AppState,
    /// Which one it is.
    pub place: Place,
    /// Its name, empty where it has none of its own.
    pub name: &'a str,
    /// What it changes.
    pub changes: &'a [Change],
}

/// What one of its fields shows besides its value.
#[derive(Default)]
pub struct Beside {
    /// The number that holds while the field is open.
    pub hint: Option<f64>,
    /// What does not go with other inputs, in words.
    pub warning: Option<String>,
}

impl Row<'_> {
    /// The identifier of a part of it: `s1-name`.
    pub fn part_id(&self, part: &str) -> String {
        part_id(self.place, part)
    }

    /// A callback for something that happens to it.
    pub fn on<E: 'static>(&self, action: impl Fn(E) -> Option<RowAction> + 'static) -> Callback<E> {
        let place = self.place;
        self.shared.action(move |event| Some(Action::Row(place, action(event)?)))
    }

    /// The field of its name; `unnamed` stands there while it has none.
    pub fn name_field(&self, label: &'static str, unnamed: String) -> El {
        let id = self.part_id("name");
        let rename = self.on(|event| Some(RowAction::Rename(browser::text_of_input(&event)?)));
        let field = el("input")
            .attr("type", "text")
            .id(id.as_str())
            .set("maxlength", scenario::LONGEST_NAME.to_string())
            .value(self.name.to_owned())
            .set("placeholder", unnamed)
            .attr("autocomplete", "off")
            .on_input(rename);
        el("p").class("name").child(el("label").set("for", id).child(label)).child(field)
    }

    /// The field of an input.
    pub fn field(&self, input: Input, value: Value, Beside { hint, warning }: Beside) -> Html {
        let (shared, place) = (self.shared.clone(), self.place);
        let entry = self.state.entry(place, input).cloned();
        html! { <Field {shared} {place} {input} {value} {entry} {hint} {warning} /> }
    }

    /// The field of each input that it changes, with a way to do without the change, which is called `keep`, and
    /// `keep_named` for those who cannot see to which field it belongs.
    pub fn changes(&self, keep: &'static str, keep_named: fn(&str) -> String, beside: impl Fn(Input) -> Beside) -> El {
        let change = |(input, value): &Change| {
            let input = *input;
            let way_back = self.on(move |_| Some(RowAction::Keep(input)));
            el("div")
                .class("change")
                .key(input.key().to_owned())
                .child(self.field(input, value.clone(), beside(input)))
                .child(button(keep).label(keep_named(text::words(input).label)).on_click(way_back))
        };
        el("div").children(self.changes.iter().map(change))
    }

    /// A list of the inputs among `all` that it does not change yet, and a button, so that going through the list changes
    /// nothing.
    pub fn another(&self, all: impl Iterator<Item = Input>) -> El {
        let id = self.part_id("another");
        let list = id.clone();
        let choose = self.on(move |_| Some(RowAction::Change(Input::find(&browser::take_choice(&list)?)?)));
        let free = all.filter(|input| !self.changes.iter().any(|(changed, _)| changed == input));
        let list = el("select")
            .id(id)
            .label(text::CHANGE_ANOTHER)
            // The browser would choose the last: they are put in from the end.
            .child(option("", text::CHANGE_ANOTHER).flag("selected", true))
            .children(free.map(|input| option(input.key(), text::words(input).label)));
        el("p").class("row").child(list).child(button(text::CHANGE_IT).on_click(choose))
    }

    /// A callback that deletes it, and moves the focus to the element with this identifier.
    pub fn on_delete(&self, focus: &'static str) -> Callback<MouseEvent> {
        self.on(move |_| {
            browser::focus(focus);
            Some(RowAction::Delete)
        })
    }
}

/// The identifier of a part of a scenario or group.
pub fn part_id(place: Place, part: &str) -> String {
    format!("{}-{part}", place.key().unwrap_or_default())
}

/// What was deleted last, in `words` that are made from its name and place, and the way back; nothing where that was
/// something else. The place stands even when empty, so that it is announced.
pub fn deleted(shared: &Shared, words: Option<String>) -> El {
    let undo = words.map(|words| {
        let back = shared.action(|_| Some(Action::Undo));
        let words = el("span").child(el("bdi").child(words));
        super::el::fragment(vec![words.html(), button(text::UNDO).on_click(back).html()])
    });
    el("p").class("row").attr("role", "status").child(undo)
}

fn option(key: &'static str, words: &'static str) -> El {
    el("option").attr("value", key).child(words)
}
