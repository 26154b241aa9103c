//! What each uncertain input alone does to the net.

use super::draw::{Draw, Ranges, curves};
use super::outcome::Outcome;
use super::pert::Range;
use crate::inputs::{Assumptions, Curve};
use crate::order::ordered;
use crate::units::Usd;

/// What nobody knows exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// χ, the share of the observed gain that the tokens caused.
    Caused,
    /// κ, finished work per extra pull request.
    Finished,
    /// The part of freed time that the employer captures.
    Captured,
    /// The price of tokens, as a multiple of today's.
    Price,
    /// Fully loaded cost of a person ÷ salary.
    Load,
    /// Which response curve holds.
    Curve,
}

/// How far one factor moves the net of an adopter-year, all others at what was entered.
#[derive(Clone, Debug, PartialEq)]
pub struct Swing {
    /// Which factor.
    pub factor: Factor,
    /// Its lowest value, and the net there. The factor is in its input's own unit; of the curves it is the one that leaves
    /// least, by its place in [`Curve::DRAWN`].
    pub low: (f64, Usd),
    /// Its highest value, and the net there; of the curves the one that leaves most.
    pub high: (f64, Usd),
}

impl Swing {
    /// How far apart the two nets are, $ an adopter-year.
    pub fn width(&self) -> f64 {
        (self.high.1 - self.low.1).value().abs()
    }
}

/// The swing of each factor, the widest first. Where the curve was chosen for good it is no factor, and where it is
/// fixed neither are χ and κ.
pub fn tornado(inputs: &Assumptions) -> Vec<Swing> {
    let (ranges, entered, outcome) = (Ranges::of(inputs), Draw::entered(inputs), Outcome::of(inputs));
    let swing = |factor, range: Range, change: fn(&mut Draw, f64)| {
        let end = |value| {
            let mut draw = entered;
            change(&mut draw, value);
            (value, outcome.net(&draw))
        };
        Swing { factor, low: end(range.low), high: end(range.high) }
    };
    let mut swings = vec![
        swing(Factor::Captured, ranges.captured, |draw, value| draw.captured = value),
        swing(Factor::Price, ranges.price, |draw, value| draw.price = value),
        swing(Factor::Load, ranges.load, |draw, value| draw.load = value),
    ];
    if inputs.curve != Curve::Fixed {
        swings.push(swing(Factor::Caused, ranges.caused, |draw, value| draw.caused = value));
        swings.push(swing(Factor::Finished, ranges.finished, |draw, value| draw.finished = value));
    }
    swings.extend(curve_swing(&curves(inputs), |curve| outcome.net(&Draw { curve, ..entered })));
    ordered(swings, |swing| -swing.width())
}

/// From the curve that leaves least to the one that leaves most; none where only one may hold.
fn curve_swing(curves: &[Curve], net: impl Fn(Curve) -> Usd) -> Option<Swing> {
    let ends: Vec<(f64, Usd)> = curves.iter().enumerate().map(|(at, curve)| (at as f64, net(*curve))).collect();
    let ends = ordered(ends, |end| end.1);
    match ends.as_slice() {
        [low, .., high] => Some(Swing { factor: Factor::Curve, low: *low, high: *high }),
        _ => None,
    }
}
