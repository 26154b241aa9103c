//! Access to the browser. Only this module and its children use web-sys. Whatever a browser can refuse returns an
//! `Option` or is ignored if it fails: a sandboxed frame, for instance, has neither history nor storage.

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
pub use popover::{click, close_left_popovers, has_popover, is_popover_open, place_popover};
pub use reading::{
    Brought, Gone, LocalFile, Turns, chosen, dropped, is_left, now, pasted, read_slices, spawn, take_text, turn,
};
pub use storage::{on_saved_elsewhere, save, saved};
pub use translator::{TextKept, keep_text};
pub use watch::{Seen, Watched, watch_sight, watch_width};

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListenerOptions;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, FocusOptions, HashChangeEvent, HtmlCanvasElement, HtmlDialogElement, HtmlElement,
    HtmlIFrameElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, MessageEvent, Window,
};
use yew::{Callback, InputEvent, NodeRef, TargetCast};

use crate::decimal;
use crate::inputs::field::Currency;
use crate::inputs::number::Separators;
use crate::presentation::{Accent, Theme};
use crate::text::figures::{EnglishMoney, Figures, Unbroken};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The element with this identifier.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The fragment of the address, without `#`; empty if it cannot be read.
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The query of the address, without `?`; empty if it cannot be read.
pub fn query() -> String {
    let search = window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    search.strip_prefix('?').unwrap_or(&search).to_owned()
}

fn path() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// The language of the page's text, and so of its numbers.
pub const LANGUAGE: &str = "en-US";

/// The separators of groups and decimals in the language of the reader's browser, for reading typed numbers.
pub fn separators() -> Separators {
    Intl::of(window().and_then(|window| window.navigator().language()).as_deref()).separators()
}

/// Calls `used` once, before the first key, pointer, focus or input reaches the page.
pub fn on_first_use(used: impl FnOnce() + 'static) -> [Option<EventListener>; 4] {
    let used = Rc::new(Cell::new(Some(used)));
    ["keydown", "pointerdown", "focusin", "input"].map(|event| {
        let (window, used) = (window()?, Rc::clone(&used));
        let first = EventListenerOptions::run_in_capture_phase();
        Some(EventListener::new_with_options(&window, event, first, move |_| {
            if let Some(used) = used.take() {
                used();
            }
        }))
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

/// Replaces query and fragment in the address bar without adding an entry to the history.
pub fn replace_address(query: &str, fragment: &str) {
    let address = match (query, fragment) {
        ("", fragment) if self::query().is_empty() => format!("#{fragment}"),
        // Without the path, the old query would stay.
        ("", fragment) => format!("{}#{fragment}", path()),
        (query, fragment) => format!("?{query}#{fragment}"),
    };
    let history = window().and_then(|window| window.history().ok());
    // Browsers refuse this in frames with an opaque origin, and if it happens too often. The page works without it.
    history.map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&address)).ok());
}

/// Adds an entry with the fragment `to` to the history, so that Back returns to the fragment `from`.
pub fn leave_address(from: &str, to: &str) {
    let history = window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{from}"))).ok();
        history.push_state_with_url(&JsValue::NULL, "", Some(&format!("#{to}"))).ok();
    }
}

/// Calls `changed` with the new fragment whenever the reader changes the address or goes back. The fragment is taken
/// from the event, because the address may have been replaced since.
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

/// Calls `changed` when the system switches between light and dark.
pub fn on_system_theme(changed: impl Fn() + 'static) -> Option<EventListener> {
    let query = window()?.match_media(DARK).ok()??;
    Some(EventListener::new(&query, "change", move |_| changed()))
}

const DARK: &str = "(prefers-color-scheme: dark)";

/// Calls `changed` with `true` before the page is printed and with `false` afterward, also for tools that only emulate
/// the medium "print".
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

/// Calls `changed` once when the pixel ratio changes: the page is zoomed or moved to another screen.
pub fn on_pixel_ratio(changed: impl FnOnce() + 'static) -> Option<EventListener> {
    let query = window()?.match_media(&format!("(resolution: {}dppx)", decimal::write(pixel_ratio()))).ok()??;
    Some(EventListener::once(&query, "change", move |_| changed()))
}

