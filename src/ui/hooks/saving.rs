//! Saves the reader's own scenarios in the browser when they change.

use yew::prelude::*;

use crate::state::{Action, AppState};
use crate::ui::context::{Dispatch, Shared};
use crate::ui::platform;

/// Saves the scenarios when they change. Those present when the page opens are saved already.
#[hook]
pub fn use_saving(state: &Shared<AppState>, dispatch: &Dispatch) {
    let saved = {
        let state = state.clone();
        use_mut_ref(move || state.to_save())
    };
    let (text, dispatch) = (state.to_save(), dispatch.clone());
    use_effect_with(text, move |text| {
        if *saved.borrow() == *text {
            return;
        }
        saved.borrow_mut().clone_from(text);
        if let Some(text) = text {
            dispatch.act(Action::Saved(platform::save(text)));
        }
    });
}
