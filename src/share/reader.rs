//! Reads the parts of a fragment. A value that cannot be read is replaced by the default, with a [`Notice`].

use std::borrow::Cow;

use super::{Holder, Link, Notice, Refusal, VERSION, VERSION_1};
use crate::inputs::number::is_invisible;
use crate::inputs::spelling::{Refused, Spelled, TRAILING, accepted, decoded, make_changes, numbered, value_of};
use crate::inputs::{Assumptions, Change, Disclosure, Group, Input, MOST_GROUPS, Problem, Rejected, Value};
use crate::model::population::Population;
use crate::scenario::{self, Own};

/// The largest number of notices shown; the others are only counted.
const MOST_NOTICES: usize = 6;

/// Reads the parts of a fragment, one after the other. Of several parts with one key, the last counts.
#[derive(Default)]
pub(super) struct Reader {
    /// Inputs, as text.
    known: Vec<(Input, String)>,
    /// Words without `=`. They have no effect, unless the fragment consists of nothing else.
    bare: Vec<String>,
    version: Option<String>,
    /// Groups by number, as encoded text.
    groups: Vec<(u32, String)>,
    /// Scenarios by number, as encoded text.
    scenarios: Vec<(u32, String)>,
    link: Link,
}

impl Reader {
    /// Reads a part.
    pub(super) fn part(&mut self, part: &str) {
        if is_bare_key(part) {
            return self.bare.push(part.to_owned());
        }
        let Some((key, text, raw)) = pair(part) else { return self.unreadable(part) };
        let is_garbled = is_garbled(part, &key, &text);
        if key == "v" {
            self.version = Some(text.into_owned());
        } else if let Some(input) = Input::find(&key) {
            put_last(&mut self.known, input, text.into_owned());
        } else if !is_garbled && let Some((list, number)) = self.numbered(&key) {
            put_last(list, number, raw.to_owned());
        } else if is_garbled || !key.bytes().all(is_of_key) {
            // No version has keys with blanks, separators of parts, or non-ASCII letters.
            self.unreadable(part);
        } else if !key.is_empty() {
            put_last(&mut self.link.unknown, key.into_owned(), text.into_owned());
        }
    }

    /// Notes which keys were repaired, if any.
    pub(super) fn mended(&mut self, mut keys: Vec<String>) {
        keys.sort();
        keys.dedup();
        if !keys.is_empty() {
            self.link.notices.push(Notice::Mended(keys));
        }
    }

    /// The list to which a numbered key belongs, and its number: `g1` is a group, `s1` a scenario.
    fn numbered(&mut self, key: &str) -> Option<(&mut Vec<(u32, String)>, u32)> {
        let group = numbered(key, 'g').map(|number| (&mut self.groups, number));
        group.or_else(|| numbered(key, 's').map(|number| (&mut self.scenarios, number)))
    }

    fn unreadable(&mut self, part: &str) {
        self.link.notices.push(Notice::Unreadable(shorten(part)));
    }

