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
    /// With the other shares of the token mix, more than the whole: `sum`, 1 is all.
    #[allow(missing_docs, reason = "said above")]
    MixOverOne { sum: f64 },
}

/// A change that was not made.
#[derive(Clone, Debug, PartialEq)]
pub struct Rejected {
    /// Where.
    pub input: Input,
    /// Why.
    pub problem: Problem,
}

/// The shares that make up the token mix; uncached input is the rest.
pub const MIX: [Input; 3] = [Input::CacheWrites, Input::CacheReads, Input::Output];

/// Shares such as 0.7 + 0.2 + 0.1 pass 1 by a rounding error that nobody typed.
const MIX_TOLERANCE: f64 = 1e-9;

impl Assumptions {
    /// These inputs with `changes` made, and those that could not be. The mix is judged after all of them, so that the
    /// order of changes does not matter; where it passes 1 no share of it changes.
    pub fn with<'a>(&self, changes: impl IntoIterator<Item = &'a Change>) -> (Self, Vec<Rejected>) {
        let mut next = self.clone();
        let mut rejected = Vec::new();
        let mut mixed = Vec::new();
        for (input, value) in changes {
            match next.set(*input, value) {
                Ok(()) if MIX.contains(input) => mixed.push(*input),
                Ok(()) => {}
                Err(problem) => rejected.push(Rejected { input: *input, problem }),
            }
        }
        if let Err(problem) = next.check_mix() {
            rejected.extend(mixed.into_iter().map(|input| Rejected { input, problem }));
            for input in MIX {
                next.store(input, &self.get(input));
            }
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

    fn check_mix(&self) -> Result<(), Problem> {
        let sum = self.cache_writes.value() + self.cache_reads.value() + self.output.value();
        if sum > 1.0 + MIX_TOLERANCE { Err(Problem::MixOverOne { sum }) } else { Ok(()) }
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
