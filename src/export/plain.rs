//! Plain text for the clipboard, cells parted by tabs: what spreadsheets and editors take where they take no HTML.

use super::table::{Table, Tables};
use super::{Disclosure, Stamp, Subject, one_line};
use crate::text::figures::Figures;

/// The finding, the table of scenarios, that of groups where there are any, and the stamp as plain text.
pub fn plain(subject: &Subject, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> String {
    let stamp = stamp.printed(subject, disclosure);
    let tables = Tables::of(subject, figures);
    let shown = tables.all().map(table).collect::<Vec<_>>().join("\n\n");
    let link = one_line(stamp.link());
    format!("{}\n\n{shown}\n\n{} {}\n{link}\n", tables.verdict, tables.note, stamp.sentence())
}

fn table(table: &Table) -> String {
    let name = |name: &str| one_line(&name);
    let head = std::iter::once(table.corner.to_owned()).chain(table.heads.iter().map(|head| name(head)));
    let row = |(head, cells): &(String, Vec<String>)| {
        std::iter::once(name(head)).chain(cells.iter().cloned()).collect::<Vec<_>>().join("\t")
    };
    let rows = table.rows.iter().map(row);
    std::iter::once(head.collect::<Vec<_>>().join("\t")).chain(rows).collect::<Vec<_>>().join("\n")
}
