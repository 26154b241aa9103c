//! The button that makes the reader believe something.

use yew::prelude::*;

use crate::beliefs::Belief;
use crate::state::Action;
use crate::ui::context::{use_dispatch, use_looks, use_results};

/// What is believed, and where the button is: there are two to each belief.
#[derive(PartialEq, Properties)]
pub struct BelieveProps {
    /// What.
    pub belief: Belief,
    /// What tells its identifier from that of the other.
    #[prop_or_default]
    pub place: &'static str,
    /// Whether it is believed already.
    pub is_believed: bool,
    /// What the button says.
    pub children: Html,
}

/// The button. It sets all that a belief is about, and leaves everything else as it is.
#[component]
pub fn Believe(BelieveProps { belief, place, is_believed, children }: &BelieveProps) -> Html {
    let (results, looks, dispatch) = (use_results(), use_looks(), use_dispatch());
    if looks.shape.is_readonly && !is_believed {
        return Html::default();
    }
    let (belief, is_believed) = (*belief, *is_believed);
    let take = dispatch.on(move |_: MouseEvent| (!is_believed).then(|| Action::Apply(belief.changes(&results.inputs))));
    let id = format!("believe-{}{place}", belief.key());
    let pressed = is_believed.to_string();
    html! {
        <button type="button" class="plain believe" {id} aria-pressed={pressed} onclick={take}>{ children.clone() }</button>
    }
}
