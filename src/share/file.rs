//! Reads a file written by [`crate::export::json`], perhaps edited since, as the fragment of a link.
//!
//! Values are copied as written, numbers digit by digit, and checked when the link is opened, with the same notices as
//! for any link. Unknown values are not parsed, so deep nesting cannot exhaust the stack.

use std::fmt;

use form_urlencoded::Serializer;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{LONGEST, VERSION, VERSION_1, joined};
use crate::decimal;
use crate::inputs::spelling::{Spelled, numbered, value_of};
use crate::inputs::{Assumptions, Input, PartId};
use crate::scenario::{self, Own};

/// The version of the file format: that of the link whose defaults apply. Files of a higher one are not opened.
pub const FILE_VERSION: u32 = 2;
/// The longest file that is read, in bytes: a hundred times a file with twelve scenarios.
pub const LONGEST_FILE: usize = 1_000_000;

/// Why a file cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// The browser could not read the file.
    Unreadable,
    /// The file is empty.
    Empty,
    /// The file is longer than [`LONGEST_FILE`], or holds more than a link may.
    TooLong,
    /// The file is not JSON; the error is at this position.
    #[allow(missing_docs, reason = "the names say it")]
    NotJson { line: usize, column: usize },
    /// The file is JSON, but not one of this program's.
    Foreign,
    /// The file was written by a newer version.
    Newer,
}

/// The parts of a file that are read.
#[derive(Deserialize)]
struct File<'a> {
    #[serde(borrow)]
    version: Option<&'a RawValue>,
    #[serde(borrow)]
    inputs: Option<Entries<'a>>,
    #[serde(borrow, default)]
    groups: Vec<Part<'a>>,
    #[serde(borrow, default)]
    own: Vec<Part<'a>>,
    #[serde(borrow)]
    unknown: Option<&'a RawValue>,
    stamp: Option<Stamp<'a>>,
    #[serde(borrow)]
    link: Option<&'a RawValue>,
}

/// The origin of a file.
#[derive(Deserialize)]
struct Stamp<'a> {
    #[serde(borrow)]
    link: Option<&'a RawValue>,
}

/// A group, or a scenario of the reader's own.
#[derive(Deserialize)]
struct Part<'a> {
    #[serde(borrow)]
    key: Option<&'a RawValue>,
    #[serde(borrow)]
    name: Option<&'a RawValue>,
    #[serde(borrow)]
    people: Option<&'a RawValue>,
    #[serde(borrow, default)]
    changes: Entries<'a>,
    #[serde(borrow)]
    unknown: Option<&'a RawValue>,
}

/// The entries of an object in order, with values as written.
#[derive(Default)]
struct Entries<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Entries<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Vec<(String, &'de RawValue)>;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(entries)
            }
        }
        from.deserialize_map(Object).map(Entries)
    }
}

/// Reads a file and returns the fragment of the link with the same content.
///
/// ```
/// use tokenworth::share::file::{OpenError, open};
/// assert_eq!(open(r#"{"inputs": {"tok": 7}}"#).as_deref(), Ok("v=2&tok=7"));
/// assert_eq!(open("[]"), Err(OpenError::Foreign));
/// ```
///
/// # Errors
/// Returns [`OpenError`] if it is not such a file.
pub fn open(text: &str) -> Result<String, OpenError> {
    // Some editors put a byte order mark at the start.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > LONGEST_FILE {
        return Err(OpenError::TooLong);
    }
    if text.trim().is_empty() {
        return Err(OpenError::Empty);
    }
    let whole: &RawValue = serde_json::from_str(text)
        .map_err(|error| OpenError::NotJson { line: error.line(), column: error.column() })?;
    let file: File = serde_json::from_str(whole.get()).map_err(|_| OpenError::Foreign)?;
    // A file written by hand may have no version. Like a link, it is then read as one of the current version.
    let version = file.version.map_or(f64::from(FILE_VERSION), |version| decimal::read(version.get()));
    if version > f64::from(FILE_VERSION) {
        return Err(OpenError::Newer);
    }
    let fragment = match &file.inputs {
        Some(inputs) if version < 2.0 => of_inputs(VERSION_1, &Assumptions::of_version_1(), inputs, &file),
        Some(inputs) => of_inputs(VERSION, &Assumptions::default(), inputs, &file),
        None => link_of(&file).ok_or(OpenError::Foreign)?,
    };
    // What is longer than a link may be would be read as one without inputs.
    if fragment.len() > LONGEST { Err(OpenError::TooLong) } else { Ok(fragment) }
}

