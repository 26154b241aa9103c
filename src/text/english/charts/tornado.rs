//! How far each uncertain input moves the net, in words.

use crate::chart::tornado::Range;
use crate::model::uncertainty::Factor;
use crate::text::Label;
use crate::text::amounts::{money, money_signed, percent, times};
use crate::text::figures::Figures;

/// What is plotted.
pub const SUBTITLE: &str = "Net per user and year, from the low (hollow) to the high end (solid) of each uncertain input, \
                            all others as entered.";

/// An uncertain input.
pub const fn name(factor: Factor) -> &'static str {
    match factor {
        Factor::Caused => "Gain caused by tokens",
        Factor::Finished => "Finished work per PR",
        Factor::Captured => "Freed time put to use",
        Factor::Price => "Price of tokens",
        Factor::Usage => "Use in the coming year",
        Factor::Load => "Loaded cost ÷ salary",
        Factor::Curve => "Reading of the evidence",
    }
}

/// The same as the start of a sentence.
const fn sentence_name(factor: Factor) -> &'static str {
    match factor {
        Factor::Caused => "How much of the gain tokens caused",
        Factor::Finished => "How much work an extra pull request finishes",
        Factor::Captured => "How much freed time is put to use",
        Factor::Price => "The price of tokens",
        Factor::Usage => "Use in the coming year",
        Factor::Load => "What a person costs beyond the salary",
        Factor::Curve => "The reading of the evidence",
    }
}

/// A value of an uncertain input.
pub fn value(figures: &dyn Figures, factor: Factor, at: f64) -> String {
    match factor {
        Factor::Caused | Factor::Finished | Factor::Captured => percent(figures, at),
        Factor::Price | Factor::Usage | Factor::Load | Factor::Curve => times(figures, at),
    }
}

/// What is left as entered.
pub fn as_entered(figures: &dyn Figures, net: f64) -> Label {
    let net = money_signed(figures, net);
    Label { long: format!("as entered, {net}"), short: net }
}

/// What decides most.
pub fn title(figures: &dyn Figures, widest: Option<&Range>, net: f64) -> String {
    let Some(widest) = widest else {
        return format!("Nothing uncertain moves the net: it stays at {}", money(figures, net));
    };
    let (low, high) = widest.nets();
    let (low, high) = (money_signed(figures, low), money_signed(figures, high));
    format!("{} matters most: net from {low} to {high}", sentence_name(widest.factor))
}

/// What the table holds.
pub fn table(figures: &dyn Figures, net: f64) -> String {
    format!(
        "Net per user and year at both ends of each uncertain input, all others as entered, where it is {}",
        money_signed(figures, net)
    )
}

/// The heads of the table.
pub fn table_header() -> Vec<String> {
    ["Input", "Low end", "Net there", "High end", "Net there"].map(str::to_owned).to_vec()
}

/// The chart in sentences.
pub fn summary(figures: &dyn Figures, moving: &[&Range], net: f64) -> String {
    let entered = format!("As entered, the net is {} per user and year.", money_signed(figures, net));
    if moving.is_empty() {
        return format!("{entered} No uncertain input moves it.");
    }
    let sentences = moving.iter().take(3).map(|range| reading(figures, name(range.factor), &ends(range)));
    std::iter::once(entered).chain(sentences).collect::<Vec<_>>().join(" ")
}

fn ends(range: &Range) -> Vec<(&str, f64)> {
    [&range.low, &range.high].into_iter().map(|(at, net)| (at.as_str(), *net)).collect()
}

/// A row as a sentence: where the net goes at each end.
pub fn reading(figures: &dyn Figures, name: &str, ends: &[(&str, f64)]) -> String {
    let end = |(at, net): &(&str, f64)| format!("net {} at {at}", money_signed(figures, *net));
    format!("{name}: {}.", ends.iter().map(end).collect::<Vec<_>>().join(", "))
}
