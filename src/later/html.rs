//! Pieces of HTML. Every text is escaped.

use crate::export::words;

/// An element of this name with this text.
pub fn element(name: &str, text: &str) -> String {
    ["<", name, ">", &words(text), "</", name, ">"].concat()
}

/// A link within the page: to the element of this identifier in a view, where the page takes the reader without loading
/// anything. `fragment` is that of the page, so that the link is good in another window, too.
pub fn visit(view: &str, id: &str, fragment: &str, text: &str) -> String {
    let address = words(&["?view=", view, "#", fragment].concat());
    ["<a href=\"", &address, "\" data-view=\"", view, "\" data-id=\"", id, "\">", &words(text), "</a>"].concat()
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

/// The foot of a dialog, with the button that closes it.
pub fn closing(id: &str) -> String {
    tag("p", &[("id", id), ("class", "row")], &button(&[("data-close", "")], crate::text::CLOSE))
}
