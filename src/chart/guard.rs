//! Checks charts before plotters draws them, which hangs on infinite ranges and panics on NaN.

use super::spec::{Axis, AxisScale, ChartSpec};

/// The largest absolute number that is drawn: far above any input, far below where widths overflow.
const LIMIT: f64 = 1e15;
/// The smallest number on a logarithmic axis.
const TINY: f64 = 1e-9;
/// The smallest relative width of a range that `f64` can resolve.
const NARROW: f64 = 1e-9;
/// The smallest chart that can be read, in CSS pixels.
pub const SMALLEST: (f64, f64) = (160.0, 120.0);
/// The longest side of a chart, in CSS pixels.
const LONGEST: f64 = 4096.0;
/// The longest side of a canvas that browsers still allocate, in device pixels.
const LONGEST_BACKING: f64 = 8192.0;

/// Returns the chart with finite, non-empty ranges, and without marks that cannot be drawn; `None` if nothing is left to
/// draw. Its table can still be shown.
pub fn tidy(spec: &ChartSpec) -> Option<ChartSpec> {
    let mut spec = spec.clone();
    let scales = (spec.x.scale, spec.y.scale);
    let drawable =
        |x: f64, y: f64| places(scales.0, x) && y.is_finite() && (scales.1 == AxisScale::Linear || y >= TINY);
    for series in &mut spec.series {
        series.points.retain(|point| drawable(point.0, point.1));
        series.points.iter_mut().for_each(|point| point.1 = within(point.1));
    }
    if let Some(band) = &mut spec.band {
        band.points.retain(|point| drawable(point.0, point.1) && point.2.is_finite());
    }
    spec.bars.retain(|bar| [bar.x.0, bar.x.1].iter().all(|x| places(scales.0, *x)) && finite(&[bar.y.0, bar.y.1]));
    spec.rows.retain(|row| finite(&[row.top, row.bars, row.bottom]));
    spec.markers.retain(|marker| marker.x.is_finite() && marker.y.is_finite());
    spec.guides.retain(|guide| places(scales.0, guide.x));
    spec.cloud.retain(|point| drawable(point.x, point.y));
    spec.cloud.iter_mut().for_each(|point| point.y = within(point.y));
    if let Some(crowd) = &mut spec.crowd {
        crowd.dots.retain(|dot| dot.x.is_finite());
    }
    let points = || {
        let lines = spec.series.iter().flat_map(|series| series.points.iter().copied());
        let cloud = spec.cloud.iter().map(|point| (point.x, point.y));
        lines.chain(cloud).chain(spec.bars.iter().flat_map(|bar| [(bar.x.0, bar.y.0), (bar.x.1, bar.y.1)]))
    };
    let x = range(&spec.x, points().map(|point| point.0))?;
    let y = range(&spec.y, points().map(|point| point.1))?;
    fit(&mut spec.x, x);
    fit(&mut spec.y, y);
    let (x, y) = (&spec.x, &spec.y);
    spec.guides.retain(|guide| x.holds(guide.x));
    spec.markers.iter_mut().for_each(|marker| marker.y = y.nearest(marker.y));
    spec.level = spec.level.filter(|level| y.holds(level.y));
    spec.region = spec.region.filter(|region| places(scales.0, region.from) && region.from < x.high);
    Some(spec)
}

fn finite(numbers: &[f64]) -> bool {
    numbers.iter().all(|number| number.is_finite() && number.abs() <= LIMIT)
}

/// Whether `value` can be drawn on an axis with this scale.
fn places(scale: AxisScale, value: f64) -> bool {
    value.is_finite() && value.abs() <= LIMIT && (scale == AxisScale::Linear || value >= TINY)
}

fn within(value: f64) -> f64 {
    value.clamp(-LIMIT, LIMIT)
}

/// The range of the axis; ends that it does not have are those of the points. `None` without points.
fn range(axis: &Axis, points: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    let (low, high) = points.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| (low.min(at), high.max(at)));
    if low > high {
        return None;
    }
    let end = |own: f64, of_points: f64| if places(axis.scale, own) { own } else { of_points };
    let (low, high) = (end(axis.low, low), end(axis.high, high));
    Some(widened(axis.scale, low.min(high), low.max(high)))
}

/// The range, widened if it is no wider than a point.
fn widened(scale: AxisScale, low: f64, high: f64) -> (f64, f64) {
    let room = (NARROW * low.abs().max(high.abs())).max(f64::MIN_POSITIVE);
    match scale {
        _ if high - low > room => (low, high),
        AxisScale::Log => ((low / 10.0).max(TINY / 10.0), high * 10.0),
        AxisScale::Linear if low.abs() < TINY => (0.0, 1.0),
        AxisScale::Linear => (low - low.abs() / 2.0, high + high.abs() / 2.0),
    }
}

fn fit(axis: &mut Axis, (low, high): (f64, f64)) {
    (axis.low, axis.high) = (low, high);
    axis.ticks.retain(|tick| (low..=high).contains(&tick.at));
}

/// A size of canvas that browsers can allocate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CanvasSize {
    /// Width and height in CSS pixels.
    pub css: (f64, f64),
    /// Device pixels per CSS pixel.
    pub ratio: f64,
}

impl CanvasSize {
    /// The nearest size that can be allocated; `None` if it is too small to draw on, as for a hidden canvas.
    pub fn fit(css: (f64, f64), ratio: f64) -> Option<Self> {
        let side =
            |length: f64, least: f64| (length.is_finite() && length >= least).then(|| length.min(LONGEST).floor());
        let css = (side(css.0, SMALLEST.0)?, side(css.1, SMALLEST.1)?);
        let ratio = if ratio.is_finite() && ratio > 0.0 { ratio.clamp(0.5, 4.0) } else { 1.0 };
        Some(Self { css, ratio: ratio.min(LONGEST_BACKING / css.0.max(css.1)) })
    }

    /// Width and height in device pixels.
    pub fn backing(&self) -> (u32, u32) {
        let pixels = |length: f64| (length * self.ratio).round().max(1.0) as u32;
        (pixels(self.css.0), pixels(self.css.1))
    }
}
