//! The mapping between data and CSS pixels, shared by drawing, labels and dragging.
//!
//! It replaces that of plotters, which rounds to whole units and has no inverse.

use super::labels::Rect;
use super::spec::{Axis, AxisScale};

/// The frame of a chart that was drawn, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The plot: the rectangle of the data.
    pub plot: Rect,
    x: Reach,
    y: Reach,
}

/// The scale and the ends of an axis.
type Reach = (AxisScale, f64, f64);

impl Frame {
    /// The frame of data in `plot` along these axes, whose ranges are finite and not empty.
    pub const fn over(plot: Rect, x: &Axis, y: &Axis) -> Self {
        Self { plot, x: reach(x), y: reach(y) }
    }

    /// The frame of the same chart drawn `factor` times as large.
    #[must_use]
    pub fn enlarged(self, factor: f64) -> Self {
        let Rect { left, top, right, bottom } = self.plot;
        let plot = Rect { left: left * factor, top: top * factor, right: right * factor, bottom: bottom * factor };
        Self { plot, ..self }
    }

    /// The distance of `x` from the left of the chart, in CSS pixels. It is outside the plot if `x` is beyond the axis.
    pub fn across(&self, x: f64) -> f64 {
        self.plot.left + self.plot.width() * part(self.x, x)
    }

    /// The distance of `y` from the top of the chart, in CSS pixels.
    pub fn down(&self, y: f64) -> f64 {
        self.plot.bottom - self.plot.height() * part(self.y, y)
    }

    /// The x at this distance from the left of the chart, in CSS pixels, clamped to the axis.
    pub fn x_at(&self, css_x: f64) -> f64 {
        at(self.x, (css_x - self.plot.left) / self.plot.width())
    }

    /// The y at this distance from the top of the chart, in CSS pixels, clamped to the axis.
    pub fn y_at(&self, css_y: f64) -> f64 {
        at(self.y, (self.plot.bottom - css_y) / self.plot.height())
    }
}

const fn reach(axis: &Axis) -> Reach {
    (axis.scale, axis.low, axis.high)
}

/// The fraction of an axis below `value`.
fn part((scale, low, high): Reach, value: f64) -> f64 {
    let (low, high) = (scale.even(low), scale.even(high));
    (scale.even(value) - low) / (high - low)
}

/// The number at this fraction of an axis, clamped to its ends.
fn at((scale, low, high): Reach, part: f64) -> f64 {
    let part = part.clamp(0.0, 1.0);
    match scale {
        AxisScale::Linear => low + (high - low) * part,
        AxisScale::Log => (low * (high / low).powf(part)).max(low).min(high),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLOT: Rect = Rect { left: 50.0, top: 10.0, right: 650.0, bottom: 310.0 };

    #[test]
    fn a_place_leads_back_to_its_amount() {
        for (scale, low, high) in [(AxisScale::Log, 0.01, 1e6), (AxisScale::Linear, -5.0, 7.0)] {
            let frame = Frame { plot: PLOT, x: (scale, low, high), y: (AxisScale::Linear, 0.0, 100.0) };
            for px in [50.0, 51.3, 350.0, 650.0] {
                assert!((frame.across(frame.x_at(px)) - px).abs() < 1e-9, "{scale:?} at {px}");
            }
            let ends = [frame.x_at(-1e9), frame.x_at(1e9)];
            assert!((ends[0] - low).abs() < 1e-12 && (ends[1] / high - 1.0).abs() < 1e-12, "{ends:?}");
        }
    }

    #[test]
    fn an_enlarged_frame_has_the_same_amounts_farther_apart() {
        let frame = Frame { plot: PLOT, x: (AxisScale::Log, 0.01, 1e6), y: (AxisScale::Linear, 0.0, 100.0) };
        let enlarged = frame.enlarged(1.5);
        for (x, y) in [(0.01, 0.0), (32.0, 40.0), (1e6, 100.0)] {
            assert!((enlarged.across(x) - 1.5 * frame.across(x)).abs() < 1e-9, "{x}");
            assert!((enlarged.down(y) - 1.5 * frame.down(y)).abs() < 1e-9, "{y}");
        }
    }

    #[test]
    fn up_is_more() {
        let frame = Frame { plot: PLOT, x: (AxisScale::Log, 1.0, 10.0), y: (AxisScale::Linear, -50.0, 100.0) };
        for (y, px) in [(-50.0, 310.0), (0.0, 210.0), (100.0, 10.0)] {
            assert!((frame.down(y) - px).abs() < 1e-9, "{y}");
            assert!((frame.y_at(px) - y).abs() < 1e-9, "{y}");
        }
    }
}
