//! Announces panics to the script that shows them.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

/// Sends the message of a panic to web/panic.js, which shows the notice and handles its buttons, because the program no
/// longer works then.
///
/// # Panics
/// Later, for tests: when the window receives the event `tokenworth-test-panic`.
pub fn announce_panics() {
    // The hook is set through Yew, which would otherwise set its own.
    yew::set_custom_panic_hook(Box::new(|panic| {
        let event = web_sys::CustomEventInit::new();
        event.set_detail(&JsValue::from_str(&panic.to_string()));
        if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict("tokenworth-panic", &event) {
            window().dispatch_event(&event).ok();
        }
    }));
    EventListener::new(&window(), "tokenworth-test-panic", |_| panic!("as asked by tokenworth-test-panic")).forget();
}
