//! The half-salary benchmark: “if that $500,000 engineer did not consume at least $250,000 worth of
//! tokens, I am going to be deeply alarmed” (Jensen Huang, All-In podcast, March 2026).

use super::adopter::Setting;
use super::reason::{Computed, Reason};
use crate::units::{MTokPerWeek, Usd, UsdPerMTok};

/// The benchmark: one person who spends a share of salary (half by default) on tokens at API prices for a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Half {
    /// The tokens that this buys.
    pub tokens: MTokPerWeek,
    /// The cost of those tokens and [`super::EXTRAS`].
    pub cost: Usd,
    /// The value of those tokens.
    pub value: Usd,
}

/// The extra finished work of one person as a share: what a cost needs to break even, and what is expected of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakEven {
    /// The gain at which the value equals the cost.
    pub needed: f64,
    /// The gain that gives the value; below 0 if the value is a loss.
    pub expected: f64,
}

impl BreakEven {
    /// The gain that a yearly cost needs, and the one that gives `value`. `stake` is the value of a gain of 1. `None` if
    /// a gain is worth nothing.
    pub fn of(cost: Usd, value: Usd, stake: Usd) -> Option<Self> {
        (stake > Usd::ZERO).then(|| Self { needed: cost / stake, expected: value / stake })
    }

    /// The gain that `tokens` a week at API prices need from one person, without [`super::EXTRAS`], and the one that is
    /// expected if all of it is genuine use. `None` if a gain is worth nothing.
    pub fn of_use(setting: &Setting, tokens: MTokPerWeek) -> Option<Self> {
        let value = setting.worth(setting.effect.gain(tokens));
        Self::of(setting.api_cost(tokens), value, setting.stake())
    }
}

/// Computes the benchmark.
///
/// # Errors
/// Returns [`Reason::NoPrice`] if tokens cost nothing, so that no amount costs half a salary.
pub fn half(setting: &Setting) -> Computed<Half> {
    if setting.price <= UsdPerMTok::ZERO {
        return Err(Reason::NoPrice);
    }
    let budget = setting.inputs.salary * setting.inputs.benchmark;
    let tokens = budget / setting.price / setting.inputs.weeks;
    let value = setting.worth(setting.effect.gain(tokens));
    Ok(Half { tokens, cost: budget + setting.extras, value })
}
