//! The link: inputs and scenarios in the fragment of the address. Inputs at their defaults are omitted.
//!
//! Reading never fails. A value that cannot be read is replaced by the default, with a [`Notice`]. Unknown keys are
//! kept and written back, so that a link of a newer version survives an older page.

pub mod file;
mod mended;

use std::borrow::Cow;

use form_urlencoded::Serializer;

use crate::currency::Currency;
use crate::inputs::currency::Shown;
use crate::inputs::number::is_invisible;
use crate::inputs::spelling::{Refused, Spelled, TRAILING, accepted, numbered, value_of};
use crate::inputs::{Assumptions, Change, Disclosure, Group, Input, MOST_GROUPS, Problem, Rejected, Value};
use crate::model::population::Population;
use crate::scenario::{self, Own};
use crate::units::{MTokPerWeek, Usd};

pub use crate::inputs::spelling::Refusal;
pub use mended::{RepairedAddress, arrived};

/// The version of the link format that this program writes.
pub const VERSION: &str = "2";
/// The previous version, which had other defaults and whose `tok` was the mean of use.
const VERSION_1: &str = "1";
/// The longest fragment that is parsed, in bytes: thirty times a link with every input and twelve scenarios.
pub const LONGEST: usize = 65_536;
/// The largest number of notices shown; the others are only counted.
const MOST_NOTICES: usize = 6;
/// A message for the reader about a link, or about saved scenarios.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The fragment is longer than [`LONGEST`] bytes, so it was not read.
    TooLong {
        /// Its length in bytes.
        length: usize,
    },
    /// The link is of a newer version, and was read as far as possible.
    Newer {
        /// The version that the link states.
        version: String,
        /// The fragment as received.
        original: String,
    },
    /// A part is not `key=value`, or is not valid text.
    Unreadable {
        /// The part, shortened.
        part: String,
    },
    /// Damaged keys were repaired.
    Mended {
        /// The repaired keys.
        keys: Vec<String>,
    },
    /// The inputs were in the query, where some program had moved them.
    InQuery,
    /// There are more notices than are shown.
    More {
        /// How many are not shown.
        count: usize,
    },
    /// The input does not accept its value, and has its default.
    Refused {
        /// Which input.
        input: Input,
        /// The value in the link, shortened.
        text: String,
        /// Why.
        problem: Refusal,
    },
    /// An input does not accept its value in a scenario. The scenario does not change the input.
    ScenarioRefused {
        /// The scenario's name.
        name: String,
        /// Which input.
        input: Input,
        /// The value in the link, shortened.
        text: String,
        /// Why.
        problem: Refusal,
    },
    /// An input does not accept its value in a group. The group does not change the input.
    GroupRefused {
        /// The group's name.
        name: String,
        /// Which input.
        input: Input,
        /// The value in the link, shortened.
        text: String,
        /// Why.
        problem: Refusal,
    },
    /// A group was left out, because with the groups before it the team would be too small.
    GroupOverTeam {
        /// The group's name.
        name: String,
        /// How many people the groups would have with it.
        grouped: u32,
        /// How many people the team has.
        people: u32,
    },
    /// The link has too many groups; the first [`MOST_GROUPS`] are kept.
    MoreGroups {
        /// How many are left out.
        count: usize,
    },
    /// There is a currency but no exchange rate, so amounts are shown in dollars.
    RateMissing {
        /// The currency.
        currency: Currency,
    },
    /// There is an exchange rate but no currency, so amounts are shown in dollars.
    CurrencyMissing {
        /// Units of the unknown currency per dollar.
        rate: f64,
    },
    /// The sender has left out a salary of the inputs, a group or a scenario. A default is used.
    SalaryLeftOut {
        /// The salary that the base inputs use.
        used: Usd,
    },
    /// The sender has left out salaries that groups or scenarios have of their own. They use that of the base inputs.
    OwnSalariesLeftOut {
        /// The number of such groups.
        groups: usize,
        /// The number of such scenarios.
        scenarios: usize,
    },
    /// This browser does not save scenarios; only the link has them.
    NotSaved,
    /// The reader's own scenarios remain saved, while those of a link are shown.
    OwnKept,
    /// A link has replaced what the reader had entered.
    Replaced,
    /// Another tab has changed the saved scenarios.
    ChangedElsewhere,
    /// The saved scenarios were written by a newer version, and are not changed.
    SavedByNewer,
    /// The saved scenarios cannot be read.
    SavedUnreadable,
    /// The link has too many scenarios; the first [`scenario::MOST`] are kept.
    MoreScenarios {
        /// How many are left out.
        count: usize,
    },
}

