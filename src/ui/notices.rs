//! What was wrong with the link.

use yew::prelude::*;

use super::context::Shared;
use super::el::{El, button, el};
use crate::share::Notice;
use crate::state::Action;
use crate::text;

/// The notices, each to be dismissed. The region stands even when empty, so that screen readers hear what comes.
pub fn notices(shared: &Shared, notices: &[Notice]) -> Html {
    let region = el("section").class("notices").attr("role", "status").label(text::NOTICES);
    region.children(notices.iter().enumerate().map(|(index, notice)| one(shared, index, notice))).html()
}

fn one(shared: &Shared, index: usize, notice: &Notice) -> El {
    let words = el("bdi").child(text::notice(notice, shared.figures()));
    let original = if let Notice::Newer { original, .. } = notice { Some(field(original)) } else { None };
    let take = match notice {
        Notice::OwnKept | Notice::ChangedElsewhere => Some((text::TAKE_SAVED, Action::TakeSaved)),
        Notice::Replaced => Some((text::BACK_TO_MINE, Action::Undo)),
        _ => None,
    };
    let take = take.map(|(words, action)| button(words).on_click(shared.action(move |_| Some(action.clone()))));
    let dismiss = shared.action(move |_| Some(Action::Dismiss(index)));
    el("div")
        .class("notice")
        .child(el("p").child(words))
        .child(original)
        .child(take)
        .child(button(text::DISMISS).on_click(dismiss))
}

fn field(original: &str) -> El {
    let field = el("input").attr("type", "text").flag("readonly", true).value(original.to_owned());
    el("label").child(text::ORIGINAL).child(field)
}
