//! What every component may ask for, by hooks. Each context changes as seldom as what it holds: a component that asks for
//! [`use_results`] is drawn again with every edit, one that asks for [`use_dispatch`] alone never.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::components::outbox::Parcel;
use super::looks::{Go, Looks};
use super::results::Results;
use crate::inputs::number::Separators;
use crate::state::{Action, AppState, Saved};
use crate::text::figures::{English, Figures};

/// A value shared by reference. It equals only itself, so that comparing it costs nothing.
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

/// How numbers are written: the language and the currency of the page.
pub type Numbers = Shared<dyn Figures>;

impl Numbers {
    /// English numbers, in dollars.
    pub fn english() -> Self {
        Self(Rc::new(English))
    }
}

/// Tells the state of the page what happened.
#[derive(Clone, PartialEq)]
pub struct Dispatch(pub Callback<Action>);

impl Dispatch {
    /// Tells it now.
    pub fn act(&self, action: Action) {
        self.0.emit(action);
    }

    /// A callback that tells it what an event stands for, if anything.
    pub fn on<E: 'static>(&self, action: impl Fn(E) -> Option<Action> + 'static) -> Callback<E> {
        let dispatch = self.0.clone();
        Callback::from(move |event| {
            if let Some(action) = action(event) {
                dispatch.emit(action);
            }
        })
    }
}

/// Where to tell what happened.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context().unwrap_or_else(|| Dispatch(Callback::noop()))
}

/// Where to tell that the reader goes elsewhere, or wants the page to look otherwise.
#[hook]
pub fn use_go() -> Callback<Go> {
    use_context().unwrap_or_else(Callback::noop)
}

/// How numbers are written.
#[hook]
pub fn use_numbers() -> Numbers {
    use_context().unwrap_or_else(Numbers::english)
}

/// What the address asks for: view, tab, theme, what is hidden or locked.
#[hook]
pub fn use_looks() -> Shared<Looks> {
    use_context().unwrap_or_else(|| Shared::new(Looks::default()))
}

/// Marks the page that stands still until its program runs: its inputs are the defaults, whatever the address holds.
#[derive(Clone, PartialEq, Eq)]
pub struct Example;

/// Whether the page is such an example.
#[hook]
pub fn use_is_example() -> bool {
    use_context::<Example>().is_some()
}

/// What the page remembers.
#[hook]
pub fn use_state_of_page() -> Shared<AppState> {
    use_context().unwrap_or_else(|| Shared::new(AppState::opened("", Separators::ENGLISH, Saved::Unwanted)))
}

/// What the inputs come to.
#[hook]
pub fn use_results() -> Shared<Results> {
    let state = use_state_of_page();
    use_context().unwrap_or_else(|| Shared::new(Results::of(&state)))
}

/// Sends off what the reader takes away, and says what came of it.
#[hook]
pub fn use_delivery() -> Callback<Option<Parcel>> {
    let dispatch = use_dispatch();
    let told = dispatch.on(|delivered| Some(Action::Deliver(Some(delivered))));
    Callback::from(move |parcel| Parcel::send(parcel, &told))
}