/// The content of a link.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// The inputs, with defaults for those that the link omits or that cannot be read.
    pub inputs: Assumptions,
    /// The scenarios, in the order of their numbers.
    pub scenarios: Vec<Own>,
    /// Keys of other versions in order, each with its last value.
    pub unknown: Vec<(String, String)>,
    /// Messages for the reader.
    pub notices: Vec<Notice>,
}

/// Reads a fragment, with or without its `#`.
///
/// ```
/// use tokenworth::{inputs::{Input, Value}, share};
/// let link = share::read("#v=2&sal=500000).");
/// assert_eq!(link.inputs.get(Input::Salary), Value::Number(500_000.0));
/// ```
pub fn read(fragment: &str) -> Link {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.len() > LONGEST {
        let notices = vec![Notice::TooLong { length: fragment.len() }];
        return Link { notices, ..Link::default() };
    }
    let mut reader = Reader::default();
    let (parts, mut keys) = mended::parts(fragment);
    for part in &parts {
        reader.part(part);
    }
    keys.sort();
    keys.dedup();
    if !keys.is_empty() {
        reader.link.notices.push(Notice::Mended { keys });
    }
    reader.finish(fragment)
}

/// The inputs that occur in a fragment, even with their default values.
///
/// ```
/// use tokenworth::{inputs::Input, share};
/// assert_eq!(share::named("v=2&sal=200000&later=x"), [Input::Salary]);
/// ```
pub fn named(fragment: &str) -> Vec<Input> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.len() > LONGEST {
        return Vec::new();
    }
    let input = |part: &String| {
        let (key, _) = form_urlencoded::parse(part.as_bytes()).next().filter(|_| part.contains('='))?;
        Input::find(&key)
    };
    mended::parts(fragment).0.iter().filter_map(input).collect()
}

/// Writes a fragment, without its `#`: the version, every input that is not at its default, the groups, the scenarios, and
/// the unknown keys.
pub fn write(inputs: &Assumptions, scenarios: &[Own], unknown: &[(String, String)]) -> String {
    let mut link = Serializer::new(String::new());
    link.append_pair("v", VERSION);
    let defaults = Assumptions::default();
    for input in Input::ALL {
        let value = inputs.get(*input);
        if value != defaults.get(*input) {
            link.append_pair(input.key(), &value.plain());
        }
    }
    let (groups, scenarios) = (inputs.groups().iter().map(spell), scenarios.iter().map(Own::write));
    joined(link, groups, scenarios, unknown)
}

/// Puts the parts of a fragment together. Groups and scenarios have an encoding of their own.
fn joined(
    mut inputs: Serializer<'_, String>,
    groups: impl Iterator<Item = String>,
    scenarios: impl Iterator<Item = String>,
    unknown: &[(String, String)],
) -> String {
    let groups = (1..).zip(groups).map(|(nth, group): (usize, _)| format!("g{nth}={group}"));
    let scenarios = scenarios.enumerate().map(|(place, own)| format!("{}={own}", scenario::key(place)));
    let pair = |(key, value): &(String, String)| Serializer::new(String::new()).append_pair(key, value).finish();
    // A slash needs no encoding in a fragment, and keys of models are easier to read with it.
    let plain = |encoded: String| encoded.replace("%2F", "/");
    let mut parts = vec![plain(inputs.finish())];
    parts.extend(groups.chain(scenarios));
    parts.extend(unknown.iter().map(|entry| plain(pair(entry))));
    parts.join("&")
}

