//! The separators with which the reader writes numbers.

use yew::prelude::*;

use super::use_latest;
use crate::inputs::number::Separators;
use crate::state::Action;
use crate::ui::context::Dispatch;
use crate::ui::platform;

/// Asks the browser for the separators of the reader's language before the page is first used. If the address names the
/// language of the numbers, it asks for those of that language, and again when that changes. The first answer takes as long
/// as half of the first render, and nothing depends on it until something is typed.
#[hook]
pub fn use_separators(now: Separators, shown: Option<String>, dispatch: &Dispatch) {
    let (dispatch, now) = (dispatch.clone(), use_latest(now));
    use_effect_with(shown, move |shown| {
        let shown = shown.clone();
        let listeners = platform::on_first_use(move || {
            let separators = platform::separators(shown.as_deref());
            if separators != *now.borrow() {
                dispatch.act(Action::Separate(separators));
            }
        });
        move || drop(listeners)
    });
}
