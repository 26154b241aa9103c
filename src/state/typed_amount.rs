//! Amounts typed in another unit than tokens a week. The text stays as typed, and the amount is computed from it.

use super::{AppState, Place, Transient};
use crate::inputs::number::{NumberError, Reading};
use crate::inputs::number_kind::{NumberKind, Reader};
use crate::inputs::{Assumptions, Input, Value};
use crate::model::Reason;
use crate::model::amount_unit::AmountUnit;
use crate::model::demand::{Demand, Question, Rank};
use crate::units::MTokPerWeek;

/// An amount that is being typed, and its outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct TypedAmount {
    /// The demand.
    pub demand: Demand,
    /// The unit.
    pub unit: AmountUnit,
    /// The text as typed.
    pub text: String,
    /// Why the text gives no amount; `None` if it does.
    pub mistake: Option<AmountError>,
    /// Whether to show the amount beside the field, because the text could have another meaning.
    pub echo: bool,
    /// The number in this unit, with money in US dollars; `None` without an amount.
    pub number: Option<f64>,
    /// The number if the only separator of the text had its other meaning.
    pub other: Option<f64>,
    /// How the amount of the demand was typed before this edit.
    pub before: Option<AmountAsTyped>,
}

/// What a text in a unit is read as; by default, what a text without an amount is.
#[derive(Default)]
struct Amount {
    /// As [`TypedAmount::number`].
    number: Option<f64>,
    /// Millions of tokens a week.
    tokens: f64,
    /// As [`TypedAmount::echo`].
    echo: bool,
    /// As [`TypedAmount::other`].
    other: Option<f64>,
    /// As [`AmountAsTyped::rank`].
    rank: Option<Rank>,
}

/// How the amount of a demand was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AmountAsTyped {
    /// The demand.
    pub demand: Demand,
    /// The unit.
    pub unit: AmountUnit,
    /// The number in this unit, with money in US dollars; `None` as long as it is that of the inputs.
    pub number: Option<f64>,
    /// The place on a leaderboard, if it was typed as one.
    pub rank: Option<Rank>,
}

/// Why a text gives no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// It is not a number.
    Number(NumberError),
    /// The number cannot be converted to an amount.
    Reason(Reason),
}

impl AppState {
    /// The state after an amount was typed in this unit. With an invalid text the amount and its unit are those from before
    /// the edit; an empty one removes the demand.
    pub(super) fn with_typed_amount(&self, demand: Demand, unit: AmountUnit, text: String) -> Self {
        let amount = self.amount(demand, unit, &text);
        let (value, mistake) = match &amount {
            Ok(amount) => (Some(Value::Number(amount.tokens)), None),
            Err(AmountError::Number(NumberError::Empty)) => (Some(Value::Empty), None),
            Err(mistake) => {
                let start = self.history.before_edit_of(Place::Base, demand.input());
                (start.map(|start| start.inputs.get(demand.input())), Some(*mistake))
            }
        };
        let Amount { number, echo, other, rank, .. } = amount.unwrap_or_default();
        let is_same = |typed: &&TypedAmount| typed.demand == demand && typed.unit == unit;
        let before = self.transient.typed.as_ref().filter(is_same).map_or(self.transient.stated, |typed| typed.before);
        let mut next = value.map_or_else(|| self.clone(), |value| self.chosen(Place::Base, demand.input(), value));
        next.transient.typed = Some(TypedAmount { demand, unit, text, mistake, echo, number, other, before });
        next.transient.stated = match mistake {
            None => Some(AmountAsTyped { demand, unit, number, rank }),
            Some(_) => before.map(|stated| AmountAsTyped { number: None, ..stated }),
        };
        next
    }

    /// Keeps the amount of a demand as it was typed, after another input or the cohort has changed: `$1,000 a month` is
    /// another number of tokens at another price. Does nothing if the change was one of the amount itself.
    pub(super) fn keep_stated(&mut self, before: &Self) {
        let Some(stated) = self.transient.stated else { return };
        let (input, unit) = (stated.demand.input(), stated.unit);
        if self.inputs.get(input) != before.inputs.get(input) {
            self.transient.stated = Some(AmountAsTyped { number: None, rank: None, ..stated });
            return;
        }
        let is_same = self.inputs == before.inputs && self.transient.cohort == before.transient.cohort;
        let Some(tokens) = self.inputs.get(input).number().filter(|_| !is_same && !self.shape.fixes(input)) else {
            return;
        };
        let of_inputs = || unit.number(MTokPerWeek::new(tokens), &before.inputs, before.transient.cohort).ok();
        let Some(number) = stated.number.or_else(of_inputs) else { return };
        // Money stays as it was typed in the currency shown.
        let ((_, from), (_, to)) = (before.inputs.currency(), self.inputs.currency());
        let number = if unit == AmountUnit::DollarsAMonth { number * from / to } else { number };
        self.transient.stated = Some(AmountAsTyped { number: Some(number), ..stated });
        let Ok(amount) = unit.tokens(number, &self.inputs, self.transient.cohort) else { return };
        if (amount.value() - tokens).abs() <= 1e-9 * tokens.abs() {
            return;
        }
        let (inputs, rejected) = self.inputs.with(&[(input, Value::Number(amount.value()))]);
        if rejected.is_empty() {
            self.draft.remove(input);
            (self.inputs, self.edited) = (inputs, true);
        }
    }

