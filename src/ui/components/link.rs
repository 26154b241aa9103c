//! Links within the page. They load nothing when followed, and also work in another window.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::ui::context::{use_go, use_results, use_view_state};
use crate::ui::platform;
use crate::ui::view_state::{Navigation, Visit};

/// A link to a view, or to an element in it. From a chart alone in another page it opens the whole page in a new tab.
#[autoprops]
#[component]
pub fn VisitLink(
    /// The view and, if any, the tab and the element in it.
    visit: &Visit,
    children: &Html,
    /// An accessible name, if it differs from the text.
    #[prop_or_default]
    label: &Option<AttrValue>,
    #[prop_or_default] is_current: bool,
    /// Called when it is followed, before anything else, so that a dialog can close.
    #[prop_or_default]
    onfollow: &Callback<()>,
) -> Html {
    let (go, view_state, results) = (use_go(), use_view_state(), use_results());
    let presentation = &view_state.presentation;
    if presentation.is_chart_alone() {
        let href = visit.shown(&presentation.of_whole_page()).address(&results.fragment);
        return html! { <a {href} target="_blank" rel="noopener" data-id={visit.id.clone()} aria-label={label.clone()}>{ children.clone() }</a> };
    }
    let href = visit.shown(presentation).address(&results.fragment);
    let follow = {
        let (visit, onfollow) = (visit.clone(), onfollow.clone());
        Callback::from(move |event: MouseEvent| {
            if platform::takes_over(&event) {
                onfollow.emit(());
                go.emit(Navigation::Visit(visit.clone()));
            }
        })
    };
    let current = is_current.then_some("page");
    html! { <a {href} data-id={visit.id.clone()} aria-label={label.clone()} aria-current={current} onclick={follow}>{ children.clone() }</a> }
}