    /// Checks the version, and returns whether it is 1. A link without a version is read as one of [`VERSION`].
    fn take_version(&mut self, fragment: &str) -> bool {
        let Some(version) = self.version.take() else { return false };
        let text = version.trim_end_matches(TRAILING);
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            self.unreadable(&format!("v={text}"));
        } else if text != VERSION && text != VERSION_1 {
            let (version, original) = (shorten(text), fragment.to_owned());
            self.link.notices.insert(0, Notice::Newer { version, original });
        }
        text == VERSION_1
    }

    /// Words without `=` are ignored beside readable parts. If there is nothing else, each gets a notice.
    fn report_bare_keys(&mut self) {
        let lists_are_empty = self.groups.is_empty() && self.scenarios.is_empty() && self.link.unknown.is_empty();
        if self.version.is_none() && self.known.is_empty() && lists_are_empty {
            for part in std::mem::take(&mut self.bare) {
                self.unreadable(&part);
            }
        }
    }

    /// What the parts of this fragment say.
    pub(super) fn finish(mut self, fragment: &str) -> Link {
        self.report_bare_keys();
        let is_version_1 = self.take_version(fragment);
        let base = if is_version_1 { Assumptions::of_version_1() } else { Assumptions::default() };
        let left_out = self.read_inputs(&base);
        let (groups, scenarios) = (self.read_groups(), self.read_scenarios());
        if is_version_1 {
            typical_from_mean(&mut self.link);
        }
        if groups > 0 || scenarios > 0 {
            self.link.notices.insert(0, Notice::OwnSalariesLeftOut { groups, scenarios });
        }
        if left_out || groups > 0 || scenarios > 0 {
            self.link.notices.insert(0, Notice::SalaryLeftOut(self.link.inputs.salary));
        }
        self.link.notices.extend(Notice::of_money(self.link.inputs.shown()));
        limit(&mut self.link.notices);
        self.link
    }

    /// Reads the inputs as changes to `base`. Returns whether the salary is left out.
    fn read_inputs(&mut self, base: &Assumptions) -> bool {
        let left_out = self.known.extract_if(.., |(input, text)| is_left_out(*input, text)).count() > 0;
        let mut changes: Vec<Change> = Vec::new();
        for (input, text) in &self.known {
            match value_of(*input, text) {
                Some(value) => changes.push((*input, value)),
                None => self.link.notices.push(notice(Holder::Base, *input, text, Refusal::NotANumber)),
            }
        }
        let (inputs, rejected) = base.with(&changes);
        for Rejected { input, problem } in rejected {
            let text = self.known.iter().find(|(known, _)| *known == input).map_or("", |(_, text)| text);
            self.link.notices.push(notice(Holder::Base, input, text, Refusal::Problem(problem)));
        }
        self.link.inputs = inputs;
        left_out
    }

    /// Reads the groups in the order of their numbers, at most [`MOST_GROUPS`], and skips those that do not fit into
    /// the team. Returns how many have a salary that is left out.
    fn read_groups(&mut self) -> usize {
        let mut without_salary = 0;
        let (groups, left_out) = first(std::mem::take(&mut self.groups), MOST_GROUPS);
        for raw in groups {
            let (group, refused) = read_group(&raw);
            let name = group.name.clone();
            without_salary += usize::from(self.report(&Holder::Group(name.clone()), refused));
            match self.link.inputs.with_groups([self.link.inputs.groups(), &[group]].concat()) {
                Ok(inputs) => self.link.inputs = inputs,
                Err(Problem::GroupsOverTeam { grouped, people }) => {
                    self.link.notices.push(Notice::GroupOverTeam { name, grouped, people });
                }
                Err(_) => {}
            }
        }
        // Inserted first, because only the first notices are shown.
        if left_out > 0 {
            self.link.notices.insert(0, Notice::MoreGroups(left_out));
        }
        without_salary
    }

    /// Reads the scenarios, at most [`scenario::MOST`], by their numbers. Returns how many have a salary left out.
    fn read_scenarios(&mut self) -> usize {
        let mut without_salary = 0;
        let (scenarios, left_out) = first(std::mem::take(&mut self.scenarios), scenario::MOST);
        for raw in scenarios {
            let (own, refused) = Own::read(&raw);
            without_salary += usize::from(self.report(&Holder::Scenario(own.name.clone()), refused));
            self.link.scenarios.push(own);
        }
        if left_out > 0 {
            self.link.notices.insert(0, Notice::MoreScenarios(left_out));
        }
        without_salary
    }

    /// Adds notices for changes that were rejected. Returns whether the sender has left out others.
    fn report(&mut self, holder: &Holder, mut refused: Vec<Refused>) -> bool {
        let left_out = refused.extract_if(.., |it| is_left_out(it.input, &it.text)).count();
        let notices = refused.into_iter().map(|it| notice(holder.clone(), it.input, &it.text, it.problem));
        self.link.notices.extend(notices);
        left_out > 0
    }
}

/// Sorts the entries by number. Returns the first `most`, and how many others there are.
fn first(mut entries: Vec<(u32, String)>, most: usize) -> (Vec<String>, usize) {
    entries.sort_by_cached_key(|(number, _)| *number);
    let left_out = entries.len().saturating_sub(most);
    (entries.into_iter().take(most).map(|(_, raw)| raw).collect(), left_out)
}

