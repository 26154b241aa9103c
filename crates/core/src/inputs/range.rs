//! The ranges of the uncertain factors, and ranges that contradict what was entered.

use super::{Assumptions, Input};

/// The uncertain factors that have a range, in the order of `Factor::ALL`.
pub const RANGES: [RangeInputs; 6] = [
    RangeInputs::of(Some(Input::Caused), Input::CausedLow, Input::CausedHigh, RangeScale::Logit),
    RangeInputs::of(Some(Input::Finished), Input::FinishedLow, Input::FinishedHigh, RangeScale::Logit),
    RangeInputs::of(Some(Input::Captured), Input::CapturedLow, Input::CapturedHigh, RangeScale::Logit),
    RangeInputs::of(None, Input::PriceLow, Input::PriceHigh, RangeScale::Log),
    RangeInputs::of(None, Input::UseLow, Input::UseHigh, RangeScale::Log),
    RangeInputs::of(Some(Input::Load), Input::LoadLow, Input::LoadHigh, RangeScale::LogAboveOne),
];

/// The inputs of an uncertain factor, and the scale on which it is distributed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RangeInputs {
    /// The input that holds the middle; `None` if the middle is 1, for today's price or the use that was entered.
    pub middle: Option<Input>,
    /// The input that holds the low end.
    pub low: Input,
    /// The input that holds the high end.
    pub high: Input,
    /// The scale on which the factor is normally distributed.
    pub scale: RangeScale,
}

/// The scale on which a factor is normally distributed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeScale {
    /// Log odds, for a share.
    Logit,
    /// Logarithm, for a multiple.
    Log,
    /// Logarithm of the excess over 1, for load.
    LogAboveOne,
}

/// The range of a factor: the 10th percentile, the median and the 90th percentile of its draws. The median is the value
/// that was entered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The 10th percentile; at most `middle`.
    pub low: f64,
    /// The median: the value that was entered.
    pub middle: f64,
    /// The 90th percentile; at least `middle`.
    pub high: f64,
}

impl RangeInputs {
    const fn of(middle: Option<Input>, low: Input, high: Input, scale: RangeScale) -> Self {
        Self { middle, low, high, scale }
    }

    /// The range, in the factor's own unit. An end on the wrong side of the middle is replaced by the middle, and so are
    /// both ends if the middle is [certain](RangeScale::is_certain).
    pub fn range(self, inputs: &Assumptions) -> Range {
        let middle = self.entered(inputs);
        let end = |input: Input| inputs.get(input).number().filter(|_| !self.scale.is_certain(middle));
        let [low, high] = [self.low, self.high].map(|input| end(input).unwrap_or(middle));
        Range { low: low.min(middle), middle, high: high.max(middle) }
    }

    /// The value that was entered: the middle of the range.
    fn entered(self, inputs: &Assumptions) -> f64 {
        self.middle.and_then(|middle| inputs.get(middle).number()).unwrap_or(1.0)
    }
}

impl RangeScale {
    /// Whether a factor with this middle is certain: a share of 0 or 1, a multiple of 0, or a load of 1.
    pub fn is_certain(self, middle: f64) -> bool {
        match self {
            Self::Logit => middle <= 0.0 || middle >= 1.0,
            Self::Log => middle <= 0.0,
            Self::LogAboveOne => middle <= 1.0,
        }
    }
}

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
        RANGES.iter().flat_map(|range| [range.low, range.high]).filter_map(|input| self.contradiction(input)).collect()
    }

    /// The contradiction in an end of a range; `None` if there is none, if the input is not an end of a range, and if it
    /// is [ignored](Self::ignores).
    pub fn contradiction(&self, input: Input) -> Option<Contradiction> {
        if self.ignores(input) {
            return None;
        }
        let range = RANGES.iter().find(|range| input == range.low || input == range.high)?;
        let (middle, end) = (range.entered(self), self.get(input).number()?);
        let is_low = input == range.low;
        let contradicts = if is_low { end > middle } else { end < middle };
        let is_certain = range.scale.is_certain(middle);
        contradicts.then_some(Contradiction { input, middle_of: range.middle, middle, is_certain, is_low })
    }
}
