//! The ranges of the uncertain factors, and ranges that contradict what was entered.

use super::{Assumptions, Curve, Input};

/// The inputs of the six uncertain factors: middle (`None` if it is always 1), low end, and high end.
pub const RANGES: [(Option<Input>, Input, Input); 6] = [
    (Some(Input::Caused), Input::CausedLow, Input::CausedHigh),
    (Some(Input::Finished), Input::FinishedLow, Input::FinishedHigh),
    (Some(Input::Captured), Input::CapturedLow, Input::CapturedHigh),
    (None, Input::PriceLow, Input::PriceHigh),
    (None, Input::UseLow, Input::UseHigh),
    (Some(Input::Load), Input::LoadLow, Input::LoadHigh),
];

/// An end of a range on the wrong side of the middle. The uncertainty run then uses the middle for that end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contradiction {
    /// The input that holds the end of the range.
    pub input: Input,
    /// The input that holds the middle; `None` if the middle is 1, for today's price or the use that was entered.
    pub middle_of: Option<Input>,
    /// The middle, in the input's own unit.
    pub middle: f64,
    /// Whether the middle is certain, as a share of none or all is: then no end of the range has an effect.
    pub is_certain: bool,
    /// Whether `input` is the low end and lies above the middle; otherwise it is the high end and lies below.
    pub is_low: bool,
}

impl Assumptions {
    /// Every end of a range on the wrong side of its middle.
    pub fn contradictions(&self) -> Vec<Contradiction> {
        RANGES.iter().flat_map(|(_, low, high)| [*low, *high]).filter_map(|input| self.contradiction(input)).collect()
    }

    /// Whether the chosen curve leaves this input without effect: a fixed effect is a study's, so there is nothing to
    /// take off it for what the tokens caused and for what is finished.
    pub fn ignores(&self, input: Input) -> bool {
        let of_discounts = RANGES.iter().filter(|(middle, ..)| matches!(middle, Some(Input::Caused | Input::Finished)));
        let mut all = of_discounts.flat_map(|(middle, low, high)| [*middle, Some(*low), Some(*high)]);
        self.curve == Curve::Fixed && all.any(|ignored| ignored == Some(input))
    }

    /// The contradiction in an end of a range; `None` if there is none, if the input is not an end of a range, and if it
    /// is [ignored](Self::ignores).
    pub fn contradiction(&self, input: Input) -> Option<Contradiction> {
        if self.ignores(input) {
            return None;
        }
        let &(middle_of, low, _) = RANGES.iter().find(|(_, low, high)| input == *low || input == *high)?;
        let middle = middle_of.map_or(Some(1.0), |middle| self.get(middle).number())?;
        let end = self.get(input).number()?;
        let is_low = input == low;
        let contradicts = if is_low { end > middle } else { end < middle };
        let is_certain = match middle_of {
            Some(Input::Load) => middle <= 1.0,
            Some(_) => middle <= 0.0 || middle >= 1.0,
            None => false,
        };
        contradicts.then_some(Contradiction { input, middle_of, middle, is_certain, is_low })
    }
}
