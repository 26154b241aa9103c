//! The model, of the price catalogue: type to search. There is no list before it is opened, since the page has to start.

use std::rc::Rc;

use yew::html::Scope;
use yew::prelude::*;

use super::control::{Memory, Props, Search, framed};
use super::field::Field;
use super::model_list::{Found, list_id, model_list, option_id};
use crate::inputs::{Assumptions, Value};
use crate::pricing::{self, Model};
use crate::text;
use crate::ui::browser;
use crate::ui::el::{El, el};

/// What an event needs to know.
#[derive(Clone)]
struct Picker {
    link: Scope<Field>,
    /// Takes a key or nothing, or refuses it beside the field.
    choose: Callback<Value>,
    /// Whether there may be no model.
    may_be_empty: bool,
    /// What is searched for, while the list is open.
    search: Option<Search>,
    /// The model in force.
    chosen: Option<&'static Model>,
    found: Rc<Found>,
    id: String,
}

/// A combobox: <https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>.
pub fn model_picker(props: &Props, memory: &Memory, link: &Scope<Field>) -> Html {
    let search = if let Memory::Search(search) = memory { Some(search.clone()) } else { None };
    let chosen = if let Value::Word(key) = &props.value { pricing::find(key) } else { None };
    let may_be_empty = Assumptions::default().get(props.input) == Value::Empty;
    let found = search.as_ref().map(|search| {
        let is_blank = search.text.as_deref().is_none_or(|text| text.trim().is_empty());
        Found::by(search.text.as_deref(), chosen).or_none(may_be_empty && is_blank)
    });
    let (link, found) = (link.clone(), Rc::new(found.unwrap_or_default()));
    let picker =
        Picker { link, choose: props.on_value(Some), may_be_empty, search, chosen, found, id: props.control_id() };
    let list = picker.search.as_ref().map(|search| {
        let pick = picker.on(Picker::pick);
        model_list(props.shared.figures(), &picker.found, search, picker.chosen, &picker.id, &pick)
    });
    el("div").class("picker").child(field(props, &picker)).child(list).html()
}

fn field(props: &Props, picker: &Picker) -> El {
    let Picker { id, search, chosen, .. } = picker;
    let typed = search.as_ref().and_then(|search| search.text.clone());
    let wrong = props.is_wrong() && search.is_none();
    let seller = chosen.filter(|_| typed.is_none() && !wrong).map(Model::provider_name);
    let value = typed.or_else(|| props.text()).or_else(|| Some((*chosen)?.name().to_owned()));
    let open = picker.found.count() > 0;
    let active = search.as_ref().and_then(|search| search.active).filter(|_| open);
    let leave = props.on_leave::<()>();
    let onblur = picker.on(move |picker, _| {
        picker.take();
        leave.emit(());
    });
    let field = props
        .text_field()
        .attr("role", "combobox")
        .attr("aria-autocomplete", "list")
        .attr("aria-expanded", if open { "true" } else { "false" })
        .set_if("aria-controls", open.then(|| list_id(id)))
        .set_if("aria-activedescendant", active.map(|nth| option_id(id, nth)))
        .value(value.unwrap_or_default())
        .attr_if("placeholder", picker.may_be_empty.then_some(text::NONE))
        .on_focus(Callback::from(|event| browser::select_text(&event)))
        .on_click(picker.on(|picker, _| picker.open()))
        .on_input(picker.on(|picker, event| picker.typed(&event)))
        .on_key(picker.on(|picker, event| picker.key(&event)))
        .on_blur(onblur);
    framed(field, wrong).child(el("i").child(seller))
}

impl Picker {
    fn on<E: 'static>(&self, act: impl Fn(&Self, E) + 'static) -> Callback<E> {
        let picker = self.clone();
        Callback::from(move |event| act(&picker, event))
    }

    fn show(&self, text: Option<String>, active: Option<usize>) {
        self.link.send_message(Memory::Search(Search { text, active }));
    }

    fn open(&self) {
        if self.search.is_none() {
            self.show(None, None);
        }
    }

    fn close(&self) {
        self.link.send_message(Memory::Nothing);
    }

    fn typed(&self, event: &InputEvent) {
        self.show(browser::text_of_input(event), Some(0));
    }

    fn pick(&self, nth: usize) {
        if let Some(value) = self.found.option(nth) {
            self.close();
            self.choose.emit(value);
        }
    }

    /// The list is left: what was typed counts if it is a key or a name. Else it stays, with what is wrong beside it.
    fn take(&self) {
        let Some(search) = &self.search else { return };
        self.close();
        let Some(text) = search.text.as_deref().map(str::trim) else { return };
        if !text.is_empty() {
            let model = Found::called(text);
            self.choose.emit(model.map_or_else(|| Value::Word(text.to_owned()), |model| value_of(Some(model))));
        } else if self.may_be_empty {
            self.choose.emit(Value::Empty);
        }
    }

    fn restore(&self) {
        self.close();
        if self.chosen.is_some() || self.may_be_empty {
            self.choose.emit(value_of(self.chosen));
        }
    }

    fn key(&self, event: &KeyboardEvent) {
        let last = self.found.count().saturating_sub(1);
        let active = self.search.as_ref().and_then(|search| search.active);
        let to = match (event.key().as_str(), active) {
            ("ArrowDown", Some(nth)) if nth < last => nth + 1,
            ("ArrowUp", Some(0) | None) | ("End", _) => last,
            ("ArrowUp", Some(nth)) => nth - 1,
            ("ArrowDown" | "Home", _) => 0,
            ("Enter", Some(nth)) => return self.pick(nth),
            ("Enter", None) => return self.take(),
            ("Escape", _) => return self.restore(),
            _ => return,
        };
        if self.search.is_none() && !event.key().starts_with("Arrow") {
            return;
        }
        event.prevent_default();
        self.show(self.search.as_ref().and_then(|search| search.text.clone()), Some(to));
        browser::reveal(&option_id(&self.id, to));
    }
}

fn value_of(model: Option<&Model>) -> Value {
    model.map_or(Value::Empty, |model| Value::Word(model.key().to_owned()))
}
