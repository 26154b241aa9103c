//! A dialog over the page.

use yew::prelude::*;

use super::outbox::Outbox;
use crate::state::Action;
use crate::text;
use crate::ui::context::use_dispatch;
use crate::ui::platform;

/// What a dialog holds.
#[derive(PartialEq, Properties)]
pub struct ModalProps {
    /// The identifier of its heading.
    pub heading: AttrValue,
    #[allow(missing_docs, reason = "the name says it")]
    #[prop_or_default]
    pub class: Classes,
    /// Called once it has closed, be it by its button or by Escape.
    pub onclose: Callback<()>,
    /// What is in it, between its edge and the button that closes it.
    pub children: Html,
}

/// The dialog. It opens where it is mounted, takes the focus, and gives it back. What is copied or saved from it is confirmed
/// in it, since all else lies behind it.
#[component]
pub fn Modal(ModalProps { heading, class, onclose, children }: &ModalProps) -> Html {
    let (node, dispatch) = (use_node_ref(), use_dispatch());
    {
        let (node, dispatch) = (node.clone(), dispatch.clone());
        use_effect_with((), move |()| {
            dispatch.act(Action::Deliver(None));
            platform::show_dialog(&node);
            move || {
                // Closed by whoever stops showing it, it gives the focus back, too.
                platform::close_dialog(&node);
                dispatch.act(Action::Deliver(None));
            }
        });
    }
    let close = {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| platform::close_dialog(&node))
    };
    let closed = onclose.reform(|_: Event| ());
    html! {
        <dialog ref={node} class={class.clone()} aria-labelledby={heading} onclose={closed}>
            { children.clone() }
            <Outbox is_in_dialog=true />
            <p class="row"><button type="button" onclick={close}>{ text::CLOSE }</button></p>
        </dialog>
    }
}
