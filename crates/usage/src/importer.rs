//! The entry point: takes a file slice by slice and returns its sums.

use std::rc::Rc;

use crate::import::File;
use crate::message::Message;
use crate::read::kind::{Kind, kind_of};
use crate::read::zip::{Archive, Entries};
use crate::read::{MOST_BYTES, MOST_ROWS};
use crate::{Currency, DateOrder, DecimalMark, ImportError, Mapping, Summary, Usage, Warning};

/// What the reader decided about a file. Defaults are detected from the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportOptions {
    /// How fractions are written.
    pub decimal_mark: Option<DecimalMark>,
    /// How dates with slashes are written.
    pub date_order: Option<DateOrder>,
    /// The id of the source that reads the file, if several can.
    pub source: Option<&'static str>,
    /// Which column means what. If it is set, no source is tried.
    pub mapping: Option<Mapping>,
    /// The currency of amounts that the file gives none.
    pub currency: Option<Currency>,
}

/// What a file holds.
#[derive(Clone, Debug)]
pub struct Imported {
    /// What was read.
    pub summary: Summary,
    /// The sums, shared since they can be large.
    pub usage: Rc<Usage>,
    /// Those of its rows of which other files may hold a copy.
    pub(crate) messages: Rc<[Message]>,
}

impl Imported {
    /// Gives the names the texts that `written` returns for them, if they are not ASCII. Some programs write "é" as an "e" and
    /// an accent: a person in both spellings is one if `written` is a normalization of Unicode.
    pub fn rewrite_names(&mut self, written: impl Fn(&str) -> String) {
        let Some(before) = self.usage.with_names(written) else { return };
        let mut usage = Usage::default();
        usage.merge(&before);
        let message = |message: &Message| Message { key: usage.translated(&before, message.key), ..*message };
        self.messages = self.messages.iter().map(message).collect();
        self.summary.people = self.summary.people.map(|_| usage.people().len() as u64);
        self.usage = Rc::new(usage);
    }

    /// Whether other files may hold a copy of each of its rows, as of transcripts: no use counts twice beside another such
    /// file, though both cover the same days.
    pub(crate) fn is_of_messages(&self) -> bool {
        self.summary.rows_used == self.messages.len() as u64
    }
}

/// The most that is read of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes, of the file and of what it unpacks to.
    pub bytes: u64,
    /// Rows, or elements of JSON.
    pub rows: u64,
}

impl Default for Limits {
    /// 200 MB and five million rows.
    fn default() -> Self {
        Self { bytes: MOST_BYTES, rows: MOST_ROWS }
    }
}

/// Reads one file, slice by slice.
///
/// ```
/// use tokenworth_usage::{Importer, ImportOptions};
///
/// # fn main() -> Result<(), tokenworth_usage::ImportError> {
/// let file = b"person,output\nada,3\nbob,4\n";
/// let mut importer = Importer::new("merged.csv", file.len() as u64, ImportOptions::default())?;
/// for slice in file.chunks(8) {
///     importer.feed(slice)?;
/// }
/// let tables = importer.finish()?;
/// assert_eq!(tables.iter().map(|table| table.summary.rows_used).collect::<Vec<_>>(), [2]);
/// # Ok(())
/// # }
/// ```
pub struct Importer {
    limits: Limits,
    stage: Stage,
    read: u64,
    failed: Option<ImportError>,
}

enum Stage {
    /// The first bytes, too few to tell an archive from a text.
    Start {
        name: String,
        options: ImportOptions,
        held: Vec<u8>,
    },
    Plain(Box<File>),
    Archive(Box<Archive>, Box<Unpacked>),
}

impl std::fmt::Debug for Importer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Importer").field("read", &self.read).finish_non_exhaustive()
    }
}

impl Importer {
    /// Starts on a file with its name and its size in bytes.
    ///
    /// # Errors
    /// [`ImportError::TooLarge`] before anything is read.
    pub fn new(name: &str, size: u64, options: ImportOptions) -> Result<Self, ImportError> {
        Self::within(Limits::default(), name, size, options)
    }

    /// Starts on a file with other limits than the default.
    ///
    /// # Errors
    /// [`ImportError::TooLarge`] before anything is read.
    pub fn within(limits: Limits, name: &str, size: u64, options: ImportOptions) -> Result<Self, ImportError> {
        if size > limits.bytes {
            return Err(ImportError::TooLarge { limit: limits.bytes });
        }
        let stage = Stage::Start { name: name.to_owned(), options, held: Vec::new() };
        Ok(Self { limits, stage, read: 0, failed: None })
    }

