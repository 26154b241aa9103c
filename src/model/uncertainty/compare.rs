//! How often one set of inputs leaves more than another, in the same draws.

use super::QUICK;
use super::draw::{Ranges, Urn, curves};
use super::outcome::Outcome;
use crate::inputs::Assumptions;
use crate::units::Share;

/// Nets that differ by less are the same: tenths of a cent, $ an adopter-year.
const NOISE: f64 = 1e-3;

/// The share of draws in which `one` leaves more than `other`, or than nothing at all where there is no other. Both face
/// the ranges, curves and seed of `one`.
pub fn share_better(one: &Assumptions, other: Option<&Assumptions>) -> Share {
    let mut urn = Urn::of(one);
    let highest = Ranges::of(one).price.high;
    let ready = |inputs: &Assumptions| Outcome::of(inputs).tabulated(urn.low_price(), highest, &curves(one));
    let (one_of, other_of) = (ready(one), other.map(ready));
    let total = one.draws.min(QUICK);
    let better = (0..total).filter(|_| {
        let draw = urn.draw();
        let other = other_of.as_ref().map_or(0.0, |other| other.net(&draw).value());
        one_of.net(&draw).value() - other > NOISE
    });
    Share::new(better.count() as f64 / f64::from(total.max(1)))
}
