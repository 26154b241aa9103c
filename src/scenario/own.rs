//! The reader's own scenarios, and how a link spells them: `<name>~key:value~key:value`.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::inputs::draft::Draft;
use crate::inputs::number::is_invisible;
use crate::inputs::{Assumptions, Change, Input, Value};
use crate::search::holds;
use crate::share::{Refusal, value_of};

/// How many of them there may be.
pub const MOST: usize = 12;
/// Characters that a name may have.
pub const LONGEST_NAME: usize = 80;

/// A scenario of the reader's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Own {
    /// What the reader calls it.
    pub name: String,
    /// What it changes in the base inputs, each input once.
    pub changes: Vec<Change>,
    /// Changes that only another version understands: kept and written back.
    pub unknown: Vec<(String, String)>,
    /// Texts of its fields that are being edited or wrong; not in the link.
    pub draft: Draft,
}

/// A change in a link that a scenario could not take.
pub struct Refused {
    /// Which input.
    pub input: Input,
    /// What the link said.
    pub text: String,
    /// Why.
    pub problem: Refusal,
}

/// The key of the scenario at this place, from 0.
pub fn key(place: usize) -> String {
    format!("s{}", place + 1)
}

/// The number in a key, from 1; `None` where it is no scenario's.
pub fn number(key: &str) -> Option<u32> {
    let digits = key.strip_prefix('s')?;
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    if plain { digits.parse().ok() } else { None }
}

/// A name as it is kept: without what could turn or break the line, and not too long.
pub fn clean_name(name: &str) -> String {
    name.chars().filter(|c| !c.is_control() && !is_invisible(*c)).take(LONGEST_NAME).collect()
}

impl Own {
    /// What differs from the defaults, under this name.
    pub fn of(name: &str, inputs: &Assumptions) -> Self {
        let defaults = Assumptions::default();
        let change = |input: &Input| (*input, inputs.get(*input));
        let changes = Input::ALL.iter().map(change).filter(|(input, value)| defaults.get(*input) != *value);
        Self { name: clean_name(name), changes: changes.collect(), ..Self::default() }
    }

    /// Sets what an input is changed to.
    pub fn change(&mut self, input: Input, value: Value) {
        match self.changes.iter_mut().find(|(other, _)| *other == input) {
            Some(change) => change.1 = value,
            None => self.changes.push((input, value)),
        }
    }

    /// Leaves an input as the base has it.
    pub fn keep(&mut self, input: Input) {
        self.changes.retain(|(other, _)| *other != input);
        self.draft = self.draft.without(input);
    }

    /// As a link spells it.
    pub fn write(&self) -> String {
        let mut text = encoded(&self.name).to_string();
        let known = self.changes.iter().map(|(input, value)| (Cow::Borrowed(input.key()), Cow::Owned(value.plain())));
        let unknown = self.unknown.iter().map(|(key, value)| (encoded(key), Cow::Borrowed(value.as_str())));
        for (key, value) in known.chain(unknown) {
            text.extend(["~", &key, ":", &encoded(&value)]);
        }
        // A name alone may look like what a form has encoded: an empty part tells it apart.
        if is_of_a_form(&text) {
            text.push('~');
        }
        text
    }

    /// Reads what a link spells, before it is decoded, and what of it could not be taken.
    pub fn read(raw: &str) -> (Self, Vec<Refused>) {
        let of_a_form = is_of_a_form(raw);
        let raw = if of_a_form { Cow::Owned(decoded(raw)) } else { Cow::Borrowed(raw) };
        let mut parts = raw.split('~').map(|part| if of_a_form { part.to_owned() } else { decoded(part) });
        let mut own = Self { name: clean_name(&parts.next().unwrap_or_default()), ..Self::default() };
        let mut refused = Vec::new();
        for part in parts {
            // A chat program may take the last mark of a link for one of its own: `~sal` is what it leaves of `~sal:`.
            let left_out = (part == Input::Salary.key()).then_some((part.as_str(), ""));
            let Some((key, text)) = part.split_once(':').or(left_out) else { continue };
            match Input::find(key) {
                Some(input) => match accepted(input, text) {
                    Ok(value) => own.change(input, value),
                    Err(problem) => refused.push(Refused { input, text: text.to_owned(), problem }),
                },
                None if key.is_empty() => {}
                None => own.unknown.push((key.to_owned(), text.to_owned())),
            }
        }
        (own, refused)
    }
}

fn accepted(input: Input, text: &str) -> Result<Value, Refusal> {
    let value = value_of(input, text).ok_or(Refusal::NotANumber)?;
    Assumptions::accepts(input, &value).map(|()| value).map_err(Refusal::Problem)
}

/// Everything but letters, digits and what reads well in an address; the marks between the parts are encoded.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'/');

/// A program that writes links by the rules of forms encodes the marks between the parts, too.
fn is_of_a_form(raw: &str) -> bool {
    !holds(raw, "~") && holds(&raw.to_ascii_lowercase(), "%7e")
}

fn encoded(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, ENCODED).into()
}

fn decoded(part: &str) -> String {
    percent_decode_str(&part.replace('+', " ")).decode_utf8_lossy().into_owned()
}
