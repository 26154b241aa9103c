//! Links within the page. They load nothing when followed, and also work in another window.

use yew::prelude::*;

use crate::ui::context::{use_go, use_results, use_view_state};
use crate::ui::platform;
use crate::ui::view_state::{Navigation, Visit};
use crate::view::{Tab, View};

/// The properties of `VisitLink`.
#[derive(PartialEq, Properties)]
pub struct VisitLinkProps {
    /// The view and, if any, the element in it.
    pub visit: Visit,
    /// The text of the link.
    pub children: Html,
    /// An accessible name, if it differs from the text.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Whether it leads to the current view.
    #[prop_or_default]
    pub is_current: bool,
    /// Called when it is followed, before anything else, so that a dialog can close.
    #[prop_or_default]
    pub onfollow: Callback<()>,
}

/// A link to a view, or to an element in it.
#[component]
pub fn VisitLink(props: &VisitLinkProps) -> Html {
    let (go, view_state, results) = (use_go(), use_view_state(), use_results());
    let VisitLinkProps { visit, children, label, is_current, onfollow } = props;
    let href = view_state.presentation.with("view", visit.view.key(), View::default().key()).address(&results.fragment);
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

/// The properties of `TabLink`.
#[derive(PartialEq, Properties)]
pub struct TabLinkProps {
    /// The tab.
    pub tab: Tab,
    /// The text of the link.
    pub children: Html,
}

/// A link to a tab of results, in the Budget view.
#[component]
pub fn TabLink(TabLinkProps { tab, children }: &TabLinkProps) -> Html {
    let (go, view_state, results) = (use_go(), use_view_state(), use_results());
    let href = view_state.presentation.with("tab", tab.key(), Tab::default().key()).address(&results.fragment);
    let tab = *tab;
    let follow = Callback::from(move |event: MouseEvent| {
        if platform::takes_over(&event) {
            go.emit(Navigation::VisitTab(tab, "tab"));
        }
    });
    html! { <a {href} onclick={follow}>{ children.clone() }</a> }
}
