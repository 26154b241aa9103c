//! What is held while a component is mounted.

use yew::prelude::*;

/// Holds what `start` returns, such as a listener, from the first render until the component is unmounted.
#[hook]
pub fn use_held<T: 'static>(start: impl FnOnce() -> T + 'static) {
    use_effect_with((), move |()| {
        let held = start();
        move || drop(held)
    });
}
