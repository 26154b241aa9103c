//! What is known of an input that nobody knows: a low, a high, and the likeliest value between them.
//!
//! PERT is a beta distribution over the range with shapes 1 + 4·(mode − low)/(high − low) and
//! 1 + 4·(high − mode)/(high − low), whose mean is (low + 4·mode + high)/6 (D. Malcolm, J. Roseboom, C. Clark and
//! W. Fazar, “Application of a technique for research and development program evaluation”, 1959).

use super::sequence::Level;

/// Low, likeliest and high value of an input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// No less than this, and at most the mode.
    pub low: f64,
    /// What was entered.
    pub mode: f64,
    /// No more than this, and at least the mode.
    pub high: f64,
}

impl Range {
    /// From `low` to `high`, wider where that does not hold the mode.
    pub fn around(mode: f64, low: f64, high: f64) -> Self {
        Self { low: low.min(mode), mode, high: high.max(mode) }
    }
}

/// Cells of the tabulated quantiles: 2 to this power. Linear between them, mean, P10 and P90 are right to 1e-4 of the
/// range, also where the density is steepest.
const BITS: u32 = 10;
const CELLS: usize = 1 << BITS;
/// Intervals over which the density is integrated.
const INTERVALS: usize = 1024;

/// Logarithms of the middles of the intervals, which every table of a run shares.
pub struct Logarithms(Vec<f64>);

impl Logarithms {
    /// All of them.
    pub fn table() -> Self {
        Self((0..INTERVALS).map(|at| ((at as f64 + 0.5) / INTERVALS as f64).ln()).collect())
    }
}

/// The inverse of the distribution function, tabulated.
#[derive(Clone, Debug)]
pub struct Quantiles(Vec<f64>);

impl Quantiles {
    /// The quantiles of the PERT distribution over a range; of a range without width, the mode for certain.
    pub fn of(range: Range, logarithms: &Logarithms) -> Self {
        let Range { low, mode, high } = range;
        let width = high - low;
        if width <= 0.0 {
            return Self(vec![mode; CELLS + 1]);
        }
        let (left, right) = (4.0 * (mode - low) / width, 4.0 * (high - mode) / width);
        let mut quantiles: Vec<f64> =
            invert(&density(left, right, logarithms)).into_iter().map(|part| low + width * part).collect();
        if let Some(last) = quantiles.last_mut() {
            *last = high;
        }
        Self(quantiles)
    }

    /// The value below which this part of the distribution lies.
    pub fn at(&self, level: Level) -> f64 {
        let (cell, inside) = level.cell(BITS);
        match self.0.get(cell..cell + 2) {
            Some(&[from, to]) => from + (to - from) * inside,
            _ => 0.0,
        }
    }

    /// The value below which one of 2^10 draws lies.
    pub fn first(&self) -> f64 {
        self.0.get(1).copied().unwrap_or_default()
    }
}

/// x^`left`·(1 − x)^`right` in the middle of each interval, up to a factor: exponents are 0 to 4. Middles, because a
/// density such as x^0.04 is nearly even up to an end at which it is 0.
fn density(left: f64, right: f64, logarithms: &Logarithms) -> Vec<f64> {
    let both = logarithms.0.iter().zip(logarithms.0.iter().rev());
    both.map(|(ln_x, ln_rest)| (left * ln_x + right * ln_rest).exp()).collect()
}

/// Where the integral of a density reaches each cell's part of its whole, as a part of the range.
fn invert(density: &[f64]) -> Vec<f64> {
    let step = density.iter().sum::<f64>() / CELLS as f64;
    let mut quantiles = vec![0.0];
    let mut reached = 0.0;
    for (at, area) in density.iter().enumerate() {
        let mut next = quantiles.len() as f64 * step;
        while next <= reached + area && quantiles.len() < CELLS {
            quantiles.push((at as f64 + (next - reached) / area) / INTERVALS as f64);
            next = quantiles.len() as f64 * step;
        }
        reached += area;
    }
    quantiles.resize(CELLS + 1, 1.0);
    quantiles
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use statrs::distribution::{Beta, ContinuousCDF};

    /// Against the beta distribution of another library.
    #[test]
    fn mean_and_deciles_are_those_of_the_beta_distribution() {
        for (low, mode, high) in
            [(0.2, 0.5, 1.0), (0.27, 0.27, 1.0), (0.0, 1.0, 1.0), (0.32, 1.0, 1.6), (1.25, 1.3, 1.6), (0.0, 1.0, 100.0)]
        {
            let width = high - low;
            let beta = Beta::new(1.0 + 4.0 * (mode - low) / width, 1.0 + 4.0 * (high - mode) / width).unwrap();
            let quantiles = Quantiles::of(Range { low, mode, high }, &Logarithms::table());
            let at = |part: f64| quantiles.at(Level((part * 2_f64.powi(64)) as u64));
            let near = |found: f64, exact: f64| {
                assert!((found - exact).abs() < 1e-4 * width, "{low} {mode} {high}: {found}, not {exact}");
            };
            let mean = (0..100_000).map(|k| at((f64::from(k) + 0.5) / 1e5)).sum::<f64>() / 1e5;
            near(mean, (low + 4.0 * mode + high) / 6.0);
            for part in [0.01, 0.1, 0.5, 0.9, 0.99] {
                near(at(part), low + width * beta.inverse_cdf(part));
            }
        }
    }

    #[test]
    fn a_range_without_width_is_certain() {
        let quantiles = Quantiles::of(Range::around(0.5, 0.9, 0.1), &Logarithms::table());
        assert_eq!([0, 1 << 40, u64::MAX].map(|level| quantiles.at(Level(level)).to_bits()), [0.5_f64.to_bits(); 3]);
    }

    #[test]
    fn a_range_widens_to_hold_what_was_entered() {
        assert_eq!(Range::around(0.1, 0.2, 0.4), Range { low: 0.1, mode: 0.1, high: 0.4 });
        assert_eq!(Range::around(0.9, 0.2, 0.4), Range { low: 0.2, mode: 0.9, high: 0.9 });
    }
}
