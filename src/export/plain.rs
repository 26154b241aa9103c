//! Plain text for the clipboard, with cells separated by tabs, for spreadsheets and editors that accept no HTML.

use super::table::{Table, Tables};
use super::{Disclosure, Stamp, Subject, one_line};
use crate::text::figures::Figures;

/// The finding, the tables of scenarios and of groups (if there are any), and the stamp as plain text.
pub fn plain(subject: &Subject, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> String {
    let stamp = stamp.printed(subject, disclosure);
    let tables = Tables::of(subject, disclosure, figures);
    let shown = tables.all.iter().map(table).collect::<Vec<_>>().join("\n\n");
    let link = one_line(&stamp.link);
    format!("{}\n\n{shown}\n\n{} {}\n{link}\n", tables.verdict, tables.note, stamp.sentence())
}

fn table(table: &Table) -> String {
    let row = |name: &str, cells: &[String]| {
        let cells = std::iter::once(name).chain(cells.iter().map(String::as_str)).map(one_line);
        cells.collect::<Vec<_>>().join("\t")
    };
    let rows = table.rows.iter().map(|(name, cells)| row(name, cells));
    std::iter::once(row(table.corner, &table.heads)).chain(rows).collect::<Vec<_>>().join("\n")
}
