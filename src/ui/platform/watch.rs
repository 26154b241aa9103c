//! Watches the width of an element, and whether it is on the screen.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ResizeObserver,
    ResizeObserverEntry,
};
use yew::NodeRef;

/// An observer of the browser, which stops when this is dropped.
pub struct Watch {
    stop: Option<Box<dyn FnOnce()>>,
}

impl Watch {
    /// Calls `stop` when it is dropped. The callback of an observer must live until then, so `stop` has to own it.
    pub(super) fn until(stop: impl FnOnce() + 'static) -> Self {
        Self { stop: Some(Box::new(stop)) }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            stop();
        }
    }
}

/// Calls `changed` with the width of the element behind `node`, in CSS pixels: once at the start and whenever its size
/// changes. Reading the width directly would make the browser lay out the page at once.
///
/// It is called in the next animation frame: within the observer's callback, a new height of the element would be another
/// change, which browsers report as an error of the page.
pub fn watch_width(node: &NodeRef, changed: impl Fn(f64) + 'static) -> Option<Watch> {
    let (changed, pending) = (Rc::new(changed), Rc::new(RefCell::new(None::<AnimationFrame>)));
    let next = Rc::clone(&pending);
    let callback = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        if let Ok(last) = entries.pop().dyn_into::<ResizeObserverEntry>() {
            let (changed, width) = (Rc::clone(&changed), last.content_rect().width());
            next.replace(Some(request_animation_frame(move |_| changed(width))));
        }
    });
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(&node.cast::<Element>()?);
    Some(Watch::until(move || {
        observer.disconnect();
        // Dropping the frame cancels a pending call.
        drop((callback, pending.take()));
    }))
}

/// Calls `changed` whenever the element behind `node` comes within `margin` CSS pixels of the screen or leaves that range.
pub fn watch_sight(node: &NodeRef, margin: u32, changed: impl Fn(bool) + 'static) -> Option<Watch> {
    let callback = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
        changed(last.is_ok_and(|entry| entry.is_intersecting()));
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(&format!("{margin}px"));
    let observer = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(&node.cast::<Element>()?);
    Some(Watch::until(move || {
        observer.disconnect();
        drop(callback);
    }))
}
