//! The half-salary benchmark: “if that $500,000 engineer did not consume at least $250,000 worth of
//! tokens, I am going to be deeply alarmed” (Jensen Huang, All-In podcast, March 2026).

use super::adopter::Setting;
use super::reason::{Computed, Reason};
use crate::units::{MTokPerWeek, Usd, UsdPerMTok};

/// The benchmark share of salary spent on tokens by everyone alike, at API prices; an adopter-year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Half {
    /// How many tokens that buys.
    pub tokens: MTokPerWeek,
    /// Those tokens and `other`.
    pub cost: Usd,
    /// What they bring.
    pub value: Usd,
}

/// The benchmark.
///
/// # Errors
/// [`Reason::NoPrice`]: no amount of free tokens costs half a salary.
pub fn half(setting: &Setting) -> Computed<Half> {
    if setting.price <= UsdPerMTok::ZERO {
        return Err(Reason::NoPrice);
    }
    let budget = setting.inputs.salary * setting.inputs.benchmark;
    let tokens = budget / setting.price / setting.inputs.weeks;
    let value = setting.worth(setting.effect.gain(tokens));
    Ok(Half { tokens, cost: budget + setting.extras, value })
}
