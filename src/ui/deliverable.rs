//! What the reader takes away: to the clipboard, as a file, or on paper.

use yew::Callback;

use super::platform::{self, Download};
use crate::state::Delivered;
use crate::text::{self, figures};

/// Something to take away.
pub enum Deliverable {
    /// A text to copy to the clipboard, with an HTML version if there is one.
    Copy { plain: String, html: Option<String> },
    /// A text to save as a file of this name and media type.
    File { name: String, kind: &'static str, text: String },
    /// A drawing to save as a PNG file.
    Picture { name: String, svg: String },
    /// The page to print, or this text to show if printing is blocked.
    Print { plain: String },
}

impl Deliverable {
    /// A drawing to save as an SVG file.
    pub const fn svg(name: String, text: String) -> Self {
        Self::File { name, kind: "image/svg+xml", text }
    }

    /// Delivers it, and calls `told` with the outcome. `None` means that there is nothing to take.
    pub fn send(deliverable: Option<Self>, told: &Callback<Delivered>) {
        let Some(deliverable) = deliverable else { return told.emit(Delivered::Missing) };
        let (is_sent, words, text) = match deliverable.plain() {
            Self::Copy { plain, html } => (platform::copy(&plain, html.as_deref()), text::COPIED, plain),
            Self::File { name, kind, text } => {
                let outcome = platform::download(&name, kind, &text);
                return told.emit(delivered(outcome, &name, text));
            }
            Self::Picture { name, svg } => return send_picture(name, svg, told),
            Self::Print { plain } => (platform::print(), "", plain),
        };
        told.emit(if is_sent { Delivered::Sent(words.to_owned()) } else { Delivered::Blocked(text) });
    }

    /// The deliverable without what keeps signs and currency marks together on the page.
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
    let (file, drawing) = (name.clone(), svg.clone());
    let told = told.reform(move |outcome: Download| delivered(outcome, &file, drawing.clone()));
    platform::download_picture(name, svg, told);
}

/// The outcome of saving a file of this name, and the text of the file or the drawing of a picture.
fn delivered(outcome: Download, name: &str, text: String) -> Delivered {
    match outcome {
        Download::Saved => Delivered::Sent(text::downloaded(name)),
        Download::Perhaps => Delivered::Perhaps(text),
        Download::Refused => Delivered::Blocked(text),
        Download::Noise => Delivered::OnlyDrawn { name: name.replace(".png", ".svg"), svg: text },
    }
}

#[cfg(test)]
mod tests {
    use super::Deliverable;

    #[test]
    fn nothing_leaves_with_a_joiner() {
        let amount = || "+\u{2060}$5 or −\u{2060}€7".to_owned();
        let (name, kind) = ("a".to_owned(), "text/csv");
        let deliverables = [
            Deliverable::Copy { plain: amount(), html: Some(amount()) },
            Deliverable::File { name: name.clone(), kind, text: amount() },
            Deliverable::Picture { name, svg: amount() },
            Deliverable::Print { plain: amount() },
        ];
        for deliverable in deliverables {
            let texts = match deliverable.plain() {
                Deliverable::Copy { plain, html } => vec![Some(plain), html],
                Deliverable::File { text, .. } => vec![Some(text)],
                Deliverable::Picture { svg, .. } => vec![Some(svg)],
                Deliverable::Print { plain } => vec![Some(plain)],
            };
            assert!(texts.iter().all(|text| text.as_deref() == Some("+$5 or −€7")), "{texts:?}");
        }
    }
}
