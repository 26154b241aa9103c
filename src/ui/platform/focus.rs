//! Moves the focus.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement};

use super::{element, element_as};

/// The identifier of the element that has the focus; `None` if it has no identifier.
pub fn focused() -> Option<String> {
    Some(document().active_element()?.id()).filter(|id| !id.is_empty())
}

/// Moves the focus to the element with this identifier.
pub fn focus(id: &str) {
    element_as::<HtmlElement>(id).map(|element| element.focus().ok());
}

/// Moves the focus to the element with this identifier and scrolls nothing.
pub fn focus_in_place(id: &str) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element_as::<HtmlElement>(id).map(|element| element.focus_with_options(&options).ok());
}

/// Moves the focus to the element with this identifier as Tab does: the text of a field is selected, so that typing
/// replaces it.
pub fn tab_to(id: &str) {
    if let Some(element) = element(id) {
        tab_to_element(element);
    }
}

/// Moves the focus to the element with this identifier, as Tab does, once the page has been rendered again.
pub fn tab_to_next(id: String) {
    Timeout::new(0, move || tab_to(&id)).forget();
}

/// Moves the focus to the first element that matches a CSS selector, as Tab does. Returns whether there is one.
pub fn tab_to_first(css: &str) -> bool {
    document().query_selector(css).ok().flatten().is_some_and(tab_to_element)
}

fn tab_to_element(element: Element) -> bool {
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        field.select();
    }
    element.dyn_into::<HtmlElement>().is_ok_and(|element| element.focus().is_ok())
}

/// Moves the focus to the first of these elements that can take it, if the element that has it now is gone once the page
/// has been rendered again.
pub fn keep_focus_next(ids: &'static [&'static str]) {
    let has_focus = || document().active_element().is_some_and(|it| it.tag_name() != "BODY");
    if !has_focus() {
        return;
    }
    let keep = move || {
        for id in ids {
            if !has_focus() {
                focus_in_place(id);
            }
        }
    };
    Timeout::new(0, keep).forget();
}
