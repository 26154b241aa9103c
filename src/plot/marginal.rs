//! What one person's next dollar returns, against what is spent. Below $1, spending more does not pay.

use crate::chart;
use crate::chart::axes;
use crate::chart::facts::marginal::{Best, Facts, Finding};
use crate::chart::sample::{self, Reading};
use crate::chart::spec::{Axis, AxisScale, ChartSpec, Level, Marker, MarkerKey, Region, Role, Series};
use crate::chart::table::{Cell, Row, Table};
use crate::figures::Figures;
use crate::figures::amounts::ratio;
use crate::inputs::{Assumptions, Curve};
use crate::model::adopter::Setting;
use crate::model::metrics::Measure;
use crate::model::optimum::optimum;
use crate::model::{DATA_END, HEAVY_USE, MEDIAN_USE, Report};
use crate::plot::best_use;
use crate::text::charts::{curve, marginal as words};
use crate::units::{HALF_A_CENT, MTokPerWeek, Share};

/// A use so small that its value is only the cost of starting, in millions of tokens a week.
const TRACE: f64 = 1e-9;
/// The lowest and the highest spend on the axis, as multiples of the spend at the end of the data.
const DECADES: (f64, f64) = (1e-5, 1e5);
/// The lowest and highest return drawn, as a multiple of what is spent.
const RETURNS: (f64, f64) = (0.01, 1000.0);
/// The range of the axis of returns if nothing is returned, as multiples of what is spent.
const NO_RETURN: (f64, f64) = (0.0, 2.0);
/// Uses whose relative difference is smaller than this are the same.
const SAME: f64 = 0.01;

/// The chart of these inputs and their report.
pub fn spec(inputs: &Assumptions, report: &Report, figures: &dyn Figures) -> ChartSpec {
    let chosen = Reading::of(inputs);
    let unit = chosen.cost(1.0) - chosen.cost(0.0);
    let others = sample::others(inputs);
    let others: Vec<Reading> = others.iter().map(Reading::of).collect();
    let has_target = inputs.target.is_some_and(|target| target > report.tokens);
    let best = best_use(inputs, report).map(MTokPerWeek::value);
    let facts = Facts { finding: finding(inputs, report, &chosen, unit), unit, has_target, is_cap: best.is_some() };
    let bare = |measure| axes::bare(measure, 0.0, 0.0);
    let empty = ChartSpec {
        table: table(report, best, &chosen, &others, unit, figures),
        ..ChartSpec::of(chart::Finding::Marginal(facts), bare(Measure::Usd), bare(Measure::Ratio))
    }
    .with(words::sentences(figures, inputs, report, facts));
    if unit <= 0.0 {
        return empty;
    }
    let uses = [Some(report.tokens.value()).filter(|you| *you > 0.0), best, Some(MEDIAN_USE.value())];
    let uses = uses.into_iter().flatten();
    let x = across(uses.clone().map(|tokens| tokens * unit), unit, figures);
    let drawn = sample::uses_with(x.low / unit, x.high / unit, uses);
    let line = |reading: &Reading, role| {
        let points = drawn.iter().map(|tokens| (tokens * unit, reading.marginal(*tokens))).collect();
        let label = curve::reading(reading.curve).to_owned();
        Series { key: reading.curve.key(), label, role, points }
    };
    let mut series: Vec<Series> = others.iter().map(|other| line(other, Role::Alternative)).collect();
    series.push(line(&chosen, Role::Value));
    let markers = markers(report, best, &chosen, unit, figures);
    let y = up(&series, &markers, figures);
    ChartSpec {
        region: Some(Region { from: DATA_END.value() * unit, label: curve::BEYOND.into() }),
        level: Some(Level { y: 1.0, label: words::BELOW.into() }),
        x: Axis { label: words::axis_of_spend(y.scale == AxisScale::Log), ..x },
        y,
        markers,
        series,
        ..empty
    }
}

