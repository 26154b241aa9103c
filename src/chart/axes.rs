//! Axes with ticks at round numbers.

use super::spec::{Axis, AxisScale, Label, Tick};
use crate::figures::amounts::{money_round, percent, times, tokens};
use crate::figures::{Figures, Form};
use crate::model::DATA_END;
use crate::model::metrics::Measure;

/// The round steps between ticks, as multiples of a power of ten.
const NICE: [f64; 5] = [1.0, 2.0, 2.5, 5.0, 10.0];
/// The round steps between ticks in months: quarters and years.
const NICE_MONTHS: [f64; 7] = [1.0, 2.0, 3.0, 6.0, 12.0, 24.0, 36.0];
/// The lowest and highest use on an axis, in millions of tokens per week.
pub const USES: (f64, f64) = (0.01, 1e6);
/// The number of steps to aim for on an axis.
const STEPS: f64 = 5.0;
/// The fewest ticks with which a logarithmic axis can be read.
const FEWEST: usize = 3;

/// The number of shown units per unit of the measure: the exchange rate for money, else 1. Ticks and cursor stops are
/// round in shown units.
fn shown(figures: &dyn Figures, measure: Measure) -> f64 {
    let rate = figures.rate();
    if measure.is_money() && rate.is_finite() && rate > 0.0 { rate } else { 1.0 }
}

/// Formats a number for the tick of an axis, in short.
pub fn marked(figures: &dyn Figures, measure: Measure, at: f64) -> String {
    match measure {
        _ if measure.is_money() => money_round(figures, at),
        Measure::Ratio => times(figures, at),
        Measure::MTokPerWeek => tokens(figures, at),
        Measure::Share | Measure::Chance => percent(figures, at),
        _ => figures.write(at, Form::NUMBER),
    }
}

/// A linear axis from `from` to `to`. Unless `kept`, each end is moved out to the next tick.
pub fn even(measure: Measure, (from, to): (f64, f64), kept: bool, figures: &dyn Figures) -> Axis {
    let unit = shown(figures, measure);
    let step = step(measure, (to - from) * unit / STEPS) / unit;
    let (first, last) = ((from / step).floor(), (to / step).ceil());
    // Computed from zero, so that the tick at zero is exact.
    let marks = (0..=((last - first) as i32).clamp(0, 20)).map(|nth| (first + f64::from(nth)) * step);
    let (low, high) = if kept { (from, to) } else { (first * step, last * step) };
    let ticks = marks.filter(|at| (low..=high).contains(at)).map(|at| tick(figures, measure, at)).collect();
    Axis { scale: AxisScale::Linear, measure, unit, low, high, label: Label::default(), ticks }
}

/// A logarithmic axis between the powers of ten, in shown units, that enclose `from` and `to`, with a tick at each power.
/// There are at least two.
pub fn decades(measure: Measure, (from, to): (f64, f64), figures: &dyn Figures) -> Axis {
    let unit = shown(figures, measure);
    let first = (from * unit * (1.0 + 1e-9)).log10().floor() as i32;
    let last = ((to * unit * (1.0 - 1e-9)).log10().ceil() as i32).max(first.saturating_add(1));
    let at = |decade: i32| 10_f64.powi(decade) / unit;
    let ticks = (first..=last).take(40).map(|decade| tick(figures, measure, at(decade))).collect();
    Axis { scale: AxisScale::Log, measure, unit, low: at(first), high: at(last), label: Label::default(), ticks }
}

/// The range of these uses and of the published data, in millions of tokens per week. Uses outside [`USES`] are
/// ignored; they are drawn at the edge.
pub fn range_of_use(uses: impl Iterator<Item = f64>) -> (f64, f64) {
    let inside = uses.filter(|tokens| (USES.0..=USES.1).contains(tokens));
    inside.fold((1.0, 2.0 * DATA_END.value()), |(low, high), tokens| (low.min(tokens), high.max(tokens)))
}

