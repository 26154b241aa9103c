//! How the draws are spread.

/// Bins at which it aims; it has between half as many and a few more.
const BINS: f64 = 60.0;
/// The narrowest bin, $.
const CENT: f64 = 0.01;
/// The narrowest bin as a part of the largest number: below, rounding would show as a spread.
const NOISE: f64 = 1e-9;

/// How many draws lie where. It spans the draws between the 0.5th and the 99.5th percentile; the outermost ones beyond
/// are not counted, so that they neither squeeze the others nor pile up at the ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Histogram {
    /// Where the first bin starts, $ an adopter-year.
    pub low: f64,
    /// Where the last bin ends, $ an adopter-year.
    pub high: f64,
    /// Draws in each of the bins, which are equally wide.
    pub counts: Vec<u32>,
}

impl Histogram {
    /// The histogram of these numbers of dollars from `low` to `high`, both widened to whole steps of 1, 2 or 5 times a power
    /// of ten in a currency of which `rate` units are a dollar. Equal numbers make a single bin of one unit.
    pub(super) fn of(numbers: &[f64], (low, high): (f64, f64), rate: f64) -> Self {
        let noise = NOISE * low.abs().max(high.abs());
        let least =
            if high - low <= noise { noise.max(1.0 / rate) } else { ((high - low) / BINS).max(CENT).max(noise) };
        let step = nice(least * rate) / rate;
        let first = (low / step).floor();
        let last = (high / step).floor() + 1.0;
        let mut counts = vec![0; (last - first) as usize];
        for number in numbers {
            let place = (number / step).floor() - first;
            // A negative place would saturate to the first bin.
            if place >= 0.0
                && let Some(count) = counts.get_mut(place as usize)
            {
                *count += 1;
            }
        }
        Self { low: first * step, high: last * step, counts }
    }
}

/// The first of 1, 2, 5, 10, … times a power of ten that is no less.
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
    fn outliers_are_not_counted() {
        let histogram = Histogram::of(&[-1e9, 0.0, 1.0, 2.0, 59.0, 1e9], (0.0, 60.0), 1.0);
        assert_eq!((histogram.low, histogram.high), (0.0, 61.0));
        assert_eq!(histogram.counts.iter().sum::<u32>(), 4);
    }
}
