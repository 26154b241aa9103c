//! The words of the chart of the next token.

use super::super::groups::{finding_of_one, lines_are_about, where_it_holds};
use super::super::verdict::LITTLE;
use super::{Sentences, curve};
use crate::chart::facts::marginal::{Best, Facts, Finding};
use crate::chart::spec::{Label, MarkerKey};
use crate::inputs::{Assumptions, Curve};
use crate::model::{DATA_END, Report};
use crate::text::amounts::{money, money_short, ratio, tokens};
use crate::text::figures::Figures;

/// Caption of the table.
pub const TABLE: &str = "What one person’s next token at API prices brings back, as a multiple of its cost";
/// In place of a number, if tokens are free.
pub const FREE: &str = "free tokens";

/// The sentences around the chart.
pub fn sentences(figures: &dyn Figures, inputs: &Assumptions, report: &Report, facts: Facts) -> Sentences {
    let need = facts.has_target.then(|| NEED.to_owned());
    Sentences {
        title: title(figures, inputs, facts, report),
        subtitle: subtitle(inputs.curve),
        notes: lines_are_about(inputs).into_iter().chain(need).collect(),
        summary: summary(figures, inputs, facts, report),
    }
}

/// The finding, as the title.
fn title(figures: &dyn Figures, inputs: &Assumptions, Facts { finding, is_cap, .. }: Facts, report: &Report) -> String {
    let (returns, token, best) = match finding {
        Finding::Free => {
            return format!(
                "Tokens are free {}: the next one has no cost to bring back",
                where_it_holds(inputs, "here")
            );
        }
        Finding::NothingReturned => return format!("No token brings anything back {}", where_it_holds(inputs, "here")),
        Finding::Fixed => {
            return finding_of_one(inputs, "With a fixed effect, the next token brings back nothing".to_owned());
        }
        Finding::StartCosts { review, best } => return finding_of_one(inputs, start_costs(figures, review, best)),
        Finding::Returns { returns, first: true, best } => (returns, "One person’s first token", best),
        Finding::Returns { returns, first: false, best } => (returns, "The typical user’s next token", best),
    };
    let written = ratio(figures, returns);
    // A return that is written as 1 is not called less.
    let is_less = returns < 1.0 && best != Best::Here && written != ratio(figures, 1.0);
    let brings = match (returns >= LITTLE, is_less) {
        (false, _) => format!("{token} brings back next to nothing"),
        (true, true) => format!("{token} brings back only {written} its cost"),
        (true, false) => format!("{token} brings back {written} its cost"),
    };
    let finding = match best {
        Best::NothingForReview => format!("{brings}; no amount pays for the review that it takes"),
        Best::Nothing => format!("{brings}; no amount pays for itself"),
        Best::Here if is_cap => format!("{brings}: that use is the best cap"),
        Best::Here => format!("{brings}: more does not pay"),
        // The logarithmic curve begins where the first tokens have brought nothing.
        Best::At(spend) if is_less && report.cap.is_ok_and(|cap| cap.tokens > report.tokens) => {
            format!("{brings}; {} a year on tokens leaves the most", money(figures, spend))
        }
        Best::At(spend) => format!("{brings}; more stops paying at {} a year", money(figures, spend)),
        Best::Endless => format!("{brings}, and more keeps paying without end"),
    };
    finding_of_one(inputs, finding)
}

/// The finding where starting to use AI costs review time, before any tokens.
fn start_costs(figures: &dyn Figures, review: f64, best: Best) -> String {
    let starts = format!("Starting costs one person {} a year in review, before any tokens", money(figures, review));
    match best {
        Best::Nothing | Best::NothingForReview => format!("{starts}; no amount pays for itself"),
        Best::At(spend) => format!("{starts}; {} a year on tokens leaves the most", money(figures, spend)),
        Best::Here | Best::Endless => starts,
    }
}

/// What is plotted.
fn subtitle(chosen: Curve) -> String {
    format!("Value of one person’s next token ÷ its API price. Thin lines: {}.", curve::others(chosen))
}

/// Below the chart if there is a target above what the typical user needs.
const NEED: &str = "The typical user’s point is their own need, without the target.";

/// What the x axis counts. `both` says that both axes are logarithmic, not only the x axis.
pub fn axis_of_spend(both: bool) -> Label {
    let scales = if both { ("both scales log", "log scales") } else { ("log scale", "log scale") };
    Label {
        long: format!("spent on one person’s tokens a year ({})", scales.0),
        short: format!("spent a year ({})", scales.1),
    }
}

/// Label of what lies below the line at break-even.
pub const BELOW: (&str, &str) = ("below 1×, tokens bring less than they cost", "below 1×: a loss");

/// Label of a point. `joined` says that the typical user is at the best cap.
pub fn marker(figures: &dyn Figures, key: MarkerKey, spend: f64, returns: f64, joined: bool) -> Label {
    let (long, short) = match key {
        MarkerKey::You if joined => curve::TYPICAL_AT_BEST,
        MarkerKey::You => (curve::TYPICAL, curve::TYPICAL),
        _ => (curve::BEST, curve::BEST),
    };
    let (spend, returns) = (money_short(figures, spend), ratio(figures, returns));
    let long = if key == MarkerKey::You { format!("{long}, {returns}") } else { format!("{long}, at {spend}") };
    Label { long, short: short.to_owned() }
}

/// The heads of the table.
pub fn table_header(readings: &[Curve]) -> Vec<String> {
    let first = ["Spent a year", "Tokens a week"].map(str::to_owned);
    first
        .into_iter()
        .chain(readings.iter().map(|reading| format!("Next token, {}", curve::reading(*reading))))
        .collect()
}

/// The chart in sentences.
fn summary(figures: &dyn Figures, inputs: &Assumptions, facts: Facts, report: &Report) -> String {
    let Facts { finding, unit, is_cap, .. } = facts;
    let mut sentences = vec![format!("{}.", title(figures, inputs, facts, report))];
    if unit > 0.0 {
        let (you, end) = (report.tokens.value() * unit, DATA_END.value() * unit);
        sentences.push(format!(
            "The typical user’s {} tokens a week cost {} a year at API prices.",
            tokens(figures, report.tokens.value()),
            money(figures, you)
        ));
        sentences.push(format!("The data end at {} a year.", money(figures, end)));
    }
    if let (Finding::Returns { best: Best::At(_), .. }, Ok(cap)) = (finding, report.cap) {
        let (use_of, month) = (tokens(figures, cap.tokens.value()), money(figures, cap.month.value()));
        let that = if is_cap { ": that is the best cap" } else { "" };
        sentences.push(format!(
            "Beyond {use_of} tokens a week, {month} a month, tokens bring back less than 1× their cost{that}."
        ));
    }
    sentences.join(" ")
}