/// A logarithmic axis that ends at the nearest 1, 2 or 5 times a power of ten beyond `from` and `to`. It has a tick at each
/// power, and where these are fewer than [`FEWEST`], also at 2 and 5 times a power.
pub fn decades_over(measure: Measure, (from, to): (f64, f64), figures: &dyn Figures) -> Axis {
    let unit = shown(figures, measure);
    let axis = decades(measure, (from, to), figures);
    let parts = |at: f64| {
        let power = 10_f64.powf((at * unit * (1.0 + 1e-9)).log10().floor());
        [1.0, 2.0, 5.0, 10.0].map(|part| part * power / unit)
    };
    let low = parts(from).into_iter().rfind(|end| *end <= from * (1.0 + 1e-9)).unwrap_or(axis.low);
    let high = parts(to).into_iter().find(|end| *end >= to * (1.0 - 1e-9)).unwrap_or(axis.high);
    let is_inside = |at: f64| (low * (1.0 - 1e-9)..=high * (1.0 + 1e-9)).contains(&at);
    let powers = axis.ticks.iter().filter(|tick| is_inside(tick.at)).count();
    let ticks = if powers < FEWEST {
        let all = axis.ticks.iter().flat_map(|power| parts(power.at).into_iter().take(3));
        all.filter(|at| is_inside(*at)).map(|at| tick(figures, measure, at)).collect()
    } else {
        axis.ticks.into_iter().filter(|tick| is_inside(tick.at)).collect()
    };
    Axis { low, high, ticks, ..axis }
}

/// An axis without ticks.
pub fn bare(measure: Measure, low: f64, high: f64) -> Axis {
    Axis { scale: AxisScale::Linear, measure, unit: 1.0, low, high, label: Label::default(), ticks: Vec::new() }
}

fn tick(figures: &dyn Figures, measure: Measure, at: f64) -> Tick {
    Tick { at, label: marked(figures, measure, at) }
}

fn step(measure: Measure, least: f64) -> f64 {
    match measure {
        Measure::Months => NICE_MONTHS.into_iter().find(|nice| *nice >= least).unwrap_or(60.0),
        _ => nice(least),
    }
}

/// Rounds a step up to the next of [`NICE`] times a power of ten; 1 if it is not positive and finite.
fn nice(step: f64) -> f64 {
    if !(step.is_finite() && step > 0.0) {
        return 1.0;
    }
    let power = 10_f64.powf(step.log10().floor());
    let part = step / power * (1.0 - 1e-9);
    NICE.into_iter().find(|nice| *nice >= part).unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::currency::Currency;
    use crate::figures::{English, EnglishMoney};

    #[test]
    fn steps_are_nice() {
        for (step, expected) in [(1.0, 1.0), (1.1, 2.0), (2.2, 2.5), (14_600.0, 20_000.0), (0.3, 0.5), (7.0, 10.0)] {
            assert!((nice(step) / expected - 1.0).abs() < 1e-9, "{step} gives {}", nice(step));
        }
        for none in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!((nice(none) - 1.0).abs() < f64::EPSILON);
        }
    }

    #[test]
    fn a_short_logarithmic_axis_has_marks_between_the_powers() {
        let labels = |range| {
            let axis = decades_over(Measure::Usd, range, &English);
            axis.ticks.into_iter().map(|tick| tick.label).collect::<Vec<_>>()
        };
        assert_eq!(labels((6.0, 40.0)), ["$5", "$10", "$20", "$50"]);
        assert_eq!(labels((2.0, 3.0)), ["$2", "$5"]);
        assert_eq!(labels((6.0, 4_000.0)), ["$10", "$100", "$1K"]);
    }

    #[test]
    fn marks_are_round_in_the_currency_shown() {
        let at = |rate| EnglishMoney::of(Currency::USD, rate);
        let labels = |axis: Axis| axis.ticks.into_iter().map(|tick| tick.label).collect::<Vec<_>>();
        let even_marks = |rate| labels(even(Measure::Usd, (0.0, 100_000.0), false, &at(rate)));
        assert_eq!(even_marks(1.0), ["$0", "$20K", "$40K", "$60K", "$80K", "$100K"]);
        assert_eq!(even_marks(0.85), ["$0", "$20K", "$40K", "$60K", "$80K", "$100K"]);
        assert_eq!(even_marks(148.0), ["$0", "$5M", "$10M", "$15M"]);
        assert_eq!(labels(decades(Measure::Usd, (180.0, 28_000.0), &at(148.0))), ["$10K", "$100K", "$1M", "$10M"]);
    }

    #[test]
    fn any_range_has_few_marks() {
        for range in [(0.0, 0.0), (-1e15, 1e15), (0.0, 1e-9), (5.0, 5.0), (1e15, 1e15 + 1.0), (f64::NAN, 1.0)] {
            for kept in [true, false] {
                let axis = even(Measure::Usd, range, kept, &English);
                assert!(axis.ticks.len() <= 21 && axis.ticks.is_sorted_by(|a, b| a.at < b.at), "{range:?}: {axis:?}");
            }
        }
    }
}