/// Writes a group for a link. Its number of people is the change of `n`.
fn spell(group: &Group) -> String {
    let people = (Input::People, Value::Number(f64::from(group.people)));
    let changes: Vec<Change> = std::iter::once(people).chain(group.changes.iter().cloned()).collect();
    Spelled::write(&group.name, &changes, &group.unknown)
}

/// Writes a fragment like [`write`], without what `disclosure` leaves out. In place of each salary is its key without a
/// value, which gives the recipient a [`Notice::SalaryLeftOut`].
///
/// ```
/// use tokenworth::{inputs::Disclosure, share};
/// let link = share::read("sal=500000&tok=5&s1=Senior~sal:600000");
/// let fragment = share::write_disclosed(&link.inputs, &link.scenarios, &link.unknown, Disclosure::WITHOUT_SALARY);
/// assert!(fragment.ends_with("&tok=5&s1=Senior~sal:&sal="));
/// ```
pub fn write_disclosed(
    inputs: &Assumptions,
    scenarios: &[Own],
    unknown: &[(String, String)],
    disclosure: Disclosure,
) -> String {
    let scenarios: Vec<Own> = scenarios.iter().map(|own| own.disclosed(disclosure)).collect();
    let marked = with_mark(unknown, disclosure.hides_base(inputs));
    write(&disclosure.apply(inputs), &scenarios, &marked)
}

/// Returns a fragment without what `disclosure` leaves out. A salary that cannot be read is left out, too.
pub fn disclosed(fragment: &str, disclosure: Disclosure) -> String {
    if disclosure == Disclosure::WITH_SALARY || fragment.is_empty() {
        return fragment.to_owned();
    }
    let link = read(fragment);
    let unknown = with_mark(&link.unknown, link.is_salary_left_out());
    write_disclosed(&link.inputs, &link.scenarios, &unknown, disclosure)
}

/// Returns `unknown`, preceded, if `is_left_out`, by an empty `sal=`, which marks the salary as left out.
pub fn with_mark(unknown: &[(String, String)], is_left_out: bool) -> Vec<(String, String)> {
    let mark = is_left_out.then(|| (Input::Salary.key().to_owned(), String::new()));
    mark.into_iter().chain(unknown.iter().cloned()).collect()
}

/// Whether this value in a link means that the sender has left the input out.
fn is_left_out(input: Input, text: &str) -> bool {
    Disclosure::WITHOUT_SALARY.leaves_out(input) && decode(text).trim().trim_end_matches(TRAILING).is_empty()
}

impl Link {
    /// Whether the sender has left out a salary.
    pub fn is_salary_left_out(&self) -> bool {
        self.notices.iter().any(Notice::is_of_salary)
    }
}

impl Notice {
    /// Whether the notice says that a salary is left out.
    pub const fn is_of_salary(&self) -> bool {
        matches!(self, Self::SalaryLeftOut { .. })
    }

    /// The notice that a currency or an exchange rate is missing; `None` if both or neither are there.
    pub const fn of_money(shown: Shown) -> Option<Self> {
        match shown {
            Shown::Dollars | Shown::Converted(..) => None,
            Shown::RateMissing(currency) => Some(Self::RateMissing { currency }),
            Shown::CurrencyMissing(rate) => Some(Self::CurrencyMissing { rate }),
        }
    }
}

fn decode(text: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy()
}

