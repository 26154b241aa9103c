//! The size limits of the release, and the table of its sizes. The limits guard against accidents; below them there is
//! no need to save bytes.

use crate::single;
use std::fmt;

/// The largest transfer of a first visit with brotli, in bytes.
pub const FIRST_VISIT: u64 = 1_018_000;

/// The largest size of the page in a single file, in bytes. It is not compressed, because it is opened from a disk or
/// sent.
pub const SINGLE_FILE: u64 = 1_872_000;

/// One file of the release, with its sizes in bytes.
pub struct Row {
    pub name: String,
    pub raw: u64,
    pub gzip: u64,
    pub brotli: u64,
    /// Whether a first visit fetches it.
    pub is_fetched: bool,
}

/// The sizes of a release.
pub struct Table(pub Vec<Row>);

impl Table {
    /// The sum of all files of a first visit.
    fn first_visit(&self) -> Row {
        let total = Row { name: "first visit".into(), raw: 0, gzip: 0, brotli: 0, is_fetched: true };
        self.0.iter().filter(|row| row.is_fetched).fold(total, |mut sum, row| {
            sum.raw += row.raw;
            sum.gzip += row.gzip;
            sum.brotli += row.brotli;
            sum
        })
    }

    /// The size of the page in a single file; 0 if there is none.
    fn single_file(&self) -> u64 {
        self.0.iter().find(|row| row.name == single::NAME).map_or(0, |row| row.raw)
    }

    /// Whether a first visit is within [`FIRST_VISIT`], and the single file within [`SINGLE_FILE`].
    pub fn within(&self) -> bool {
        self.first_visit().brotli <= FIRST_VISIT && self.single_file() <= SINGLE_FILE
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let total = self.first_visit();
        let rows = || self.0.iter().chain([&total]);
        let width = rows().map(|row| row.name.len()).max().unwrap_or(0) + 2;
        writeln!(out, "{:width$}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli")?;
        for row in rows() {
            let name = format!("{} {}", if row.is_fetched { "*" } else { " " }, row.name);
            writeln!(out, "{name:width$}{:>10}{:>10}{:>10}", row.raw, row.gzip, row.brotli)?;
        }
        writeln!(out, "{}: {}", single::NAME, judged(self.single_file(), SINGLE_FILE, ""))?;
        write!(out, "{}: {}", total.name, judged(total.brotli, FIRST_VISIT, " with brotli"))
    }
}

/// Formats a size with its limit, `1234 of 2000 bytes`, and the excess if there is one.
fn judged(size: u64, limit: u64, how: &str) -> String {
    let over = size.checked_sub(limit).filter(|over| *over > 0);
    let over = over.map_or_else(String::new, |over| format!(", {over} OVER BUDGET"));
    format!("{size} of {limit} bytes{how}{over}")
}

#[cfg(test)]
mod tests {
    use super::{FIRST_VISIT, Row, SINGLE_FILE, Table};
    use crate::single;

    fn row(name: &str, raw: u64, brotli: u64, is_fetched: bool) -> Row {
        Row { name: name.into(), raw, gzip: brotli, brotli, is_fetched }
    }

    /// A page of this size, beside a file that a first visit does not fetch.
    fn table(brotli: u64) -> Table {
        Table(vec![
            row("app.wasm", 1, brotli - 1_000, true),
            row("app.js", 1, 1_000, true),
            row("embed-1.js", 1, FIRST_VISIT, false),
        ])
    }

    #[test]
    fn all_that_a_first_visit_fetches_counts_and_the_limit_itself_fits() {
        assert!(table(FIRST_VISIT).within());
        assert!(!table(FIRST_VISIT + 1).within());
    }

    #[test]
    fn the_single_file_counts_as_it_is() {
        let page = |raw| Table(vec![row(single::NAME, raw, 1, false)]);
        assert!(page(SINGLE_FILE).within());
        assert!(!page(SINGLE_FILE + 1).within());
        assert!(
            page(SINGLE_FILE + 1)
                .to_string()
                .contains(&format!("tokenworth.html: {} of {SINGLE_FILE} bytes, 1 OVER BUDGET\n", SINGLE_FILE + 1))
        );
    }

    #[test]
    fn says_by_how_much_it_is_over() {
        let over = format!("{} of {FIRST_VISIT} bytes with brotli, 7 OVER BUDGET", FIRST_VISIT + 7);
        assert!(table(FIRST_VISIT + 7).to_string().ends_with(&over));
        assert!(table(1_234).to_string().ends_with(&format!("1234 of {FIRST_VISIT} bytes with brotli")));
    }
}
