//! HTML for the clipboard. Styles stand in the elements: wikis, documents and mail programs keep nothing else.

use super::table::Table;
use super::{Disclosure, Stamp, Subject, escaped, one_line};
use crate::text;
use crate::text::figures::Figures;

/// What HTML would take for markup.
const MARKUP: &[(char, &str)] = &[('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"), ('\'', "&#39;")];

const CELL: &str = "border:1px solid #999;padding:4px 8px;text-align:right";
const NAME: &str = "border:1px solid #999;padding:4px 8px;text-align:left";

/// The finding, the table of scenarios and the stamp as HTML.
pub fn html(subject: &Subject, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> String {
    let stamp = stamp.printed(subject, disclosure);
    let table = Table::of(subject, figures);
    let mut html = format!(
        "<p>{}</p><table style=\"border-collapse:collapse\"><thead><tr><td style=\"{NAME}\"></td>",
        words(&table.verdict)
    );
    // The name of a scenario runs in its own direction.
    for head in &table.heads {
        html.push_str(&cell("th scope=\"col\" dir=\"auto\"", "th", CELL, head));
    }
    html.push_str("</tr></thead><tbody>");
    for (name, cells) in &table.rows {
        html.push_str("<tr>");
        html.push_str(&cell("th scope=\"row\"", "th", NAME, name));
        for text in cells {
            html.push_str(&cell("td", "td", CELL, text));
        }
        html.push_str("</tr>");
    }
    html.extend(["</tbody></table><p>", text::EXPORT_NOTE, " ", &words(&stamp.sentence()), " "]);
    html.push_str(&link(stamp.link()));
    html.push_str("</p>");
    html
}

fn cell(open: &str, close: &str, style: &str, text: &str) -> String {
    format!("<{open} style=\"{style}\">{}</{close}>", words(text))
}

/// A link where the address is one of the web; text where it is anything else.
fn link(address: &str) -> String {
    let text = words(address);
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    if is_web { format!("<a href=\"{text}\">{text}</a>") } else { text }
}

/// The text on one line, without what could become markup.
pub(crate) fn words(text: &str) -> String {
    escaped(&one_line(text), MARKUP)
}
