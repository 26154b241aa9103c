//! A combobox for a model of the price catalog. Typing searches; the list is mounted only while it is open.

use std::rc::Rc;

use yew::prelude::*;

use super::help;
use super::model_list::{Found, ModelList, SORT_KEY, list_id, option_id};
use super::props::FieldProps;
use crate::inputs::{Assumptions, Value};
use crate::pricing::{self, Model};
use crate::text;
use crate::ui::context::{Shared, use_dispatch, use_results, use_view_state};
use crate::ui::platform;
use crate::ui::results::Results;

/// The search while the list is open.
#[derive(Clone, Debug, Default, PartialEq)]
struct Search {
    /// The typed text; `None` before anything is typed.
    text: Option<String>,
    /// The index of the option that Enter selects.
    active: Option<usize>,
}

/// The data that event handlers need.
#[derive(Clone)]
struct Picker {
    search: UseStateHandle<Option<Search>>,
    /// Whether the cheapest models come first.
    is_by_price: UseStateHandle<bool>,
    /// Stores the value, or shows a mistake beside the field.
    choose: Callback<Value>,
    /// Whether the field may be empty.
    may_be_empty: bool,
    /// The model in force.
    chosen: Option<&'static Model>,
    found: Rc<Found>,
    /// The inputs at whose mix of tokens models are priced.
    results: Shared<Results>,
    id: String,
}

/// The combobox, by the pattern of <https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>.
#[component]
pub fn ModelPicker(props: &FieldProps) -> Html {
    let (dispatch, view_state, results) = (use_dispatch(), use_view_state(), use_results());
    let search = use_state(|| None::<Search>);
    let is_by_price = use_state(|| false);
    let chosen = if let Value::Word(key) = &props.value { pricing::find(key) } else { None };
    let may_be_empty = Assumptions::default().get(props.input) == Value::Empty;
    let found = Rc::new(search.as_ref().map_or_else(Found::default, |search| {
        let is_blank = search.text.as_deref().is_none_or(|text| text.trim().is_empty());
        let by_price = is_by_price.then_some(&results.inputs);
        Found::by(search.text.as_deref(), chosen, by_price, may_be_empty && is_blank)
    }));
    let picker = Picker {
        search: search.clone(),
        is_by_price: is_by_price.clone(),
        choose: props.on_value(&dispatch, Some),
        may_be_empty,
        chosen,
        found: Rc::clone(&found),
        results: results.clone(),
        id: props.control_id(),
    };
    let leave = props.on_leave::<()>(&dispatch);
    let blur = picker.on(move |picker, _: FocusEvent| {
        picker.take();
        leave.emit(());
    });
    let (keys, typed) = (help::on_key(props), search.as_ref().and_then(|search| search.text.clone()));
    let is_wrong = props.is_wrong() && search.is_none();
    let seller = chosen.filter(|_| typed.is_none() && !is_wrong).map(Model::provider_name);
    let value = typed.or_else(|| props.text()).or_else(|| Some(chosen?.name().to_owned())).unwrap_or_default();
    // Whether the press that is going on gave the field the focus.
    let is_entering = use_mut_ref(|| false);
    let press = {
        let is_entering = is_entering.clone();
        Callback::from(move |event: MouseEvent| *is_entering.borrow_mut() = !platform::is_focused(&event))
    };
    let release = Callback::from(move |event: MouseEvent| {
        if is_entering.replace(false) {
            platform::keep_selection(&event);
        }
    });
    let filled = {
        let (shown, choose) = (value.clone(), picker.choose.clone());
        let may_be_empty = picker.may_be_empty;
        Callback::from(move |event: Event| {
            let value = platform::unknown_text(&event, &shown).and_then(|text| taken(&text, may_be_empty));
            if let Some(value) = value {
                choose.emit(value);
            }
        })
    };
    let is_open = found.count() > 0;
    use_effect_with((is_open, list_id(&picker.id)), |(is_open, list)| {
        if *is_open {
            platform::reveal_next(list.clone());
        }
    });
    let active = search.as_ref().and_then(|search| search.active).filter(|_| is_open);
    html! {
        <div class="picker">
            <span class={classes!("box", is_wrong.then_some("wrong"))}>
                <input type="text" autocomplete="off" spellcheck="false" size="4" role="combobox" aria-autocomplete="list"
                    id={picker.id.clone()} name={props.input.key()} {value} placeholder={may_be_empty.then_some(text::NONE)}
                    aria-describedby={props.described_by()} aria-invalid={props.invalid()} aria-keyshortcuts={format!("{} {SORT_KEY}", help::KEY)}
                    aria-expanded={is_open.to_string()} aria-controls={is_open.then(|| list_id(&picker.id))}
                    aria-activedescendant={active.map(|nth| option_id(&picker.id, nth))} disabled={props.is_locked(&view_state)}
                    onfocus={Callback::from(|event| platform::select_text(&event))}
                    onmousedown={press}
                    onmouseup={release}
                    onclick={picker.on(|picker, _: MouseEvent| picker.open())}
                    oninput={picker.on(|picker, event: InputEvent| picker.typed(&event))}
                    onchange={filled}
                    onkeydown={picker.on(move |picker, event: KeyboardEvent| {
                        picker.key(&event);
                        keys.emit(event);
                    })}
                    onblur={blur} />
                <i>{ seller }</i>
            </span>
            if search.is_some() {
                <ModelList found={found} {active} {chosen} field={picker.id.clone()} is_by_price={*is_by_price}
                    onpick={picker.on(Picker::pick)} onsort={picker.on(|picker, ()| picker.sort())} />
            }
        </div>
    }
}

