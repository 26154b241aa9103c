//! The half-salary benchmark in any draw: its money is fixed, and what it buys depends on the price (model, section 11).

use super::draw::{Draw, Urn};
use super::{QUICK, Uncertainty};
use crate::inputs::{Assumptions, Curve};
use crate::model::Factors;
use crate::model::adopter::Setting;
use crate::model::half::half;
use crate::model::response::Response;
use crate::units::MTokPerWeek;

/// Nodes of the table along price.
const NODES: usize = 128;

/// What every draw of the benchmark has in common.
#[derive(Clone, Debug)]
pub struct Benchmark {
    salary: f64,
    review: f64,
    cost: f64,
    from: f64,
    step: f64,
    /// M − 1 on each of [`Curve::ALL`], by the logarithm of the price.
    gains: Vec<[f64; 4]>,
}

impl Benchmark {
    /// The benchmark of one person with the base inputs; `None` where tokens cost nothing.
    pub fn of(inputs: &Assumptions, urn: &Urn) -> Option<Self> {
        let half = half(&Setting::of(inputs)).ok()?;
        let (from, to) = urn.price.ends();
        let step = (to - from) / (NODES - 1) as f64;
        let responses = Curve::ALL.map(|curve| Response::on(curve, inputs));
        let bought = |node: usize| MTokPerWeek::new(half.tokens.value() / (from + step * node as f64).exp());
        let gains = (0..NODES).map(|node| responses.map(|response| response.multiplier(bought(node)) - 1.0)).collect();
        Some(Self {
            salary: inputs.salary.value(),
            review: if half.tokens > MTokPerWeek::ZERO { inputs.review.value() } else { 0.0 },
            cost: half.cost.value(),
            from,
            step,
            gains,
        })
    }

    /// What a year leaves, $.
    pub fn net(&self, draw: &Draw) -> f64 {
        let Factors { caused, finished, captured, load, curve, .. } = draw.factors;
        let counted = if curve == Curve::Fixed { 1.0 } else { caused * finished };
        let gain = counted * self.gain(draw.ln_price, curve) - self.review;
        let kept = if gain < 0.0 { 1.0 } else { captured };
        self.salary * load * kept * gain - self.cost
    }

    fn gain(&self, ln_price: f64, curve: Curve) -> f64 {
        let place = if self.step > 0.0 { ((ln_price - self.from) / self.step).max(0.0) } else { 0.0 };
        let before = (place as usize).min(NODES - 2);
        let on = |node: usize| {
            let [hill, log, power, fixed] = self.gains.get(node).copied().unwrap_or_default();
            match curve {
                Curve::Hill => hill,
                Curve::Log => log,
                Curve::Power => power,
                Curve::Fixed => fixed,
            }
        };
        let (from, to) = (on(before), on(before + 1));
        from + (to - from) * (place - before as f64)
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
            ..Self::summary(nets, costs, Vec::new(), entered, self.information)
        }
    }
}
