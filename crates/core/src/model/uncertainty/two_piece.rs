//! The distribution of an uncertain factor: a two-piece normal through its median and its outer deciles, on a scale
//! that keeps the factor within its bounds. It has the shape of the Bank of England's fan charts (E. Britton, P. Fisher
//! and J. Whitley, "The Inflation Report projections: understanding the fan chart", 1998); there the pieces meet at the
//! mode, here at the median.

use std::sync::LazyLock;

use statrs::distribution::{ContinuousCDF, Normal};

use super::sequence::Level;
use crate::inputs::{Range, RangeScale};

/// The table of quantiles has 2 to this power cells.
const BITS: u32 = 11;
const CELLS: usize = 1 << BITS;
/// The fraction of a cell by which the table stays away from the quantiles of 0 and 1, which are infinite.
const TAIL: f64 = 0.25;
/// The smallest distance of the ends of a range from the values at which the scale is infinite.
const NEAREST: f64 = 0.001;

/// Standard normal quantiles at the borders of the cells, divided by the quantile of 0.9.
static SCORES: LazyLock<Vec<f64>> = LazyLock::new(|| {
    let normal = Normal::standard();
    let decile = normal.inverse_cdf(0.9);
    let score = |part: f64| normal.inverse_cdf(part) / decile;
    let cells = CELLS as f64;
    (0..=CELLS).map(|border| score((border as f64).clamp(TAIL, cells - TAIL) / cells)).collect()
});

impl RangeScale {
    fn to_scale(self, x: f64) -> f64 {
        match self {
            Self::Logit => (x / (1.0 - x)).ln(),
            Self::Log => x.ln(),
            Self::LogAboveOne => (x - 1.0).ln(),
        }
    }

    fn of_scale(self, y: f64) -> f64 {
        match self {
            Self::Logit => 1.0 / (1.0 + (-y).exp()),
            Self::Log => y.exp(),
            Self::LogAboveOne => 1.0 + y.exp(),
        }
    }

    fn held(self, end: f64) -> f64 {
        match self {
            Self::Logit => end.clamp(NEAREST, 1.0 - NEAREST),
            Self::Log => end.max(NEAREST),
            Self::LogAboveOne => end.max(1.0 + NEAREST),
        }
    }
}

/// The distribution of a factor: its tabulated quantiles, and its parameters on the scale.
#[derive(Clone, Debug)]
pub struct TwoPiece {
    /// `None` if the factor is certain.
    scaled: Option<Scaled>,
    values: Vec<f64>,
}

/// A factor on its scale: the middle, and the distances of the outer deciles from it.
#[derive(Clone, Copy, Debug)]
struct Scaled {
    middle: f64,
    below: f64,
    above: f64,
    /// [`SCORES`].
    scores: &'static [f64],
}

impl Scaled {
    fn at(self, score: f64) -> f64 {
        self.middle + score * if score < 0.0 { self.below } else { self.above }
    }
}

impl TwoPiece {
    /// The distribution with this range on this scale.
    pub fn of(range: Range, scale: RangeScale) -> Self {
        if scale.is_certain(range.middle) {
            return Self { scaled: None, values: vec![range.middle; CELLS + 1] };
        }
        let low = scale.held(range.low).min(range.middle);
        let high = scale.held(range.high).max(range.middle);
        let middle = scale.to_scale(range.middle);
        let (below, above) = (middle - scale.to_scale(low), scale.to_scale(high) - middle);
        let scaled = Scaled { middle, below, above, scores: &SCORES };
        let values = SCORES.iter().map(|score| scale.of_scale(scaled.at(*score))).collect();
        Self { scaled: Some(scaled), values }
    }

    /// The quantile at `level`.
    pub fn at(&self, level: Level) -> f64 {
        interpolated(&self.values, level)
    }

    /// The quantile at `level` on the factor's scale; 0 if the factor is certain.
    pub fn scaled_at(&self, level: Level) -> f64 {
        self.scaled.map_or(0.0, |scaled| scaled.at(interpolated(scaled.scores, level)))
    }

    /// The lowest and the highest value on the factor's scale; both 0 if the factor is certain.
    pub fn ends(&self) -> (f64, f64) {
        let end = |score: Option<&f64>| self.scaled.zip(score).map_or(0.0, |(scaled, score)| scaled.at(*score));
        (end(SCORES.first()), end(SCORES.last()))
    }
}

fn interpolated(table: &[f64], level: Level) -> f64 {
    let (cell, inside) = level.cell(BITS);
    match table.get(cell..cell + 2) {
        Some(&[from, to]) => from + (to - from) * inside,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A level that is this part of the way from 0 to 1.
    fn level(part: f64) -> Level {
        Level((part * 2_f64.powi(64)) as u64)
    }

    #[test]
    fn median_and_deciles_are_those_that_were_asked_for() {
        for (low, middle, high, scale) in [
            (0.15, 0.35, 0.8, RangeScale::Logit),
            (0.13, 0.27, 0.55, RangeScale::Logit),
            (0.5, 1.0, 1.5, RangeScale::Log),
            (0.7, 1.0, 2.0, RangeScale::Log),
            (1.2, 1.3, 1.5, RangeScale::LogAboveOne),
            (0.35, 0.35, 0.8, RangeScale::Logit),
        ] {
            let factor = TwoPiece::of(Range { low, middle, high }, scale);
            for (part, expected) in [(0.1, low), (0.5, middle), (0.9, high)] {
                let found = factor.at(level(part));
                assert!((found - expected).abs() < 1e-5, "{part} of {low} {middle} {high}: {found}");
                assert!((scale.of_scale(factor.scaled_at(level(part))) - expected).abs() < 1e-5);
            }
        }
    }

    #[test]
    fn values_stay_within_the_bounds_and_ascend() {
        for (range, scale) in [
            (Range { low: 0.0, middle: 0.999, high: 1.0 }, RangeScale::Logit),
            (Range { low: 0.0, middle: 1.0, high: 100.0 }, RangeScale::Log),
            (Range { low: 1.0, middle: 1.3, high: 5.0 }, RangeScale::LogAboveOne),
        ] {
            let factor = TwoPiece::of(range, scale);
            let (from, to) = match scale {
                RangeScale::Logit => (0.0, 1.0),
                RangeScale::Log => (0.0, f64::MAX),
                RangeScale::LogAboveOne => (1.0, f64::MAX),
            };
            assert!(factor.values.is_sorted());
            assert!(factor.values.iter().all(|value| (from..=to).contains(value)), "{range:?}");
        }
    }

    #[test]
    fn none_or_all_of_something_is_certain() {
        for (middle, scale) in [(0.0, RangeScale::Logit), (1.0, RangeScale::Logit), (1.0, RangeScale::LogAboveOne)] {
            let factor = TwoPiece::of(Range { low: middle, middle, high: middle }, scale);
            assert_eq!([0, 1 << 40, u64::MAX].map(|at| factor.at(Level(at)).to_bits()), [middle.to_bits(); 3]);
        }
    }
}
