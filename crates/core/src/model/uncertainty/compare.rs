//! How often one set of inputs leaves more than another, in the same draws.

use super::QUICK;
use super::draw::Urn;
use super::outcome::{Balance, Outcome};
use crate::inputs::Assumptions;
use crate::units::Share;

/// Nets that differ by less than this part of value and cost are the same.
const NOISE: f64 = 1e-9;

/// In how many draws one set of inputs leaves the team more than another, and in how many it leaves less.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The share of draws in which it leaves more.
    pub more: Share,
    /// The share of draws in which it leaves less. In the rest both leave the same.
    pub less: Share,
}

/// Compares the whole team's year under `one` and under `other`. Both face the ranges, curves and seed of `one`.
pub fn compare(one: &Assumptions, other: &Assumptions) -> Comparison {
    let mut urn = Urn::of(one);
    let (one_of, other_of) = (Outcome::of(one, &urn), Outcome::of(other, &urn));
    let total = one.draws.min(QUICK);
    let (mut more, mut less) = (0_u32, 0_u32);
    for _ in 0..total {
        let draw = urn.draw();
        let team = |outcome: &Outcome| {
            let Balance { value, cost } = outcome.at(&draw);
            (outcome.users() * (value - cost), outcome.users() * (value.abs() + cost.abs()))
        };
        let ((net, scale), (other_net, other_scale)) = (team(&one_of), team(&other_of));
        let noise = NOISE * (scale + other_scale);
        more += u32::from(net - other_net > noise);
        less += u32::from(other_net - net > noise);
    }
    let share = |count: u32| Share::new(f64::from(count) / f64::from(total.max(1)));
    Comparison { more: share(more), less: share(less) }
}
