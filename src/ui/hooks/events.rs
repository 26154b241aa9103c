//! Events from outside the page: another address, saving in other tabs, shortcuts, the embedding page, printing.

use yew::prelude::*;

use crate::export::printed;
use crate::state::Action;
use crate::ui::components::footer::PRINTED;
use crate::ui::context::Dispatch;
use crate::ui::hooks::{AddressBar, use_held};
use crate::ui::platform::{self, Shortcut};
use crate::ui::view_state::Navigation;

/// Listens for another address, scenarios saved in other tabs, the shortcuts for undo and redo, requests of the embedding
/// page, printing, and popovers that the focus leaves.
#[hook]
pub fn use_browser_events(dispatch: &Dispatch, go: &Callback<Navigation>, bar: &AddressBar) {
    let (dispatch, go, bar) = (dispatch.clone(), go.clone(), bar.clone());
    use_held(move || {
        let (saved, keys, ask) = (dispatch.clone(), dispatch, go.clone());
        let [before_print, after_print] = platform::stamp_prints(PRINTED, printed);
        [
            platform::on_saved_elsewhere(move |text| saved.act(Action::SavedElsewhere(text))),
            platform::on_shortcut(move |shortcut| {
                keys.act(match shortcut {
                    Shortcut::Undo => Action::Undo,
                    Shortcut::Redo => Action::Redo,
                });
                // A field or group that the step made is gone.
                platform::keep_focus_next(&["inputs", "results"]);
            }),
            platform::on_asked(move |query| ask.emit(Navigation::HostAsks(query))),
            platform::on_arrival(move || go.emit(Navigation::Arrive(platform::query()))),
            // Printed pages show the address.
            platform::before_print(move || bar.flush()),
            before_print,
            after_print,
            platform::close_left_popovers(),
        ]
    });
}
