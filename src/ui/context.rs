//! The contexts that every component can read, by hooks. Each context changes as seldom as its value: a component that
//! uses [`use_results`] is rendered with every edit, one that uses only [`use_dispatch`] never again.

use std::ops::Deref;
use std::rc::Rc;

use yew::html::ImplicitClone;
use yew::prelude::*;

use super::deliverable::Deliverable;
use super::platform;
use super::results::Results;
use super::view_state::{Navigation, ViewState};
use crate::currency::Currency;
use crate::inputs::Assumptions;
use crate::inputs::number::Separators;
use crate::state::{Action, AppState, Passing, Saved};
use crate::text::figures::{English, Figures, Unbroken};

/// A value shared by reference. It is compared by address, so that comparing properties costs nothing.
pub struct Shared<T: ?Sized>(Rc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T: ?Sized> From<Rc<T>> for Shared<T> {
    fn from(value: Rc<T>) -> Self {
        Self(value)
    }
}

impl<T: ?Sized> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T: ?Sized> ImplicitClone for Shared<T> {}

impl<T: ?Sized> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: ?Sized> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// The formats of numbers: the language and the currency of the page.
pub type Numbers = Shared<dyn Figures>;

impl Numbers {
    /// English numbers, in dollars, that no line break parts from their signs.
    pub fn english() -> Self {
        Self(Rc::new(Unbroken(English)))
    }

    /// Numbers as in this language, or as in the page's text, in the currency of these inputs. English dollars use
    /// [`English`], which needs no browser.
    pub fn of(language: Option<&str>, inputs: &Assumptions) -> Self {
        let (currency, rate) = inputs.currency();
        if language.is_none() && (currency, rate) == (Currency::USD, 1.0) {
            return Self::english();
        }
        Self::from(platform::numbers(language.unwrap_or(platform::LANGUAGE), currency, rate))
    }
}

/// Dispatches actions to the state of the page.
#[derive(Clone, PartialEq)]
pub struct Dispatch(pub Callback<Action>);

impl Dispatch {
    /// Dispatches an action.
    pub fn act(&self, action: impl Into<Action>) {
        self.0.emit(action.into());
    }

    /// A callback that dispatches the action which `action` makes of an event, if any.
    pub fn on<E: 'static, A: Into<Action>>(&self, action: impl Fn(E) -> Option<A> + 'static) -> Callback<E> {
        let dispatch = self.0.clone();
        Callback::from(move |event| {
            if let Some(action) = action(event) {
                dispatch.emit(action.into());
            }
        })
    }
}

/// The dispatcher of actions; outside the page, one that does nothing.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context().unwrap_or_else(|| Dispatch(Callback::noop()))
}

/// The callback for navigation and for changes of the presentation.
#[hook]
pub fn use_go() -> Callback<Navigation> {
    use_context().unwrap_or_else(Callback::noop)
}

/// The formats of numbers; outside the page, English dollars.
#[hook]
pub fn use_numbers() -> Numbers {
    use_context().unwrap_or_else(Numbers::english)
}

/// The presentation that the address asks for: view, tab, theme, hidden and locked inputs.
#[hook]
pub fn use_view_state() -> Shared<ViewState> {
    use_context().unwrap_or_else(|| Shared::new(ViewState::default()))
}

#[hook]
pub fn use_state_of_page() -> Shared<AppState> {
    use_context().unwrap_or_else(|| Shared::new(AppState::opened("", Separators::ENGLISH, Saved::Unwanted)))
}

#[hook]
pub fn use_results() -> Shared<Results> {
    let state = use_state_of_page();
    use_context().unwrap_or_else(|| Shared::new(Results::of(&state)))
}

/// A callback that delivers something and shows the outcome. `None` says that there is nothing to take.
#[hook]
pub fn use_delivery() -> Callback<Option<Deliverable>> {
    let dispatch = use_dispatch();
    let told = dispatch.on(|delivered| Some(Passing::Deliver(Some(delivered))));
    Callback::from(move |deliverable| Deliverable::send(deliverable, &told))
}
