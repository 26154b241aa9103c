//! What every component may need: a way to say what happened, and the reader's way of writing numbers. Neither changes
//! while the page lives, so nothing is drawn again because of them.

use std::rc::Rc;

use yew::prelude::*;

use crate::state::{Action, AppState};
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
    /// Where to say what happened.
    pub dispatch: UseReducerDispatcher<AppState>,
}

impl Shared {
    /// How numbers are written.
    pub fn figures(&self) -> &dyn Figures {
        &*self.numbers.0
    }

    /// A callback that tells the state what happened.
    pub fn action<E: 'static>(&self, action: impl Fn(E) -> Option<Action> + 'static) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event| {
            if let Some(action) = action(event) {
                dispatch.dispatch(action);
            }
        })
    }
}

impl Reducible for AppState {
    type Action = Action;
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.update(action))
    }
}
