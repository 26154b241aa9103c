//! Reads JSON: from its elements through the source that recognizes one of them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::readers;
use super::summary::summarized;
use crate::cell::iso_day;
use crate::fold::Fold;
use crate::read::json::Elements;
use crate::sources::{Item, ReadItem, Source, bucket_day, candidates, empty_bucket};
use crate::{Currency, ImportError, ImportOptions, Imported, Lines, SkipReason, Warning};

/// The most JSON elements that are held until a source recognizes one of them.
const UNDECIDED: usize = 1000;

/// Reads the elements of JSON with the source that recognizes one of them.
#[derive(Default)]
pub struct JsonImport {
    options: ImportOptions,
    source: Option<&'static Source>,
    /// The sources that can read the element by which the source was chosen.
    readers: Vec<(&'static str, &'static str)>,
    /// Elements that came before the source was known.
    undecided: Vec<(String, Map<String, Value>, u64)>,
    /// The arrays that hold elements of the source.
    sections: BTreeSet<String>,
    /// Elements of no source, by array.
    unknown: BTreeMap<String, Lines>,
    /// Objects at the top that no source recognizes and that hold no array, such as lines of a transcript without a reply.
    lines_without_use: Lines,
    /// The line of the first element that is not JSON.
    broken: Option<u64>,
    /// Whether the last page says that the vendor has more.
    has_more: bool,
    /// Whether the document holds objects in objects, which may be usage in a form that no source reads.
    is_nested: bool,
    fold: Fold,
}

impl Elements for JsonImport {
    fn value(&mut self, map: &Map<String, Value>, line: u64) -> bool {
        if self.read(Item { section: "", group: "", map, line }) {
            return true;
        }
        let has_array = |value: &Value| value.as_object().is_some_and(|map| map.values().any(Value::is_array));
        let is_document = map.values().any(|value| value.is_array() || has_array(value));
        if !is_document {
            self.lines_without_use.add(line);
            self.head(map);
        }
        !is_document
    }

    fn element(&mut self, section: &str, map: &Map<String, Value>, line: u64) {
        if !self.read(Item { section, group: "", map, line }) && !self.descend(map, None, line) {
            self.hold(section, map, line);
        }
    }

    fn piece(&mut self, section: &str, records: &str, map: &Map<String, Value>, line: u64) -> bool {
        if records != "results" {
            return self.descend(map, Some(records), line);
        }
        // The day of a bucket may follow its results: then they are not taken apart from it.
        self.is_bucket(map) && self.read(Item { section, group: "", map, line })
    }

    fn is_bucket(&self, head: &Map<String, Value>) -> bool {
        bucket_day(head).is_some()
    }

    fn head(&mut self, head: &Map<String, Value>) {
        self.facts(head);
        for (section, value) in head {
            let Some(groups) = value.as_object() else { continue };
            for (group, value) in groups {
                self.is_nested |= value.is_object();
                for map in value.as_array().into_iter().flatten().filter_map(Value::as_object) {
                    self.read(Item { section, group, map, line: 1 });
                }
            }
        }
    }

    fn broken(&mut self, line: u64) {
        self.broken.get_or_insert(line);
        self.fold.skip(line, SkipReason::Unreadable);
    }
}

impl JsonImport {
    pub fn new(options: &ImportOptions) -> Self {
        Self { options: options.clone(), ..Self::default() }
    }

    /// Reads an element with the source that recognizes it; false if it is none of the source.
    fn read(&mut self, item: Item<'_>) -> bool {
        let Some(read) = self.reader(item.section, item.map) else { return false };
        let result = read(item, &mut self.fold);
        self.fold.end_row(item.line, result);
        true
    }

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
        let (source, read) =
            candidates(self.options.source).find_map(|source| Some((source, (source.item)(section, map)?)))?;
        self.readers = readers(|source| (source.item)(section, map).is_some());
        self.source = Some(source);
        self.sections.insert(section.to_owned());
        for (section, map, line) in std::mem::take(&mut self.undecided) {
            if !self.read(Item { section: &section, group: "", map: &map, line }) {
                self.without_use(&section, &map, line);
            }
        }
        Some(read)
    }

    /// Reads an element that is a document itself, such as a page in an array of pages: true if it is one. Of a piece of a
    /// document, `only` the array with this name is read.
    fn descend(&mut self, map: &Map<String, Value>, only: Option<&str>, line: u64) -> bool {
        let (mut is_document, mut others) = (more(map).is_some(), Vec::new());
        for (section, value) in map.iter().filter(|(section, _)| only.is_none_or(|only| *section == only)) {
            for inner in value.as_array().into_iter().flatten().filter_map(Value::as_object) {
                if self.read(Item { section, group: "", map: inner, line }) {
                    is_document = true;
                } else {
                    is_document |= empty_bucket(inner).is_some();
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
        match empty_bucket(map) {
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
        self.fold.refreshed = self.fold.refreshed.max(refreshed.and_then(iso_day));
    }

    pub fn end(mut self, file: String, fingerprint: u64) -> Result<Imported, ImportError> {
        self.fold.currency = self.fold.currency.or(self.options.currency);
        // Elements of other arrays than those of the source, such as sums by year, are not rows.
        for (_, rows) in self.unknown.iter().filter(|(section, _)| self.sections.contains(*section)) {
            self.fold.skip_all(SkipReason::Unreadable, rows);
        }
        if self.sections.contains("") && self.lines_without_use.rows > 0 {
            self.fold.skip_all(SkipReason::NoUse, &self.lines_without_use);
        }
        if self.has_more {
            self.fold.warn(Warning::Incomplete);
        }
        match self.source {
            Some(source) => {
                let mut imported = summarized(self.fold, source, file, fingerprint)?;
                imported.summary.readers = self.readers;
                Ok(imported)
            }
            None if self.undecided.is_empty() && self.unknown.is_empty() && !self.is_nested => {
                Err(self.broken.map_or(ImportError::NoRows, |line| ImportError::Json { line }))
            }
            None if !self.is_nested && self.undecided.iter().all(|(_, map, _)| empty_bucket(map).is_some()) => {
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
