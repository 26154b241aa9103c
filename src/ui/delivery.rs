//! What the reader takes away: copied, as a file, on paper. Where the browser refuses, the text is shown to be copied by
//! hand.

use yew::prelude::*;

use super::browser;
use super::context::Shared;
use super::el::{El, button, el, fragment};
use crate::state::{Action, Delivered};
use crate::text;

/// Something to take away.
pub enum Parcel {
    /// To the clipboard.
    #[allow(missing_docs, reason = "the names say it")]
    Copy { plain: String, html: Option<String> },
    /// A text as a file of this name and media type.
    #[allow(missing_docs, reason = "the names say it")]
    File { name: String, kind: &'static str, text: String },
    /// A drawing as a picture file.
    #[allow(missing_docs, reason = "the names say it")]
    Picture { name: String, svg: String },
    /// The dialog of this key, which web/dialogs.js opens.
    Dialog(&'static str),
    /// The page on paper, or this text, where it could be made, if printing is blocked.
    #[allow(missing_docs, reason = "the names say it")]
    Print { plain: Option<String> },
}

impl Parcel {
    /// Sends it off.
    pub fn send(self) -> Delivered {
        let (sent, words, text) = match self {
            Self::Copy { plain, html } => (browser::copy(&plain, html.as_deref()), text::COPIED.to_owned(), plain),
            Self::File { name, kind, text } => (browser::download(&name, kind, &text), text::downloaded(&name), text),
            Self::Picture { name, svg } => (browser::download_picture(&name, &svg), text::downloaded(&name), svg),
            Self::Dialog(key) => (browser::open_dialog(key), String::new(), String::new()),
            Self::Print { plain } => return printed(plain),
        };
        if sent { Delivered::Sent(words) } else { Delivered::Blocked(text) }
    }
}

fn printed(plain: Option<String>) -> Delivered {
    if browser::print() {
        return Delivered::Sent(String::new());
    }
    plain.map_or(Delivered::Missing, Delivered::Blocked)
}

/// What came of the last parcel. The place stands even when empty, so that it is announced.
pub fn outbox(shared: &Shared, delivered: Option<&Delivered>) -> El {
    let outbox = el("div").class("outbox").attr("role", "status");
    let words = match delivered {
        None => return outbox,
        Some(Delivered::Blocked(text)) => return outbox.child(blocked(shared, text)),
        Some(Delivered::Sent(words)) => words,
        Some(Delivered::Awaited) => text::ONE_MOMENT,
        Some(Delivered::Missing) => text::NOT_LOADED,
    };
    outbox.child(el("p").child(words))
}

fn blocked(shared: &Shared, text: &str) -> Html {
    let close = shared.action(|_| Some(Action::Deliver(None)));
    let field = el("textarea").id("outbox").flag("readonly", true).attr("rows", "8").value(text.to_owned());
    fragment(vec![
        el("label").attr("for", "outbox").child(text::BLOCKED).html(),
        field.html(),
        button(text::CLOSE).on_click(close).html(),
    ])
}
