//! The cursor of a chart, which follows the pointer and arrow keys on lines, rows and upright bars.

use super::frame::Frame;
use super::spec::{Axis, AxisScale, Bar, ChartSpec, CloudPoint, MarkerKey};

/// Steps of arrow keys from one end of a logarithmic axis to the other.
const STEPS: f64 = 96.0;
/// The distance at which the pointer snaps to a marker, in CSS pixels.
const NEAR: f64 = 6.0;
/// The highest use that can be set on a chart, in millions of tokens per week.
pub const MOST_TOKENS: f64 = 1e6;

/// A position on a chart that is highlighted and read out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cursor {
    /// The lines at this x.
    At(f64),
    /// The row with this index, from the top.
    Row(usize),
    /// The upright bar with this index, from the left.
    Bar(usize),
    /// The person with this index, from the left, on a chart without lines.
    Person(usize),
}

impl Cursor {
    /// The first position: the left end of the lines, or the first row, bar or person; `None` if the chart has none.
    pub fn first(spec: &ChartSpec) -> Option<Self> {
        Self::end(spec, true)
    }

    /// The last position; `None` if the chart has none.
    pub fn last(spec: &ChartSpec) -> Option<Self> {
        Self::end(spec, false)
    }

    fn end(spec: &ChartSpec, first: bool) -> Option<Self> {
        let place = |count: usize| if first { 0 } else { count.saturating_sub(1) };
        if !spec.rows.is_empty() {
            return Some(Self::Row(place(spec.rows.len())));
        }
        if !spec.bars.is_empty() {
            return Some(Self::Bar(place(spec.bars.len())));
        }
        if spec.series.is_empty() && !spec.cloud.is_empty() {
            return Some(Self::Person(place(spec.cloud.len())));
        }
        let (low, high) = reach(spec)?;
        Some(Self::At(if first { low } else { high }))
    }

    /// The next position to the right or below, or with `back` to the left or above. At the end, the same position.
    #[must_use]
    pub fn step(self, spec: &ChartSpec, back: bool) -> Self {
        let moved = |at: usize, count: usize| {
            let next = if back { at.saturating_sub(1) } else { at.saturating_add(1) };
            next.min(count.saturating_sub(1))
        };
        match self {
            Self::Row(at) => Self::Row(moved(at, spec.rows.len())),
            Self::Bar(at) => Self::Bar(moved(at, spec.bars.len())),
            Self::Person(at) => Self::Person(moved(at, spec.cloud.len())),
            Self::At(x) => Self::At(along(spec, x, back)),
        }
    }

    /// The position of a pointer at these CSS pixels; `None` if there is nothing to read.
    pub fn pointed(spec: &ChartSpec, frame: &Frame, (css_x, css_y): (f64, f64)) -> Option<Self> {
        if !spec.rows.is_empty() {
            let y = frame.y_at(css_y);
            let place = spec.rows.iter().position(|row| y >= row.bottom).unwrap_or(spec.rows.len() - 1);
            return Some(Self::Row(place));
        }
        let x = frame.x_at(css_x);
        if !spec.bars.is_empty() {
            let place = spec.bars.iter().position(|bar| x <= bar.x.1).unwrap_or(spec.bars.len() - 1);
            return Some(Self::Bar(place));
        }
        if spec.series.is_empty() && !spec.cloud.is_empty() {
            return nearest(spec, frame, (css_x, css_y)).map(Self::Person);
        }
        let (low, high) = reach(spec)?;
        let marked = || spec.markers.iter().map(|marker| marker.x).filter(|x| (low..=high).contains(x));
        let near = marked().find(|x| (frame.across(*x) - css_x).abs() <= NEAR);
        Some(Self::At(near.unwrap_or_else(|| snapped(&spec.x, x.max(low).min(high)).max(low).min(high))))
    }

    /// The bars at this position.
    pub fn bars<'a>(&self, spec: &'a ChartSpec) -> impl Iterator<Item = &'a Bar> + use<'a> {
        let (row, upright) = match *self {
            Self::Row(at) => (spec.rows.get(at), None),
            Self::Bar(at) => (None, spec.bars.get(at)),
            Self::At(_) | Self::Person(_) => (None, None),
        };
        let inside = move |bar: &&Bar| row.is_some_and(|row| row.bottom <= bar.y.0 && bar.y.1 <= row.top);
        spec.bars.iter().filter(inside).chain(upright)
    }
}

