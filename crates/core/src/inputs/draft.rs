//! The text of form fields as typed. A field's text is kept while it is being edited or is wrong; results use the last
//! valid inputs.

use super::catalog::{Assumptions, Input, Kind, Unit};
use super::field::Value;
use super::number::{NumberError, Reading, Separators, simplified};
use super::number_kind::{NumberKind, Reader};
use super::written::exact;
use super::{Change, Problem, Rejected, TimeUnit};
use crate::decimal;

/// Significant digits of a number in a field.
pub const SHOWN_DIGITS: u8 = 12;

/// What a reader may type for no limit, in a field that has a value for it: [`Input::unlimited`].
const UNLIMITED: [&str; 3] = ["unlimited", "flat", "∞"];

/// Why a field's text gives no value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mistake {
    /// The text is not a number, or only the beginning of one.
    Number(NumberError),
    /// The input does not accept the number.
    Problem(Problem),
}

/// Reads the text of a field that is not this input's own as a value of the input; `None` if it is blank.
///
/// # Errors
/// The text is no number in the unit of the input, or one that the input does not accept.
pub fn entered(reader: &Reader, input: Input, text: &str) -> Result<Option<f64>, Mistake> {
    let number = match reader.read(text, NumberKind::of(input)) {
        Ok(read) => read.value,
        Err(NumberError::Empty) => return Ok(None),
        Err(error) => return Err(Mistake::Number(error)),
    };
    Assumptions::accepts(input, &Value::Number(number)).map_err(Mistake::Problem)?;
    Ok(Some(number))
}

/// A field's text and the value read from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The text as typed.
    pub text: String,
    /// The value read from it, or why there is none.
    pub outcome: Result<Value, Mistake>,
    /// Whether to show the value beside the field, because the text could have another meaning.
    pub echo: bool,
    /// The value if the only separator of the text had its other meaning, and the input accepts that value, too.
    pub other: Option<f64>,
}

/// What a text is read as: the value, and the rest of its [`Entry`].
struct Read {
    value: Value,
    echo: bool,
    other: Option<f64>,
}

impl Read {
    const fn plain(value: Value) -> Self {
        Self { value, echo: false, other: None }
    }
}

impl Entry {
    fn of(text: String, read: Result<Read, NumberError>) -> Self {
        match read {
            Ok(Read { value, echo, other }) => Self { text, outcome: Ok(value), echo, other },
            Err(error) => Self { text, outcome: Err(Mistake::Number(error)), echo: false, other: None },
        }
    }
}

/// The inputs whose fields are edited, and the reader's number format.
#[derive(Clone, Copy, Debug)]
pub struct Editing<'a> {
    /// The inputs.
    pub inputs: &'a Assumptions,
    /// The index of the group whose fields are edited; `None` for the base inputs.
    pub group: Option<usize>,
    /// The base inputs, for a scenario or a group: what `2×`, `+20%` and `+5` refer to there.
    pub relative_to: Option<&'a Assumptions>,
    /// The separators in the reader's number format.
    pub separators: Separators,
    /// What a million tokens a week cost in a month, $; `None` if tokens are free. Use that is typed as an amount of money
    /// is read with it.
    pub month_of_mtok: Option<f64>,
}

/// The texts of the fields that are being edited or are wrong.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft(Vec<(Input, Entry)>);

impl Draft {
    /// The text of a field, if it is being edited or is wrong.
    pub fn entry(&self, input: Input) -> Option<&Entry> {
        self.0.iter().find(|(other, _)| *other == input).map(|(_, entry)| entry)
    }

    /// The fields that are wrong. Where there are any, results are those of the last valid inputs.
    pub fn mistakes(&self) -> impl Iterator<Item = Input> {
        self.0.iter().filter(|(_, entry)| entry.outcome.is_err()).map(|(input, _)| *input)
    }

    /// Returns the draft with `text` typed into a field, and the inputs that result from all texts together.
    pub fn typed(&self, input: Input, text: &str, editing: Editing) -> (Self, Assumptions) {
        let mut draft = self.clone();
        draft.put(input, text.to_owned(), editing);
        draft.applied(editing)
    }

    /// Drops the text of a field that loses focus if it is valid, so that the field shows the formatted number. A text
    /// that is wrong or has another meaning stays.
    pub fn leave(&mut self, input: Input) {
        if self.entry(input).is_some_and(|entry| entry.outcome.is_ok() && entry.other.is_none()) {
            self.remove(input);
        }
    }

    /// Drops the field's text.
    pub fn remove(&mut self, input: Input) {
        self.0.retain(|(other, _)| *other != input);
    }

    /// Returns the draft after a value was set by other means than typing, such as a slider, and the inputs that
    /// result. The field's text is dropped, unless the value is rejected.
    pub fn chosen(&self, change: &Change, editing: Editing) -> (Self, Assumptions) {
        let mut draft = self.clone();
        draft.remove(change.0);
        let (inputs, rejected) = editing.with(std::slice::from_ref(change));
        if !rejected.is_empty() {
            draft.put(change.0, editing.text(change), editing);
        }
        draft.applied(Editing { inputs: &inputs, ..editing })
    }

    fn put(&mut self, input: Input, text: String, editing: Editing) {
        self.remove(input);
        let read = editing.read(input, &text);
        self.0.push((input, Entry::of(text, read)));
    }

