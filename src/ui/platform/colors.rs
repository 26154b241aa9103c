//! Light and dark, the ground and the accent color.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{document, set_root_attribute, window};
use crate::presentation::{Accent, Theme};

const DARK: &str = "(prefers-color-scheme: dark)";

/// Whether the system prefers dark colors.
fn system_is_dark() -> bool {
    window().and_then(|window| window.match_media(DARK).ok()?).is_some_and(|query| query.matches())
}

/// Calls `changed` when the system switches between light and dark.
pub fn on_system_theme(changed: impl Fn() + 'static) -> Option<EventListener> {
    let query = window()?.match_media(DARK).ok()??;
    Some(EventListener::new(&query, "change", move |_| changed()))
}

/// Whether the colors are dark now, under this choice.
pub fn is_dark(theme: Theme) -> bool {
    match theme {
        Theme::Auto => system_is_dark(),
        Theme::Light => false,
        Theme::Dark => true,
    }
}

/// Sets the choice of colors for the style sheet.
pub fn set_theme(theme: Theme) {
    set_root_attribute("data-theme", theme.key());
}

/// Sets for the style sheet whether the ground is transparent, and the accent colors for light and for dark: the accent
/// where it has enough contrast, otherwise none.
pub fn set_ground(is_transparent: bool, accent: Option<Accent>) {
    let root = document().and_then(|document| document.document_element()?.dyn_into::<HtmlElement>().ok());
    let Some(root) = root else { return };
    root.toggle_attribute_with_force("data-clear", is_transparent).ok();
    let light = accent.filter(|accent| accent.fits_light());
    let dark = accent.filter(|accent| accent.fits_dark());
    for (name, color) in [("--accent-light", light), ("--accent-dark", dark)] {
        match color {
            Some(color) => root.style().set_property(name, &color.css()).ok(),
            None => root.style().remove_property(name).map(drop).ok(),
        };
    }
}
