//! Notices about the link and about the saved scenarios.

use yew::prelude::*;

use crate::share::Notice;
use crate::state::Action;
use crate::text;
use crate::ui::context::{Dispatch, use_dispatch, use_numbers, use_state_of_page};
use crate::ui::platform;

/// The notices, each with a button that dismisses it. The region is mounted even when empty, so that screen readers
/// announce additions.
#[component]
pub fn Notices() -> Html {
    let (state, figures, dispatch) = (use_state_of_page(), use_numbers(), use_dispatch());
    let one = |(place, notice): (usize, &Notice)| {
        let dismiss = dispatch.on(move |_: MouseEvent| {
            keep_focus();
            Some(Action::Dismiss(place))
        });
        let ways: &[_] = match notice {
            Notice::OwnKept | Notice::ChangedElsewhere => &SAVE_OR_SHOW,
            Notice::Replaced => &[(text::BACK_TO_MINE, Action::Undo)],
            _ => &[],
        };
        html! {
            <div class="notice" key={place}>
                <p><bdi>{ text::notice(notice, &*figures) }</bdi></p>
                if let Notice::Newer { original, .. } = notice {
                    <label>{ text::ORIGINAL }<input type="text" readonly=true value={original.clone()} /></label>
                }
                { ways_out(ways, &dispatch) }
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

/// Moves the focus to the results if it goes with the notice.
fn keep_focus() {
    platform::keep_focus_next(&["results"]);
}

/// Buttons with these texts and actions.
pub fn ways_out(ways: &[(&'static str, Action)], dispatch: &Dispatch) -> Html {
    let button = |(words, action): &(&'static str, Action)| {
        let action = action.clone();
        let take = dispatch.on(move |_: MouseEvent| {
            keep_focus();
            Some(action.clone())
        });
        html! { <button type="button" onclick={take}>{ *words }</button> }
    };
    ways.iter().map(button).collect()
}

/// The choices when the saved scenarios differ from those on the page: show the saved ones, or save these.
pub const SAVE_OR_SHOW: [(&str, Action); 2] =
    [(text::TAKE_SAVED, Action::TakeSaved), (text::SAVE_THESE, Action::SaveThese)];
