//! What every control of a field needs to know, and what follows from it.

use yew::prelude::*;

use crate::currency::Currency;
use crate::inputs::draft::Entry;
use crate::inputs::{Assumptions, Input, Value};
use crate::state::{Action, Place};
use crate::text::figures::{Form, rounded};
use crate::ui::context::{Dispatch, use_dispatch};
use crate::ui::hooks::use_latest;
use crate::ui::platform;
use crate::ui::view_state::ViewState;

/// The properties of [`Field`](super::Field) and of every control.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FieldProps {
    /// Whether it belongs to the base inputs, to a scenario or to a group.
    #[prop_or(Place::Base)]
    pub place: Place,
    pub input: Input,
    pub value: Value,
    /// Its text, while it is being edited or if it is wrong.
    #[prop_or_default]
    pub entry: Option<Entry>,
    /// Whether its value was computed from a number in another unit. It is shown with three figures.
    #[prop_or_default]
    pub is_derived: bool,
    /// The number that applies while the field is empty, in the input's own unit.
    #[prop_or_default]
    pub hint: Option<f64>,
    /// A warning that it contradicts other inputs. The results are computed without the contradicting part.
    #[prop_or_default]
    pub warning: Option<AttrValue>,
    /// Whether the chosen curve leaves it without effect.
    #[prop_or_default]
    pub is_ignored: bool,
    /// What its value comes to in another unit.
    #[prop_or_default]
    pub comes_to: Option<AttrValue>,
    /// For a share: what the other shares of the same whole leave of it. The slider goes no further.
    #[prop_or_default]
    pub left: Option<f64>,
    /// For the exchange rate: the chosen currency; `None` if that is the dollar, which needs no rate.
    #[prop_or_default]
    pub rate_of: Option<Currency>,
}

impl FieldProps {
    /// The name that distinguishes this field from all others on the page: `sal`, or `s1-sal` in a scenario, `g1-sal`
    /// in a group.
    pub fn name(&self) -> String {
        match self.place.key() {
            None => self.input.key().to_owned(),
            Some(place) => format!("{place}-{}", self.input.key()),
        }
    }

    /// The element identifier of the control.
    pub fn control_id(&self) -> String {
        format!("in-{}", self.name())
    }

    /// The identifiers for `aria-describedby`: the message about the text, and the help button.
    pub fn described_by(&self) -> String {
        format!("{} {}", self.message_id(), self.help_id())
    }

    /// Its number, if it has one: with three figures if it was computed from a number in another unit.
    pub fn number(&self) -> Option<f64> {
        self.value.number().map(|number| if self.is_derived { rounded(number, Form::NUMBER) } else { number })
    }

    /// The element identifier of the message about its text.
    pub fn message_id(&self) -> String {
        format!("note-{}", self.name())
    }

    /// The element identifier of the button that opens its help.
    pub fn help_id(&self) -> String {
        format!("ask-{}", self.name())
    }

    /// Its text, while it is being edited or if it is wrong.
    pub fn text(&self) -> Option<String> {
        self.entry.as_ref().map(|entry| entry.text.clone())
    }

    /// Whether its text is wrong.
    pub fn is_wrong(&self) -> bool {
        self.entry.as_ref().is_some_and(|entry| entry.outcome.is_err())
    }

    /// The value of `aria-invalid`: `"true"` if the text is wrong.
    pub fn invalid(&self) -> Option<&'static str> {
        self.is_wrong().then_some("true")
    }

    /// Whether its value is the default.
    pub fn is_default(&self) -> bool {
        self.value == Assumptions::default().get(self.input)
    }

    /// Whether it is marked as changed. Fields of scenarios and groups never are, since they have no defaults of their
    /// own.
    pub fn is_changed(&self) -> bool {
        self.place == Place::Base && !self.is_default()
    }

    /// Whether the address locks it. In a scenario, only `readonly` does.
    pub fn is_locked(&self, view_state: &ViewState) -> bool {
        if let Place::Own(_) = self.place { view_state.shape.is_readonly } else { view_state.shape.locks(self.input) }
    }

    /// Whether it is hidden: by the address, unless it belongs to one of the reader's scenarios; or because it is an
    /// exchange rate that nothing needs.
    pub fn is_hidden(&self, view_state: &ViewState) -> bool {
        let is_own = matches!(self.place, Place::Own(_));
        let is_idle_rate = self.input == Input::ExchangeRate && self.rate_of.is_none();
        (view_state.shape.hides(self.input) && !is_own) || (is_idle_rate && self.entry.is_none() && self.is_default())
    }

    /// A callback that stores the value which `value` takes from an event, if any.
    pub fn on_value<E: 'static>(
        &self,
        dispatch: &Dispatch,
        value: impl Fn(E) -> Option<Value> + 'static,
    ) -> Callback<E> {
        let (place, input) = (self.place, self.input);
        dispatch.on(move |event| Some(Action::Choose(place, input, value(event)?)))
    }

    /// A callback that stores the text which `text` takes from an event, if any.
    pub fn on_text<E: 'static>(
        &self,
        dispatch: &Dispatch,
        text: impl Fn(E) -> Option<String> + 'static,
    ) -> Callback<E> {
        let (place, input) = (self.place, self.input);
        dispatch.on(move |event| Some(Action::Type(place, input, text(event)?)))
    }

    /// A callback for the `change` event that stores the text of the field, corrected by `spelled`, if it differs from
    /// the one that is `shown`.
    pub fn on_filled(
        &self,
        dispatch: &Dispatch,
        shown: &str,
        spelled: impl Fn(String) -> String + 'static,
    ) -> Callback<Event> {
        let shown = shown.to_owned();
        self.on_text(dispatch, move |event: Event| Some(spelled(platform::unknown_text(&event, &shown)?)))
    }

    /// A callback that reports that the field has lost the focus.
    pub fn on_leave<E: 'static>(&self, dispatch: &Dispatch) -> Callback<E> {
        let (place, input) = (self.place, self.input);
        dispatch.on(move |_| Some(Action::Leave(place, input)))
    }
}

/// Reports that a field has lost the focus if it is unmounted while it is edited. Not every browser sends an event for
/// that.
#[hook]
pub fn use_leaving(field: &FieldProps) {
    let dispatch = use_dispatch();
    let now = use_latest((field.place, field.input, field.entry.is_some()));
    use_effect_with((), move |()| {
        move || {
            let (place, input, is_edited) = *now.borrow();
            if is_edited {
                dispatch.act(Action::Leave(place, input));
            }
        }
    });
}
