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
