//! How a link spells the value of an input, and a name with the changes it makes: `<name>~key:value~key:value`, for groups
//! and scenarios alike.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::catalogue::Kind;
use super::number::{is_invisible, read_plain};
use super::{Assumptions, Change, Input, Problem, Value};

/// Characters that a name may have.
pub const LONGEST_NAME: usize = 80;

/// What chat programs and sentences leave behind a link.
pub const TRAILING: &[char] = &[')', '.', '>', ',', ';', ']', '}', '"', '\'', '’', '”', '*', '!', '?', '…'];

/// Why a value of a link was not taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refusal {
    /// Not a plain decimal number.
    NotANumber,
    /// The input table says no.
    Problem(Problem),
}

/// A change in a link that could not be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// Which input.
    pub input: Input,
    /// What the link said.
    pub text: String,
    /// Why.
    pub problem: Refusal,
}

/// A name and the texts of the changes it makes, in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spelled {
    /// The name, cleaned.
    pub name: String,
    /// Keys and values, as they are spelled.
    pub parts: Vec<(String, String)>,
}

/// A name as it is kept: without what could turn or break the line, and not too long.
pub fn clean_name(name: &str) -> String {
    name.chars().filter(|c| !c.is_control() && !is_invisible(*c)).take(LONGEST_NAME).collect()
}

/// The number behind a letter in a key (`s3`, `g1`), from 1; `None` for any other key.
pub fn numbered(key: &str, letter: char) -> Option<u32> {
    let digits = key.strip_prefix(letter)?;
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    if plain { digits.parse().ok() } else { None }
}

/// A key without blanks and characters that have no width, in small letters: programs on a link's way add and change such.
pub fn plain_key(key: &str) -> String {
    key.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).map(|c| c.to_ascii_lowercase()).collect()
}

/// The value in `text`, after repairs where it needs them; `None` where it should be a number and is none.
pub fn value_of(input: Input, text: &str) -> Option<Value> {
    let text: String = decoded(text).chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
    let open = text.is_empty() && Assumptions::default().get(input) == Value::Empty;
    match input.row().kind {
        _ if open => Some(Value::Empty),
        Kind::Number { .. } | Kind::Flag if text.is_empty() => Some(Value::Empty),
        Kind::Number { .. } | Kind::Flag => {
            let number = read_plain(&text).or_else(|_| read_plain(text.trim_end_matches(TRAILING)));
            number.ok().map(Value::Number)
        }
        Kind::Currency => Some(Value::Word(text.trim_end_matches(TRAILING).to_ascii_uppercase())),
        Kind::Choice(_) | Kind::Model => Some(Value::Word(text.trim_end_matches(TRAILING).to_owned())),
    }
}

/// The value of an input that a link spells so.
///
/// # Errors
/// Why the input does not take it.
pub fn accepted(input: Input, text: &str) -> Result<Value, Refusal> {
    let value = value_of(input, text).ok_or(Refusal::NotANumber)?;
    Assumptions::accepts(input, &value).map(|()| value).map_err(Refusal::Problem)
}

impl Spelled {
    /// Reads what a link spells, before it is percent-decoded. An input may be parted from its value by `=`, as it is
    /// elsewhere in a link. Parts without a key or either mark are left out.
    pub fn read(raw: &str) -> Self {
        let of_a_form = is_of_a_form(raw);
        let raw = if of_a_form { Cow::Owned(form_decoded(raw)) } else { Cow::Borrowed(raw) };
        let mut parts = raw.split('~').map(|part| if of_a_form { part.to_owned() } else { form_decoded(part) });
        let name = clean_name(&parts.next().unwrap_or_default());
        // A chat program may take the last mark of a link for one of its own: `~sal` is what it leaves of `~sal:`, a salary
        // that is left out.
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

    /// As a link spells it.
    pub fn write(name: &str, changes: &[Change], unknown: &[(String, String)]) -> String {
        let mut text = encoded(name).into_owned();
        let known = changes.iter().map(|(input, value)| (Cow::Borrowed(input.key()), Cow::Owned(value.plain())));
        let unknown = unknown.iter().map(|(key, value)| (encoded(key), Cow::Borrowed(value.as_str())));
        for (key, value) in known.chain(unknown) {
            text.extend(["~", &key, ":", &encoded(&value)]);
        }
        // A name alone may look like what a form has encoded: an empty part tells it apart.
        if is_of_a_form(&text) {
            text.push('~');
        }
        text
    }
}

/// Everything but letters, digits and what reads well in an address; the marks between the parts are encoded.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'/');

/// A program that writes links by the rules of forms encodes the marks between the parts, too.
fn is_of_a_form(raw: &str) -> bool {
    !raw.contains('~') && raw.to_ascii_lowercase().contains("%7e")
}

fn encoded(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, ENCODED).into()
}

fn decoded(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8_lossy()
}

fn form_decoded(part: &str) -> String {
    percent_decode_str(&part.replace('+', " ")).decode_utf8_lossy().into_owned()
}
