//! The defaults of earlier versions of the link. A link leaves out inputs at their defaults, so it must be read with
//! the defaults of its own version.

use super::{Assumptions, Change, Input, Value};

/// The defaults of version 1 that differ from today's.
pub const VERSION_1: [(Input, f64); 17] = [
    (Input::CacheWrites, 0.08),
    (Input::CacheReads, 0.90),
    (Input::Output, 0.01),
    (Input::Spread, 1.0),
    (Input::Caused, 0.5),
    (Input::UseLow, 1.0),
    (Input::UseHigh, 1.0),
    (Input::CausedLow, 0.2),
    (Input::CausedHigh, 1.0),
    (Input::FinishedLow, 0.27),
    (Input::FinishedHigh, 1.0),
    (Input::CapturedLow, 0.2),
    (Input::CapturedHigh, 1.0),
    (Input::PriceLow, 0.32),
    (Input::PriceHigh, 1.6),
    (Input::LoadLow, 1.25),
    (Input::LoadHigh, 1.6),
];

impl Assumptions {
    /// The inputs at the defaults of version 1. There, `tok` was the mean of use; at the default spread of 1 that is
    /// also the typical user's.
    pub fn of_version_1() -> Self {
        let changes: Vec<Change> = VERSION_1.iter().map(|(input, number)| (*input, Value::Number(*number))).collect();
        Self::default().with(&changes).0
    }
}
