//! The effect of each uncertain factor alone on the mean user's net.

use super::draw::Draw;
use super::factor::{Factor, curves};
use super::outcome::{Balance, exactly};
use crate::inputs::{Assumptions, Curve};
use crate::model::Factors;
use crate::units::Usd;

/// How much one factor changes the net of the mean user's year, with all others as entered.
#[derive(Clone, Debug, PartialEq)]
pub struct Swing {
    /// The factor.
    pub factor: Factor,
    /// The low end of its range, in the input's own unit, and the net there, $ per year. For the curve: the index in
    /// [`Curve::DRAWN`] of the curve with the lowest net.
    pub low: (f64, Usd),
    /// The high end of its range, and the net there. For the curve: the one with the highest net.
    pub high: (f64, Usd),
}

impl Swing {
    /// The distance between the two nets, $ per user and year.
    pub fn width(&self) -> f64 {
        (self.high.1 - self.low.1).value().abs()
    }
}

/// The swing of each factor, widest first. Without the curve if it is the same in all draws, and without χ and κ on the
/// fixed curve.
pub fn tornado(inputs: &Assumptions) -> Vec<Swing> {
    let entered = Factors::entered(inputs);
    let net = |factors: &Factors| Usd::new(exactly(inputs, factors).map_or(0.0, Balance::net));
    let swing = |factor: Factor| {
        let range = factor.range(inputs)?;
        let end = |value| {
            let mut draw = Draw::of(entered);
            draw.set(factor, value);
            (value, net(&draw.factors))
        };
        Some(Swing { factor, low: end(range.low), high: end(range.high) })
    };
    let numbers = Factor::ALL.into_iter().filter(|factor| factor.matters(inputs));
    let mut swings: Vec<Swing> = numbers.filter_map(swing).collect();
    swings.extend(curve_swing(inputs, |curve| net(&Factors { curve, ..entered })));
    swings.sort_by(|a, b| b.width().total_cmp(&a.width()));
    swings
}

/// The swing from the curve with the lowest net to the one with the highest; `None` if all draws use one curve.
fn curve_swing(inputs: &Assumptions, net: impl Fn(Curve) -> Usd) -> Option<Swing> {
    let mut ends: Vec<(f64, Usd)> =
        curves(inputs).iter().enumerate().map(|(at, (curve, _))| (at as f64, net(*curve))).collect();
    ends.sort_by(|(_, a), (_, b)| a.value().total_cmp(&b.value()));
    match ends.as_slice() {
        [low, .., high] => Some(Swing { factor: Factor::Curve, low: *low, high: *high }),
        _ => None,
    }
}
