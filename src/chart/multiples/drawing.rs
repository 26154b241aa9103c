//! A small chart as SVG elements, in the page and on posters.

use super::{At, Multiples, Paints, Panel};
use crate::chart::clip;
use crate::chart::draw::{Font, guess};
use crate::chart::frame::Frame;
use crate::chart::labels::{Point, Rect};
use crate::chart::spec::Tick;
use crate::chart::svg::escaped;
use crate::decimal;
use crate::model::DATA_END;
use crate::order::Held;

/// The size of a small chart, in its own units: about a CSS pixel each.
pub const SIZE: (f64, f64) = (160.0, 112.0);
/// Where the data lie.
const PLOT: Rect = Rect { left: 0.0, top: 5.0, right: SIZE.0, bottom: 92.0 };
const LETTERS: Font = Font { size: 11.5, bold: false };
/// How far from the left what is read may begin: the axis is marked there.
const MARKED: f64 = 40.0;
/// Between names beside each other.
const BESIDE: f64 = 2.0;
/// Radius of a point, reach of the mark of the best amount, and of an arrow at the edge.
const DOT: f64 = 3.4;
const DIAMOND: f64 = 4.6;
const ARROW: f64 = 4.5;

/// What stands in the key: one of each mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// The line of value.
    Value,
    /// The line of cost.
    Cost,
    /// What the reader gets and pays.
    Yours,
    /// The amount that leaves most.
    Best,
}

impl Multiples {
    /// Where the data of every panel lie.
    pub(super) const fn frame(&self) -> Frame {
        Frame::over(PLOT, &self.x, &self.y)
    }
}

/// Draws the panels of a chart in some colours.
pub struct Brush<'a> {
    chart: &'a Multiples,
    paints: &'a Paints,
    frame: Frame,
}

impl<'a> Brush<'a> {
    /// For this chart.
    pub fn new(chart: &'a Multiples, paints: &'a Paints) -> Self {
        Self { chart, paints, frame: chart.frame() }
    }

    /// A panel: its lines, what the reader gets and pays, and the best amount.
    pub fn panel(&self, panel: &Panel) -> String {
        let lines = [
            self.line(&self.chart.cost, &self.paints.cost, "1.5"),
            self.line(&panel.value, &self.paints.value, "2.25"),
        ];
        let best = panel.best.map_or_else(String::new, |best| self.best(self.place(best)));
        [self.paper(), lines.concat(), self.names(), self.yours(panel), best].concat()
    }

    /// The upright line at an amount of use, what it brings and costs there, and a word about it.
    pub fn cursor(&self, at: &At, value: f64, words: &str) -> String {
        let x = self.frame.across(at.tokens);
        let line = stroke(&upright(x, (PLOT.top, PLOT.bottom)), &self.paints.ink, "1", "");
        let cost = self.mark((at.tokens, at.cost), &self.paints.cost);
        let value = self.mark((at.tokens, value), &self.paints.value);
        let (x, anchor) = if x < SIZE.0 / 2.0 { ((x + 5.0).max(MARKED), "start") } else { (x - 5.0, "end") };
        [line, cost, value, self.text(words, (x, PLOT.top + LETTERS.size - 1.0), anchor, &self.paints.ink)].concat()
    }

    /// One of each mark, in a square as high as a letter of the key.
    pub fn sample(&self, sample: Sample) -> String {
        match sample {
            Sample::Value => stroke("M0 6h18", &self.paints.value, "2.25", ""),
            Sample::Cost => stroke("M0 6h18", &self.paints.cost, "1.5", ""),
            Sample::Yours => {
                let dots = [((9.0, 2.6), &self.paints.value), ((9.0, 11.4), &self.paints.cost)];
                let dots: String = dots.into_iter().map(|(at, paint)| dot(at, paint)).collect();
                [stroke("M9 2.6V11.4", &self.paints.ink, "1", ""), dots].concat()
            }
            Sample::Best => self.best((9.0, 6.0)),
        }
    }

    /// What is behind the lines: where the data end, zero, the highest mark, and those of use.
    fn paper(&self) -> String {
        let (chart, paints) = (self.chart, self.paints);
        let beyond = self.frame.across(DATA_END.value()).held(0.0, SIZE.0);
        let wash = fill(&rectangle(&Rect { left: beyond, ..PLOT }), &paints.wash);
        let top = self
            .highest()
            .map_or_else(String::new, |tick| stroke(&level(self.frame.down(tick.at)), &paints.hairline, "1", ""));
        let zero = stroke(&level(self.frame.down(0.0)), &paints.soft, "1", "");
        let notch = |tick: &Tick| {
            let x = self.frame.across(tick.at).held(0.5, SIZE.0 - 0.5);
            stroke(&upright(x, (PLOT.bottom, PLOT.bottom + 3.0)), &paints.soft, "1", "")
        };
        let notches: String = chart.x.ticks.iter().map(notch).collect();
        [wash, top, zero, notches].concat()
    }

    /// The highest amount that is marked.
    fn highest(&self) -> Option<&Tick> {
        self.chart.y.ticks.last().filter(|tick| tick.at > 0.0)
    }

