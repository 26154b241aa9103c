//! The uncertainty run, made all at once or in slices.

use super::benchmark::Benchmark;
use super::draw::{Draw, Sampler};
use super::information::Study;
use super::outcome::{Balance, Outcome};
use super::{Against, CAPS, Deciles, QUICK, Spread, Uncertainty};
use crate::inputs::Assumptions;
use crate::model::reason::Computed;

/// An uncertainty run in progress. The result does not depend on how it is sliced.
///
/// ```
/// use tokenworth_core::inputs::Assumptions;
/// use tokenworth_core::model::uncertainty::{Run, Uncertainty};
///
/// let inputs = Assumptions::default();
/// let mut run = Run::new(&inputs);
/// while run.done() < run.total() {
///     run.advance(1_000);
/// }
/// assert_eq!(run.finish(), Uncertainty::of(&inputs));
/// ```
#[derive(Clone, Debug)]
pub struct Run {
    sampler: Sampler,
    outcome: Outcome,
    benchmark: Computed<Benchmark>,
    study: Computed<Study>,
    against: Against,
    total: u32,
    nets: Vec<f64>,
    costs: Vec<f64>,
    halves: Vec<f64>,
    /// The best caps in the first [`CAPS`] draws, $ per person and month.
    caps: Vec<f64>,
}

impl Run {
    /// Prepares a run of as many draws as the inputs specify.
    pub fn new(inputs: &Assumptions) -> Self {
        Self::with_sampler(inputs, Sampler::of(inputs), inputs.draws)
    }

    /// Prepares a run of as many draws as the inputs specify, but at most [`QUICK`].
    pub fn quick(inputs: &Assumptions) -> Self {
        Self::with_sampler(inputs, Sampler::of(inputs), inputs.draws.min(QUICK))
    }

    /// Prepares a run of `total` draws of `sampler`, which must have the uncertain factors of the inputs.
    pub(super) fn with_sampler(inputs: &Assumptions, sampler: Sampler, total: u32) -> Self {
        Self {
            outcome: Outcome::of(inputs, &sampler),
            benchmark: Benchmark::of(inputs, &sampler),
            study: Study::of(inputs),
            against: Against::of(inputs),
            sampler,
            total,
            nets: Vec::with_capacity(total as usize),
            costs: Vec::with_capacity(total as usize),
            halves: Vec::with_capacity(total as usize),
            caps: Vec::with_capacity(total.min(CAPS) as usize),
        }
    }

    /// Makes up to `count` more draws. A thousand take a fraction of a millisecond.
    pub fn advance(&mut self, count: u32) {
        for _ in 0..count.min(self.total - self.done()) {
            let draw = self.sampler.draw();
            self.add(&draw);
        }
    }

    /// Adds a draw to the results.
    #[allow(clippy::inline_always, reason = "as a call, it takes a tenth of a run")]
    #[inline(always)]
    pub(super) fn add(&mut self, draw: &Draw) {
        let balance = self.outcome.at(draw);
        self.nets.push(balance.net());
        self.costs.push(balance.cost);
        if let Ok(benchmark) = &self.benchmark {
            self.halves.push(benchmark.net(draw));
        }
        if let Ok(study) = &mut self.study {
            study.add(draw);
            if self.caps.len() < CAPS as usize {
                self.caps.push(study.cap(draw));
            }
        }
    }

    /// The number of draws made so far.
    pub fn done(&self) -> u32 {
        self.nets.len() as u32
    }

    /// The total number of draws of this run.
    pub const fn total(&self) -> u32 {
        self.total
    }

    /// The results of the draws made so far.
    pub fn finish(mut self) -> Uncertainty {
        let information = self.study.as_ref().map(Study::finish).map_err(|reason| *reason);
        let cap = self.study.as_ref().map(|_| Deciles::of(&mut self.caps)).map_err(|reason| *reason);
        let half = self.benchmark.map(|_| Spread::of(&mut self.halves));
        let balance = |(net, cost): (&f64, &f64)| Balance { value: net + cost, cost: *cost };
        let balances = self.nets.iter().zip(&self.costs).take(QUICK as usize).map(balance).collect();
        let found = Uncertainty::summary(self.nets, self.costs, &self.against);
        Uncertainty { half, cap, information, balances, ..found }
    }

    /// Value and cost of the mean user's year in a draw.
    pub fn balance(&self, draw: &Draw) -> Balance {
        self.outcome.at(draw)
    }
}
