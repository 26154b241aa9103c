//! What the reader takes away: copied, as a file, on paper. Where the browser refuses, the text is shown to be copied by
//! hand.

use yew::prelude::*;

use crate::state::{Action, Delivered};
use crate::text;
use crate::ui::context::{use_dispatch, use_looks, use_state_of_page};
use crate::ui::platform;

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
    /// The page on paper, or this text if printing is blocked.
    #[allow(missing_docs, reason = "the names say it")]
    Print { plain: String },
}

impl Parcel {
    /// Sends it off; nothing can be sent where there is none.
    pub fn send(parcel: Option<Self>) -> Delivered {
        let Some(parcel) = parcel else { return Delivered::Missing };
        let (sent, words, text) = match parcel {
            Self::Copy { plain, html } => (platform::copy(&plain, html.as_deref()), text::COPIED.to_owned(), plain),
            Self::File { name, kind, text } => (platform::download(&name, kind, &text), text::downloaded(&name), text),
            Self::Picture { name, svg } => (platform::download_picture(&name, &svg), text::downloaded(&name), svg),
            Self::Print { plain } => (platform::print(), String::new(), plain),
        };
        if sent { Delivered::Sent(words) } else { Delivered::Blocked(text) }
    }
}

/// Where the outbox is.
#[derive(PartialEq, Properties)]
pub struct OutboxProps {
    /// Whether it is in a dialog: while one is open, what came of a parcel is said there.
    #[prop_or_default]
    pub is_in_dialog: bool,
}

/// What came of the last parcel. The place stands even when empty, so that it is announced.
#[component]
pub fn Outbox(OutboxProps { is_in_dialog }: &OutboxProps) -> Html {
    let (state, dispatch, looks) = (use_state_of_page(), use_dispatch(), use_looks());
    let is_dialog_open = looks.dialog.is_some() || state.passing.explained.is_some();
    let close = dispatch.on(|_: MouseEvent| Some(Action::Deliver(None)));
    let content = match &state.passing.delivered {
        _ if is_dialog_open != *is_in_dialog => Html::default(),
        None => Html::default(),
        Some(Delivered::Sent(words)) => html! { <p>{ words }</p> },
        Some(Delivered::Missing) => html! { <p>{ text::NOTHING_TO_TAKE }</p> },
        Some(Delivered::Blocked(text)) => html! {
            <>
                <label for="outbox">{ text::BLOCKED }</label>
                <textarea id="outbox" readonly=true rows="8" value={text.clone()} />
                <button type="button" onclick={close}>{ text::CLOSE }</button>
            </>
        },
    };
    html! { <div class="outbox" role="status">{ content }</div> }
}
