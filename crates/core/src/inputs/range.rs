//! The ranges of the uncertain factors, and ranges that contradict what was entered.

use super::{Assumptions, Input};

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
    /// Whether `input` is the low end and lies above the middle; otherwise it is the high end and lies below.
    pub is_low: bool,
}

impl Assumptions {
    /// Every end of a range on the wrong side of its middle.
    pub fn contradictions(&self) -> Vec<Contradiction> {
        RANGES.iter().flat_map(|(_, low, high)| [*low, *high]).filter_map(|input| self.contradiction(input)).collect()
    }

    /// The contradiction in an end of a range; `None` if there is none, or if the input is not an end of a range.
    pub fn contradiction(&self, input: Input) -> Option<Contradiction> {
        let &(middle_of, low, _) = RANGES.iter().find(|(_, low, high)| input == *low || input == *high)?;
        let middle = middle_of.map_or(Some(1.0), |middle| self.get(middle).number())?;
        let end = self.get(input).number()?;
        let is_low = input == low;
        let contradicts = if is_low { end > middle } else { end < middle };
        contradicts.then_some(Contradiction { input, middle_of, middle, is_low })
    }
}
