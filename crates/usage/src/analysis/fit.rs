//! How output varies with use among people: a least-squares fit of logarithms to a cross-section.

use statrs::distribution::{ContinuousCDF, StudentsT};

use super::MIN_PEOPLE;

/// log output = `intercept` + `slope` · log tokens, natural logarithms, with 95 % intervals. It compares people with
/// one another over one period and does not show what more tokens would cause.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// The logarithm of output at a million tokens a week.
    intercept: f64,
    /// By how many percent output is higher where use is 1% higher.
    pub slope: f64,
    /// The low end of the slope's interval.
    pub low: f64,
    /// The high end of the slope's interval.
    pub high: f64,
    /// People with tokens and output above 0, who are in the fit.
    pub people: usize,
    /// People who used tokens and have an output of 0, which has no logarithm. They are left out.
    pub zero_output: usize,
    /// People who used 0 tokens, which have no logarithm, whatever their output. They are left out.
    pub zero_tokens: usize,
    mean: f64,
}

impl Fit {
    /// The fit of pairs of tokens and output. `None` where fewer than [`MIN_PEOPLE`] have both above 0, or all of these
    /// have the same tokens or the same output.
    ///
    /// ```
    /// use tokenworth_usage::analysis::Fit;
    ///
    /// // Ten times the tokens, twice the output.
    /// let pairs: Vec<(f64, f64)> = (1..9).map(|n| (10_f64.powi(n), 2_f64.powi(n))).collect();
    /// assert!((Fit::of(&pairs).unwrap().slope - 2_f64.log10()).abs() < 1e-9);
    /// ```
    pub fn of(pairs: &[(f64, f64)]) -> Option<Self> {
        let has_logarithm = |number: f64| number.is_finite() && number > 0.0;
        let inside = pairs.iter().filter(|(x, y)| has_logarithm(*x) && has_logarithm(*y));
        let points: Vec<(f64, f64)> = inside.map(|(x, y)| (x.ln(), y.ln())).collect();
        let people = points.len();
        if people < MIN_PEOPLE {
            return None;
        }
        let count = people as f64;
        let mean_x = points.iter().map(|point| point.0).sum::<f64>() / count;
        let mean_y = points.iter().map(|point| point.1).sum::<f64>() / count;
        let squares: f64 = points.iter().map(|(x, _)| (x - mean_x).powi(2)).sum();
        let squares_of_output: f64 = points.iter().map(|(_, y)| (y - mean_y).powi(2)).sum();
        if squares.min(squares_of_output) <= f64::EPSILON * count {
            return None;
        }
        let slope = points.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum::<f64>() / squares;
        let intercept = mean_y - slope * mean_x;
        let left: f64 = points.iter().map(|(x, y)| (y - intercept - slope * x).powi(2)).sum();
        let free = count - 2.0;
        let error = (left / free).sqrt();
        let reach = StudentsT::new(0.0, 1.0, free).ok()?.inverse_cdf(0.975);
        let half = reach * error / squares.sqrt();
        let zero_tokens = pairs.iter().filter(|(x, _)| !has_logarithm(*x)).count();
        let zero_output = pairs.len().saturating_sub(people + zero_tokens);
        let (low, high) = (slope - half, slope + half);
        Some(Self { intercept, slope, low, high, people, zero_output, zero_tokens, mean: mean_x })
    }

    /// The output on the fitted line at this use, in the unit of the tokens that were fitted.
    pub fn at(&self, tokens: f64) -> f64 {
        (self.intercept + self.slope * tokens.ln()).exp()
    }

    /// The geometric mean of the people's use.
    pub fn middle(&self) -> f64 {
        self.mean.exp()
    }

    /// By what factor output is higher where use is ten times as high: low end, fit, high end.
    pub fn tenfold(&self) -> (f64, f64, f64) {
        let times = |slope: f64| 10_f64.powf(slope);
        (times(self.low), times(self.slope), times(self.high))
    }

    /// Whether the interval of the slope contains 0.
    pub fn is_unclear(&self) -> bool {
        self.low <= 0.0 && 0.0 <= self.high
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: Σ(x − x̄)² = 17.5 and Σ(x − x̄)y = 35.35.
    #[test]
    fn a_known_regression() {
        let ys = [2.1, 3.9, 6.2, 7.8, 10.1, 12.2_f64];
        let pairs: Vec<(f64, f64)> = (1..=6).zip(ys).map(|(x, y)| (f64::from(x).exp(), y.exp())).collect();
        let fit = Fit::of(&pairs);
        let near = |found: f64, expected: f64| (found - expected).abs() < 1e-3;
        assert!(fit.is_some_and(|fit| near(fit.slope, 2.02)), "{fit:?}");
        assert!(
            fit.is_some_and(|fit| near(fit.high - fit.slope, 0.1187) && near(fit.slope - fit.low, 0.1187)),
            "{fit:?}"
        );
    }

    /// A line through them would claim that more tokens surely go with the same output.
    #[test]
    fn what_is_the_same_for_all_has_no_fit() {
        for of in [|n: f64| (n, 10.0), |n: f64| (10.0, n)] {
            let mut pairs: Vec<(f64, f64)> = (1..=12).map(|n| of(n.into())).collect();
            assert_eq!(Fit::of(&pairs), None);
            pairs.extend([(20.0, 0.0), (0.0, 20.0)]);
            assert_eq!(Fit::of(&pairs), None);
        }
    }

    #[test]
    fn who_has_no_logarithm_is_left_out_and_counted() {
        let mut pairs: Vec<(f64, f64)> = (1..=6).map(|n| (f64::from(n), f64::from(n * n))).collect();
        pairs.extend([(0.0, 3.0), (0.0, 0.0), (4.0, 0.0), (5.0, 0.0), (6.0, 0.0)]);
        let fit = Fit::of(&pairs);
        let counts = fit.map(|fit| (fit.people, fit.zero_output, fit.zero_tokens));
        assert_eq!(counts, Some((6, 3, 2)));
        assert!(fit.is_some_and(|fit| (fit.slope - 2.0).abs() < 1e-9));
    }
}
