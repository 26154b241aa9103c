//! What leaves the page on the reader's demand: to the clipboard, into a file, onto paper. Whatever the browser refuses
//! is said, so that the page can show it as text instead.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::file::callbacks::{FileReader, read_as_text};
use gloo::file::{Blob, File, ObjectUrl};
use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CanvasRenderingContext2d, ClipboardEvent, Event, HtmlAnchorElement, HtmlCanvasElement, HtmlDocument,
    HtmlImageElement, HtmlInputElement,
};
use yew::TargetCast;

use super::{address_with, document, element, fragment, query, replace_address, today, window};
use crate::inputs::Disclosure;

/// Pixels of a picture file to a CSS pixel: sharp on slides.
const SCALE: u32 = 2;

/// Copies a text, as plain text and where there is one as HTML, so that each program pastes what it understands. False
/// where the browser refuses.
///
/// It does so by the old command rather than by the clipboard interface, which answers later, is missing on plain HTTP, and
/// needs a permission in frames.
pub fn copy(plain: &str, html: Option<&str>) -> bool {
    let Some(document) = document().and_then(|document| document.dyn_into::<HtmlDocument>().ok()) else {
        return false;
    };
    let (plain, html) = (plain.to_owned(), html.map(str::to_owned));
    let options = EventListenerOptions::enable_prevent_default();
    let _fill = EventListener::new_with_options(&document, "copy", options, move |event| {
        let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else { return };
        data.set_data("text/plain", &plain).ok();
        if let Some(html) = &html {
            data.set_data("text/html", html).ok();
        }
        event.prevent_default();
    });
    document.exec_command("copy").unwrap_or_default()
}

/// Offers a text as a file. False where the browser refuses.
pub fn download(name: &str, kind: &str, text: &str) -> bool {
    !is_confined() && offer(name, &Blob::new_with_options(text, Some(kind)))
}

/// The click starts the download: after it the address of the blob is not needed any more, and is given back.
fn offer(name: &str, blob: &Blob) -> bool {
    let Some(link) = create::<HtmlAnchorElement>("a") else { return false };
    let address = ObjectUrl::from(blob.clone());
    link.set_href(&address);
    link.set_download(name);
    link.click();
    true
}

/// Offers a drawing as a picture file. False where the browser refuses.
pub fn download_picture(name: &str, svg: &str) -> bool {
    if is_confined() {
        return false;
    }
    let Some(image) = create::<HtmlImageElement>("img") else { return false };
    let (name, drawing) = (name.to_owned(), image.clone());
    let paint = Closure::once_into_js(move || paint(&drawing, name).unwrap_or_default());
    image.set_onload(Some(paint.unchecked_ref()));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", js_sys::encode_uri_component(svg)));
    true
}

/// Paints a drawing, and offers what is painted as a file.
fn paint(drawing: &HtmlImageElement, name: String) -> Option<()> {
    let canvas = create::<HtmlCanvasElement>("canvas")?;
    let (width, height) = (drawing.width().saturating_mul(SCALE), drawing.height().saturating_mul(SCALE));
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(drawing, 0.0, 0.0, f64::from(width), f64::from(height))
        .ok()?;
    let painted = Closure::once_into_js(move |blob: JsValue| {
        if let Ok(blob) = blob.dyn_into::<web_sys::Blob>() {
            offer(&name, &Blob::from(blob));
        }
    });
    canvas.to_blob(painted.unchecked_ref::<Function>()).ok()
}

fn create<T: JsCast>(name: &str) -> Option<T> {
    document()?.create_element(name).ok()?.dyn_into().ok()
}

/// Reads the file that the reader has chosen, or as much of it as `longest` bytes and one more. Nothing is read any more once
/// what this returns is dropped.
pub fn read_chosen(event: &Event, longest: usize, read: impl FnOnce(Option<String>) + 'static) -> Option<FileReader> {
    let field = event.target_dyn_into::<HtmlInputElement>()?;
    let file = File::from(field.files()?.get(0)?);
    let start = file.slice(0, (longest as u64).saturating_add(1));
    let reader = read_as_text(&start, move |text| read(text.ok()));
    // So that the same file can be chosen again.
    field.set_value("");
    Some(reader)
}

/// Whether prints are blocked without a word: so they are in a frame without an origin. A file has none, either.
fn is_confined() -> bool {
    window().is_none_or(|window| window.origin() == "null" && window.location().protocol().as_deref() != Ok("file:"))
}

/// Opens the browser's own print dialog. False where the browser refuses.
pub fn print() -> bool {
    !is_confined() && window().is_some_and(|window| window.print().is_ok())
}

/// Calls back before the page is printed.
pub fn before_print(printed: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "beforeprint", move |_| printed()))
}

/// Whenever the reader prints, writes into the element with this id what `stamp` makes of the day and the address. Without
/// `data-salary` on the element the salary is left out: so it is from the address bar then, which browsers print, too.
pub fn stamp_prints(
    id: &'static str,
    stamp: impl Fn(&str, &str, Disclosure) -> (String, String) + 'static,
) -> [Option<EventListener>; 2] {
    let Some(page) = window() else { return [None, None] };
    let shown = Rc::new(RefCell::new(None));
    let before = Rc::clone(&shown);
    let stamped = EventListener::new(&page, "beforeprint", move |_| {
        let Some(foot) = element(id) else { return };
        let (day, fragment) = (today(), fragment());
        let disclosure = Disclosure { salary: foot.has_attribute("data-salary") };
        let (words, disclosed) = stamp(&day, &address_with(&fragment), disclosure);
        foot.set_text_content(Some(&words));
        if disclosed != fragment {
            replace_address(&query(), &disclosed);
            before.replace(Some(fragment));
        }
    });
    let restored = EventListener::new(&page, "afterprint", move |_| {
        if let Some(fragment) = shown.take() {
            replace_address(&query(), &fragment);
        }
    });
    [Some(stamped), Some(restored)]
}
