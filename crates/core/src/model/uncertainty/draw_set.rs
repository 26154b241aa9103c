//! Caches of draws, shared by all inputs with the same uncertain factors: scenarios, and what the reader enters next.

use std::cell::RefCell;
use std::sync::{Arc, OnceLock};

use super::draw::{Draw, Sampler};
use super::factor::curves;
use super::outcome::Outcome;
use super::run::Run;
use super::{Against, QUICK, Uncertainty};
use crate::inputs::{Assumptions, RANGES};

/// The number of sets that [`DrawCache`] keeps. A set of [`QUICK`] draws takes 1.3 MB.
const KEPT: usize = 4;

/// The sets used last.
#[derive(Clone, Debug, Default)]
pub struct DrawCache(RefCell<Vec<Arc<DrawSet>>>);

impl DrawCache {
    /// The set with the draws for these inputs, which is a new one if no set in use has them.
    pub fn of(&self, inputs: &Assumptions) -> Arc<DrawSet> {
        let mut draw_cache = self.0.borrow_mut();
        let found = draw_cache.iter().position(|draw_set| draw_set.suits(inputs)).map(|place| draw_cache.remove(place));
        let draw_set = found.unwrap_or_else(|| Arc::new(DrawSet::of(inputs)));
        if draw_cache.len() == KEPT {
            draw_cache.remove(0);
        }
        draw_cache.push(Arc::clone(&draw_set));
        draw_set
    }
}

/// At most [`QUICK`] draws for some inputs. They are made when first needed, and kept.
///
/// ```
/// use tokenworth_core::inputs::{Assumptions, Input, Value};
/// use tokenworth_core::model::uncertainty::{DrawSet, Uncertainty};
///
/// let base = Assumptions::default();
/// let (heavy, _) = base.with(&[(Input::Tokens, Value::Number(224.0))]);
/// let draws = DrawSet::of(&base);
/// assert_eq!(draws.run(&heavy), Uncertainty::quick(&heavy));
/// assert_eq!(draws.sketch(&heavy).net, Uncertainty::quick(&heavy).net);
/// ```
#[derive(Clone, Debug)]
pub struct DrawSet {
    inputs: Assumptions,
    sampled: OnceLock<SampledDraws>,
}

/// The draws, and the generator that made them.
#[derive(Clone, Debug)]
pub(super) struct SampledDraws {
    pub(super) sampler: Sampler,
    pub(super) draws: Vec<Draw>,
}

impl DrawSet {
    /// A set with the draws for these inputs.
    pub fn of(inputs: &Assumptions) -> Self {
        Self { inputs: inputs.clone(), sampled: OnceLock::new() }
    }

    /// Computes the same as [`Uncertainty::quick`]. The set must have the draws for `inputs`.
    pub fn run(&self, inputs: &Assumptions) -> Uncertainty {
        let sampled = self.sampled_for(inputs);
        let mut run = Run::with_sampler(inputs, sampled.sampler.clone(), sampled.draws.len() as u32);
        for draw in &sampled.draws {
            run.add(draw);
        }
        run.finish()
    }

    /// Computes net and cost with the same draws as [`Uncertainty::quick`]. The benchmark and the value of information,
    /// which take about half of the time there, are not run.
    pub fn sketch(&self, inputs: &Assumptions) -> Uncertainty {
        let sampled = self.sampled_for(inputs);
        let outcome = Outcome::of(inputs, &sampled.sampler);
        let balances = sampled.draws.iter().map(|draw| outcome.at(draw));
        let (nets, costs) = balances.map(|balance| (balance.net(), balance.cost)).unzip();
        Uncertainty::summary(nets, costs, &Against::of(inputs))
    }

    /// The draws, which must be those for these inputs.
    pub(super) fn sampled_for(&self, inputs: &Assumptions) -> &SampledDraws {
        debug_assert!(self.suits(inputs), "a set with the draws for other inputs");
        self.sampled.get_or_init(|| {
            let mut sampler = Sampler::of(inputs);
            let draws = (0..inputs.draws.min(QUICK)).map(|_| sampler.draw()).collect();
            SampledDraws { sampler, draws }
        })
    }

    fn suits(&self, inputs: &Assumptions) -> bool {
        let drawn = |inputs: &Assumptions| {
            (RANGES.map(|of| of.range(inputs)), curves(inputs), inputs.seed, inputs.draws.min(QUICK))
        };
        drawn(inputs) == drawn(&self.inputs)
    }
}
