//! A part of the page that opens: what is in it is in the document only while it is open.

use yew::prelude::*;

use super::folds::{Folding, FoldsOfPage};
use crate::ui::context::use_looks;
use crate::ui::platform;

/// What opens.
#[derive(PartialEq, Properties)]
pub struct FoldProps {
    /// What always stands there.
    pub summary: Html,
    /// What is in it.
    pub children: Html,
    /// Its class of the style sheet.
    #[prop_or_default]
    pub class: Classes,
    /// Its identifier.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Whether it is open at first.
    #[prop_or_default]
    pub is_open: bool,
    /// Whether something in it is what the reader was led to: it opens then.
    #[prop_or_default]
    pub holds_sought: bool,
    /// Whether it stays as it is while other views are shown, and opens with all others that do.
    #[prop_or_default]
    pub is_kept: bool,
    /// Told when it opens or closes.
    #[prop_or_default]
    pub ontoggle: Callback<bool>,
}

/// A `<details>` without a body while it is closed.
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

/// Whether the reader is led to an element whose identifier this accepts.
#[hook]
pub fn use_is_sought(accepts: impl Fn(&str) -> bool) -> bool {
    use_looks().sought.as_deref().is_some_and(accepts)
}
