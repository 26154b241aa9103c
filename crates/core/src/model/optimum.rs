//! One person at API prices, without seat, target or cap: what the next dollar brings, the amount that leaves most, and
//! what it is worth to cap everybody there (model, section 5).

use super::adopter::{Adopter, Setting};
use super::billing::Rules;
use super::reason::{Computed, Reason};
use super::response::Response;
use crate::units::{MTokPerWeek, Usd, UsdPerMTok};

const MONTHS: f64 = 12.0;

/// The best amount for one person, and what it costs and leaves in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Optimum {
    /// Tokens a week; 0 where using none is best.
    pub tokens: MTokPerWeek,
    /// What they cost, with `other`.
    pub cost: Usd,
    /// Value less cost.
    pub net: Usd,
}

/// The cap that leaves most. Tokens beyond the best amount of one person cost more than they bring, whoever uses them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cap {
    /// The best amount of one person, as tokens a week.
    pub tokens: MTokPerWeek,
    /// What it costs, $ a person and month.
    pub month: Usd,
    /// What the mean willing adopter leaves more with it than without any cap, $ a year; targets and plan as entered.
    pub gain: Usd,
}

/// The best amount for one person.
///
/// # Errors
/// [`Reason::NoPrice`], [`Reason::FixedCurve`], or [`Reason::NoBound`] where the amount is beyond any number.
pub fn optimum(setting: &Setting) -> Computed<Optimum> {
    if setting.price <= UsdPerMTok::ZERO {
        return Err(Reason::NoPrice);
    }
    let tokens = best_amount(setting)?;
    let cost = setting.plain_cost(tokens);
    Ok(Optimum { tokens, cost, net: setting.plain_net(tokens) })
}

/// Where one more dollar brings exactly one; 0 where using none leaves more.
fn best_amount(setting: &Setting) -> Computed<MTokPerWeek> {
    let slope_worth = (setting.stake() * setting.effect.counted).value();
    let unit_cost = setting.api_cost(MTokPerWeek::new(1.0)).value();
    let tokens = setting.effect.response.steepness(unit_cost / slope_worth).ok_or(Reason::FixedCurve)?;
    if !(setting.api_cost(MTokPerWeek::new(tokens)) + setting.extras).value().is_finite() {
        return Err(Reason::NoBound);
    }
    let tokens = MTokPerWeek::new(tokens);
    let surplus = setting.worth(setting.effect.gain(tokens)) - setting.api_cost(tokens);
    Ok(if tokens > MTokPerWeek::ZERO && surplus > Usd::ZERO { tokens } else { MTokPerWeek::ZERO })
}

impl Response {
    /// The use at which the curve's slope falls to `slope`, in M a million tokens a week: the closed forms of the model,
    /// section 5. 0 where it never is so steep, infinite where it never falls so far, `None` on the fixed curve.
    pub fn steepness(&self, slope: f64) -> Option<f64> {
        let ratio = 1.0 / slope;
        let tokens = match *self {
            // Nothing is worth anything: no use is steep enough.
            _ if slope.is_infinite() || slope.is_nan() => 0.0,
            Self::Hill { ceiling, half } => (ratio * ceiling * half).sqrt() - half,
            Self::Log { slope: per_log, threshold } => (ratio * per_log).max(threshold),
            Self::Power { scale, exponent } => scale * ((ratio * exponent / scale).powf(1.0 / (1.0 - exponent)) - 1.0),
            Self::Fixed { .. } => return None,
        };
        Some(tokens.max(0.0))
    }
}

/// What the typical user's next API dollar brings, $ for a dollar.
///
/// # Errors
/// [`Reason::NoPrice`]: tokens cost nothing.
pub fn marginal_value(setting: &Setting) -> Computed<f64> {
    if setting.price <= UsdPerMTok::ZERO {
        return Err(Reason::NoPrice);
    }
    Ok(value_slope(setting, setting.typical) / setting.api_cost(MTokPerWeek::new(1.0)).value())
}

/// What a million tokens a week more bring one person in a year, $. Where the gain is a loss, every bit of it counts.
pub fn value_slope(setting: &Setting, tokens: MTokPerWeek) -> f64 {
    let kept = if setting.effect.gain(tokens) < 0.0 { setting.loaded } else { setting.stake() };
    kept.value() * setting.effect.gain_slope(tokens)
}

/// The best cap.
///
/// # Errors
/// Those of [`optimum`].
pub fn cap(setting: &Setting, rules: &Rules, optimum: Computed<Optimum>) -> Computed<Cap> {
    let best = optimum?;
    let month = setting.api_cost(best.tokens) / MONTHS;
    // The plan's own ceiling stays; a cap that was entered gives way to the best one, or to none.
    let seat = Rules::seat_limit(setting.inputs, setting.price);
    let open = Rules { limit: seat, ..*rules };
    let capped = Rules { limit: Some(seat.map_or(best.tokens, |seat| seat.min(best.tokens))), ..*rules };
    let gain = Adopter::willing(setting, &capped).net() - Adopter::willing(setting, &open).net();
    Ok(Cap { tokens: best.tokens, month, gain })
}
