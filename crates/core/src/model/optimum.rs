//! The marginal value of tokens and the best cap, the amount with the highest net for one person at API prices without
//! seat, target or cap, and the value of capping everybody at it. The Method view has the formulas under “The next token
//! and the best cap”.

use super::adopter::{Adopter, Setting};
use super::billing::Rules;
use super::reason::{Computed, Reason};
use super::response::{Effect, Response};
use crate::units::{MONTHS_A_YEAR, MTokPerWeek, Usd, UsdPerMTok};

/// The best cap as one person’s amount of tokens: the one with the highest net.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Optimum {
    /// The amount; 0 if using none is best.
    pub tokens: MTokPerWeek,
    /// Its yearly cost, including [`super::EXTRAS`].
    pub cost: Usd,
    /// Its yearly net: value less cost.
    pub net: Usd,
}

/// The best cap for everybody: [`Optimum::tokens`], since for anybody tokens beyond it cost more than they bring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cap {
    /// The cap, as [`Optimum::tokens`].
    pub tokens: MTokPerWeek,
    /// The cap in dollars per person and month, at API prices.
    pub month: Usd,
    /// The net that it adds for the mean willing adopter compared with no cap, $ per year, with targets and plan as
    /// entered.
    pub gain: Usd,
}

/// Computes the best cap and what one person costs and leaves there.
///
/// # Errors
/// Returns [`Reason::NoPrice`] if tokens cost nothing, [`Reason::FixedCurve`] on the fixed curve, and
/// [`Reason::NoBound`] if the amount or its cost is not finite.
pub fn optimum(setting: &Setting) -> Computed<Optimum> {
    if setting.price <= UsdPerMTok::ZERO {
        return Err(Reason::NoPrice);
    }
    let tokens = best_amount(setting)?;
    let cost = setting.plain_cost(tokens);
    Ok(Optimum { tokens, cost, net: setting.plain_net(tokens) })
}

/// The use at which the next dollar returns exactly one; 0 if using none has a higher net.
fn best_amount(setting: &Setting) -> Computed<MTokPerWeek> {
    let slope_worth = (setting.stake() * setting.effect.counted).value();
    let tokens = setting.effect.response.use_at_slope(setting.unit_cost() / slope_worth).ok_or(Reason::FixedCurve)?;
    let tokens = MTokPerWeek::new(tokens);
    if !setting.plain_cost(tokens).value().is_finite() {
        return Err(Reason::NoBound);
    }
    let surplus = setting.worth(setting.effect.gain(tokens)) - setting.api_cost(tokens);
    Ok(if tokens > MTokPerWeek::ZERO && surplus > Usd::ZERO { tokens } else { MTokPerWeek::ZERO })
}

impl Response {
    /// The use, in millions of tokens per week, at which the curve's slope falls to `slope` (M per million tokens per
    /// week), in closed form. 0 if the curve is nowhere that steep, infinite if the slope never falls that far, `None`
    /// on the fixed curve.
    pub fn use_at_slope(&self, slope: f64) -> Option<f64> {
        let ratio = 1.0 / slope;
        let tokens = match *self {
            Self::Fixed { .. } => return None,
            // If a gain is worth nothing, no slope is steep enough.
            _ if slope.is_infinite() || slope.is_nan() => 0.0,
            Self::Hill { ceiling, half } => (ratio * ceiling * half).sqrt() - half,
            Self::Log { slope: per_log, threshold } => (ratio * per_log).max(threshold),
            // Takes half the time of `powf`, with the same result but for the last digit.
            Self::Power { scale, exponent } => {
                scale * (((ratio * exponent / scale).ln() / (1.0 - exponent)).exp() - 1.0)
            }
        };
        Some(tokens.max(0.0))
    }
}

/// The value of the typical user's next dollar at API prices, $ per dollar.
///
/// # Errors
/// Returns [`Reason::NoPrice`] if tokens cost nothing.
pub fn marginal_value(setting: &Setting) -> Computed<f64> {
    if setting.price <= UsdPerMTok::ZERO {
        return Err(Reason::NoPrice);
    }
    Ok(value_slope(setting, setting.typical) / setting.unit_cost())
}

/// The derivative of one person's yearly value by use, $ per million tokens per week.
pub fn value_slope(setting: &Setting, tokens: MTokPerWeek) -> f64 {
    let Effect { response, counted, .. } = setting.effect;
    setting.kept(setting.effect.gain(tokens)).value() * (counted.value() * response.slope(tokens))
}

/// Computes the best cap.
///
/// # Errors
/// Those of [`optimum`].
pub fn cap(setting: &Setting, rules: &Rules, optimum: Computed<Optimum>) -> Computed<Cap> {
    let best = optimum?;
    let month = setting.api_cost(best.tokens) / MONTHS_A_YEAR;
    // The limit of a hard seat applies in both cases; a cap that was entered is replaced.
    let seat = Rules::seat_limit(setting.inputs, setting.price);
    let open = Rules { limit: seat, ..*rules };
    let capped = Rules { limit: Some(seat.map_or(best.tokens, |seat| seat.min(best.tokens))), ..*rules };
    let gain = Adopter::willing(setting, &capped).net() - Adopter::willing(setting, &open).net();
    Ok(Cap { tokens: best.tokens, month, gain })
}
