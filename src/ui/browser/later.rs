//! The second program of the page (`src/bin/later.rs`): `web/touch.js` loads it when the page is first touched, and again at
//! each touch as long as that fails.

use gloo_events::EventListener;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{language, today, window};

/// What `web/touch.js` calls the program's one function.
const NAME: &str = "tokenworthLater";
/// What `web/touch.js` tells the window once it has loaded the program, or has failed to.
const LOADED: &str = "tokenworth-later";

/// The program's answer to a question about this fragment, which `link` restores. `None` while the program is not there,
/// and where it has no answer.
pub fn ask(question: &str, fragment: &str, link: &str, all_draws: bool) -> Option<String> {
    let locale = language().map_or(JsValue::UNDEFINED, JsValue::from);
    let about: Array = [question, fragment].into_iter().map(JsValue::from_str).collect();
    about.push(&locale);
    about.push(&JsValue::from(today()));
    about.push(&JsValue::from_str(link));
    about.push(&JsValue::from_bool(all_draws));
    // It throws where it panics.
    program()?.apply(&JsValue::UNDEFINED, &about).ok()?.as_string()
}

/// Whether the program is there.
pub fn has_later() -> bool {
    program().is_some()
}

/// Calls back when the program is there, or cannot be loaded: at once where it is there already. Only for what follows
/// upon a click: with that the loading has begun.
pub fn when_later(then: Box<dyn FnOnce()>) {
    match window() {
        Some(window) if !has_later() => EventListener::once(&window, LOADED, move |_| then()).forget(),
        _ => then(),
    }
}

fn program() -> Option<Function> {
    Reflect::get(&js_sys::global(), &JsValue::from_str(NAME)).ok()?.dyn_into().ok()
}