/// The fragment of the link in a file without inputs.
fn link_of(file: &File) -> Option<String> {
    let link = file.stamp.as_ref().and_then(|stamp| stamp.link).or(file.link)?;
    Some(text(link).split_once('#')?.1.to_owned())
}

/// Writes a fragment like [`super::write`], but with unchecked values, and with the version whose defaults apply to the
/// file, so that each input keeps its meaning.
fn of_inputs(version: &str, defaults: &Assumptions, inputs: &Entries, file: &File) -> String {
    let mut link = Serializer::new(String::new());
    link.append_pair("v", version);
    for (key, value) in inputs.0.iter().filter(|(key, _)| !is_taken(key)) {
        let value = text(value);
        let is_default = Input::find(key).is_some_and(|input| value_of(input, &value) == Some(defaults.get(input)));
        if !is_default {
            link.append_pair(key, &value);
        }
    }
    // The changes of a scenario are kept unchecked, like keys of another version.
    let own = |part: &Part| Own { name: part.name(), unknown: part.changes(), ..Own::default() }.write();
    let (groups, scenarios) = (file.groups.iter().filter_map(group), file.own.iter().map(own));
    joined(link, groups, scenarios, &file.unknown.map(pairs).unwrap_or_default())
}

/// Whether a key has another meaning in a link than an input: version, group or scenario.
fn is_taken(key: &str) -> bool {
    key == "v" || key.is_empty() || ['g', 's'].into_iter().any(|letter| numbered(key, letter).is_some())
}

/// Writes a group for a link, with the changes as written; `None` for everybody else, who is listed among the groups.
fn group(part: &Part) -> Option<String> {
    if part.key.map(text).is_some_and(|key| key == PartId::Rest.key()) {
        return None;
    }
    let people = part.people.map(|people| (Input::People.key().to_owned(), text(people)));
    let parts: Vec<(String, String)> = people.into_iter().chain(part.changes()).collect();
    Some(Spelled::write(&part.name(), &[], &parts))
}

impl Part<'_> {
    fn name(&self) -> String {
        scenario::clean_name(&self.name.map(text).unwrap_or_default())
    }

    /// The changes as written, followed by keys of other versions.
    fn changes(&self) -> Vec<(String, String)> {
        let known = self.changes.0.iter().map(|(key, value)| (key.clone(), text(value)));
        known.chain(self.unknown.map(pairs).unwrap_or_default()).collect()
    }
}

/// Reads a list of pairs of texts, skipping what is not a pair.
fn pairs(value: &RawValue) -> Vec<(String, String)> {
    let items = |value: &RawValue| serde_json::from_str::<Vec<Box<RawValue>>>(value.get()).unwrap_or_default();
    let pair = |item: &RawValue| match items(item).as_slice() {
        [key, value] => Some((text(key), text(value))),
        _ => None,
    };
    items(value).iter().filter_map(|item| pair(item)).collect()
}

/// Converts a value for a link: a text loses its quotes, null is empty, and everything else is copied as written.
fn text(value: &RawValue) -> String {
    match value.get() {
        "null" => String::new(),
        spelled => serde_json::from_str(spelled).unwrap_or_else(|_| spelled.to_owned()),
    }
}