/// Whether the system prefers dark colors.
fn system_is_dark() -> bool {
    window().and_then(|window| window.match_media(DARK).ok()?).is_some_and(|query| query.matches())
}

/// Calls `asked` with what the embedding page requests, as a query such as `theme=dark&lang=de`. web/frame.js sends the
/// event.
pub fn on_asked(asked: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "tokenworth-presentation", move |event| {
        let event = event.dyn_ref::<web_sys::CustomEvent>();
        asked(event.and_then(|event| event.detail().as_string()).unwrap_or_default());
    }))
}

/// Gives the frame with this identifier the height that the page in it asks for. web/frame.js of that page sends the
/// message.
pub fn follow_height(id: &'static str) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "message", move |event| {
        let frame = element(id).and_then(|frame| frame.dyn_into::<HtmlIFrameElement>().ok());
        if let Some((frame, event)) = frame.zip(event.dyn_ref::<MessageEvent>())
            && let Some(height) = height_asked(&frame, event)
        {
            frame.set_height(&decimal::write(height));
        }
    }))
}

fn height_asked(frame: &HtmlIFrameElement, event: &MessageEvent) -> Option<f64> {
    let is_from_it = event.source().map(JsValue::from) == frame.content_window().map(JsValue::from);
    Reflect::get(&event.data(), &"height".into()).ok()?.as_f64().filter(|_| is_from_it)
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

/// Opens a modal dialog. It takes the focus and returns it when it closes.
pub fn show_dialog(node: &NodeRef) {
    node.cast::<HtmlDialogElement>().map(|dialog| dialog.show_modal().ok());
}

/// Closes a dialog.
pub fn close_dialog(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// Calls `callback` once after this many milliseconds. Dropping the returned value cancels the call.
pub fn after(milliseconds: u32, callback: Callback<()>) -> Timeout {
    Timeout::new(milliseconds, move || callback.emit(()))
}

/// Today's date in UTC, in ISO 8601: `2026-10-31`.
pub fn today() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    now.split_once('T').map_or_else(String::new, |(day, _)| day.to_owned())
}

/// The address of the page with another fragment.
pub fn address_with(fragment: &str) -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    format!("{}#{fragment}", href.split('#').next().unwrap_or_default())
}

/// The address of the page without query and fragment.
pub fn base_address() -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The identifier of the element that has the focus; `None` if it has no identifier.
pub fn focused() -> Option<String> {
    Some(document()?.active_element()?.id()).filter(|id| !id.is_empty())
}

/// Moves the focus to the element with this identifier.
pub fn focus(id: &str) {
    let element = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.map(|element| element.focus().ok());
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
    after(0, Callback::from(move |()| tab_to(&id))).forget();
}

/// Scrolls no further than needed to bring an element into view, once the page has been rendered again.
pub fn reveal_next(id: String) {
    after(0, Callback::from(move |()| reveal(&id))).forget();
}

/// Moves the focus to the first element that matches a CSS selector, as Tab does. Returns whether there is one.
pub fn tab_to_first(css: &str) -> bool {
    document().and_then(|document| document.query_selector(css).ok()?).is_some_and(tab_to_element)
}

fn tab_to_element(element: Element) -> bool {
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        field.select();
    }
    element.dyn_into::<HtmlElement>().is_ok_and(|element| element.focus().is_ok())
}

/// Scrolls the row around the first element that matches a CSS selector sideways until the element is in sight. The page
/// itself does not scroll.
pub fn show_in_row(css: &str) {
    let item = document().and_then(|document| document.query_selector(css).ok()?);
    let Some((row, item)) = item.and_then(|item| Some((item.parent_element()?, item))) else { return };
    let (around, within) = (row.get_bounding_client_rect(), item.get_bounding_client_rect());
    let by = (within.right() - around.right()).max(0.0) + (within.left() - around.left()).min(0.0);
    row.scroll_by_with_x_and_y(by, 0.0);
}

/// Shows the start of the text area with this identifier. Browsers put the cursor behind a text that a script has set,
/// and scroll there with the focus.
pub fn show_start(id: &str) {
    if let Some(area) = element(id).and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) {
        area.set_selection_range(0, 0).ok();
        area.set_scroll_top(0);
    }
}

