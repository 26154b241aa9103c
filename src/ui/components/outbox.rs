//! What the reader takes away: to the clipboard, as a file, or on paper. If the browser refuses, the text is shown so
//! that it can be copied by hand.

use yew::prelude::*;

use crate::state::{Action, Delivered};
use crate::text::{self, figures};
use crate::ui::context::{use_delivery, use_dispatch, use_looks, use_state_of_page};
use crate::ui::platform::{self, Pictured};

/// Something to take away.
pub enum Parcel {
    /// A text to copy to the clipboard, with an HTML version if there is one.
    #[allow(missing_docs, reason = "the names say it")]
    Copy { plain: String, html: Option<String> },
    /// A text to save as a file of this name and media type.
    #[allow(missing_docs, reason = "the names say it")]
    File { name: String, kind: &'static str, text: String },
    /// A drawing to save as a PNG file.
    #[allow(missing_docs, reason = "the names say it")]
    Picture { name: String, svg: String },
    /// The page to print, or this text to show if printing is blocked.
    #[allow(missing_docs, reason = "the names say it")]
    Print { plain: String },
}

impl Parcel {
    /// Delivers the parcel, and calls `told` with the outcome. `None` means that there is nothing to take.
    pub fn send(parcel: Option<Self>, told: &Callback<Delivered>) {
        let Some(parcel) = parcel else { return told.emit(Delivered::Missing) };
        let (is_sent, words, text) = match parcel.plain() {
            Self::Copy { plain, html } => (platform::copy(&plain, html.as_deref()), text::COPIED.to_owned(), plain),
            Self::File { name, kind, text } => (platform::download(&name, kind, &text), text::downloaded(&name), text),
            Self::Picture { name, svg } => return send_picture(name, svg, told),
            Self::Print { plain } => (platform::print(), String::new(), plain),
        };
        told.emit(if is_sent { Delivered::Sent(words) } else { Delivered::Blocked(text) });
    }

    /// The parcel without what keeps signs and currency marks together on the page.
    fn plain(self) -> Self {
        match self {
            Self::Copy { plain, html } => {
                Self::Copy { plain: figures::plain(&plain), html: html.map(|html| figures::plain(&html)) }
            }
            Self::File { name, kind, text } => Self::File { name, kind, text: figures::plain(&text) },
            Self::Picture { name, svg } => Self::Picture { name, svg: figures::plain(&svg) },
            Self::Print { plain } => Self::Print { plain: figures::plain(&plain) },
        }
    }
}

fn send_picture(name: String, svg: String, told: &Callback<Delivered>) {
    let (saved, drawing) = (text::downloaded(&name), svg.clone());
    let file = name.replace(".png", ".svg");
    let told = told.reform(move |pictured: Pictured| match pictured {
        Pictured::Saved => Delivered::Sent(saved.clone()),
        Pictured::Refused => Delivered::Blocked(drawing.clone()),
        Pictured::Noise => Delivered::OnlyDrawn { name: file.clone(), svg: drawing.clone() },
    });
    platform::download_picture(name, svg, told);
}

/// The properties of `Outbox`.
#[derive(PartialEq, Properties)]
pub struct OutboxProps {
    /// Whether it is in a dialog. While a dialog is open, only the outbox in it shows outcomes.
    #[prop_or_default]
    pub is_in_dialog: bool,
}

/// The outcome of the last parcel. The region is mounted even when empty, so that screen readers announce it.
#[component]
pub fn Outbox(OutboxProps { is_in_dialog }: &OutboxProps) -> Html {
    let (state, dispatch, looks, deliver) = (use_state_of_page(), use_dispatch(), use_looks(), use_delivery());
    let is_dialog_open = looks.dialog.is_some() || state.passing.explained.is_some();
    let close = dispatch.on(|_: MouseEvent| Some(Action::Deliver(None)));
    let content = match &state.passing.delivered {
        _ if is_dialog_open != *is_in_dialog => Html::default(),
        None => Html::default(),
        Some(Delivered::Sent(words)) => html! { <p>{ words }</p> },
        Some(Delivered::Missing) => html! { <p>{ text::NOTHING_TO_TAKE }</p> },
        Some(Delivered::OnlyDrawn { name, svg }) => {
            let (name, text) = (name.clone(), svg.clone());
            let save = deliver.reform(move |_: MouseEvent| {
                Some(Parcel::File { name: name.clone(), kind: "image/svg+xml", text: text.clone() })
            });
            html! {
                <>
                    <p>{ text::ONLY_DRAWN }</p>
                    <button type="button" onclick={save}>{ text::SAVE_SVG }</button>
                    <button type="button" onclick={close}>{ text::CLOSE }</button>
                </>
            }
        }
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

#[cfg(test)]
mod tests {
    use super::Parcel;

    #[test]
    fn nothing_leaves_with_a_joiner() {
        let amount = || "+\u{2060}$5 or −\u{2060}€7".to_owned();
        let (name, kind) = ("a".to_owned(), "text/csv");
        let parcels = [
            Parcel::Copy { plain: amount(), html: Some(amount()) },
            Parcel::File { name: name.clone(), kind, text: amount() },
            Parcel::Picture { name, svg: amount() },
            Parcel::Print { plain: amount() },
        ];
        for parcel in parcels {
            let texts = match parcel.plain() {
                Parcel::Copy { plain, html } => vec![Some(plain), html],
                Parcel::File { text, .. } => vec![Some(text)],
                Parcel::Picture { svg, .. } => vec![Some(svg)],
                Parcel::Print { plain } => vec![Some(plain)],
            };
            assert!(texts.iter().all(|text| text.as_deref() == Some("+$5 or −€7")), "{texts:?}");
        }
    }
}
