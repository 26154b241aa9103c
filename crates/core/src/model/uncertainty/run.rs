//! The run of draws, all at once or in slices.

use super::benchmark::Benchmark;
use super::draw::{Draw, Urn};
use super::information::Study;
use super::outcome::{Balance, Outcome};
use super::{QUICK, Uncertainty};
use crate::inputs::Assumptions;
use crate::model::reason::Computed;

/// A run under way. However it is sliced, the same draws are made in the same order.
///
/// ```
/// use tokenworth::inputs::Assumptions;
/// use tokenworth::model::uncertainty::{Run, Uncertainty};
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
    urn: Urn,
    outcome: Outcome,
    benchmark: Option<Benchmark>,
    study: Computed<Study>,
    /// What the single figures say of the mean user's net; 0 where nobody uses AI.
    entered: f64,
    total: u32,
    /// Units of the currency shown per dollar.
    rate: f64,
    nets: Vec<f64>,
    costs: Vec<f64>,
    halves: Vec<f64>,
}

impl Run {
    /// A run of as many draws as the inputs ask for, none of them made yet.
    pub fn new(inputs: &Assumptions) -> Self {
        Self::with_draws(inputs, inputs.draws)
    }

    /// The same, of at most [`QUICK`] draws.
    pub fn quick(inputs: &Assumptions) -> Self {
        Self::with_draws(inputs, inputs.draws.min(QUICK))
    }

    fn with_draws(inputs: &Assumptions, total: u32) -> Self {
        let urn = Urn::of(inputs);
        Self {
            outcome: Outcome::of(inputs, &urn),
            benchmark: Benchmark::of(inputs, &urn),
            study: Study::of(inputs, &urn),
            entered: super::outcome::exactly(inputs, &crate::model::Factors::entered(inputs)).map_or(0.0, Balance::net),
            urn,
            total,
            rate: inputs.currency().1,
            nets: Vec::with_capacity(total as usize),
            costs: Vec::with_capacity(total as usize),
            halves: Vec::with_capacity(total as usize),
        }
    }

    /// Makes up to `count` more draws; a thousand take a fraction of a millisecond.
    pub fn advance(&mut self, count: u32) {
        for _ in 0..count.min(self.total - self.done()) {
            let draw = self.urn.draw();
            let balance = self.outcome.at(&draw);
            self.nets.push(balance.net());
            self.costs.push(balance.cost);
            if let Some(benchmark) = &self.benchmark {
                self.halves.push(benchmark.net(&draw));
            }
            if let Ok(study) = &mut self.study {
                study.add(&draw);
            }
        }
    }

    /// How many draws are made.
    pub fn done(&self) -> u32 {
        self.nets.len() as u32
    }

    /// How many draws there will be.
    pub const fn total(&self) -> u32 {
        self.total
    }

    /// What the draws made so far have found.
    pub fn finish(self) -> Uncertainty {
        let information = self.study.as_ref().map(Study::finish).map_err(|reason| *reason);
        Uncertainty::summary((self.nets, self.costs, self.halves), self.entered, self.rate, information)
    }

    /// The mean user's year in a draw.
    pub fn balance(&self, draw: &Draw) -> Balance {
        self.outcome.at(draw)
    }
}
