//! Keeps what is edited in its place on the screen while what stands above it gets higher or lower.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};
use yew::prelude::*;

use crate::decimal;

/// A form whose control in use keeps its place on the screen.
#[derive(Clone, Debug, Default)]
pub struct Steady {
    form: NodeRef,
    /// What puts the edited control back before the next paint.
    next: Rc<RefCell<Option<AnimationFrame>>>,
    /// By how many CSS pixels the form is moved down.
    shift: Rc<Cell<f64>>,
    /// Whether a pointer is pressed in the form.
    is_pressed: Rc<Cell<bool>>,
}

impl Steady {
    /// The form behind `form`.
    pub fn of(form: NodeRef) -> Self {
        Self { form, ..Self::default() }
    }

    /// Holds each control of the form in its place while it is edited, and moves the form back once the pointer is released, or
    /// the focus leaves a field by a key.
    pub fn watch(&self) -> Vec<EventListener> {
        let within = |event: &'static str, act: fn(&Self, Element)| {
            let steady = self.clone();
            let first = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&window(), event, first, move |event: &Event| {
                let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                let is_in = |target: &Element| steady.form.get().is_some_and(|form| form.contains(Some(target)));
                if let Some(target) = target.filter(is_in) {
                    act(&steady, target);
                }
            })
        };
        // Before a key changes a field, the page is still laid out. After it, the place can only be found by another layout.
        let edits = ["beforeinput", "input", "change"].map(|event| within(event, Self::hold));
        let press = within("pointerdown", |steady, _| steady.is_pressed.set(true));
        // A pointer that takes the focus from a field is still pressed.
        let leave = within("focusout", |steady, _| {
            if !steady.is_pressed.get() {
                steady.move_by(0.0);
            }
        });
        let releases = ["pointerup", "pointercancel"].map(|event| {
            let steady = self.clone();
            EventListener::new(&window(), event, move |_| steady.release())
        });
        edits.into_iter().chain([press, leave]).chain(releases).collect()
    }

    /// Puts the control back before the next paint, once all that the edit changes is in the document. Of several edits before
    /// that, the place is that from before the first.
    fn hold(&self, control: Element) {
        if self.next.borrow().is_some() {
            return;
        }
        let (steady, before) = (self.clone(), top(&control));
        let next = request_animation_frame(move |_| {
            steady.next.take();
            if control.is_connected() && !steady.is_left_for_another(&control) {
                steady.restore(&control, before);
            }
        });
        self.next.replace(Some(next));
    }

    /// Whether the focus has gone on to another control of the form, which the browser has brought into sight.
    fn is_left_for_another(&self, control: &Element) -> bool {
        let focused = document().active_element();
        focused.is_some_and(|focused| {
            focused != *control && self.form.get().is_some_and(|form| form.contains(Some(&focused)))
        })
    }

    /// Puts the control back to this place on the screen: by scrolling the form, if it scrolls by itself, or else the page, and
    /// as far as that is not possible, by moving the form.
    fn restore(&self, control: &Element, before: f64) {
        let down = top(control) - before;
        if is_same(down, 0.0) {
            return;
        }
        if let Some(form) = self.form.cast::<Element>() {
            form.scroll_by_with_x_and_y(0.0, down);
        }
        let down = top(control) - before;
        if is_same(down, 0.0) {
            return;
        }
        let back = down.clamp(0.0, self.shift.get());
        self.move_by(self.shift.get() - back);
        window().scroll_by_with_x_and_y(0.0, down - back);
        let up = before - top(control);
        if !is_same(up, 0.0) {
            self.move_by((self.shift.get() + up).max(0.0));
        }
    }

    /// Moves the form back after the click, which would miss its control otherwise.
    fn release(&self) {
        if self.is_pressed.take() {
            let steady = self.clone();
            Timeout::new(0, move || steady.move_by(0.0)).forget();
        }
    }

    fn move_by(&self, shift: f64) {
        let Some(form) = self.form.cast::<HtmlElement>().filter(|_| (shift - self.shift.get()).abs() > 0.0) else {
            return;
        };
        self.shift.set(shift);
        if shift > 0.0 {
            form.style().set_property("translate", &format!("0 {}px", decimal::write(shift))).ok();
        } else {
            form.style().remove_property("translate").ok();
        }
    }
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Whether two places are the same to the eye, in CSS pixels.
fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.5
}
