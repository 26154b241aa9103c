//! What is drawn of a belief, in the page and on posters.

use super::marks::{Mark, Paint, line, through, upright};
use super::{Multiples, Panel};
use crate::chart::clip;
use crate::chart::draw::Font;
use crate::chart::frame::Frame;
use crate::chart::labels::{Point, Rect};

/// The size of a small chart, in its own units: about a CSS pixel each.
pub const SIZE: (f64, f64) = (160.0, 112.0);
/// Where the data lie.
pub(super) const PLOT: Rect = Rect { left: 0.0, top: 5.0, right: SIZE.0, bottom: 92.0 };
pub(super) const LETTERS: Font = Font { size: 11.5, bold: false };
/// How far from the left what is read may begin: the axis is marked there.
const MARKED: f64 = 40.0;
/// Between the line at an amount and what stands beside it.
const ASIDE: f64 = 5.0;
/// Reach of the mark of the best amount, and half the width and the height of an arrow at the edge.
const DIAMOND: f64 = 4.6;
const ARROW: (f64, f64) = (4.5, 6.75);

impl Multiples {
    /// Where the data of every panel lie.
    pub(super) const fn frame(&self) -> Frame {
        Frame::over(PLOT, &self.x, &self.y)
    }
}

/// Draws the panels of a chart.
pub struct Brush<'a> {
    pub(super) chart: &'a Multiples,
    pub(super) frame: Frame,
}

impl<'a> Brush<'a> {
    /// For this chart.
    pub const fn new(chart: &'a Multiples) -> Self {
        Self { chart, frame: chart.frame() }
    }

    /// A panel: its lines, what the typical user brings and costs, and the best amount.
    pub fn panel(&self, panel: &Panel) -> Vec<Mark> {
        let mut marks = self.paper();
        marks.extend(cost_line(self.path(&self.chart.cost)));
        marks.extend(value_line(self.path(&panel.value)));
        marks.extend(self.names());
        marks.extend(self.yours(panel));
        marks.extend(panel.best.map(|best| self.best(best)));
        marks
    }

    /// The upright line at an amount of use, what it brings and costs there, and a word about it.
    pub fn cursor(&self, tokens: f64, (value, cost): (f64, f64), words: String) -> Vec<Mark> {
        let x = self.frame.across(tokens);
        let is_left = x < f64::midpoint(PLOT.left, PLOT.right);
        let (beside, anchor) = if is_left { ((x + ASIDE).max(MARKED), "start") } else { (x - ASIDE, "end") };
        let at = (beside, PLOT.top + LETTERS.size - 1.0);
        let mut marks = vec![line(upright(x, (PLOT.top, PLOT.bottom)), Paint::Ink, "1")];
        marks.extend(self.pair_of_marks(tokens, value, cost));
        marks.push(Mark::Text { words, at, anchor, paint: Paint::Ink });
        marks
    }

    /// What the typical user brings and costs: the way between the two is what is left.
    fn yours(&self, panel: &Panel) -> Vec<Mark> {
        let (tokens, (value, cost)) = (self.chart.billed, panel.amounts());
        let [from, to] = [value, cost].map(|amount| self.place((tokens, amount)));
        let mut marks = vec![line(upright(from.0, (from.1, to.1)), Paint::Ink, "1")];
        marks.extend(self.pair_of_marks(tokens, value, cost));
        marks
    }

    fn pair_of_marks(&self, tokens: f64, value: f64, cost: f64) -> [Mark; 2] {
        [self.mark((tokens, cost), Paint::Cost), self.mark((tokens, value), Paint::Value)]
    }

    /// The path of a line, as far as it is inside.
    fn path(&self, points: &[(f64, f64)]) -> String {
        let parts = clip::between(points, self.chart.y.low, self.chart.y.high);
        parts.into_iter().map(|part| through(part.into_iter().map(|point| self.place(point)))).collect()
    }

    /// The best amount; a hollow arrow at the edge where it lies beyond.
    fn best(&self, at: (f64, f64)) -> Mark {
        let place = self.place(at);
        self.arrow(at.1, place).map_or_else(|| diamond(place), |path| Mark::Hollow { path })
    }

    /// A point; an arrow at the edge where it lies beyond.
    fn mark(&self, at: (f64, f64), paint: Paint) -> Mark {
        let place = self.place(at);
        self.arrow(at.1, place).map_or(Mark::Dot { at: place, paint }, |path| Mark::Area { path, paint })
    }

    /// The path of the arrow at the edge beyond which an amount lies; `None` where it is inside.
    fn arrow(&self, amount: f64, (x, y): Point) -> Option<String> {
        let foot = if amount > self.chart.y.high { ARROW.1 } else { -ARROW.1 };
        let corners = [(x, y), (x + ARROW.0, y + foot), (x - ARROW.0, y + foot)];
        (!self.chart.y.holds(amount)).then(|| closed(&corners))
    }

    /// Where a point lies; at the edge where that is nearest.
    fn place(&self, (x, y): (f64, f64)) -> Point {
        (self.frame.across(self.chart.x.nearest(x)), self.frame.down(self.chart.y.nearest(y)))
    }
}

/// A line of value; nothing where no part of it is inside.
pub(super) fn value_line(path: String) -> Option<Mark> {
    (!path.is_empty()).then(|| line(path, Paint::Value, "2.25"))
}

/// A line of cost, thinner: the two can be told apart without their colors.
pub(super) fn cost_line(path: String) -> Option<Mark> {
    (!path.is_empty()).then(|| line(path, Paint::Cost, "1.5"))
}

/// The mark of the best amount.
pub(super) fn diamond((x, y): Point) -> Mark {
    Mark::Hollow { path: closed(&[(x, y - DIAMOND), (x + DIAMOND, y), (x, y + DIAMOND), (x - DIAMOND, y)]) }
}

/// The path around some corners.
fn closed(corners: &[Point]) -> String {
    format!("{}z", through(corners.iter().copied()))
}
