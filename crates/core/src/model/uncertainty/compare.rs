//! Compares the net of two sets of inputs in the same draws.

use super::draw::Sampler;
use super::outcome::Outcome;
use super::{NOISE, QUICK};
use crate::inputs::Assumptions;
use crate::units::Share;

/// The shares of draws in which one set of inputs gives the team a higher net than another, and a lower one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The share of draws with a higher net.
    pub more: Share,
    /// The share of draws with a lower net. In the remaining draws both nets are equal.
    pub less: Share,
}

/// Compares the net of the whole team's year under each of `ones` with that under `other`, in the same draws: at most
/// [`QUICK`], made from the ranges, curves and seed of `other`.
pub fn compare<const N: usize>(ones: [&Assumptions; N], other: &Assumptions) -> [Comparison; N] {
    let mut sampler = Sampler::of(other);
    let outcomes = ones.map(|one| Outcome::of(one, &sampler));
    let other_outcome = Outcome::of(other, &sampler);
    let total = other.draws.min(QUICK);
    let mut counts = [(0_u32, 0_u32); N];
    for _ in 0..total {
        let draw = sampler.draw();
        let team = |outcome: &Outcome| {
            let balance = outcome.at(&draw);
            (outcome.users() * balance.net(), outcome.users() * balance.scale())
        };
        let (other_net, other_scale) = team(&other_outcome);
        for ((more, less), outcome) in counts.iter_mut().zip(&outcomes) {
            let (net, scale) = team(outcome);
            // Value and cost may nearly cancel, so the fraction is one of these.
            let noise = NOISE * (scale + other_scale);
            *more += u32::from(net - other_net > noise);
            *less += u32::from(other_net - net > noise);
        }
    }
    let share = |count: u32| Share::new(f64::from(count) / f64::from(total.max(1)));
    counts.map(|(more, less)| Comparison { more: share(more), less: share(less) })
}
