//! Reads a table: from its rows through the source that recognizes its header.

use super::summary::summarized;
use super::{known, readers};
use crate::fold::Fold;
use crate::header::Header;
use crate::layout::Layout;
use crate::own::Label;
use crate::read::table::{Row, Rows, Unwrapped};
use crate::sources::{Context, OWN, Source, TableReader};
use crate::{ImportError, ImportOptions, Imported, Mapping, SkipReason, Warning, own};

/// The most rows before a header that are kept.
const PREAMBLE: usize = 100;

/// Reads the rows of a table with the source that recognizes its header.
#[derive(Default)]
pub struct TableImport {
    file: String,
    options: ImportOptions,
    layout: Layout,
    preamble: Vec<Vec<String>>,
    header: Header,
    /// The reader, once the header has been read.
    reader: Option<(&'static Source, TableReader)>,
    mapping: Option<Mapping>,
    /// The sources that can read the header.
    readers: Vec<(&'static str, &'static str)>,
    /// Why the table is refused, if a row follows the header.
    refused: Option<ImportError>,
    /// How many rows have come, with the header and those before it.
    rows: usize,
    unwrapped: Unwrapped,
    /// Whether the header has a column for days. Without one, another header may begin another month.
    has_days: bool,
    fold: Fold,
}

impl Rows for TableImport {
    fn row(&mut self, row: Row<'_>) -> Result<(), ImportError> {
        if self.layout.wrapped && row.len() == 1 {
            let mut unwrapped = std::mem::take(&mut self.unwrapped);
            let result = if let Some(mut inner) = unwrapped.row(row.get(0), self.layout.delimiter, row.format, row.line)
            {
                inner.is_open = row.is_open;
                self.take(inner)
            } else {
                self.fold.skip(row.line, SkipReason::Unreadable);
                Ok(())
            };
            self.unwrapped = unwrapped;
            return result;
        }
        self.take(row)
    }
}

impl TableImport {
    pub fn new(file: &str, layout: Layout, options: ImportOptions) -> Self {
        let mut fold = Fold::default();
        layout.warnings.iter().for_each(|warning| fold.warn(warning.clone()));
        Self { file: file.to_owned(), options, layout, fold, ..Self::default() }
    }

    fn take(&mut self, row: Row<'_>) -> Result<(), ImportError> {
        let place = self.rows;
        self.rows = place.saturating_add(1);
        let header = self.layout.header;
        if header.is_some_and(|header| place < header) {
            if self.preamble.len() < PREAMBLE {
                self.preamble.push(row.cells().map(str::to_owned).collect());
            }
            return Ok(());
        }
        if header == Some(place) {
            self.refused = self.open(Header::new(row.cells())).err();
            return Ok(());
        }
        if self.reader.is_none() && self.refused.is_none() {
            // A single cell is not a table: it is refused only if another row follows.
            self.refused = self.open(Header::unnamed(row.len())).err();
            if place == 0 && row.len() < 2 {
                return Ok(());
            }
        }
        if let Some(error) = self.refused.take() {
            return Err(error);
        }
        if row.is_blank() {
            return Ok(());
        }
        if self.is_header_again(&row) {
            self.fold.next_report();
            return Ok(());
        }
        let Some((source, reader)) = &mut self.reader else { return Ok(()) };
        // A quote that is not closed joins several rows into one.
        let torn = row.len() != self.header.names().len() && row.cells().any(|cell| cell.contains('\n'));
        if torn {
            self.fold.skip(row.line, SkipReason::Unreadable);
        } else if source.id != OWN.id && is_total(&row) {
            self.fold.skip(row.line, SkipReason::Repeated);
        } else if self.has_days && source.id != OWN.id && self.fold.is_of_earlier_report(row.identity()) {
            self.fold.skip(row.line, SkipReason::Duplicate);
        } else if source.id != OWN.id && row.is_open && row.len() < self.header.names().len() {
            self.fold.skip(row.line, SkipReason::Unreadable);
        } else {
            let read = (reader.read)(&row, &mut self.fold).map_err(|reason| why_left_out(&row, reason));
            self.fold.end_row(row.line, read);
        }
        Ok(())
    }

