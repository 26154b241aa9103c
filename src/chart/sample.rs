//! The response curves in dollars and their slopes, sampled at enough points for smooth lines.

use crate::inputs::{Assumptions, Curve};
use crate::model::adopter::Setting;
use crate::model::optimum;
use crate::model::response::Response;
use crate::units::MTokPerWeek;

/// The number of segments of a line: 3 to 4 pixels each on a wide chart.
const PIECES: usize = 160;

/// A response curve in dollars, for one person at API prices.
pub struct Reading<'a> {
    /// The response curve.
    pub curve: Curve,
    setting: Setting<'a>,
}

impl<'a> Reading<'a> {
    /// The reading with the curve of these inputs.
    pub fn of(inputs: &'a Assumptions) -> Self {
        Self { curve: inputs.curve, setting: Setting::of(inputs) }
    }

    /// The value of this use (millions of tokens per week) for one person, $ per year.
    pub fn value(&self, tokens: f64) -> f64 {
        self.setting.worth(self.setting.effect.gain(MTokPerWeek::new(tokens))).value()
    }

    /// Output as a multiple of that without AI at this use, before discounts.
    pub fn multiplier(&self, tokens: f64) -> f64 {
        self.setting.effect.response.multiplier(MTokPerWeek::new(tokens))
    }

    /// The value of an observed multiplier of output for one person, $ per year.
    pub fn worth_of_multiplier(&self, multiplier: f64) -> f64 {
        let effect = &self.setting.effect;
        self.setting.worth(effect.counted.value() * (multiplier - 1.0) - effect.review.value()).value()
    }

    /// The cost of this use (millions of tokens per week) for one person, $ per year.
    pub fn cost(&self, tokens: f64) -> f64 {
        self.setting.plain_cost(MTokPerWeek::new(tokens)).value()
    }

    /// The net: value less cost, $ per year.
    pub fn net(&self, tokens: f64) -> f64 {
        self.value(tokens) - self.cost(tokens)
    }

    /// The value of one person's next dollar at this use; 0 if tokens cost nothing.
    pub fn marginal(&self, tokens: f64) -> f64 {
        let unit_cost = self.setting.unit_cost();
        if unit_cost > 0.0 { optimum::value_slope(&self.setting, MTokPerWeek::new(tokens)) / unit_cost } else { 0.0 }
    }

    /// The points of value at these uses.
    pub fn values(&self, uses: &[f64]) -> Vec<(f64, f64)> {
        uses.iter().map(|x| (*x, self.value(*x))).collect()
    }

    /// The points of cost at these uses.
    pub fn costs(&self, uses: &[f64]) -> Vec<(f64, f64)> {
        uses.iter().map(|x| (*x, self.cost(*x))).collect()
    }
}

/// The inputs with each of the other response curves in [`Curve::DRAWN`].
pub fn others(inputs: &Assumptions) -> Vec<Assumptions> {
    let other = |curve: &Curve| *curve != inputs.curve;
    let with = |curve| Assumptions { curve, ..inputs.clone() };
    Curve::DRAWN.into_iter().filter(other).map(with).collect()
}

/// The uses from `low` to `high` at which lines are drawn, and those of `marked` between them, ascending. Between two
/// points a line is read by interpolation, so that only what is marked is read exactly. Both sides of the jump in the
/// slope of the logarithmic curve are among them.
pub fn uses_with(low: f64, high: f64, marked: impl Iterator<Item = f64>) -> Vec<f64> {
    let threshold = Response::log_threshold().value();
    let marked = marked.chain([threshold, threshold.next_up()]).filter(|x| (low..=high).contains(x));
    let mut uses: Vec<f64> = uses(low, high).chain(marked).collect();
    uses.sort_by(f64::total_cmp);
    uses.dedup();
    uses
}

/// The uses from `low` to `high` at which lines are drawn, in even ratios. Both ends are exact.
pub fn uses(low: f64, high: f64) -> impl Iterator<Item = f64> {
    (0..=PIECES).map(move |step| match step {
        0 => low,
        PIECES => high,
        _ => low * (high / low).powf(step as f64 / PIECES as f64),
    })
}

/// The readings in the order of the catalog, whichever is chosen.
pub fn in_order<'a>(chosen: &'a Reading<'a>, others: &'a [Reading<'a>]) -> Vec<&'a Reading<'a>> {
    let all = || others.iter().chain([chosen]);
    Curve::ALL.into_iter().filter_map(|curve| all().find(|reading| reading.curve == curve)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_exact() {
        let xs: Vec<f64> = uses(0.01, 1e6).collect();
        assert_eq!((xs.first(), xs.last(), xs.len()), (Some(&0.01), Some(&1e6), PIECES + 1));
    }
}
