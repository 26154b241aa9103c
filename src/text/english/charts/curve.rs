//! The curve in words.

use super::super::verdict::benchmark_name;
use crate::chart::spec::Series;
use crate::chart::{Difference, Finding};
use crate::inputs::{Assumptions, Curve};
use crate::model::{DATA_END, Report};
use crate::text::Label;
use crate::text::amounts::{money, money_signed, tokens};
use crate::text::figures::Figures;

/// The line of cost.
pub const COST: &str = "cost";
/// The area between the readings.
pub const BAND: &str = "between the readings of the evidence";
/// What the table of the curve holds.
pub const TABLE: &str = "Value, cost and net of genuine use at API prices, per user and year";
/// The use of the median developer, in the table.
pub const MEDIAN: &str = "median user";
/// The use of the top tenth, in the table.
pub const HEAVY: &str = "heavy user";
/// The largest use that was observed, in the table.
pub const LAST_DATA: &str = "the data end here";
/// The reader's use, in the table.
pub const YOU: &str = "you";
/// The target, in the table.
pub const TARGET: &str = "target";
/// The cap, in the table.
pub const CAP: &str = "cap";
/// The amount that leaves most, in the table.
pub const BEST: &str = "best";
/// The largest amount that pays, in the table.
pub const BREAK_EVEN: &str = "break-even";

/// The part of the axis without data.
pub fn beyond() -> Label {
    Label { long: "beyond the data".to_owned(), short: "no data".to_owned() }
}

/// The finding, as the title of the curve.
pub fn title(figures: &dyn Figures, finding: Finding, benchmark: f64) -> String {
    let half = half_name(figures, benchmark);
    match finding {
        Finding::NothingAtStake => "Nothing is at stake: no gain is worth anything here".to_owned(),
        Finding::Free => "Tokens are free here: no price limits their use".to_owned(),
        Finding::FixedNeverPays => "This fixed effect pays for no tokens at all".to_owned(),
        Finding::FixedPays { until } => {
            format!("A fixed effect pays up to {} a week, and more adds nothing", tokens(figures, until))
        }
        Finding::NoAmountPays => "No amount pays at these assumptions".to_owned(),
        Finding::NoBound => "More keeps paying on this reading, without end".to_owned(),
        Finding::PaysBeyond => format!("More still pays beyond {half}"),
        Finding::EvenHalfPays => format!("Even {half} pays on this reading"),
        Finding::AllAlongTheData => format!("More pays all along the data, but {half} does not"),
        Finding::FlattenLongBefore => format!("Returns flatten long before {half}"),
        Finding::FlattenBefore => format!("Returns flatten before {half}"),
        Finding::Best { tokens: best } => format!("More pays up to {} a week, not beyond", tokens(figures, best)),
    }
}

/// What is plotted.
pub fn subtitle(chosen: Curve) -> String {
    let others = match chosen {
        Curve::Fixed => "the three readings in which the amount matters",
        Curve::Hill | Curve::Log | Curve::Power => "the other two readings of the evidence",
    };
    format!("Value and cost of tokens, per user and year. Dashed: {others}.")
}

/// Why points of the reader's are not on the lines.
pub fn notes(differences: &[Difference]) -> Vec<String> {
    differences.iter().map(|difference| note(*difference).to_owned()).collect()
}

const fn note(difference: Difference) -> &'static str {
    match difference {
        Difference::Target { above: Some(false) } => {
            "The lines show genuine use. The target adds tokens, and those burnt for show bring nothing: your second \
             point lies below the line."
        }
        Difference::Target { above: Some(true) } => {
            "The lines show genuine use. The target adds most where people use little and tokens bring most: your second \
             point lies above the line."
        }
        Difference::Target { above: None } => "The lines show genuine use. The target adds tokens: your second point.",
        Difference::Limit => {
            "The lines show genuine use. The cap or the seat holds some of it back: your second point."
        }
        Difference::Plan => "The line of cost shows API prices. What you pay under your plan is a point of its own.",
        Difference::Spread => {
            "The lines average over people who use unequal amounts. The benchmark gives everyone the same, so its point \
             may lie off the line."
        }
    }
}

/// The line of the chosen reading.
pub fn value_of(curve: Curve) -> String {
    format!("value, {}", reading(curve))
}

/// A reading of the evidence, as the name of its line.
pub fn reading(curve: Curve) -> String {
    let name = match curve {
        Curve::Hill => "saturating",
        Curve::Log => "logarithmic",
        Curve::Power => "power",
        Curve::Fixed => "fixed effect",
    };
    name.to_owned()
}

/// The benchmark inside a sentence: `half a salary`.
pub fn half_name(figures: &dyn Figures, benchmark: f64) -> String {
    let name = benchmark_name(figures, benchmark);
    let mut letters = name.chars();
    letters
        .next()
        .map_or_else(String::new, |first| std::iter::once(first.to_ascii_lowercase()).chain(letters).collect())
}

/// What the x axis counts.
pub fn axis_of_use() -> Label {
    Label { long: "tokens a week, each user (log scale)".to_owned(), short: "tokens a week (log scale)".to_owned() }
}

/// `what, 32M`; where room is scarce the short name alone.
fn at(figures: &dyn Figures, long: &str, short: &str, use_of: f64) -> Label {
    Label { long: format!("{long}, {}", tokens(figures, use_of)), short: short.to_owned() }
}

