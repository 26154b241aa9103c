//! The distribution of use among people: a lognormal, represented by quantiles.

use std::sync::LazyLock;

use statrs::distribution::{ContinuousCDF, Normal};

use crate::units::MTokPerWeek;

/// The number of mid-point quantiles that represent a population.
pub const QUANTILES: usize = 200;

/// Standard normal scores of the mid-points, and the score of the 90th percentile.
static SCORES: LazyLock<([f64; QUANTILES], f64)> = LazyLock::new(|| {
    let normal = Normal::standard();
    let mid = std::array::from_fn(|k| normal.inverse_cdf((k as f64 + 0.5) / QUANTILES as f64));
    (mid, normal.inverse_cdf(0.9))
});

/// The use of each quantile relative to the median, ascending.
#[derive(Clone, Debug, PartialEq)]
pub struct Population {
    weights: Vec<f64>,
    /// The standard deviation of the logarithm of use.
    deviation: f64,
}

impl Population {
    /// A lognormal whose 90th percentile is `spread` times its median. At 1 or less all use the same.
    pub fn with_spread(spread: f64) -> Self {
        if spread <= 1.0 {
            return Self { weights: vec![1.0], deviation: 0.0 };
        }
        let (scores, z90) = &*SCORES;
        let deviation = spread.ln() / z90;
        Self { weights: scores.iter().map(|score| (deviation * score).exp()).collect(), deviation }
    }

    /// The use of each quantile as a multiple of the median, ascending.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// Mean use ÷ median use: 3.06 at a spread of 7.
    pub fn mean_weight(&self) -> f64 {
        self.mean(|weight| weight)
    }

    /// The share of the people who use more than this multiple of the median. It is that of the lognormal, so that it does
    /// not jump from quantile to quantile, but nobody is beyond the last quantile, nor below the first.
    pub fn share_above(&self, weight: f64) -> f64 {
        let is_below = |other: Option<&f64>| other.is_some_and(|other| weight < *other);
        match (is_below(self.weights.first()), is_below(self.weights.last())) {
            (true, _) => 1.0,
            (false, true) => Normal::standard().sf(weight.ln() / self.deviation),
            (false, false) => 0.0,
        }
    }

    /// The genuine need of each quantile if the typical user needs `typical`.
    pub fn needs(&self, typical: MTokPerWeek) -> impl Iterator<Item = MTokPerWeek> {
        self.weights.iter().map(move |weight| typical * *weight)
    }

    /// The mean of a function of the weight over the quantiles.
    pub fn mean(&self, of: impl Fn(f64) -> f64) -> f64 {
        self.weights.iter().map(|weight| of(*weight)).sum::<f64>() / self.weights.len() as f64
    }
}
