//! The histogram of the draws.

/// The number of bins to aim for. The actual number is between half of it and a few more.
const BINS: f64 = 60.0;
/// The narrowest bin, $.
const CENT: f64 = 0.01;
/// The narrowest bin as a fraction of the largest number. In narrower bins rounding errors would show.
const NOISE: f64 = 1e-9;

/// The number of draws in each bin. The histogram spans the 0.5th to the 99.5th percentile; draws beyond are
/// counted apart, so that they neither compress the rest nor pile up at the ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Histogram {
    /// The start of the first bin, $ per user and year.
    pub low: f64,
    /// The end of the last bin, $ per user and year.
    pub high: f64,
    /// The number of draws in each bin. All bins are equally wide.
    pub counts: Vec<u32>,
    /// The number of draws below the first bin.
    pub below: u32,
    /// The number of draws above the last bin.
    pub above: u32,
}

impl Histogram {
    /// Creates a histogram of amounts in dollars from `low` to `high`. Bins are 1, 2 or 5 times a power of ten wide in
    /// the currency shown, of which `rate` units are a dollar, and the ends are widened to whole bins. Equal numbers
    /// give a single bin, one unit wide.
    pub(super) fn of(numbers: &[f64], (low, high): (f64, f64), rate: f64) -> Self {
        let noise = NOISE * low.abs().max(high.abs());
        let least =
            if high - low <= noise { noise.max(1.0 / rate) } else { ((high - low) / BINS).max(CENT).max(noise) };
        let step = nice(least * rate) / rate;
        let first = (low / step).floor();
        let last = (high / step).floor() + 1.0;
        let mut counts = vec![0; (last - first) as usize];
        let (mut below, mut above) = (0, 0);
        for number in numbers {
            let place = (number / step).floor() - first;
            // The cast would turn a negative place into the first bin.
            let count = if place < 0.0 { &mut below } else { counts.get_mut(place as usize).unwrap_or(&mut above) };
            *count += 1;
        }
        Self { low: first * step, high: last * step, counts, below, above }
    }
}

/// Rounds up to 1, 2 or 5 times a power of ten.
fn nice(step: f64) -> f64 {
    let power = 10_f64.powf(step.log10().floor());
    let digits = [1.0, 2.0, 5.0].into_iter().find(|digits| digits * power >= step);
    digits.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bins_are_even_and_their_ends_nice() {
        let numbers: Vec<f64> = (0..1000).map(|k| f64::from(k) * 10.0 - 2_000.0).collect();
        let histogram = Histogram::of(&numbers, (-2_000.0, 7_990.0), 1.0);
        assert_eq!((histogram.low, histogram.high, histogram.counts.len()), (-2_000.0, 8_000.0, 50));
        assert_eq!(histogram.counts, [20; 50]);
    }

    #[test]
    fn bins_are_round_in_the_currency_shown() {
        let numbers: Vec<f64> = (0..1000).map(f64::from).collect();
        for (rate, width) in [(0.92, 20.0), (150.0, 5_000.0), (1e-6, 2e-5)] {
            let histogram = Histogram::of(&numbers, (0.0, 999.0), rate);
            let found = (histogram.high - histogram.low) / histogram.counts.len() as f64 * rate;
            assert!((found / width - 1.0).abs() < 1e-9, "{found} at {rate}");
            assert_eq!(histogram.counts.iter().sum::<u32>(), 1000);
        }
    }

    #[test]
    fn equal_numbers_fill_one_bin() {
        for (number, low) in [(-1_840.5, -1_841.0), (0.0, 0.0), (3e15, 3e15)] {
            let histogram = Histogram::of(&[number; 100], (number, number), 1.0);
            assert_eq!((histogram.low.to_bits(), histogram.counts), (f64::to_bits(low), vec![100]));
            assert!(histogram.high > histogram.low);
        }
    }

    #[test]
    fn outliers_are_counted_apart() {
        let histogram = Histogram::of(&[-1e9, 0.0, 1.0, 2.0, 59.0, 1e9], (0.0, 60.0), 1.0);
        assert_eq!((histogram.low, histogram.high), (0.0, 61.0));
        assert_eq!((histogram.counts.iter().sum::<u32>(), histogram.below, histogram.above), (4, 1, 1));
    }
}
