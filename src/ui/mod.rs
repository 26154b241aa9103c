//! The page: the only part that knows Yew. Components draw from properties and context alone, and touch the browser only
//! in effects and event handlers.

mod app;
pub mod browser;
mod chart;
mod context;
mod datum;
mod form;
mod header;
mod notices;
mod results;
mod results_table;
mod scenarios;
mod theme;
mod tiles;
mod verdict;

use std::rc::Rc;

use app::{App, Props};
use browser::Intl;
use context::Numbers;

/// Mounts the page in the element `app`, over the static text that stands there.
pub fn start() {
    browser::announce_panics();
    let Some(root) = browser::element("app") else { return };
    let props = Props {
        numbers: Numbers(Rc::new(Intl::of(browser::language()))),
        fragment: browser::fragment(),
        query: browser::query(),
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
