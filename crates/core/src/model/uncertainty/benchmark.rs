//! The half-salary benchmark in the draws. The money spent is fixed; the tokens that it buys depend on the price.

use super::draw::{Draw, Sampler};
use super::grid::{Axis, Grid};
use super::table::on;
use super::{Against, DrawSet, Uncertainty};
use crate::inputs::{Assumptions, Curve};
use crate::model::Factors;
use crate::model::adopter::Setting;
use crate::model::half::{Half, half};
use crate::model::pay::Pay;
use crate::model::reason::Computed;
use crate::model::response::Response;
use crate::units::MTokPerWeek;

/// Grid points along the price.
const PRICES: usize = 128;

/// The benchmark, with everything that all draws share precomputed.
#[derive(Clone, Debug)]
pub struct Benchmark {
    pay: Pay,
    review: f64,
    half: Half,
    /// M − 1 on each curve of [`Curve::ALL`], tabulated over the logarithm of the price.
    gains: Grid<[f64; 4]>,
    prices: Axis,
}

impl Benchmark {
    /// The benchmark of one person with the base inputs.
    ///
    /// # Errors
    /// Returns [`crate::model::Reason::NoPrice`] if tokens cost nothing.
    pub fn of(inputs: &Assumptions, sampler: &Sampler) -> Computed<Self> {
        let setting = Setting::of(inputs);
        let half = half(&setting)?;
        let prices = Axis::of(sampler.price.ends(), PRICES);
        let responses = Curve::ALL.map(|curve| Response::on(curve, inputs));
        let gains = prices.values().map(|ln_price| {
            let bought = MTokPerWeek::new(half.tokens.value() / ln_price.exp());
            responses.map(|response| response.gain(bought))
        });
        Ok(Self {
            pay: Pay::of(inputs),
            review: if half.tokens > MTokPerWeek::ZERO { setting.effect.review.value() } else { 0.0 },
            half,
            gains: Grid::of(Axis::POINT, gains.collect()),
            prices,
        })
    }

    /// The net of a year in a draw, $.
    pub fn net(&self, draw: &Draw) -> f64 {
        let Factors { captured, load, curve, .. } = draw.factors;
        let gain = self.gains.at(self.prices.place(draw.ln_price), 0.0, |gains| on(curve, gains));
        let gain = draw.factors.counted() * gain - self.review;
        self.pay.worth(load, captured, gain) - self.half.cost.value()
    }
}

impl Uncertainty {
    /// Returns the results of this run for a person who spends the benchmark share of salary on tokens: the net is that
    /// of the benchmark, and the cost is the same in all draws.
    ///
    /// Histogram and rank come from at most [`super::QUICK`] draws. `inputs` must be those of the run, except for use,
    /// plan and limits, and `draw_set` must have its draws. If tokens cost nothing, the run is returned unchanged.
    #[must_use]
    pub fn of_benchmark(self, inputs: &Assumptions, draw_set: &DrawSet) -> Self {
        let sampled = draw_set.sampled_for(inputs);
        let benchmark = Benchmark::of(inputs, &sampled.sampler);
        let (Ok(benchmark), Ok(net)) = (benchmark, self.half) else { return self };
        let half = benchmark.half;
        let nets: Vec<f64> = sampled.draws.iter().map(|draw| benchmark.net(draw)).collect();
        let costs = vec![half.cost.value(); nets.len()];
        let against = Against { entered: (half.value - half.cost).value(), ..Against::of(inputs) };
        Self {
            draws: self.draws,
            net,
            half: self.half,
            information: self.information,
            ..Self::summary(nets, costs, &against)
        }
    }
}
