//! Reads members of JSON elements, and holds what several sources share.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::Item;
use crate::cell::{self, Amount, Format, trimmed};
use crate::fold::Fold;
use crate::{Day, Decimal, SkipReason, TokenKind, Tokens};

/// A member, or one within another: `tokenUsage.totalCents`.
pub fn member<'a>(map: &'a Map<String, Value>, path: &str) -> Option<&'a Value> {
    let mut names = path.split('.');
    let first = map.get(names.next()?)?;
    names.try_fold(first, |value, name| value.as_object()?.get(name)).filter(|value| !value.is_null())
}

/// A text, trimmed; empty where there is none.
pub fn text<'a>(map: &'a Map<String, Value>, path: &str) -> &'a str {
    member(map, path).and_then(Value::as_str).map_or("", str::trim)
}

/// A text that is not blank.
pub fn name<'a>(map: &'a Map<String, Value>, path: &str) -> Option<&'a str> {
    named(text(map, path))
}

/// A text or a number, as text; empty where there is neither.
pub fn id(map: &Map<String, Value>, path: &str) -> String {
    match member(map, path) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// A list of objects; empty where there is none.
pub fn list<'a>(map: &'a Map<String, Value>, path: &str) -> impl Iterator<Item = &'a Map<String, Value>> {
    let list = member(map, path).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    list.iter().filter_map(Value::as_object)
}

/// Whether the element has all of these members, even if they are null.
pub fn has_all(map: &Map<String, Value>, names: &[&str]) -> bool {
    names.iter().all(|name| map.contains_key(*name))
}

/// A count of tokens, as a number or as text.
pub fn count(map: &Map<String, Value>, path: &str) -> Result<Option<u64>, SkipReason> {
    match member(map, path) {
        None => Ok(None),
        Some(Value::Number(number)) => match number.as_u64() {
            Some(count) if count <= cell::MOST_TOKENS => Ok(Some(count)),
            _ => decimal_of(number).ok_or(SkipReason::BadTokens).and_then(cell::count_of).map(Some),
        },
        Some(Value::String(text)) => Format::PLAIN.count(text),
        Some(_) => Err(SkipReason::BadTokens),
    }
}

/// The count in the first of several members that exists.
pub fn count_of_any(map: &Map<String, Value>, paths: &[&str]) -> Result<Option<u64>, SkipReason> {
    paths.iter().map(|path| count(map, path)).find(|count| *count != Ok(None)).unwrap_or(Ok(None))
}

/// An amount, as a number or as text. JSON numbers are read as doubles and converted to their shortest decimal,
/// which is the one that was written, up to 15 digits.
pub fn amount(map: &Map<String, Value>, path: &str) -> Amount {
    match member(map, path) {
        None => Amount::None,
        Some(Value::Number(number)) => {
            decimal_of(number).map_or(Amount::Unreadable, |amount| Format::PLAIN.amount(&amount.to_string()))
        }
        Some(Value::String(text)) => Format::PLAIN.amount(text),
        Some(_) => Amount::Unreadable,
    }
}

/// A decimal number, as a number or as text; `None` where there is none.
pub fn decimal(map: &Map<String, Value>, path: &str) -> Option<Decimal> {
    amount(map, path).stated()
}

fn decimal_of(number: &serde_json::Number) -> Option<Decimal> {
    if let Some(whole) = number.as_i64() {
        return Some(whole.into());
    }
    // `f64` is displayed without an exponent.
    number.as_f64()?.to_string().parse().ok()
}

/// The day of a text such as 2026-10-01T00:00:00Z, as written.
pub fn day(map: &Map<String, Value>, path: &str) -> Result<Day, SkipReason> {
    Format::PLAIN.day(text(map, path)).ok_or(SkipReason::BadDay)
}

/// The day, in UTC, of seconds since 1970, as a number or as text.
pub fn epoch_day(map: &Map<String, Value>, path: &str) -> Result<Day, SkipReason> {
    whole(map, path).and_then(cell::epoch_day).ok_or(SkipReason::BadDay)
}

