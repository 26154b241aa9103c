//! What leaves the page on the reader's demand: to the clipboard, into a file, onto paper. Whatever the browser refuses
//! is said, so that the page can show it as text instead.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, ClipboardEvent, HtmlAnchorElement, HtmlCanvasElement};
use web_sys::{HtmlDocument, HtmlImageElement, Url, Window};

use super::{document, element, today, window};

/// Copies a text, as plain text and where there is one as HTML, so that each program pastes what it understands. False
/// where the browser refuses.
///
/// By the old command rather than by the clipboard interface: that one answers later, is missing on plain HTTP, and needs
/// a permission in frames.
pub fn copy(plain: &str, html: Option<&str>) -> bool {
    let Some(document) = document().and_then(|document| document.dyn_into::<HtmlDocument>().ok()) else { return false };
    let (plain, html) = (plain.to_owned(), html.map(str::to_owned));
    let options = EventListenerOptions::enable_prevent_default();
    let fill = move |event: &web_sys::Event| {
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        if let Some(data) = data {
            data.set_data("text/plain", &plain).ok();
            html.as_ref().map(|html| data.set_data("text/html", html).ok());
            event.prevent_default();
        }
    };
    let _listener = EventListener::new_with_options(&document, "copy", options, fill);
    document.exec_command("copy").unwrap_or(false)
}

/// Whether files, prints and popups are blocked without a word: so they are in a frame without an origin. A page from a disk
/// has none either, but may.
fn is_confined() -> bool {
    let is_from_disk = |window: &Window| window.location().protocol().is_ok_and(|protocol| protocol == "file:");
    window().is_none_or(|window| window.origin() == "null" && !is_from_disk(&window))
}

/// Offers a text as a file. False where the browser refuses.
pub fn download(name: &str, kind: &str, text: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    !is_confined()
        && Blob::new_with_str_sequence_and_options(&parts, &options).is_ok_and(|blob| offer(name, &blob).is_some())
}

fn offer(name: &str, blob: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The click has started the download: the address is not needed any more.
    Url::revoke_object_url(&address).ok()
}

/// Offers a drawing as a picture file, at `scale` pixels a CSS pixel. False where the browser refuses.
pub fn download_picture(name: &str, svg: &str, scale: f64) -> bool {
    !is_confined() && picture(name.to_owned(), svg, scale).is_some()
}

fn picture(name: String, svg: &str, scale: f64) -> Option<()> {
    let image = HtmlImageElement::new().ok()?;
    let address = format!("data:image/svg+xml;charset=utf-8,{}", js_sys::encode_uri_component(svg));
    let source = image.clone();
    let drawn = Closure::once_into_js(move || {
        offer_painted(name, &source, scale);
    });
    image.set_onload(Some(drawn.unchecked_ref()));
    image.set_src(&address);
    Some(())
}

fn offer_painted(name: String, image: &HtmlImageElement, scale: f64) -> Option<()> {
    let offered = Closure::once_into_js(move |blob: JsValue| {
        blob.dyn_ref::<Blob>().map(|blob| offer(&name, blob));
    });
    painted(image, scale)?.to_blob(offered.unchecked_ref()).ok()
}

/// The image on a canvas of its own.
fn painted(image: &HtmlImageElement, scale: f64) -> Option<HtmlCanvasElement> {
    let (width, height) = (f64::from(image.width()) * scale, f64::from(image.height()) * scale);
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    Some(canvas)
}

/// Opens the browser's own print dialog. False where the browser refuses.
pub fn print() -> bool {
    !is_confined() && window().is_some_and(|window| window.print().is_ok())
}

/// Whenever the reader prints, writes date and address into the element with this id. The address follows the inputs.
pub fn stamp_prints(id: &'static str) -> Option<EventListener> {
    let page = window()?;
    let location = page.location();
    Some(EventListener::new(&page, "beforeprint", move |_| {
        let address = location.href().unwrap_or_default();
        if let Some(foot) = element(id) {
            foot.set_text_content(Some(&[&today(), " ", &address].concat()));
        }
    }))
}