impl Picker {
    fn on<E: 'static>(&self, act: impl Fn(&Self, E) + 'static) -> Callback<E> {
        let picker = self.clone();
        Callback::from(move |event| act(&picker, event))
    }

    fn show(&self, text: Option<String>, active: Option<usize>) {
        self.search.set(Some(Search { text, active }));
    }

    fn open(&self) {
        if self.search.is_none() {
            self.show(None, None);
        }
    }

    fn close(&self) {
        self.search.set(None);
    }

    /// The option to begin with: the model in force, unless another is being searched for.
    fn first(&self) -> usize {
        let is_searching = self.search.as_ref().is_some_and(|search| search.text.is_some());
        let Some(chosen) = self.chosen.filter(|_| !is_searching) else { return 0 };
        let by_price = self.is_by_price.then_some(&self.results.inputs);
        Found::by(None, Some(chosen), by_price, self.may_be_empty).place_of(chosen).unwrap_or_default()
    }

    /// Switches the order of the list.
    fn sort(&self) {
        self.is_by_price.set(!*self.is_by_price);
        self.search.set(self.search.as_ref().map(|search| Search { active: None, ..search.clone() }));
    }

    fn typed(&self, event: &InputEvent) {
        self.show(platform::text_of_field(event), Some(0));
    }

    fn pick(&self, nth: usize) {
        if let Some(value) = self.found.option(nth) {
            self.close();
            self.choose.emit(value);
        }
    }

    /// Closes the list and stores the typed text. If it is neither a key nor a name, it stays in the field with a
    /// mistake beside it.
    fn take(&self) {
        let Some(search) = &*self.search else { return };
        self.close();
        let value = search.text.as_deref().and_then(|text| taken(text, self.may_be_empty));
        if let Some(value) = value {
            self.choose.emit(value);
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
            ("ArrowDown", None) => self.first(),
            ("ArrowDown" | "Home", _) => 0,
            ("Enter", Some(nth)) => return self.pick(nth),
            ("Enter", None) => return self.take(),
            (SORT_KEY, _) if self.search.is_some() => {
                event.prevent_default();
                return self.sort();
            }
            ("Escape", _) => {
                if self.search.is_some() {
                    event.prevent_default();
                }
                return self.restore();
            }
            _ => return,
        };
        if self.search.is_none() && !event.key().starts_with("Arrow") {
            return;
        }
        event.prevent_default();
        self.show(self.search.as_ref().and_then(|search| search.text.clone()), Some(to));
        platform::reveal_next(option_id(&self.id, to));
    }
}

fn value_of(model: Option<&Model>) -> Value {
    model.map_or(Value::Empty, |model| Value::Word(model.key().to_owned()))
}

/// The value of a text that was typed rather than picked: the model with this key or name, otherwise the text itself,
/// which is then refused. `None` for an empty text if the field may not be empty.
fn taken(text: &str, may_be_empty: bool) -> Option<Value> {
    match text.trim() {
        "" => may_be_empty.then_some(Value::Empty),
        text => Some(Found::called(text).map_or_else(|| Value::Word(text.to_owned()), |model| value_of(Some(model)))),
    }
}
