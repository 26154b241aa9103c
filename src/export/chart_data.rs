//! The numbers behind a chart, for copying.

use super::html::{CELL, NAME, cell};
use super::{inert, one_line};
use crate::chart::table::{Cell, Row, Table};
use crate::decimal;
use crate::text::figures::Figures;

/// The table of a chart for a spreadsheet: numbers in full, cells separated by tabs. Headers of money end with the sign
/// of the currency shown.
pub fn data(table: &Table, figures: &dyn Figures) -> String {
    let is_money = |column: usize| {
        table
            .rows
            .iter()
            .any(|row| std::iter::once(&row.head).chain(&row.cells).nth(column).is_some_and(|cell| cell.is_money))
    };
    let head = |(column, head): (usize, &String)| {
        let head = one_line(head);
        if is_money(column) { format!("{head} ({})", figures.currency()) } else { head }
    };
    let full = |cell: &Cell| cell.value.map_or_else(|| inert(&one_line(&cell.text)), decimal::write);
    let row = |row: &Row| line(std::iter::once(full(&row.head)).chain(row.cells.iter().map(full)));
    std::iter::once(line(table.header.iter().enumerate().map(head))).chain(table.rows.iter().map(row)).collect()
}

fn line(cells: impl Iterator<Item = String>) -> String {
    cells.collect::<Vec<_>>().join("\t") + "\n"
}

/// The table of a chart for a document, as HTML with numbers as shown.
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
    use crate::text::figures::English;

    fn table() -> Table {
        let net = Cell::amount(&English, "−$1,240".to_owned(), -1_240.5);
        let row = Row::of(Cell::words("=A&B<"), vec![net, Cell::words("none")]);
        Table {
            caption: "Net <of> a user".to_owned(),
            header: ["Name", "Net", "Why"].map(str::to_owned).into(),
            rows: vec![row],
        }
    }

    #[test]
    fn data_is_in_full_and_no_formula() {
        assert_eq!(data(&table(), &English), "Name\tNet ($)\tWhy\n'=A&B<\t-1240.5\tnone\n");
    }

    #[test]
    fn a_document_gets_it_as_shown_and_without_markup() {
        let html = data_html(&table());
        assert!(html.contains("<caption>Net &lt;of&gt; a user</caption>") && html.contains(">−$1,240</td>"), "{html}");
        assert!(html.contains(">&#39;=A&amp;B&lt;</th>"), "{html}");
    }
}
