//! The names of the columns of a table.

use tokenworth_core::inputs::number::without_accent;

use crate::currency;
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

    /// The index of a column with a name like one of these: case, spaces, punctuation and accents do not count, nor a
    /// currency or "UTC" in parentheses. "Cost (EUR)" is like "cost", and "userEmail" like "user email". Earlier names
    /// take precedence.
    pub fn find_alike(&self, names: &[&str]) -> Option<usize> {
        let held: Vec<String> = self.names.iter().map(|name| letters(name)).collect();
        names.iter().map(|name| letters(name)).find_map(|name| held.iter().position(|held| *held == name))
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
        let first = row.get(0);
        first.starts_with(|c: char| c.is_alphabetic())
            && self.names.iter().any(|name| name.len() == first.len() && name.eq_ignore_ascii_case(first))
    }
}

fn normal(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").trim_matches('"').to_lowercase()
}

/// The power of ten in which the numbers of a column are, by its name: 6 for `Tokens (M)`, `MTok` and `Millions of tokens`, 3
/// for `Cost (k€)`, otherwise 0. A letter counts only in parentheses or alone.
pub fn power_in(name: &str) -> u32 {
    let name = name.trim().to_lowercase();
    let unit = in_parentheses(&name).map_or(&*name, |(_, inside)| inside);
    let letter = |unit: &str| match unit {
        "k" => 3,
        "m" | "mio" | "mtok" | "mtokens" => 6,
        "b" | "bn" | "mrd" | "md" => 9,
        _ => 0,
    };
    // "K EUR", "k€", "kEUR", "$M"
    let is_code = |word: &str| currency::common(word).is_some();
    let words: String = unit.split_whitespace().filter(|word| !is_code(word)).collect();
    let start = words.strip_prefix(['k', 'm']).filter(|rest| is_code(rest)).and_then(|_| words.get(..1));
    let letter = letter(start.unwrap_or_else(|| words.trim_matches(['$', '€', '£'])));
    let word = |word: &str| match word {
        "thousand" | "thousands" | "tausend" | "milliers" | "miles" | "migliaia" | "milhares" => 3,
        "million" | "millions" | "millionen" | "millones" | "milioni" | "milhões" => 6,
        "billion" | "billions" | "milliarden" | "milliards" | "miliardi" => 9,
        _ => 0,
    };
    let words = name.split(|c: char| !c.is_alphabetic()).map(word);
    words.max().unwrap_or_default().max(letter)
}

/// A name that ends in parentheses: what is before them, and what is within.
pub fn in_parentheses(name: &str) -> Option<(&str, &str)> {
    let (before, inside) = name.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    Some((before, inside.trim()))
}

/// The letters and digits of a name, in lower case, without accents, and without a currency, "UTC" or a
/// [power of ten](power_in) in parentheses at its end.
pub fn letters(name: &str) -> String {
    let is_unit =
        |inside: &str| inside.eq_ignore_ascii_case("UTC") || currency::common(inside).is_some() || power_in(name) > 0;
    let plain = match in_parentheses(name) {
        Some((before, inside)) if is_unit(inside) => before,
        _ => name,
    };
    plain.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).map(without_accent).collect()
}
