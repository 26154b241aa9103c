//! The link: inputs and scenarios in the fragment of the address, read with patience and written with defaults left out.
//!
//! Reading never fails. What cannot be read keeps its default and leaves a [`Notice`]; what is not understood is kept
//! and written back, so that a newer version's link survives an older page.

use std::borrow::Cow;

use form_urlencoded::Serializer;

use crate::inputs::catalogue::Kind;
use crate::inputs::number::{is_invisible, read_plain};
use crate::inputs::{Assumptions, Change, Disclosure, Input, Problem, Rejected, Value};
use crate::order::ordered;
use crate::scenario::{self, Own};
use crate::search::{holds, replaced};
use crate::units::Usd;

/// The version that this program writes and reads in full.
pub const VERSION: &str = "1";
/// Longest fragment that is parsed, in bytes: thirty times a link with every input and twelve scenarios.
pub const LONGEST: usize = 65_536;
/// Notices that are told one by one.
const MOST_NOTICES: usize = 6;
/// What chat programs and sentences leave behind a link.
const TRAILING: &[char] = &[')', '.', '>', ',', ';', ']', '}', '"', '\'', '’', '”', '*', '!', '?', '…'];

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
    /// The sender has left out a salary, of the inputs or of a scenario: a default is used.
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

/// Why a value of a link was not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Not a plain decimal number.
    NotANumber,
    /// The input table says no.
    Problem(Problem),
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
/// let link = share::read("#v=1&sal=500000).");
/// assert_eq!(link.inputs.get(Input::Salary), Value::Number(500_000.0));
/// ```
pub fn read(fragment: &str) -> Link {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.len() > LONGEST {
        let notices = vec![Notice::TooLong { length: fragment.len() }];
        return Link { notices, ..Link::default() };
    }
    let mut reader = Reader::default();
    for part in mend(fragment).split('&').filter(|part| !part.is_empty()) {
        reader.part(part);
    }
    reader.finish(fragment)
}

/// Writes a fragment, without its `#`: the version, every input that is not at its default, the scenarios, and the unknown
/// keys.
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
    let mut link = replaced(&link.finish(), "%2F", "/");
    // A scenario has an encoding of its own.
    for (place, own) in scenarios.iter().enumerate() {
        link.extend(["&", &scenario::key(place), "=", &own.write()]);
    }
    for (key, value) in unknown {
        link.push('&');
        link.push_str(&replaced(&Serializer::new(String::new()).append_pair(key, value).finish(), "%2F", "/"));
    }
    link
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
    let marked = with_mark(unknown, disclosure.hides(inputs));
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

/// Undoes what mail and chat do to a link: line breaks, escaped ampersands, one encoding too many.
fn mend(fragment: &str) -> String {
    let joined: String = fragment.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
    let joined = replaced(&replaced(&joined, "&amp;", "&"), "&amp;", "&");
    let encoded_whole = !holds(&joined, "=") && holds(&joined.to_ascii_lowercase(), "%3d");
    if encoded_whole || joined.starts_with("v=1%26") { decode(&joined).into_owned() } else { joined }
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
    /// Scenarios by number, as they came.
    scenarios: Vec<(u32, String)>,
    link: Link,
}

impl Reader {
    fn part(&mut self, part: &str) {
        if is_bare_key(part) {
            return self.bare.push(part.to_owned());
        }
        let Some((key, text)) = form_urlencoded::parse(part.as_bytes()).next().filter(|_| holds(part, "=")) else {
            return self.unreadable(part);
        };
        if key == "v" {
            self.version = Some(text.into_owned());
        } else if let Some(input) = Input::find(&key) {
            self.known.retain(|(other, _)| *other != input);
            self.known.push((input, text.into_owned()));
        } else if let Some((number, raw)) =
            scenario::number(&key).zip(part.split_once('=')).map(|(n, (_, raw))| (n, raw))
            && !is_garbled(part, &key, &text)
        {
            self.scenarios.retain(|(other, _)| *other != number);
            self.scenarios.push((number, raw.to_owned()));
        } else if is_garbled(part, &key, &text) {
            self.unreadable(part);
        } else if !key.is_empty() {
            self.link.unknown.retain(|(other, _)| *other != key);
            self.link.unknown.push((key.into_owned(), text.into_owned()));
        }
    }

