//! Finds the root of a decreasing function. Functions are passed as `dyn`, so that the compiled page has each search
//! once.

/// The largest number of steps; a guard that is never reached in practice.
const STEPS: usize = 200;
/// The relative width of the bracket at which the search ends.
const PRECISION: f64 = 1e-13;

/// Finds the root of `f` between `low` and `high`, where `f(low)` ≥ 0 ≥ `f(high)`, by the Illinois variant of regula
/// falsi (Dowell and Jarratt, 1971). Bisects whenever three steps have not halved the bracket. Returns `low` if
/// `f(low)` is not positive.
pub fn falling(f: &dyn Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    let (mut f_low, mut f_high) = (f(low), f(high));
    let mut width = high - low;
    let mut kept_low = None;
    for step in 0..STEPS {
        if f_low <= 0.0 || high - low <= PRECISION * high.abs() {
            return low;
        }
        let stalled = step % 3 == 2 && high - low > width / 2.0;
        let secant = high - f_high * (high - low) / (f_high - f_low);
        let middle = if stalled || !(low < secant && secant < high) { low + (high - low) / 2.0 } else { secant };
        if step % 3 == 2 {
            width = high - low;
        }
        let value = f(middle);
        if value >= 0.0 {
            (low, f_low) = (middle, value);
            f_high = if kept_low == Some(false) { f_high / 2.0 } else { f_high };
            kept_low = Some(false);
        } else {
            (high, f_high) = (middle, value);
            f_low = if kept_low == Some(true) { f_low / 2.0 } else { f_low };
            kept_low = Some(true);
        }
    }
    low + (high - low) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_crossing_of_flat_and_steep_functions() {
        for (f, root) in [
            ((|x| 2.0 - x) as fn(f64) -> f64, 2.0),
            (|x| 1.0 / x - 1e-6, 1e6),
            (|x| 8.0 - x * x * x, 2.0),
            (|x| if x < 3.0 { 1.0 } else { -1.0 }, 3.0),
        ] {
            let found = falling(&f, 1e-3, 2e6);
            assert!((found / root - 1.0).abs() < 1e-10, "{found} is not {root}");
        }
    }
}
