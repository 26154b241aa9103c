//! The points and amounts with a name on the curve.

use crate::chart::facts::curve::Difference;
use crate::chart::sample::Reading;
use crate::chart::spec::{Guide, GuideKey, Label, Marker, MarkerKey};
use crate::figures::Figures;
use crate::inputs::Assumptions;
use crate::model::adopter::Adopter;
use crate::model::{HEAVY_USE, MEDIAN_USE, Report};
use crate::plot::best_use;
use crate::text::charts::curve as charts;
use crate::units::{MTokPerWeek, Share};

/// Uses this near to each other, as ratios, are one place on the chart.
const SAME_PLACE: f64 = 1.03;
/// The use of others gets no guide this near to a point, as a ratio: the guide would look like a part of the point.
const CROWDED: f64 = 1.35;
/// Amounts whose relative difference is smaller than this are the same.
const SAME: f64 = 0.005;

/// The points of a chart: where and what they are, before they are named.
pub struct Points {
    marked: Vec<(MarkerKey, f64, f64)>,
    guided: Vec<(GuideKey, f64)>,
    joined: bool,
    /// The best cap, if it is marked.
    pub best: Option<f64>,
    /// The use at which cost overtakes value; `None` if it does not, and before [`break_even`](Self::break_even) is
    /// called.
    pub breaks_even: Option<f64>,
    /// The typical user's year.
    pub typical: Adopter,
}

impl Points {
    /// The points of these inputs.
    pub fn of(inputs: &Assumptions, report: &Report, chosen: &Reading) -> Self {
        let (typical, need) = (Adopter::typical(inputs), report.tokens.value());
        let best = best_use(inputs, report).map(MTokPerWeek::value);
        let marked = marked(need, &typical, chosen);
        let mut points = Self { marked, guided: Vec::new(), joined: false, best, breaks_even: None, typical };
        points.joined = best.is_some_and(|best| near(best, need, SAME_PLACE)) && points.marked.len() == 1;
        if let Some(best) = best.filter(|_| !points.joined) {
            points.marked.push((MarkerKey::Best, best, chosen.value(best)));
        }
        if let Some(half) = report.benchmark() {
            points.marked.push((MarkerKey::Half, half.tokens.value(), half.value.value()));
        }
        points.guide(inputs);
        points
    }

    /// Adds the target, the cap, and the use of others, except where there is a point or amount already.
    fn guide(&mut self, inputs: &Assumptions) {
        let stands_at = |x: f64, within: f64| self.marked.iter().any(|marked| near(marked.1, x, within));
        let limits = [(GuideKey::Target, inputs.target), (GuideKey::Cap, inputs.cap)];
        let limits = limits.into_iter().filter_map(|(key, limit)| Some((key, limit?.value())));
        let limits: Vec<_> = limits.filter(|(_, x)| *x > 0.0 && !stands_at(*x, SAME_PLACE)).collect();
        let others = [(GuideKey::Median, MEDIAN_USE.value()), (GuideKey::Heavy, HEAVY_USE.value())];
        let crowded = |x: f64| stands_at(x, CROWDED) || limits.iter().any(|limit| near(limit.1, x, CROWDED));
        let others: Vec<_> = others.into_iter().filter(|(_, x)| !crowded(*x)).collect();
        self.guided = limits.into_iter().chain(others).collect();
    }

    /// Adds the largest use on the line at which value is not below cost, if there is one.
    pub fn break_even(&mut self, chosen: &Reading, line: &[(f64, f64)]) {
        self.breaks_even = crossing(chosen, line);
        let Some(x) = self.breaks_even else { return };
        if !self.marked.iter().any(|marked| near(marked.1, x, SAME_PLACE)) {
            self.marked.push((MarkerKey::BreakEven, x, chosen.value(x)));
        }
    }

    /// Every use that is marked.
    pub fn uses(&self) -> impl Iterator<Item = f64> {
        let limits = self.guided.iter().map(|guide| guide.1);
        self.marked.iter().map(|marked| marked.1).chain(limits)
    }

    /// Every height that is marked up to this use.
    pub fn heights(&self, to: f64) -> impl Iterator<Item = f64> {
        self.marked.iter().filter(move |marked| marked.1 <= to).map(|marked| marked.2)
    }

