//! The team's cumulative net month by month, and the month in which the spending is paid back.

use crate::chart::facts::timeline::{Facts, Finding, FirstYear, Outlook};
use crate::chart::spec::{Axis, Band, ChartSpec, Guide, GuideKey, Marker, MarkerKey, Role, Series};
use crate::chart::table::{Cell, Row, Table};
use crate::chart::{self, axes};
use crate::figures::amounts::money_signed_short;
use crate::figures::{Figures, Form};
use crate::inputs::Assumptions;
use crate::model::metrics::Measure;
use crate::model::team::Team;
use crate::model::time::month_net;
use crate::model::{Reason, Report};
use crate::text::charts::timeline as words;
use crate::units::{HALF_A_CENT, Usd};

/// Room above the highest point for its name, as a part of the height.
const HEADROOM: f64 = 0.12;

/// The chart of these inputs and their report.
pub fn spec(inputs: &Assumptions, report: &Report, figures: &dyn Figures) -> ChartSpec {
    let points = totals(inputs, &report.team);
    let first_year = first_year(&report.team, &points);
    let facts = Facts { finding: finding(report, &points), horizon: inputs.horizon, first_year };
    let horizon = f64::from(inputs.horizon);
    let x = axes::even(Measure::Months, (0.0, horizon), true, figures);
    let band = band(inputs, report);
    let around = band.iter().flat_map(|band| &band.points).flat_map(|(_, low, high)| [*low, *high]);
    let all = points.iter().map(|point| point.1).chain(around);
    let ends = all.fold((0.0_f64, 0.0_f64), |(low, high), at| (low.min(at), high.max(at)));
    let room = (ends.1 - ends.0) * HEADROOM;
    let below = if points.last().is_some_and(|last| last.1 <= ends.0 && last.1 < 0.0) { room } else { 0.0 };
    let spec = ChartSpec {
        band,
        markers: markers(report, &points, figures),
        guides: ramp_end(inputs, figures),
        table: table(inputs, report, &points, figures),
        series: vec![Series { key: "net", label: String::new(), role: Role::Net, points }],
        ..ChartSpec::of(
            chart::Finding::Timeline(facts),
            Axis { label: words::ACROSS.into(), ..x },
            axes::even(Measure::Usd, (ends.0 - below, ends.1 + room), false, figures),
        )
    };
    let sentences = words::sentences(figures, inputs, facts, &spec);
    spec.with(sentences)
}

/// The running total at the end of each month; month 0 is the one-off cost.
fn totals(inputs: &Assumptions, team: &Team) -> Vec<(f64, f64)> {
    let mut running = -team.setup.value();
    let mut points = vec![(0.0, running + 0.0)];
    for month in 1..=inputs.horizon {
        running += month_net(inputs, team, month).value();
        points.push((f64::from(month), running));
    }
    points
}

/// The band from the 10th to the 90th percentile of the draws; `None` without an uncertainty run, and if all draws are
/// equal.
fn band(inputs: &Assumptions, report: &Report) -> Option<Band> {
    let totals = report.uncertainty.as_ref()?.totals(inputs, &report.team);
    let points = (0..).zip(&totals).map(|(month, [low, high])| (f64::from(month), low.value(), high.value())).collect();
    let [low, high] = *totals.last()?;
    let apart = (high - low).value() >= HALF_A_CENT;
    apart.then(|| Band { label: words::BAND.to_owned(), points })
}

/// The first twelve months; `None` if there are fewer, or if they come to as much as a year at full effect.
fn first_year(team: &Team, points: &[(f64, f64)]) -> Option<FirstYear> {
    let (net, at_full_effect) = (points.get(12)?.1, team.net().value());
    let differs = (net - at_full_effect).abs() >= HALF_A_CENT;
    differs.then_some(FirstYear { net, at_full_effect, has_setup: team.setup > Usd::ZERO })
}

fn finding(report: &Report, points: &[(f64, f64)]) -> Finding {
    let total = report.rollout.cumulative.value();
    let moves = points.iter().any(|point| point.1.abs() >= HALF_A_CENT);
    let outlook = match points {
        [.., before, last] if last.1 > before.1 => Outlook::Rising,
        _ if report.team.net() > Usd::ZERO => Outlook::Later,
        _ => Outlook::Never,
    };
    match report.rollout.payback {
        _ if !moves && report.team.cost.value() < HALF_A_CENT => Finding::Nothing,
        Ok(month) => Finding::PaidBack { month, total },
        Err(Reason::NothingToPayBack) => Finding::NoCost { total },
        Err(_) => Finding::Lost { total, outlook },
    }
}

fn markers(report: &Report, points: &[(f64, f64)], figures: &dyn Figures) -> Vec<Marker> {
    let mut markers = Vec::new();
    let paid_back = report.rollout.payback.ok().and_then(|month| points.get(month as usize));
    if let Some(&(x, y)) = paid_back {
        markers.push(Marker { key: MarkerKey::PaidBack, label: words::paid_back(figures, x), x, y });
    }
    if let Some(&(x, y)) = points.last().filter(|last| Some(*last) != paid_back) {
        let total = money_signed_short(figures, y);
        markers.push(Marker { key: MarkerKey::Total, label: total.into(), x, y });
    }
    markers
}

/// The month in which the effect is full, if it lies before the end of the horizon.
fn ramp_end(inputs: &Assumptions, figures: &dyn Figures) -> Vec<Guide> {
    let inside = inputs.ramp > 0.0 && inputs.ramp < f64::from(inputs.horizon);
    let guide = || Guide { key: GuideKey::RampEnd, label: words::ramp_end(figures, inputs.ramp), x: inputs.ramp };
    inside.then(guide).into_iter().collect()
}

fn table(inputs: &Assumptions, report: &Report, points: &[(f64, f64)], figures: &dyn Figures) -> Table {
    let row = |(month, &(x, total)): (usize, &(f64, f64))| {
        let alone = if month == 0 { total } else { month_net(inputs, &report.team, month as u32).value() };
        let head = Cell::number(figures.write(x, Form::NUMBER), x);
        let note = if report.rollout.payback.ok() == Some(month as u32) { words::PAID_BACK } else { "" };
        Row { note: note.to_owned(), ..Row::of(head, [alone, total].map(|net| Cell::signed(figures, net)).into()) }
    };
    Table::of(words::TABLE, words::HEADS, points.iter().enumerate().map(row))
}
