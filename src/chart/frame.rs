//! Where a chart's data lie on its surface: what drawing, names and a dragged marker share.

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;

use super::labels::Rect;
use super::spec::{Axis, AxisScale, ChartSpec};

/// The frame of a chart that was drawn, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Where the data lie.
    pub plot: Rect,
    x: (AxisScale, f64, f64),
    y: (f64, f64),
}

/// The plotting library's coordinates: even steps both ways, x as [`stretched`].
pub type Coordinates = Cartesian2d<RangedCoordf64, RangedCoordf64>;

impl Frame {
    /// The frame of a tidy chart whose data lie in `plot`.
    pub const fn new(spec: &ChartSpec, plot: Rect) -> Self {
        let (Axis { scale, low, high, .. }, y) = (&spec.x, &spec.y);
        Self { plot, x: (*scale, *low, *high), y: (y.low, y.high) }
    }

    /// The coordinates on a surface of `grid` units a CSS pixel.
    pub fn coordinates(&self, grid: f64) -> Coordinates {
        let unit = |pixels: f64| (pixels * grid).round() as i32;
        let (scale, low, high) = self.x;
        let Rect { left, top, right, bottom } = self.plot;
        let actual = (unit(left)..unit(right), unit(bottom)..unit(top));
        Cartesian2d::new(stretched(scale, low)..stretched(scale, high), self.y.0..self.y.1, actual)
    }

    /// The point as the coordinates take it.
    pub fn data(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (stretched(self.x.0, x), y)
    }

    /// The distance of `x` from the left of the chart, in CSS pixels; outside the plot where the axis does not reach.
    pub fn across(&self, x: f64) -> f64 {
        let (scale, low, high) = self.x;
        let (low, high) = (stretched(scale, low), stretched(scale, high));
        self.plot.left + self.plot.width() * (stretched(scale, x) - low) / (high - low)
    }

    /// The distance of `y` from the top of the chart, in CSS pixels.
    pub fn down(&self, y: f64) -> f64 {
        self.plot.bottom - self.plot.height() * (y - self.y.0) / (self.y.1 - self.y.0)
    }

    /// The x at this distance from the left of the chart, the nearest end of the axis where it is outside: what a
    /// pointer is at, and what a dragged marker is set to.
    pub fn x_at(&self, css_x: f64) -> f64 {
        let (scale, low, high) = self.x;
        let part = ((css_x - self.plot.left) / self.plot.width()).clamp(0.0, 1.0);
        match scale {
            AxisScale::Linear => low + (high - low) * part,
            AxisScale::Log => (low * (high / low).powf(part)).clamp(low, high),
        }
    }
}

/// x on even steps.
fn stretched(scale: AxisScale, x: f64) -> f64 {
    match scale {
        AxisScale::Linear => x,
        AxisScale::Log => x.log10(),
    }
}
