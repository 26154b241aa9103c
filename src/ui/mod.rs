//! The page: the only part that knows Yew. Components draw from properties and context alone, and touch the browser only
//! in effects and event handlers.

mod address;
mod app;
pub mod browser;
mod chart;
mod context;
mod datum;
mod delivery;
mod disclose;
mod doubt;
mod el;
mod explain;
mod form;
mod groups;
mod header;
mod long_run;
mod notices;
mod outcome;
mod results;
mod results_table;
mod rows;
mod scenarios;
mod solver;
mod stage;
mod takeaway;
mod target;
mod theme;
mod tiles;
mod verdict;
mod views;
mod written;

use app::{App, Props};

/// Mounts the page in the element `app`, over the static text that stands there: in a task of its own, since compiling the
/// program has made one long enough.
pub fn start() {
    browser::after(0, yew::Callback::from(|()| mount())).forget();
}

fn mount() {
    #[cfg(debug_assertions)]
    browser::announce_panics();
    let Some(root) = browser::element("app") else { return };
    let props = Props { fragment: browser::fragment(), query: browser::query() };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