/// Moves the focus to the element with this identifier and scrolls nothing.
pub fn focus_in_place(id: &str) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let element = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.map(|element| element.focus_with_options(&options).ok());
}

/// Moves the focus to the first of these elements that can take it, if the element that has it now is gone once the page
/// has been rendered again.
pub fn keep_focus_next(ids: &'static [&'static str]) {
    let has_focus =
        || document().and_then(|document| document.active_element()).is_some_and(|it| it.tag_name() != "BODY");
    if !has_focus() {
        return;
    }
    let keep = move |()| {
        for id in ids {
            if !has_focus() {
                focus_in_place(id);
            }
        }
    };
    after(0, Callback::from(keep)).forget();
}

/// Marks the page as rendered, for tests and for web/boot.js.
pub fn set_ready() {
    set_root_attribute("data-ready", "1");
}

fn set_root_attribute(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element());
    root.map(|root| root.set_attribute(name, value).ok());
}

/// The number of device pixels for each CSS pixel.
pub fn pixel_ratio() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio())
}

/// The usual text size of browsers, in CSS pixels.
const USUAL_TEXT: f64 = 16.0;

/// The text size that the reader has chosen in the browser, divided by the usual one.
pub fn text_size() -> f64 {
    let root = document().and_then(|document| document.document_element());
    let style = root.zip(window()).and_then(|(root, window)| window.get_computed_style(&root).ok()?);
    let size =
        style.and_then(|style| style.get_property_value("font-size").ok()?.strip_suffix("px")?.parse::<f64>().ok());
    size.map_or(1.0, |size| size / USUAL_TEXT)
}

/// The current text of the text field that an event comes from.
pub fn text_of_input(event: &InputEvent) -> Option<String> {
    Some(event.target_dyn_into::<HtmlInputElement>()?.value())
}

/// The selected value of the list that an event comes from.
pub fn text_of_select(event: &Event) -> Option<String> {
    Some(event.target_dyn_into::<HtmlSelectElement>()?.value())
}

/// The current text of the field or slider that a `change` event comes from.
pub fn text_of_field(event: &Event) -> Option<String> {
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
    let list = element(id)?.dyn_into::<HtmlSelectElement>().ok()?;
    let choice = list.value();
    list.set_selected_index(0);
    Some(choice)
}

/// Whether the checkbox that an event comes from is ticked.
pub fn is_ticked(event: &Event) -> Option<bool> {
    Some(event.target_dyn_into::<HtmlInputElement>()?.checked())
}

/// Whether the `<details>` that an event comes from is open.
pub fn is_unfolded(event: &Event) -> Option<bool> {
    Some(event.target_dyn_into::<Element>()?.has_attribute("open"))
}

/// The canvas behind `node`.
pub fn canvas(node: &NodeRef) -> Option<HtmlCanvasElement> {
    node.cast::<HtmlCanvasElement>()
}

/// Sets the height of an element in CSS pixels. It is set by script, because the policy of the page allows no style
/// attribute.
pub fn set_height(node: &NodeRef, height: f64) {
    let element = node.cast::<HtmlElement>();
    element.map(|element| element.style().set_property("height", &format!("{}px", decimal::write(height))).ok());
}

/// Moves an element to a position in its container, in CSS pixels; hides it if there is none.
pub fn place(node: &NodeRef, place: Option<(f64, f64)>) {
    let Some(element) = node.cast::<HtmlElement>() else { return };
    element.set_hidden(place.is_none());
    if let Some((x, y)) = place {
        element.style().set_property("translate", &format!("{}px {}px", decimal::write(x), decimal::write(y))).ok();
    }
}

/// The width and height of an element, in CSS pixels.
pub fn size(node: &NodeRef) -> Option<(f64, f64)> {
    let element = node.cast::<HtmlElement>()?;
    Some((f64::from(element.offset_width()), f64::from(element.offset_height())))
}

/// Sends the message of a panic to web/panic.js, which shows the notice and handles its buttons, because the program no
/// longer works then.
///
/// # Panics
/// Later, for tests: when the window receives the event `tokenworth-test-panic`.
#[cfg(feature = "csr")]
pub fn announce_panics() {
    let Some(window) = window() else { return };
    // The hook is set through Yew, which would otherwise set its own.
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
