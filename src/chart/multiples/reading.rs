//! Value and cost of one amount of use under every belief.

use super::Multiples;
use super::drawing::SIZE;
use crate::chart::rounded;
use crate::chart::sample::Reading;

/// The distance, in powers of ten, within which an amount of use snaps to that of the typical user: half a step of the
/// slider.
const NEAR: f64 = 0.5 / STEPS;
/// Steps of the slider per power of ten.
pub const STEPS: f64 = 20.0;

/// One amount of use of one person at API prices, without target or cap.
#[derive(Clone, Debug, PartialEq)]
pub struct At {
    /// Millions of tokens per week.
    pub tokens: f64,
    /// Their cost, $ per year.
    pub cost: f64,
    /// Their value under each belief, $ per year.
    pub values: Vec<f64>,
}

impl Multiples {
    /// The amount at this fraction of the axis of use, in millions of tokens per week. It is rounded, or that of the
    /// typical user if that is near.
    pub fn tokens_at(&self, part: f64) -> f64 {
        let (tokens, own) = (self.frame().x_at(part * SIZE.0), self.billed);
        if (tokens / own).log10().abs() <= NEAR { own } else { rounded(tokens).clamp(self.x.low, self.x.high) }
    }

    /// The fraction of the axis below an amount of use.
    pub fn part_below(&self, tokens: f64) -> f64 {
        (self.frame().across(self.x.nearest(tokens)) / SIZE.0).clamp(0.0, 1.0)
    }

    /// Value and cost of this amount of use, in millions of tokens per week, under every belief.
    pub fn at(&self, tokens: f64) -> At {
        let readings = || self.panels.iter().map(|panel| Reading::of(&panel.inputs));
        let cost = readings().next().map_or(0.0, |reading| reading.cost(tokens));
        At { tokens, cost, values: readings().map(|reading| reading.value(tokens)).collect() }
    }
}
