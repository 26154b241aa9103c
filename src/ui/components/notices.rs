//! What was wrong with the link, or with what is saved.

use yew::prelude::*;

use crate::share::Notice;
use crate::state::Action;
use crate::text;
use crate::ui::context::{use_dispatch, use_numbers, use_state_of_page};

/// The notices, each to be dismissed. The region stands even when empty, so that screen readers hear what comes.
#[component]
pub fn Notices() -> Html {
    let (state, figures, dispatch) = (use_state_of_page(), use_numbers(), use_dispatch());
    let one = |(place, notice): (usize, &Notice)| {
        let dismiss = dispatch.on(move |_: MouseEvent| Some(Action::Dismiss(place)));
        let way_out = way_out(notice).map(|(words, action)| {
            let take = dispatch.on(move |_: MouseEvent| Some(action.clone()));
            html! { <button type="button" onclick={take}>{ words }</button> }
        });
        html! {
            <div class="notice" key={place}>
                <p><bdi>{ text::notice(notice, &*figures) }</bdi></p>
                if let Notice::Newer { original, .. } = notice {
                    <label>{ text::ORIGINAL }<input type="text" readonly=true value={original.clone()} /></label>
                }
                { way_out }
                <button type="button" onclick={dismiss}>{ text::DISMISS }</button>
            </div>
        }
    };
    html! {
        <section class="notices" role="status" aria-label={text::NOTICES}>
            { for state.notices.iter().enumerate().map(one) }
        </section>
    }
}

/// What a notice offers to do.
fn way_out(notice: &Notice) -> Option<(&'static str, Action)> {
    match notice {
        Notice::OwnKept | Notice::ChangedElsewhere => Some((text::TAKE_SAVED, Action::TakeSaved)),
        Notice::Replaced => Some((text::BACK_TO_MINE, Action::Undo)),
        _ => None,
    }
}
