//! Keeps an element in its place on the screen while what stands above it gets higher or lower.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

use crate::decimal;

/// Events that come before a change of the results.
const EDITS: [&str; 3] = ["input", "change", "click"];
/// Events after which nobody holds a control.
const ENDS: [&str; 2] = ["pointerup", "focusout"];

/// An element that keeps its place on the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steady {
    node: NodeRef,
    place: Rc<Cell<Place>>,
}

/// Where the element is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Place {
    /// The top of the element on the screen before the last edit, and how far the page was scrolled then.
    before: Option<(f64, f64)>,
    /// By how many pixels the element is moved down.
    shift: f64,
}

impl Steady {
    /// The element behind `node`.
    pub fn of(node: NodeRef) -> Self {
        Self { node, ..Self::default() }
    }

    /// Remembers the place of the element before each edit in it, and puts it back where it belongs after the last one.
    pub fn watch(&self) -> Vec<EventListener> {
        let on = |event: &'static str, act: fn(&Self)| {
            let steady = self.clone();
            let first = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&window(), event, first, move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
                if steady.node.get().is_some_and(|node| node.contains(target.as_ref())) {
                    act(&steady);
                }
            })
        };
        EDITS.map(|event| on(event, Self::hold)).into_iter().chain(ENDS.map(|event| on(event, Self::let_go))).collect()
    }

    /// Puts the element back to where it was before the edit: by scrolling the page, and as far as that is not possible,
    /// by moving the element.
    pub fn restore(&self) {
        let Place { before, shift } = self.place.get();
        self.place.set(Place { before: None, shift });
        // A reader who has scrolled since then has another place in view.
        let Some((top, _)) = before.filter(|(_, scrolled)| same(*scrolled, scroll())) else { return };
        let Some(down) = self.top().map(|now| now - top).filter(|down| !same(*down, 0.0)) else { return };
        let back = down.clamp(0.0, shift);
        window().scroll_by_with_x_and_y(0.0, down - back);
        self.move_by(shift - back);
        if let Some(up) = self.top().map(|now| top - now).filter(|up| !same(*up, 0.0)) {
            self.move_by((shift - back + up).max(0.0));
        }
    }

    fn hold(&self) {
        let before = self.top().map(|top| (top, scroll()));
        self.place.set(Place { before, ..self.place.get() });
    }

    fn let_go(&self) {
        if self.place.get().shift > 0.0 {
            self.move_by(0.0);
        }
    }

    fn top(&self) -> Option<f64> {
        Some(self.node.cast::<HtmlElement>()?.get_bounding_client_rect().top())
    }

    fn move_by(&self, shift: f64) {
        self.place.set(Place { shift, ..self.place.get() });
        let Some(element) = self.node.cast::<HtmlElement>() else { return };
        if shift > 0.0 {
            element.style().set_property("translate", &format!("0 {}px", decimal::write(shift))).ok();
        } else {
            element.style().remove_property("translate").ok();
        }
    }
}

fn scroll() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Whether two places are the same to the eye, in CSS pixels.
fn same(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.5
}
