//! The uncertainty run: draws of all uncertain factors, and the distribution of the results. The Method view explains
//! it under “Not knowing”.

mod benchmark;
mod compare;
mod draw;
mod draw_set;
mod factor;
mod grid;
mod histogram;
mod information;
mod outcome;
mod pull;
mod rollout;
mod run;
mod sequence;
mod table;
mod tornado;
mod two_piece;

pub use compare::{Comparison, compare};
pub use draw::Draw;
pub use draw_set::{DrawCache, DrawSet};
pub use factor::{Factor, curves};
pub use histogram::Histogram;
pub use information::Information;
pub use outcome::{Balance, exactly};
pub use pull::{Direction, MIDDLE, Pull, pulls};
pub use run::Run;
pub use tornado::{Swing, tornado};

use std::sync::Arc;

use crate::inputs::Assumptions;
use crate::model::Factors;
use crate::model::reason::{Computed, Reason};
use crate::model::team::Users;
use crate::units::{Share, Usd};

/// The number of draws made at once after each change. More are made in slices.
pub const QUICK: u32 = 10_000;
/// The number of draws for which the best cap is computed.
pub const CAPS: u32 = 2_000;
/// The difference, as a fraction of a net, below which two nets are equal but for rounding errors.
const NOISE: f64 = 1e-9;
/// The fraction of the draws that the histogram leaves out at each end.
const OUTLIERS: f64 = 0.005;

/// The results of an uncertainty run. Net and cost are those of the mean user of the whole team, $ per year; multiplied
/// by the team's users they are those of the team.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertainty {
    /// The number of draws.
    pub draws: u32,
    /// The distribution of net: value less cost.
    pub net: Spread,
    /// The histogram of net.
    pub histogram: Histogram,
    /// The distribution of cost.
    pub cost: Deciles,
    /// The share of draws whose cost is within the budget, which is all of them without a budget.
    pub within_budget: Share,
    /// The share of draws whose net is below the single figure. It is usually near one half, since every entered value
    /// is the median of its range.
    pub rank: Share,
    /// The distribution of net for a person who spends the benchmark share of salary.
    pub half: Computed<Spread>,
    /// The distribution of the best cap of one person, $ per month at API prices, over the first [`CAPS`] draws. It is
    /// infinite where more tokens pay however many there are.
    pub cap: Computed<Deciles>,
    /// The value of information.
    pub information: Computed<Information>,
    /// Value and cost of the mean user in each of the first [`QUICK`] draws, for results in which both count
    /// differently. Empty if the run did not keep them, as in [`DrawSet::sketch`].
    pub balances: Arc<[Balance]>,
}

/// The 10th, 50th and 90th percentiles of draws.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Deciles {
    pub p10: Usd,
    pub p50: Usd,
    pub p90: Usd,
}

/// The distribution of a net.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    /// The 10th percentile.
    pub p10: Usd,
    /// The median.
    pub p50: Usd,
    /// The 90th percentile.
    pub p90: Usd,
    /// The mean of all draws.
    pub mean: Usd,
    /// The share of draws above zero.
    pub positive: Share,
}

impl Uncertainty {
    /// Runs as many draws as the inputs specify, but at most [`QUICK`].
    pub fn quick(inputs: &Assumptions) -> Self {
        Self::complete(Run::quick(inputs))
    }

    /// Runs as many draws as the inputs specify. Use [`Run`] to make many draws in slices.
    pub fn of(inputs: &Assumptions) -> Self {
        Self::complete(Run::new(inputs))
    }

    fn complete(mut run: Run) -> Self {
        run.advance(run.total());
        run.finish()
    }

    /// Summarizes nets and costs of draws, without what else a complete run computes. Percentiles are those of the nearest
    /// rank.
    fn summary(mut nets: Vec<f64>, mut costs: Vec<f64>, against: &Against) -> Self {
        let Against { entered, budget, rate } = *against;
        let draws = nets.len() as u32;
        let share = |count: usize| Share::new(count as f64 / f64::from(draws.max(1)));
        let below = nets.iter().filter(|net| **net < entered - NOISE * entered.abs()).count();
        let within = costs.iter().filter(|cost| **cost <= budget * (1.0 + NOISE)).count();
        let [low, p10, p50, p90, high] = percentiles(&mut nets, [OUTLIERS, 0.1, 0.5, 0.9, 1.0 - OUTLIERS]);
        let net = Spread::with(&nets, [p10, p50, p90]);
        Self {
            draws,
            histogram: Histogram::of(&nets, (low, high), rate),
            net,
            cost: Deciles::of(&mut costs),
            within_budget: share(within),
            rank: share(below),
            half: Err(Reason::NotRun),
            cap: Err(Reason::NotRun),
            information: Err(Reason::NotRun),
            balances: Arc::default(),
        }
    }
}

