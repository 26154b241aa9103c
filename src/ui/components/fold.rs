//! A collapsible part of the page, whose content is in the document only while it is open.

use yew::prelude::*;

use super::folds::{Folding, FoldsOfPage};
use crate::ui::context::use_view_state;
use crate::ui::platform;

/// The properties of `Fold`.
#[derive(PartialEq, Properties)]
pub struct FoldProps {
    /// The content of the `<summary>`, always visible.
    pub summary: Html,
    /// The content, shown while it is open.
    pub children: Html,
    /// Its CSS classes.
    #[prop_or_default]
    pub class: Classes,
    /// Its identifier.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Whether it is open at first.
    #[prop_or_default]
    pub is_open: bool,
    /// Whether it contains the element that the reader was led to. It opens then.
    #[prop_or_default]
    pub holds_sought: bool,
    /// Whether it stays open or closed while other views are shown, and opens with [`OpenAll`](super::folds::OpenAll).
    /// It needs an `id`.
    #[prop_or_default]
    pub is_kept: bool,
    /// Called with `true` when it opens and with `false` when it closes.
    #[prop_or_default]
    pub ontoggle: Callback<bool>,
}

/// A `<details>` that has no body while it is closed.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    let (state, folds) = (use_state(|| props.is_open), use_context::<FoldsOfPage>());
    let kept = folds.filter(|_| props.is_kept).zip(props.id.clone());
    let at_rest = kept.as_ref().map_or(*state, |(folds, id)| folds.is_open(id, props.is_open));
    let is_open = at_rest || props.holds_sought;
    let fold = {
        let state = state.setter();
        let kept = kept.map(|(folds, id)| (folds.dispatcher(), id));
        move |open: bool| match &kept {
            Some((folds, id)) => folds.dispatch(Folding::One(id.clone(), open)),
            None => state.set(open),
        }
    };
    let toggle = {
        let (fold, told) = (fold.clone(), props.ontoggle.clone());
        Callback::from(move |event: Event| {
            if let Some(now) = platform::is_unfolded(&event).filter(|now| *now != at_rest) {
                fold(now);
                told.emit(now);
            }
        })
    };
    use_effect_with(props.holds_sought, move |holds| {
        if *holds {
            fold(true);
        }
    });
    html! {
        <details class={props.class.clone()} id={props.id.clone()} open={is_open} ontoggle={toggle}>
            <summary>{ props.summary.clone() }</summary>
            if is_open { { props.children.clone() } }
        </details>
    }
}

/// Whether the reader is being led to an element whose identifier `accepts` accepts.
#[hook]
pub fn use_is_sought(accepts: impl Fn(&str) -> bool) -> bool {
    use_view_state().sought.as_deref().is_some_and(accepts)
}
