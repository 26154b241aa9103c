//! HTML for the clipboard. Styles are attributes of the elements, because wikis, documents and mail programs keep no
//! others.

use super::Address;
use super::table::{Table, Tables};
use super::{Disclosure, Stamp, Subject, escaped, one_line};
use crate::text::figures::Figures;

/// The characters with a meaning in HTML, and their escapes.
const MARKUP: &[(char, &str)] = &[('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"), ('\'', "&#39;")];

/// The finding, the tables of scenarios and of groups (if there are any), and the stamp as HTML.
pub fn html(subject: &Subject, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> String {
    let stamp = stamp.printed(subject, disclosure);
    let tables = Tables::of(subject, disclosure, figures);
    let verdict = format!("<p>{}</p>", words(&tables.verdict));
    let foot = format!("<p>{} {} {}</p>", words(&tables.note), words(&stamp.sentence()), link(&stamp.link));
    let tables = tables.all.iter().map(|Table { heads, corner, rows }| {
        table(None, std::iter::once(*corner).chain(heads.iter().map(String::as_str)), rows.iter().cloned())
    });
    std::iter::once(verdict).chain(tables).chain([foot]).collect()
}

/// A table. The first of its heads is that of the column of names.
pub(super) fn table<'a>(
    caption: Option<&str>,
    heads: impl Iterator<Item = &'a str>,
    rows: impl Iterator<Item = (String, Vec<String>)>,
) -> String {
    let cell = |open: &str, close: &str, align: &str, text: &str| {
        format!("<{open} style=\"border:1px solid #999;padding:4px 8px;text-align:{align}\">{}</{close}>", words(text))
    };
    // The name of a scenario or group may be in a right-to-left script.
    let head = |(nth, text): (usize, &str)| {
        let (open, close) = if text.is_empty() { ("td", "td") } else { ("th scope=\"col\" dir=\"auto\"", "th") };
        cell(open, close, if nth == 0 { "left" } else { "right" }, text)
    };
    let row = |(name, cells): (String, Vec<String>)| {
        let cells: String = cells.iter().map(|text| cell("td", "td", "right", text)).collect();
        format!("<tr>{}{cells}</tr>", cell("th scope=\"row\" dir=\"auto\"", "th", "left", &name))
    };
    format!(
        "<table style=\"border-collapse:collapse\">{}<thead><tr>{}</tr></thead><tbody>{}</tbody></table>",
        caption.map_or_else(String::new, |caption| format!("<caption>{}</caption>", words(caption))),
        heads.enumerate().map(head).collect::<String>(),
        rows.map(row).collect::<String>(),
    )
}

/// A link if the address starts with `http:` or `https:`; otherwise text.
fn link(address: &str) -> String {
    let text = words(address);
    if Address::of(address).is_web() { format!("<a href=\"{text}\">{text}</a>") } else { text }
}

/// Escapes text, and puts it on one line.
pub(crate) fn words(text: &str) -> String {
    escaped(&one_line(text), MARKUP)
}
