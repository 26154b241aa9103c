//! Reading a file that [`crate::export::json`] has written, perhaps edited since: back to the fragment of a link.
//!
//! Values are taken as they are spelled, a number digit by digit, and judged where the link is opened: what is out of
//! range there gets the same notice as in any link. Nothing is read deeper than the file is written, so that no nesting
//! exhausts the stack.

use std::fmt;

use form_urlencoded::Serializer;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::VERSION;
use crate::decimal;
use crate::inputs::spelling::{Spelled, numbered, value_of};
use crate::inputs::{Assumptions, Input};
use crate::scenario::{self, Own};

/// The version of the file, which is that of the link whose defaults it goes by: a reader leaves one with a higher number
/// alone.
pub const FILE_VERSION: u32 = 2;
/// Longest file that is read, in bytes: a hundred times what is written with twelve scenarios.
pub const LONGEST_FILE: usize = 1_000_000;

/// Why a file cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// The browser does not hand it out.
    Unreadable,
    /// Nothing is in it.
    Empty,
    /// Longer than [`LONGEST_FILE`].
    TooLong,
    /// No JSON, from this place on.
    #[allow(missing_docs, reason = "the names say it")]
    NotJson { line: usize, column: usize },
    /// JSON, but of something else.
    Foreign,
    /// Written by a newer version.
    Newer,
}

/// What is read of a file.
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

/// Where the file is from.
#[derive(Deserialize)]
struct Stamp<'a> {
    #[serde(borrow)]
    link: Option<&'a RawValue>,
}

/// A group of people, or a scenario of the reader's own.
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

/// The entries of an object in order, each value as it is spelled.
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

/// The fragment of the link that a file stands for.
///
/// ```
/// use tokenworth::share::file::{Unopened, open};
/// assert_eq!(open(r#"{"inputs": {"tok": 7}}"#).as_deref(), Ok("v=2&tok=7"));
/// assert_eq!(open("[]"), Err(Unopened::Foreign));
/// ```
///
/// # Errors
/// [`Unopened`] where it is no such file.
pub fn open(text: &str) -> Result<String, Unopened> {
    // Some editors put a mark of the byte order in front.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > LONGEST_FILE {
        return Err(Unopened::TooLong);
    }
    if text.trim().is_empty() {
        return Err(Unopened::Empty);
    }
    let whole: &RawValue =
        serde_json::from_str(text).map_err(|error| Unopened::NotJson { line: error.line(), column: error.column() })?;
    let file: File = serde_json::from_str(whole.get()).map_err(|_| Unopened::Foreign)?;
    // Written by hand, a file may say nothing of its version: then it is one of today's, as a link would be.
    let version = file.version.map_or(f64::from(FILE_VERSION), |version| decimal::read(version.get()));
    if version > f64::from(FILE_VERSION) {
        return Err(Unopened::Newer);
    }
    match &file.inputs {
        Some(inputs) if version < 2.0 => Ok(of_inputs("1", &Assumptions::of_version_1(), inputs, &file)),
        Some(inputs) => Ok(of_inputs(VERSION, &Assumptions::default(), inputs, &file)),
        None => of_link(&file).ok_or(Unopened::Foreign),
    }
}

/// The fragment of a link, in a file without inputs.
fn of_link(file: &File) -> Option<String> {
    let link = file.stamp.as_ref().and_then(|stamp| stamp.link).or(file.link)?;
    Some(text(link).split_once('#')?.1.to_owned())
}

/// As [`super::write`] would write it, but with what inputs may refuse, and as a link of the version whose defaults the
/// file goes by: reading it gives each input the meaning that it had there.
fn of_inputs(version: &str, defaults: &Assumptions, inputs: &Entries, file: &File) -> String {
    let mut link = Serializer::new(String::new());
    link.append_pair("v", version);
    for (key, value) in inputs.0.iter().filter(|(key, _)| !is_taken(key)) {
        let value = text(value);
        if !is_default(key, &value, defaults) {
            link.append_pair(key, &value);
        }
    }
    let mut parts = vec![link.finish().replace("%2F", "/")];
    let groups = file.groups.iter().filter_map(group).enumerate();
    parts.extend(groups.map(|(place, group)| format!("g{}={group}", place.saturating_add(1))));
    let own = file.own.iter().map(own).enumerate();
    parts.extend(own.map(|(place, own)| format!("{}={}", scenario::key(place), own.write())));
    let pair = |(key, value): (String, String)| Serializer::new(String::new()).append_pair(&key, &value).finish();
    let unknown = file.unknown.map(pairs).unwrap_or_default();
    parts.extend(unknown.into_iter().map(|entry| pair(entry).replace("%2F", "/")));
    parts.join("&")
}

/// Whether a link means something else by a key than an input.
fn is_taken(key: &str) -> bool {
    key == "v" || key.is_empty() || ['g', 's'].into_iter().any(|letter| numbered(key, letter).is_some())
}

fn is_default(key: &str, value: &str, defaults: &Assumptions) -> bool {
    Input::find(key).is_some_and(|input| value_of(input, value) == Some(defaults.get(input)))
}

/// The key of everybody else among the groups of a file: nobody's own group.
const REST: &str = "rest";

/// A group as a link spells it, with its changes as the file spells them; `None` for everybody else.
fn group(part: &Part) -> Option<String> {
    if part.key.map(text).is_some_and(|key| key == REST) {
        return None;
    }
    let people = part.people.map(|people| (Input::People.key().to_owned(), text(people)));
    let parts: Vec<(String, String)> = people.into_iter().chain(part.changes()).collect();
    Some(Spelled::write(&part.name(), &[], &parts))
}

/// A scenario, with its changes as the file spells them, as if only another version knew them.
fn own(part: &Part) -> Own {
    Own { name: part.name(), unknown: part.changes(), ..Own::default() }
}

impl Part<'_> {
    fn name(&self) -> String {
        scenario::clean_name(&self.name.map(text).unwrap_or_default())
    }

    /// What it changes, as it is spelled, and what only another version understands.
    fn changes(&self) -> Vec<(String, String)> {
        let known = self.changes.0.iter().map(|(key, value)| (key.clone(), text(value)));
        known.chain(self.unknown.map(pairs).unwrap_or_default()).collect()
    }
}

/// A list of pairs of texts; what is no pair is left out.
fn pairs(value: &RawValue) -> Vec<(String, String)> {
    let items = |value: &RawValue| serde_json::from_str::<Vec<Box<RawValue>>>(value.get()).unwrap_or_default();
    let pair = |item: &RawValue| match items(item).as_slice() {
        [key, value] => Some((text(key), text(value))),
        _ => None,
    };
    items(value).iter().filter_map(|item| pair(item)).collect()
}

/// What a link says for a value: a text without its quotes, nothing for null, all else as it is spelled.
fn text(value: &RawValue) -> String {
    match value.get() {
        "null" => String::new(),
        spelled => serde_json::from_str(spelled).unwrap_or_else(|_| spelled.to_owned()),
    }
}
