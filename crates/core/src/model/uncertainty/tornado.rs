//! What each uncertain factor alone does to the mean user's net.

use super::factor::{Factor, Range, Ranges, curves};
use super::outcome::{Balance, exactly};
use crate::inputs::{Assumptions, Curve};
use crate::model::Factors;
use crate::units::{Ordered, Usd};

/// How far one factor moves the net of the mean user's year, all others in the middle.
#[derive(Clone, Debug, PartialEq)]
pub struct Swing {
    /// Which factor.
    pub factor: Factor,
    /// Its low value, and the net there. The factor is in its input's own unit; of the curves it is the one that leaves
    /// least, by its place in [`Curve::DRAWN`].
    pub low: (f64, Usd),
    /// Its high value, and the net there; of the curves the one that leaves most.
    pub high: (f64, Usd),
}

impl Swing {
    /// How far apart the two nets are, $ a user and year.
    pub fn width(&self) -> f64 {
        (self.high.1 - self.low.1).value().abs()
    }
}

/// The swing of each factor, the widest first. Where the curve was chosen for good it is no factor, and where it is
/// fixed neither are χ and κ.
pub fn tornado(inputs: &Assumptions) -> Vec<Swing> {
    let (ranges, entered) = (Ranges::of(inputs), Factors::entered(inputs));
    let net = |factors: &Factors| Usd::new(exactly(inputs, factors).map_or(0.0, Balance::net));
    let swing = |factor, range: Range, change: fn(&mut Factors, f64)| {
        let end = |value| {
            let mut factors = entered;
            change(&mut factors, value);
            (value, net(&factors))
        };
        Swing { factor, low: end(range.low), high: end(range.high) }
    };
    let mut swings = vec![
        swing(Factor::Captured, ranges.captured, |factors, value| factors.captured = value),
        swing(Factor::Price, ranges.price, |factors, value| factors.price = value),
        swing(Factor::Usage, ranges.usage, |factors, value| factors.usage = value),
        swing(Factor::Load, ranges.load, |factors, value| factors.load = value),
    ];
    if inputs.curve != Curve::Fixed {
        swings.push(swing(Factor::Caused, ranges.caused, |factors, value| factors.caused = value));
        swings.push(swing(Factor::Finished, ranges.finished, |factors, value| factors.finished = value));
    }
    swings.extend(curve_swing(inputs, |curve| net(&Factors { curve, ..entered })));
    swings.sort_by_cached_key(|swing| Ordered(-swing.width()));
    swings
}

/// From the curve that leaves least to the one that leaves most; none where only one may hold.
fn curve_swing(inputs: &Assumptions, net: impl Fn(Curve) -> Usd) -> Option<Swing> {
    let mut ends: Vec<(f64, Usd)> =
        curves(inputs).iter().enumerate().map(|(at, (curve, _))| (at as f64, net(*curve))).collect();
    ends.sort_by_cached_key(|(_, net)| Ordered(net.value()));
    match ends.as_slice() {
        [low, .., high] => Some(Swing { factor: Factor::Curve, low: *low, high: *high }),
        _ => None,
    }
}
