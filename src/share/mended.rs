//! Repairs links damaged in transit: mail and chat programs break lines, escape ampersands, encode twice, change the
//! case of letters, and make the `#` a part of the query. No other module repairs links.
//!
//! `web/frame.js` looks for `embed=1` in the query alone, by the same rule.

use std::borrow::Cow;

use super::{LONGEST, VERSION, VERSION_1};
use crate::inputs::Input;
use crate::inputs::number::is_invisible;
use crate::inputs::spelling::{decoded, numbered};

/// The most percent-encodings that are removed from a key: each safe-link program adds one.
const MOST_ENCODINGS: usize = 4;

/// The longest key that is decoded, in bytes. A known key that was encoded [`MOST_ENCODINGS`] times is shorter.
const LONGEST_KEY: usize = 256;

/// The most encoded `#` in a query after which inputs are looked for. Colors have one, too.
const MOST_MARKS: usize = 16;

/// The remains of HTML entities for `&` before a key.
const ENTITIES: [&str; 5] = ["amp;", "38;", "038;", "x26;", "x0026;"];

/// The query and the fragment of an address after repair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepairedAddress {
    /// The query, without `?`.
    pub query: String,
    /// The fragment, without `#`.
    pub fragment: String,
    /// Whether the inputs were in the query.
    pub is_mended: bool,
}

/// Moves inputs from the query of an address to its fragment. They follow a `#` that was encoded, once or several
/// times, or belong to a link that lost its `#`. If the fragment has inputs already, or either is longer than [`LONGEST`],
/// nothing is changed.
///
/// ```
/// use tokenworth::share::arrived;
///
/// let address = arrived("view=target%23v=2&tok=64", "");
/// assert_eq!((address.query.as_str(), address.fragment.as_str()), ("view=target", "v=2&tok=64"));
/// assert!(!arrived("accent=%237a1fa2", "v=2&tok=64").is_mended);
/// ```
pub fn arrived(query: &str, fragment: &str) -> RepairedAddress {
    let is_too_long = query.len().max(fragment.len()) > LONGEST;
    let found =
        if is_too_long || is_of_inputs(fragment) { None } else { behind_a_mark(query).or_else(|| among_others(query)) };
    match found {
        Some((query, fragment)) => RepairedAddress { query, fragment, is_mended: true },
        None => RepairedAddress { query: query.to_owned(), fragment: fragment.to_owned(), is_mended: false },
    }
}

/// The query before an encoded `#`, and the inputs after it.
fn behind_a_mark(query: &str) -> Option<(String, String)> {
    let text = query.to_ascii_lowercase();
    let marks = text.match_indices('%').filter_map(|(at, _)| {
        let rest = text.get(at..)?.strip_prefix('%')?;
        let encodings = rest.len().saturating_sub(rest.trim_start_matches("25").len()) / 2;
        Some((at, encodings, rest.trim_start_matches("25").strip_prefix("23")?))
    });
    let mut found = marks.take(MOST_MARKS).filter_map(|(at, encodings, mark)| {
        // The same part of the original query, before lowercasing.
        let behind = query.get(query.len().checked_sub(mark.len())?..)?;
        let mut fragment = Cow::Borrowed(behind);
        for _ in 0..encodings.min(MOST_ENCODINGS) {
            fragment = Cow::Owned(decoded(&fragment).into_owned());
        }
        let first = fragment.split('&').next().unwrap_or_default();
        is_of_inputs(first).then(|| (query.get(..at).unwrap_or_default().to_owned(), fragment.into_owned()))
    });
    let (before, fragment) = found.next()?;
    Some((before.trim_end_matches('&').to_owned(), fragment))
}

/// Splits the query of a link that lost its `#` into the parts that belong to the query and those that belong to the
/// fragment. A version alone does not count, since `?v=…` is also a common way to bypass caches.
fn among_others(query: &str) -> Option<(String, String)> {
    let is_of_link = |part: &&str| known_key_of(part).is_some();
    let (inputs, others): (Vec<&str>, Vec<&str>) = query.split('&').partition(is_of_link);
    let is_version = |part: &&str| known_key_of(part).as_deref() == Some("v");
    (!inputs.iter().all(is_version)).then(|| (others.join("&"), inputs.join("&")))
}

/// The inputs in a query, as `n=20`, that are not used because those in the fragment are. Values that are no numbers may be
/// another program's.
///
/// ```
/// use tokenworth::share::unused_in_query;
///
/// assert_eq!(unused_in_query("view=target&n=20&target=_blank", "v=2&tok=5"), ["n=20"]);
/// assert!(unused_in_query("n=20", "").is_empty());
/// ```
pub fn unused_in_query(query: &str, fragment: &str) -> Vec<String> {
    if !is_of_inputs(fragment) || query.len().max(fragment.len()) > LONGEST {
        return Vec::new();
    }
    let is_unused = |part: &String| {
        let number = part.split_once('=').filter(|(_, value)| value.parse::<f64>().is_ok_and(f64::is_finite));
        number.and_then(|(key, _)| known_key(key)).is_some_and(|key| key != "v")
    };
    query.split('&').map(|part| with_equals(part).unwrap_or_else(|| part.to_owned())).filter(is_unused).collect()
}

