//! The reader's own people on the curve: as dots on the axis and, where their output is known, as a cloud with its fit.

use crate::chart::sample::Reading;
use crate::chart::spec::{Axis, ChartSpec, CloudPoint, Crowd, Dot, Role, Series};
use crate::chart::{Finding, axes};
use crate::figures::Figures;
use crate::inputs::{Assumptions, Curve};
use crate::model::Report;
use crate::scenario::BestCap;
use crate::text::charts::curve as charts;
use crate::units::MTokPerWeek;
use crate::usage::analysis::Fit;

/// The most dots on the axis.
const DOTS: usize = 120;
/// The most that the chart grows in height for the cloud, as a factor. The lines must stay apart enough to be read.
const HIGHEST: f64 = 2.0;
/// Segments of the fitted line.
const PIECES: u32 = 40;

/// Use and output of the reader's own people.
#[derive(Clone, Copy, Debug)]
pub struct OwnPeople<'a> {
    /// Tokens in a working week of each user, in millions.
    pub uses: &'a [f64],
    /// Tokens in a working week, in millions, and output, of each person with both, and the fit through these points.
    pub outputs: Option<(&'a [(f64, f64)], &'a Fit)>,
    /// The data that they are from, in words.
    pub source: &'a str,
    /// Whether the chart is about them: then what their fit says is its title.
    pub are_subject: bool,
}

/// The curve with these people on it, in place of those that the inputs describe.
///
/// Output is not in dollars. The cloud is scaled so that its fit meets the chosen curve at the geometric mean of the
/// people's use; only its *slope* comes from the people. A fixed effect has no slope to compare with, so there is no
/// cloud.
pub fn with_people(
    mut spec: ChartSpec,
    inputs: &Assumptions,
    report: &Report,
    own: OwnPeople<'_>,
    figures: &dyn Figures,
) -> ChartSpec {
    add_dots(&mut spec, inputs, report, own, figures);
    if let Some((points, fit)) = own.outputs.filter(|_| inputs.curve != Curve::Fixed) {
        add_cloud(&mut spec, inputs, points, fit, figures);
        if own.are_subject && !spec.cloud.is_empty() {
            spec.title = charts::own_title(figures, fit);
        }
    }
    spec
}

fn add_dots(spec: &mut ChartSpec, inputs: &Assumptions, report: &Report, own: OwnPeople<'_>, figures: &dyn Figures) {
    let mut sorted: Vec<f64> = own.uses.iter().copied().filter(|tokens| tokens.is_finite() && *tokens > 0.0).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    let Finding::Curve(facts) = &spec.finding else { return };
    if sorted.is_empty() {
        return;
    }
    let each = sorted.len().div_ceil(DOTS);
    let cap = BestCap::of_base(inputs, report).map(MTokPerWeek::value);
    let above = cap.map(|cap| sorted.iter().filter(|tokens| **tokens > cap).count());
    let dots = sorted.chunks(each).filter_map(|alike| alike.get(alike.len() / 2));
    let dots = dots.map(|x| Dot { x: *x, is_above: cap.is_some_and(|cap| *x > cap) }).collect();
    let crowd = Crowd { each: each as u32, users: sorted.len() as f64, dots };
    spec.x.label = charts::axis_of_own_people(figures, &crowd);
    spec.notes = charts::notes_of_own(figures, inputs, report, facts, &crowd);
    spec.summary = charts::summary_of_own(figures, inputs, report, facts, &spec.series, (above, sorted.len()));
    spec.source = Some(own.source.to_owned());
    spec.crowd = Some(crowd);
}

fn add_cloud(spec: &mut ChartSpec, inputs: &Assumptions, points: &[(f64, f64)], fit: &Fit, figures: &dyn Figures) {
    let chosen = Reading::of(inputs);
    let middle = fit.middle();
    let scale = chosen.multiplier(middle) / fit.at(middle);
    let worth = |output: f64| chosen.worth_of_multiplier(output * scale);
    // The people in the fit: an output of 0 has no value on a curve that starts at what people do without any tokens.
    let drawn = points.iter().filter(|(tokens, output)| *tokens > 0.0 && *output > 0.0);
    let mut cloud: Vec<CloudPoint> = drawn.map(|(x, output)| CloudPoint { x: *x, y: worth(*output) }).collect();
    cloud.sort_by(|a, b| a.x.total_cmp(&b.x));
    let (Some(first), Some(last)) = (cloud.first(), cloud.last()) else { return };
    // As far as both the people and the axis reach.
    let (from, to) = (spec.x.nearest(first.x), spec.x.nearest(last.x));
    if to <= from {
        return;
    }
    let at = |nth: u32| from * (to / from).powf(f64::from(nth) / f64::from(PIECES));
    let line = (0..=PIECES).map(at).map(|x| (x, worth(fit.at(x)))).collect();
    let heights = || cloud.iter().map(|point| point.y).filter(|y| y.is_finite());
    let high = heights().fold(spec.y.high, f64::max).min(spec.y.high * HIGHEST);
    let low = heights().fold(spec.y.low, f64::min).max(-spec.y.high);
    spec.y = Axis { label: spec.y.label.clone(), ..axes::even(spec.y.measure, (low, high), false, figures) };
    let is_shown = |point: &&CloudPoint| spec.x.holds(point.x) && spec.y.holds(point.y);
    let hidden = cloud.len() - cloud.iter().filter(is_shown).count();
    let any_below = cloud.iter().filter(is_shown).any(|point| point.y < 0.0);
    // The fitted line is drawn first, so that the chosen curve stays on top.
    spec.series.insert(0, Series { key: "own", label: charts::OWN_FIT.to_owned(), role: Role::Net, points: line });
    spec.notes.push(charts::own_cloud(figures, fit, hidden, any_below));
    spec.cloud = cloud;
}
