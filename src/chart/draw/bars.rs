//! Draws bars, and the marks of those that extend beyond the axis.

use plotters::style::RGBColor;

use super::Drawing;
use super::pen::DrawResult;
use crate::chart::labels::Rect;
use crate::chart::spec::{AxisScale, Bar, Role};

/// Width of the outline of a hollow bar.
const OUTLINE: f64 = 1.5;
/// The break of a bar that extends beyond the axis: distance from the edge, width, and slant, in CSS pixels.
const BREAK: (f64, f64, f64) = (14.0, 4.0, 3.0);
/// Half the thickness of a range, and half the height of its ends, in CSS pixels.
const RANGE: (f64, f64) = (0.75, 4.0);
/// Radius of a point.
const POINT: f64 = 5.0;
/// Upright bars wider than the first number have a gap of the second, in CSS pixels.
const APART: (f64, f64) = (4.0, 1.0);

impl Drawing<'_> {
    /// Draws every bar.
    pub(super) fn bars(&self) -> DrawResult {
        self.spec.bars.iter().try_for_each(|bar| self.bar(bar))
    }

    fn bar(&self, bar: &Bar) -> DrawResult {
        let rect = self.bar_rect(bar);
        let color = self.palette.of(bar.role);
        if self.has_dots() {
            return self.dot_of_row(bar, &rect, color);
        }
        match bar.role {
            Role::Low => {
                self.pen.fill(&rect, color)?;
                let inner = rect.grown(-OUTLINE);
                if inner.width() > 0.0 {
                    self.pen.fill(&inner, self.palette.card)?;
                }
            }
            Role::Chance => {
                let zero = self.layout.frame.across(0.0);
                let (below, above) = (rect.right.min(zero), rect.left.max(zero));
                if below > rect.left {
                    self.pen.fill(&Rect { right: below, ..rect }, self.palette.cost)?;
                }
                if above < rect.right {
                    self.pen.fill(&Rect { left: above, ..rect }, color)?;
                }
            }
            Role::Range => {
                let middle = f64::midpoint(rect.top, rect.bottom);
                let (top, bottom) = (middle - RANGE.0, middle + RANGE.0);
                self.pen.fill(&Rect { top, bottom, ..rect }, color)?;
                for end in [bar.x.0, bar.x.1] {
                    let x = self.layout.frame.across(self.spec.x.nearest(end));
                    if !self.spec.x.holds(end) {
                        self.arrow((x, middle), end < self.spec.x.low, RANGE.1, color)?;
                        continue;
                    }
                    let end =
                        Rect { left: x - RANGE.0, right: x + RANGE.0, top: middle - RANGE.1, bottom: middle + RANGE.1 };
                    self.pen.fill(&end, color)?;
                }
                return Ok(());
            }
            Role::Point => return self.point(bar, &rect),
            _ => self.pen.fill(&rect, color)?,
        }
        self.breaks(bar, &rect)
    }

    /// Whether dots are drawn in place of bars, whose length has no meaning on a logarithmic axis.
    fn has_dots(&self) -> bool {
        self.spec.x.scale == AxisScale::Log && !self.spec.rows.is_empty()
    }

    /// Draws a dot on a line along its row.
    fn dot_of_row(&self, bar: &Bar, rect: &Rect, color: RGBColor) -> DrawResult {
        let (plot, y) = (self.plot(), f64::midpoint(rect.top, rect.bottom));
        self.pen.line(&[(plot.left, y), (plot.right, y)], self.palette.hairline, 1.0, None)?;
        self.point_or_arrow((f64::midpoint(rect.left, rect.right), y), bar.x.1, POINT, color, false)
    }

    /// Draws a point at the middle of a bar's thickness, or an arrow at the edge if it lies beyond.
    fn point(&self, bar: &Bar, rect: &Rect) -> DrawResult {
        let (x, y) = (self.layout.frame.across(self.spec.x.nearest(bar.x.1)), f64::midpoint(rect.top, rect.bottom));
        let is_loss = bar.x.1 < 0.0;
        let color = if is_loss { self.palette.cost } else { self.palette.value };
        self.point_or_arrow((x, y), bar.x.1, POINT, color, is_loss)
    }

    /// The rectangle of a bar within the plot. It is never so small that it cannot be seen.
    pub(super) fn bar_rect(&self, bar: &Bar) -> Rect {
        let (x, y, frame) = (&self.spec.x, &self.spec.y, &self.layout.frame);
        let (from, to) = (frame.across(x.nearest(bar.x.0)), frame.across(x.nearest(bar.x.1)));
        let (bottom, top) = (frame.down(y.nearest(bar.y.0)), frame.down(y.nearest(bar.y.1)));
        let rect = Rect { left: from.min(to), top: top.min(bottom), right: from.max(to), bottom: top.max(bottom) };
        if self.has_dots() {
            return Rect { left: rect.right - POINT, right: rect.right + POINT, ..rect };
        }
        if self.spec.rows.is_empty() {
            let apart = if rect.width() > APART.0 { APART.1 / 2.0 } else { 0.0 };
            return Rect { left: rect.left + apart, right: rect.right - apart, ..rect };
        }
        if rect.width() < 1.0 { Rect { right: rect.left + 1.0, ..rect } } else { rect }
    }

    /// Draws a break near the end of a bar that extends beyond the axis.
    fn breaks(&self, bar: &Bar, rect: &Rect) -> DrawResult {
        let (from_edge, width, lean) = BREAK;
        let middle = if bar.x.1 > self.spec.x.high {
            rect.right - from_edge
        } else if bar.x.1 < self.spec.x.low {
            rect.left + from_edge
        } else {
            return Ok(());
        };
        let (top, bottom) = (rect.top - 1.0, rect.bottom + 1.0);
        let (left, right) = (middle - width / 2.0, middle + width / 2.0);
        let gap = [(left + lean, top), (right + lean, top), (right - lean, bottom), (left - lean, bottom)];
        self.pen.area(&gap, self.palette.card, 1.0)
    }
}
