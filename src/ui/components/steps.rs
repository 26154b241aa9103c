//! Undo and redo.

use yew::prelude::*;

use crate::state::Action;
use crate::text;
use crate::ui::context::{use_dispatch, use_state_of_page};

/// The undo and redo buttons. A button with nothing to do leaves the tab order, but keeps the focus if it has it.
#[component]
pub fn Steps() -> Html {
    let (state, dispatch) = (use_state_of_page(), use_dispatch());
    let step = |id: &'static str, name: &'static str, keys: &'static str, action: Option<Action>| {
        let (disabled, tabindex) = if action.is_none() { (Some("true"), Some("-1")) } else { (None, None) };
        let take = dispatch.on(move |_: MouseEvent| action.clone());
        html! {
            <button type="button" {id} aria-keyshortcuts={keys} title={keys} aria-disabled={disabled} {tabindex}
                onclick={take}>{ name }</button>
        }
    };
    html! {
        <>
            { step("undo", text::UNDO, "Control+Z", state.can_undo().then_some(Action::Undo)) }
            { step("redo", text::REDO, "Control+Shift+Z", state.history.can_redo().then_some(Action::Redo)) }
        </>
    }
}
