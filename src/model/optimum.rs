//! The amount of tokens that leaves most, under plain API prices and with neither target nor cap.

use super::adopter::Setting;
use super::reason::{Computed, Reason};
use super::response::Response;
use super::root;
use crate::units::{MTokPerWeek, Usd, UsdPerMTok};

/// Where the search for an optimum gives up: so that its cost, too, is a number.
const UNBOUNDED: f64 = 1e250;

/// The best amount and what it costs and leaves, an adopter-year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Optimum {
    /// Mean use; 0 where using none is best.
    pub tokens: MTokPerWeek,
    /// What it costs with `other`.
    pub cost: Usd,
    /// Value less cost.
    pub net: Usd,
}

/// The optimum, or why there is none.
///
/// # Errors
/// [`Reason::NoPrice`], [`Reason::FixedCurve`] or [`Reason::NoBound`].
pub fn optimum(setting: &Setting) -> Computed<Optimum> {
    if setting.price <= UsdPerMTok::ZERO {
        return Err(Reason::NoPrice);
    }
    let best = match setting.effect.response {
        Response::Fixed { .. } => return Err(Reason::FixedCurve),
        Response::Log { slope, threshold } => best_on_log(setting, slope, threshold),
        Response::Hill { .. } | Response::Power { .. } => best_on_concave(setting).ok_or(Reason::NoBound)?,
    };
    let best = if surplus(setting, best) > Usd::ZERO { best } else { MTokPerWeek::ZERO };
    let cost = setting.plain_cost(best);
    Ok(Optimum { tokens: best, cost, net: value(setting, best) - cost })
}

/// Value of the next token less its price, a year and a million tokens a week.
fn marginal_surplus(setting: &Setting, mean: MTokPerWeek) -> f64 {
    (setting.worth(gain_slope(setting, mean)) - setting.api_cost(MTokPerWeek::new(1.0))).value()
}

/// Mean over the people of the gain's derivative by mean use.
fn gain_slope(setting: &Setting, mean: MTokPerWeek) -> f64 {
    setting.population.mean(|weight| weight * setting.effect.gain_slope(mean * weight))
}

/// What the next API dollar brings.
///
/// # Errors
/// [`Reason::NoPrice`]: tokens cost nothing.
pub fn marginal_value(setting: &Setting) -> Computed<f64> {
    if setting.price <= UsdPerMTok::ZERO {
        return Err(Reason::NoPrice);
    }
    let slope = gain_slope(setting, setting.inputs.tokens);
    Ok(setting.worth(slope) / setting.api_cost(MTokPerWeek::new(1.0)))
}

/// Value of this mean use, an adopter-year.
pub fn value(setting: &Setting, mean: MTokPerWeek) -> Usd {
    setting.worth(setting.population.mean(|weight| setting.effect.gain(mean * weight)))
}

fn surplus(setting: &Setting, mean: MTokPerWeek) -> Usd {
    value(setting, mean) - setting.api_cost(mean)
}

/// Hill and power have falling slopes, and so has their mean: the surplus peaks where its slope crosses zero.
fn best_on_concave(setting: &Setting) -> Option<MTokPerWeek> {
    let slope = |tokens: f64| marginal_surplus(setting, MTokPerWeek::new(tokens));
    if slope(0.0) <= 0.0 {
        return Some(MTokPerWeek::ZERO);
    }
    let high = root::bracket(&slope, 1.0, UNBOUNDED)?;
    let low = if high > 1.0 { high / 2.0 } else { 0.0 };
    Some(MTokPerWeek::new(root::falling(&slope, low, high)))
}

/// The logarithm has a kink where each quantile passes its threshold. Between two kinks, with the `j` heaviest of `n`
/// above, the mean is concave and peaks at B·s·(j/n)/c: the best of these peaks, each held inside its interval.
fn best_on_log(setting: &Setting, slope: f64, threshold: f64) -> MTokPerWeek {
    let weights = setting.population.weights();
    let total = weights.len() as f64;
    let unit_cost = setting.api_cost(MTokPerWeek::new(1.0)).value();
    let stake = setting.worth(setting.effect.counted.value() * slope).value() / total;
    let mut best = (f64::NEG_INFINITY, 0.0);
    let (mut above, mut log_weights) = (0.0, 0.0);
    let mut lighter = weights.iter().rev().skip(1);
    for weight in weights.iter().rev() {
        above += 1.0;
        log_weights += weight.ln();
        let enters = threshold / weight;
        let next_enters = lighter.next().map_or(f64::INFINITY, |next| threshold / next);
        let peak = (stake * above / unit_cost).max(enters).min(next_enters);
        let surplus = stake * (above * (peak / threshold).ln() + log_weights) - unit_cost * peak;
        if surplus > best.0 {
            best = (surplus, peak);
        }
    }
    MTokPerWeek::new(best.1)
}
