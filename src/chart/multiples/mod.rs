//! Small multiples: one person's curve with the reader's inputs under each belief, a small chart each, all on the same axes.
//!
//! Not a [`super::ChartSpec`]: that is one chart, with room to name what is on it. Here what all have in common is said
//! once, and the page and the poster write each belief's name and numbers around its [`Mark`]s.

mod drawing;
mod key;
mod marks;
mod paper;
mod reading;

pub use drawing::{Brush, SIZE};
pub use key::Sample;
pub use marks::{DOT, Mark, Paint, short};
pub use reading::{At, STEPS};

use super::axes;
use super::sample::{Reading, Typical};
use super::spec::Axis;
use crate::beliefs::Belief;
use crate::figures::Figures;
use crate::inputs::Assumptions;
use crate::model::metrics::Measure;
use crate::model::{Metric, Report, evaluate};

/// Room kept above what must be seen, as a part of the height.
const HEADROOM: f64 = 0.15;
/// So many of four beliefs must be seen whole. What the others bring may be many times as much: it leaves through the top.
const SEEN: usize = 3;
/// One in so many points of a line on a wide chart is enough for a small one.
const THINNED: usize = 4;

/// The reader's own inputs under each belief.
#[derive(Clone, Debug, PartialEq)]
pub struct Multiples {
    /// The beliefs, in the order of the page.
    pub panels: Vec<Panel>,
    /// Tokens on the typical user's bill, in millions a week: the same under each belief.
    pub billed: f64,
    /// Tokens a week, common to all.
    pub x: Axis,
    /// $ a person and year, common to all.
    pub y: Axis,
    /// What use costs one person at API prices, $ a year: the same under each belief.
    pub cost: Vec<(f64, f64)>,
}

/// A belief, and what it makes of the reader's inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Which.
    pub belief: Belief,
    /// Whether the reader believes it already.
    pub is_believed: bool,
    /// The reader's inputs under this belief.
    pub inputs: Assumptions,
    /// What they imply.
    pub report: Report,
    /// The typical user's year with plan, target and cap.
    pub typical: Typical,
    /// What use brings one person at API prices, without target or cap, $ a year.
    pub value: Vec<(f64, f64)>,
    /// The amount that leaves most, in millions of tokens a week, and what it brings; `None` where the belief names none.
    pub best: Option<(f64, f64)>,
}

impl Panel {
    fn of(belief: Belief, base: &Assumptions) -> Self {
        let (inputs, _) = base.with(&belief.changes(base));
        let report = evaluate(&inputs);
        let best = report.optimum.ok().map(|best| best.tokens.value()).filter(|best| *best > 0.0);
        let best = best.map(|tokens| (tokens, Reading::of(&inputs).value(tokens)));
        let (is_believed, typical) = (belief.is_in_force(base), Typical::of(&inputs));
        Self { belief, is_believed, inputs, report, typical, value: Vec::new(), best }
    }

    /// A metric, where it can be computed.
    pub fn get(&self, metric: Metric) -> Option<f64> {
        self.report.get(metric).ok()
    }

    /// The most that it says of value where that matters: at the typical user's point, and at the best amount, or at any where it names none.
    fn height(&self) -> f64 {
        let best = self.best.map_or_else(|| self.along(f64::max), |best| best.1);
        self.amounts().0.max(best)
    }

    /// The least that it says of value.
    fn depth(&self) -> f64 {
        self.amounts().0.min(self.along(f64::min))
    }

    fn along(&self, pick: fn(f64, f64) -> f64) -> f64 {
        self.value.iter().map(|point| point.1).fold(0.0, pick)
    }

    /// What the typical user brings and costs, $ a year.
    pub const fn amounts(&self) -> (f64, f64) {
        (self.typical.value, self.typical.cost)
    }
}

impl Multiples {
    /// Of these inputs.
    pub fn of(base: &Assumptions, figures: &dyn Figures) -> Self {
        let mut panels: Vec<Panel> = Belief::all().map(|belief| Panel::of(belief, base)).collect();
        let billed = panels.first().map(|panel| panel.typical.billed);
        let uses = panels.iter().filter_map(|panel| panel.best.map(|best| best.0)).chain(billed);
        let x = axes::decades_over(Measure::MTokPerWeek, axes::range_of_use(uses), figures);
        for panel in &mut panels {
            panel.value = thinned(Reading::of(&panel.inputs).line(x.low, x.high));
        }
        let cost = thinned(Reading::of(base).cost_line(x.low, x.high));
        Self { y: up(&panels, figures), cost, billed: billed.unwrap_or_default(), x, panels }
    }
}

fn thinned(line: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    line.into_iter().step_by(THINNED).collect()
}

/// As high as most beliefs and the typical user's cost need, and as far below zero as any.
fn up(panels: &[Panel], figures: &dyn Figures) -> Axis {
    let mut heights: Vec<f64> = panels.iter().map(Panel::height).filter(|height| height.is_finite()).collect();
    heights.sort_unstable_by(f64::total_cmp);
    let most = heights.get(heights.len() * SEEN / 4).copied().unwrap_or_default();
    let cost = panels.iter().map(|panel| panel.amounts().1).fold(0.0, f64::max);
    let top = most.max(cost) * (1.0 + HEADROOM);
    let least = panels.iter().map(Panel::depth).fold(0.0, f64::min);
    // Where nothing is gained or spent, there is still an axis.
    let top = if top > 0.0 { top.min(f64::MAX / 4.0) } else { 1.0 };
    axes::even(Measure::Usd, (least.clamp(-top, 0.0) * (1.0 + HEADROOM), top), true, figures)
}
