//! Access to the browser. Only this module and its children use web-sys. Whatever a browser can refuse returns an
//! `Option` or is ignored if it fails: a sandboxed frame, for instance, has neither history nor storage.

mod address;
mod canvas;
mod colors;
mod delivery;
mod drag;
mod field;
mod focus;
mod folder;
mod frame;
mod keys;
mod measure;
#[cfg(feature = "csr")]
mod panic;
mod popover;
mod print;
mod reading;
mod scroll;
mod steady;
mod storage;
mod translator;
mod watch;

pub use crate::intl::{Intl, knows_currency};
pub use address::{
    address_with, base_address, fragment, on_arrival, push_address, query, replace_address, set_title, takes_over,
};
pub use canvas::draw;
pub use colors::{is_dark, on_system_theme, set_ground, set_theme};
pub use delivery::{Download, copy, download, download_picture, read_chosen};
pub use drag::{capture, is_captured, is_touch, mark_drop, part_across, pointer_in, row_at};
pub use field::{
    choose, is_focused, is_ticked, keep_selection, select_text, show_start, take_choice, text_of_field, text_of_select,
    unknown_text,
};
pub use focus::{focus, focus_in_place, focused, keep_focus_next, tab_to, tab_to_first, tab_to_next};
pub use folder::{Folder, files_in};
pub use frame::{on_asked, on_height_asked};
pub use gloo::events::EventListener;
pub use gloo::timers::callback::Timeout;
pub use keys::{Shortcut, on_shortcut};
pub use measure::{is_narrow, on_narrow, on_pixel_ratio, pixel_ratio, place, set_height, size, text_size};
#[cfg(feature = "csr")]
pub use panic::announce_panics;
pub use popover::{
    click, close_dialog, close_left_popovers, has_popover, is_popover_open, is_unfolded, place_popover, show_dialog,
};
pub use print::{before_print, on_paper, print, stamp_prints};
pub use reading::{
    Brought, LocalFile, TaskSlices, chosen, dropped, is_left, now, pasted, read_slices, take_text, turn,
};
pub use scroll::{go_to, reveal, reveal_next, scroll_up, show_in_row};
pub use steady::Steady;
#[cfg(feature = "csr")]
pub use storage::saved;
pub use storage::{on_saved_elsewhere, save};
pub use translator::keep_text;
pub use watch::{watch_sight, watch_width};

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListenerOptions;
use gloo::utils::{document, document_element, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, MediaQueryList, Node, NodeList};

use crate::currency::Currency;
use crate::inputs::number::Separators;
use crate::text::figures::{EnglishMoney, Figures, Unbroken};

/// The element with this identifier.
pub fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// The element with this identifier, if it is of this class.
fn element_as<T: JsCast>(id: &str) -> Option<T> {
    element(id)?.dyn_into().ok()
}

/// The elements that match a CSS selector.
fn all(css: &str) -> Vec<Element> {
    let found = document().query_selector_all(css).ok();
    found.iter().flat_map(nodes).filter_map(|node| node.dyn_into().ok()).collect()
}

fn nodes(list: &NodeList) -> impl Iterator<Item = Node> + use<> {
    let list = list.clone();
    (0..list.length()).filter_map(move |place| list.get(place))
}

/// The media query; `None` if the browser does not know it.
fn media(query: &str) -> Option<MediaQueryList> {
    window().match_media(query).ok()?
}

/// The language of the page's text, and so of its numbers.
pub const LANGUAGE: &str = "en-US";

/// The separators of groups and decimals for reading typed numbers: those of the language in which the page shows numbers, if
/// one was chosen, or else of the reader's browser.
pub fn separators(shown: Option<&str>) -> Separators {
    let of = |language: Option<&str>| Intl::of(language).separators();
    match shown {
        Some(language) => Separators { is_shown: true, ..of(Some(language)) },
        None => of(window().navigator().language().as_deref()),
    }
}

/// Calls `used` once, before the first key, pointer, focus or input reaches the page.
pub fn on_first_use(used: impl FnOnce() + 'static) -> [EventListener; 4] {
    let used = Rc::new(Cell::new(Some(used)));
    ["keydown", "pointerdown", "focusin", "input"].map(|event| {
        let used = Rc::clone(&used);
        let first = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window(), event, first, move |_| {
            if let Some(used) = used.take() {
                used();
            }
        })
    })
}

/// The formats of numbers in this language and currency, of which `rate` units are a US dollar. A native build has no
/// `Intl`, so its numbers are English.
pub fn numbers(language: &str, currency: Currency, rate: f64) -> Rc<dyn Figures> {
    if cfg!(target_arch = "wasm32") {
        Rc::new(Unbroken(Intl::with_currency(Some(language), currency, rate)))
    } else {
        Rc::new(Unbroken(EnglishMoney::of(currency, rate)))
    }
}

/// A text in the normalization form C of Unicode, in which each letter and its accents are one character if there is one.
pub fn normalized(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

/// Today's date in UTC, in ISO 8601: `2026-10-31`.
pub fn today() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    now.split_once('T').map_or_else(String::new, |(day, _)| day.to_owned())
}

/// Marks the page as rendered, for tests and for web/boot.js.
pub fn set_ready() {
    document_element().set_attribute("data-ready", "1").ok();
}
