//! The button that applies a belief to the inputs.

use yew::prelude::*;

use crate::beliefs::Belief;
use crate::state::Action;
use crate::ui::context::{use_dispatch, use_state_of_page, use_view_state};

/// The properties of `Believe`.
#[derive(PartialEq, Properties)]
pub struct BelieveProps {
    /// The belief.
    pub belief: Belief,
    /// A suffix that makes the identifier unique, since a belief can have two buttons.
    #[prop_or_default]
    pub place: &'static str,
    /// Whether the belief is in force already.
    pub is_believed: bool,
    /// An accessible name, if it differs from the text.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The text of the button.
    pub children: Html,
}

/// The button. It sets the inputs that the belief is about, and leaves all others as they are.
#[component]
pub fn Believe(BelieveProps { belief, place, is_believed, label, children }: &BelieveProps) -> Html {
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
