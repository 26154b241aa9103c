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
    if file.get("version").is_some_and(|version| decimal::read(version.get()) > f64::from(VERSION)) {
        return Err(Unopened::Newer);
    }
    match file.get("inputs").and_then(entries) {
        Some(inputs) => Ok(of_inputs(&inputs, &file)),
        None => of_link(&file).ok_or(Unopened::Foreign),
    }
}

/// The fragment of a link, in a file without inputs.
fn of_link(file: &Entries) -> Option<String> {
    let stamp = file.get("stamp").and_then(entries);
    let link = stamp.as_ref().and_then(|stamp| stamp.get("link")).or_else(|| file.get("link"))?;
    Some(text(link).split_once('#')?.1.to_owned())
}

/// As [`share::write`] would write it, but with what inputs may refuse.
fn of_inputs(inputs: &Entries, file: &Entries) -> String {
    let mut link = Serializer::new(String::new());
    link.append_pair("v", share::VERSION);
    for (key, value) in inputs.iter().filter(|(key, _)| !is_taken(key)) {
        let value = text(value);
        if !is_default(key, &value) {
            link.append_pair(key, &value);
        }
    }
    let mut link = crate::search::replaced(&link.finish(), "%2F", "/");
    for (place, own) in scenarios(file).iter().enumerate() {
        link.extend(["&", &scenario::key(place), "=", &own.write()]);
    }
    for (key, value) in file.get("unknown").map(pairs).unwrap_or_default() {
        link.push('&');
        let pair = Serializer::new(String::new()).append_pair(&key, &value).finish();
        link.push_str(&crate::search::replaced(&pair, "%2F", "/"));
    }
    link
}

/// Whether a link means something else by a key than an input.
fn is_taken(key: &str) -> bool {
    key == "v" || key.is_empty() || scenario::number(key).is_some()
}

fn is_default(key: &str, value: &str) -> bool {
    let default = |input| crate::inputs::spelling::value_of(input, value) == Some(Assumptions::default().get(input));
    Input::find(key).is_some_and(default)
}

/// The reader's own scenarios. Whatever they change is carried on as it is spelled, as if only another version knew it.
fn scenarios(file: &Entries) -> Vec<Own> {
    let own = |file: Entries| {
        let changes = file.get("changes").and_then(entries).unwrap_or_default();
        let changes = changes.iter().map(|(key, value)| (key.to_owned(), text(value)));
        let unknown = file.get("unknown").map(pairs).unwrap_or_default();
        let name = scenario::clean_name(&file.get("name").map(text).unwrap_or_default());
        Own { name, unknown: changes.chain(unknown).collect(), ..Own::default() }
    };
    let files = file.get("own").map(items).unwrap_or_default();
    files.into_iter().filter_map(entries).map(own).collect()
}
