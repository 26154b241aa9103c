//! A dialog over the page.

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::outbox::Outbox;
use crate::state::Passing;
use crate::text;
use crate::ui::context::use_dispatch;
use crate::ui::platform;

/// The dialog. It opens when it is mounted, takes the focus, and returns it when it closes. What the reader copies or
/// saves is confirmed inside it, because the rest of the page lies behind it.
#[autoprops]
#[component]
pub fn Modal(
    heading: &AttrValue,
    #[prop_or_default] class: &Classes,
    /// Called after it has closed, by its button or by Escape.
    onclose: &Callback<()>,
    children: &Html,
) -> Html {
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
