//! How far what nobody knows leaves the results open: a seeded run of draws (model, section 11).

mod benchmark;
mod compare;
mod draw;
mod factor;
mod grid;
mod histogram;
mod information;
mod outcome;
mod pull;
mod run;
mod sequence;
mod table;
mod tornado;
mod two_piece;

pub use compare::{Comparison, compare};
pub use draw::Draw;
pub use factor::{Factor, Range, Ranges, curves};
pub use histogram::Histogram;
pub use information::{FACTORS as INFORMED, Information};
pub use outcome::{Balance, exactly};
pub use pull::{Direction, MIDDLE, Pull, pulls};
pub use run::Run;
pub use tornado::{Swing, tornado};

use crate::inputs::Assumptions;
use crate::model::reason::Computed;
use crate::units::{Share, Usd};

/// Draws that are made at once after each change; more are made in slices.
pub const QUICK: u32 = 10_000;
/// The part of the draws that the histogram leaves out at each end.
const OUTLIERS: f64 = 0.005;

/// What a run of draws found. Net and cost are those of the mean user of the whole team, $ a year; times the team's users
/// they are the team's.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertainty {
    /// How many draws were made.
    pub draws: u32,
    /// Value less cost.
    pub net: Spread,
    /// How the draws of net are spread.
    pub histogram: Histogram,
    /// Cost.
    pub cost: Deciles,
    /// The share of draws whose net is below the single figure: near one half, since what is entered is the middle of
    /// every range.
    pub rank: Share,
    /// Net of one person who spends the benchmark share of salary; `None` where tokens cost nothing.
    pub half: Option<Spread>,
    /// What it would be worth to know more.
    pub information: Computed<Information>,
}

/// Where draws lie.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Deciles {
    /// One draw in ten lies below.
    pub p10: Usd,
    /// As many draws lie below as above.
    pub p50: Usd,
    /// One draw in ten lies above.
    pub p90: Usd,
}

/// Where draws of a net lie.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    /// One draw in ten lies below.
    pub p10: Usd,
    /// As many draws lie below as above.
    pub p50: Usd,
    /// One draw in ten lies above.
    pub p90: Usd,
    /// The mean of all draws.
    pub mean: Usd,
    /// The share of draws above zero.
    pub positive: Share,
}

impl Uncertainty {
    /// A run of as many draws as the inputs ask for, but at most [`QUICK`].
    pub fn quick(inputs: &Assumptions) -> Self {
        Self::complete(Run::quick(inputs))
    }

    /// A run of as many draws as the inputs ask for; where these are many, [`Run`] makes them in slices.
    pub fn of(inputs: &Assumptions) -> Self {
        Self::complete(Run::new(inputs))
    }

    fn complete(mut run: Run) -> Self {
        run.advance(run.total());
        run.finish()
    }

    /// What these draws show. A percentile is the draw of the nearest rank.
    fn summary(
        (mut nets, mut costs, mut halves): (Vec<f64>, Vec<f64>, Vec<f64>),
        entered: f64,
        rate: f64,
        information: Computed<Information>,
    ) -> Self {
        let draws = nets.len() as u32;
        let below = nets.iter().filter(|net| **net < entered).count();
        let [low, p10, p50, p90, high] = percentiles(&mut nets, [OUTLIERS, 0.1, 0.5, 0.9, 1.0 - OUTLIERS]);
        let net = Spread::with(&nets, [p10, p50, p90]);
        let [p10, p50, p90] = percentiles(&mut costs, [0.1, 0.5, 0.9]).map(Usd::new);
        Self {
            draws,
            histogram: Histogram::of(&nets, (low, high), rate),
            net,
            cost: Deciles { p10, p50, p90 },
            rank: Share::new(below as f64 / f64::from(draws.max(1))),
            half: (!halves.is_empty()).then(|| Spread::of(&mut halves)),
            information,
        }
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

/// The numbers below which these parts of all numbers lie, ascending; each is that of the nearest rank. 0 where there are no
/// numbers.
fn percentiles<const N: usize>(numbers: &mut [f64], parts: [f64; N]) -> [f64; N] {
    let last = numbers.len().saturating_sub(1);
    let ranks = parts.map(|part| (part * last as f64).round() as usize);
    let mut found = [0.0; N];
    select(numbers, 0, &ranks, &mut found);
    found
}

/// Finds the numbers of these ranks, which ascend and count from `first`. The one in the middle comes first, so that each of
/// the others is looked for only on its own side.
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
