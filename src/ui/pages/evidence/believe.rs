//! The button that applies a belief to the inputs.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::beliefs::Belief;
use crate::state::Action;
use crate::ui::context::{use_dispatch, use_state_of_page, use_view_state};

/// The button. It sets the inputs that the belief is about, and leaves all others as they are.
#[autoprops]
#[component]
pub fn Believe(
    belief: &Belief,
    /// A suffix that makes the identifier unique, since a belief can have two buttons.
    #[prop_or_default]
    place: &'static str,
    /// Whether the belief is in force already.
    is_believed: bool,
    /// An accessible name, if it differs from the text.
    #[prop_or_default]
    label: &Option<AttrValue>,
    children: &Html,
) -> Html {
    let (view_state, dispatch, state) = (use_view_state(), use_dispatch(), use_state_of_page());
    if view_state.shape.is_readonly && !is_believed {
        return Html::default();
    }
    let belief = *belief;
    // Of several that the inputs agree with, one can be chosen.
    let is_only = state.believed() == [belief];
    let take = dispatch.on(move |_: MouseEvent| (!is_only).then_some(Action::Believe(belief)));
    let id = format!("believe-{}{place}", belief.key());
    let pressed = is_believed.to_string();
    html! {
        <button type="button" class="plain believe" {id} aria-label={label.clone()} aria-pressed={pressed} onclick={take}>
            { children.clone() }
        </button>
    }
}