/// A query without inputs, groups and scenarios, which somebody put there by mistake. Links that leave the page have none of
/// them: what of the inputs is disclosed is in the fragment.
///
/// ```
/// use tokenworth::share::without_inputs;
///
/// assert_eq!(without_inputs("tab=scenarios&sal=123456&g1=Ann~n:3&v=5"), "tab=scenarios&v=5");
/// assert_eq!(without_inputs("view=target%23v=2&sal=123456"), "view=target");
/// assert_eq!(without_inputs("view=target&sal%3D123456"), "view=target");
/// ```
pub fn without_inputs(query: &str) -> String {
    let before_mark = behind_a_mark(query).map(|(before, _)| before);
    let query = before_mark.as_deref().unwrap_or(query);
    let is_of_page = |part: &&str| known_key_of(part).is_none_or(|key| key == "v");
    query.split('&').filter(is_of_page).collect::<Vec<_>>().join("&")
}

/// Whether a text has an input or a version, as a fragment does.
fn is_of_inputs(text: &str) -> bool {
    parts(text).0.iter().any(|part| part.split_once('=').is_some_and(|(key, _)| known_key(key).is_some()))
}

/// The known key of a part, whose `=` may be encoded.
fn known_key_of(part: &str) -> Option<String> {
    match part.split_once('=') {
        Some((key, _)) => known_key(key),
        None => known_key_of(&with_equals(part)?),
    }
}

/// The parts of a fragment, `key=value` each, and the keys that had to be repaired.
pub(super) fn parts(fragment: &str) -> (Vec<String>, Vec<String>) {
    let mut mended = Vec::new();
    let whole = repaired(fragment);
    let pieces = whole.split('&').flat_map(split).filter(|part| !part.is_empty());
    let parts = pieces.map(|part| {
        let part = if part.contains('=') { part } else { with_equals(&part).unwrap_or(part) };
        let Some((raw, value)) = part.split_once('=') else { return part };
        match known_key(raw).filter(|key| decoded(raw) != key.as_str()) {
            Some(key) => {
                let part = format!("{key}={value}");
                mended.push(key);
                part
            }
            None => part,
        }
    });
    (parts.collect(), mended)
}

/// Repairs a fragment as a whole: removes line breaks, escaped ampersands, and one encoding too many.
fn repaired(fragment: &str) -> String {
    let text: String = fragment.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
    let text = text.replace("&amp;", "&").replace("&amp;", "&");
    let encoded_whole = !text.contains('=') && text.to_ascii_lowercase().contains("%3d");
    let encoded_after_version = [VERSION, VERSION_1].iter().any(|version| text.starts_with(&format!("v={version}%26")));
    if encoded_whole || encoded_after_version { decoded(&text).into_owned() } else { text }
}

/// Splits a part at encoded ampersands that are followed by a known key and a plain `=`. Such an ampersand cannot be
/// part of a text, where the `=` would be encoded, too.
fn split(part: &str) -> Vec<String> {
    let is_start = |at: &usize| {
        let rest = part.get(*at..).and_then(after_ampersand);
        // No further than a key may be long, so that many ampersands are not each searched to the end.
        let end = rest.and_then(|rest| rest.bytes().take(LONGEST_KEY + 1).position(|byte| byte == b'='));
        rest.zip(end).and_then(|(rest, end)| rest.get(..end)).is_some_and(|key| known_key(key).is_some())
    };
    let mut parts = Vec::new();
    let mut rest = part;
    let starts: Vec<usize> = part.match_indices('%').map(|(at, _)| at).filter(is_start).collect();
    for at in starts.into_iter().rev() {
        let Some((before, behind)) = rest.split_at_checked(at) else { continue };
        parts.push(after_ampersand(behind).unwrap_or(behind).to_owned());
        rest = before;
    }
    parts.push(rest.to_owned());
    parts.reverse();
    parts
}

/// The text after an encoded ampersand, `%26` or `%2526`.
fn after_ampersand(text: &str) -> Option<&str> {
    text.strip_prefix('%')?.trim_start_matches("25").strip_prefix("26")
}

/// Decodes a part whose `=` was encoded; `None` if its key is not known.
fn with_equals(part: &str) -> Option<String> {
    let part = decoded(part).into_owned();
    known_key(part.split_once('=')?.0).map(|_| part)
}

/// The known key that this one stands for: without encodings, remains of entities, white space and surrounding
/// punctuation, in lower case. `None` if it is not known.
fn known_key(raw: &str) -> Option<String> {
    if raw.len() > LONGEST_KEY {
        return None;
    }
    let mut text = raw.replace('+', " ");
    for _ in 0..MOST_ENCODINGS {
        if !text.contains('%') {
            break;
        }
        text = decoded(&text).into_owned();
    }
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !is_invisible(*c)).collect();
    let is_mark = |c: char| !c.is_ascii_alphanumeric() && c != '_';
    let small = plain.to_ascii_lowercase();
    let mut key = small.trim_matches(is_mark);
    while let Some(rest) = ENTITIES.iter().find_map(|entity| key.strip_prefix(entity)) {
        key = rest.trim_start_matches(is_mark);
    }
    let is_known =
        key == "v" || Input::find(key).is_some() || ['g', 's'].iter().any(|list| numbered(key, *list).is_some());
    // A key next to non-ASCII letters is not one of ours.
    let is_whole = plain.is_ascii();
    (is_known && is_whole).then(|| key.to_owned())
}