#[derive(Default)]
struct Reader {
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
    fn part(&mut self, part: &str) {
        if is_bare_key(part) {
            return self.bare.push(part.to_owned());
        }
        let Some((key, text)) = form_urlencoded::parse(part.as_bytes()).next().filter(|_| part.contains('=')) else {
            return self.unreadable(part);
        };
        if key == "v" {
            self.version = Some(text.into_owned());
        } else if let Some(input) = Input::find(&key) {
            self.known.retain(|(other, _)| *other != input);
            self.known.push((input, text.into_owned()));
        } else if let Some(raw) = raw_value(part).filter(|_| !is_garbled(part, &key, &text))
            && let Some((list, number)) = self.numbered(&key)
        {
            list.retain(|(other, _)| *other != number);
            list.push((number, raw.to_owned()));
        } else if is_garbled(part, &key, &text) || !key.bytes().all(is_of_key) {
            // No version has keys with blanks, separators of parts, or non-ASCII letters.
            self.unreadable(part);
        } else if !key.is_empty() {
            self.link.unknown.retain(|(other, _)| *other != key);
            self.link.unknown.push((key.into_owned(), text.into_owned()));
        }
    }

    /// The list to which a numbered key belongs, and its number: `g1` is a group, `s1` a scenario.
    fn numbered(&mut self, key: &str) -> Option<(&mut Vec<(u32, String)>, u32)> {
        let group = numbered(key, 'g').map(|number| (&mut self.groups, number));
        group.or_else(|| numbered(key, 's').map(|number| (&mut self.scenarios, number)))
    }

    fn unreadable(&mut self, part: &str) {
        self.link.notices.push(Notice::Unreadable { part: shorten(part) });
    }

