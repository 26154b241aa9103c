//! Reads and sets text fields, lists and checkboxes.

use web_sys::{Event, FocusEvent, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, MouseEvent};
use yew::{NodeRef, TargetCast};

use super::element_as;

/// The selected value of the list that an event comes from.
pub fn text_of_select(event: &Event) -> Option<String> {
    Some(event.target_dyn_into::<HtmlSelectElement>()?.value())
}

/// The current text of the field or slider that an event comes from.
pub fn text_of_field(event: &impl TargetCast) -> Option<String> {
    Some(event.target_dyn_into::<HtmlInputElement>()?.value())
}

/// The current text of the field that an event comes from, if it differs from the `known` one. Extensions and password
/// managers fill fields without an `input` event.
pub fn unknown_text(event: &Event, known: &str) -> Option<String> {
    text_of_field(event).filter(|text| text != known)
}

/// Selects the option with this value in the list behind `node`.
pub fn choose(node: &NodeRef, value: &str) {
    if let Some(list) = node.cast::<HtmlSelectElement>().filter(|list| list.value() != value) {
        list.set_value(value);
    }
}

/// Takes the selected value of a list, which then shows its first option again.
pub fn take_choice(id: &str) -> Option<String> {
    let list = element_as::<HtmlSelectElement>(id)?;
    let choice = list.value();
    list.set_selected_index(0);
    Some(choice)
}

/// Whether the checkbox that an event comes from is ticked.
pub fn is_ticked(event: &Event) -> Option<bool> {
    Some(event.target_dyn_into::<HtmlInputElement>()?.checked())
}

/// Selects all text of the field that received the focus, so that typing replaces it.
pub fn select_text(event: &FocusEvent) {
    if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
        field.select();
    }
}

/// Whether the field under the pointer has the focus already.
pub fn is_focused(event: &MouseEvent) -> bool {
    event.target_dyn_into::<HtmlInputElement>().and_then(|field| field.matches(":focus").ok()).unwrap_or_default()
}

/// Keeps a text that is selected as a whole selected when the mouse is released. WebKit drops a selection that was made
/// when the press gave the field the focus.
pub fn keep_selection(event: &MouseEvent) {
    let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
    let (start, end) = (field.selection_start().ok().flatten(), field.selection_end().ok().flatten());
    let length = field.value().encode_utf16().count() as u32;
    if start == Some(0) && end == Some(length) {
        event.prevent_default();
    }
}

/// Shows the start of the text area with this identifier. Browsers put the cursor behind a text that a script has set,
/// and scroll there with the focus.
pub fn show_start(id: &str) {
    if let Some(area) = element_as::<HtmlTextAreaElement>(id) {
        area.set_selection_range(0, 0).ok();
        area.set_scroll_top(0);
    }
}
