//! The browser: with its folder the only code that knows web-sys. Whatever a browser can refuse returns an `Option`, or
//! is tried and let go: a sandboxed frame has neither history nor storage.

mod canvas;
mod intl;

pub use canvas::draw;
pub use gloo_events::EventListener;
pub use gloo_timers::callback::Timeout;
pub use intl::Intl;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, HtmlCanvasElement, HtmlElement, HtmlInputElement, HtmlSelectElement, ResizeObserver,
    Window,
};
use yew::{InputEvent, NodeRef, TargetCast};

use super::theme::Theme;

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

/// The language that the reader prefers.
pub fn language() -> Option<String> {
    window()?.navigator().language()
}

/// Shows another query and fragment in the address bar without a new entry in the history.
pub fn replace_address(query: &str, fragment: &str) {
    let address = match (query, fragment) {
        ("", fragment) => format!("#{fragment}"),
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

/// Calls back with the new fragment whenever the reader changes the address or goes back.
pub fn on_fragment(changed: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "hashchange", move |_| changed(fragment())))
}

/// Calls back when the system switches between light and dark.
pub fn on_system_theme(changed: impl Fn() + 'static) -> Option<EventListener> {
    let query = window()?.match_media(DARK).ok()??;
    Some(EventListener::new(&query, "change", move |_| changed()))
}

const DARK: &str = "(prefers-color-scheme: dark)";

/// Calls back once when the page comes to another screen, or is zoomed: a pixel then has another size.
pub fn on_pixel_ratio(changed: impl FnOnce() + 'static) -> Option<EventListener> {
    let query = window()?.match_media(&format!("(resolution: {}dppx)", pixel_ratio())).ok()??;
    Some(EventListener::once(&query, "change", move |_| changed()))
}

/// Whether the system prefers dark colours.
pub fn system_is_dark() -> bool {
    window().and_then(|window| window.match_media(DARK).ok()?).is_some_and(|query| query.matches())
}

/// Hands the choice of colours to the style sheet.
pub fn set_theme(theme: Theme) {
    set_root_attribute("data-theme", theme.key());
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

/// Whether the box that an event comes from is ticked.
pub fn is_ticked(event: &Event) -> Option<bool> {
    Some(event.target_dyn_into::<HtmlInputElement>()?.checked())
}

/// The canvas behind a reference.
pub fn canvas(node: &NodeRef) -> Option<HtmlCanvasElement> {
    node.cast::<HtmlCanvasElement>()
}

/// The size of the element behind a reference, in CSS pixels.
pub fn size(node: &NodeRef) -> Option<(f64, f64)> {
    let bounds = node.cast::<Element>()?.get_bounding_client_rect();
    Some((bounds.width(), bounds.height()))
}

/// Watches an element's size until dropped.
pub struct Watched {
    observer: ResizeObserver,
    // The browser calls it as long as the observer lives.
    _callback: Closure<dyn Fn()>,
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back whenever the element behind `node` changes its size.
pub fn watch_size(node: &NodeRef, changed: impl Fn() + 'static) -> Option<Watched> {
    let callback = Closure::<dyn Fn()>::new(changed);
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(&node.cast::<Element>()?);
    Some(Watched { observer, _callback: callback })
}

/// Makes a panic visible: the program is dead then, so the page's own script shows the notice and serves its buttons.
pub fn announce_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let event = web_sys::CustomEventInit::new();
        event.set_detail(&JsValue::from_str(&panic.to_string()));
        if let (Some(window), Ok(event)) =
            (window(), web_sys::CustomEvent::new_with_event_init_dict("tokenworth-panic", &event))
        {
            window.dispatch_event(&event).ok();
        }
    }));
}
