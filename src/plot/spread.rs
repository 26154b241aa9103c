//! How the mean user's net is spread when uncertain inputs are drawn from their ranges.

use crate::chart::facts::spread::Facts;
use crate::chart::spec::{Axis, Bar, ChartSpec, Guide, GuideKey, Label, Role, Tick};
use crate::chart::table::{Cell, Row, Table};
use crate::chart::{Finding, axes};
use crate::figures::Figures;
use crate::figures::amounts::percent;
use crate::inputs::Assumptions;
use crate::model::metrics::Measure;
use crate::model::uncertainty::{Histogram, Uncertainty, pulls};
use crate::model::{Metric, Report};
use crate::text::charts::{chance, spread as words};
use crate::units::HALF_A_CENT;

/// Room above the highest bar for the names of amounts, as a part of its height.
const HEADROOM: f64 = 0.35;
/// Half of the width of the only bar where all nets are equal, as a part of its amount.
const ALONE: f64 = 0.05;
/// Amounts nearer than this part of the way between the deciles share a label.
const SAME: f64 = 0.01;

/// The chart of these inputs and their report.
pub fn spec(inputs: &Assumptions, report: &Report, figures: &dyn Figures) -> ChartSpec {
    let y = axes::bare(Measure::Share, 0.0, 1.0);
    let (run, entered) = match (&report.uncertainty, report.get(Metric::UserNet)) {
        (Some(run), Ok(entered)) => (run, entered),
        (run, _) => {
            let facts = if run.is_some() { Facts::Nobody } else { Facts::NotRun };
            let sentences = words::sentences(figures, report, &facts);
            return ChartSpec::of(Finding::Spread(facts), axes::bare(Measure::Usd, 0.0, 0.0), y).with(sentences);
        }
    };
    let facts = if is_certain(run) {
        Facts::Certain(run.net.p50.value())
    } else {
        Facts::Spread { positive: run.net.positive.value(), entered, pulls: pulls(inputs, run) }
    };
    let bars = bars(run);
    let highest = bars.iter().fold(0.0, |highest, bar| bar.y.1.max(highest));
    let ends = bars.first().zip(bars.last()).map_or((0.0, 0.0), |(first, last)| (first.x.0, last.x.1));
    let x = axes::even(Measure::Usd, ends, true, figures);
    let zero = Tick { at: 0.0, label: String::new() };
    let sentences = words::sentences(figures, report, &facts);
    ChartSpec {
        guides: if is_certain(run) { Vec::new() } else { guides(run, entered, figures) },
        bars,
        table: table(run, entered, figures),
        ..ChartSpec::of(Finding::Spread(facts), x, Axis { high: highest * (1.0 + HEADROOM), ticks: vec![zero], ..y })
    }
    .with(sentences)
}

/// Whether all draws have the same net. Equal nets fill a single bin of the histogram.
fn is_certain(run: &Uncertainty) -> bool {
    run.histogram.counts.len() < 2 && (run.net.p90 - run.net.p10).value() < HALF_A_CENT
}

/// A bar for each bin, as high as its share of all draws.
fn bars(run: &Uncertainty) -> Vec<Bar> {
    let Histogram { low, high, counts, .. } = &run.histogram;
    let bar = |from: f64, to: f64, count: u32| Bar {
        role: Role::Chance,
        x: (from, to),
        y: (0.0, share_of(run, count)),
        label: Label::default(),
    };
    if is_certain(run) {
        let middle = run.net.p50.value();
        let reach = (middle.abs() * ALONE).max(1.0);
        return vec![bar(middle - reach, middle + reach, run.draws)];
    }
    let width = (high - low) / counts.len() as f64;
    let edge = |nth: usize| if nth == counts.len() { *high } else { low + width * nth as f64 };
    counts.iter().enumerate().map(|(nth, count)| bar(edge(nth), edge(nth + 1), *count)).collect()
}

/// The share of all draws that this many are.
fn share_of(run: &Uncertainty, count: u32) -> f64 {
    f64::from(count) / f64::from(run.draws.max(1))
}

/// The named amounts, the most important first. If the net as entered is at the same place as the median, its label names
/// both, and the median's is empty.
fn guides(run: &Uncertainty, entered: f64, figures: &dyn Figures) -> Vec<Guide> {
    let net = &run.net;
    let wide = net.p90.value() - net.p10.value();
    let middle = net.p50.value();
    let is_one = (middle - entered).abs() <= SAME * wide;
    let amounts = [
        (GuideKey::AsEntered, entered),
        (GuideKey::Middle, middle),
        (GuideKey::LowTenth, net.p10.value()),
        (GuideKey::HighTenth, net.p90.value()),
        (GuideKey::Zero, 0.0),
    ];
    let label = |key, amount| match key {
        GuideKey::AsEntered if is_one => words::both(figures, entered, middle),
        GuideKey::Middle if is_one => Label::default(),
        _ => words::guide(figures, key, amount),
    };
    amounts.map(|(key, x)| Guide { key, label: label(key, x), x }).into()
}

/// The named amounts, then the bins, with what lies below and above them.
fn table(run: &Uncertainty, entered: f64, figures: &dyn Figures) -> Table {
    let amount = |name: &str, net: f64| Row::of(Cell::words(name), vec![Cell::signed(figures, net), Cell::default()]);
    let mut rows = vec![
        amount(words::AS_ENTERED, entered),
        amount(words::LOW_TENTH, run.net.p10.value()),
        amount(words::MIDDLE, run.net.p50.value()),
        amount(words::HIGH_TENTH, run.net.p90.value()),
        amount(words::MEAN, run.net.mean.value()),
    ];
    let part = |name: &str, share: f64, written: String| {
        Row::of(Cell::words(name), vec![Cell::default(), Cell::number(written, share)])
    };
    for (name, share) in [(words::ABOVE_ZERO, run.net.positive), (words::BELOW_ENTERED, run.rank)] {
        rows.push(part(name, share.value(), chance(figures, share.value())));
    }
    if !is_certain(run) {
        let row = |name: String, share: f64| part(&name, share, percent(figures, share));
        let Histogram { low, high, below, above, .. } = run.histogram;
        let beyond = |name: String, count: u32| (count > 0).then(|| row(name, share_of(run, count)));
        rows.extend(beyond(words::below(figures, low), below));
        rows.extend(bars(run).iter().map(|bar| row(words::between(figures, bar.x), bar.y.1)));
        rows.extend(beyond(words::above(figures, high), above));
    }
    Table::of(words::table(figures, run.draws), words::HEADS, rows)
}
