//! Reads one file: from bytes through a source to sums and a summary.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hasher};
use std::rc::Rc;

use foldhash::HashSet;
use serde_json::{Map, Value};

use crate::cell::Format;
use crate::fold::{self, Fold};
use crate::header::Header;
use crate::read::HEAD;
use crate::read::encoding::Utf16;
use crate::read::json::{Elements, Json};
use crate::read::kind::{Kind, kind_of};
use crate::read::sniff::{self, Layout};
use crate::read::table::{Row, Rows, Table, Unwrapped};
use crate::sources::{Context, Item, OWN, ReadItem, SOURCES, Source, TableReader};
use crate::{
    Currency, Decimal, FileKind, ImportError, Imported, Lines, Mapping, Options, SkipReason, Summary, Usage, Warning,
    own,
};

/// The most JSON elements that are held until a source recognizes one of them.
const UNDECIDED: usize = 1000;
/// The most rows before a header that are kept.
const PREAMBLE: usize = 100;

/// One file, or one entry of an archive.
#[derive(Debug)]
pub struct File {
    name: String,
    options: Options,
    most_rows: u64,
    fingerprint: DefaultHasher,
    /// The first bytes, until there are enough to tell what they are.
    head: Vec<u8>,
    decoder: Option<Utf16>,
    body: Option<Body>,
}

#[derive(Debug)]
enum Body {
    Table(Box<Table>, Box<Read>),
    Json(Box<Json>, Box<Found>),
}

impl File {
    /// Starts a file with at most this many rows.
    pub fn new(name: String, options: Options, most_rows: u64) -> Self {
        Self {
            name,
            options,
            most_rows,
            fingerprint: DefaultHasher::new(),
            head: Vec::new(),
            decoder: None,
            body: None,
        }
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
                rows.end(self.name, fingerprint)
            }
            Some(Body::Json(json, mut found)) => {
                json.finish(found.as_mut())?;
                found.end(self.name, fingerprint)
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
                let (chosen, currency) = (self.options.source, self.options.currency);
                let found = Found { chosen, currency, ..Found::default() };
                Body::Json(Box::new(Json::new(self.most_rows)), Box::new(found))
            }
            [] | b"null" if whole => return Err(ImportError::NoRows),
            _ => {
                let context = Context { file: &self.name, preamble: &[], format: Format::PLAIN };
                let is_known =
                    |header: &Header| self.options.mapping.is_none() && known(header, &context, None).is_some();
                let layout = sniff::layout(text, whole, &self.options, is_known);
                let table = Table::new(layout.delimiter, self.most_rows);
                Body::Table(Box::new(table), Box::new(Read::new(&self.name, layout, self.options.clone())))
            }
        };
        let body = self.body.insert(body);
        body.feed(text)
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
            Self::Json(json, found) => json.feed(text, found.as_mut()),
        }
    }
}

/// The first source that recognizes a header, and its reader of the rows. `chosen` limits the search to the source with
/// this id.
fn known(header: &Header, context: &Context<'_>, chosen: Option<&str>) -> Option<(&'static Source, TableReader)> {
    let mut sources = SOURCES.iter().filter(|source| chosen.is_none_or(|id| source.id == id));
    sources.find_map(|source| Some((*source, (source.table)(header, context)?)))
}

/// Id and name of every source for which `can_read` is true.
fn readers(can_read: impl Fn(&Source) -> bool) -> Vec<(&'static str, &'static str)> {
    SOURCES.iter().filter(|source| can_read(source)).map(|source| (source.id, source.name)).collect()
}

/// Reads the rows of a table with the source that recognizes its header.
struct Read {
    file: String,
    options: Options,
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
    fold: Fold,
}

impl std::fmt::Debug for Read {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Read").field("layout", &self.layout).finish_non_exhaustive()
    }
}