/// The reader's use.
pub fn you(figures: &dyn Figures, x: f64) -> Label {
    at(figures, "you", "you", x)
}

/// The reader's use where it is the best.
pub fn you_at_best(figures: &dyn Figures, x: f64) -> Label {
    at(figures, "you, at the best", "you = best", x)
}

/// The reader's genuine use where something else is billed.
pub fn your_need(figures: &dyn Figures, x: f64) -> Label {
    at(figures, "your need", "your need", x)
}

/// What a target makes of it.
pub fn with_target(figures: &dyn Figures, x: f64) -> Label {
    at(figures, "with the target", "with target", x)
}

/// What a cap or a seat makes of it.
pub fn with_limit(figures: &dyn Figures, x: f64) -> Label {
    at(figures, "within the limit", "limited", x)
}

/// What the reader pays.
pub fn you_pay(figures: &dyn Figures, cost: f64) -> Label {
    Label { long: format!("you pay {}", money(figures, cost)), short: "you pay".to_owned() }
}

/// The amount that leaves most.
pub fn best(figures: &dyn Figures, x: f64) -> Label {
    at(figures, "best", "best", x)
}

/// The benchmark.
pub fn half(figures: &dyn Figures, benchmark: f64, x: f64) -> Label {
    let short = if (benchmark - 0.5).abs() < 1e-9 { "½ salary".to_owned() } else { half_name(figures, benchmark) };
    at(figures, &half_name(figures, benchmark), &short, x)
}

/// The largest amount that pays.
pub fn break_even(figures: &dyn Figures, x: f64) -> Label {
    at(figures, "break-even", "break-even", x)
}

/// The target.
pub fn target(figures: &dyn Figures, x: f64) -> Label {
    at(figures, "target", "target", x)
}

/// The cap.
pub fn cap(figures: &dyn Figures, x: f64) -> Label {
    at(figures, "cap", "cap", x)
}

/// The use of the median developer.
pub fn median(figures: &dyn Figures, x: f64) -> Label {
    at(figures, "median", "median", x)
}

/// The use of the top tenth.
pub fn heavy(figures: &dyn Figures, x: f64) -> Label {
    at(figures, "heavy", "heavy", x)
}

/// The heads of the table: use, value on each reading, cost, net of the chosen one.
pub fn table_header(readings: &[Curve], chosen: Curve) -> Vec<String> {
    let values = readings.iter().map(|curve| format!("Value, {}", reading(*curve)));
    let first = std::iter::once("Tokens a week".to_owned());
    first.chain(values).chain(["Cost".to_owned(), format!("Net, {}", reading(chosen))]).collect()
}

/// The curve in sentences, for those who cannot see it.
pub fn summary(
    figures: &dyn Figures,
    inputs: &Assumptions,
    report: &Report,
    series: &[Series],
    breaks_even: Option<f64>,
) -> String {
    let amount = |usd: f64| money(figures, usd);
    let many = |mtok: f64| tokens(figures, mtok);
    let (billed, cost, value) =
        (report.adopter.billed.value(), report.adopter.cost.value(), report.adopter.value.value());
    let mut sentences = vec![
        rises(figures, series),
        format!("You are at {} a week: value {}, cost {}.", many(billed), amount(value), amount(cost)),
    ];
    if let Some(best) = report.optimum.ok().filter(|best| best.tokens.value() > 0.0) {
        let net = money_signed(figures, best.net.value());
        sentences.push(format!("The best amount is {}, with a net of {net}.", many(best.tokens.value())));
    }
    sentences.extend(breaks_even.map(|x| format!("Cost overtakes value at {}.", many(x))));
    if let Some(half) = report.half.ok().filter(|half| half.tokens.value() > 0.0) {
        let (tokens, value, cost) = (many(half.tokens.value()), amount(half.value.value()), amount(half.cost.value()));
        let name = benchmark_name(figures, inputs.benchmark);
        sentences.push(format!("{name} buys {tokens}: value {value}, cost {cost}."));
    }
    sentences.extend(apart(figures, series));
    sentences.join(" ")
}

/// From where to where the chosen line goes, and over what.
fn rises(figures: &dyn Figures, series: &[Series]) -> String {
    let Some((label, (from, to))) = series.last().and_then(|line| Some((&line.label, ends(line)?))) else {
        return String::new();
    };
    let moves = if to.1 > from.1 { "rises" } else { "goes" };
    format!(
        "From {} to {} tokens a week, each step ten times the last, {label}, {moves} from {} to {} a year.",
        tokens(figures, from.0),
        tokens(figures, to.0),
        money(figures, from.1),
        money(figures, to.1),
    )
}

/// How far the readings are apart where the lines end.
fn apart(figures: &dyn Figures, series: &[Series]) -> Option<String> {
    let reading = |line: &&Series| Curve::DRAWN.iter().any(|curve| curve.key() == line.key);
    let heights = series.iter().filter(reading).filter_map(|line| Some(ends(line)?.1.1));
    let (low, high) = heights.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), y| (low.min(y), high.max(y)));
    (low < high).then(|| {
        format!(
            "The data end at {}; beyond, the readings part, to between {} and {} at the right edge.",
            tokens(figures, DATA_END.value()),
            money(figures, low),
            money(figures, high)
        )
    })
}

fn ends(series: &Series) -> Option<((f64, f64), (f64, f64))> {
    Some((*series.points.first()?, *series.points.last()?))
}
