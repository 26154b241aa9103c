//! Text as typed. A field's text is kept as long as it is being edited or wrong; results keep the last good inputs.

use super::catalogue::{Assumptions, Input, Kind, Unit};
use super::field::Value;
use super::number::{self, NumberError, Scale, Separators};
use super::{Change, Problem};

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
    pub fn typed(&self, input: Input, text: &str, separators: Separators, base: &Assumptions) -> (Self, Assumptions) {
        let mut draft = self.clone();
        let (outcome, echo) = match read(input, text, separators, base.currency().1) {
            Ok((value, echo)) => (Ok(value), echo),
            Err(mistake) => (Err(mistake), false),
        };
        draft.put(input, Entry { text: text.to_owned(), outcome, echo });
        draft.applied(base, separators)
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
    pub fn chosen(&self, change: &Change, separators: Separators, base: &Assumptions) -> (Self, Assumptions) {
        let mut draft = self.clone();
        draft.remove(change.0);
        let (base, rejected) = base.with([change]);
        for rejection in rejected {
            let text = change.1.plain();
            let outcome = Err(Mistake::Problem(rejection.problem));
            draft.put(change.0, Entry { text, outcome, echo: false });
        }
        draft.applied(&base, separators)
    }

    fn put(&mut self, input: Input, entry: Entry) {
        self.remove(input);
        self.0.push((input, entry));
    }

    fn remove(&mut self, input: Input) {
        self.0.retain(|(other, _)| *other != input);
    }

    /// The draft with every text read again, and the inputs that result: a mix that was over the whole may be right now that
    /// another share of it changed, and a text means another amount at another rate.
    pub fn applied(mut self, base: &Assumptions, separators: Separators) -> (Self, Assumptions) {
        let (_, rate) = base.currency();
        let mut changes: Vec<Change> = Vec::new();
        for (input, entry) in &mut self.0 {
            if let Ok((value, _)) = read(*input, &entry.text, separators, rate) {
                changes.push((*input, value.clone()));
                entry.outcome = Ok(value);
            }
        }
        let (inputs, rejected) = base.with(&changes);
        for rejection in rejected {
            if let Some((_, entry)) = self.0.iter_mut().find(|(input, _)| *input == rejection.input) {
                entry.outcome = Err(Mistake::Problem(rejection.problem));
            }
        }
        (self, inputs)
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

/// The value in a field's text, and whether the reading needs to be shown. Money is typed in the currency shown, of which
/// `rate` units are a dollar.
fn read(input: Input, text: &str, separators: Separators, rate: f64) -> Result<(Value, bool), Mistake> {
    let row = input.row();
    if !matches!(row.kind, Kind::Number { .. }) {
        return Ok((Value::Word(text.to_owned()), false));
    }
    let open = Assumptions::default().get(input) == Value::Empty;
    let scale = scale_of(row.unit);
    let dollars = |value: f64| if scale == Scale::Money { value / rate } else { value };
    match number::read(text, scale, separators) {
        Ok(reading) => Ok((Value::Number(dollars(reading.value)), reading.echo)),
        Err(NumberError::Empty) if open => Ok((Value::Empty, false)),
        Err(error) => Err(Mistake::Number(error)),
    }
}
