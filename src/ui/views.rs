//! Going from one view to another: tabs, and links within the page.

use yew::prelude::*;

use super::browser;
use super::context::Shared;
use super::el::{El, el};
use crate::presentation::Presentation;
use crate::text;
use crate::view::View;

/// A view, and what in it the reader wants to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Which.
    pub view: View,
    /// The identifier of an element in it.
    pub id: Option<String>,
}

impl Visit {
    /// The whole view.
    pub const fn of(view: View) -> Self {
        Self { view, id: None }
    }
}

/// The tabs. Each is a link, so that it can be opened in a window of its own.
pub fn tabs(shared: &Shared, presentation: &Presentation, fragment: &str) -> El {
    let tab = |view: &View| {
        let current = (*view == presentation.view()).then_some("page");
        let query = presentation.with("view", view.key(), "").write();
        link(shared, Visit::of(*view), ["?", &query, "#", fragment].concat())
            .attr_if("aria-current", current)
            .child(text::view(*view))
    };
    el("nav").label(text::VIEWS).children(View::ALL.iter().map(tab))
}

/// A link to a view, which the page follows by itself; `address` is for those who open it in a window of its own.
pub fn link(shared: &Shared, visit: Visit, address: String) -> El {
    let go = shared.visit.clone();
    let follow = Callback::from(move |event: MouseEvent| {
        if browser::takes_over(&event) {
            go.emit(visit.clone());
        }
    });
    el("a").set("href", address).on_click(follow)
}

/// Follows the links in what the second program has written.
pub fn follow_links(shared: &Shared) -> Callback<MouseEvent> {
    let go = shared.visit.clone();
    Callback::from(move |event: MouseEvent| {
        let Some((view, id)) = browser::inner_link(&event) else { return };
        if browser::takes_over(&event) {
            go.emit(Visit { view: View::find(&view), id: Some(id) });
        }
    })
}