    /// The names of the highest mark, and of as many amounts of use as have room beside each other, from the right.
    fn names(&self) -> String {
        let mut free = SIZE.0 + BESIDE;
        let mut names = Vec::new();
        for tick in self.chart.x.ticks.iter().rev() {
            let (x, half) = (self.frame.across(tick.at), guess(&tick.label, LETTERS) / 2.0);
            let middle = x.held(half, SIZE.0 - half);
            if middle + half + BESIDE <= free {
                names.push(self.text(&tick.label, (middle, SIZE.1 - 4.0), "middle", &self.paints.soft));
                free = middle - half;
            }
        }
        let highest = |tick: &Tick| {
            self.text(&tick.label, (0.0, self.frame.down(tick.at) + LETTERS.size), "start", &self.paints.soft)
        };
        names.into_iter().rev().chain(self.highest().map(highest)).collect()
    }

    fn line(&self, points: &[(f64, f64)], paint: &str, width: &str) -> String {
        let parts = clip::between(points, self.chart.y.low, self.chart.y.high);
        let path = |part: Vec<(f64, f64)>| {
            let points = part.into_iter().map(|point| self.place(point)).enumerate();
            points.map(|(nth, at)| [if nth == 0 { "M" } else { "L" }, &pair(at)].concat()).collect::<String>()
        };
        let path: String = parts.into_iter().map(path).collect();
        if path.is_empty() { path } else { stroke(&path, paint, width, "round") }
    }

    /// What the reader gets and pays: the way between the two is what is left.
    fn yours(&self, panel: &Panel) -> String {
        let (tokens, (value, cost)) = (self.chart.billed, panel.amounts());
        let (x, top) = self.place((tokens, value));
        let between = stroke(&upright(x, (top, self.place((tokens, cost)).1)), &self.paints.ink, "1", "");
        [between, self.mark((tokens, cost), &self.paints.cost), self.mark((tokens, value), &self.paints.value)].concat()
    }

    fn best(&self, (x, y): Point) -> String {
        let (right, left) = (short(DIAMOND), short(-DIAMOND));
        let sides = ["l", &right, " ", &right, "l", &left, " ", &right, "l", &left, " ", &left, "z"].concat();
        let path = ["M", &pair((x, y - DIAMOND)), &sides].concat();
        let attributes =
            [("d", path.as_str()), ("fill", &self.paints.card), ("stroke", &self.paints.ink), ("stroke-width", "1.5")];
        shape("path", &attributes)
    }

    /// A point; an arrow at the edge where it lies beyond.
    fn mark(&self, at: (f64, f64), paint: &str) -> String {
        let (x, y) = self.place(at);
        let arrow = |ahead: f64| {
            let foot = [&short(ARROW), " ", &short(-ahead * ARROW * 1.5), "H", &short(x - ARROW)].concat();
            fill(&["M", &pair((x, y)), "l", &foot, "z"].concat(), paint)
        };
        if at.1 > self.chart.y.high {
            arrow(-1.0)
        } else if at.1 < self.chart.y.low {
            arrow(1.0)
        } else {
            dot((x, y), paint)
        }
    }

    /// Where a point lies, or would if the axes reached as far.
    fn place(&self, (x, y): (f64, f64)) -> Point {
        (self.frame.across(self.chart.x.nearest(x)), self.frame.down(self.chart.y.nearest(y)))
    }

    fn text(&self, words: &str, (x, y): Point, anchor: &str, paint: &str) -> String {
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

fn dot((x, y): Point, paint: &str) -> String {
    shape("circle", &[("cx", &short(x)), ("cy", &short(y)), ("r", &short(DOT)), ("fill", paint)])
}

fn stroke(path: &str, paint: &str, width: &str, join: &str) -> String {
    let attributes =
        [("d", path), ("fill", "none"), ("stroke", paint), ("stroke-width", width), ("stroke-linejoin", join)];
    let kept = if join.is_empty() { 4 } else { 5 };
    shape("path", attributes.get(..kept).unwrap_or_default())
}

fn fill(path: &str, paint: &str) -> String {
    shape("path", &[("d", path), ("fill", paint)])
}

fn shape(name: &str, attributes: &[(&str, &str)]) -> String {
    element(name, attributes, "")
}

fn element(name: &str, attributes: &[(&str, &str)], inside: &str) -> String {
    let attributes: String = attributes.iter().map(|(key, value)| [" ", key, "=\"", value, "\""].concat()).collect();
    ["<", name, &attributes, ">", inside, "</", name, ">"].concat()
}

fn upright(x: f64, (from, to): (f64, f64)) -> String {
    ["M", &pair((x, from)), "V", &short(to)].concat()
}

fn level(y: f64) -> String {
    ["M", &pair((PLOT.left, y)), "H", &short(PLOT.right)].concat()
}

fn rectangle(rect: &Rect) -> String {
    ["M", &pair((rect.left, rect.top)), "H", &short(rect.right), "V", &short(rect.bottom), "H", &short(rect.left), "z"]
        .concat()
}

fn pair((x, y): Point) -> String {
    [&short(x), " ", short(y).as_str()].concat()
}

/// To a tenth of a unit.
fn short(number: f64) -> String {
    decimal::write((number * 10.0).round() / 10.0)
}
