//! The door: a file in slices in, sums out.

use crate::{DateOrder, DecimalMark, ImportError, Mapping, Summary, Usage};

/// What the reader decided about a file. By default all of it is found out.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// How fractions are written.
    pub decimal_mark: Option<DecimalMark>,
    /// How dates with slashes are written.
    pub date_order: Option<DateOrder>,
    /// Which column means what: takes the place of any source.
    pub mapping: Option<Mapping>,
    /// The id of the source, where the reader knows better.
    pub source: Option<String>,
}

/// What a file holds.
#[derive(Clone, Debug)]
pub struct Imported {
    /// What was read.
    pub summary: Summary,
    /// The sums.
    pub usage: Usage,
}

/// Reads one file, slice by slice.
///
/// ```
/// use tokenworth_usage::{Importer, Options};
///
/// # fn main() -> Result<(), tokenworth_usage::ImportError> {
/// let file = b"person,output\nada,3\nbob,4\n";
/// let mut importer = Importer::new("merged.csv", file.len() as u64, Options::default())?;
/// for slice in file.chunks(8) {
///     importer.feed(slice)?;
/// }
/// let tables = importer.finish()?;
/// assert_eq!(tables.iter().map(|table| table.summary.rows_used).collect::<Vec<_>>(), [2]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Importer {
    name: String,
    options: Options,
}

impl Importer {
    /// Starts on a file with its name and its size in bytes.
    ///
    /// # Errors
    /// [`ImportError::TooLarge`] before anything is read.
    pub fn new(name: &str, size: u64, options: Options) -> Result<Self, ImportError> {
        let _ = size;
        Ok(Self { name: name.to_owned(), options })
    }

    /// Reads the next slice. The work is in proportion to its length: a caller who wants short tasks feeds short slices.
    ///
    /// # Errors
    /// Why the file is refused; feeding it further says the same again.
    pub fn feed(&mut self, slice: &[u8]) -> Result<(), ImportError> {
        let _ = (slice, &self.name, &self.options);
        Ok(())
    }

    /// Ends the file: one table for a plain file, one for each entry that holds usage for a ZIP.
    ///
    /// # Errors
    /// Why the file is refused.
    pub fn finish(self) -> Result<Vec<Imported>, ImportError> {
        Err(ImportError::NoRows)
    }
}
