//! A dialog over the page.

use yew::prelude::*;

use super::outbox::Outbox;
use crate::state::Passing;
use crate::text;
use crate::ui::context::use_dispatch;
use crate::ui::platform;

/// The properties of `Modal`.
#[derive(PartialEq, Properties)]
pub struct ModalProps {
    /// The identifier of its heading.
    pub heading: AttrValue,
    #[allow(missing_docs, reason = "the name says it")]
    #[prop_or_default]
    pub class: Classes,
    /// Called after it has closed, by its button or by Escape.
    pub onclose: Callback<()>,
    /// The content above the close button.
    pub children: Html,
}

/// The dialog. It opens when it is mounted, takes the focus, and returns it when it closes. What the reader copies or
/// saves is confirmed inside it, because the rest of the page lies behind it.
#[component]
pub fn Modal(ModalProps { heading, class, onclose, children }: &ModalProps) -> Html {
    let (node, dispatch) = (use_node_ref(), use_dispatch());
    {
        let (node, dispatch) = (node.clone(), dispatch.clone());
        use_effect_with((), move |()| {
            dispatch.act(Passing::Deliver(None));
            platform::show_dialog(&node);
            move || {
                // A dialog that is unmounted without being closed must return the focus, too.
                platform::close_dialog(&node);
                dispatch.act(Passing::Deliver(None));
            }
        });
    }
    let shown = node.clone();
    let close = Callback::from(move |_: MouseEvent| platform::close_dialog(&shown));
    let closed = onclose.reform(|_: Event| ());
    html! {
        <dialog ref={node} class={class.clone()} aria-labelledby={heading} onclose={closed}>
            { children.clone() }
            <Outbox is_in_dialog=true />
            <p class="row"><button type="button" onclick={close}>{ text::CLOSE }</button></p>
        </dialog>
    }
}
