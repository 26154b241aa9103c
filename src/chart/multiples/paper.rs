//! The background of a small chart, and the labels of its axes.

use super::drawing::{PLOT, SIZE};
use super::marks::{Mark, Paint, level, line, rectangle, upright};
use super::{Multiples, Panel};
use crate::chart::draw::{Font, guess};
use crate::chart::labels::{self, Align, Candidate, Item, Point, Rect};
use crate::chart::spec::Tick;
use crate::model::DATA_END;

/// The distance between adjacent labels.
const BESIDE: f64 = 2.0;
/// The length of a notch on the axis of use.
const NOTCH: f64 = 3.0;
/// The space below the labels of that axis.
const BELOW: f64 = 4.0;
/// The space between the line of the highest tick and its label above it.
const ABOVE: f64 = 3.0;
/// The space between that label and a line that does not cross it.
const FREE: f64 = 1.5;
/// Height of digits ÷ font size.
const DIGITS: f64 = 0.75;

impl Multiples {
    /// The marks of the end of the data, zero, the highest tick, and the notches of use.
    pub(super) fn paper(&self) -> Vec<Mark> {
        let beyond = self.frame().across(DATA_END.value()).clamp(PLOT.left, PLOT.right);
        let across = |y: f64, paint| line(level(self.frame().down(y), (PLOT.left, PLOT.right)), paint, "1");
        let wash = Mark::Area { path: rectangle(&Rect { left: beyond, ..PLOT }), paint: Paint::Wash };
        let top = self.highest().map(|tick| across(tick.at, Paint::Hairline));
        let mut marks: Vec<Mark> = std::iter::once(wash).chain(top).chain([across(0.0, Paint::Soft)]).collect();
        marks.extend(self.x.ticks.iter().map(|tick| self.notch(tick)));
        marks
    }

    fn notch(&self, tick: &Tick) -> Mark {
        let x = self.frame().across(tick.at).clamp(PLOT.left + 0.5, PLOT.right - 0.5);
        line(upright(x, (PLOT.bottom, PLOT.bottom + NOTCH)), Paint::Soft, "1")
    }

    /// The highest tick of money.
    fn highest(&self) -> Option<&Tick> {
        self.y.ticks.last().filter(|tick| tick.at > 0.0)
    }

    /// The labels of the highest tick and of amounts of use.
    pub(super) fn names(&self, panel: &Panel) -> Vec<Mark> {
        let mut names = self.names_of_use();
        names.extend(self.highest().and_then(|tick| {
            let at = self.place_of_highest(tick, panel)?;
            Some(Mark::Text { words: tick.label.clone(), at, anchor: "start", paint: Paint::Soft })
        }));
        names
    }

    /// The place of the label of the highest tick: below its line, or above it if fewer lines cross it there.
    fn place_of_highest(&self, tick: &Tick, panel: &Panel) -> Option<Point> {
        let (y, size) = (self.frame().down(tick.at), (guess(&tick.label, Font::SMALL), Font::SMALL.size * DIGITS));
        let candidates = [(y + Font::SMALL.size, 0.0), (y - ABOVE, 1.0)].map(|(bottom, cost)| Candidate {
            rect: Rect::at((PLOT.left, bottom - size.1), size).grown(FREE),
            align: Align::Start,
            form: 0,
            cost,
        });
        let item = Item { candidates: candidates.to_vec(), crossed_at_most: usize::MAX, upright: None };
        let lines: Vec<_> = [&panel.value, &self.cost].into_iter().flat_map(|line| self.parts(line)).collect();
        let rect = labels::place(&[item], &Rect::at((0.0, 0.0), SIZE).grown(FREE), &[], &lines, &[]).pop()??.rect;
        Some((rect.left + FREE, rect.bottom - FREE))
    }

    /// As many labels of use as fit beside each other, from the right.
    fn names_of_use(&self) -> Vec<Mark> {
        let mut free = PLOT.right + BESIDE;
        let mut names = Vec::new();
        for tick in self.x.ticks.iter().rev() {
            let (x, half) = (self.frame().across(tick.at), guess(&tick.label, Font::SMALL) / 2.0);
            let middle = x.clamp(PLOT.left + half, PLOT.right - half);
            if middle + half + BESIDE <= free {
                let at = (middle, SIZE.1 - BELOW);
                names.push(Mark::Text { words: tick.label.clone(), at, anchor: "middle", paint: Paint::Soft });
                free = middle - half;
            }
        }
        names
    }
}
