//! The ranges of what nobody knows exactly, and ranges that contradict what was entered.

use super::{Assumptions, Input};

/// The six uncertain factors: the input that holds the middle (`None` where it is always 1), the low, and the high.
pub const RANGES: [(Option<Input>, Input, Input); 6] = [
    (Some(Input::Caused), Input::CausedLow, Input::CausedHigh),
    (Some(Input::Finished), Input::FinishedLow, Input::FinishedHigh),
    (Some(Input::Captured), Input::CapturedLow, Input::CapturedHigh),
    (None, Input::PriceLow, Input::PriceHigh),
    (None, Input::UseLow, Input::UseHigh),
    (Some(Input::Load), Input::LoadLow, Input::LoadHigh),
];

/// An end of a range that lies on the wrong side of the range's middle. The draws then take the middle for that end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contradiction {
    /// The input that holds the end of the range.
    pub input: Input,
    /// The input that holds the middle; `None` where the middle is 1, today's price or the use that was entered.
    pub middle_of: Option<Input>,
    /// The middle, in the input's own unit.
    pub middle: f64,
    /// Whether `input` is the low end, which lies above the middle; otherwise the high end, which lies below it.
    pub is_low: bool,
}

impl Assumptions {
    /// Every end of a range that lies on the wrong side of the range's middle.
    pub fn contradictions(&self) -> Vec<Contradiction> {
        RANGES.iter().flat_map(|(_, low, high)| [*low, *high]).filter_map(|input| self.contradiction(input)).collect()
    }

    /// What is wrong with a range's end; `None` for other inputs, and where it goes with the middle.
    pub fn contradiction(&self, input: Input) -> Option<Contradiction> {
        let &(middle_of, low, _) = RANGES.iter().find(|(_, low, high)| input == *low || input == *high)?;
        let middle = middle_of.map_or(Some(1.0), |middle| self.get(middle).number())?;
        let end = self.get(input).number()?;
        let is_low = input == low;
        let contradicts = if is_low { end > middle } else { end < middle };
        contradicts.then_some(Contradiction { input, middle_of, middle, is_low })
    }
}
