//! Support for pages that the browser translates.

use yew::prelude::*;

use super::use_held;
use crate::ui::platform;

/// Keeps the text on the page in step with the inputs while the browser translates it.
#[hook]
pub fn use_translation() {
    use_held(|| platform::element("app").and_then(|root| platform::keep_text(&root)));
}
