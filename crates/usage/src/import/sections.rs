//! Finds the rows that a report repeats from another one before it in the same file, as where two exports that overlap
//! were joined.

use foldhash::HashSet;

use crate::fold::hash;
use crate::read::table::Row;

/// How many rows are remembered. Most files have one header, for which they are remembered in vain.
const MOST: usize = 100_000;

/// The rows of the reports that were joined to one file.
#[derive(Default)]
pub struct Sections {
    /// The rows below the last header.
    current: Vec<u64>,
    earlier: HashSet<u64>,
}

impl Sections {
    /// Starts the rows below another header.
    pub fn next(&mut self) {
        self.earlier.extend(self.current.drain(..));
    }

    /// Whether an earlier report has the same row. If not, the row is remembered as one of this report.
    pub fn have_before(&mut self, row: &Row<'_>) -> bool {
        let is_full = self.current.len().saturating_add(self.earlier.len()) >= MOST;
        if is_full && self.earlier.is_empty() {
            return false;
        }
        let identity = hash(row.identity());
        let is_repeated = self.earlier.contains(&identity);
        if !is_repeated && !is_full {
            self.current.push(identity);
        }
        is_repeated
    }
}
