//! What was wrong with the link.

use yew::prelude::*;

use super::context::Shared;
use crate::share::Notice;
use crate::state::Action;
use crate::text;

/// The notices, each to be dismissed. The region stands even when empty, so that screen readers hear what comes.
pub fn notices(shared: &Shared, notices: &[Notice]) -> Html {
    html! {
        <section class="notices" role="status" aria-label={text::NOTICES}>
            { for notices.iter().enumerate().map(|(index, notice)| one(shared, index, notice)) }
        </section>
    }
}

fn one(shared: &Shared, index: usize, notice: &Notice) -> Html {
    let dismiss = shared.action(move |_: MouseEvent| Some(Action::Dismiss(index)));
    html! {
        <div class="notice">
            <p><bdi>{ text::notice(notice, shared.figures()) }</bdi></p>
            if let Notice::Newer { original, .. } = notice {
                <label>{ text::ORIGINAL }<input type="text" readonly=true value={original.clone()} /></label>
            }
            <button type="button" onclick={dismiss}>{ text::DISMISS }</button>
        </div>
    }
}
