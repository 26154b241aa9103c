//! Changes to the inputs, checked by the table: every change is either made or rejected with its problem.

use super::catalogue::{Assumptions, Input, Kind};
use super::field::Value;

/// One input and what it is to hold.
pub type Change = (Input, Value);

/// Why an input does not accept a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Problem {
    /// Below `min` or above `max`, in the input's own unit.
    #[allow(missing_docs, reason = "said above")]
    OutOfRange { min: f64, max: f64 },
    /// It counts whole things.
    NotWhole,
    /// Not a word of its list, not a known model, not a currency code; or a word where a number is due.
    Unknown,
    /// It may not be left open.
    Missing,
    /// With the other shares of the token mix, or of the models, more than the whole: `sum`, 1 is all.
    #[allow(missing_docs, reason = "said above")]
    MixOverOne { sum: f64 },
    /// The groups would hold more people than the team: `grouped` of `people`.
    #[allow(missing_docs, reason = "said above")]
    GroupsOverTeam { grouped: u32, people: u32 },
    /// The input is the same for the whole team, so a group cannot differ in it.
    Shared,
}

/// A change that was not made.
#[derive(Clone, Debug, PartialEq)]
pub struct Rejected {
    /// Where.
    pub input: Input,
    /// Why.
    pub problem: Problem,
}

/// Shares that together may not pass the whole: those of the token mix, whose rest is uncached input, and those of the
/// second and third model, whose rest is the first model's.
pub const WHOLES: [&[Input]; 2] =
    [&[Input::CacheWrites, Input::CacheReads, Input::Output], &[Input::SecondShare, Input::ThirdShare]];

/// Shares such as 0.7 + 0.2 + 0.1 pass 1 by a rounding error that nobody typed.
const SUM_TOLERANCE: f64 = 1e-9;

impl Assumptions {
    /// These inputs with `changes` made, and those that could not be. Shares of one whole are judged after all changes, so
    /// that the order of changes does not matter; where they pass 1 none of them changes. The team never becomes smaller
    /// than its groups.
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

    /// Whether the input alone accepts this value; the mix is another matter.
    ///
    /// # Errors
    /// The [`Problem`] that it has with the value.
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

    /// The inputs that are not at their default.
    pub fn changed(&self) -> Vec<Input> {
        let defaults = Self::default();
        Input::ALL.iter().copied().filter(|input| self.get(*input) != defaults.get(*input)).collect()
    }

    /// How many draws the uncertainty run makes.
    pub const fn draws(&self) -> u32 {
        self.draws
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
