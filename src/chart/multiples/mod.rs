//! Small multiples: one person's curve with the reader's inputs under each belief, as small charts on the same axes.
//!
//! They are not [`super::ChartSpec`]s, which label everything in the chart. Here the key is shared by all charts, and
//! the page and the poster write each belief's name and numbers around its [`Mark`]s.

mod drawing;
mod key;
mod marks;
mod paper;
mod reading;

pub use drawing::SIZE;
pub use key::Sample;
pub use marks::{DOT, Mark, Paint, short};
pub use reading::{At, STEPS};

use super::axes;
use super::sample::{self, Reading};
use super::spec::Axis;
use crate::beliefs::Belief;
use crate::evidence::Filter;
use crate::figures::Figures;
use crate::inputs::Assumptions;
use crate::model::adopter::Adopter;
use crate::model::metrics::Measure;
use crate::model::{Metric, Report, evaluate};
use crate::units::MTokPerWeek;

/// The space above everything that must be visible, as a fraction of the height.
const HEADROOM: f64 = 0.15;
/// The number of beliefs out of four whose values must fit. The others may be many times as high, and leave through the
/// top.
const SEEN: usize = 3;
/// A small chart uses one in this many points of a line on a wide chart.
const THINNED: usize = 4;

/// The reader's inputs under each belief.
#[derive(Clone, Debug, PartialEq)]
pub struct Multiples {
    /// The beliefs, in the order of the page.
    pub panels: Vec<Panel>,
    /// The typical user's billed use, in millions of tokens per week; the same under each belief.
    pub billed: f64,
    /// The axis of use, common to all.
    pub x: Axis,
    /// The axis of money, $ per person and year, common to all.
    pub y: Axis,
    /// The cost of use for one person at API prices, $ per year; the same under each belief.
    pub cost: Vec<(f64, f64)>,
}

/// A belief, and the results of the reader's inputs under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The belief.
    pub belief: Belief,
    /// Whether the reader's inputs already agree with it.
    pub is_believed: bool,
    /// The reader's inputs under this belief.
    pub inputs: Assumptions,
    /// Their results.
    pub report: Report,
    /// The typical user's year with plan, target and cap.
    pub typical: Adopter,
    /// The value of use for one person at API prices, without target or cap, $ per year.
    pub value: Vec<(f64, f64)>,
    /// The best cap, in millions of tokens per week, and its value; `None` if there is none.
    pub best: Option<(f64, f64)>,
}

impl Panel {
    fn of(belief: Belief, base: &Assumptions, is_believed: bool) -> Self {
        let (inputs, _) = base.with(&belief.changes(base));
        let report = evaluate(&inputs);
        let best = report.best_use().map(MTokPerWeek::value);
        let best = best.map(|tokens| (tokens, Reading::of(&inputs).value(tokens)));
        let typical = Adopter::typical(&inputs);
        Self { belief, is_believed, inputs, report, typical, value: Vec::new(), best }
    }

    /// A metric, if it can be computed.
    pub fn get(&self, metric: Metric) -> Option<f64> {
        self.report.get(metric).ok()
    }

    /// The greatest value that must be visible: that of the typical user, and that of the best cap, or of any amount
    /// if there is no best one.
    fn height(&self) -> f64 {
        let best = self.best.map_or_else(|| self.along(f64::max), |best| best.1);
        self.amounts().0.max(best)
    }

    /// The lowest value.
    fn depth(&self) -> f64 {
        self.amounts().0.min(self.along(f64::min))
    }

    fn along(&self, pick: fn(f64, f64) -> f64) -> f64 {
        self.value.iter().map(|point| point.1).fold(0.0, pick)
    }

    /// Value and cost of the typical user, $ per year.
    pub const fn amounts(&self) -> (f64, f64) {
        (self.typical.value.value(), self.typical.cost.value())
    }
}

impl Multiples {
    /// Computes the small multiples for these inputs. `believed` are the beliefs that they agree with.
    pub fn of(base: &Assumptions, believed: &[Belief], figures: &dyn Figures) -> Self {
        let panel = |belief| Panel::of(belief, base, believed.contains(&belief));
        let mut panels: Vec<Panel> = Belief::all().map(panel).collect();
        let billed = panels.first().map(|panel| panel.typical.billed.value());
        let uses = panels.iter().filter_map(|panel| panel.best.map(|best| best.0)).chain(billed);
        let x = axes::decades_over(Measure::MTokPerWeek, axes::range_of_use(uses), figures);
        let drawn: Vec<f64> = sample::uses(x.low, x.high).step_by(THINNED).collect();
        for panel in &mut panels {
            panel.value = Reading::of(&panel.inputs).values(&drawn);
        }
        let cost = Reading::of(base).costs(&drawn);
        Self { y: up(&panels, figures), cost, billed: billed.unwrap_or_default(), x, panels }
    }

    /// Keeps the panels of beliefs whose sources a filter shows. The axes stay.
    #[must_use]
    pub fn filtered(mut self, filter: Filter) -> Self {
        self.panels.retain(|panel| filter.shows(&panel.belief.source()));
        self
    }
}

/// The axis of money: as high as most beliefs and the typical user's cost need, and as low as the lowest value.
fn up(panels: &[Panel], figures: &dyn Figures) -> Axis {
    let mut heights: Vec<f64> = panels.iter().map(Panel::height).filter(|height| height.is_finite()).collect();
    heights.sort_unstable_by(f64::total_cmp);
    let most = heights.get(heights.len() * SEEN / 4).copied().unwrap_or_default();
    let cost = panels.iter().map(|panel| panel.amounts().1).fold(0.0, f64::max);
    let top = most.max(cost) * (1.0 + HEADROOM);
    let least = panels.iter().map(Panel::depth).fold(0.0, f64::min);
    // Without value and cost there must still be an axis.
    let top = if top > 0.0 { top.min(f64::MAX / 4.0) } else { 1.0 };
    axes::even(Measure::Usd, (least.clamp(-top, 0.0) * (1.0 + HEADROOM), top), true, figures)
}
