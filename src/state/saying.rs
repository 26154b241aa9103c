//! An amount that is said in another way than in tokens a week: its text stays as typed while the amount follows.

use super::{AppState, Passing, Place};
use crate::inputs::Value;
use crate::inputs::asked::Reader;
use crate::inputs::number::{NumberError, Reading};
use crate::model::Reason;
use crate::model::demand::{Asking, Demand};
use crate::model::said::Said;

/// What is being typed, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Saying {
    /// What is asked.
    pub demand: Demand,
    /// How it is said.
    pub said: Said,
    /// As typed.
    pub text: String,
    /// Why no amount follows from it.
    pub mistake: Option<Unsaid>,
    /// Whether it could have been meant otherwise, so that the amount needs to be shown.
    pub echo: bool,
}

/// Why no amount follows from a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaid {
    /// It is no number.
    Number(NumberError),
    /// No amount is meant by the number.
    Reason(Reason),
}

impl AppState {
    /// The state after an amount was typed in this way. A text from which none follows changes nothing but itself; an
    /// empty one asks for nothing any more.
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

    /// What the Target view asks: the demand that the reader has chosen, or that the inputs raise; in the unit in which it
    /// was typed; compared with the cohort that the reader has chosen.
    pub fn asking(&self) -> Asking {
        let Passing { given, said, cohort, .. } = self.passing;
        let demand = given.unwrap_or_else(|| Demand::of(&self.inputs));
        let said = said.filter(|(typed, _)| *typed == demand && demand != Demand::Mandate);
        Asking { demand, said: said.map_or(Said::TokensAWeek, |(_, said)| said), cohort }
    }

    /// Millions of tokens a week, and whether the text could have been meant otherwise.
    fn amount(&self, said: Said, text: &str) -> Result<(f64, bool), Unsaid> {
        let reader = Reader::of(&self.inputs, self.separators);
        let Reading { value: number, echo } = reader.read(text, said.asked()).map_err(Unsaid::Number)?;
        let tokens = said.tokens(number, &self.inputs, self.passing.cohort).map_err(Unsaid::Reason)?.value();
        let (_, rejected) = self.inputs.with(&[(crate::inputs::Input::Target, Value::Number(tokens))]);
        if rejected.is_empty() { Ok((tokens, echo)) } else { Err(Unsaid::Reason(Reason::TooLarge)) }
    }
}
