//! A small chart as SVG elements, in the page and on posters.

use super::elements::{dot, element, fill, shape, short, stroke, through, upright};
use super::{At, Multiples, Paints, Panel};
use crate::chart::clip;
use crate::chart::draw::Font;
use crate::chart::frame::Frame;
use crate::chart::labels::{Point, Rect};
use crate::chart::svg::escaped;

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

/// Draws the panels of a chart in some colours.
pub struct Brush<'a> {
    pub(super) chart: &'a Multiples,
    pub(super) paints: &'a Paints,
    pub(super) frame: Frame,
}

impl<'a> Brush<'a> {
    /// For this chart.
    pub const fn new(chart: &'a Multiples, paints: &'a Paints) -> Self {
        Self { chart, paints, frame: chart.frame() }
    }

    /// A panel: its lines, what the typical user brings and costs, and the best amount.
    pub fn panel(&self, panel: &Panel) -> String {
        let cost = self.cost_line(&self.path(&self.chart.cost));
        let value = self.value_line(&self.path(&panel.value));
        let best = panel.best.map_or_else(String::new, |best| self.best(best));
        [self.paper(), cost, value, self.names(), self.yours(panel), best].concat()
    }

    /// The upright line at an amount of use, what it brings and costs there, and a word about it.
    pub fn cursor(&self, at: &At, value: f64, words: &str) -> String {
        let (x, ink) = (self.frame.across(at.tokens), &self.paints.ink);
        let line = stroke(&upright(x, (PLOT.top, PLOT.bottom)), ink, "1");
        let is_left = x < f64::midpoint(PLOT.left, PLOT.right);
        let (x, anchor) = if is_left { ((x + ASIDE).max(MARKED), "start") } else { (x - ASIDE, "end") };
        let words = self.text(words, (x, PLOT.top + LETTERS.size - 1.0), anchor, ink);
        [line, self.pair_of_marks(at.tokens, value, at.cost), words].concat()
    }

    /// What the typical user brings and costs: the way between the two is what is left.
    fn yours(&self, panel: &Panel) -> String {
        let (tokens, (value, cost)) = (self.chart.billed, panel.amounts());
        let [from, to] = [value, cost].map(|amount| self.place((tokens, amount)));
        let between = stroke(&upright(from.0, (from.1, to.1)), &self.paints.ink, "1");
        [between, self.pair_of_marks(tokens, value, cost)].concat()
    }

    fn pair_of_marks(&self, tokens: f64, value: f64, cost: f64) -> String {
        [self.mark((tokens, cost), &self.paints.cost), self.mark((tokens, value), &self.paints.value)].concat()
    }

    /// A line of value; nothing where no part of it is inside.
    pub(super) fn value_line(&self, path: &str) -> String {
        if path.is_empty() { String::new() } else { stroke(path, &self.paints.value, "2.25") }
    }

    /// A line of cost, thinner: the two can be told apart without their colours.
    pub(super) fn cost_line(&self, path: &str) -> String {
        if path.is_empty() { String::new() } else { stroke(path, &self.paints.cost, "1.5") }
    }

    /// The path of a line, as far as it is inside.
    fn path(&self, points: &[(f64, f64)]) -> String {
        let parts = clip::between(points, self.chart.y.low, self.chart.y.high);
        parts.into_iter().map(|part| through(part.into_iter().map(|point| self.place(point)))).collect()
    }

    /// The best amount; a hollow arrow at the edge where it lies beyond.
    fn best(&self, at: (f64, f64)) -> String {
        let place = self.place(at);
        self.arrow(at.1, place).map_or_else(|| self.diamond(place), |arrow| self.hollow(&arrow))
    }

    /// The mark of the best amount.
    pub(super) fn diamond(&self, (x, y): Point) -> String {
        let corners = [(x, y - DIAMOND), (x + DIAMOND, y), (x, y + DIAMOND), (x - DIAMOND, y)];
        self.hollow(&[&through(corners.into_iter()), "z"].concat())
    }

    fn hollow(&self, path: &str) -> String {
        let Paints { card, ink, .. } = self.paints;
        shape("path", &[("d", path), ("fill", card), ("stroke", ink), ("stroke-width", "1.5")])
    }

    /// A point; an arrow at the edge where it lies beyond.
    fn mark(&self, at: (f64, f64), paint: &str) -> String {
        let place = self.place(at);
        self.arrow(at.1, place).map_or_else(|| dot(place, paint), |arrow| fill(&arrow, paint))
    }

    /// The path of the arrow at the edge beyond which an amount lies; `None` where it is inside.
    fn arrow(&self, amount: f64, (x, y): Point) -> Option<String> {
        let foot = if amount > self.chart.y.high { ARROW.1 } else { -ARROW.1 };
        let corners = [(x, y), (x + ARROW.0, y + foot), (x - ARROW.0, y + foot)];
        (!self.chart.y.holds(amount)).then(|| [&through(corners.into_iter()), "z"].concat())
    }

    /// Where a point lies; at the edge where that is nearest.
    fn place(&self, (x, y): (f64, f64)) -> Point {
        (self.frame.across(self.chart.x.nearest(x)), self.frame.down(self.chart.y.nearest(y)))
    }

    /// A text on paper of its own, so that no line touches it.
    pub(super) fn text(&self, words: &str, (x, y): Point, anchor: &str, paint: &str) -> String {
        let (x, y, size) = (short(x), short(y), short(LETTERS.size));
        let attributes = [
            ("x", x.as_str()),
            ("y", &y),
            ("text-anchor", anchor),
            ("font-size", &size),
            ("fill", paint),
            ("stroke", &self.paints.card),
            ("stroke-width", "3"),
            ("stroke-linejoin", "round"),
            ("paint-order", "stroke"),
        ];
        element("text", &attributes, &escaped(words))
    }
}
