//! How far the inputs that nobody knows leave the net open: a seeded run of draws (model, section 11).

mod ceiling;
mod compare;
mod draw;
mod histogram;
mod outcome;
mod pert;
mod run;
mod sequence;
mod tornado;

pub use compare::share_better;
pub use draw::Draw;
pub use histogram::Histogram;
pub use run::Run;
pub use tornado::{Factor, Swing, tornado};

use crate::inputs::Assumptions;
use crate::order::select;
use crate::units::{Share, Usd};

/// Draws that are made at once after each change; more are made in slices.
pub const QUICK: u32 = 10_000;
/// The part of the draws that the histogram leaves out at each end.
const OUTLIERS: f64 = 0.005;

/// What a run of draws found about the net of an adopter-year.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertainty {
    /// How many draws were made.
    pub draws: u32,
    /// One draw in ten lies below.
    pub p10: Usd,
    /// As many draws lie below as above.
    pub p50: Usd,
    /// One draw in ten lies above.
    pub p90: Usd,
    /// The mean of all draws.
    pub mean: Usd,
    /// The share of draws whose net is above zero.
    pub positive: Share,
    /// How the draws are spread.
    pub histogram: Histogram,
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

    /// What these nets show. A percentile is the draw of the nearest rank, found by selection rather than by sorting.
    fn summary(mut nets: Vec<f64>) -> Self {
        let count = nets.len() as f64;
        let (mut sum, mut positive) = (0.0, 0.0);
        for net in &nets {
            sum += net;
            positive += if *net > 0.0 { 1.0 } else { 0.0 };
        }
        let [low, p10, p50, p90, high] = percentiles(&mut nets, [OUTLIERS, 0.1, 0.5, 0.9, 1.0 - OUTLIERS]);
        Self {
            draws: nets.len() as u32,
            p10: Usd::new(p10),
            p50: Usd::new(p50),
            p90: Usd::new(p90),
            mean: Usd::new(sum / count.max(1.0)),
            positive: Share::new(positive / count.max(1.0)),
            histogram: Histogram::of(&nets, low, high),
        }
    }
}

/// The numbers of these ranks, which ascend: each is looked for only among those above the one before. 0 where there are
/// no numbers.
fn percentiles<const N: usize>(numbers: &mut [f64], parts: [f64; N]) -> [f64; N] {
    let last = numbers.len().saturating_sub(1);
    let (mut rest, mut passed) = (numbers, 0);
    parts.map(|part| {
        let rank = (part * last as f64).round() as usize;
        let sought = rank.saturating_sub(passed);
        let Some(found) = select(rest, sought) else { return 0.0 };
        rest = std::mem::take(&mut rest).get_mut(sought..).unwrap_or_default();
        passed = rank;
        found
    })
}
