//! How large the page may be, and the table that shows how large it is.

use crate::{single, visits::Visits};
use std::fmt;

/// What a first visit may transfer with brotli, in bytes: to the page, and to a view that is written without it.
pub const FIRST_LOAD: u64 = 200_000;

/// How large the page in a single file may be, as it is: it is opened from a disk, or sent.
pub const SINGLE_FILE: u64 = 450_000;

/// One file of the release and what it weighs on the wire.
pub struct Row {
    pub name: String,
    pub raw: u64,
    pub gzip: u64,
    pub brotli: u64,
    /// The first visits that fetch it.
    pub visits: Visits,
}

/// The sizes of a release.
pub struct Table(pub Vec<Row>);

impl Table {
    /// All files of a first visit to the page together.
    fn first_load(&self) -> Row {
        self.total("first load", Visits { page: true, written: false }, |visits| visits.page)
    }

    /// All files of a first visit to Evidence or Method.
    fn first_load_of_written(&self) -> Row {
        self.total("first load of Evidence or Method", Visits { page: false, written: true }, |visits| visits.written)
    }

    fn total(&self, name: &str, visits: Visits, is_of: impl Fn(Visits) -> bool) -> Row {
        let total = Row { name: name.into(), raw: 0, gzip: 0, brotli: 0, visits };
        self.0.iter().filter(|row| is_of(row.visits)).fold(total, |mut sum, row| {
            sum.raw += row.raw;
            sum.gzip += row.gzip;
            sum.brotli += row.brotli;
            sum
        })
    }

    /// The page in a single file, if it is there.
    fn single_file(&self) -> u64 {
        self.0.iter().find(|row| row.name == single::NAME).map_or(0, |row| row.raw)
    }

    /// Whether first visits keep within [`FIRST_LOAD`], and the single file within [`SINGLE_FILE`].
    pub fn within(&self) -> bool {
        let is_light = |load: Row| load.brotli <= FIRST_LOAD;
        is_light(self.first_load()) && is_light(self.first_load_of_written()) && self.single_file() <= SINGLE_FILE
    }

    /// Shows the table on standard output.
    pub fn print(&self) {
        println!("{self}");
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let (total, written) = (self.first_load(), self.first_load_of_written());
        let width = self.0.iter().map(|row| row.name.len()).max().unwrap_or(0).max(written.name.len()) + 3;
        writeln!(out, "{:width$}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli")?;
        for row in self.0.iter().chain([&total, &written]) {
            let mark = if row.visits.page { "*" } else { " " };
            let mark = [mark, if row.visits.written { "+" } else { " " }, " "].concat();
            let name = format!("{mark}{}", row.name);
            writeln!(out, "{name:width$}{:>10}{:>10}{:>10}", row.raw, row.gzip, row.brotli)?;
        }
        let first = judged(total.brotli, FIRST_LOAD, " with brotli");
        writeln!(out, "   {}: {}", single::NAME, judged(self.single_file(), SINGLE_FILE, ""))?;
        writeln!(out, " + {}: {}", written.name, judged(written.brotli, FIRST_LOAD, " with brotli"))?;
        write!(out, "*  first load: {first}")
    }
}

/// `1234 of 2000 bytes`, and by how much that is over.
fn judged(size: u64, limit: u64, how: &str) -> String {
    let over = size.checked_sub(limit).filter(|over| *over > 0);
    let over = over.map_or_else(String::new, |over| format!(", {over} OVER BUDGET"));
    format!("{size} of {limit} bytes{how}{over}")
}

#[cfg(test)]
mod tests {
    use super::{FIRST_LOAD, Row, SINGLE_FILE, Table};
    use crate::{single, visits::Visits};

    fn table(brotli: u64) -> Table {
        let row = |name: &str, brotli, page| {
            let visits = Visits { page, written: !page };
            Row { name: name.into(), raw: 2 * brotli, gzip: brotli, brotli, visits }
        };
        Table(vec![row("app.wasm", brotli, true), row("later.js", FIRST_LOAD, false)])
    }

    #[test]
    fn only_the_first_load_counts_and_the_limit_itself_fits() {
        assert!(table(FIRST_LOAD).within());
        assert!(!table(FIRST_LOAD + 1).within());
    }

    #[test]
    fn a_visit_to_a_written_view_counts_by_itself() {
        let visits = Visits { page: false, written: true };
        let table = |brotli| Table(vec![Row { name: "later.wasm".into(), raw: 1, gzip: 1, brotli, visits }]);
        assert!(table(FIRST_LOAD).within());
        assert!(!table(FIRST_LOAD + 1).within());
        assert!(
            table(FIRST_LOAD + 1).to_string().contains("Method: 200001 of 200000 bytes with brotli, 1 OVER BUDGET\n")
        );
    }

    #[test]
    fn the_single_file_counts_as_it_is() {
        let page =
            |raw| Table(vec![Row { name: single::NAME.into(), raw, gzip: 1, brotli: 1, visits: Visits::default() }]);
        assert!(page(SINGLE_FILE).within());
        assert!(!page(SINGLE_FILE + 1).within());
        assert!(page(SINGLE_FILE + 1).to_string().contains("tokenworth.html: 450001 of 450000 bytes, 1 OVER BUDGET\n"));
    }

    #[test]
    fn says_by_how_much_it_is_over() {
        assert!(table(FIRST_LOAD + 7).to_string().ends_with("200007 of 200000 bytes with brotli, 7 OVER BUDGET"));
        assert!(table(1_234).to_string().ends_with("1234 of 200000 bytes with brotli"));
    }
}