    /// Reads every text again, and returns the draft with the inputs that result. A share may have become valid because
    /// another share of its mix changed, a group because the team grew, and an amount because the exchange rate
    /// changed.
    pub fn applied(mut self, editing: Editing) -> (Self, Assumptions) {
        let mut changes: Vec<Change> = Vec::new();
        for (input, entry) in &mut self.0 {
            let read = editing.read(*input, &entry.text);
            changes.extend(read.as_ref().ok().map(|read| (*input, read.value.clone())));
            *entry = Entry::of(std::mem::take(&mut entry.text), read);
        }
        let (inputs, rejected) = editing.with(&changes);
        for rejection in rejected {
            if let Some((_, entry)) = self.0.iter_mut().find(|(input, _)| *input == rejection.input) {
                entry.outcome = Err(Mistake::Problem(rejection.problem));
            }
        }
        (self, inputs)
    }
}

impl Editing<'_> {
    /// Returns the inputs, or those of the group, with changes made, and the changes that were rejected.
    fn with(self, changes: &[Change]) -> (Assumptions, Vec<Rejected>) {
        match self.group {
            Some(place) => self.inputs.with_in_group(place, changes),
            None => self.inputs.with(changes),
        }
    }

    /// The reader for texts. Conversions between periods use the group's own number of weeks per year.
    fn reader(self) -> Reader {
        let group = self.group.and_then(|place| self.inputs.groups().get(place));
        let own = group.map(|group| self.inputs.with(&group.changes).0);
        Reader::of(own.as_ref().unwrap_or(self.inputs), self.separators)
    }

    /// The text that a reader would type for this value, in the field's own unit.
    fn text(self, (input, value): &Change) -> String {
        let Value::Number(number) = value else { return value.plain() };
        let shown = input.row().unit.scale().shown(*number, self.inputs.currency().1);
        // Rounded to the digits that a field shows: 57%, not 56.99999999999999%.
        decimal::write(decimal::significant(shown, SHOWN_DIGITS.into()))
            .replace('.', &self.separators.decimal.to_string())
    }

    /// Reads a field's text.
    fn read(self, input: Input, text: &str) -> Result<Read, NumberError> {
        let row = input.row();
        if !matches!(row.kind, Kind::Number { .. }) {
            return Ok(Read::plain(Value::Word(text.to_owned())));
        }
        let is_unlimited = || UNLIMITED.contains(&text.trim().to_lowercase().as_str());
        if let Some(unlimited) = input.unlimited().filter(|_| is_unlimited()) {
            return Ok(Read::plain(Value::Number(unlimited)));
        }
        let read = match self.read_more(input, text) {
            Some(read) => Ok(read),
            None => self.reader().read(text, NumberKind::of(input)),
        };
        let reading = read.or_else(|error| match error {
            NumberError::OtherUnit | NumberError::NotANumber => self.read_relative(input, text).ok_or(error),
            _ => Err(error),
        });
        let reading = match reading {
            Err(NumberError::OtherUnit) if row.unit == Unit::MTokPerWeek => self.read_spend(text),
            reading => reading,
        };
        match reading {
            Ok(Reading { value, echo, other }) => {
                let accepts = |number: &f64| Assumptions::accepts(input, &Value::Number(*number)).is_ok();
                let other = other.filter(accepts);
                // `1,350` is 1.35 where 1350 is out of range.
                let (value, other) = if accepts(&value) { (value, other) } else { (other.unwrap_or(value), None) };
                Ok(Read { value: Value::Number(value), echo, other })
            }
            Err(NumberError::Empty) if input.is_optional() => Ok(Read::plain(Value::Empty)),
            Err(error) => Err(error),
        }
    }

    /// In a scenario or a group, reads a number with a plus as that much more than the base inputs have, `+5`, and a ratio
    /// with a sign and in percent as a multiple, `+20%`. `None` for other texts.
    fn read_more(self, input: Input, text: &str) -> Option<Reading> {
        let base = self.relative_to?.get(input).number()?;
        let typed = simplified(text).ok()?;
        let has = |signs: &[char]| exact(&typed).starts_with(signs);
        let kind = NumberKind::of(input);
        if kind == NumberKind::Ratio && typed.contains('%') && has(&['+', '-']) {
            return self.read_relative(input, text);
        }
        let read = has(&['+']).then(|| self.reader().read(text, kind).ok()).flatten()?;
        let sum = |more: f64| decimal::significant(base + more, SHOWN_DIGITS.into());
        Some(Reading { value: sum(read.value), echo: true, other: read.other.map(sum) })
    }

    /// Reads a multiple of the value that the base inputs have, for a scenario or a group.
    fn read_relative(self, input: Input, text: &str) -> Option<Reading> {
        let value = self.relative_to?.get(input).number()? * self.reader().read_relative(text).ok()?;
        let value = if input.is_whole() { value.round() } else { decimal::significant(value, SHOWN_DIGITS.into()) };
        value.is_finite().then_some(Reading { value, echo: true, other: None })
    }

    /// The amount of money a month, in US dollars, that a text in a field of tokens names; `None` for other texts.
    pub fn spend(self, input: Input, text: &str) -> Option<f64> {
        let reader = self.reader();
        let is_other = input.row().unit == Unit::MTokPerWeek
            && reader.read(text, NumberKind::of(input)) == Err(NumberError::OtherUnit);
        let spend = is_other.then(|| reader.read(text, NumberKind::Spend(TimeUnit::Month)).ok()).flatten()?;
        self.month_of_mtok.map(|_| spend.value)
    }

    /// Reads money spent on tokens, per month if the text names no period, as millions of tokens a week.
    fn read_spend(self, text: &str) -> Result<Reading, NumberError> {
        let month = self.month_of_mtok.ok_or(NumberError::OtherUnit)?;
        let Reading { value, other, .. } = self.reader().read(text, NumberKind::Spend(TimeUnit::Month))?;
        let mtok = |usd: f64| decimal::proposed(usd / month);
        Ok(Reading { value: mtok(value), echo: true, other: other.map(mtok) })
    }
}
