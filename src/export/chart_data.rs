//! The numbers behind a chart, for copying.

use super::{html, inert, one_line};
use crate::chart::table::{Cell, Row, Table, Unit};
use crate::decimal;
use crate::text::charts as words;
use crate::text::figures::Figures;

/// The table of a chart for a spreadsheet: numbers in full, cells separated by tabs. A header names the unit of its
/// numbers: the sign of the currency shown, or millions of tokens.
pub fn data(table: &Table, figures: &dyn Figures) -> String {
    let unit = |column: usize| {
        let cells = table.rows.iter().filter_map(|row| std::iter::once(&row.head).chain(&row.cells).nth(column));
        cells.map(|cell| cell.unit).find(|unit| *unit != Unit::Plain)
    };
    let head = |(column, head): (usize, &String)| match unit(column) {
        Some(Unit::Money) => format!("{} ({})", one_line(head), figures.currency()),
        Some(Unit::MillionTokens) => format!("{} ({})", one_line(head), words::MILLIONS),
        Some(Unit::Plain) | None => one_line(head),
    };
    let full = |cell: &Cell| cell.value.map_or_else(|| inert(&one_line(&cell.text)), decimal::write);
    let has_notes = has_notes(table);
    let row = |row: &Row| {
        let cells = std::iter::once(full(&row.head)).chain(row.cells.iter().map(full));
        line(cells.chain(has_notes.then(|| inert(&one_line(&row.note)))))
    };
    let heads = table.header.iter().enumerate().map(head).chain(has_notes.then(|| words::NOTE.to_owned()));
    std::iter::once(line(heads)).chain(table.rows.iter().map(row)).collect()
}

/// Whether any row of the table has a note. The notes are in the last column.
fn has_notes(table: &Table) -> bool {
    table.rows.iter().any(|row| !row.note.is_empty())
}

fn line(cells: impl Iterator<Item = String>) -> String {
    cells.collect::<Vec<_>>().join("\t") + "\n"
}

/// The table of a chart for a document, as HTML with numbers as shown.
pub fn data_html(table: &Table) -> String {
    let has_notes = has_notes(table);
    // A number with a sign is no formula.
    let shown = |it: &Cell| if it.value.is_some() { it.text.clone() } else { inert(&it.text) };
    let row = |row: &Row| {
        let note = has_notes.then(|| inert(&row.note));
        (shown(&row.head), row.cells.iter().map(shown).chain(note).collect())
    };
    let heads = table.header.iter().map(String::as_str).chain(has_notes.then_some(words::NOTE));
    html::table(Some(&table.caption), heads, table.rows.iter().map(row))
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
    fn headers_have_units_and_notes_a_column() {
        let gain = Cell::amount(&English, "+$9".to_owned(), 9.0);
        let mut table = table();
        table.header = ["Tokens a week", "Net"].map(str::to_owned).into();
        table.rows = vec![
            Row { note: "typical user".to_owned(), ..Row::of(Cell::tokens(&English, 32.0), vec![gain.clone()]) },
            Row::of(Cell::tokens(&English, 100.0), vec![gain]),
        ];
        let expected = "Tokens a week (millions)\tNet ($)\tNote\n32\t9\ttypical user\n100\t9\t\n";
        assert_eq!(data(&table, &English), expected);
        let html = data_html(&table);
        assert!(
            html.contains(">32M</th>") && html.contains(">+$9</td>") && html.contains(">typical user</td>"),
            "{html}"
        );
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
