//! What a component keeps from one render to the next.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

/// Holds what `start` returns, such as a listener, from the first render until the component is unmounted.
#[hook]
pub fn use_held<T: 'static>(start: impl FnOnce() -> T + 'static) {
    use_effect_with((), move |()| {
        let held = start();
        move || drop(held)
    });
}

/// A cell that holds the `value` of the component's latest render, for callbacks that are made once.
#[hook]
pub fn use_latest<T: Clone + 'static>(value: T) -> Rc<RefCell<T>> {
    let first = value.clone();
    let cell = use_mut_ref(move || first);
    cell.replace(value);
    cell
}

/// Whether `now` is true, or was in an earlier render of the component.
#[hook]
pub fn use_latched(now: bool) -> bool {
    let latched = use_mut_ref(|| false);
    *latched.borrow_mut() |= now;
    *latched.borrow()
}
