//! The small charts of all beliefs in words.

use super::super::evidence::belief;
use crate::chart::multiples::Sample;
use crate::evidence::Belief;
use crate::order::ordered;
use crate::text::amounts::{money, money_signed, roi, tokens};
use crate::text::figures::Figures;

/// What is plotted.
pub const SUBTITLE: &str = "Value and cost of a user and year, in dollars, against tokens a week: one belief a chart, all \
    to the same scale. Each step across is ten times the one before.";
/// What a reader must know to read it right.
pub const NOTE: &str = "Lines and best use are at API prices, without target or cap; what you get and pay is with them. A line that leaves \
    through the top goes on, and an arrow stands for a point beyond. Shaded: more than anyone has published.";
/// What the marks mean.
pub const KEY: [(Sample, &str); 4] = [
    (Sample::Value, "Value"),
    (Sample::Cost, "Cost"),
    (Sample::Yours, "What you get and pay"),
    (Sample::Best, "Best use"),
];
/// Above the readings of the response curve.
pub const READINGS: &str = "More tokens bring more output";
/// Above the studies.
pub const STUDIES: &str = "One study’s effect, however many tokens";
/// Before a return.
pub const RETURN: &str = "Return ";
/// Before a best amount.
pub const BEST: &str = "Best use ";
/// Label of what moves the line in all charts.
pub const SLIDER: &str = "Read at";
/// While nothing is read.
pub const HOW_TO_READ: &str = "Point at a chart, or move the slider: every chart is read at the same tokens a week.";

/// Where a line is moved to: what stands beside it in a chart. Amounts are dollars a user and year.
pub fn at_line(figures: &dyn Figures, value: f64, cost: f64) -> String {
    if cost > 0.0 { roi(figures, value / cost - 1.0) } else { money_signed(figures, value) }
}

/// What one belief says of an amount of use: its value and cost, dollars a user and year.
pub fn reading_of(figures: &dyn Figures, which: Belief, mtok: f64, (value, cost): (f64, f64)) -> String {
    let said = belief(which);
    format!(
        "{} · {} tokens a week: value {}, cost {}, net {}. {}",
        said.name,
        tokens(figures, mtok),
        money(figures, value),
        money(figures, cost),
        money_signed(figures, value - cost),
        said.note
    )
}

/// What all say of an amount of use: each belief with its value, and the cost, dollars a user and year.
pub fn reading(figures: &dyn Figures, mtok: f64, values: &[(Belief, f64)], cost: f64) -> String {
    let by_value = ordered(values, |(_, value)| *value);
    let gains = values.iter().filter(|(_, value)| *value > cost).count();
    let one = |(which, value): &(Belief, f64)| format!("{} (“{}”)", money(figures, *value), belief(*which).name);
    let ends = by_value.first().copied().zip(by_value.last().copied());
    let ends = ends.map_or_else(String::new, |(least, most)| format!("value from {} to {}", one(least), one(most)));
    let (use_, cost) = (tokens(figures, mtok), money(figures, cost));
    format!("{use_} tokens a week, cost {cost}: {ends}. {gains} of {} beliefs leave a gain.", values.len())
}