/// The index of the person whose point is nearest to these CSS pixels.
fn nearest(spec: &ChartSpec, frame: &Frame, (x, y): (f64, f64)) -> Option<usize> {
    let away = |point: &CloudPoint| (frame.across(point.x) - x).hypot(frame.down(point.y) - y);
    let people = spec.cloud.iter().map(away).enumerate();
    people.min_by(|one, other| one.1.total_cmp(&other.1)).map(|person| person.0)
}

/// The range of x that the lines cover within the axis.
fn reach(spec: &ChartSpec) -> Option<(f64, f64)> {
    let ends = spec.series.iter().filter_map(|series| Some((series.points.first()?.0, series.points.last()?.0)));
    let (low, high) = ends.reduce(|(low, high), (first, last)| (low.min(first), high.max(last)))?;
    let (low, high) = (low.max(spec.x.low), high.min(spec.x.high));
    (low <= high).then_some((low, high))
}

/// The next stop from `x`. Stops are markers, the ends of the lines, and round amounts between them.
fn along(spec: &ChartSpec, x: f64, back: bool) -> f64 {
    let Some((low, high)) = reach(spec) else { return x };
    let beyond = |other: f64| if back { other < x } else { other > x };
    let nearer = |one: f64, other: f64| if (one < other) == back { other } else { one };
    let end = if back { low } else { high };
    let marked = spec.markers.iter().map(|marker| marker.x);
    let round = (1..=4).map(|steps| next_round(&spec.x, x, f64::from(if back { -steps } else { steps })));
    let inside = |stop: &f64| (low..=high).contains(stop) && beyond(*stop);
    marked.chain(round).filter(inside).fold(end, nearer)
}

fn next_round(axis: &Axis, x: f64, steps: f64) -> f64 {
    match axis.scale {
        AxisScale::Linear => snapped(axis, x + steps / axis.unit),
        AxisScale::Log => snapped(axis, x * (axis.high / axis.low).powf(steps / STEPS)),
    }
}

/// Rounds x in shown units: to a whole number on a linear axis, as [`rounded`] does on a logarithmic one.
fn snapped(axis: &Axis, x: f64) -> f64 {
    let shown = x * axis.unit;
    let round = match axis.scale {
        AxisScale::Linear => shown.round(),
        AxisScale::Log => rounded(shown),
    };
    round / axis.unit
}

/// Rounds to two significant digits, or to half a unit of the second one if the first is below 5.
///
/// ```
/// use tokenworth::chart::rounded;
/// assert_eq!([31.7, 254.3, 1739.1, 0.0123].map(rounded), [31.5, 255.0, 1750.0, 0.0125]);
/// ```
pub fn rounded(x: f64) -> f64 {
    if !(x.is_finite() && x > 0.0) {
        return 0.0;
    }
    let power = x.log10().floor();
    let steps = if x / 10_f64.powf(power) < 5.0 { 20.0 } else { 10.0 };
    // Dividing by an integer gives the `f64` nearest to the decimal.
    if power >= 0.0 {
        let one = 10_f64.powf(power);
        (x / one * steps).round() * one / steps
    } else {
        let one = 10_f64.powf(-power);
        (x * one * steps).round() / (one * steps)
    }
}

/// The use to set when the marker is dragged to this distance from the left of the chart, in CSS pixels. It is rounded,
/// and from 0 to 1e6 million tokens per week.
pub fn dragged(frame: &Frame, css_x: f64) -> f64 {
    rounded(frame.x_at(css_x)).clamp(0.0, MOST_TOKENS)
}

/// The place of a marker on a drawn chart, in CSS pixels. A marker beyond an axis is at the edge of the plot.
pub fn marker_at(frame: &Frame, spec: &ChartSpec, key: MarkerKey) -> Option<(f64, f64)> {
    let marker = spec.marker(key)?;
    let (x, y) = (frame.across(spec.x.nearest(marker.x)), frame.down(spec.y.nearest(marker.y)));
    (x.is_finite() && y.is_finite()).then_some((x, y))
}
