//! Pieces of HTML. Every text is escaped.

use super::Page;
use super::address::Address;
use crate::explain::Cited;
use crate::export::words;
use crate::inputs::Input;
use crate::presentation::Presentation;
use crate::text;

/// An element of this name with this text.
pub fn element(name: &str, text: &str) -> String {
    ["<", name, ">", &words(text), "</", name, ">"].concat()
}

/// Where a number comes from: in words, and with a link where it is published.
pub fn cited(cited: &Cited) -> String {
    let said = words(&cited.words);
    let Some((title, address)) = cited
        .source
        .map(text::evidence::cited)
        .and_then(|source| source.address.map(|address| (source.title, address)))
    else {
        return said;
    };
    let label = format!("{}: {title}", text::evidence::READ_SOURCE);
    format!("{said} {}", outside_as(address, text::evidence::READ_SOURCE, Some(&label)))
}

/// Links within the page. They hold its inputs and its looks, so that they are good in another window, too.
pub struct Links {
    presentation: Presentation,
    fragment: String,
}

impl Links {
    /// Of the page shown at this link.
    pub fn of(page: &Page, link: &str) -> Self {
        Self { presentation: Address::of(link).presentation(), fragment: page.fragment_with(&[]) }
    }

    /// To the element of this identifier in a view, where the page takes the reader without loading anything.
    pub fn visit(&self, view: &str, id: &str, text: &str) -> String {
        let query = self.presentation.with("view", view, "").write();
        let address = ["?", &query, "#", &self.fragment].concat();
        tag("a", &[("href", &address), ("data-view", view), ("data-id", id)], &words(text))
    }

    /// To the field of an input.
    pub fn field(&self, input: Input, text: &str) -> String {
        self.visit("budget", &format!("in-{}", input.key()), text)
    }
}

/// A link out of the page, to a public address. It opens beside the page and tells the other side nothing of it.
pub fn outside(address: &str, text: &str) -> String {
    outside_as(address, text, None)
}

/// The same, with a name of its own for those who hear the page.
fn outside_as(address: &str, text: &str, label: Option<&str>) -> String {
    let mut attributes = vec![("href", address), ("target", "_blank"), ("rel", "noopener noreferrer")];
    attributes.extend(label.map(|label| ("aria-label", label)));
    tag("a", &attributes, &words(text))
}

/// An element of this name with these attributes around HTML. Values of attributes are escaped; what is inside is not.
pub fn tag(name: &str, attributes: &[(&str, &str)], inside: &str) -> String {
    [&open(name, attributes), inside, "</", name, ">"].concat()
}

/// The beginning of an element; the whole of one that never holds anything, such as `<input>`.
pub fn open(name: &str, attributes: &[(&str, &str)]) -> String {
    let attribute = |(key, value): &(&str, &str)| [" ", key, "=\"", &words(value), "\""].concat();
    let attributes: String = attributes.iter().map(attribute).collect();
    ["<", name, &attributes, ">"].concat()
}

/// Text in which lines count, each escaped.
pub fn lines(text: &str) -> String {
    text.lines().map(words).collect::<Vec<_>>().join("\n")
}

/// A paragraph in small print.
pub fn note(text: &str) -> String {
    tag("p", &[("class", "note")], &words(text))
}

/// A button that submits nothing.
pub fn button(attributes: &[(&str, &str)], text: &str) -> String {
    tag("button", &[&[("type", "button")], attributes].concat(), &words(text))
}

/// A box to tick, with its label behind it.
pub fn checkbox(name: &str, value: &str, ticked: bool, label: &str) -> String {
    let ticked: &[(&str, &str)] = if ticked { &[("checked", "")] } else { &[] };
    let field = open("input", &[&[("type", "checkbox"), ("name", name), ("value", value)], ticked].concat());
    tag("label", &[], &[&field, " ", words(label).as_str()].concat())
}

/// A list to choose from, with its label before it: keys and names, the chosen one's key.
pub fn choice<'a>(
    name: &str,
    label: &str,
    options: impl IntoIterator<Item = (&'a str, &'a str)>,
    chosen: &str,
) -> String {
    let option = |(key, text): (&str, &str)| {
        let chosen: &[(&str, &str)] = if key == chosen { &[("selected", "")] } else { &[] };
        tag("option", &[&[("value", key)], chosen].concat(), &words(text))
    };
    let list = tag("select", &[("name", name)], &options.into_iter().map(option).collect::<String>());
    tag("label", &[], &[words(label).as_str(), " ", &list].concat())
}

/// Where a dialog says what came of pressing a button: `web/dialogs.js` takes the words from here.
pub fn said(id: &str) -> String {
    let saved = text::downloaded(text::FILE_NAME);
    let words = [
        ("id", id),
        ("role", "status"),
        ("data-copied", text::COPIED),
        ("data-saved", &saved),
        ("data-blocked", text::BLOCKED),
        ("data-nothing", text::NOTHING_TO_TAKE),
        ("data-text", text::TEXT_TO_COPY),
    ];
    tag("p", &words, "")
}

/// The foot of a dialog, with the button that closes it.
pub fn closing(id: &str) -> String {
    tag("p", &[("id", id), ("class", "row")], &button(&[("data-close", "")], text::CLOSE))
}