    fn unreadable(&mut self, part: &str) {
        self.link.notices.push(Notice::Unreadable { part: shorten(part) });
    }

    fn judge_version(&mut self, fragment: &str) {
        let Some(version) = self.version.take() else { return };
        let text = version.trim_end_matches(TRAILING);
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            self.unreadable(&format!("v={text}"));
        } else if text != VERSION {
            let (version, original) = (shorten(text), fragment.to_owned());
            self.link.notices.insert(0, Notice::Newer { version, original });
        }
    }

    /// A key without a value beside readable parts is left out without a word; alone it is what was meant to be a link.
    fn judge_bare_keys(&mut self) {
        let is_silent = self.known.is_empty() && self.scenarios.is_empty() && self.link.unknown.is_empty();
        if is_silent && self.version.is_none() {
            for part in std::mem::take(&mut self.bare) {
                self.unreadable(&part);
            }
        }
    }

    fn finish(mut self, fragment: &str) -> Link {
        self.judge_bare_keys();
        self.judge_version(fragment);
        let before = self.known.len();
        self.known.retain(|(input, text)| !is_left_out(*input, text));
        let in_inputs = self.known.len() < before;
        let mut changes: Vec<Change> = Vec::new();
        for (input, text) in &self.known {
            match value_of(*input, text) {
                Some(value) => changes.push((*input, value)),
                None => self.link.notices.push(refused(*input, text, Refusal::NotANumber)),
            }
        }
        let (inputs, rejected) = Assumptions::default().with(&changes);
        for Rejected { input, problem } in rejected {
            let text = self.known.iter().find(|(known, _)| *known == input).map_or("", |(_, text)| text);
            self.link.notices.push(refused(input, text, Refusal::Problem(problem)));
        }
        self.link.inputs = inputs;
        let in_scenarios = self.read_scenarios();
        if in_inputs || in_scenarios {
            self.link.notices.insert(0, Notice::SalaryLeftOut { used: self.link.inputs.salary });
        }
        limit(&mut self.link.notices);
        self.link
    }

    /// The scenarios in the order of their numbers: the first, as many as the calculator holds. Whether the salary of one
    /// was left out.
    fn read_scenarios(&mut self) -> bool {
        let mut left_out = false;
        let scenarios = ordered(std::mem::take(&mut self.scenarios), |(number, _)| *number);
        let count = scenarios.len().saturating_sub(scenario::MOST);
        for (_, raw) in scenarios.iter().take(scenario::MOST) {
            let (own, mut refused) = Own::read(raw);
            let before = refused.len();
            refused.retain(|refused| !is_left_out(refused.input, &refused.text));
            left_out |= refused.len() < before;
            let notice = |refused: scenario::Refused| Notice::ScenarioRefused {
                name: own.name.clone(),
                input: refused.input,
                text: shorten(&refused.text),
                problem: refused.problem,
            };
            self.link.notices.extend(refused.into_iter().map(notice));
            self.link.scenarios.push(own);
        }
        // Before what is wrong with single parts, of which only the first are told.
        if count > 0 {
            self.link.notices.insert(0, Notice::MoreScenarios { count });
        }
        left_out
    }
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

/// The value in `text`, after repairs where it needs them; `None` where it should be a number and is none.
pub(crate) fn value_of(input: Input, text: &str) -> Option<Value> {
    let text: String = decode(text).chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
    match input.row().kind {
        Kind::Number { .. } | Kind::Flag if text.is_empty() => Some(Value::Empty),
        Kind::Number { .. } | Kind::Flag => {
            let number = read_plain(&text).or_else(|_| read_plain(text.trim_end_matches(TRAILING)));
            number.ok().map(Value::Number)
        }
        Kind::Choice(_) | Kind::Model | Kind::Currency => Some(Value::Word(text.trim_end_matches(TRAILING).to_owned())),
    }
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
