//! Text as typed. A field's text is kept as long as it is being edited or wrong; results keep the last good inputs.

use super::catalogue::{Assumptions, Input, Kind, Unit};
use super::field::Value;
use super::number::{self, NumberError, Scale, Separators};
use super::{Change, Problem, Rejected};
use crate::decimal;

/// Significant digits of a number in a field.
const SHOWN_DIGITS: usize = 12;

/// Why a text gives no value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mistake {
    /// It is no number, or only the beginning of one.
    Number(NumberError),
    /// The input does not accept the number.
    Problem(Problem),
}

/// One field's text and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// As typed.
    pub text: String,
    /// The value read from it, or why there is none.
    pub outcome: Result<Value, Mistake>,
    /// Whether the reading needs to be shown, since the text could have been meant otherwise.
    pub echo: bool,
}

/// The inputs whose fields are edited, and how the reader writes numbers.
#[derive(Clone, Copy, Debug)]
pub struct Editing<'a> {
    /// The inputs.
    pub inputs: &'a Assumptions,
    /// The place of the group whose fields are edited; `None` for the fields of the base inputs.
    pub group: Option<usize>,
    /// How the reader writes numbers.
    pub separators: Separators,
}

/// The texts of the fields that are being edited or wrong.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft(Vec<(Input, Entry)>);

impl Draft {
    /// The field's text, where it has one of its own.
    pub fn entry(&self, input: Input) -> Option<&Entry> {
        self.0.iter().find(|(other, _)| *other == input).map(|(_, entry)| entry)
    }

    /// Whether a field is wrong, so that results are those of the last good inputs.
    pub fn has_mistakes(&self) -> bool {
        self.0.iter().any(|(_, entry)| entry.outcome.is_err())
    }

    /// The draft with `text` typed into a field, and the inputs that result from all texts together.
    pub fn typed(&self, input: Input, text: &str, editing: Editing) -> (Self, Assumptions) {
        let mut draft = self.clone();
        let (outcome, echo) = match editing.read(input, text) {
            Ok((value, echo)) => (Ok(value), echo),
            Err(mistake) => (Err(mistake), false),
        };
        draft.put(input, Entry { text: text.to_owned(), outcome, echo });
        draft.applied(editing)
    }

    /// The draft when the field is left: a good text gives way to the formatted number, a wrong one stays.
    #[must_use]
    pub fn left(&self, input: Input) -> Self {
        let mut draft = self.clone();
        if draft.entry(input).is_some_and(|entry| entry.outcome.is_ok()) {
            draft.remove(input);
        }
        draft
    }

    /// The draft without the field's text.
    #[must_use]
    pub fn without(&self, input: Input) -> Self {
        let mut draft = self.clone();
        draft.remove(input);
        draft
    }

    /// The draft without the field's text, since its value was chosen otherwise, and the inputs that result.
    pub fn chosen(&self, change: &Change, editing: Editing) -> (Self, Assumptions) {
        let mut draft = self.clone();
        draft.remove(change.0);
        let (inputs, rejected) = editing.with(std::slice::from_ref(change));
        for rejection in rejected {
            let text = editing.text(change);
            let outcome = Err(Mistake::Problem(rejection.problem));
            draft.put(change.0, Entry { text, outcome, echo: false });
        }
        draft.applied(Editing { inputs: &inputs, ..editing })
    }

    fn put(&mut self, input: Input, entry: Entry) {
        self.remove(input);
        self.0.push((input, entry));
    }

    fn remove(&mut self, input: Input) {
        self.0.retain(|(other, _)| *other != input);
    }

    /// The draft with every text read again, and the inputs that result: a mix that was over the whole may be right now that
    /// another share of it changed, so may a group that was larger than the team, and a text means another amount at another
    /// rate.
    pub fn applied(mut self, editing: Editing) -> (Self, Assumptions) {
        let mut changes: Vec<Change> = Vec::new();
        for (input, entry) in &mut self.0 {
            if let Ok((value, _)) = editing.read(*input, &entry.text) {
                changes.push((*input, value.clone()));
                entry.outcome = Ok(value);
            }
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
    /// The inputs with changes made, and those that could not be.
    fn with(self, changes: &[Change]) -> (Assumptions, Vec<Rejected>) {
        match self.group {
            Some(place) => self.inputs.with_in_group(place, changes),
            None => self.inputs.with(changes),
        }
    }

    /// What somebody would have typed to get this value, in the field's own unit.
    fn text(self, (input, value): &Change) -> String {
        let Value::Number(number) = value else { return value.plain() };
        let shown = match scale_of(input.row().unit) {
            Scale::Percent => number * 100.0,
            Scale::Money => number * self.inputs.currency().1,
            Scale::Plain | Scale::Tokens => *number,
        };
        // To the digits that a field shows: 57%, not 56.99999999999999%.
        let shown = format!("{shown:.*e}", SHOWN_DIGITS - 1).parse().unwrap_or(shown);
        decimal::write(shown).replace('.', &self.separators.decimal.to_string())
    }

    /// The value in a field's text, and whether the reading needs to be shown. Money is typed in the currency shown.
    fn read(self, input: Input, text: &str) -> Result<(Value, bool), Mistake> {
        let row = input.row();
        if !matches!(row.kind, Kind::Number { .. }) {
            return Ok((Value::Word(text.to_owned()), false));
        }
        let may_be_empty = Assumptions::default().get(input) == Value::Empty;
        let scale = scale_of(row.unit);
        let (_, rate) = self.inputs.currency();
        let dollars = |value: f64| if scale == Scale::Money { value / rate } else { value };
        match number::read(text, scale, self.separators) {
            Ok(reading) => Ok((Value::Number(dollars(reading.value)), reading.echo)),
            Err(NumberError::Empty) if may_be_empty => Ok((Value::Empty, false)),
            Err(error) => Err(Mistake::Number(error)),
        }
    }
}

/// How a number typed into a field of this unit reads.
pub const fn scale_of(unit: Unit) -> Scale {
    match unit {
        Unit::Percent => Scale::Percent,
        Unit::MTokPerWeek => Scale::Tokens,
        Unit::UsdPerYear | Unit::UsdPerMonth | Unit::UsdPerMTok | Unit::UsdPerAdopterYear | Unit::UsdPerAdopter => {
            Scale::Money
        }
        Unit::None
        | Unit::Tokens
        | Unit::PerWeek
        | Unit::Persons
        | Unit::Times
        | Unit::WeeksPerYear
        | Unit::HoursPerWeek
        | Unit::Months => Scale::Plain,
    }
}
