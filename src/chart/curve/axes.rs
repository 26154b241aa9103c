//! How far the axes reach, and where they are marked.

use super::points::Points;
use super::sample::Reading;
use crate::chart::spec::{Axis, AxisScale, Series, Tick};
use crate::model::{DATA_END, MEDIAN_USE};
use crate::text::Label;
use crate::text::amounts::{money_short, tokens};
use crate::text::charts;
use crate::text::figures::Figures;

/// Both ends of use, in millions of tokens a week: a use below or above is shown by an arrow at the edge.
const LEAST: f64 = 0.01;
const MOST: f64 = 1e6;
/// Room kept above what must be seen, as a part of the height.
const HEADROOM: f64 = 0.12;
/// Steps that a reader divides by at a glance.
const NICE: [f64; 5] = [1.0, 2.0, 2.5, 5.0, 10.0];
/// How many steps an axis has, at most.
const STEPS: f64 = 5.0;

/// The powers of ten between which every point lies, and where cost overtakes value if that is within one more.
pub fn uses(points: &Points, chosen: &Reading) -> (f64, f64) {
    let inside =
        |bound: f64, pick: fn(f64, f64) -> f64| points.uses().filter(|x| (LEAST..=MOST).contains(x)).fold(bound, pick);
    let low = inside(1.0, f64::min).log10().floor().max(LEAST.log10());
    let high = inside(2.0 * DATA_END.value(), f64::max).log10().ceil().min(MOST.log10());
    let (low, high) = (10_f64.powf(low), 10_f64.powf(high));
    let next = high * 10.0;
    if next <= MOST && chosen.net(high) > 0.0 && chosen.net(next) < 0.0 { (low, next) } else { (low, high) }
}

/// The axis of use.
pub fn across((low, high): (f64, f64), figures: &dyn Figures) -> Axis {
    let decades = (high / low).log10().round() as i32;
    let at = |decade: i32| (low.log10() + f64::from(decade)).round();
    let ticks = (0..=decades).map(|decade| {
        let at = 10_f64.powf(at(decade));
        Tick { at, label: tokens(figures, at) }
    });
    Axis { scale: AxisScale::Log, low, high, label: charts::axis_of_use(), ticks: ticks.collect() }
}

/// The axis of money: as high as the chosen reading and the named points need, and every line at the median use.
/// Beyond that, lines may leave through the top.
pub fn up(points: &Points, line: &Series, chosen: &Reading, others: &[Reading], figures: &dyn Figures) -> Axis {
    let median = MEDIAN_USE.value();
    let at_median: Vec<f64> = others.iter().map(|other| other.value(median)).chain([chosen.cost(median)]).collect();
    let must_be_seen = || {
        let heights = line.points.iter().map(|point| point.1).chain(points.heights());
        heights.chain(at_median.iter().copied()).filter(|y| y.is_finite())
    };
    let top = must_be_seen().fold(0.0, f64::max);
    let bottom = must_be_seen().fold(0.0, f64::min);
    let room = (top - bottom) * HEADROOM;
    let step = nice((top - bottom + room) / STEPS);
    let low = if bottom < 0.0 { (bottom / step).floor() * step } else { 0.0 };
    let high = ((top + room) / step).ceil() * step;
    let count = ((high - low) / step).round() as i32;
    let ticks = (0..=count).map(|nth| {
        // From zero, so that zero is exactly zero.
        let at = ((low / step).round() + f64::from(nth)) * step;
        Tick { at, label: money_short(figures, at) }
    });
    Axis { scale: AxisScale::Linear, low, high, label: Label::default(), ticks: ticks.collect() }
}

/// The least nice number that is not below `step`; 1 where that is none.
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

    #[test]
    fn steps_are_nice() {
        for (step, expected) in [(1.0, 1.0), (1.1, 2.0), (2.2, 2.5), (14_600.0, 20_000.0), (0.3, 0.5), (7.0, 10.0)] {
            assert!((nice(step) / expected - 1.0).abs() < 1e-9, "{step} gives {}", nice(step));
        }
        for none in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!((nice(none) - 1.0).abs() < f64::EPSILON);
        }
    }
}
