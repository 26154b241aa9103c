//! Printing.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::Element;

use super::delivery::is_confined;
use super::{address_with, all, element, fragment, media, query, replace_address, today};
use crate::inputs::Disclosure;
use crate::share;

/// Opens the print dialog. Returns `false` if the browser refuses.
pub fn print() -> bool {
    !is_confined() && window().print().is_ok()
}

/// Calls `printed` before the page is printed.
pub fn before_print(printed: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "beforeprint", move |_| printed())
}

/// Calls `changed` with `true` before the page is printed and with `false` afterward, also for tools that only emulate
/// the medium "print".
pub fn on_paper(changed: impl Fn(bool) + 'static) -> (EventListener, EventListener, Option<EventListener>) {
    let changed = Rc::new(changed);
    let on = |event: &'static str, is_paper: bool| {
        let changed = Rc::clone(&changed);
        EventListener::new(&window(), event, move |_| changed(is_paper))
    };
    let (before, after) = (on("beforeprint", true), on("afterprint", false));
    let media = media("print").map(|query| {
        let now = query.clone();
        EventListener::new(&query, "change", move |_| changed(now.matches()))
    });
    (before, after, media)
}

/// Before each print, writes into the element with this identifier, which a frame does not have. `stamp` gets the date, the
/// address and the disclosure, and returns the text for the element and the fragment to print.
///
/// The salary is disclosed only if the element has the attribute `data-salary`. Otherwise it is also removed from the
/// address bar, which browsers print, and from the page's links, which a PDF keeps, until the print is over. So are inputs that
/// stand in the query by mistake.
pub fn stamp_prints(
    id: &'static str,
    stamp: impl Fn(&str, &str, Disclosure) -> (String, String) + 'static,
) -> [EventListener; 2] {
    let (shown, links) = (Rc::new(RefCell::new(None)), Rc::new(RefCell::new(Vec::new())));
    let (before, links_before) = (Rc::clone(&shown), Rc::clone(&links));
    let stamped = EventListener::new(&window(), "beforeprint", move |_| {
        let foot = element(id);
        let (day, query, fragment) = (today(), query(), fragment());
        let disclosure = Disclosure { salary: foot.as_ref().is_some_and(|foot| foot.has_attribute("data-salary")) };
        let (words, disclosed) = stamp(&day, &address_with(&fragment), disclosure);
        if let Some(foot) = foot {
            foot.set_text_content(Some(&words));
        }
        let printed = share::without_inputs(&query);
        if (&printed, &disclosed) != (&query, &fragment) {
            replace_address(&printed, &disclosed);
            before.replace(Some((query, fragment)));
        }
        let disclosed = |link: &str| stamp(&day, link, disclosure).1;
        links_before.replace(change_links(&disclosed));
    });
    let restored = EventListener::new(&window(), "afterprint", move |_| {
        if let Some((query, fragment)) = shown.take() {
            replace_address(&query, &fragment);
        }
        for (link, href) in links.take() {
            link.set_attribute("href", &href).ok();
        }
    });
    [stamped, restored]
}

/// Changes the fragment of each link to a state of this page to what `disclosed` makes of the link, and leaves inputs out of its
/// query. Returns the changed elements with the `href` that each had.
fn change_links(disclosed: &dyn Fn(&str) -> String) -> Vec<(Element, String)> {
    let change = |link: Element| {
        let href = link.get_attribute("href")?;
        let (page, _) = href.split_once('#')?;
        let page = match page.split_once('?') {
            Some((base, query)) => format!("{base}?{}", share::without_inputs(query)),
            None => page.to_owned(),
        };
        let printed = format!("{page}#{}", disclosed(&href));
        (printed != href).then(|| link.set_attribute("href", &printed).ok())??;
        Some((link, href))
    };
    all("a[href*='#v=']").into_iter().filter_map(change).collect()
}
