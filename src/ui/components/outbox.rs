//! The outcome of what the reader takes away. If the browser refuses, the text is shown so that it can be copied by hand.
//! A message without controls goes away by itself: an animation in styles/dialogs.css times it.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::state::{Delivered, Passing};
use crate::text;
use crate::ui::context::{use_delivery, use_dispatch, use_state_of_page, use_view_state};
use crate::ui::deliverable::Deliverable;

/// The outcome of the last delivery. The region is mounted even when empty, so that screen readers announce it.
#[autoprops]
#[component]
pub fn Outbox(
    /// Whether it is in a dialog. While a dialog is open, only the outbox in it shows outcomes.
    #[prop_or_default]
    is_in_dialog: bool,
) -> Html {
    let (state, dispatch, view_state, deliver) =
        (use_state_of_page(), use_dispatch(), use_view_state(), use_delivery());
    let is_dialog_open = view_state.dialog.is_some() || state.transient.explained.is_some();
    let close = dispatch.on(|_: MouseEvent| Some(Passing::Deliver(None)));
    let delivered = state.transient.delivered.as_ref().filter(|_| is_dialog_open == is_in_dialog);
    let pass = dispatch.on(|_: AnimationEvent| Some(Passing::Deliver(None)));
    // A new element for every outcome: the same words are announced, and time out, once more.
    let nth = state.transient.deliveries;
    let content = match delivered {
        None => Html::default(),
        Some(Delivered::Sent(words)) => {
            html! { if !words.is_empty() { <p key={nth} class="passing" onanimationend={pass}>{ words }</p> } }
        }
        Some(Delivered::Missing) => {
            html! { <p key={nth} class="passing" onanimationend={pass}>{ text::NOTHING_TO_TAKE }</p> }
        }
        Some(Delivered::OnlyDrawn { name, svg }) => {
            let (name, text) = (name.clone(), svg.clone());
            let save = deliver.reform(move |_: MouseEvent| Some(Deliverable::svg(name.clone(), text.clone())));
            html! {
                <>
                    <p>{ text::ONLY_DRAWN }</p>
                    <button type="button" onclick={save}>{ text::SAVE_SVG }</button>
                    <button type="button" onclick={close}>{ text::CLOSE }</button>
                </>
            }
        }
        Some(Delivered::Blocked(text)) => to_copy(text::BLOCKED, text, close),
        Some(Delivered::Perhaps(text)) => to_copy(text::PERHAPS_SAVED, text, close),
    };
    html! { <div class="outbox" role="status">{ content }</div> }
}

/// A text to copy by hand.
fn to_copy(label: &'static str, text: &str, close: Callback<MouseEvent>) -> Html {
    html! {
        <>
            <label for="outbox">{ label }</label>
            <textarea id="outbox" readonly=true rows="8" value={text.to_owned()} />
            <button type="button" onclick={close}>{ text::CLOSE }</button>
        </>
    }
}
