//! How large the page may be, and the table that shows how large it is.

use std::fmt::{self, Write as _};

/// What a first visit may transfer with brotli, in bytes.
pub const FIRST_LOAD: u64 = 200_000;

/// One file of the release and what it weighs on the wire.
pub struct Row {
    pub name: String,
    pub raw: u64,
    pub gzip: u64,
    pub brotli: u64,
    /// Whether the page loads it before its first picture.
    pub first: bool,
}

/// The sizes of a release.
pub struct Table(pub Vec<Row>);

impl Table {
    /// All files of a first visit together.
    fn first_load(&self) -> Row {
        let total = Row { name: "first load".into(), raw: 0, gzip: 0, brotli: 0, first: true };
        self.0.iter().filter(|row| row.first).fold(total, |mut sum, row| {
            sum.raw += row.raw;
            sum.gzip += row.gzip;
            sum.brotli += row.brotli;
            sum
        })
    }

    /// Whether a first visit keeps within [`FIRST_LOAD`].
    pub fn within(&self) -> bool {
        self.first_load().brotli <= FIRST_LOAD
    }

    /// Shows the table on standard output.
    pub fn print(&self) {
        println!("{self}");
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let total = self.first_load();
        let width = self.0.iter().map(|row| row.name.len()).max().unwrap_or(0).max(total.name.len()) + 2;
        writeln!(out, "{:width$}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli")?;
        for row in self.0.iter().chain([&total]) {
            let mark = if row.first { "* " } else { "  " };
            let name = format!("{mark}{}", row.name);
            writeln!(out, "{name:width$}{:>10}{:>10}{:>10}", row.raw, row.gzip, row.brotli)?;
        }
        let mut verdict = format!("* first load: {} of {FIRST_LOAD} bytes with brotli", total.brotli);
        if !self.within() {
            write!(verdict, ", {} OVER BUDGET", total.brotli - FIRST_LOAD)?;
        }
        out.write_str(&verdict)
    }
}

#[cfg(test)]
mod tests {
    use super::{FIRST_LOAD, Row, Table};

    fn table(brotli: u64) -> Table {
        let row = |name: &str, brotli, first| Row { name: name.into(), raw: 2 * brotli, gzip: brotli, brotli, first };
        Table(vec![row("app.wasm", brotli, true), row("later.js", FIRST_LOAD, false)])
    }

    #[test]
    fn only_the_first_load_counts_and_the_limit_itself_fits() {
        assert!(table(FIRST_LOAD).within());
        assert!(!table(FIRST_LOAD + 1).within());
    }

    #[test]
    fn says_by_how_much_it_is_over() {
        assert!(table(FIRST_LOAD + 7).to_string().ends_with("200007 of 200000 bytes with brotli, 7 OVER BUDGET"));
        assert!(table(1_234).to_string().ends_with("1234 of 200000 bytes with brotli"));
    }
}
