//! This page in a frame of another page, and the preview of the Embed dialog in a frame of this page.

use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent};

use super::element_as;

/// Calls `asked` with what the embedding page requests, as a query such as `theme=dark&lang=de`. web/frame.js sends the
/// event.
pub fn on_asked(asked: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&window(), "tokenworth-presentation", move |event| {
        let event = event.dyn_ref::<web_sys::CustomEvent>();
        asked(event.and_then(|event| event.detail().as_string()).unwrap_or_default());
    })
}

/// Calls `act` with the height in pixels that the page in the frame with this identifier asks for. web/frame.js of that page
/// sends the message.
pub fn on_height_asked(id: &'static str, act: impl Fn(f64) + 'static) -> EventListener {
    EventListener::new(&window(), "message", move |event| {
        if let Some((frame, event)) = element_as::<HtmlIFrameElement>(id).zip(event.dyn_ref::<MessageEvent>())
            && let Some(height) = height_asked(&frame, event)
        {
            act(height);
        }
    })
}

fn height_asked(frame: &HtmlIFrameElement, event: &MessageEvent) -> Option<f64> {
    let is_from_it = event.source().map(JsValue::from) == frame.content_window().map(JsValue::from);
    Reflect::get(&event.data(), &"height".into()).ok()?.as_f64().filter(|_| is_from_it)
}
