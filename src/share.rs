//! The link: inputs and scenarios in the fragment of the address. Inputs at their defaults are omitted.
//!
//! Reading never fails. A value that cannot be read is replaced by the default, with a [`Notice`]. Unknown keys are
//! kept and written back, so that a link of a newer version survives an older page.

pub mod file;
mod mended;
mod notice;
mod reader;

use form_urlencoded::Serializer;

use crate::inputs::spelling::Spelled;
use crate::inputs::{Assumptions, Change, Disclosure, Group, Input, PartId, Value};
use crate::scenario::{self, Own};

pub use crate::inputs::spelling::Refusal;
pub use mended::{RepairedAddress, arrived, unused_in_query, without_inputs};
pub use notice::{Holder, Notice};
use reader::Reader;

/// The version of the link format that this program writes.
pub const VERSION: &str = "2";
/// The previous version, which had other defaults and whose `tok` was the mean of use.
const VERSION_1: &str = "1";
/// The longest fragment that is parsed, in bytes: thirty times a link with every input and twelve scenarios.
pub const LONGEST: usize = 65_536;

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
        let notices = vec![Notice::TooLong(fragment.len())];
        return Link { notices, ..Link::default() };
    }
    let mut reader = Reader::default();
    let (parts, mended) = mended::parts(fragment);
    for part in &parts {
        reader.part(part);
    }
    reader.mended(mended);
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
    let parts = if fragment.len() > LONGEST { Vec::new() } else { mended::parts(fragment).0 };
    parts.iter().filter_map(|part| Input::find(&reader::pair(part)?.0)).collect()
}

/// Writes a fragment, without its `#`: version, inputs that are not at their defaults, groups, scenarios, unknown keys.
pub fn write(inputs: &Assumptions, scenarios: &[Own], unknown: &[(String, String)]) -> String {
    let mut link = Serializer::new(String::new());
    link.append_pair("v", VERSION);
    for input in inputs.changed() {
        link.append_pair(input.key(), &inputs.get(input).plain());
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
    let groups = groups.enumerate().map(|(place, group)| format!("{}={group}", PartId::Group(place).key()));
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
    read(fragment).disclosed(disclosure)
}

/// Returns `unknown`, preceded, if `is_left_out`, by an empty `sal=`, which marks the salary as left out.
pub fn with_mark(unknown: &[(String, String)], is_left_out: bool) -> Vec<(String, String)> {
    let mark = is_left_out.then(|| (Input::Salary.key().to_owned(), String::new()));
    mark.into_iter().chain(unknown.iter().cloned()).collect()
}

impl Link {
    /// Whether the sender has left out a salary.
    pub fn is_salary_left_out(&self) -> bool {
        self.notices.iter().any(Notice::is_of_salary)
    }

    /// The fragment of this link without what `disclosure` leaves out. What the sender has left out stays marked.
    pub fn disclosed(&self, disclosure: Disclosure) -> String {
        let unknown = with_mark(&self.unknown, self.is_salary_left_out());
        write_disclosed(&self.inputs, &self.scenarios, &unknown, disclosure)
    }
}
