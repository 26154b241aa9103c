//! How far the axes reach, and where they are marked.

use super::points::Points;
use crate::chart::axes;
use crate::chart::sample::Reading;
use crate::chart::spec::{Axis, Series};
use crate::figures::Figures;
use crate::model::MEDIAN_USE;
use crate::model::metrics::Measure;

/// Room kept above what must be seen, as a part of the height.
const HEADROOM: f64 = 0.12;

/// The range of the axis of use: the powers of ten around every point. It extends by one more power if cost overtakes
/// value there.
pub fn uses(points: &Points, chosen: &Reading) -> (f64, f64) {
    let (low, high) = axes::range_of_use(points.uses());
    let (low, high) = (10_f64.powf(low.log10().floor()), 10_f64.powf(high.log10().ceil()));
    let next = high * 10.0;
    if next <= axes::USES.1 && chosen.net(high) > 0.0 && chosen.net(next) < 0.0 { (low, next) } else { (low, high) }
}

/// The axis of money: as high as the chosen response curve and the named points need, and every line at the median use.
/// Beyond that, lines may leave through the top.
pub fn up(points: &Points, line: &Series, chosen: &Reading, others: &[Reading], figures: &dyn Figures) -> Axis {
    let median = MEDIAN_USE.value();
    let at_median: Vec<f64> = others.iter().map(|other| other.value(median)).chain([chosen.cost(median)]).collect();
    let must_be_seen = || {
        let last = line.points.last().map_or(f64::INFINITY, |point| point.0);
        let heights = line.points.iter().map(|point| point.1).chain(points.heights(last));
        heights.chain(at_median.iter().copied()).filter(|y| y.is_finite())
    };
    let top = must_be_seen().fold(0.0, f64::max);
    let bottom = must_be_seen().fold(0.0, f64::min);
    let room = (top - bottom) * HEADROOM;
    axes::even(Measure::Usd, (bottom, top + room), false, figures)
}
