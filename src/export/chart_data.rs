//! The numbers behind a chart, to take away.

use super::html::{CELL, NAME, cell};
use super::{inert, one_line};
use crate::chart::table::{Cell, Row, Table};
use crate::decimal;

/// The numbers behind a chart for a spreadsheet: in full, cells parted by tabs.
pub fn data(table: &Table) -> String {
    let full = |cell: &Cell| cell.value.map_or_else(|| inert(&one_line(&cell.text)), decimal::write);
    let row = |row: &Row| line(std::iter::once(full(&row.head)).chain(row.cells.iter().map(full)));
    std::iter::once(line(table.header.iter().map(|head| one_line(head)))).chain(table.rows.iter().map(row)).collect()
}

fn line(cells: impl Iterator<Item = String>) -> String {
    cells.collect::<Vec<_>>().join("\t") + "\n"
}

/// The same for a document, as the page shows them.
pub fn data_html(table: &Table) -> String {
    let head = |text: &String| cell("th scope=\"col\"", "th", CELL, text);
    let row = |row: &Row| {
        let cells: String = row.cells.iter().map(|it| cell("td", "td", CELL, &inert(&it.text))).collect();
        format!("<tr>{}{cells}</tr>", cell("th scope=\"row\" dir=\"auto\"", "th", NAME, &inert(&row.head.text)))
    };
    format!(
        "<table style=\"border-collapse:collapse\"><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>",
        super::html::words(&table.caption),
        table.header.iter().map(head).collect::<String>(),
        table.rows.iter().map(row).collect::<String>(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let row =
            Row::of(Cell::words("=A&B<"), vec![Cell::number("−$1,240".to_owned(), -1_240.5), Cell::words("none")]);
        Table {
            caption: "Net <of> a user".to_owned(),
            header: ["Name", "Net", "Why"].map(str::to_owned).into(),
            rows: vec![row],
        }
    }

    #[test]
    fn data_is_in_full_and_no_formula() {
        assert_eq!(data(&table()), "Name\tNet\tWhy\n'=A&B<\t-1240.5\tnone\n");
    }

    #[test]
    fn a_document_gets_it_as_shown_and_without_markup() {
        let html = data_html(&table());
        assert!(html.contains("<caption>Net &lt;of&gt; a user</caption>") && html.contains(">−$1,240</td>"), "{html}");
        assert!(html.contains(">&#39;=A&amp;B&lt;</th>"), "{html}");
    }
}
