//! What every component may need: ways to say what happened, and the reader's way of writing numbers. Only the
//! currency, and what may leave the page, change while the reader works, so little is drawn again because of them.

use std::rc::Rc;

use yew::prelude::*;

use super::browser;
use super::delivery::Parcel;
use super::el::{El, button};
use super::views::Visit;
use crate::inputs::Disclosure;
use crate::model::Metric;
use crate::presentation::Shape;
use crate::state::{Action, Delivered};
use crate::text::figures::Figures;

/// How numbers are written.
#[derive(Clone)]
pub struct Numbers(pub Rc<dyn Figures>);

impl PartialEq for Numbers {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What every component may need.
#[derive(Clone, PartialEq)]
pub struct Shared {
    /// How numbers are written.
    pub numbers: Numbers,
    /// What goes along with what leaves the page.
    pub disclosure: Disclosure,
    /// What the address hides or locks.
    pub shape: Rc<Shape>,
    /// Where to say what happened.
    pub dispatch: Callback<Action>,
    /// Where to say that the reader goes elsewhere.
    pub visit: Callback<Visit>,
}

impl Shared {
    /// How numbers are written.
    pub fn figures(&self) -> &dyn Figures {
        &*self.numbers.0
    }

    /// Tells the state what happened, if anything.
    pub fn tell(&self, action: Option<Action>) {
        tell(&self.dispatch, action);
    }

    /// A callback that tells the state what happened.
    pub fn action<E: 'static>(&self, action: impl Fn(E) -> Option<Action> + 'static) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event| tell(&dispatch, action(event)))
    }

    /// A callback that hands out what is asked for, once what makes it is there.
    pub fn delivery(&self, parcel: impl Fn() -> Option<Parcel> + 'static) -> Callback<MouseEvent> {
        let (dispatch, parcel) = (self.dispatch.clone(), Rc::new(parcel));
        Callback::from(move |_| hand_out(&dispatch, parcel.clone()))
    }

    /// A metric's name, which explains the metric when it is pressed.
    pub fn ask(&self, metric: Metric, name: &str) -> El {
        let dispatch = self.dispatch.clone();
        button(name).class("ask").on_click(Callback::from(move |_| explain(&dispatch, metric)))
    }
}

/// Hands out a parcel once what makes it is there; says so until then, and where it does not come.
fn hand_out(dispatch: &Callback<Action>, parcel: Rc<dyn Fn() -> Option<Parcel>>) {
    if !browser::has_later() {
        dispatch.emit(Action::Deliver(Some(Delivered::Awaited)));
    }
    let dispatch = dispatch.clone();
    browser::when_later(Box::new(move || {
        let delivered = parcel().map_or(Delivered::Missing, Parcel::send);
        dispatch.emit(Action::Deliver(Some(delivered)));
    }));
}

/// Opens the explanation of a metric, and has it drawn again when what writes it has come.
fn explain(dispatch: &Callback<Action>, metric: Metric) {
    dispatch.emit(Action::Explain(Some(metric.into())));
    if !browser::has_later() {
        let dispatch = dispatch.clone();
        browser::when_later(Box::new(move || dispatch.emit(Action::Later(browser::has_later()))));
    }
}

/// Tells the state what happened, if anything. Out of line, since there are many callbacks.
#[inline(never)]
fn tell(dispatch: &Callback<Action>, action: Option<Action>) {
    if let Some(action) = action {
        dispatch.emit(action);
    }
}
