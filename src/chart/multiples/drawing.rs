//! The drawing of a belief, on the page and on posters.

use super::marks::{Mark, Paint, line, through, upright};
use super::{Multiples, Panel};
use crate::chart::clip;
use crate::chart::draw::Font;
use crate::chart::frame::Frame;
use crate::chart::labels::{Point, Rect};

/// The size of a small chart, in its own units of about a CSS pixel.
pub const SIZE: (f64, f64) = (160.0, 112.0);
/// The plot.
pub(super) const PLOT: Rect = Rect { left: 0.0, top: 8.0, right: SIZE.0, bottom: 92.0 };
/// The x from which on values are read; to the left is the label of the axis.
const MARKED: f64 = 40.0;
/// The distance between the line at an amount and the text beside it.
const ASIDE: f64 = 5.0;
/// Half the size of the mark of the best cap, and half the width and the height of an arrow at the edge.
const DIAMOND: f64 = 4.6;
const ARROW: (f64, f64) = (4.5, 6.75);

impl Multiples {
    /// The frame of every panel.
    pub(super) const fn frame(&self) -> Frame {
        Frame::over(PLOT, &self.x, &self.y)
    }

    /// The marks of a panel: its lines, value and cost of the typical user, and the best cap.
    pub fn marks(&self, panel: &Panel) -> Vec<Mark> {
        let mut marks = self.paper();
        marks.extend(cost_line(self.path(&self.cost)));
        marks.extend(value_line(self.path(&panel.value)));
        marks.extend(self.names(panel));
        marks.extend(self.yours(panel));
        marks.extend(panel.best.map(|best| self.best(best)));
        marks
    }

    /// The vertical line at an amount of use, the points of value and cost, and a text beside it.
    pub fn cursor(&self, tokens: f64, (value, cost): (f64, f64), words: String) -> Vec<Mark> {
        let x = self.frame().across(tokens);
        let is_left = x < f64::midpoint(PLOT.left, PLOT.right);
        let (beside, anchor) = if is_left { ((x + ASIDE).max(MARKED), "start") } else { (x - ASIDE, "end") };
        let at = (beside, PLOT.top + Font::SMALL.size - 1.0);
        let mut marks = vec![line(upright(x, (PLOT.top, PLOT.bottom)), Paint::Ink, "1")];
        marks.extend(self.pair_of_marks(tokens, value, cost));
        marks.push(Mark::Text { words, at, anchor, paint: Paint::Ink });
        marks
    }

    /// Value and cost of the typical user, with a line between them whose length is the net.
    fn yours(&self, panel: &Panel) -> Vec<Mark> {
        let (tokens, (value, cost)) = (self.billed, panel.amounts());
        let [from, to] = [value, cost].map(|amount| self.place((tokens, amount)));
        let mut marks = vec![line(upright(from.0, (from.1, to.1)), Paint::Ink, "1")];
        marks.extend(self.pair_of_marks(tokens, value, cost));
        marks
    }

    fn pair_of_marks(&self, tokens: f64, value: f64, cost: f64) -> [Mark; 2] {
        [self.mark((tokens, cost), Paint::Cost), self.mark((tokens, value), Paint::Value)]
    }

    /// The path of a line within the plot.
    fn path(&self, points: &[(f64, f64)]) -> String {
        self.parts(points).into_iter().map(|part| through(part.into_iter())).collect()
    }

    /// The parts of a line within the plot.
    pub(super) fn parts(&self, points: &[(f64, f64)]) -> Vec<Vec<Point>> {
        let parts = clip::between(points, self.y.low, self.y.high);
        parts.into_iter().map(|part| part.into_iter().map(|point| self.place(point)).collect()).collect()
    }

    /// The mark of the best cap, or a hollow arrow at the edge if it is beyond.
    fn best(&self, at: (f64, f64)) -> Mark {
        let place = self.place(at);
        self.arrow(at.1, place).map_or_else(|| diamond(place), |path| Mark::Hollow { path })
    }

    /// A point, or an arrow at the edge if it is beyond.
    fn mark(&self, at: (f64, f64), paint: Paint) -> Mark {
        let place = self.place(at);
        self.arrow(at.1, place).map_or(Mark::Dot { at: place, paint }, |path| Mark::Area { path, paint })
    }

    /// The path of an arrow at the edge beyond which an amount lies; `None` if it is inside.
    fn arrow(&self, amount: f64, (x, y): Point) -> Option<String> {
        let foot = if amount > self.y.high { ARROW.1 } else { -ARROW.1 };
        let corners = [(x, y), (x + ARROW.0, y + foot), (x - ARROW.0, y + foot)];
        (!self.y.holds(amount)).then(|| closed(&corners))
    }

    /// The place of a point, clamped to the plot.
    fn place(&self, (x, y): (f64, f64)) -> Point {
        (self.frame().across(self.x.nearest(x)), self.frame().down(self.y.nearest(y)))
    }
}

/// A line of value; `None` if no part of it is inside.
pub(super) fn value_line(path: String) -> Option<Mark> {
    (!path.is_empty()).then(|| line(path, Paint::Value, "2.25"))
}

/// A line of cost, which is thinner, so that both can be told apart without colors.
pub(super) fn cost_line(path: String) -> Option<Mark> {
    (!path.is_empty()).then(|| line(path, Paint::Cost, "1.5"))
}

/// The mark of the best cap.
pub(super) fn diamond((x, y): Point) -> Mark {
    Mark::Hollow { path: closed(&[(x, y - DIAMOND), (x + DIAMOND, y), (x, y + DIAMOND), (x - DIAMOND, y)]) }
}

/// The path around some corners.
fn closed(corners: &[Point]) -> String {
    format!("{}z", through(corners.iter().copied()))
}
