//! Amounts typed in another unit than tokens a week. The text stays as typed, and the amount is computed from it.

use super::{AppState, Passing, Place};
use crate::inputs::Value;
use crate::inputs::asked::Reader;
use crate::inputs::number::{NumberError, Reading};
use crate::model::Reason;
use crate::model::demand::{Asking, Demand};
use crate::model::said::Said;

/// An amount that is being typed, and its outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Saying {
    /// The demand.
    pub demand: Demand,
    /// The unit.
    pub said: Said,
    /// The text as typed.
    pub text: String,
    /// Why the text gives no amount; `None` if it does.
    pub mistake: Option<Unsaid>,
    /// Whether to show the amount beside the field, because the text could have another meaning.
    pub echo: bool,
}

/// Why a text gives no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaid {
    /// It is not a number.
    Number(NumberError),
    /// The number cannot be converted to an amount.
    Reason(Reason),
}

impl AppState {
    /// The state after an amount was typed in this unit. An invalid text only changes the text; an empty one removes
    /// the demand.
    pub(super) fn said(&self, demand: Demand, said: Said, text: String) -> Self {
        let (value, mistake, echo) = match self.amount(said, &text) {
            Ok((amount, echo)) => (Some(Value::Number(amount)), None, echo),
            Err(Unsaid::Number(NumberError::Empty)) => (Some(Value::Empty), None, false),
            Err(mistake) => (None, Some(mistake), false),
        };
        let mut next = value.map_or_else(|| self.clone(), |value| self.chosen(Place::Base, demand.input(), value));
        next.passing.saying = Some(Saying { demand, said, text, mistake, echo });
        if mistake.is_none() {
            next.passing.said = Some((demand, said));
        }
        next
    }

    /// The question of the Target view: the demand that the reader has chosen, or else that of the inputs, in the unit
    /// in which it was typed, compared with the chosen cohort.
    pub fn asking(&self) -> Asking {
        let Passing { given, said, cohort, .. } = self.passing;
        let demand = given.unwrap_or_else(|| Demand::of(&self.inputs));
        let said = said.filter(|(typed, _)| *typed == demand && demand != Demand::Mandate);
        Asking { demand, said: said.map_or(Said::TokensAWeek, |(_, said)| said), cohort }
    }

    /// Reads an amount in this unit: millions of tokens per week, and whether to show it beside the field.
    fn amount(&self, said: Said, text: &str) -> Result<(f64, bool), Unsaid> {
        let reader = Reader::of(&self.inputs, self.separators);
        let Reading { value: number, echo } = reader.read(text, said.asked()).map_err(Unsaid::Number)?;
        let tokens = said.tokens(number, &self.inputs, self.passing.cohort).map_err(Unsaid::Reason)?.value();
        let (_, rejected) = self.inputs.with(&[(crate::inputs::Input::Target, Value::Number(tokens))]);
        if rejected.is_empty() { Ok((tokens, echo)) } else { Err(Unsaid::Reason(Reason::TooLarge)) }
    }
}
