//! The ruler of amounts in words.

use super::curve::half_name;
use crate::chart::ruler::Named;
use crate::inputs::Assumptions;
use crate::model::{DATA_END, MEDIAN_USE, Report};
use crate::text::amounts::{times, tokens};
use crate::text::figures::Figures;
use crate::units::MTokPerWeek;

/// What is plotted.
pub const SUBTITLE: &str = "Tokens a week of one person. Each step of the scale is ten times the one before.";
/// What the table holds.
pub const TABLE: &str = "Amounts that are talked about, with what they cost a year at API prices";

/// The heads of the table.
pub fn table_header() -> Vec<String> {
    ["Amount", "Tokens a week", "× the median user", "A year"].map(str::to_owned).to_vec()
}

/// What an amount is called.
pub fn name(figures: &dyn Figures, named: Named, benchmark: f64) -> String {
    let name = match named {
        Named::Target => "The target",
        Named::Cap => "The cap",
        Named::You => "Your genuine use",
        Named::Median => "Median user",
        Named::Heavy => "Top tenth",
        Named::Best => "Best amount",
        Named::DataEnd => "The data end",
        Named::Half => return crate::text::benchmark_name(figures, benchmark),
    };
    name.to_owned()
}

/// Where the target, the cap, or the reader's own use stands.
pub fn title(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> String {
    let (what, amount) = match (inputs.target, inputs.cap) {
        (Some(target), _) => ("The target", target),
        (None, Some(cap)) => ("The cap", cap),
        (None, None) => ("Your use", inputs.tokens),
    };
    let ratio = times(figures, amount / MEDIAN_USE);
    let best = report.optimum.ok().map(|best| best.tokens).filter(|best| *best > MTokPerWeek::ZERO);
    let place = match best {
        _ if amount > DATA_END => "beyond all data",
        Some(best) if amount > best => "above the best amount",
        Some(best) if amount < best => "below the best amount",
        Some(_) => "the best amount",
        None => "within the data",
    };
    format!("{what} is {ratio} the median user’s, {place}")
}

/// The amounts in one sentence.
pub fn summary(figures: &dyn Figures, amounts: &[(Named, f64)], benchmark: f64) -> String {
    let parts = amounts.iter().map(|(named, amount)| {
        let name = if *named == Named::Half { half_name(figures, benchmark) } else { name(figures, *named, benchmark) };
        format!("{name} {}", tokens(figures, *amount))
    });
    format!("Tokens a week, from the least: {}.", parts.collect::<Vec<_>>().join(", "))
}

/// An amount that is pointed at.
pub fn reading(name: &str, amount: &str) -> String {
    format!("{name}: {amount} tokens a week.")
}