/// Reads a group from a link. Returns it with the changes that were rejected. Without a number of people it has none.
fn read_group(raw: &str) -> (Group, Vec<Refused>) {
    let Spelled { name, parts } = Spelled::read(raw);
    let mut group = Group { name, ..Group::default() };
    let change = |input, text: &str| {
        let changed = match input {
            Input::People => group.set_people(&value_of(input, text).ok_or(Refusal::NotANumber)?),
            _ => group.change(input, accepted(input, text)?),
        };
        changed.map_err(Refusal::Problem)
    };
    let (unknown, refused) = make_changes(parts, change);
    (Group { unknown, ..group }, refused)
}

/// Converts the `tok` of a link of version 1 from the mean to the typical user's use, so that the billed tokens stay
/// the same. A scenario that changes use or spread gets the typical use for its own spread.
fn typical_from_mean(link: &mut Link) {
    let typical = |inputs: &Assumptions| {
        Value::Number(inputs.tokens.value() / Population::with_spread(inputs.spread).mean_weight())
    };
    for own in &mut link.scenarios {
        if own.changes.iter().any(|(input, _)| matches!(input, Input::Tokens | Input::Spread)) {
            own.change(Input::Tokens, typical(&link.inputs.with(&own.changes).0));
        }
    }
    link.inputs = link.inputs.with(&[(Input::Tokens, typical(&link.inputs))]).0;
}

/// Replaces all but the first [`MOST_NOTICES`] notices by their number.
fn limit(notices: &mut Vec<Notice>) {
    if notices.len() > MOST_NOTICES {
        let count = notices.len() - MOST_NOTICES;
        notices.truncate(MOST_NOTICES);
        notices.push(Notice::More(count));
    }
}

/// Whether a key may contain this byte. Only keys that other programs add to a link contain one of `-.[]`.
const fn is_of_key(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'[' | b']')
}

/// Whether a part could be a key that has lost its value.
fn is_bare_key(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn notice(holder: Holder, input: Input, text: &str, problem: Refusal) -> Notice {
    Notice::Refused { holder, input, text: shorten(text), problem }
}

/// The key and the text of a part `key=value`, decoded, and the text still encoded; `None` without `=`.
pub(super) fn pair(part: &str) -> Option<(Cow<'_, str>, Cow<'_, str>, &str)> {
    let (_, raw) = part.split_once('=')?;
    let (key, text) = form_urlencoded::parse(part.as_bytes()).next()?;
    Some((key, text, raw))
}

/// Adds an entry at the end, in place of one with the same key.
fn put_last<K: PartialEq, V>(entries: &mut Vec<(K, V)>, key: K, value: V) {
    entries.retain(|(other, _)| *other != key);
    entries.push((key, value));
}

/// Whether a part is not valid text: it has a `%` without two hexadecimal digits, invalid UTF-8, or control characters.
fn is_garbled(part: &str, key: &str, text: &str) -> bool {
    // The character that stands for invalid UTF-8 may also be a part of a name, which a file spoiled before.
    let replaced = [key, text].map(|text| text.matches(char::REPLACEMENT_CHARACTER).count()).iter().sum::<usize>();
    let lower = part.to_ascii_lowercase();
    let written = lower.matches("%ef%bf%bd").count() + lower.matches(char::REPLACEMENT_CHARACTER).count();
    let lone_percent = part.split('%').skip(1).any(|after| {
        let hex = after.bytes().take(2).filter(u8::is_ascii_hexdigit).count();
        hex < 2
    });
    lone_percent || replaced > written || key.contains(char::is_control) || text.contains(char::is_control)
}

/// Shortens a text to 80 characters for a notice, without control and invisible characters.
pub(super) fn shorten(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !is_invisible(*c)).take(80).collect()
}

/// Whether this value in a link means that the sender has left the input out.
fn is_left_out(input: Input, text: &str) -> bool {
    Disclosure::WITHOUT_SALARY.leaves_out(input) && decoded(text).trim().trim_end_matches(TRAILING).is_empty()
}
