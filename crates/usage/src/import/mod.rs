//! Reads one file: from bytes through a source to sums and a summary.

mod json;
mod summary;
mod table;

use std::hash::{DefaultHasher, Hasher};

use crate::header::Header;
use crate::layout::layout;
use crate::read::HEAD;
use crate::read::encoding::Utf16;
use crate::read::json::Json;
use crate::read::kind::{Kind, kind_of};
use crate::read::table::Table;
use crate::sources::{Context, SOURCES, Source, TableReader, candidates};
use crate::{FileKind, ImportError, ImportOptions, Imported};
use json::JsonImport;
use table::TableImport;

/// One file, or one entry of an archive.
#[derive(Default)]
pub struct File {
    name: String,
    options: ImportOptions,
    most_rows: u64,
    fingerprint: DefaultHasher,
    /// The first bytes, until there are enough to tell what they are.
    head: Vec<u8>,
    decoder: Option<Utf16>,
    body: Option<Body>,
}

enum Body {
    Table(Box<Table>, Box<TableImport>),
    Json(Box<Json>, Box<JsonImport>),
}

impl File {
    /// Starts a file with at most this many rows.
    pub fn new(name: String, options: ImportOptions, most_rows: u64) -> Self {
        Self { name, options, most_rows, ..Self::default() }
    }

    /// Reads the next slice.
    ///
    /// # Errors
    /// Why the file is refused.
    pub fn feed(&mut self, slice: &[u8]) -> Result<(), ImportError> {
        self.fingerprint.write(slice);
        if self.body.is_some() {
            return self.read(slice);
        }
        let missing = HEAD.saturating_sub(self.head.len()).min(slice.len());
        let (start, rest) = slice.split_at_checked(missing).unwrap_or((slice, &[]));
        self.head.extend_from_slice(start);
        if self.head.len() < HEAD {
            return Ok(());
        }
        self.decide(false)?;
        self.read(rest)
    }

    /// Ends the file.
    ///
    /// # Errors
    /// Why the file is refused.
    pub fn finish(mut self) -> Result<Imported, ImportError> {
        if self.body.is_none() {
            self.decide(true)?;
        }
        let fingerprint = self.fingerprint.finish();
        match self.body {
            Some(Body::Table(mut table, mut rows)) => {
                table.finish(rows.as_mut())?;
                rows.end(fingerprint)
            }
            Some(Body::Json(json, mut elements)) => {
                json.finish(elements.as_mut())?;
                elements.end(self.name, fingerprint)
            }
            None => Err(ImportError::NoRows),
        }
    }

    /// Decides from its head what the file is. `whole` says that the file ends with the head.
    fn decide(&mut self, whole: bool) -> Result<(), ImportError> {
        let head = std::mem::take(&mut self.head);
        let kind = kind_of(&head);
        let text = match kind {
            Kind::Text => head,
            Kind::Utf16 { big_endian } => self.decoder.insert(Utf16::new(big_endian)).decode(&head),
            Kind::Other(kind) => return Err(ImportError::Kind(kind)),
            Kind::Zip | Kind::Gzip => return Err(ImportError::Kind(FileKind::Compressed)),
        };
        let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&text);
        let body = match text.trim_ascii_start() {
            [b'{' | b'[', ..] => {
                Body::Json(Box::new(Json::new(self.most_rows)), Box::new(JsonImport::new(&self.options)))
            }
            [] | b"null" if whole => return Err(ImportError::NoRows),
            _ => {
                let context = Context { file: &self.name, preamble: &[] };
                let is_known =
                    |header: &Header| self.options.mapping.is_none() && known(header, &context, None).is_some();
                let layout = layout(text, whole, &self.options, is_known);
                let table = Table::new(layout.delimiter, layout.format, self.most_rows);
                Body::Table(Box::new(table), Box::new(TableImport::new(&self.name, layout, self.options.clone())))
            }
        };
        self.body.insert(body).feed(text)
    }

    fn read(&mut self, slice: &[u8]) -> Result<(), ImportError> {
        let Some(body) = &mut self.body else { return Ok(()) };
        match &mut self.decoder {
            Some(decoder) => body.feed(&decoder.decode(slice)),
            None => body.feed(slice),
        }
    }
}

impl Body {
    fn feed(&mut self, text: &[u8]) -> Result<(), ImportError> {
        match self {
            Self::Table(table, rows) => table.feed(text, rows.as_mut()),
            Self::Json(json, elements) => json.feed(text, elements.as_mut()),
        }
    }
}

/// The first source that recognizes a header, and its reader of the rows. `chosen` limits the search to the source with
/// this id.
fn known(header: &Header, context: &Context<'_>, chosen: Option<&str>) -> Option<(&'static Source, TableReader)> {
    candidates(chosen).find_map(|source| Some((source, (source.table)(header, context)?)))
}

/// Id and name of every source for which `can_read` is true.
fn readers(can_read: impl Fn(&Source) -> bool) -> Vec<(&'static str, &'static str)> {
    SOURCES.iter().filter(|source| can_read(source)).map(|source| (source.id, source.name)).collect()
}
