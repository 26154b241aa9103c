//! Whether people who use more also deliver more: the rank correlation.

use statrs::distribution::{ContinuousCDF, Normal};

use super::MIN_PEOPLE;
use super::statistics::ranks;

/// The variance of Fisher's z of a rank correlation, times n − 3 (Fieller, Hartley and Pearson 1957, *Biometrika* 44).
const RANK_VARIANCE: f64 = 1.06;

/// Why pairs have no correlation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uncorrelated {
    /// Fewer than [`MIN_PEOPLE`], or a number that is not finite.
    TooFew,
    /// The first number is the same for all.
    SameFirst,
    /// The second number is the same for all.
    SameSecond,
}

/// Spearman's rank correlation with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correlation {
    /// Spearman's ρ, −1 to 1; equal amounts share the mean of their ranks.
    pub rho: f64,
    /// The low and the high end of the interval, by Fisher's z with the variance of Fieller, Hartley and Pearson. `None` at
    /// ρ = ±1, where z is infinite: people in the same or the opposite order do not show how sure that is.
    pub interval: Option<(f64, f64)>,
    /// How many people the correlation is of.
    pub people: usize,
}

impl Correlation {
    /// The correlation of pairs.
    ///
    /// # Errors
    ///
    /// Says why there is none.
    ///
    /// ```
    /// use tokenworth_usage::analysis::Correlation;
    ///
    /// let pairs: Vec<(f64, f64)> = (0..20).map(|n| (f64::from(n), f64::from(n * n))).collect();
    /// assert!(Correlation::of(&pairs).unwrap().rho > 0.999);
    /// ```
    pub fn of(pairs: &[(f64, f64)]) -> Result<Self, Uncorrelated> {
        if pairs.len() < MIN_PEOPLE || pairs.iter().any(|(x, y)| !x.is_finite() || !y.is_finite()) {
            return Err(Uncorrelated::TooFew);
        }
        let (xs, ys): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
        let [xs, ys] = [ranks(&xs), ranks(&ys)];
        if is_same(&ys) {
            return Err(Uncorrelated::SameSecond);
        }
        if is_same(&xs) {
            return Err(Uncorrelated::SameFirst);
        }
        let rho = pearson(&xs, &ys).clamp(-1.0, 1.0);
        let reach = Normal::standard().inverse_cdf(0.975) * (RANK_VARIANCE / (pairs.len() as f64 - 3.0)).sqrt();
        let z = rho.atanh();
        let interval = z.is_finite().then(|| ((z - reach).tanh(), (z + reach).tanh()));
        Ok(Self { rho, interval, people: pairs.len() })
    }

    /// Whether the interval contains 0, so that the data do not show even the direction.
    pub fn is_unclear(&self) -> bool {
        self.interval.is_some_and(|(low, high)| low <= 0.0 && 0.0 <= high)
    }
}

/// Whether all ranks are the same.
fn is_same(ranks: &[f64]) -> bool {
    ranks.windows(2).all(|pair| matches!(pair, [one, other] if one.total_cmp(other).is_eq()))
}

/// The correlation of numbers that are not all the same on either side.
fn pearson(xs: &[f64], ys: &[f64]) -> f64 {
    let count = xs.len() as f64;
    let (mean_x, mean_y) = (xs.iter().sum::<f64>() / count, ys.iter().sum::<f64>() / count);
    let sum = |of: &dyn Fn(f64, f64) -> f64| xs.iter().zip(ys).map(|(x, y)| of(x - mean_x, y - mean_y)).sum::<f64>();
    let (both, x, y) = (sum(&|x, y| x * y), sum(&|x, _| x * x), sum(&|_, y| y * y));
    both / (x * y).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of Spearman's correlation on Wikipedia: IQ and hours of television, ρ = −29/165.
    #[test]
    fn a_published_example() {
        let iq = [106.0, 100.0, 86.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0];
        let hours = [7.0, 27.0, 2.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0];
        let pairs: Vec<(f64, f64)> = iq.into_iter().zip(hours).collect();
        let found = Correlation::of(&pairs);
        assert!(found.is_ok_and(|found| (found.rho + 29.0 / 165.0).abs() < 1e-12 && found.is_unclear()), "{found:?}");
        // tanh(atanh ρ ± 1.959964·√(1.06 ÷ 7))
        let near = |end: f64, expected: f64| (end - expected).abs() < 1e-6;
        let interval = found.ok().and_then(|found| found.interval);
        assert!(interval.is_some_and(|(low, high)| near(low, -0.735_359) && near(high, 0.526_359)), "{found:?}");
    }

    #[test]
    fn people_in_the_same_order_have_no_interval() {
        let pairs: Vec<(f64, f64)> = (0..6).map(|n| (f64::from(n), f64::from(n * n))).collect();
        assert_eq!(Correlation::of(&pairs), Ok(Correlation { rho: 1.0, interval: None, people: 6 }));
    }

    #[test]
    fn what_is_the_same_for_all_correlates_with_nothing() {
        let of =
            |pair: &dyn Fn(f64) -> (f64, f64)| Correlation::of(&(0..9).map(|n| pair(n.into())).collect::<Vec<_>>());
        assert_eq!(of(&|n| (n, 2.0)), Err(Uncorrelated::SameSecond));
        assert_eq!(of(&|n| (1.0, n)), Err(Uncorrelated::SameFirst));
        assert_eq!(Correlation::of(&[(1.0, 2.0), (2.0, 3.0)]), Err(Uncorrelated::TooFew));
    }
}
