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
    let attribute = |(key, value): &(&str, &str)| [" ", key, "=\"", &words(value), "\""].concat();
    let attributes: String = attributes.iter().map(attribute).collect();
    ["<", name, &attributes, ">", inside, "</", name, ">"].concat()
}