/// What the draws are compared with.
#[derive(Clone, Copy, Debug)]
struct Against {
    /// The mean user's net with all factors as entered; 0 if nobody uses AI.
    entered: f64,
    /// The part of the budget that one user has, $ per year; infinite without a budget.
    budget: f64,
    /// Units of the currency shown per US dollar.
    rate: f64,
}

impl Against {
    fn of(inputs: &Assumptions) -> Self {
        let users: f64 = inputs.parts().iter().map(|part| Users::among(part.people, &part.inputs).all()).sum();
        Self {
            entered: exactly(inputs, &Factors::entered(inputs)).map_or(0.0, Balance::net),
            budget: inputs.budget.map_or(f64::INFINITY, |budget| budget.value() / users),
            rate: inputs.currency().1,
        }
    }
}

impl Deciles {
    fn of(amounts: &mut [f64]) -> Self {
        let [p10, p50, p90] = percentiles(amounts, [0.1, 0.5, 0.9]).map(Usd::new);
        Self { p10, p50, p90 }
    }
}

impl Spread {
    fn of(nets: &mut [f64]) -> Self {
        let deciles = percentiles(nets, [0.1, 0.5, 0.9]);
        Self::with(nets, deciles)
    }

    fn with(nets: &[f64], deciles: [f64; 3]) -> Self {
        let count = nets.len().max(1) as f64;
        let mean = nets.iter().sum::<f64>() / count;
        let positive = nets.iter().filter(|net| **net > 0.0).count() as f64 / count;
        let [p10, p50, p90] = deciles.map(Usd::new);
        Self { p10, p50, p90, mean: Usd::new(mean), positive: Share::new(positive) }
    }
}

/// The percentiles of `numbers` at these fractions, which must ascend, by the nearest rank; 0 without numbers. Reorders
/// `numbers`.
fn percentiles<const N: usize>(numbers: &mut [f64], parts: [f64; N]) -> [f64; N] {
    let last = numbers.len().saturating_sub(1);
    let ranks = parts.map(|part| (part * last as f64).round() as usize);
    let mut found = [0.0; N];
    select(numbers, 0, &ranks, &mut found);
    found
}

/// Finds the numbers with these ascending ranks, where the lowest number has the rank `first`. Selects the middle rank
/// first, so that the others are searched only on its two sides.
fn select(numbers: &mut [f64], first: usize, ranks: &[usize], found: &mut [f64]) {
    let (lower, rest) = ranks.split_at(ranks.len() / 2);
    let Some((middle, higher)) = rest.split_first() else { return };
    let Some(at) = middle.checked_sub(first).filter(|at| *at < numbers.len()) else { return };
    let (below, number, above) = numbers.select_nth_unstable_by(at, f64::total_cmp);
    // Others may have the same rank.
    found.fill(*number);
    let (found_lower, found_rest) = found.split_at_mut(lower.len());
    select(below, first, lower, found_lower);
    if let Some((_, found_higher)) = found_rest.split_first_mut() {
        select(above, middle + 1, higher, found_higher);
    }
}

#[cfg(test)]
mod tests {
    use super::percentiles;

    #[test]
    fn percentiles_are_the_numbers_of_the_nearest_rank() {
        let shuffled = |count: u32| (0..count).map(|n| f64::from(n * 7_919 % count)).collect::<Vec<f64>>();
        let cases: [(Vec<f64>, [f64; 5]); 5] = [
            (shuffled(1_000), [5.0, 100.0, 500.0, 899.0, 994.0]),
            // Several parts may have the same rank.
            (shuffled(3), [0.0, 0.0, 1.0, 2.0, 2.0]),
            (vec![7.0], [7.0; 5]),
            (vec![2.0; 500], [2.0; 5]),
            (Vec::new(), [0.0; 5]),
        ];
        for (mut numbers, expected) in cases {
            let found = percentiles(&mut numbers, [0.005, 0.1, 0.5, 0.9, 0.995]);
            assert_eq!(found.map(f64::to_bits), expected.map(f64::to_bits), "{found:?}, not {expected:?}");
        }
    }
}
