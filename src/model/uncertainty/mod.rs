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
        mut nets: Vec<f64>,
        mut costs: Vec<f64>,
        mut halves: Vec<f64>,
        entered: f64,
        information: Computed<Information>,
    ) -> Self {
        let draws = nets.len() as u32;
        let below = nets.iter().filter(|net| **net < entered).count();
        let [low, p10, p50, p90, high] = percentiles(&mut nets, [OUTLIERS, 0.1, 0.5, 0.9, 1.0 - OUTLIERS]);
        let net = Spread::with(&nets, [p10, p50, p90]);
        let [p10, p50, p90] = percentiles(&mut costs, [0.1, 0.5, 0.9]).map(Usd::new);
        Self {
            draws,
            histogram: Histogram::of(&nets, low, high),
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

/// The numbers of these ranks, which ascend: each is looked for only among those above the one before. 0 where there are
/// no numbers.
fn percentiles<const N: usize>(numbers: &mut [f64], parts: [f64; N]) -> [f64; N] {
    let last = numbers.len().saturating_sub(1);
    let (mut rest, mut passed) = (numbers, 0);
    parts.map(|part| {
        let rank = (part * last as f64).round() as usize;
        if rest.is_empty() {
            return 0.0;
        }
        let (_, found, above) = std::mem::take(&mut rest).select_nth_unstable_by(rank - passed, f64::total_cmp);
        let found = *found;
        (rest, passed) = (above, rank + 1);
        found
    })
}
