//! Reading a file that the export `json` has written, perhaps edited since: back to the fragment of a link.
//!
//! Values are taken as they are spelled, a number digit by digit, and judged where the link is opened: what is out of
//! range there gets the same notice as in any link. Nothing is read deeper than the file is written, so that no nesting
//! exhausts the stack.

mod entries;

use form_urlencoded::Serializer;
use serde_json::value::RawValue;

use self::entries::{Entries, entries, items, pairs, text};
use crate::decimal;
use crate::export::VERSION;
use crate::inputs::spelling::{Spelled, numbered, value_of};
use crate::inputs::{Assumptions, Input};
use crate::scenario::{self, Own};
use crate::{share, text as words};

/// Longest file that is read, in bytes: a hundred times what is written with twelve scenarios.
pub const LONGEST: usize = 1_000_000;

/// Why a file cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// Nothing is in it.
    Empty,
    /// Longer than [`LONGEST`].
    TooLong,
    /// No JSON, from this place on.
    #[allow(missing_docs, reason = "the names say it")]
    NotJson { line: usize, column: usize },
    /// JSON, but of something else.
    Foreign,
    /// Written by a newer version.
    Newer,
}

/// What the file holds: `#` and a fragment, or a sentence on why it cannot be opened.
pub fn open(file: &str) -> String {
    fragment(file).map_or_else(words::unopened, |fragment| ["#", &fragment].concat())
}

fn fragment(file: &str) -> Result<String, Unopened> {
    // Some editors put a mark of the byte order in front.
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    if file.len() > LONGEST {
        return Err(Unopened::TooLong);
    }
    if file.trim().is_empty() {
        return Err(Unopened::Empty);
    }
    let whole: &RawValue =
        serde_json::from_str(file).map_err(|error| Unopened::NotJson { line: error.line(), column: error.column() })?;
    let file = entries(whole).ok_or(Unopened::Foreign)?;
    // Written by hand, a file may say nothing of its version: then it is one of today's, as a link would be.
    let version = file.get("version").map_or(f64::from(VERSION), |version| decimal::read(version.get()));
    if version > f64::from(VERSION) {
        return Err(Unopened::Newer);
    }
    match file.get("inputs").and_then(entries) {
        Some(inputs) if version < 2.0 => Ok(of_inputs("1", &Assumptions::of_version_1(), &inputs, &file)),
        Some(inputs) => Ok(of_inputs(share::VERSION, &Assumptions::default(), &inputs, &file)),
        None => of_link(&file).ok_or(Unopened::Foreign),
    }
}

/// The fragment of a link, in a file without inputs.
fn of_link(file: &Entries) -> Option<String> {
    let stamp = file.get("stamp").and_then(entries);
    let link = stamp.as_ref().and_then(|stamp| stamp.get("link")).or_else(|| file.get("link"))?;
    Some(text(link).split_once('#')?.1.to_owned())
}

/// As [`share::write`] would write it, but with what inputs may refuse, and as a link of the version whose defaults the file
/// goes by: reading it gives each input the meaning that it had there.
fn of_inputs(version: &str, defaults: &Assumptions, inputs: &Entries, file: &Entries) -> String {
    let mut link = Serializer::new(String::new());
    link.append_pair("v", version);
    for (key, value) in inputs.iter().filter(|(key, _)| !is_taken(key)) {
        let value = text(value);
        if !is_default(key, &value, defaults) {
            link.append_pair(key, &value);
        }
    }
    let mut parts = vec![link.finish().replace("%2F", "/")];
    parts.extend(groups(file).iter().enumerate().map(|(place, group)| format!("g{}={group}", place + 1)));
    parts.extend(
        scenarios(file).iter().enumerate().map(|(place, own)| format!("{}={}", scenario::key(place), own.write())),
    );
    let pair = |(key, value): (String, String)| Serializer::new(String::new()).append_pair(&key, &value).finish();
    let unknown = file.get("unknown").map(pairs).unwrap_or_default();
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

/// The groups, as a link spells them. Whatever they change is carried on as it is spelled.
fn groups(file: &Entries) -> Vec<String> {
    let group = |file: Entries| {
        if file.get("key").map(text).is_some_and(|key| key == REST) {
            return None;
        }
        let people = file.get("people").map(|people| (Input::People.key().to_owned(), text(people)));
        let parts: Vec<(String, String)> = people.into_iter().chain(changes(&file)).collect();
        Some(Spelled::write(&name(&file), &[], &parts))
    };
    file.get("groups").map(items).unwrap_or_default().into_iter().filter_map(entries).filter_map(group).collect()
}

/// The reader's own scenarios. Whatever they change is carried on as it is spelled, as if only another version knew it.
fn scenarios(file: &Entries) -> Vec<Own> {
    let own = |file: Entries| Own { name: name(&file), unknown: changes(&file), ..Own::default() };
    file.get("own").map(items).unwrap_or_default().into_iter().filter_map(entries).map(own).collect()
}

fn name(file: &Entries) -> String {
    scenario::clean_name(&file.get("name").map(text).unwrap_or_default())
}

/// What a group or scenario changes, as it is spelled, and what only another version understands.
fn changes(file: &Entries) -> Vec<(String, String)> {
    let known = file.get("changes").and_then(entries).unwrap_or_default();
    let known = known.iter().map(|(key, value)| (key.to_owned(), text(value)));
    known.chain(file.get("unknown").map(pairs).unwrap_or_default()).collect()
}
