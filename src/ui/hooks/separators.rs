//! The separators with which the reader writes numbers.

use yew::prelude::*;

use crate::inputs::number::Separators;
use crate::state::Action;
use crate::ui::context::Dispatch;
use crate::ui::platform;

/// Asks the browser for the reader's separators in a task after the first render. The first answer takes as long as
/// half of that render, and nothing depends on it until something is typed.
#[hook]
pub fn use_separators(now: Separators, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let ask = Callback::from(move |()| {
            let separators = platform::separators();
            if separators != now {
                dispatch.act(Action::Separate(separators));
            }
        });
        let asking = platform::after(0, ask);
        move || drop(asking)
    });
}
