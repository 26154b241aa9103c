//! The half-salary benchmark in any draw: its money is fixed, and what it buys depends on the price (model, section 11).

use super::draw::{Draw, Urn};
use super::grid::{Axis, Grid};
use super::table::on;
use super::{QUICK, Uncertainty};
use crate::inputs::{Assumptions, Curve};
use crate::model::Factors;
use crate::model::adopter::Setting;
use crate::model::half::half;
use crate::model::response::Response;
use crate::units::MTokPerWeek;

/// Places of the table along price.
const PRICES: usize = 128;

/// What every draw of the benchmark has in common.
#[derive(Clone, Debug)]
pub struct Benchmark {
    salary: f64,
    review: f64,
    cost: f64,
    /// M − 1 on each of [`Curve::ALL`], by the logarithm of the price.
    gains: Grid<[f64; 4]>,
    prices: Axis,
}

impl Benchmark {
    /// The benchmark of one person with the base inputs; `None` where tokens cost nothing.
    pub fn of(inputs: &Assumptions, urn: &Urn) -> Option<Self> {
        let half = half(&Setting::of(inputs)).ok()?;
        let prices = Axis::of(urn.price.ends(), PRICES);
        let responses = Curve::ALL.map(|curve| Response::on(curve, inputs));
        let gains = prices.values().map(|ln_price| {
            let bought = MTokPerWeek::new(half.tokens.value() / ln_price.exp());
            responses.map(|response| response.multiplier(bought) - 1.0)
        });
        Some(Self {
            salary: inputs.salary.value(),
            review: if half.tokens > MTokPerWeek::ZERO { inputs.review.value() } else { 0.0 },
            cost: half.cost.value(),
            gains: Grid::of(Axis::POINT, gains.collect()),
            prices,
        })
    }

    /// What a year leaves, $.
    pub fn net(&self, draw: &Draw) -> f64 {
        let Factors { caused, finished, captured, load, curve, .. } = draw.factors;
        let counted = if curve == Curve::Fixed { 1.0 } else { caused * finished };
        let gain =
            counted * self.gains.at(self.prices.place(draw.ln_price), 0.0, |gains| on(curve, gains)) - self.review;
        let kept = if gain < 0.0 { 1.0 } else { captured };
        self.salary * load * kept * gain - self.cost
    }
}

impl Uncertainty {
    /// This run as it is for somebody who spends the benchmark share of salary on tokens: net is that of the benchmark, and
    /// cost is certain. Histogram and rank are those of at most [`QUICK`] draws. Where tokens cost nothing there is no such
    /// amount, and the run stays as it is. `inputs` are those of the run, apart from use, plan and limits.
    #[must_use]
    pub fn of_benchmark(self, inputs: &Assumptions) -> Self {
        let mut urn = Urn::of(inputs);
        let benchmark = Benchmark::of(inputs, &urn);
        let half = half(&Setting::of(inputs)).ok();
        let (Some(benchmark), Some(half), Some(net)) = (benchmark, half, self.half) else { return self };
        let nets: Vec<f64> = (0..inputs.draws.min(QUICK)).map(|_| benchmark.net(&urn.draw())).collect();
        let costs = vec![half.cost.value(); nets.len()];
        let entered = (half.value - half.cost).value();
        Self {
            draws: self.draws,
            net,
            half: self.half,
            ..Self::summary((nets, costs, Vec::new()), entered, inputs.currency().1, self.information)
        }
    }
}
