//! The browser: with its folder the only code that knows web-sys. Whatever a browser can refuse returns an `Option`, or
//! is tried and let go: a sandboxed frame has neither history nor storage.

mod canvas;
mod delivery;
mod drag;
mod fold;
mod folder;
mod keys;
mod places;
mod popover;
mod reading;
mod storage;
mod translator;
mod watch;

pub use crate::intl::{Intl, knows_currency};
pub use canvas::draw;
pub use delivery::{Pictured, before_print, copy, download, download_picture, print, read_chosen, stamp_prints};
pub use drag::{capture, is_captured, is_touch, mark_drop, part_across, pointer_in, row_at};
pub use fold::{is_narrow, move_fold, on_narrow, reveal, select_text, set_open};
pub use folder::{Folder, files_in};
pub use gloo::events::EventListener;
pub use gloo::file::callbacks::FileReader;
pub use gloo::timers::callback::Timeout;
pub use keys::{Shortcut, on_shortcut};
pub use places::{go_to, on_back, push_address, scroll_up, set_title, takes_over};
pub use popover::{click, is_popover_open, place_popover};
pub use reading::{
    Brought, Gone, LocalFile, Turns, chosen, dropped, is_left, now, pasted, read_slices, spawn, take_text, turn,
};
pub use storage::{on_saved_elsewhere, save, saved};
pub use translator::{TextKept, keep_text};
pub use watch::{Seen, Watched, watch_sight, watch_width};

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, HashChangeEvent, HtmlCanvasElement, HtmlDialogElement, HtmlElement, HtmlInputElement,
    HtmlSelectElement, Window,
};
use yew::{Callback, InputEvent, NodeRef, TargetCast};

use super::context::Numbers;
use super::theme::Theme;
use crate::decimal;
use crate::inputs::field::Currency;
use crate::inputs::number::Separators;
use crate::presentation::Accent;
use crate::text::figures::{EnglishMoney, Figures};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The fragment of the address, without `#`; empty where it cannot be read.
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// What follows `?` in the address.
pub fn query() -> String {
    let search = window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    search.strip_prefix('?').unwrap_or(&search).to_owned()
}

fn path() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// The language of the page's text, and so of its numbers.
pub const LANGUAGE: &str = "en-US";

/// How the reader's browser separates groups and decimals, for what is typed.
pub fn separators() -> Separators {
    Intl::of(window().and_then(|window| window.navigator().language()).as_deref()).separators()
}

/// How numbers are written in this language and currency; outside a browser, which has no `Intl`, in English.
pub fn numbers(language: &str, currency: Currency, rate: f64) -> Numbers {
    let numbers: Rc<dyn Figures> = if cfg!(target_arch = "wasm32") {
        Rc::new(Intl::with_currency(Some(language), currency, rate))
    } else {
        Rc::new(EnglishMoney::of(currency, rate))
    };
    Numbers::from(numbers)
}

/// Shows another query and fragment in the address bar without a new entry in the history.
pub fn replace_address(query: &str, fragment: &str) {
    let address = match (query, fragment) {
        ("", fragment) if self::query().is_empty() => format!("#{fragment}"),
        // Without the path the query of before would stay.
        ("", fragment) => format!("{}#{fragment}", path()),
        (query, fragment) => format!("?{query}#{fragment}"),
    };
    let history = window().and_then(|window| window.history().ok());
    // Refused in a frame with an opaque origin, and by browsers that limit the rate: the page works without.
    history.map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&address)).ok());
}

/// Goes from one fragment to another, so that Back leads to the first.
pub fn leave_address(from: &str, to: &str) {
    let history = window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{from}"))).ok();
        history.push_state_with_url(&JsValue::NULL, "", Some(&format!("#{to}"))).ok();
    }
}