impl Rows for Read {
    fn row(&mut self, row: Row<'_>) -> Result<(), ImportError> {
        if self.layout.wrapped && row.len() == 1 {
            let mut unwrapped = std::mem::take(&mut self.unwrapped);
            let result = if let Some(inner) = unwrapped.row(row.get(Some(0)), self.layout.delimiter, row.line) {
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

impl Read {
    fn new(file: &str, layout: Layout, options: Options) -> Self {
        let mut fold = Fold::default();
        layout.warnings.iter().for_each(|warning| fold.warn(warning.clone()));
        Self {
            file: file.to_owned(),
            options,
            layout,
            preamble: Vec::new(),
            header: Header::default(),
            reader: None,
            mapping: None,
            readers: Vec::new(),
            refused: None,
            rows: 0,
            unwrapped: Unwrapped::default(),
            fold,
        }
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
        if row.is_blank() || self.is_header_again(&row) {
            return Ok(());
        }
        let Some((_, reader)) = &mut self.reader else { return Ok(()) };
        // A quote that is not closed joins several rows into one.
        let torn = row.len() != self.header.names().len() && row.cells().any(|cell| cell.contains('\n'));
        if torn {
            self.fold.skip(row.line, SkipReason::Unreadable);
        } else {
            (reader.read)(&row, &mut self.fold);
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
        let context = Context { file: &self.file, preamble: &self.preamble, format: self.layout.format };
        let Some(reader) = (source.table)(&header, &context) else { return false };
        self.fold.people |= reader.people;
        (self.header, self.reader) = (header, Some((source, reader)));
        true
    }

    /// Chooses the source and the reader of the rows below this header.
    fn open(&mut self, header: Header) -> Result<(), ImportError> {
        let context = Context { file: &self.file, preamble: &self.preamble, format: self.layout.format };
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
                let unread = own::unread_tokens(&header, &mapping);
                if !unread.is_empty() {
                    self.fold.warn(Warning::TokenColumnsUnread(unread));
                }
            }
            if let Some(warning) = doubt {
                self.fold.warn(warning);
            }
            let reader = own::reader(&header, &mapping, self.layout.format);
            self.mapping = Some(mapping);
            (&OWN, reader)
        };
        self.fold.people |= reader.people;
        (self.header, self.reader) = (header, Some((source, reader)));
        Ok(())
    }

    fn end(mut self, file: String, fingerprint: u64) -> Result<Imported, ImportError> {
        self.fold.currency = self.fold.currency.or(self.options.currency);
        let Some((source, _)) = self.reader else { return Err(ImportError::NoRows) };
        let imported = imported(self.fold, source, file, fingerprint)?;
        let header = self.header.written().to_vec();
        let summary = Summary { header, mapping: self.mapping, readers: self.readers, ..imported.summary };
        Ok(Imported { summary, ..imported })
    }
}

/// Reads the elements of JSON with the source that recognizes one of them.
#[derive(Default)]
struct Found {
    /// The id of the source that the reader has chosen.
    chosen: Option<&'static str>,
    /// The currency that the reader has chosen for amounts that the file gives none.
    currency: Option<Currency>,
    source: Option<&'static Source>,
    /// The sources that can read the element by which the source was chosen.
    readers: Vec<(&'static str, &'static str)>,
    /// Elements that came before the source was known.
    undecided: Vec<(String, Map<String, Value>, u64)>,
    /// The arrays that hold elements of the source.
    sections: BTreeSet<String>,
    /// Elements of no source, by array.
    unknown: BTreeMap<String, Lines>,
    /// The line of the first element that is not JSON.
    broken: Option<u64>,
    /// Whether the last page says that the vendor has more.
    has_more: bool,
    /// Whether the document holds objects in objects, which may be usage in a form that no source reads.
    is_nested: bool,
    fold: Fold,
}

impl std::fmt::Debug for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Found").field("source", &self.source.map(|source| source.id)).finish_non_exhaustive()
    }
}

impl Elements for Found {
    fn value(&mut self, value: &Value, line: u64) -> bool {
        let Some(map) = value.as_object() else { return false };
        let Some(read) = self.reader("", map) else { return false };
        read(Item { section: "", group: "", map, line }, &mut self.fold);
        true
    }

    fn element(&mut self, section: &str, value: &Value, line: u64) {
        let Some(map) = value.as_object() else {
            // An element that is not an object, such as a name in a list beside the data, is not a row.
            return;
        };
        if let Some(read) = self.reader(section, map) {
            read(Item { section, group: "", map, line }, &mut self.fold);
        } else if !self.descend(map, line) {
            self.hold(section, map, line);
        }
    }

    fn piece(&mut self, section: &str, records: &str, value: &Value, line: u64) -> bool {
        let Some(map) = value.as_object() else { return false };
        if records != "results" {
            return self.descend(map, line);
        }
        if !self.is_bucket(map) {
            // Its day may follow its results.
            return false;
        }
        let Some(read) = self.reader(section, map) else { return false };
        read(Item { section, group: "", map, line }, &mut self.fold);
        true
    }