/// A whole number, as a number or as text.
pub fn whole(map: &Map<String, Value>, path: &str) -> Option<i64> {
    match member(map, path)? {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// An amount in cents as one in dollars, exactly.
pub fn cents(map: &Map<String, Value>, path: &str) -> Amount {
    match amount(map, path) {
        Amount::Stated(cents, currency) => {
            Amount::Stated(cents.checked_mul(Decimal::new(1, 2)).unwrap_or_default(), currency)
        }
        other => other,
    }
}

/// A person by e-mail address, login, name or id, in lower case and with single spaces. `None` for what is not a person.
pub fn person(text: &str) -> Option<Cow<'_, str>> {
    let text = trimmed(text);
    // "(org service usage)"
    let is_person = !text.is_empty() && !text.starts_with('(');
    // Most names are in lower case and need no copy.
    let is_lower = text.bytes().all(|byte| byte.is_ascii_graphic() && !byte.is_ascii_uppercase());
    let lower = || text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    is_person.then(|| if is_lower { text.into() } else { lower().into() })
}

/// The person in the first of several members that names one.
pub fn person_of_any<'a>(map: &'a Map<String, Value>, paths: &[&str]) -> Option<Cow<'a, str>> {
    paths.iter().find_map(|path| person(text(map, path)))
}

/// A text that is not blank.
pub fn named(text: &str) -> Option<&str> {
    let text = trimmed(text);
    (!text.is_empty()).then_some(text)
}

/// Four counts that do not overlap, as Anthropic counts them.
pub fn disjoint(input: Option<u64>, write: Option<u64>, read: Option<u64>, output: Option<u64>) -> Tokens {
    Tokens::UNKNOWN
        .with(TokenKind::Input, input)
        .with(TokenKind::CacheWrite, write)
        .with(TokenKind::CacheRead, read)
        .with(TokenKind::Output, output)
}

/// Counts of a file that does not tell uncached input from cached input.
pub fn input_whole(input: Option<u64>, output: Option<u64>) -> Tokens {
    Tokens::UNKNOWN.with(TokenKind::InputTotal, input).with(TokenKind::Output, output)
}

/// Counts whose input includes cached tokens, as OpenAI counts them.
///
/// # Errors
/// [`SkipReason::BadTokens`] where the part is more than the whole.
pub fn cached_inside(
    input: Option<u64>,
    write: Option<u64>,
    read: Option<u64>,
    output: Option<u64>,
) -> Result<Tokens, SkipReason> {
    let cached = both(write, read)?.unwrap_or(0);
    let fresh = input.map(|input| input.checked_sub(cached).ok_or(SkipReason::BadTokens)).transpose()?;
    Ok(disjoint(fresh, write, read, output))
}

/// Counts of a tool whose input includes cached tokens in some versions, but not in others. Input that is smaller than
/// the cached tokens does not include them.
///
/// # Errors
/// [`SkipReason::BadTokens`] where the cached tokens are too many to count.
pub fn cached_perhaps_inside(
    input: Option<u64>,
    write: Option<u64>,
    read: Option<u64>,
    output: Option<u64>,
) -> Result<Tokens, SkipReason> {
    let cached = both(write, read)?.unwrap_or(0);
    if input.is_some_and(|input| input < cached) {
        return Ok(disjoint(input, write, read, output));
    }
    cached_inside(input, write, read, output)
}

/// The sum of two counts of the same kind; `None` where neither is known.
///
/// # Errors
/// [`SkipReason::BadTokens`] where the sum is too large.
pub fn both(one: Option<u64>, other: Option<u64>) -> Result<Option<u64>, SkipReason> {
    match (one, other) {
        (Some(one), Some(other)) => one.checked_add(other).map(Some).ok_or(SkipReason::BadTokens),
        (one, other) => Ok(one.or(other)),
    }
}

/// Reads the rows that an element of an API lists. If the same element came before in the file, as where the windows of two
/// requests overlap, its rows are skipped.
pub fn each_row<'a>(
    item: &Item<'a>,
    rows: &str,
    fold: &mut Fold,
    mut read: impl FnMut(&'a Map<String, Value>, &mut Fold) -> Result<(), SkipReason>,
) {
    let is_repeated = fold.is_repeated(item.map);
    for row in list(item.map, rows) {
        let result = if is_repeated { Err(SkipReason::Duplicate) } else { read(row, fold) };
        fold.end_row(item.line, result);
    }
}