/// Calls back with the new fragment whenever the reader changes the address or goes back. It is that of the event: the
/// address itself may have been written again before the event came.
pub fn on_fragment(changed: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "hashchange", move |event| {
        let Some(event) = event.dyn_ref::<HashChangeEvent>().filter(|event| !places::changes_view(event)) else {
            return;
        };
        let address = event.new_url();
        changed(address.split_once('#').map_or_else(String::new, |(_, fragment)| fragment.to_owned()));
    }))
}

/// Calls back when the system switches between light and dark.
pub fn on_system_theme(changed: impl Fn() + 'static) -> Option<EventListener> {
    let query = window()?.match_media(DARK).ok()??;
    Some(EventListener::new(&query, "change", move |_| changed()))
}

const DARK: &str = "(prefers-color-scheme: dark)";

/// Calls back with `true` before the page is put on paper, and with `false` after that; also where only its look on paper is
/// shown.
pub fn on_paper(changed: impl Fn(bool) + 'static) -> [Option<EventListener>; 3] {
    let changed = Rc::new(changed);
    let page = window();
    let on = |event: &'static str, is_paper: bool| {
        let changed = Rc::clone(&changed);
        page.as_ref().map(|page| EventListener::new(page, event, move |_| changed(is_paper)))
    };
    let (before, after) = (on("beforeprint", true), on("afterprint", false));
    let query = page.as_ref().and_then(|page| page.match_media("print").ok()?);
    let media = query.map(|query| {
        let now = query.clone();
        EventListener::new(&query, "change", move |_| changed(now.matches()))
    });
    [before, after, media]
}

/// Calls back once when the page comes to another screen, or is zoomed: a pixel then has another size.
pub fn on_pixel_ratio(changed: impl FnOnce() + 'static) -> Option<EventListener> {
    let query = window()?.match_media(&format!("(resolution: {}dppx)", decimal::write(pixel_ratio()))).ok()??;
    Some(EventListener::once(&query, "change", move |_| changed()))
}

/// Whether the system prefers dark colours.
pub fn system_is_dark() -> bool {
    window().and_then(|window| window.match_media(DARK).ok()?).is_some_and(|query| query.matches())
}

/// Calls back with what the page around asks for, in the words of a query, by way of web/frame.js.
pub fn on_asked(asked: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "tokenworth-presentation", move |event| {
        let event = event.dyn_ref::<web_sys::CustomEvent>();
        asked(event.and_then(|event| event.detail().as_string()).unwrap_or_default());
    }))
}

/// Hands the choice of colours to the style sheet.
pub fn set_theme(theme: Theme) {
    set_root_attribute("data-theme", theme.key());
}

/// Lets the page around show through, or not, and hands the style sheet an accent color for light and for dark colors: those
/// that can be read among them.
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

/// Shows a dialog over the page, which takes the focus and gives it back when it closes.
pub fn show_dialog(node: &NodeRef) {
    node.cast::<HtmlDialogElement>().map(|dialog| dialog.show_modal().ok());
}

/// Closes a dialog.
pub fn close_dialog(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// Calls back once after so many milliseconds, unless what this returns is dropped before.
pub fn after(milliseconds: u32, callback: Callback<()>) -> Timeout {
    Timeout::new(milliseconds, move || callback.emit(()))
}

/// Today, as ISO 8601 writes a day (UTC).
pub fn today() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    now.split_once('T').map_or_else(String::new, |(day, _)| day.to_owned())
}

/// The whole address of the page with another fragment.
pub fn address_with(fragment: &str) -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    format!("{}#{fragment}", href.split('#').next().unwrap_or_default())
}

/// The address of the page without query and fragment.
pub fn base_address() -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The identifier of the element that has the keyboard's focus.
pub fn focused() -> Option<String> {
    Some(document()?.active_element()?.id()).filter(|id| !id.is_empty())
}

/// Moves the keyboard's focus to an element.
pub fn focus(id: &str) {
    let element = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.map(|element| element.focus().ok());
}

/// Tells tests and scripts that the page has been drawn once.
pub fn set_ready() {
    set_root_attribute("data-ready", "1");
}

fn set_root_attribute(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element());
    root.map(|root| root.set_attribute(name, value).ok());
}

