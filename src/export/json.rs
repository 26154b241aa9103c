//! JSON for programs. The keys of inputs and metrics are those of links.

use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::{Disclosure, Stamp, Subject, units};
use crate::decimal;
use crate::inputs::{Assumptions, Change, Input, Value};
use crate::model::{Metric, PartReport, Report};
use crate::scenario::{Column, Own};
use crate::share::file::FILE_VERSION;
use crate::text;
use crate::text::figures::Figures;

/// The parts of a link besides inputs, which results do not contain in full.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// The reader's own scenarios.
    pub own: &'a [Own],
    /// Keys and values of other versions.
    pub unknown: &'a [(String, String)],
}

/// The results as JSON. Metrics that cannot be computed and empty inputs are null. When the file is opened, `inputs`,
/// `groups`, `own` and `unknown` are read ([`crate::share::file`]).
///
/// | key | what |
/// |---|---|
/// | `version` | of the file |
/// | `stamp` | from when and where it is |
/// | `units` | of each key, what its numbers count: amounts are US dollars |
/// | `inputs` | the base inputs |
/// | `groups` | parts of the team; the last is `rest`, everybody else. Without groups the list is empty. Their `team_…` metrics add up to those of the whole, and the draws are of the whole alone |
/// | `own` | the reader's own scenarios as they were made |
/// | `unknown` | keys of other versions: a list of pairs, since their order and repetitions are kept |
/// | `metrics` | of the base inputs, in full precision |
/// | `scenarios` | each with what it changes and its metrics; where it makes no sense for these inputs, with the reason in words instead |
///
/// What `disclosure` leaves out is null, and the stamp says `"salary": "salary left out"`. Opening the file then gives
/// the same notice as for a link.
pub fn json(subject: &Subject, kept: Kept, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> String {
    let (inputs, stamp) = (subject.inputs, stamp.printed(subject, disclosure));
    let values = Input::ALL.map(|input| (input, inputs.get(input)));
    // A salary at its default is nobody's, so it is not left out.
    let hides_base = disclosure.hides_base(inputs);
    let of_inputs = Input::ALL.map(|input| (input.key(), units::of_input(input)));
    let of_metrics = Metric::ALL.map(|metric| (metric.key(), units::of_metric(metric)));
    let file = File {
        version: FILE_VERSION,
        stamp: Object(stamp.entries()),
        units: Object(of_inputs.into_iter().chain(of_metrics).filter(|(_, unit)| !unit.is_empty()).collect()),
        inputs: object(&values, if hides_base { disclosure } else { Disclosure::WITH_SALARY }),
        groups: subject.report.parts.iter().map(|part| Group::of(part, inputs, disclosure)).collect(),
        own: kept.own.iter().map(|own| Made::of(own, disclosure)).collect(),
        unknown: kept.unknown,
        metrics: metrics(subject.report),
        scenarios: subject.columns.iter().map(|column| Scenario::of(column, inputs, disclosure, figures)).collect(),
    };
    // Serializing to a string fails only for keys that are not text, and there are none.
    let written = serde_json::to_string(&file).unwrap_or_default();
    // These characters occur only in texts. Escaped, the JSON can be embedded in a `<script>` without ending it.
    written.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

#[derive(Serialize)]
struct File<'a> {
    version: u32,
    stamp: Object<'a, &'a str>,
    units: Object<'a, &'a str>,
    inputs: Object<'a, Cell<'a>>,
    groups: Vec<Group<'a>>,
    own: Vec<Made<'a>>,
    unknown: &'a [(String, String)],
    metrics: Object<'a, Cell<'a>>,
    scenarios: Vec<Scenario<'a>>,
}

/// A part of the team. Changes of a group are written whether or not the inputs accept them.
#[derive(Serialize)]
struct Group<'a> {
    key: String,
    name: &'a str,
    people: u32,
    changes: Object<'a, Cell<'a>>,
    unknown: &'a [(String, String)],
    metrics: Object<'a, Cell<'a>>,
}

/// A scenario of the reader's own, written whether or not it applies to the inputs.
#[derive(Serialize)]
struct Made<'a> {
    name: &'a str,
    changes: Object<'a, Cell<'a>>,
    unknown: &'a [(String, String)],
}

/// A scenario and its results.
#[derive(Serialize)]
struct Scenario<'a> {
    key: String,
    name: String,
    changes: Option<Object<'a, Cell<'a>>>,
    metrics: Option<Object<'a, Cell<'a>>>,
    reason: Option<&'static str>,
}

/// A JSON object with its entries in this order.
struct Object<'a, V>(Vec<(&'a str, V)>);

impl<V: Serialize> Serialize for Object<'_, V> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// The value of an input or a metric.
enum Cell<'a> {
    Nothing,
    /// A finite number.
    Number(f64),
    Word(&'a str),
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => to.serialize_none(),
            Self::Word(word) => to.serialize_str(word),
            // Written as in links: 200000, not 200000.0 or 2e5.
            Self::Number(number) => {
                RawValue::from_string(decimal::write(*number)).map_err(S::Error::custom)?.serialize(to)
            }
        }
    }
}

/// An object of inputs and their values; null for those that are left out.
fn object(values: &[Change], disclosure: Disclosure) -> Object<'_, Cell<'_>> {
    let cell = |input: Input, value| if disclosure.leaves_out(input) { Cell::Nothing } else { Cell::of(value) };
    Object(values.iter().map(|(input, value)| (input.key(), cell(*input, value))).collect())
}

impl<'a> Cell<'a> {
    fn of(value: &'a Value) -> Self {
        match value {
            Value::Word(word) => Self::Word(word),
            other => other.number().map_or(Self::Nothing, Self::Number),
        }
    }
}

fn metrics(report: &Report) -> Object<'static, Cell<'static>> {
    let cell = |metric: Metric| report.get(metric).map_or(Cell::Nothing, Cell::Number);
    Object(Metric::ALL.map(|metric| (metric.key(), cell(metric))).into())
}

impl<'a> Group<'a> {
    fn of(part: &'a PartReport, inputs: &'a Assumptions, disclosure: Disclosure) -> Self {
        let group = part.part.id.group().and_then(|place| inputs.groups().get(place));
        Self {
            key: part.part.id.key(),
            name: group.map_or(text::EVERYBODY_ELSE, |group| &group.name),
            people: part.part.people,
            changes: object(group.map_or(&[], |group| &group.changes), disclosure),
            unknown: group.map_or(&[], |group| &group.unknown),
            metrics: metrics(&part.report),
        }
    }
}

impl<'a> Made<'a> {
    fn of(own: &'a Own, disclosure: Disclosure) -> Self {
        Self { name: &own.name, changes: object(&own.changes, disclosure), unknown: &own.unknown }
    }
}

impl<'a> Scenario<'a> {
    fn of(
        (scenario, outcome): &'a Column,
        inputs: &Assumptions,
        disclosure: Disclosure,
        figures: &dyn Figures,
    ) -> Self {
        let found = outcome.as_ref().ok();
        Self {
            key: scenario.key().into_owned(),
            name: text::scenario_name(figures, scenario, inputs),
            changes: found.map(|found| object(&found.changes, disclosure)),
            metrics: found.map(|found| metrics(found.report())),
            reason: outcome.as_ref().err().map(|why| text::reason(*why)),
        }
    }
}
