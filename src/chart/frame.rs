//! Where a chart's data lie on its surface: what drawing, names and a dragged marker share.
//!
//! The mapping is ours, not the plotting library's: that one goes to whole units and one way only.

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

impl Frame {
    /// The frame of a tidy chart whose data lie in `plot`.
    pub const fn new(spec: &ChartSpec, plot: Rect) -> Self {
        let (Axis { scale, low, high, .. }, y) = (&spec.x, &spec.y);
        Self { plot, x: (*scale, *low, *high), y: (y.low, y.high) }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_leads_back_to_its_amount() {
        let plot = Rect { left: 50.0, top: 10.0, right: 650.0, bottom: 310.0 };
        for (scale, low, high) in [(AxisScale::Log, 0.01, 1e6), (AxisScale::Linear, -5.0, 7.0)] {
            let frame = Frame { plot, x: (scale, low, high), y: (0.0, 100.0) };
            for px in [50.0, 51.3, 350.0, 650.0] {
                assert!((frame.across(frame.x_at(px)) - px).abs() < 1e-9, "{scale:?} at {px}");
            }
            let ends = [frame.x_at(-1e9), frame.x_at(1e9)];
            assert!((ends[0] - low).abs() < 1e-12 && (ends[1] / high - 1.0).abs() < 1e-12, "{ends:?}");
        }
    }

    #[test]
    fn up_is_more() {
        let plot = Rect { left: 0.0, top: 10.0, right: 100.0, bottom: 310.0 };
        let frame = Frame { plot, x: (AxisScale::Log, 1.0, 10.0), y: (-50.0, 100.0) };
        for (y, px) in [(-50.0, 310.0), (0.0, 210.0), (100.0, 10.0)] {
            assert!((frame.down(y) - px).abs() < 1e-9, "{y}");
        }
    }
}
