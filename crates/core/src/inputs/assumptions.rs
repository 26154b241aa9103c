//! Changes to the inputs. Each is checked against the table, and either made or rejected with its problem.

use super::catalog::{Assumptions, Input, Kind};
use super::field::Value;

/// An input and its new value.
pub type Change = (Input, Value);

/// Adds a change, in place of one of the same input.
pub fn put(changes: &mut Vec<Change>, input: Input, value: Value) {
    match changes.iter_mut().find(|(other, _)| *other == input) {
        Some(change) => change.1 = value,
        None => changes.push((input, value)),
    }
}

/// The value that these changes set for an input, if they change it.
pub fn value_in(changes: &[Change], input: Input) -> Option<&Value> {
    changes.iter().find(|(other, _)| *other == input).map(|(_, value)| value)
}

/// Why an input does not accept a value.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "said above each")]
pub enum Problem {
    /// The number is below `min` or above `max`, in the input's own unit.
    OutOfRange { min: f64, max: f64 },
    /// The input accepts whole numbers only.
    NotWhole,
    /// The word is not in the input's list, not a known model, not a currency code; or the input needs a number.
    Unknown,
    /// The input may not be empty.
    Missing,
    /// The shares of the token mix, or of the models, add up to `sum`, which is more than 1.
    MixOverOne { sum: f64 },
    /// The groups would hold `grouped` people, more than the `people` of the team.
    GroupsOverTeam { grouped: u32, people: u32 },
    /// The input is the same for the whole team, so a group cannot differ in it.
    Shared,
}

/// A change that was not made.
#[derive(Clone, Debug, PartialEq)]
pub struct Rejected {
    /// The input that was to change.
    pub input: Input,
    /// Why it did not.
    pub problem: Problem,
}

/// The groups of shares that may not add up to more than 1: those of the token mix, whose rest is uncached input, and
/// those of the second and third model, whose rest is the first model's.
pub const WHOLES: [&[Input]; 2] =
    [&[Input::CacheWrites, Input::CacheReads, Input::Output], &[Input::SecondShare, Input::ThirdShare]];

/// The prices that replace the models' list prices, in the order of [`Kind::ALL`](crate::pricing::Kind::ALL).
pub const PRICE_INPUTS: [Input; 4] =
    [Input::InputPrice, Input::CacheWritePrice, Input::CacheReadPrice, Input::OutputPrice];

/// By how much a sum may exceed 1 because of rounding: 0.7 + 0.2 + 0.1 does.
const SUM_TOLERANCE: f64 = 1e-9;

impl Assumptions {
    /// Returns these inputs with `changes` made, and the changes that were rejected.
    ///
    /// Shares of one of the [`WHOLES`] are checked after all changes, so the order of changes does not matter; if they
    /// add up to more than 1, none of them changes. The team never becomes smaller than its groups.
    pub fn with(&self, changes: &[Change]) -> (Self, Vec<Rejected>) {
        let mut next = self.clone();
        let mut rejected = Vec::new();
        let mut made = Vec::new();
        for (input, value) in changes {
            match next.set(*input, value) {
                Ok(()) => made.push(*input),
                Err(problem) => rejected.push(Rejected { input: *input, problem }),
            }
        }
        for whole in WHOLES {
            if let Err(problem) = next.check_whole(whole) {
                let changed = made.iter().filter(|input| whole.contains(input));
                rejected.extend(changed.map(|input| Rejected { input: *input, problem }));
                for input in whole {
                    next.store(*input, &self.get(*input));
                }
            }
        }
        if let Err(problem) = next.check_groups() {
            rejected.push(Rejected { input: Input::People, problem });
            next.people = self.people;
        }
        (next, rejected)
    }

    /// Checks whether the input accepts this value by itself. Sums of shares are not checked.
    ///
    /// # Errors
    /// Returns the [`Problem`] with the value.
    pub fn accepts(input: Input, value: &Value) -> Result<(), Problem> {
        Self::default().set(input, value)
    }

    fn set(&mut self, input: Input, value: &Value) -> Result<(), Problem> {
        check_number(input, value)?;
        if self.store(input, value) {
            return Ok(());
        }
        Err(if *value == Value::Empty { Problem::Missing } else { Problem::Unknown })
    }

    /// The inputs that differ from their defaults.
    pub fn changed(&self) -> Vec<Input> {
        let defaults = Self::default();
        Input::ALL.into_iter().filter(|input| self.get(*input) != defaults.get(*input)).collect()
    }

    /// What the other shares of the same whole leave for a share; `None` for an input that is no share of one.
    pub fn left_for(&self, input: Input) -> Option<f64> {
        let whole = WHOLES.into_iter().find(|whole| whole.contains(&input))?;
        let others = whole.iter().filter(|other| **other != input);
        let taken: f64 = others.filter_map(|other| self.get(*other).number()).sum();
        Some((1.0 - taken).max(0.0))
    }

    fn check_whole(&self, whole: &[Input]) -> Result<(), Problem> {
        let sum: f64 = whole.iter().filter_map(|input| self.get(*input).number()).sum();
        if sum > 1.0 + SUM_TOLERANCE { Err(Problem::MixOverOne { sum }) } else { Ok(()) }
    }
}

fn check_number(input: Input, value: &Value) -> Result<(), Problem> {
    let kind = input.row().kind;
    let (Some(number), Some(range)) = (value.number(), kind.range()) else {
        return Ok(());
    };
    if !range.contains(&number) {
        return Err(Problem::OutOfRange { min: *range.start(), max: *range.end() });
    }
    let whole = matches!(kind, Kind::Number { whole: true, .. } | Kind::Flag);
    if whole && number.fract() != 0.0 { Err(Problem::NotWhole) } else { Ok(()) }
}
