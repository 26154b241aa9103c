//! The link: inputs and scenarios in the fragment of the address, read with patience and written with defaults left out.
//!
//! Reading never fails. What cannot be read keeps its default and leaves a [`Notice`]; what is not understood is kept
//! and written back, so that a newer version's link survives an older page.

pub mod file;
mod mended;

use std::borrow::Cow;

use form_urlencoded::Serializer;

use crate::inputs::currency::Shown;
use crate::inputs::field::Currency;
use crate::inputs::number::is_invisible;
use crate::inputs::spelling::{Refused, Spelled, TRAILING, accepted, numbered, value_of};
use crate::inputs::{Assumptions, Change, Disclosure, Group, Input, MOST_GROUPS, Problem, Rejected, Value};
use crate::model::population::Population;
use crate::scenario::{self, Own};
use crate::units::{MTokPerWeek, Usd};

pub use crate::inputs::spelling::Refusal;
pub use mended::{Arrived, arrived};

/// The version that this program writes and reads in full.
pub const VERSION: &str = "2";
/// The version before, which had other defaults, and whose `tok` was the mean of use.
const VERSION_1: &str = "1";
/// Longest fragment that is parsed, in bytes: thirty times a link with every input and twelve scenarios.
pub const LONGEST: usize = 65_536;
/// Notices that are told one by one.
const MOST_NOTICES: usize = 6;
/// Something about a link, or about what is saved, that its reader should know.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Longer than [`LONGEST`] bytes, so not read at all.
    TooLong {
        /// Its length in bytes.
        length: usize,
    },
    /// Written by a newer version: read as far as possible.
    Newer {
        /// The version it claims.
        version: String,
        /// The fragment as it came.
        original: String,
    },
    /// A part that is no `key=value`, or no text.
    Unreadable {
        /// The part, shortened.
        part: String,
    },
    /// Keys that were damaged on their way, and are taken for these.
    Mended {
        /// The keys.
        keys: Vec<String>,
    },
    /// The inputs stood in the query, where a program on the way has put them.
    InQuery,
    /// More notices than anybody reads.
    More {
        /// How many are left out.
        count: usize,
    },
    /// A value that an input does not accept: it keeps its default.
    Refused {
        /// Which input.
        input: Input,
        /// What the link said, shortened.
        text: String,
        /// Why.
        problem: Refusal,
    },
    /// A change that a scenario of the link asks for and its input does not accept: the scenario does without it.
    ScenarioRefused {
        /// The scenario's name.
        name: String,
        /// Which input.
        input: Input,
        /// What the link said, shortened.
        text: String,
        /// Why.
        problem: Refusal,
    },
    /// A change that a group of the link asks for and its input does not accept: the group does without it.
    GroupRefused {
        /// The group's name.
        name: String,
        /// Which input.
        input: Input,
        /// What the link said, shortened.
        text: String,
        /// Why.
        problem: Refusal,
    },
    /// A group that does not fit into the team beside the groups before it: it is left out.
    GroupOverTeam {
        /// The group's name.
        name: String,
        /// How many people the groups would hold with it.
        grouped: u32,
        /// How many people the team has.
        people: u32,
    },
    /// More groups than the calculator holds: the first are kept.
    MoreGroups {
        /// How many are left out.
        count: usize,
    },
    /// The link names this currency but no rate: amounts are shown in dollars.
    RateMissing {
        /// The currency.
        currency: Currency,
    },
    /// The link has this rate but no currency: amounts are shown in dollars.
    CurrencyMissing {
        /// Units of the unknown currency for a dollar.
        rate: f64,
    },
    /// The sender has left out a salary, of the inputs, a group or a scenario: a default is used.
    SalaryLeftOut {
        /// The salary that the base inputs use.
        used: Usd,
    },
    /// This browser does not save scenarios: only the link holds them.
    NotSaved,
    /// The reader's own scenarios stay saved while those of a link are shown.
    OwnKept,
    /// A link has taken the place of what the reader had entered.
    Replaced,
    /// Another tab has changed the saved scenarios.
    ChangedElsewhere,
    /// What is saved was written by a newer version, and is left alone.
    SavedByNewer,
    /// What is saved cannot be read.
    SavedUnreadable,
    /// More scenarios than the calculator holds: the first are kept.
    MoreScenarios {
        /// How many are left out.
        count: usize,
    },
}

/// What a link holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// The inputs; defaults where the link is silent or wrong.
    pub inputs: Assumptions,
    /// Its scenarios, in the order of their numbers.
    pub scenarios: Vec<Own>,
    /// Keys of other versions, last value each, in order.
    pub unknown: Vec<(String, String)>,
    /// What to tell the reader.
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

