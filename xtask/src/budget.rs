//! How large the release may be, and the table that shows how large it is. The limits guard against accidents: nobody has
//! to save bytes below them.

use crate::{single, visits::Visits};
use std::fmt;

/// What the whole page may transfer with brotli, in bytes: both programs and all that they load. Each program holds the
/// model and its words, so that they count twice.
pub const PRODUCT: u64 = 680_000;

/// How large the page in a single file may be, as it is: it is opened from a disk, or sent.
pub const SINGLE_FILE: u64 = 700_000;

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

    /// All files that a reader of the page may fetch.
    fn product(&self) -> Row {
        let both = Visits { page: true, written: true };
        self.total("all of the page", both, |visits| visits.page || visits.written)
    }

    /// Whether the page keeps within [`PRODUCT`], and the single file within [`SINGLE_FILE`].
    pub fn within(&self) -> bool {
        self.product().brotli <= PRODUCT && self.single_file() <= SINGLE_FILE
    }

    /// Shows the table on standard output.
    pub fn print(&self) {
        println!("{self}");
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let totals = [self.first_load(), self.first_load_of_written(), self.product()];
        let width = self.0.iter().chain(&totals).map(|row| row.name.len()).max().unwrap_or(0) + 3;
        writeln!(out, "{:width$}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli")?;
        for row in self.0.iter().chain(&totals) {
            let mark = if row.visits.page { "*" } else { " " };
            let mark = [mark, if row.visits.written { "+" } else { " " }, " "].concat();
            let name = format!("{mark}{}", row.name);
            writeln!(out, "{name:width$}{:>10}{:>10}{:>10}", row.raw, row.gzip, row.brotli)?;
        }
        let [_, _, product] = totals;
        writeln!(out, "{}: {}", single::NAME, judged(self.single_file(), SINGLE_FILE, ""))?;
        write!(out, "{}: {}", product.name, judged(product.brotli, PRODUCT, " with brotli"))
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
    use super::{PRODUCT, Row, SINGLE_FILE, Table};
    use crate::{single, visits::Visits};

    fn row(name: &str, raw: u64, brotli: u64, visits: Visits) -> Row {
        Row { name: name.into(), raw, gzip: brotli, brotli, visits }
    }

    /// A page whose two programs are so large together, beside a file that none of its readers fetches.
    fn table(brotli: u64) -> Table {
        Table(vec![
            row("app.wasm", 1, brotli - 1_000, Visits { page: true, written: false }),
            row("later.wasm", 1, 1_000, Visits { page: false, written: true }),
            row("embed-1.js", 1, PRODUCT, Visits::default()),
        ])
    }

    #[test]
    fn all_that_readers_fetch_counts_and_the_limit_itself_fits() {
        assert!(table(PRODUCT).within());
        assert!(!table(PRODUCT + 1).within());
    }

    #[test]
    fn the_single_file_counts_as_it_is() {
        let page = |raw| Table(vec![row(single::NAME, raw, 1, Visits::default())]);
        assert!(page(SINGLE_FILE).within());
        assert!(!page(SINGLE_FILE + 1).within());
        assert!(page(SINGLE_FILE + 1).to_string().contains("tokenworth.html: 700001 of 700000 bytes, 1 OVER BUDGET\n"));
    }

    #[test]
    fn says_by_how_much_it_is_over() {
        assert!(table(PRODUCT + 7).to_string().ends_with("680007 of 680000 bytes with brotli, 7 OVER BUDGET"));
        assert!(table(1_234).to_string().ends_with("1234 of 680000 bytes with brotli"));
    }
}