    /// Whether a row is another header, as in exports that were joined. If its columns differ, the reader of the rows
    /// is replaced.
    fn is_header_again(&mut self, row: &Row<'_>) -> bool {
        if !self.header.may_repeat_in(row) {
            return false;
        }
        let Some((source, _)) = &self.reader else { return false };
        let source = *source;
        let header = Header::new(row.cells());
        if header == self.header {
            return true;
        }
        let context = Context { file: &self.file, preamble: &self.preamble };
        let Some(reader) = (source.table)(&header, &context) else { return false };
        self.start(header, source, reader);
        true
    }

    /// Chooses the source and the reader of the rows below this header.
    fn open(&mut self, header: Header) -> Result<(), ImportError> {
        let context = Context { file: &self.file, preamble: &self.preamble };
        self.readers = readers(|source| (source.table)(&header, &context).is_some());
        let chosen = self.options.source;
        let found = if self.options.mapping.is_none() { known(&header, &context, chosen) } else { None };
        let (source, reader) = if let Some(found) = found {
            found
        } else {
            let told = self.options.mapping.clone().map(|mapping| (mapping, None));
            let (mapping, doubt) = told.unwrap_or_else(|| own::guess(&header, &self.layout));
            if !mapping.is_enough() {
                return Err(ImportError::UnknownColumns { header: header.written().to_vec(), guess: mapping });
            }
            if self.options.mapping.is_none() {
                self.fold.warn(Warning::ColumnsGuessed);
                for warning in own::unread(&header, &mapping) {
                    self.fold.warn(warning);
                }
            }
            if let Some(warning) = doubt {
                self.fold.warn(warning);
            }
            let reader = own::reader(&header, &mapping);
            self.mapping = Some(mapping);
            (&OWN, reader)
        };
        self.start(header, source, reader);
        Ok(())
    }

    /// Reads the rows that follow with this reader.
    fn start(&mut self, header: Header, source: &'static Source, reader: TableReader) {
        self.fold.people |= reader.people;
        self.has_days = has_days(&header);
        (self.header, self.reader) = (header, Some((source, reader)));
    }

    pub fn end(mut self, fingerprint: u64) -> Result<Imported, ImportError> {
        self.fold.currency = self.fold.currency.or(self.options.currency);
        let Some((source, _)) = self.reader else { return Err(ImportError::NoRows) };
        let mut imported = summarized(self.fold, source, self.file, fingerprint)?;
        let summary = &mut imported.summary;
        summary.header = self.header.written().to_vec();
        (summary.mapping, summary.readers) = (self.mapping, self.readers);
        Ok(imported)
    }
}

/// Whether a vendor's table has a column for days or times.
fn has_days(header: &Header) -> bool {
    let of_days = ["date", "day", "time", "created", "month"];
    header.names().iter().any(|name| of_days.iter().any(|word| name.contains(word)))
}

/// Whether a row of a vendor's table is a total of others, which its first text says. Columns of your own are read with
/// what their cells mean.
fn is_total(row: &Row<'_>) -> bool {
    let first = row.cells().find(|cell| !cell.trim().is_empty());
    first.is_some_and(|text| text.starts_with(char::is_alphabetic) && matches!(Label::of(text), Label::Total))
}

/// Why a row is left out: a total and a comment have no day.
fn why_left_out(row: &Row<'_>, reason: SkipReason) -> SkipReason {
    match reason {
        SkipReason::BadDay if row.get(0).starts_with('#') => SkipReason::NoUse,
        SkipReason::BadDay if row.cells().any(|cell| matches!(Label::of(cell), Label::Total)) => SkipReason::Repeated,
        reason => reason,
    }
}
