//! Scrolls the page, or a row of it, to an element.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::element;

/// Scrolls to the top of the page.
pub fn scroll_up() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Scrolls to the element with this identifier, opens all `<details>` around it, and focuses it.
pub fn go_to(id: &str) {
    let Some(target) = element(id) else { return };
    let mut fold = target.closest("details").ok().flatten();
    while let Some(details) = fold {
        details.toggle_attribute_with_force("open", true).ok();
        fold = details.parent_element().and_then(|around| around.closest("details").ok().flatten());
    }
    target.scroll_into_view();
    // The focus goes to the `<summary>` of a `<details>`, because the `<details>` itself cannot have it.
    let line = target.query_selector(":scope > summary").ok().flatten();
    if let Ok(target) = line.unwrap_or(target).dyn_into::<HtmlElement>() {
        target.focus().ok();
    }
}

/// Scrolls no further than needed to bring an element into view.
pub fn reveal(id: &str) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    if let Some(element) = element(id) {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls no further than needed to bring an element into view, once the page has been rendered again.
pub fn reveal_next(id: String) {
    Timeout::new(0, move || reveal(&id)).forget();
}

/// Scrolls the row around the first element that matches a CSS selector sideways until the element is in sight. The page
/// itself does not scroll.
pub fn show_in_row(css: &str) {
    let item = document().query_selector(css).ok().flatten();
    let Some((row, item)) = item.and_then(|item| Some((item.parent_element()?, item))) else { return };
    let (around, within) = (row.get_bounding_client_rect(), item.get_bounding_client_rect());
    let by = (within.right() - around.right()).max(0.0) + (within.left() - around.left()).min(0.0);
    row.scroll_by_with_x_and_y(by, 0.0);
}
