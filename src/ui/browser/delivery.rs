//! What leaves the page on the reader's demand: to the clipboard, into a file, onto paper. Whatever the browser refuses
//! is said, so that the page can show it as text instead. All but paper is done by `web/delivery.js`, which comes with the
//! second program.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{address_with, element, fragment, query, replace_address, today, window};
use crate::inputs::Disclosure;

/// What `web/touch.js` calls the function that acts.
const NAME: &str = "tokenworthAct";

/// Copies a text, as plain text and where there is one as HTML, so that each program pastes what it understands. False
/// where the browser refuses.
pub fn copy(plain: &str, html: Option<&str>) -> bool {
    act(&["copy", plain, html.unwrap_or_default()])
}

/// Offers a text as a file. False where the browser refuses.
pub fn download(name: &str, kind: &str, text: &str) -> bool {
    act(&["download", name, kind, text])
}

/// Offers a drawing as a picture file. False where the browser refuses.
pub fn download_picture(name: &str, svg: &str) -> bool {
    act(&["picture", name, svg])
}

/// Opens the dialog of this key. False where it cannot be opened.
pub fn open_dialog(key: &str) -> bool {
    act(&["open", key])
}

fn act(what: &[&str]) -> bool {
    let function = Reflect::get(&js_sys::global(), &JsValue::from_str(NAME)).ok();
    let function: Option<Function> = function.and_then(|function| function.dyn_into().ok());
    let what: Array = what.iter().map(|word| JsValue::from_str(word)).collect();
    function.is_some_and(|act| act.apply(&JsValue::UNDEFINED, &what).is_ok_and(|done| done.is_truthy()))
}

/// Whether prints are blocked without a word: so they are in a frame without an origin. A file has none, either.
fn is_confined() -> bool {
    window().is_none_or(|window| window.origin() == "null" && window.location().protocol().as_deref() != Ok("file:"))
}

/// Opens the browser's own print dialog. False where the browser refuses.
pub fn print() -> bool {
    !is_confined() && window().is_some_and(|window| window.print().is_ok())
}

/// Whenever the reader prints, writes into the element with this id what `stamp` makes of the day and the address. Without
/// `data-salary` on the element the salary is left out: so it is from the address bar then, which browsers print, too.
pub fn stamp_prints(
    id: &'static str,
    stamp: impl Fn(&str, &str, Disclosure) -> (String, String) + 'static,
) -> [Option<EventListener>; 2] {
    let Some(page) = window() else { return [None, None] };
    let shown = Rc::new(RefCell::new(None));
    let before = Rc::clone(&shown);
    let stamped = EventListener::new(&page, "beforeprint", move |_| {
        let Some(foot) = element(id) else { return };
        let (day, fragment) = (today(), fragment());
        let disclosure = Disclosure { salary: foot.has_attribute("data-salary") };
        let (words, disclosed) = stamp(&day, &address_with(&fragment), disclosure);
        foot.set_text_content(Some(&words));
        if disclosed != fragment {
            replace_address(&query(), &disclosed);
            before.replace(Some(fragment));
        }
    });
    let restored = EventListener::new(&page, "afterprint", move |_| {
        if let Some(fragment) = shown.take() {
            replace_address(&query(), &fragment);
        }
    });
    [Some(stamped), Some(restored)]
}
