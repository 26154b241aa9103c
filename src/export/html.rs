//! HTML for the clipboard. Styles are attributes of the elements, because wikis, documents and mail programs keep no
//! others.

use super::Address;
use super::table::{Table, Tables};
use super::{Disclosure, Stamp, Subject, escaped, one_line};
use crate::text::figures::Figures;

/// The characters with a meaning in HTML, and their escapes.
const MARKUP: &[(char, &str)] = &[('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"), ('\'', "&#39;")];

pub(super) const CELL: &str = "border:1px solid #999;padding:4px 8px;text-align:right";
pub(super) const NAME: &str = "border:1px solid #999;padding:4px 8px;text-align:left";

/// The finding, the tables of scenarios and of groups (if there are any), and the stamp as HTML.
pub fn html(subject: &Subject, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> String {
    let stamp = stamp.printed(subject, disclosure);
    let tables = Tables::of(subject, disclosure, figures);
    let verdict = format!("<p>{}</p>", words(&tables.verdict));
    let foot = format!("<p>{} {} {}</p>", words(&tables.note), words(&stamp.sentence()), link(&stamp.link));
    std::iter::once(verdict).chain(tables.all().map(table)).chain([foot]).collect()
}

fn table(table: &Table) -> String {
    // The name of a scenario or group may be in a right-to-left script.
    let head = |text: &String| cell("th scope=\"col\" dir=\"auto\"", "th", CELL, text);
    let row = |(name, cells): &(String, Vec<String>)| {
        let cells: String = cells.iter().map(|text| cell("td", "td", CELL, text)).collect();
        format!("<tr>{}{cells}</tr>", cell("th scope=\"row\" dir=\"auto\"", "th", NAME, name))
    };
    format!(
        "<table style=\"border-collapse:collapse\"><thead><tr>{}{}</tr></thead><tbody>{}</tbody></table>",
        cell("td", "td", NAME, table.corner),
        table.heads.iter().map(head).collect::<String>(),
        table.rows.iter().map(row).collect::<String>(),
    )
}

pub(super) fn cell(open: &str, close: &str, style: &str, text: &str) -> String {
    format!("<{open} style=\"{style}\">{}</{close}>", words(text))
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