    fn is_bucket(&self, head: &Map<String, Value>) -> bool {
        crate::sources::bucket_day(head).is_some()
    }

    fn head(&mut self, head: &Map<String, Value>) {
        self.facts(head);
        for (section, value) in head {
            let Some(groups) = value.as_object() else { continue };
            for (group, value) in groups {
                self.is_nested |= value.is_object();
                for map in value.as_array().into_iter().flatten().filter_map(Value::as_object) {
                    if let Some(read) = self.reader(section, map) {
                        read(Item { section, group, map, line: 1 }, &mut self.fold);
                    }
                }
            }
        }
    }

    fn broken(&mut self, line: u64) {
        self.broken.get_or_insert(line);
        self.fold.skip(line, SkipReason::Unreadable);
    }
}

impl Found {
    /// The reader of an element. The first element that a source recognizes decides the source; the elements held
    /// before it are then read.
    fn reader(&mut self, section: &str, map: &Map<String, Value>) -> Option<ReadItem> {
        if let Some(source) = self.source {
            let read = (source.item)(section, map)?;
            if !self.sections.contains(section) {
                self.sections.insert(section.to_owned());
            }
            return Some(read);
        }
        let mut sources = SOURCES.iter().filter(|source| self.chosen.is_none_or(|id| source.id == id));
        let (source, read) = sources.find_map(|source| Some((*source, (source.item)(section, map)?)))?;
        self.readers = readers(|source| (source.item)(section, map).is_some());
        self.source = Some(source);
        self.sections.insert(section.to_owned());
        for (section, map, line) in std::mem::take(&mut self.undecided) {
            match self.reader(&section, &map) {
                Some(read) => read(Item { section: &section, group: "", map: &map, line }, &mut self.fold),
                None => self.without_use(&section, &map, line),
            }
        }
        Some(read)
    }

    /// Reads an element that is a document itself, such as a page in an array of pages: true if it is one.
    fn descend(&mut self, map: &Map<String, Value>, line: u64) -> bool {
        let (mut is_document, mut others) = (more(map).is_some(), Vec::new());
        for (section, value) in map {
            for inner in value.as_array().into_iter().flatten().filter_map(Value::as_object) {
                if let Some(read) = self.reader(section, inner) {
                    is_document = true;
                    read(Item { section, group: "", map: inner, line }, &mut self.fold);
                } else {
                    is_document |= crate::sources::empty_bucket(inner).is_some();
                    others.push((section, inner));
                }
            }
        }
        if is_document {
            for (section, inner) in others {
                self.hold(section, inner, line);
            }
            self.facts(map);
        }
        is_document
    }

    /// Holds an element that no source recognizes until the source is known.
    fn hold(&mut self, section: &str, map: &Map<String, Value>, line: u64) {
        if self.source.is_some() {
            self.without_use(section, map, line);
        } else if self.undecided.len() < UNDECIDED {
            self.undecided.push((section.to_owned(), map.clone(), line));
        } else {
            self.unknown.entry(section.to_owned()).or_default().add(line);
        }
    }

    /// An empty bucket covers its day; anything else is not a row of the source.
    fn without_use(&mut self, section: &str, map: &Map<String, Value>, line: u64) {
        match crate::sources::empty_bucket(map) {
            Some(day) => self.fold.covers(day),
            None => self.unknown.entry(section.to_owned()).or_default().add(line),
        }
    }

    /// Reads what a document says about itself: whether pages are missing, its currency, and the day up to which its
    /// data reach.
    fn facts(&mut self, head: &Map<String, Value>) {
        self.has_more = more(head).unwrap_or(self.has_more);
        let currency = head.get("currency").map(|currency| currency.get("code").unwrap_or(currency));
        self.fold.currency = self.fold.currency.or(currency.and_then(Value::as_str).and_then(Currency::read));
        let refreshed = head.get("data_refreshed_at").and_then(Value::as_str);
        self.fold.refreshed = self.fold.refreshed.max(refreshed.and_then(crate::cell::iso_day));
    }