/// The inputs that a fragment says anything of, though it be their default.
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
    // A slash needs no encoding in a fragment, and a model's key reads better with it.
    let mut parts = vec![link.finish().replace("%2F", "/")];
    // Groups and scenarios have an encoding of their own.
    parts.extend(inputs.groups().iter().enumerate().map(|(place, group)| format!("g{}={}", place + 1, spell(group))));
    parts.extend(scenarios.iter().enumerate().map(|(place, own)| format!("{}={}", scenario::key(place), own.write())));
    let pair = |(key, value): &(String, String)| Serializer::new(String::new()).append_pair(key, value).finish();
    parts.extend(unknown.iter().map(|entry| pair(entry).replace("%2F", "/")));
    parts.join("&")
}

/// A group as a link spells it: its number of people is the change `n`.
fn spell(group: &Group) -> String {
    let people = (Input::People, Value::Number(f64::from(group.people)));
    let changes: Vec<Change> = std::iter::once(people).chain(group.changes.iter().cloned()).collect();
    Spelled::write(&group.name, &changes, &group.unknown)
}

/// Writes a fragment as [`write`] does, without what `disclosure` leaves out. In the place of each salary that is left out
/// stands its key without a value; whoever reads that is told so by [`Notice::SalaryLeftOut`].
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

/// The fragment that says the same without what `disclosure` leaves out. A salary that cannot be read is left out, too.
pub fn disclosed(fragment: &str, disclosure: Disclosure) -> String {
    if disclosure == Disclosure::WITH_SALARY || fragment.is_empty() {
        return fragment.to_owned();
    }
    let link = read(fragment);
    let unknown = with_mark(&link.unknown, link.is_salary_left_out());
    write_disclosed(&link.inputs, &link.scenarios, &unknown, disclosure)
}

/// The keys of other versions, and before them, where `is_left_out`, what says that the salary is left out: `sal=`.
pub fn with_mark(unknown: &[(String, String)], is_left_out: bool) -> Vec<(String, String)> {
    let mark = is_left_out.then(|| (Input::Salary.key().to_owned(), String::new()));
    mark.into_iter().chain(unknown.iter().cloned()).collect()
}

/// Whether a link says by this text that its sender has left out this input.
fn is_left_out(input: Input, text: &str) -> bool {
    Disclosure::WITHOUT_SALARY.leaves_out(input) && decode(text).trim().trim_end_matches(TRAILING).is_empty()
}

impl Link {
    /// Whether its sender has left out a salary.
    pub fn is_salary_left_out(&self) -> bool {
        self.notices.iter().any(Notice::is_of_salary)
    }
}

impl Notice {
    /// Whether it says that a salary is left out.
    pub const fn is_of_salary(&self) -> bool {
        matches!(self, Self::SalaryLeftOut { .. })
    }
}

fn decode(text: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy()
}

