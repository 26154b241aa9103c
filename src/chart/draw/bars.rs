//! Bars, the names of their rows, and the mark of one that goes on beyond the axis.

use super::Drawing;
use super::pen::Done;
use crate::chart::labels::Rect;
use crate::chart::spec::{Bar, Role};

/// Width of the outline of a hollow bar.
const OUTLINE: f64 = 1.5;
/// How far from the edge a bar that goes on is broken, how wide the break is and how much it leans.
const BREAK: (f64, f64, f64) = (14.0, 4.0, 3.0);
/// Upright bars wider than this are kept apart by this much.
const APART: (f64, f64) = (4.0, 1.0);

impl Drawing<'_> {
    /// Every bar.
    pub(super) fn bars(&self) -> Done {
        self.spec.bars.iter().try_for_each(|bar| self.bar(bar))
    }

    fn bar(&self, bar: &Bar) -> Done {
        let rect = self.bar_rect(bar);
        let colour = self.palette.of(bar.role);
        match bar.role {
            Role::Low => {
                self.pen.fill(&rect, colour)?;
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
                    self.pen.fill(&Rect { left: above, ..rect }, colour)?;
                }
            }
            _ => self.pen.fill(&rect, colour)?,
        }
        self.breaks(bar, &rect)
    }

    /// Where a bar lies, as far as the axes reach. Some of it is always seen.
    pub(super) fn bar_rect(&self, bar: &Bar) -> Rect {
        let (x, y, frame) = (&self.spec.x, &self.spec.y, &self.layout.frame);
        let (from, to) = (frame.across(x.nearest(bar.x.0)), frame.across(x.nearest(bar.x.1)));
        let (bottom, top) = (frame.down(y.nearest(bar.y.0)), frame.down(y.nearest(bar.y.1)));
        let rect = Rect { left: from.min(to), top: top.min(bottom), right: from.max(to), bottom: top.max(bottom) };
        if self.spec.rows.is_empty() {
            let apart = if rect.width() > APART.0 { APART.1 / 2.0 } else { 0.0 };
            return Rect { left: rect.left + apart, right: rect.right - apart, ..rect };
        }
        if rect.width() < 1.0 { Rect { right: rect.left + 1.0, ..rect } } else { rect }
    }

    /// A gap near the end of a bar whose tip the axis does not reach.
    fn breaks(&self, bar: &Bar, rect: &Rect) -> Done {
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
