//! JSON, for programs: the keys of inputs and metrics as in links.

use super::{Disclosure, Stamp, Subject, units};
use crate::decimal;
use crate::inputs::{Assumptions, Change, Input, Value};
use crate::model::{Metric, PartReport, Report};
use crate::scenario::{Column, Own};
use crate::text;
use crate::text::figures::Figures;

/// The version of the file, which is that of the link whose defaults it goes by: a reader leaves one with a higher number
/// alone.
pub const VERSION: u32 = 2;

/// What a link holds besides inputs, and results do not show in full.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// The reader's own scenarios.
    pub own: &'a [Own],
    /// Keys of other versions.
    pub unknown: &'a [(String, String)],
}

/// The results as JSON: `{"version", "stamp": {…}, "units": {…}, "inputs": {…}, "groups": [{"key", "name", "people",
/// "changes", "unknown", "metrics"}], "own": [{"name", "changes", "unknown"}], "unknown", "metrics": {…}, "scenarios": [{"key", "name", "changes",
/// "metrics", "reason"}]}`. `units` says of every key what its numbers count: amounts are US dollars. What cannot be computed or is left open is null; a scenario that makes no sense for these inputs
/// has null for changes and metrics, and the reason in words. The last of the groups is `rest`, everybody else; without
/// groups the list is empty. Their `team_…` metrics add up to those of the whole, and the draws are of the whole alone.
/// `inputs`, `groups`, `own` and `unknown` are what is read when the file is opened; `unknown` is a list of pairs, since their
/// order and repetitions are kept.
///
/// What `disclosure` leaves out is null, and the stamp says `"salary": "salary left out"`: whoever opens the file gets the
/// same notice as from a link.
pub fn json(subject: &Subject, kept: Kept, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> String {
    let mut json = Json { text: String::new(), disclosure };
    json.open('{');
    json.key("version");
    json.number(Some(f64::from(VERSION)));
    json.key("stamp");
    json.object(&stamp.printed(subject, disclosure).entries(), |json, said| json.string(said));
    json.key("units");
    let inputs = Input::ALL.iter().map(|input| (input.key(), units::of_input(*input)));
    let metrics = Metric::ALL.iter().map(|metric| (metric.key(), units::of_metric(*metric)));
    let units: Vec<(&str, &str)> = inputs.chain(metrics).filter(|(_, unit)| !unit.is_empty()).collect();
    json.object(&units, |json, unit| json.string(unit));
    json.key("inputs");
    let inputs: Vec<Change> = Input::ALL.iter().map(|input| (*input, subject.inputs.get(*input))).collect();
    // What is at its default is nobody's.
    json.values(&inputs, |input| disclosure.leaves_out(input) && disclosure.hides_base(subject.inputs));
    json.key("groups");
    json.list(&subject.report.parts, |json, part| json.group(part, subject.inputs));
    json.key("own");
    json.list(kept.own, Json::own);
    json.key("unknown");
    json.list(kept.unknown, Json::pair);
    json.key("metrics");
    json.metrics(subject.report);
    json.key("scenarios");
    json.list(subject.columns, |json, column| {
        json.scenario(column, &text::scenario_name(figures, &column.0, subject.inputs));
    });
    json.close('}');
    json.text
}

/// JSON as far as it is written.
struct Json {
    text: String,
    disclosure: Disclosure,
}

impl Json {
    fn open(&mut self, bracket: char) {
        self.text.push(bracket);
    }

    fn close(&mut self, bracket: char) {
        self.text.push(bracket);
    }

    /// A comma, unless nothing stands before.
    fn next(&mut self) {
        if !self.text.ends_with(['{', '[']) {
            self.text.push(',');
        }
    }

    fn key(&mut self, key: &str) {
        self.next();
        self.string(key);
        self.text.push(':');
    }

    fn object<T>(&mut self, entries: &[(&str, T)], write: fn(&mut Self, &T)) {
        self.open('{');
        for (key, value) in entries {
            self.key(key);
            write(self, value);
        }
        self.close('}');
    }

    fn list<T>(&mut self, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.open('[');
        for item in items {
            self.next();
            write(self, item);
        }
        self.close(']');
    }

    /// Every number that gets here is finite.
    fn number(&mut self, number: Option<f64>) {
        match number {
            Some(number) => self.text.push_str(&decimal::write(number)),
            None => self.text.push_str("null"),
        }
    }

    /// Beside what JSON asks for, `<` is escaped: no page that holds it can be left.
    fn string(&mut self, text: &str) {
        self.text.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.text.extend(['\\', c]),
                '<' | '\u{2028}' | '\u{2029}' => self.unicode(c),
                c if c.is_control() => self.unicode(c),
                c => self.text.push(c),
            }
        }
        self.text.push('"');
    }

    fn unicode(&mut self, c: char) {
        self.text.push_str("\\u");
        let digit = |place: u32| char::from_digit((u32::from(c) >> (4 * place)) & 15, 16);
        self.text.extend([3, 2, 1, 0].into_iter().filter_map(digit));
    }

    /// What a scenario changes.
    fn changes(&mut self, changes: &[Change]) {
        let disclosure = self.disclosure;
        self.values(changes, |input| disclosure.leaves_out(input));
    }

    /// Inputs and what they hold; null for those that are left out.
    fn values(&mut self, values: &[Change], is_left_out: impl Fn(Input) -> bool) {
        self.open('{');
        for (input, value) in values {
            self.key(input.key());
            match value {
                _ if is_left_out(*input) => self.number(None),
                Value::Word(word) => self.string(word),
                other => self.number(other.number()),
            }
        }
        self.close('}');
    }

    fn metrics(&mut self, report: &Report) {
        self.open('{');
        for metric in Metric::ALL {
            self.key(metric.key());
            self.number(report.get(*metric).ok());
        }
        self.close('}');
    }

    fn pair(&mut self, (key, value): &(String, String)) {
        self.list(&[key, value], |json, text| json.string(text));
    }

    /// A part of the team; what the reader made of a group is written whether or not it fits the inputs.
    fn group(&mut self, of: &PartReport, inputs: &Assumptions) {
        let group = of.part.group.and_then(|place| inputs.groups().get(place));
        self.open('{');
        self.key("key");
        self.string(&of.part.key());
        self.key("name");
        self.string(group.map_or(text::EVERYBODY_ELSE, |group| &group.name));
        self.key("people");
        self.number(Some(f64::from(of.part.people)));
        self.key("changes");
        self.changes(group.map_or(&[], |group| &group.changes));
        self.key("unknown");
        self.list(group.map_or(&[], |group| &group.unknown), Self::pair);
        self.key("metrics");
        self.metrics(&of.report);
        self.close('}');
    }

    /// A scenario as the reader made it, whether or not it fits the inputs.
    fn own(&mut self, own: &Own) {
        self.open('{');
        self.key("name");
        self.string(&own.name);
        self.key("changes");
        self.changes(&own.changes);
        self.key("unknown");
        self.list(&own.unknown, Self::pair);
        self.close('}');
    }

    fn scenario(&mut self, (scenario, outcome): &Column, name: &str) {
        self.open('{');
        self.key("key");
        self.string(&scenario.key());
        self.key("name");
        self.string(name);
        self.key("changes");
        match outcome {
            Ok(outcome) => {
                self.changes(&outcome.changes);
                self.key("metrics");
                self.metrics(outcome.report());
                self.key("reason");
                self.text.push_str("null");
            }
            Err(why) => {
                self.text.push_str("null,\"metrics\":null,\"reason\":");
                self.string(text::reason(*why));
            }
        }
        self.close('}');
    }
}
