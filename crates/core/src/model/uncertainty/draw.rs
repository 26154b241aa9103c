//! One draw: a value of each uncertain factor.

use super::factor::{Factor, curves};
use super::sequence::{DIMENSIONS, Level, Sequence};
use super::two_piece::TwoPiece;
use crate::inputs::{Assumptions, Curve, RANGES};
use crate::model::Factors;

/// One draw of the uncertain factors.
#[derive(Clone, Copy, Debug)]
pub struct Draw {
    /// The values of all factors.
    pub factors: Factors,
    /// The logarithm of `factors.usage`, by which tables are indexed.
    pub ln_usage: f64,
    /// The logarithm of `factors.price`, by which tables are indexed.
    pub ln_price: f64,
    /// The quantile of each of [`Factor::ALL`] in its distribution.
    levels: [Level; DIMENSIONS],
}

impl Draw {
    /// A draw with these factors. Its quantiles are 0, so it does not support [`Self::group`].
    pub fn of(factors: Factors) -> Self {
        let (ln_usage, ln_price) = (factors.usage.ln(), factors.price.ln());
        Self { factors, ln_usage, ln_price, levels: [Level(0); DIMENSIONS] }
    }

    /// Sets a factor to a value in its own unit. The curve, which is no number, stays.
    pub fn set(&mut self, factor: Factor, value: f64) {
        let factors = &mut self.factors;
        match factor {
            Factor::Caused => factors.caused = value,
            Factor::Finished => factors.finished = value,
            Factor::Captured => factors.captured = value,
            Factor::Price => (factors.price, self.ln_price) = (value, value.ln()),
            Factor::Usage => (factors.usage, self.ln_usage) = (value, value.ln()),
            Factor::Load => factors.load = value,
            Factor::Curve => {}
        }
    }

    /// The index of the draw's group among `count` equally likely groups by the quantile of a factor.
    pub fn group(&self, factor: Factor, count: usize) -> usize {
        self.levels.get(factor as usize).map_or(0, |level| level.pick(count))
    }
}

/// The generator of draws for some inputs. The same inputs and seed give the same draws.
#[derive(Clone, Debug)]
pub struct Sampler {
    sequence: Sequence,
    caused: TwoPiece,
    finished: TwoPiece,
    captured: TwoPiece,
    pub(super) price: TwoPiece,
    pub(super) usage: TwoPiece,
    load: TwoPiece,
    /// The curves, each with the cumulative share of draws up to and including it.
    curves: Vec<(Curve, f64)>,
}

impl Sampler {
    /// A generator at the first draw for these inputs.
    pub fn of(inputs: &Assumptions) -> Self {
        let [caused, finished, captured, price, usage, load] =
            RANGES.map(|of| TwoPiece::of(of.range(inputs), of.scale));
        let mut up_to = 0.0;
        Self {
            sequence: Sequence::of_seed(inputs.seed),
            caused,
            finished,
            captured,
            price,
            usage,
            load,
            curves: curves(inputs)
                .into_iter()
                .map(|(curve, weight)| {
                    up_to += weight;
                    (curve, up_to)
                })
                .collect(),
        }
    }

    /// The next draw.
    pub fn draw(&mut self) -> Draw {
        let levels = self.sequence.next();
        let [caused, finished, captured, price, usage, load, curve] = levels;
        let factors = Factors {
            caused: self.caused.at(caused),
            finished: self.finished.at(finished),
            captured: self.captured.at(captured),
            price: self.price.at(price),
            usage: self.usage.at(usage),
            load: self.load.at(load),
            curve: self.curve(curve),
        };
        let (ln_usage, ln_price) = (self.usage.scaled_at(usage), self.price.scaled_at(price));
        Draw { factors, ln_usage, ln_price, levels }
    }

    /// The curves that occur in the draws.
    pub fn curves(&self) -> Vec<Curve> {
        self.curves.iter().map(|(curve, _)| *curve).collect()
    }

    fn curve(&self, level: Level) -> Curve {
        let part = level.part();
        let found = self.curves.iter().find(|(_, up_to)| part < *up_to).or(self.curves.last());
        found.map_or(Curve::Hill, |(curve, _)| *curve)
    }
}