#[derive(Default)]
struct Reader {
    known: Vec<(Input, String)>,
    /// Keys without a value: of no effect, but all that there is of a fragment that is no link at all.
    bare: Vec<String>,
    version: Option<String>,
    /// Groups by number, as they came.
    groups: Vec<(u32, String)>,
    /// Scenarios by number, as they came.
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
        } else if is_garbled(part, &key, &text) || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            // No version has keys with blanks, or with letters that only look like those of one.
            self.unreadable(part);
        } else if !key.is_empty() {
            self.link.unknown.retain(|(other, _)| *other != key);
            self.link.unknown.push((key.into_owned(), text.into_owned()));
        }
    }

    /// The list that holds the entries of a key's letter, and the number in the key: `g1` is a group, `s1` a scenario.
    fn numbered(&mut self, key: &str) -> Option<(&mut Vec<(u32, String)>, u32)> {
        let group = numbered(key, 'g').map(|number| (&mut self.groups, number));
        group.or_else(|| numbered(key, 's').map(|number| (&mut self.scenarios, number)))
    }

    fn unreadable(&mut self, part: &str) {
        self.link.notices.push(Notice::Unreadable { part: shorten(part) });
    }

    /// Whether the link is of version 1. One without a version is read as one of today's.
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

    /// A key without a value beside readable parts is left out without a word; alone it is what was meant to be a link.
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
        let mut left_out = self.known.extract_if(.., |(input, text)| is_left_out(*input, text)).count() > 0;
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
        left_out |= self.read_groups();
        left_out |= self.read_scenarios();
        if is_version_1 {
            typical_from_mean(&mut self.link);
        }
        if left_out {
            self.link.notices.insert(0, Notice::SalaryLeftOut { used: self.link.inputs.salary });
        }
        self.link.notices.extend(Notice::of_money(self.link.inputs.shown()));
        limit(&mut self.link.notices);
        self.link
    }

    /// The groups in the order of their numbers: the first, as many as the calculator holds, and those that fit the team.
    /// Whether the salary of one is left out.
    fn read_groups(&mut self) -> bool {
        let mut salary_left_out = false;
        let (groups, left_out) = first(std::mem::take(&mut self.groups), MOST_GROUPS);
        for raw in groups {
            let (group, mut refused) = read_group(&raw);
            salary_left_out |= takes_left_out(&mut refused);
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
        // Before what is wrong with single parts, of which only the first are told.
        if left_out > 0 {
            self.link.notices.insert(0, Notice::MoreGroups { count: left_out });
        }
        salary_left_out
    }

    /// The scenarios in the order of their numbers: the first, as many as the calculator holds. Whether the salary of one
    /// is left out.
    fn read_scenarios(&mut self) -> bool {
        let mut salary_left_out = false;
        let (scenarios, left_out) = first(std::mem::take(&mut self.scenarios), scenario::MOST);
        for raw in scenarios {
            let (own, mut refused) = Own::read(&raw);
            salary_left_out |= takes_left_out(&mut refused);
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
        salary_left_out
    }
}

impl Notice {
    /// What keeps a link's amounts from being shown in another currency than dollars; `None` where nothing does.
    pub const fn of_money(shown: Shown) -> Option<Self> {
        match shown {
            Shown::Dollars | Shown::Converted(..) => None,
            Shown::RateMissing(currency) => Some(Self::RateMissing { currency }),
            Shown::CurrencyMissing(rate) => Some(Self::CurrencyMissing { rate }),
        }
    }
}

/// Takes away what was refused only because the sender has left it out. Whether there was any.
fn takes_left_out(refused: &mut Vec<Refused>) -> bool {
    refused.extract_if(.., |refused| is_left_out(refused.input, &refused.text)).count() > 0
}

/// The entries in the order of their numbers, at most `most` of them, and how many are left out.
fn first(mut entries: Vec<(u32, String)>, most: usize) -> (Vec<String>, usize) {
    entries.sort_by_cached_key(|(number, _)| *number);
    let left_out = entries.len().saturating_sub(most);
    (entries.into_iter().take(most).map(|(_, raw)| raw).collect(), left_out)
}

/// A group as a link spells it, and what of it could not be taken. Without a number of people it holds nobody.
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
            Input::People => people_of(&text).map(|people| group.people = people),
            _ => accepted(input, &text).and_then(|value| group.change(input, value).map_err(Refusal::Problem)),
        };
        if let Err(problem) = taken {
            refused.push(Refused { input, text, problem });
        }
    }
    (group, refused)
}

/// The number of people in a group; unlike a team, it may hold nobody.
fn people_of(text: &str) -> Result<u32, Refusal> {
    if value_of(Input::People, text) == Some(Value::Number(0.0)) {
        return Ok(0);
    }
    accepted(Input::People, text).map(|value| value.number().unwrap_or(0.0) as u32)
}

/// Turns the `tok` of a link of version 1, the mean of use, into the typical user's, so that the link bills the same. A
/// scenario that changes use or spread gets the typical use that goes with its own spread.
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

/// Tells the first notices one by one, and of the others how many they are.
fn limit(notices: &mut Vec<Notice>) {
    if notices.len() > MOST_NOTICES {
        let count = notices.len() - MOST_NOTICES;
        notices.truncate(MOST_NOTICES);
        notices.push(Notice::More { count });
    }
}

/// Whether a part could be a key whose value got lost.
fn is_bare_key(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn refused(input: Input, text: &str, problem: Refusal) -> Notice {
    Notice::Refused { input, text: shorten(text), problem }
}

/// What follows the first `=` of a part, as it came.
fn raw_value(part: &str) -> Option<&str> {
    part.split_once('=').map(|(_, raw)| raw)
}

/// Whether a part is no text: a lone `%`, bytes that are no UTF-8, control characters.
fn is_garbled(part: &str, key: &str, text: &str) -> bool {
    let decoded_badly = |c: char| c == char::REPLACEMENT_CHARACTER || c.is_control();
    let lone_percent = part.split('%').skip(1).any(|after| {
        let hex = after.bytes().take(2).filter(u8::is_ascii_hexdigit).count();
        hex < 2
    });
    lone_percent || key.contains(decoded_badly) || text.contains(decoded_badly)
}

/// At most 80 characters, as a notice shows them, with what could turn or break the line left out.
fn shorten(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !is_invisible(*c)).take(80).collect()
}
