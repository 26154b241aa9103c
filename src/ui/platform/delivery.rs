//! Delivers what the reader takes away: to the clipboard or as a file. The functions report a refusal of the
//! browser, so that the page can show the text instead.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::file::callbacks::{FileReader, read_as_text};
use gloo::file::{Blob, File, ObjectUrl};
use gloo::utils::{document, window};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    CanvasRenderingContext2d, ClipboardEvent, Event, HtmlAnchorElement, HtmlCanvasElement, HtmlDocument,
    HtmlImageElement, HtmlInputElement,
};
use yew::{Callback, TargetCast};

/// Pixels of a picture file for each CSS pixel: sharp on slides.
const SCALE: u32 = 2;

/// Copies a text as plain text and, if there is one, as HTML, so that each program pastes what it supports. Returns
/// `false` if the browser refuses.
///
/// It uses `execCommand` rather than the asynchronous clipboard API, which is not available on plain HTTP and needs a
/// permission in frames.
pub fn copy(plain: &str, html: Option<&str>) -> bool {
    let Ok(document) = document().dyn_into::<HtmlDocument>() else { return false };
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

/// The outcome of saving a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Download {
    /// It is offered as a file.
    Saved,
    /// It is offered, but the frame of the page may not allow that: a page cannot find out.
    Perhaps,
    /// The browser refuses to save it.
    Refused,
    /// The browser returns other pixels than those drawn, as a protection from fingerprinting.
    Noise,
}

/// Offers a text as a file named `name` of the media type `kind`.
pub fn download(name: &str, kind: &str, text: &str) -> Download {
    offer(name, &Blob::new_with_options(text, Some(kind)))
}

/// Offers a blob as a file. The click starts the download; after it, the object URL is no longer needed and is revoked.
fn offer(name: &str, blob: &Blob) -> Download {
    let Some(link) = create::<HtmlAnchorElement>("a") else { return Download::Refused };
    let address = ObjectUrl::from(blob.clone());
    link.set_href(&address);
    link.set_download(name);
    link.click();
    if is_confined() { Download::Perhaps } else { Download::Saved }
}

/// Offers an SVG drawing as a PNG file, and calls `told` with the outcome.
pub fn download_picture(name: String, svg: String, told: Callback<Download>) {
    spawn_local(async move {
        told.emit(match picture(&svg).await {
            Ok(blob) => offer(&name, &Blob::from(blob)),
            Err(why) => why,
        });
    });
}

/// An SVG drawing as PNG.
async fn picture(svg: &str) -> Result<web_sys::Blob, Download> {
    if !hands_out_what_is_drawn().await.ok_or(Download::Refused)? {
        return Err(Download::Noise);
    }
    let address = format!("data:image/svg+xml;charset=utf-8,{}", js_sys::encode_uri_component(svg));
    let drawing = image(&address).await.ok_or(Download::Refused)?;
    let size = (drawing.width().saturating_mul(SCALE), drawing.height().saturating_mul(SCALE));
    let (canvas, _) = painted(&drawing, size).ok_or(Download::Refused)?;
    png(&canvas).await.ok_or(Download::Refused)
}

/// The colors of a test picture, from top to bottom. It shows whether the browser returns pixels as they are drawn.
const PROBE: [[u8; 3]; 4] = [[200, 30, 60], [20, 160, 90], [40, 80, 220], [240, 200, 10]];
/// The width of the test picture and the height of each color, in pixels.
const PROBE_SIDE: u32 = 8;
/// The largest accepted difference of a color component. Some browsers change the last bits, which nobody sees.
const PROBE_SLACK: u8 = 8;

/// Whether the browser returns pixels as they are drawn: draws a test picture, makes a file of it and reads that.
/// `None` if a step fails.
async fn hands_out_what_is_drawn() -> Option<bool> {
    let size = (PROBE_SIDE, PROBE_SIDE * PROBE.len() as u32);
    let (canvas, context) = surface(size)?;
    let side = f64::from(PROBE_SIDE);
    let mut top = 0.0;
    for [red, green, blue] in PROBE {
        context.set_fill_style_str(&format!("rgb({red},{green},{blue})"));
        context.fill_rect(0.0, top, side, side);
        top += side;
    }
    let file = ObjectUrl::from(Blob::from(png(&canvas).await?));
    let (_, context) = painted(&image(&file).await?, size)?;
    let pixels = context.get_image_data(0.0, 0.0, side, top).ok()?.data();
    let is_near = |(read, drawn): (&u8, &u8)| read.abs_diff(*drawn) <= PROBE_SLACK;
    let is_as_drawn = |(read, color): (&[u8], &[u8; 3])| {
        // The first pixel of the middle row.
        let middle = read.chunks_exact(4).nth(read.len() / 8);
        middle.is_some_and(|pixel| pixel.iter().zip(color).all(is_near))
    };
    Some(pixels.chunks_exact((pixels.len() / PROBE.len()).max(1)).zip(&PROBE).all(is_as_drawn))
}

/// An empty canvas of this size in pixels, outside the page, with its context.
fn surface((width, height): (u32, u32)) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas = create::<HtmlCanvasElement>("canvas")?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    Some((canvas, context))
}

/// A canvas of this size in pixels, filled with an image, with its context.
fn painted(image: &HtmlImageElement, size: (u32, u32)) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let (canvas, context) = surface(size)?;
    let (width, height) = (f64::from(size.0), f64::from(size.1));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    Some((canvas, context))
}

/// Loads the image at an address.
async fn image(address: &str) -> Option<HtmlImageElement> {
    let image = create::<HtmlImageElement>("img")?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    Some(image)
}

/// The content of a canvas as a PNG file.
async fn png(canvas: &HtmlCanvasElement) -> Option<web_sys::Blob> {
    let made = Promise::new(&mut |done, failed| {
        if canvas.to_blob(&done).is_err() {
            failed.call0(&JsValue::UNDEFINED).ok();
        }
    });
    JsFuture::from(made).await.ok()?.dyn_into().ok()
}

fn create<T: JsCast>(name: &str) -> Option<T> {
    document().create_element(name).ok()?.dyn_into().ok()
}

/// Reads the chosen file as text, at most `longest` bytes and one more, and calls `read` with it, or with `None` if it
/// cannot be read. Dropping the returned value cancels the reading.
pub fn read_chosen(event: &Event, longest: usize, read: impl FnOnce(Option<String>) + 'static) -> Option<FileReader> {
    let field = event.target_dyn_into::<HtmlInputElement>()?;
    let file = File::from(field.files()?.get(0)?);
    let start = file.slice(0, (longest as u64).saturating_add(1));
    let reader = read_as_text(&start, move |text| read(text.ok()));
    // Clears the field so that the same file can be chosen again.
    field.set_value("");
    Some(reader)
}

/// Whether the browser silently blocks printing, and perhaps downloads, as in a sandboxed frame with an opaque origin. Pages
/// from the disk have such an origin, too, but are not blocked.
pub(super) fn is_confined() -> bool {
    window().origin() == "null" && window().location().protocol().as_deref() != Ok("file:")
}