    /// Checks the version, and returns whether it is 1. A link without a version is read as one of [`VERSION`].
    fn judge_version(&mut self, fragment: &str) -> bool {
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
    fn judge_bare_keys(&mut self) {
        let lists = self.groups.is_empty() && self.scenarios.is_empty() && self.link.unknown.is_empty();
        let is_silent = self.known.is_empty() && lists;
        if is_silent && self.version.is_none() {
            for part in std::mem::take(&mut self.bare) {
                self.unreadable(&part);
            }
        }
    }

    fn finish(mut self, fragment: &str) -> Link {
        self.judge_bare_keys();
        let is_version_1 = self.judge_version(fragment);
        let base = if is_version_1 { Assumptions::of_version_1() } else { Assumptions::default() };
        let left_out = self.known.extract_if(.., |(input, text)| is_left_out(*input, text)).count() > 0;
        let mut changes: Vec<Change> = Vec::new();
        for (input, text) in &self.known {
            match value_of(*input, text) {
                Some(value) => changes.push((*input, value)),
                None => self.link.notices.push(refused(*input, text, Refusal::NotANumber)),
            }
        }
        let (inputs, rejected) = base.with(&changes);
        for Rejected { input, problem } in rejected {
            let text = self.known.iter().find(|(known, _)| *known == input).map_or("", |(_, text)| text);
            self.link.notices.push(refused(input, text, Refusal::Problem(problem)));
        }
        self.link.inputs = inputs;
        let (groups, scenarios) = (self.read_groups(), self.read_scenarios());
        if is_version_1 {
            typical_from_mean(&mut self.link);
        }
        if groups > 0 || scenarios > 0 {
            self.link.notices.insert(0, Notice::OwnSalariesLeftOut { groups, scenarios });
        }
        if left_out || groups > 0 || scenarios > 0 {
            self.link.notices.insert(0, Notice::SalaryLeftOut { used: self.link.inputs.salary });
        }
        self.link.notices.extend(Notice::of_money(self.link.inputs.shown()));
        limit(&mut self.link.notices);
        self.link
    }

    /// Reads the groups in the order of their numbers, at most [`MOST_GROUPS`], and skips those that do not fit into
    /// the team. Returns how many have a salary that is left out.
    fn read_groups(&mut self) -> usize {
        let mut without_salary = 0;
        let (groups, left_out) = first(std::mem::take(&mut self.groups), MOST_GROUPS);
        for raw in groups {
            let (group, mut refused) = read_group(&raw);
            without_salary += usize::from(takes_left_out(&mut refused));
            let name = &group.name;
            self.link.notices.extend(refused.into_iter().map(|refused| Notice::GroupRefused {
                name: name.clone(),
                input: refused.input,
                text: shorten(&refused.text),
                problem: refused.problem,
            }));
            let name = group.name.clone();
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
            self.link.notices.insert(0, Notice::MoreGroups { count: left_out });
        }
        without_salary
    }

    /// Reads the scenarios in the order of their numbers, at most [`scenario::MOST`]. Returns how many have a salary that
    /// is left out.
    fn read_scenarios(&mut self) -> usize {
        let mut without_salary = 0;
        let (scenarios, left_out) = first(std::mem::take(&mut self.scenarios), scenario::MOST);
        for raw in scenarios {
            let (own, mut refused) = Own::read(&raw);
            without_salary += usize::from(takes_left_out(&mut refused));
            let notice = |refused: Refused| Notice::ScenarioRefused {
                name: own.name.clone(),
                input: refused.input,
                text: shorten(&refused.text),
                problem: refused.problem,
            };
            self.link.notices.extend(refused.into_iter().map(notice));
            self.link.scenarios.push(own);
        }
        if left_out > 0 {
            self.link.notices.insert(0, Notice::MoreScenarios { count: left_out });
        }
        without_salary
    }
}

/// Removes entries that were rejected only because the sender has left the value out. Returns whether there were any.
fn takes_left_out(refused: &mut Vec<Refused>) -> bool {
    refused.extract_if(.., |refused| is_left_out(refused.input, &refused.text)).count() > 0
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
    let mut refused = Vec::new();
    for (key, text) in parts {
        let Some(input) = Input::find(&key) else {
            group.unknown.push((key, text));
            continue;
        };
        let taken = match input {
            Input::People => value_of(input, &text)
                .ok_or(Refusal::NotANumber)
                .and_then(|people| group.set_people(&people).map_err(Refusal::Problem)),
            _ => accepted(input, &text).and_then(|value| group.change(input, value).map_err(Refusal::Problem)),
        };
        if let Err(problem) = taken {
            refused.push(Refused { input, text, problem });
        }
    }
    (group, refused)
}

/// Converts the `tok` of a link of version 1 from the mean to the typical user's use, so that the billed tokens stay
/// the same. A scenario that changes use or spread gets the typical use for its own spread.
fn typical_from_mean(link: &mut Link) {
    let typical =
        |mean: MTokPerWeek, spread: f64| Value::Number(mean.value() / Population::with_spread(spread).mean_weight());
    let mean = link.inputs.tokens;
    let base = link.inputs.clone();
    for own in &mut link.scenarios {
        let inputs = base.with(&own.changes).0;
        if own.changes.iter().any(|(input, _)| matches!(input, Input::Tokens | Input::Spread)) {
            own.change(Input::Tokens, typical(inputs.tokens, inputs.spread));
        }
    }
    link.inputs = base.with(&[(Input::Tokens, typical(mean, base.spread))]).0;
}

/// Replaces all but the first [`MOST_NOTICES`] notices by their number.
fn limit(notices: &mut Vec<Notice>) {
    if notices.len() > MOST_NOTICES {
        let count = notices.len() - MOST_NOTICES;
        notices.truncate(MOST_NOTICES);
        notices.push(Notice::More { count });
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

fn refused(input: Input, text: &str, problem: Refusal) -> Notice {
    Notice::Refused { input, text: shorten(text), problem }
}

/// The text after the first `=` of a part, still encoded.
fn raw_value(part: &str) -> Option<&str> {
    part.split_once('=').map(|(_, raw)| raw)
}

/// Whether a part is not valid text: it has a `%` without two hexadecimal digits, invalid UTF-8, or control characters.
fn is_garbled(part: &str, key: &str, text: &str) -> bool {
    let decoded_badly = |c: char| c == char::REPLACEMENT_CHARACTER || c.is_control();
    let lone_percent = part.split('%').skip(1).any(|after| {
        let hex = after.bytes().take(2).filter(u8::is_ascii_hexdigit).count();
        hex < 2
    });
    lone_percent || key.contains(decoded_badly) || text.contains(decoded_badly)
}

/// Shortens a text to 80 characters for a notice, without control and invisible characters.
fn shorten(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !is_invisible(*c)).take(80).collect()
}
