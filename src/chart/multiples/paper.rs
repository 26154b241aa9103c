//! What is behind the lines of a small chart, and the names on its axes.

use super::Brush;
use super::drawing::{LETTERS, PLOT, SIZE};
use super::elements::{fill, level, rectangle, stroke, upright};
use crate::chart::draw::guess;
use crate::chart::labels::Rect;
use crate::chart::spec::Tick;
use crate::model::DATA_END;
use crate::order::Held;

/// Between names beside each other.
const BESIDE: f64 = 2.0;
/// Length of a notch of the axis of use.
const NOTCH: f64 = 3.0;
/// Below the names of that axis.
const BELOW: f64 = 4.0;

impl Brush<'_> {
    /// Where the data end, zero, the highest mark, and notches at those of use.
    pub(super) fn paper(&self) -> String {
        let paints = self.paints;
        let beyond = self.frame.across(DATA_END.value()).held(PLOT.left, PLOT.right);
        let wash = fill(&rectangle(&Rect { left: beyond, ..PLOT }), &paints.wash);
        let line = |y: f64, paint: &str| stroke(&level(self.frame.down(y), (PLOT.left, PLOT.right)), paint, "1");
        let top = self.highest().map_or_else(String::new, |tick| line(tick.at, &paints.hairline));
        let notches: String = self.chart.x.ticks.iter().map(|tick| self.notch(tick)).collect();
        [wash, top, line(0.0, &paints.soft), notches].concat()
    }

    fn notch(&self, tick: &Tick) -> String {
        let x = self.frame.across(tick.at).held(PLOT.left + 0.5, PLOT.right - 0.5);
        stroke(&upright(x, (PLOT.bottom, PLOT.bottom + NOTCH)), &self.paints.soft, "1")
    }

    /// The highest amount that is marked.
    fn highest(&self) -> Option<&Tick> {
        self.chart.y.ticks.last().filter(|tick| tick.at > 0.0)
    }

    /// The names of the highest mark and of amounts of use.
    pub(super) fn names(&self) -> String {
        let highest = |tick: &Tick| {
            let place = (PLOT.left, self.frame.down(tick.at) + LETTERS.size);
            self.text(&tick.label, place, "start", &self.paints.soft)
        };
        self.names_of_use().into_iter().chain(self.highest().map(highest)).collect()
    }

    /// As many as have room beside each other, from the right.
    fn names_of_use(&self) -> Vec<String> {
        let mut free = PLOT.right + BESIDE;
        let mut names = Vec::new();
        for tick in self.chart.x.ticks.iter().rev() {
            let (x, half) = (self.frame.across(tick.at), guess(&tick.label, LETTERS) / 2.0);
            let middle = x.held(PLOT.left + half, PLOT.right - half);
            if middle + half + BESIDE <= free {
                names.push(self.text(&tick.label, (middle, SIZE.1 - BELOW), "middle", &self.paints.soft));
                free = middle - half;
            }
        }
        names
    }
}
