//! The latest value of a render, for callbacks that are made once.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

/// A cell that holds the `value` of the component's latest render.
#[hook]
pub fn use_latest<T: Clone + 'static>(value: T) -> Rc<RefCell<T>> {
    let first = value.clone();
    let cell = use_mut_ref(move || first);
    cell.replace(value);
    cell
}
