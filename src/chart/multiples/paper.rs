//! The background of a small chart, and the labels of its axes.

use super::Brush;
use super::drawing::{LETTERS, PLOT, SIZE};
use super::marks::{Mark, Paint, level, line, rectangle, upright};
use crate::chart::draw::guess;
use crate::chart::labels::Rect;
use crate::chart::spec::Tick;
use crate::model::DATA_END;

/// The distance between adjacent labels.
const BESIDE: f64 = 2.0;
/// The length of a notch on the axis of use.
const NOTCH: f64 = 3.0;
/// The space below the labels of that axis.
const BELOW: f64 = 4.0;

impl Brush<'_> {
    /// The marks of the end of the data, zero, the highest tick, and the notches of use.
    pub(super) fn paper(&self) -> Vec<Mark> {
        let beyond = self.frame.across(DATA_END.value()).clamp(PLOT.left, PLOT.right);
        let across = |y: f64, paint| line(level(self.frame.down(y), (PLOT.left, PLOT.right)), paint, "1");
        let wash = Mark::Area { path: rectangle(&Rect { left: beyond, ..PLOT }), paint: Paint::Wash };
        let top = self.highest().map(|tick| across(tick.at, Paint::Hairline));
        let mut marks: Vec<Mark> = std::iter::once(wash).chain(top).chain([across(0.0, Paint::Soft)]).collect();
        marks.extend(self.chart.x.ticks.iter().map(|tick| self.notch(tick)));
        marks
    }

    fn notch(&self, tick: &Tick) -> Mark {
        let x = self.frame.across(tick.at).clamp(PLOT.left + 0.5, PLOT.right - 0.5);
        line(upright(x, (PLOT.bottom, PLOT.bottom + NOTCH)), Paint::Soft, "1")
    }

    /// The highest tick of money.
    fn highest(&self) -> Option<&Tick> {
        self.chart.y.ticks.last().filter(|tick| tick.at > 0.0)
    }

    /// The labels of the highest tick and of amounts of use.
    pub(super) fn names(&self) -> Vec<Mark> {
        let mut names = self.names_of_use();
        names.extend(self.highest().map(|tick| {
            let at = (PLOT.left, self.frame.down(tick.at) + LETTERS.size);
            Mark::Text { words: tick.label.clone(), at, anchor: "start", paint: Paint::Soft }
        }));
        names
    }

    /// As many labels of use as fit beside each other, from the right.
    fn names_of_use(&self) -> Vec<Mark> {
        let mut free = PLOT.right + BESIDE;
        let mut names = Vec::new();
        for tick in self.chart.x.ticks.iter().rev() {
            let (x, half) = (self.frame.across(tick.at), guess(&tick.label, LETTERS) / 2.0);
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
