//! The run of draws, all at once or in slices.

use super::draw::{Draw, Ranges, Urn, curves};
use super::outcome::Outcome;
use super::{QUICK, Uncertainty};
use crate::inputs::Assumptions;

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
    total: u32,
    nets: Vec<f64>,
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
        let highest = Ranges::of(inputs).price.high;
        let outcome = Outcome::of(inputs).tabulated(urn.low_price(), highest, &curves(inputs));
        Self { urn, outcome, total, nets: Vec::with_capacity(total as usize) }
    }

    /// Makes up to `count` more draws; a thousand take a fraction of a millisecond.
    pub fn advance(&mut self, count: u32) {
        for _ in 0..count.min(self.total - self.done()) {
            let draw = self.urn.draw();
            self.nets.push(self.outcome.net(&draw).value());
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
        Uncertainty::summary(self.nets)
    }

    /// The net that a draw would leave, $ an adopter-year.
    pub fn net(&self, draw: &Draw) -> f64 {
        self.outcome.net(draw).value()
    }
}
