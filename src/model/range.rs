//! The room that the evidence leaves for the net of an adopter.

use super::report::evaluate;
use crate::inputs::{Assumptions, Input, Value};
use crate::units::Usd;

/// The lowest caused share that is taken into account: an assumption, well below the half that DX found over time.
const CAUSED_LOW: f64 = 0.2;

/// Net of an adopter-year at the ends of what studies allow for the caused share, all else as entered. The range widens
/// to hold the share that was entered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NetRange {
    /// The low end of the caused share, 0 to 1.
    pub caused_low: f64,
    /// Net there.
    pub low: Usd,
    /// Net where the tokens caused all of the gain.
    pub high: Usd,
}

impl NetRange {
    /// The range around these inputs.
    pub fn of(inputs: &Assumptions) -> Self {
        let net = |caused| {
            let (inputs, _) = inputs.with([&(Input::Caused, Value::Number(caused))]);
            evaluate(&inputs).adopter.net()
        };
        let caused_low = CAUSED_LOW.min(inputs.caused.value());
        Self { caused_low, low: net(caused_low), high: net(1.0) }
    }
}
