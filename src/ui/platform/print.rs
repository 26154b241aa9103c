//! Printing.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;

use super::delivery::is_confined;
use super::{address_with, element, fragment, query, replace_address, today, window};
use crate::inputs::Disclosure;

/// Opens the print dialog. Returns `false` if the browser refuses.
pub fn print() -> bool {
    !is_confined() && window().is_some_and(|window| window.print().is_ok())
}

/// Calls `printed` before the page is printed.
pub fn before_print(printed: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "beforeprint", move |_| printed()))
}

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

/// Before each print, writes into the element with this identifier. `stamp` gets the date, the address and the
/// disclosure, and returns the text for the element and the fragment to print.
///
/// The salary is disclosed only if the element has the attribute `data-salary`. Otherwise it is also removed from the
/// address bar, which browsers print, until the print is over.
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
