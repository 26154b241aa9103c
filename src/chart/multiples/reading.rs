//! What every belief says of one amount of use.

use super::Multiples;
use super::drawing::SIZE;
use crate::chart::rounded;
use crate::chart::sample::Reading;

/// An amount of use within so many powers of ten of the typical user's is taken for it: half a step of the slider.
const NEAR: f64 = 0.5 / STEPS;
/// Steps of the slider from one power of ten to the next.
pub const STEPS: f64 = 20.0;

/// One amount of use of one person at API prices, without target or cap.
#[derive(Clone, Debug, PartialEq)]
pub struct At {
    /// Millions of tokens a week.
    pub tokens: f64,
    /// What they cost, $ a year.
    pub cost: f64,
    /// What they bring under each belief, $ a year.
    pub values: Vec<f64>,
}

impl Multiples {
    /// The round amount at this part of the axis of use, from 0 to 1, in millions of tokens a week; the reader's own where
    /// that is near.
    pub fn tokens_at(&self, part: f64) -> f64 {
        let (tokens, own) = (self.frame().x_at(part * SIZE.0), self.billed);
        if (tokens / own).log10().abs() <= NEAR { own } else { rounded(tokens).clamp(self.x.low, self.x.high) }
    }

    /// The part of the axis that lies below an amount of use.
    pub fn part_below(&self, tokens: f64) -> f64 {
        (self.frame().across(self.x.nearest(tokens)) / SIZE.0).clamp(0.0, 1.0)
    }

    /// What every belief says of this amount of use, in millions of tokens a week.
    pub fn at(&self, tokens: f64) -> At {
        let readings = || self.panels.iter().map(|panel| Reading::of(&panel.inputs));
        let cost = readings().next().map_or(0.0, |reading| reading.cost(tokens));
        At { tokens, cost, values: readings().map(|reading| reading.value(tokens)).collect() }
    }
}
