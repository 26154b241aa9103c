//! Light and dark, the ground and the accent color.

use gloo::events::EventListener;
use gloo::utils::document_element;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::media;
use crate::presentation::{Accent, Theme};

const DARK: &str = "(prefers-color-scheme: dark)";

/// Calls `changed` when the system switches between light and dark.
pub fn on_system_theme(changed: impl Fn() + 'static) -> Option<EventListener> {
    media(DARK).map(|query| EventListener::new(&query, "change", move |_| changed()))
}

/// Whether the colors are dark now, under this choice.
pub fn is_dark(theme: Theme) -> bool {
    match theme {
        Theme::Auto => media(DARK).is_some_and(|query| query.matches()),
        Theme::Light => false,
        Theme::Dark => true,
    }
}

/// Sets the choice of colors for the style sheet.
pub fn set_theme(theme: Theme) {
    document_element().set_attribute("data-theme", theme.key()).ok();
}

/// Sets for the style sheet whether the ground is transparent, and the accent colors for light and for dark: the accent
/// where it has enough contrast, otherwise none.
pub fn set_ground(is_transparent: bool, accent: Option<Accent>) {
    let Ok(root) = document_element().dyn_into::<HtmlElement>() else { return };
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
