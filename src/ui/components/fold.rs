//! A collapsible part of the page, whose content is in the document only while it is open.

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::folds::{Folding, FoldsOfPage};
use crate::ui::context::use_view_state;
use crate::ui::platform;

/// A `<details>` that has no body while it is closed.
#[autoprops]
#[component]
pub fn Fold(
    summary: &Html,
    children: &Html,
    #[prop_or_default] class: &Classes,
    #[prop_or_default] id: &Option<AttrValue>,
    #[prop_or_default] is_open: bool,
    /// Whether it contains the element that the reader was led to. It opens then.
    #[prop_or_default]
    holds_sought: bool,
    /// Whether it stays open or closed while other views are shown, and opens with [`OpenAll`](super::folds::OpenAll).
    /// It needs an `id`.
    #[prop_or_default]
    is_kept: bool,
    /// Called with `true` when it opens and with `false` when it closes.
    #[prop_or_default]
    ontoggle: &Callback<bool>,
) -> Html {
    let (state, folds) = (use_state(|| is_open), use_context::<FoldsOfPage>());
    let kept = folds.filter(|_| is_kept).zip(id.clone());
    let at_rest = kept.as_ref().map_or(*state, |(folds, id)| folds.is_open(id, is_open));
    let is_open = at_rest || holds_sought;
    let fold = {
        let state = state.setter();
        let kept = kept.map(|(folds, id)| (folds.dispatcher(), id));
        move |open: bool| match &kept {
            Some((folds, id)) => folds.dispatch(Folding::One(id.clone(), open)),
            None => state.set(open),
        }
    };
    let toggle = {
        let (fold, told) = (fold.clone(), ontoggle.clone());
        Callback::from(move |event: Event| {
            if let Some(now) = platform::is_unfolded(&event).filter(|now| *now != at_rest) {
                fold(now);
                told.emit(now);
            }
        })
    };
    use_effect_with(holds_sought, move |holds| {
        if *holds {
            fold(true);
        }
    });
    html! {
        <details class={class.clone()} id={id.clone()} open={is_open} ontoggle={toggle}>
            <summary>{ summary.clone() }</summary>
            if is_open { { children.clone() } }
        </details>
    }
}

/// Whether the reader is being led to an element whose identifier `accepts` accepts.
#[hook]
pub fn use_is_sought(accepts: impl Fn(&str) -> bool) -> bool {
    use_view_state().sought.as_deref().is_some_and(accepts)
}
