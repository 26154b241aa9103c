//! One person's value and cost against tokens a week: where the typical user is, where more stops paying, and how far
//! the evidence carries.

mod axes;
mod numbers;
mod own;
mod people;
mod points;

pub use own::{OwnPeople, with_people};

use crate::chart;
use crate::chart::axes::decades;
use crate::chart::facts::curve::{Facts, Finding};
use crate::chart::sample::{self, Reading};
use crate::chart::spec::{Axis, Band, ChartSpec, Region, Role, Series};
use crate::figures::Figures;
use crate::inputs::{Assumptions, Curve};
use crate::model::metrics::Measure;
use crate::model::{DATA_END, Report};
use crate::scenario::BestCap;
use crate::text::charts::curve as charts;
use points::Points;

/// The chart of these inputs and their report.
pub fn spec(inputs: &Assumptions, report: &Report, figures: &dyn Figures) -> ChartSpec {
    let others = sample::others(inputs);
    let chosen = Reading::of(inputs);
    let others: Vec<Reading> = others.iter().map(Reading::of).collect();

    let mut points = Points::of(inputs, report, &chosen);
    let uses = axes::uses(&points, &chosen);
    points.break_even(&chosen, &chosen.values(&sample::uses(uses.0, uses.1).collect::<Vec<_>>()));
    let drawn = sample::uses_with(uses.0, uses.1, points.uses());
    let mut series: Vec<Series> =
        others.iter().map(|other| value(other.curve, Role::Alternative, other.values(&drawn))).collect();
    series.push(Series { key: "cost", label: charts::COST.to_owned(), role: Role::Cost, points: chosen.costs(&drawn) });
    let main = value(chosen.curve, Role::Value, chosen.values(&drawn));
    let y = axes::up(&points, &main, &chosen, &others, figures);
    series.push(main);

    let best = BestCap::of(inputs, report).ok();
    let crowd = people::crowd(inputs, best.as_ref());
    let label = charts::axis_of_use(figures, crowd.as_ref(), inputs.cap.is_some());
    let across = Axis { label, ..decades(Measure::MTokPerWeek, uses, figures) };
    let markers = points.markers(inputs, report, figures);
    let facts = Facts {
        finding: Finding::of(inputs, report, &chosen),
        typical: points.typical,
        differences: points.differences(inputs),
        best: points.best,
        breaks_even: points.breaks_even,
    };
    let spec = ChartSpec {
        band: Some(Band { label: charts::BAND.to_owned(), points: between_readings(&series) }),
        region: Some(Region { from: DATA_END.value(), label: charts::BEYOND.into() }),
        guides: points.guides(figures),
        table: numbers::table(inputs, report, &chosen, &others, &facts, figures),
        crowd,
        markers,
        series,
        ..ChartSpec::of(chart::Finding::Curve(facts.clone()), across, y)
    };
    let sentences = charts::sentences(figures, inputs, report, best.as_ref(), &facts, &spec);
    spec.with(sentences)
}

fn value(curve: Curve, role: Role, points: Vec<(f64, f64)>) -> Series {
    let label = if role == Role::Value { charts::value_of(curve) } else { charts::reading(curve).to_owned() };
    Series { key: curve.key(), label, role, points }
}

/// The band between the lowest and the highest of the three response curves. A fixed effect is a study, not a response curve
/// of this relation, and is left out.
fn between_readings(series: &[Series]) -> Vec<(f64, f64, f64)> {
    let is_reading = |series: &&Series| Curve::DRAWN.iter().any(|curve| curve.key() == series.key);
    let mut readings = series.iter().filter(is_reading);
    let Some(first) = readings.next() else { return Vec::new() };
    let mut limits: Vec<(f64, f64, f64)> = first.points.iter().map(|&(x, y)| (x, y, y)).collect();
    for reading in readings {
        for (limit, &(_, y)) in limits.iter_mut().zip(&reading.points) {
            *limit = (limit.0, limit.1.min(y), limit.2.max(y));
        }
    }
    limits
}
