//! Plain text for the clipboard, cells parted by tabs: what spreadsheets and editors take where they take no HTML.

use super::table::Table;
use super::{Disclosure, Stamp, Subject, one_line};
use crate::text;
use crate::text::figures::Figures;

/// The finding, the table of scenarios and the stamp as plain text.
pub fn plain(subject: &Subject, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> String {
    let stamp = stamp.printed(subject, disclosure);
    let table = Table::of(subject, figures);
    let mut text = table.verdict + "\n\n";
    for head in &table.heads {
        text.extend(["\t", &one_line(head)]);
    }
    for (name, cells) in &table.rows {
        text.extend(["\n", name]);
        for cell in cells {
            text.extend(["\t", cell]);
        }
    }
    text.extend(["\n\n", text::EXPORT_NOTE, " ", &stamp.sentence(), "\n", &one_line(stamp.link()), "\n"]);
    text
}
