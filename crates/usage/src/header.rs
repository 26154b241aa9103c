//! The names of the columns of a table.

use crate::read::table::Row;

/// Names of columns: in lower case, trimmed, with single spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    names: Vec<String>,
    /// The names as the file writes them.
    written: Vec<String>,
}

impl Header {
    /// The names in a row.
    pub fn new<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let written: Vec<String> = cells.map(|cell| cell.trim_start_matches('\u{feff}').trim().to_owned()).collect();
        let names = written.iter().map(|cell| normal(cell)).collect();
        Self { names, written }
    }

    /// Names for the columns of a table without a header: "Column 1", "Column 2".
    pub fn unnamed(columns: usize) -> Self {
        let written: Vec<String> = (1..=columns).map(|column| format!("Column {column}")).collect();
        Self { names: vec![String::new(); columns], written }
    }

    /// The index of a column with one of these names. Earlier names take precedence.
    pub fn find(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.names.iter().position(|held| held == name))
    }

    /// Whether all of these columns are there.
    pub fn has_all(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.find(&[name]).is_some())
    }

    /// The names in lower case.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The names as the file writes them.
    pub fn written(&self) -> &[String] {
        &self.written
    }

    /// Whether a row looks like a header of the same table: its first cell is the name of a column.
    pub fn may_repeat_in(&self, row: &Row<'_>) -> bool {
        let first = row.get(Some(0));
        first.starts_with(|c: char| c.is_alphabetic())
            && self.names.iter().any(|name| name.len() == first.len() && name.eq_ignore_ascii_case(first))
    }
}

fn normal(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").trim_matches('"').to_lowercase()
}