    /// Reads the next slice. The work is in proportion to the length of the slice, or to what it unpacks to: a caller
    /// that needs short tasks feeds short slices, such as 256 kB.
    ///
    /// # Errors
    /// Why the file is refused; feeding it further returns the same error.
    pub fn feed(&mut self, slice: &[u8]) -> Result<(), ImportError> {
        if let Some(error) = &self.failed {
            return Err(error.clone());
        }
        self.read(slice).inspect_err(|error| self.failed = Some(error.clone()))
    }

    /// Ends the file: one table for a plain file, one for each entry that holds usage for a ZIP.
    ///
    /// # Errors
    /// Why the file is refused.
    pub fn finish(mut self) -> Result<Vec<Imported>, ImportError> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        self.start(0)?;
        match self.stage {
            Stage::Start { .. } => Err(ImportError::NoRows),
            Stage::Plain(file) => Ok(vec![file.finish()?]),
            Stage::Archive(archive, mut unpacked) => {
                archive.finish(unpacked.as_mut())?;
                unpacked.finish()
            }
        }
    }

    fn read(&mut self, slice: &[u8]) -> Result<(), ImportError> {
        self.read = self.read.saturating_add(slice.len() as u64);
        if self.read > self.limits.bytes {
            return Err(ImportError::TooLarge { limit: self.limits.bytes });
        }
        self.stage.feed(slice)?;
        self.start(8)
    }

    /// Decides whether the file is an archive, once at least `enough` bytes have come.
    fn start(&mut self, enough: usize) -> Result<(), ImportError> {
        let Stage::Start { name, options, held } = &mut self.stage else { return Ok(()) };
        if held.len() < enough {
            return Ok(());
        }
        let (name, options, held) = (std::mem::take(name), std::mem::take(options), std::mem::take(held));
        let kind = kind_of(&held);
        let Limits { bytes, rows } = self.limits;
        self.stage = match kind {
            Kind::Zip | Kind::Gzip => {
                let unpacked = Unpacked { name, options, most_rows: rows, ..Unpacked::default() };
                Stage::Archive(Box::new(Archive::new(kind == Kind::Gzip, bytes)), Box::new(unpacked))
            }
            _ => Stage::Plain(Box::new(File::new(name, options, rows))),
        };
        self.stage.feed(&held)
    }
}

impl Stage {
    fn feed(&mut self, slice: &[u8]) -> Result<(), ImportError> {
        match self {
            Self::Start { held, .. } => {
                held.extend_from_slice(slice);
                Ok(())
            }
            Self::Plain(file) => file.feed(slice),
            Self::Archive(archive, unpacked) => archive.feed(slice, unpacked.as_mut()),
        }
    }
}

/// The entries of an archive, which are read by what is in them, whatever their names. If one is refused, the others are
/// still read, and the first of them has a warning.
#[derive(Default)]
struct Unpacked {
    name: String,
    options: ImportOptions,
    most_rows: u64,
    /// The entry that is being read, with its name; `None` in one that is left out.
    entry: Option<(String, Result<File, ImportError>)>,
    done: Vec<Imported>,
    /// Why an entry was refused: the first one that is a table, or else the first.
    failed: Option<ImportError>,
    /// The names of the entries that were refused, without those that have no rows.
    unread: Vec<String>,
}

impl Unpacked {
    fn finish(mut self) -> Result<Vec<Imported>, ImportError> {
        let Some(first) = self.done.first_mut() else { return Err(self.failed.unwrap_or(ImportError::NoRows)) };
        if !self.unread.is_empty() {
            first.summary.warnings.push(Warning::EntriesUnread(self.unread));
        }
        Ok(self.done)
    }
}

impl Entries for Unpacked {
    fn begin(&mut self, name: &str) {
        let name = if name.is_empty() { &self.name } else { name };
        let file = File::new(name.to_owned(), self.options.clone(), self.most_rows);
        self.entry = Some((name.to_owned(), Ok(file)));
    }

    fn bytes(&mut self, slice: &[u8]) {
        if let Some((_, entry)) = &mut self.entry
            && let Ok(file) = entry
            && let Err(error) = file.feed(slice)
        {
            *entry = Err(error);
        }
    }

    fn end(&mut self) {
        let Some((name, entry)) = self.entry.take() else { return };
        match entry.and_then(File::finish) {
            Ok(imported) => self.done.push(imported),
            Err(error) => {
                if error != ImportError::NoRows {
                    self.unread.push(name);
                }
                // Columns to be chosen are said before a picture that lies beside them.
                let is_of_other_kind =
                    |failed: &ImportError| matches!(failed, ImportError::Kind(_) | ImportError::NoRows);
                let is_clearer = match &self.failed {
                    Some(failed) => is_of_other_kind(failed) && !is_of_other_kind(&error),
                    None => true,
                };
                if is_clearer {
                    self.failed = Some(error);
                }
            }
        }
    }
}
