//! The separators with which the reader writes numbers.

use yew::prelude::*;

use super::use_held;
use crate::inputs::number::Separators;
use crate::state::Action;
use crate::ui::context::Dispatch;
use crate::ui::platform;

/// Asks the browser for the reader's separators before the page is first used, or for those of the language in which the
/// address has the page write its numbers. The first answer takes as long as half of the first render, and nothing depends on
/// it until something is typed.
#[hook]
pub fn use_separators(now: Separators, shown: Option<String>, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    let ask = move || {
        let separators = platform::separators(shown.as_deref());
        if separators != now {
            dispatch.act(Action::Separate(separators));
        }
    };
    use_held(move || platform::on_first_use(ask));
}