    /// The question of the Target view: the demand that the reader has chosen, or else that of the inputs, in the unit
    /// in which it was typed, compared with the chosen cohort.
    pub fn question(&self) -> Question {
        let Transient { given, stated, cohort, .. } = self.transient;
        let demand = given.unwrap_or_else(|| Demand::of(&self.inputs));
        let stated = stated.filter(|stated| stated.demand == demand && demand != Demand::Mandate);
        let unit = stated.map_or(AmountUnit::TokensAWeek, |stated| stated.unit);
        let rank = stated.and_then(|stated| stated.rank).filter(|rank| self.is_at(*rank, demand));
        Question { demand, unit, rank, cohort }
    }

    /// Whether the amount of the demand is that of this place.
    fn is_at(&self, rank: Rank, demand: Demand) -> bool {
        let tokens = self.inputs.get(demand.input()).number();
        let share = |tokens| self.transient.cohort.share_above(MTokPerWeek::new(tokens), &self.inputs).ok();
        tokens.and_then(share).is_some_and(|share| (share.value() - rank.share()).abs() <= 1e-6 * rank.share())
    }

    /// Reads an amount in this unit.
    fn amount(&self, demand: Demand, unit: AmountUnit, text: &str) -> Result<Amount, AmountError> {
        let reader = Reader::of(&self.inputs, self.separators);
        let text = without_lead(demand, unit, text);
        // Ten times of something is an amount only where that is known.
        if text.ends_with(['x', 'X', '×']) {
            return Err(AmountError::Number(NumberError::OtherUnit));
        }
        let in_digits = in_digits(unit, text);
        let text = in_digits.unwrap_or(text);
        let place = if unit == AmountUnit::TopShare { place(&reader, text) } else { None };
        let (reading, rank) = match place {
            Some(place) => place,
            None => (reader.read(text, unit.number_kind()).map_err(AmountError::Number)?, None),
        };
        let Reading { value: number, echo, other } = reading;
        let echo = echo || in_digits.is_some();
        let tokens = self.tokens(unit, number)?;
        let other = other.filter(|other| self.tokens(unit, *other).is_ok());
        Ok(Amount { number: Some(number), tokens, echo, other, rank })
    }

    /// A number in this unit as millions of tokens a week, if a target can be that large.
    fn tokens(&self, unit: AmountUnit, number: f64) -> Result<f64, AmountError> {
        let tokens = unit.tokens(number, &self.inputs, self.transient.cohort).map_err(AmountError::Reason)?.value();
        let accepted = Assumptions::accepts(Input::Target, &Value::Number(tokens));
        accepted.map(|()| tokens).map_err(|_| AmountError::Reason(Reason::TooLarge))
    }
}

/// An amount without the words that say nothing more than its field: `2M/day` for `at least 2M/day` as a target, `10%` for
/// `the top 10%` of a leaderboard.
fn without_lead(demand: Demand, unit: AmountUnit, text: &str) -> &str {
    let bounds: &[&str] = match demand {
        Demand::Target => &["at least ", ">=", ">"],
        Demand::Cap => &["at most ", "up to ", "<=", "<"],
        Demand::Mandate => &[],
    };
    let places: &[&str] = if unit == AmountUnit::TopShare { &["the ", "top ", "place "] } else { &[] };
    bounds.iter().chain(places).fold(text.trim(), |text, word| match text.split_at_checked(word.len()) {
        Some((start, rest)) if start.eq_ignore_ascii_case(word) => rest.trim_start(),
        _ => text,
    })
}

/// A share that people say in words: `half a salary`, `the median` of a leaderboard.
fn in_digits(unit: AmountUnit, text: &str) -> Option<&'static str> {
    let halves: &[&str] = match unit {
        AmountUnit::OfSalary => &["half", "half a salary", "half my salary", "half the salary", "half of my salary"],
        AmountUnit::TopShare => &["half", "median"],
        _ => &[],
    };
    halves.iter().any(|half| text.eq_ignore_ascii_case(half)).then_some("50%")
}

/// A place on a leaderboard as the share of the people who are there or above: `15 of 120`, `15th of 120`, `15/120`;
/// and the place itself, if both are whole numbers. `None` if the text is not two numbers of people.
fn place(reader: &Reader, text: &str) -> Option<(Reading, Option<Rank>)> {
    let (rank, all) = text.split_once(" of ").or_else(|| text.split_once('/'))?;
    let people = |text: &str| reader.read(text, NumberKind::People).ok().map(|read| read.value);
    let rank = rank.trim_end().trim_end_matches(" out");
    let rank = ["st", "nd", "rd", "th"].iter().find_map(|ending| rank.strip_suffix(ending)).unwrap_or(rank);
    let (place, of) = (people(rank)?, people(all)?);
    let whole = |count: f64| (count.fract() == 0.0 && (1.0..=1e9).contains(&count)).then_some(count as u32);
    let rank = whole(place).zip(whole(of)).map(|(place, of)| Rank { place, of });
    let share = place / of;
    share.is_finite().then_some((Reading { value: share, echo: true, other: None }, rank))
}
