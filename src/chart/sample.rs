//! The response curves in dollars and their slopes, worked out at as few points as smooth lines need.

use crate::inputs::{Assumptions, Curve};
use crate::model::adopter::Setting;
use crate::model::optimum;
use crate::units::{MTokPerWeek, Usd};

/// Pieces that a line is drawn in: 3 to 4 pixels each on a wide chart.
const PIECES: usize = 160;
/// Pieces that are worked out where each takes 200 quantiles, and how many each is then cut into: the mean of 200
/// people bends so little that a cubic between its points is off by less than a tenth of a pixel.
const WORKED_OUT: usize = 32;
const CUT: usize = PIECES / WORKED_OUT;

/// One reading of the evidence: a response curve in dollars, under plain API prices.
pub struct Reading<'a> {
    /// Which curve.
    pub curve: Curve,
    setting: Setting<'a>,
}

impl<'a> Reading<'a> {
    /// The reading of these inputs, whose curve it is.
    pub fn of(inputs: &'a Assumptions) -> Self {
        Self { curve: inputs.curve, setting: Setting::of(inputs) }
    }

    /// Value of this mean use, an adopter-year.
    pub fn value(&self, tokens: f64) -> f64 {
        optimum::value(&self.setting, MTokPerWeek::new(tokens)).value()
    }

    /// Cost of this mean use, an adopter-year.
    pub fn cost(&self, tokens: f64) -> f64 {
        self.setting.plain_cost(MTokPerWeek::new(tokens)).value()
    }

    /// Value less cost.
    pub fn net(&self, tokens: f64) -> f64 {
        self.value(tokens) - self.cost(tokens)
    }

    /// What the next dollar brings at this mean use, under plain API prices; 0 where tokens cost nothing.
    pub fn marginal(&self, tokens: f64) -> f64 {
        let Setting { population, effect, .. } = &self.setting;
        let slope = population.mean(|weight| weight * effect.gain_slope(MTokPerWeek::new(tokens * weight)));
        let unit_cost = self.setting.api_cost(MTokPerWeek::new(1.0));
        if unit_cost > Usd::ZERO { self.setting.worth(slope) / unit_cost } else { 0.0 }
    }

    /// The line of its value from `low` to `high`.
    pub fn line(&self, low: f64, high: f64) -> Vec<(f64, f64)> {
        self.along(low, high, &|x| self.value(x))
    }

    /// The line of what the next dollar brings from `low` to `high`.
    pub fn marginal_line(&self, low: f64, high: f64) -> Vec<(f64, f64)> {
        self.along(low, high, &|x| self.marginal(x))
    }

    fn along(&self, low: f64, high: f64, of: &dyn Fn(f64) -> f64) -> Vec<(f64, f64)> {
        let is_cheap = self.setting.population.weights().len() == 1;
        if is_cheap {
            return steps(low, high, PIECES).map(|x| (x, of(x))).collect();
        }
        let worked_out: Vec<f64> = steps(low, high, WORKED_OUT).map(of).collect();
        steps(low, high, PIECES).zip(cubic(&worked_out, CUT)).collect()
    }

    /// The line of its cost from `low` to `high`.
    pub fn cost_line(&self, low: f64, high: f64) -> Vec<(f64, f64)> {
        steps(low, high, PIECES).map(|x| (x, self.cost(x))).collect()
    }
}

/// The inputs with each response curve that was not chosen.
pub fn others(inputs: &Assumptions) -> Vec<Assumptions> {
    let other = |curve: &Curve| *curve != inputs.curve;
    let with = |curve| Assumptions { curve, ..inputs.clone() };
    Curve::DRAWN.into_iter().filter(other).map(with).collect()
}

/// From `low` to `high` in `pieces` even ratios, both ends as given.
fn steps(low: f64, high: f64, pieces: usize) -> impl Iterator<Item = f64> {
    (0..=pieces).map(move |step| match step {
        0 => low,
        _ if step == pieces => high,
        _ => low * (high / low).powf(step as f64 / pieces as f64),
    })
}

/// Numbers at even steps, `cut` times as many: a cubic between each two whose slopes are those of their neighbours
/// (Catmull and Rom, 1974), held between the two, so that a sudden bend does not swing.
fn cubic(at: &[f64], cut: usize) -> Vec<f64> {
    let pairs = at.len().saturating_sub(1);
    let near = |index: usize| at.get(index).copied().unwrap_or_default();
    let slope = |index: usize| match index {
        0 => near(1) - near(0),
        _ if index == pairs => near(pairs) - near(pairs - 1),
        _ => (near(index + 1) - near(index - 1)) / 2.0,
    };
    let mut dense: Vec<f64> = (0..pairs)
        .flat_map(|index| {
            let (from, to, leaves, enters) = (near(index), near(index + 1), slope(index), slope(index + 1));
            (0..cut).map(move |step| hermite(step as f64 / cut as f64, (from, to), (leaves, enters)))
        })
        .collect();
    dense.extend(at.last());
    dense
}

fn hermite(t: f64, (from, to): (f64, f64), (leaves, enters): (f64, f64)) -> f64 {
    let (squared, cubed) = (t * t, t * t * t);
    let at = from * (2.0 * cubed - 3.0 * squared + 1.0)
        + leaves * (cubed - 2.0 * squared + t)
        + to * (3.0 * squared - 2.0 * cubed)
        + enters * (cubed - squared);
    at.max(from.min(to)).min(from.max(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::{Input, Value};

    #[test]
    fn the_cubic_follows_what_would_have_been_worked_out() {
        for curve in ["hill", "log", "power"] {
            for spread in [1.5, 7.45, 100.0] {
                let changes = [(Input::Curve, Value::Word(curve.to_owned())), (Input::Spread, Value::Number(spread))];
                let (inputs, _) = Assumptions::default().with(&changes);
                let reading = Reading::of(&inputs);
                let line = reading.line(1.0, 10_000.0);
                let top = line.iter().map(|point| point.1).fold(0.0, f64::max);
                for (x, y) in line {
                    let off = (y - reading.value(x)).abs() / top;
                    assert!(off < 1e-3, "{curve}, spread {spread}: off by {off:.5} of the height at {x}");
                }
            }
        }
    }

    #[test]
    fn ends_are_exact() {
        let xs: Vec<f64> = steps(0.01, 1e6, PIECES).collect();
        assert_eq!((xs.first(), xs.last(), xs.len()), (Some(&0.01), Some(&1e6), PIECES + 1));
    }
}