fn finding(inputs: &Assumptions, report: &Report, chosen: &Reading, unit: f64) -> Finding {
    let tokens = report.tokens.value();
    let returns = chosen.marginal(tokens);
    if unit <= 0.0 {
        return Finding::Free;
    }
    if inputs.curve == Curve::Fixed {
        return Finding::Fixed;
    }
    // The logarithmic curve returns nothing up to its threshold, and something beyond it.
    if returns <= 0.0 && chosen.marginal(DATA_END.value()) <= 0.0 {
        return Finding::NothingReturned;
    }
    let best = match report.optimum {
        Err(_) => Best::Endless,
        Ok(best) if best.tokens.value() <= 0.0 => {
            let mut unreviewed = Setting::of(inputs);
            unreviewed.effect.review = Share::NONE;
            let pays = optimum(&unreviewed).is_ok_and(|best| best.tokens.value() > 0.0);
            if pays { Best::NothingForReview } else { Best::Nothing }
        }
        Ok(best) if (best.tokens.value() - tokens).abs() <= SAME * tokens => Best::Here,
        Ok(best) => Best::At(best.tokens.value() * unit),
    };
    let review = -chosen.value(TRACE);
    if tokens <= 0.0 && review > HALF_A_CENT {
        return Finding::StartCosts { review, best };
    }
    Finding::Returns { returns, first: tokens <= 0.0, best }
}

/// The axis of spend: from a tenth of the least that is marked, or less, to beyond the end of the data.
fn across(spends: impl Iterator<Item = f64>, unit: f64, figures: &dyn Figures) -> Axis {
    let data_end = DATA_END.value() * unit;
    let (least, most) = spends.fold((data_end / 10.0, 2.0 * data_end), |(low, high), at| (low.min(at), high.max(at)));
    let (low, high) = (data_end * DECADES.0, data_end * DECADES.1);
    axes::decades(Measure::Usd, (least.max(low).min(high) / 2.0, most.max(low).min(high)), figures)
}

/// The axis of returns, around break-even at 1 and as far as the chosen line and the points go.
fn up(series: &[Series], markers: &[Marker], figures: &dyn Figures) -> Axis {
    let line = series.last().map(|line| line.points.iter().map(|point| point.1)).into_iter().flatten();
    let seen = line.chain(markers.iter().map(|marker| marker.y)).filter(|returns| *returns > 0.0);
    let (low, high) = seen.fold((f64::INFINITY, 0.0_f64), |(low, high), at| (low.min(at), high.max(at)));
    if high <= 0.0 {
        return axes::even(Measure::Ratio, NO_RETURN, false, figures);
    }
    let held = |at: f64| at.clamp(RETURNS.0, RETURNS.1);
    axes::decades_over(Measure::Ratio, (held(low.min(0.5)), held(high.max(2.0))), figures)
}

fn markers(report: &Report, best: Option<f64>, chosen: &Reading, unit: f64, figures: &dyn Figures) -> Vec<Marker> {
    let you = report.tokens.value();
    let joined = best.is_some_and(|best| (best - you).abs() <= SAME * you);
    let marker = |key, tokens: f64| {
        let (x, y) = (tokens * unit, chosen.marginal(tokens));
        Marker { key, label: words::marker(figures, key, x, y, joined), x, y }
    };
    let mut markers = vec![marker(MarkerKey::You, you)];
    markers.extend(best.filter(|_| !joined).map(|best| marker(MarkerKey::Best, best)));
    markers
}

fn table(
    report: &Report,
    best: Option<f64>,
    chosen: &Reading,
    others: &[Reading],
    unit: f64,
    figures: &dyn Figures,
) -> Table {
    let readings = sample::in_order(chosen, others);
    let uses = [
        (Some(report.tokens.value()), curve::TYPICAL),
        (Some(MEDIAN_USE.value()), curve::MEDIAN),
        (Some(HEAVY_USE.value()), curve::HEAVY),
        (best, curve::BEST),
        (Some(DATA_END.value()), curve::LAST_DATA),
    ];
    let mut uses: Vec<(f64, &str)> = uses.into_iter().filter_map(|(tokens, note)| Some((tokens?, note))).collect();
    uses.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let row = |(at, note): (f64, &str)| {
        let returned = readings.iter().map(|reading| reading.marginal(at));
        let cell = |returns: f64| {
            if unit > 0.0 { Cell::number(ratio(figures, returns), returns) } else { Cell::words(words::FREE) }
        };
        let cells = std::iter::once(Cell::tokens(figures, at)).chain(returned.map(cell)).collect();
        Row { note: note.to_owned(), ..Row::of(Cell::money(figures, at * unit), cells) }
    };
    let curves: Vec<Curve> = readings.iter().map(|reading| reading.curve).collect();
    Table::of(words::TABLE, words::table_header(&curves), uses.into_iter().map(row))
}
