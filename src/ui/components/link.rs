//! Links within the page: followed without loading anything, and good in another window, too.

use yew::prelude::*;

use crate::ui::context::{use_go, use_looks, use_results};
use crate::ui::looks::{Go, Visit};
use crate::ui::platform;
use crate::view::{Tab, View};

/// Where a link leads.
#[derive(PartialEq, Properties)]
pub struct VisitLinkProps {
    /// The view, and what in it.
    pub visit: Visit,
    /// What stands in the link.
    pub children: Html,
    /// A name of its own for those who hear the page.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Whether it leads to where the reader is.
    #[prop_or_default]
    pub is_current: bool,
    /// Called when it is followed, before anything else: a dialog closes.
    #[prop_or_default]
    pub onfollow: Callback<()>,
}

/// A link to a view, or to something in it.
#[component]
pub fn VisitLink(props: &VisitLinkProps) -> Html {
    let (go, looks, results) = (use_go(), use_looks(), use_results());
    let VisitLinkProps { visit, children, label, is_current, onfollow } = props;
    let href = looks.presentation.with("view", visit.view.key(), View::default().key()).address(&results.fragment);
    let follow = {
        let (visit, onfollow) = (visit.clone(), onfollow.clone());
        Callback::from(move |event: MouseEvent| {
            if platform::takes_over(&event) {
                onfollow.emit(());
                go.emit(Go::Visit(visit.clone()));
            }
        })
    };
    let current = is_current.then_some("page");
    html! { <a {href} data-id={visit.id.clone()} aria-label={label.clone()} aria-current={current} onclick={follow}>{ children.clone() }</a> }
}

/// Which tab a link leads to.
#[derive(PartialEq, Properties)]
pub struct TabLinkProps {
    /// The tab.
    pub tab: Tab,
    /// What stands in the link.
    pub children: Html,
}

/// A link to a tab of results, in the Budget view.
#[component]
pub fn TabLink(TabLinkProps { tab, children }: &TabLinkProps) -> Html {
    let (go, looks, results) = (use_go(), use_looks(), use_results());
    let href = looks.presentation.with("tab", tab.key(), Tab::default().key()).address(&results.fragment);
    let tab = *tab;
    let follow = Callback::from(move |event: MouseEvent| {
        if platform::takes_over(&event) {
            go.emit(Go::Tab(tab));
            platform::reveal("tab");
        }
    });
    html! { <a {href} onclick={follow}>{ children.clone() }</a> }
}
