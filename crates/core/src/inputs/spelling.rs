//! Reads and writes values of inputs as links hold them, and names with changes, `<name>~key:value~key:value`, for
//! groups and scenarios.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::catalog::Kind;
use super::number::{is_invisible, read_plain};
use super::{Assumptions, Change, Input, Problem, Value};

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 80;

/// Punctuation that chat programs and sentences add to the end of a link.
pub const TRAILING: &[char] = &[')', '.', '>', ',', ';', ']', '}', '"', '\'', '’', '”', '*', '_', '!', '?', '…'];

/// Why a value in a link was rejected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refusal {
    /// The text is not a plain decimal number.
    NotANumber,
    /// The input does not accept the value.
    Problem(Problem),
}

/// A change in a link that was rejected.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// The input that was to change.
    pub input: Input,
    /// The value as the link has it.
    pub text: String,
    /// Why it was rejected.
    pub problem: Refusal,
}

/// A name, and the changes as keys and values, in their order in the link.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spelled {
    /// The name, as [`clean_name`] returns it.
    pub name: String,
    /// Keys and values as the link has them.
    pub parts: Vec<(String, String)>,
}

/// Removes control characters and invisible ones from a name, and shortens it to [`LONGEST_NAME`].
pub fn clean_name(name: &str) -> String {
    name.chars().filter(|c| !c.is_control() && !is_invisible(*c)).take(LONGEST_NAME).collect()
}

/// The number after `letter` in a key such as `s3` or `g1`, at least 1; `None` for any other key.
pub fn numbered(key: &str, letter: char) -> Option<u32> {
    let digits = key.strip_prefix(letter)?;
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    if plain { digits.parse().ok() } else { None }
}

/// Removes blanks and invisible characters from a key and lowercases it. Programs that pass links on may change both.
pub fn plain_key(key: &str) -> String {
    key.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).map(|c| c.to_ascii_lowercase()).collect()
}

/// Reads the value of an input from a link, ignoring blanks, invisible characters and trailing punctuation. `None` if
/// the input needs a number and `text` is not one. The range is not checked.
pub fn value_of(input: Input, text: &str) -> Option<Value> {
    let text: String = decoded(text).chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
    match input.row().kind {
        _ if text.is_empty() && input.is_optional() => Some(Value::Empty),
        Kind::Number { .. } | Kind::Flag if text.is_empty() => Some(Value::Empty),
        Kind::Number { .. } | Kind::Flag => {
            let number = read_plain(&text).or_else(|_| read_plain(text.trim_end_matches(TRAILING)));
            number.ok().map(Value::Number)
        }
        Kind::Currency => Some(Value::Word(text.trim_end_matches(TRAILING).to_ascii_uppercase())),
        Kind::Choice(_) | Kind::Model => Some(Value::Word(text.trim_end_matches(TRAILING).to_owned())),
    }
}

/// Reads the value of an input from a link and checks that the input accepts it.
///
/// # Errors
/// Returns why the value is rejected.
pub fn accepted(input: Input, text: &str) -> Result<Value, Refusal> {
    let value = value_of(input, text).ok_or(Refusal::NotANumber)?;
    Assumptions::accepts(input, &value).map(|()| value).map_err(Refusal::Problem)
}

/// Makes the changes among these keys and values with `change`. Returns the others, whose keys are of no input, and the
/// changes that were rejected.
pub fn make_changes(
    parts: Vec<(String, String)>,
    mut change: impl FnMut(Input, &str) -> Result<(), Refusal>,
) -> (Vec<(String, String)>, Vec<Refused>) {
    let (mut unknown, mut refused) = (Vec::new(), Vec::new());
    for (key, text) in parts {
        match Input::find(&key) {
            None => unknown.push((key, text)),
            Some(input) => {
                if let Err(problem) = change(input, &text) {
                    refused.push(Refused { input, text, problem });
                }
            }
        }
    }
    (unknown, refused)
}

impl Spelled {
    /// Reads a name with changes from a link, before percent-decoding. A `=` may stand in place of the `:` after the
    /// key of an input. Parts without a key or separator are skipped.
    pub fn read(raw: &str) -> Self {
        let of_a_form = is_of_a_form(raw);
        let raw = if of_a_form { Cow::Owned(form_decoded(raw)) } else { Cow::Borrowed(raw) };
        let mut parts = raw.split('~').map(|part| if of_a_form { part.to_owned() } else { form_decoded(part) });
        let name = clean_name(&parts.next().unwrap_or_default());
        // A chat program may drop the last punctuation of a link. `~sal` is the rest of `~sal:`, which marks a salary
        // as left out.
        let pair = |part: String| match part.split_once(':') {
            Some((key, text)) => Some((key.to_owned(), text.to_owned())),
            None if part == Input::Salary.key() => Some((part, String::new())),
            None => part
                .split_once('=')
                .filter(|(key, _)| Input::find(&plain_key(key)).is_some())
                .map(|(key, text)| (key.to_owned(), text.to_owned())),
        };
        let mended = |(key, text): (String, String)| match plain_key(&key) {
            plain if Input::find(&plain).is_some() => (plain, text),
            _ => (key, text),
        };
        Self { name, parts: parts.filter_map(pair).filter(|(key, _)| !key.is_empty()).map(mended).collect() }
    }

    /// Writes a name with changes for a link.
    pub fn write(name: &str, changes: &[Change], unknown: &[(String, String)]) -> String {
        let mut text = encoded(name).into_owned();
        let known = changes.iter().map(|(input, value)| (Cow::Borrowed(input.key()), Cow::Owned(value.plain())));
        let unknown = unknown.iter().map(|(key, value)| (encoded(key), Cow::Borrowed(value.as_str())));
        for (key, value) in known.chain(unknown) {
            text.extend(["~", &key, ":", &encoded(&value)]);
        }
        // A name alone may look form-encoded; an empty part marks it as not.
        if is_of_a_form(&text) {
            text.push('~');
        }
        text
    }
}

/// All characters but letters, digits and `-._/`. This includes `~` and `:`, which separate the parts.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'/');

/// Whether the whole text is form-encoded. Programs that do so encode the `~` between the parts, too.
fn is_of_a_form(raw: &str) -> bool {
    !raw.contains('~') && raw.to_ascii_lowercase().contains("%7e")
}

fn encoded(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, ENCODED).into()
}

/// A text without percent-encodings. What is not valid UTF-8 becomes �.
pub fn decoded(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8_lossy()
}

fn form_decoded(part: &str) -> String {
    decoded(&part.replace('+', " ")).into_owned()
}
