//! What the page starts with, and what it listens to.

use std::rc::Rc;

use yew::Callback;
use yew::html::Scope;

use super::{App, Message};
use crate::export::printed;
use crate::inputs::number::Separators;
use crate::presentation::Presentation;
use crate::state::{Action, AppState, Saved};
use crate::ui::browser::{self, EventListener, Intl, Shortcut};
use crate::ui::context::Numbers;
use crate::ui::header::PRINTED;

/// The state that the address and the browser's memory make.
pub fn opened(separators: Separators, fragment: &str, presentation: &Presentation) -> AppState {
    let saved = if presentation.is_embedded() { Saved::Unwanted } else { browser::saved() };
    AppState::opened(fragment, separators, saved)
        .with_preset(presentation.get("preset"))
        .about(presentation.get("demand"))
        .said_in(presentation.get("said"))
        .among(presentation.get("among"))
}

/// How numbers are written: the same while language and currency are.
pub fn numbers(state: &AppState) -> Numbers {
    let (currency, rate) = state.inputs.currency();
    Numbers(Rc::new(Intl::with_currency(browser::language().as_deref(), currency, rate)))
}

/// Hears of another address, of Back, of what other tabs save, of the keys that undo and redo, and of what the page
/// around asks for.
pub fn listen(dispatch: &Callback<Action>, link: &Scope<App>) -> [Option<EventListener>; 7] {
    let (back, ask) = (link.callback(|()| Message::Back), link.callback(Message::Asked));
    let (open, saved, keys) = (dispatch.clone(), dispatch.clone(), dispatch.clone());
    let [before_print, after_print] = browser::stamp_prints(PRINTED, printed);
    [
        browser::on_fragment(move |fragment| open.emit(Action::Open(fragment))),
        browser::on_saved_elsewhere(move |text| saved.emit(Action::SavedElsewhere(text))),
        browser::on_shortcut(move |shortcut| {
            keys.emit(match shortcut {
                Shortcut::Undo => Action::Undo,
                Shortcut::Redo => Action::Redo,
            });
        }),
        before_print,
        after_print,
        browser::on_back(move || back.emit(())),
        browser::on_asked(move |query| ask.emit(query)),
    ]
}