/// Device pixels for a CSS pixel.
pub fn pixel_ratio() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio())
}

/// The text now in the field, list or slider that an event comes from.
pub fn text_of_input(event: &InputEvent) -> Option<String> {
    Some(event.target_dyn_into::<HtmlInputElement>()?.value())
}

/// The choice now in the list that an event comes from.
pub fn text_of_select(event: &Event) -> Option<String> {
    Some(event.target_dyn_into::<HtmlSelectElement>()?.value())
}

/// The text now in the field that an event comes from, once the reader has left it.
pub fn text_of_field(event: &Event) -> Option<String> {
    Some(event.target_dyn_into::<HtmlInputElement>()?.value())
}

/// The text now in the field that an event comes from, where the page does not know it yet: extensions and password managers
/// fill fields without a word about each letter.
pub fn unknown_text(event: &Event, known: &str) -> Option<String> {
    text_of_field(event).filter(|text| text != known)
}

/// Makes this the choice of the list behind a reference.
pub fn choose(node: &NodeRef, value: &str) {
    if let Some(list) = node.cast::<HtmlSelectElement>().filter(|list| list.value() != value) {
        list.set_value(value);
    }
}

/// The choice now in a list of things to do, which then shows its first entry again.
pub fn take_choice(id: &str) -> Option<String> {
    let list = element(id)?.dyn_into::<HtmlSelectElement>().ok()?;
    let choice = list.value();
    list.set_selected_index(0);
    Some(choice)
}

/// Whether the box that an event comes from is ticked.
pub fn is_ticked(event: &Event) -> Option<bool> {
    Some(event.target_dyn_into::<HtmlInputElement>()?.checked())
}

/// Whether the `<details>` that an event comes from is open now.
pub fn is_unfolded(event: &Event) -> Option<bool> {
    Some(event.target_dyn_into::<Element>()?.has_attribute("open"))
}

/// The canvas behind a reference.
pub fn canvas(node: &NodeRef) -> Option<HtmlCanvasElement> {
    node.cast::<HtmlCanvasElement>()
}

/// Gives an element this height, in CSS pixels: by script, since the page's policy allows no style attribute.
pub fn set_height(node: &NodeRef, height: f64) {
    let element = node.cast::<HtmlElement>();
    element.map(|element| element.style().set_property("height", &format!("{}px", decimal::write(height))).ok());
}

/// Puts an element at this place in the one around it, in CSS pixels; away where there is none.
pub fn place(node: &NodeRef, place: Option<(f64, f64)>) {
    let Some(element) = node.cast::<HtmlElement>() else { return };
    element.set_hidden(place.is_none());
    if let Some((x, y)) = place {
        element.style().set_property("translate", &format!("{}px {}px", decimal::write(x), decimal::write(y))).ok();
    }
}

/// Width and height of an element, in CSS pixels.
pub fn size(node: &NodeRef) -> Option<(f64, f64)> {
    let element = node.cast::<HtmlElement>()?;
    Some((f64::from(element.offset_width()), f64::from(element.offset_height())))
}

/// Describes a panic to the page's own script, which shows the notice and serves its buttons: the program is dead then.
///
/// # Panics
/// Later, on purpose: whenever the window receives the event `tokenworth-test-panic`.
#[cfg(feature = "csr")]
pub fn announce_panics() {
    let Some(window) = window() else { return };
    // By Yew, which sets a hook of its own otherwise.
    yew::set_custom_panic_hook(Box::new(|panic| {
        let event = web_sys::CustomEventInit::new();
        event.set_detail(&JsValue::from_str(&panic.to_string()));
        if let (Some(window), Ok(event)) =
            (self::window(), web_sys::CustomEvent::new_with_event_init_dict("tokenworth-panic", &event))
        {
            window.dispatch_event(&event).ok();
        }
    }));
    EventListener::new(&window, "tokenworth-test-panic", |_| panic!("as asked by tokenworth-test-panic")).forget();
}