    /// The points by name.
    pub fn markers(&self, inputs: &Assumptions, report: &Report, figures: &dyn Figures) -> Vec<Marker> {
        let at = |names, x| charts::at(figures, names, x);
        let label = |key: MarkerKey, x: f64, y: f64| match key {
            MarkerKey::You if self.joined => at(charts::TYPICAL_AT_BEST, x),
            MarkerKey::You if self.is_billed_otherwise() => at(charts::TYPICAL_NEED, x),
            MarkerKey::You => at((charts::TYPICAL, charts::TYPICAL), x),
            MarkerKey::Bill if self.typical.billed > inputs.tokens => at(charts::WITH_TARGET, x),
            MarkerKey::Bill => at(charts::WITH_LIMIT, x),
            MarkerKey::Best => charts::best(figures, x, report.cap.ok().map(|cap| cap.month.value())),
            MarkerKey::Half => charts::half(figures, inputs.benchmark, x),
            MarkerKey::Pay => charts::pays(figures, y),
            MarkerKey::BreakEven => at((charts::BREAK_EVEN, charts::BREAK_EVEN), x),
            MarkerKey::PaidBack | MarkerKey::Total => Label::default(),
        };
        let marker = |&(key, x, y): &(MarkerKey, f64, f64)| Marker { key, label: label(key, x, y), x, y };
        self.marked.iter().map(marker).collect()
    }

    /// The amounts by name.
    pub fn guides(&self, figures: &dyn Figures) -> Vec<Guide> {
        let at = |names, x| charts::at(figures, names, x);
        let label = |key: GuideKey, x: f64| match key {
            GuideKey::Target => at((charts::TARGET, charts::TARGET), x),
            GuideKey::Cap => at((charts::CAP, charts::CAP), x),
            GuideKey::Median => at(charts::MEDIAN_ON_AXIS, x),
            GuideKey::Heavy => at(charts::HEAVY_ON_AXIS, x),
            _ => Label::default(),
        };
        self.guided.iter().map(|&(key, x)| Guide { key, label: label(key, x), x }).collect()
    }

    /// Why the typical user's year differs from what the lines show.
    pub fn differences(&self, inputs: &Assumptions) -> Vec<Difference> {
        let mut differences = Vec::new();
        if self.is_billed_otherwise() {
            let wasted = inputs.performative > Share::NONE;
            differences.push(if self.typical.billed > inputs.tokens {
                Difference::Target { wasted }
            } else {
                Difference::Limit
            });
        }
        if self.has(MarkerKey::Pay) {
            differences.push(Difference::Plan);
        }
        differences
    }

    fn is_billed_otherwise(&self) -> bool {
        self.has(MarkerKey::Bill)
    }

    fn has(&self, key: MarkerKey) -> bool {
        self.marked.iter().any(|marked| marked.0 == key)
    }
}

/// The points of the typical user. The first is genuine use, on the curve. If target, cap or seat change what is
/// billed, a second point is at the billed use, with its value. If the cost under the plan differs from the cost line,
/// a third point shows it.
fn marked(need: f64, typical: &Adopter, chosen: &Reading) -> Vec<(MarkerKey, f64, f64)> {
    let (billed, value, cost) = (typical.billed.value(), typical.value.value(), typical.cost.value());
    let mut points = vec![(MarkerKey::You, need, chosen.value(need))];
    if differs(need, billed) {
        points.push((MarkerKey::Bill, billed, value));
    }
    if differs(chosen.cost(billed), cost) {
        points.push((MarkerKey::Pay, billed, cost));
    }
    points
}

fn differs(one: f64, other: f64) -> bool {
    (one - other).abs() > SAME * one.abs().max(other.abs())
}

fn near(one: f64, other: f64, within: f64) -> bool {
    one > 0.0 && other > 0.0 && one.max(other) / one.min(other) < within
}

/// The last place on the line where value falls below cost, narrowed down by halving.
fn crossing(chosen: &Reading, line: &[(f64, f64)]) -> Option<f64> {
    let pays = |point: &(f64, f64)| point.1 >= chosen.cost(point.0) && point.1 > 0.0;
    let last = line.iter().rposition(pays)?;
    let (mut low, mut high) = (line.get(last)?.0, line.get(last + 1)?.0);
    for _ in 0..24 {
        let middle = f64::midpoint(low, high);
        if chosen.net(middle) >= 0.0 { low = middle } else { high = middle }
    }
    Some(low)
}