    fn end(mut self, file: String, fingerprint: u64) -> Result<Imported, ImportError> {
        self.fold.currency = self.fold.currency.or(self.currency);
        // Elements of other arrays than those of the source, such as sums by year, are not rows.
        for (_, rows) in self.unknown.iter().filter(|(section, _)| self.sections.contains(*section)) {
            self.fold.skip_all(SkipReason::Unreadable, rows);
        }
        if self.has_more {
            self.fold.warn(Warning::Incomplete);
        }
        match self.source {
            Some(source) => {
                let imported = imported(self.fold, source, file, fingerprint)?;
                Ok(Imported { summary: Summary { readers: self.readers, ..imported.summary }, ..imported })
            }
            None if self.undecided.is_empty() && self.unknown.is_empty() && !self.is_nested => {
                Err(self.broken.map_or(ImportError::NoRows, |line| ImportError::Json { line }))
            }
            None if !self.is_nested
                && self.undecided.iter().all(|(_, map, _)| crate::sources::empty_bucket(map).is_some()) =>
            {
                Err(ImportError::NoRows)
            }
            None => Err(ImportError::UnknownJson),
        }
    }
}

/// Whether the vendor has more pages than this one, where a page says so.
fn more(page: &Map<String, Value>) -> Option<bool> {
    let next = || page.get("pagination")?.get("hasNextPage")?.as_bool();
    page.get("has_more").and_then(Value::as_bool).or_else(next)
}

/// The sums and the summary of what a source read.
fn imported(mut fold: Fold, source: &'static Source, file: String, fingerprint: u64) -> Result<Imported, ImportError> {
    (source.end)(&mut fold);
    source.warnings.iter().for_each(|warning| fold.warn(warning.clone()));
    let (has_people, refreshed, currency) = (fold.people, fold.refreshed, fold.currency);
    let folded = fold.end(source.rank);
    if folded.rows_used == 0 && folded.skipped.is_empty() {
        return Err(ImportError::NoRows);
    }
    let mut usage = folded.usage;
    if let Some(currency) = currency {
        usage.set_currency(currency);
    }
    name_currency_of_zeros(&mut usage);
    let people: HashSet<_> = usage.cells().filter_map(|cell| cell.key.person).collect();
    let models: HashSet<_> = usage.cells().filter_map(|cell| cell.key.model).collect();
    let money = fold::money(&usage);
    let mut warnings = folded.warnings;
    let currencies: Vec<_> = money.iter().filter_map(|money| money.currency).collect();
    if currencies.len() > 1 {
        warnings.push(Warning::MixedCurrencies(currencies));
    }
    if money.iter().any(|money| money.currency.is_none()) {
        warnings.push(Warning::CurrencyUnknown);
    }
    let tokens = Some(usage.total().tokens).filter(|tokens| !tokens.is_unknown());
    let days = u64::from(folded.period.map_or(1, |period| period.days()));
    if tokens.is_some_and(|tokens| tokens.total() / days.max(1) > 1_000_000_000_000) {
        warnings.push(Warning::Implausible);
    }
    if let (Some(refreshed), Some(period)) = (refreshed, folded.period)
        && period.last >= refreshed
    {
        warnings.push(Warning::Provisional { from: refreshed });
    }
    let summary = Summary {
        file,
        source: source.id,
        source_name: source.name,
        readers: Vec::new(),
        period: folded.period,
        rows_used: folded.rows_used,
        skipped: folded.skipped,
        unpriced: folded.unpriced,
        people: has_people.then_some(people.len() as u64),
        models: models.len() as u64,
        tokens,
        money,
        warnings,
        fingerprint,
        header: Vec::new(),
        mapping: None,
    };
    Ok(Imported { summary, usage: Rc::new(usage) })
}

/// Gives amounts of 0 that have no currency that of the others, since 0 is the same in all of them: where no amount has one,
/// US dollars. If other amounts have no currency either, it stays unknown.
fn name_currency_of_zeros(usage: &mut Usage) {
    let unnamed = usage.cells().filter(|cell| cell.key.currency.is_none());
    let amounts: Vec<Decimal> = unnamed.flat_map(|cell| [cell.sums.billed, cell.sums.gross]).flatten().collect();
    if !amounts.is_empty() && amounts.iter().all(Decimal::is_zero) {
        let named = fold::money(usage).iter().find_map(|money| money.currency);
        usage.set_currency(named.unwrap_or(Currency::USD));
    }
}
