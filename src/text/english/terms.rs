//! The names of the terms of formulas, which are short and without characters that look like arithmetic, and their
//! letters.

use crate::formula::{Amount, Case, Counted, Known, Place, Quantity, Symbol};
use crate::inputs::{Input, PartId};
use crate::model::Metric;

/// The source of a number that the reader entered for an input without a default.
pub const OWN_NUMBER: &str = "A custom number.";
/// The source of a price that the reader entered.
pub const OWN_PRICE: &str = "A custom price.";

/// The source of a number that the reader changed from the default.
pub fn changed_from(default: &str, source: &str) -> String {
    format!("A custom number. The default is {default}: {source}")
}

/// The source of an input that a group changes.
pub fn set_by_group(name: Option<&str>) -> String {
    match name {
        Some(name) => format!("Set for the group “{name}”."),
        None => "Set for everybody else, who is in no group.".to_owned(),
    }
}

/// The source of an input that a scenario changes.
pub fn set_by_scenario(name: &str) -> String {
    format!("Set by the scenario “{name}”.")
}

/// The source of an input that a case sets.
pub const fn set_by_case(input: Input) -> &'static str {
    match input {
        Input::Tokens => "A person whom the mandate adds needs no tokens.",
        Input::Target => "There is no target here: a person whom the mandate adds is taken to be billed 1M a week.",
        Input::Cap => "The best cap.",
        _ => "Set for this comparison.",
    }
}

/// A number of a formula with what it counts.
pub fn counted(counted: Counted, shown: &str) -> String {
    let noun = |one: &'static str, many: &'static str| if shown == "1" { one } else { many };
    let words = match counted {
        Counted::Plain => return shown.to_owned(),
        Counted::People => noun("person", "people"),
        Counted::Users => noun("user", "users"),
        Counted::Weeks => noun("week", "weeks"),
        Counted::Months => noun("month", "months"),
        Counted::AMonth => "a month",
        Counted::PerMillion => "per million",
        Counted::PerUser => "per user",
        Counted::Tokens => noun("token", "tokens"),
        Counted::Turns => noun("turn", "turns"),
        Counted::SessionsAWeek => noun("session a week", "sessions a week"),
        Counted::WordsPerToken => "words per token",
        Counted::WordsAMinute => "words a minute",
    };
    format!("{shown} {words}")
}

/// The name of a number of another place in a formula: of a group, or of a case.
pub fn term_at(amount: Amount, there: &Known) -> String {
    let whole = match amount {
        Amount::Metric(metric) => amount_of_place(metric).unwrap_or_else(|| metric_term(metric)),
        Amount::Quantity(Quantity::Payroll) => "Loaded pay",
        Amount::Quantity(Quantity::TeamSetup) => "One-off cost",
        Amount::Quantity(quantity) => quantity_term(quantity),
    };
    match there.place.case {
        Some(Case::Capped) => format!("{whole} with the best cap"),
        Some(Case::Uncapped) => format!("{whole} without a cap"),
        Some(case) => format!("{whole} of {}", case_in_words(case, there)),
        None => format!("{whole} of {}", part_in_words(there)),
    }
}

/// The name of a metric whose place says whose it is.
const fn amount_of_place(metric: Metric) -> Option<&'static str> {
    Some(match metric {
        Metric::TeamUsers => "Users",
        Metric::TeamCost | Metric::CostAdopter => "Cost",
        Metric::TeamValue | Metric::ValueAdopter => "Value",
        Metric::TeamWaste | Metric::WasteAdopter => "Tokens burnt for show",
        Metric::NetAdopter => "Net of a user",
        _ => return None,
    })
}

/// The place of a number, written after its name; empty for the page itself.
pub fn place_in_words(known: &Known) -> String {
    let part = known.place.part.map(|_| part_in_words(known));
    let case = known.place.case.map(|case| case_in_words(case, known));
    let all: Vec<String> = [part, case].into_iter().flatten().collect();
    all.join(", ")
}

/// The place as a heading.
pub fn place_heading(known: &Known) -> String {
    let words = place_in_words(known);
    match known.place {
        Place { part: None, case: Some(Case::Conscript) } => "A person whom the mandate adds".to_owned(),
        Place { part: Some(_), case: Some(Case::Conscript) } => {
            format!("A person whom the mandate adds: {}", part_in_words(known))
        }
        Place { part: Some(PartId::Group(_)), case: None } => format!("The group {words}"),
        Place { part: Some(PartId::Rest), case: None } => "Everybody else: who is in no group".to_owned(),
        _ => format!("For comparison: {words}"),
    }
}

fn part_in_words(known: &Known) -> String {
    match (known.place.part, &known.group) {
        (Some(PartId::Group(_)), Some(group)) => format!("“{}”", group.name),
        (Some(PartId::Group(place)), None) => format!("group {}", place + 1),
        (Some(PartId::Rest), _) => "everybody else".to_owned(),
        (None, _) => "the team".to_owned(),
    }
}

fn case_in_words(case: Case, known: &Known) -> String {
    match case {
        Case::Conscript => "a person whom the mandate adds".to_owned(),
        Case::Capped => "with the best cap".to_owned(),
        Case::Uncapped => "without a cap".to_owned(),
        Case::Model(_) => known.inputs.model.name().to_owned(),
    }
}

/// The name of an input in a formula.
pub const fn input_term(input: Input) -> &'static str {
    match input {
        Input::Load => "Load factor",
        Input::Tokens => "Genuine use of the typical user",
        Input::Spread => "Top tenth as a multiple of the typical",
        Input::Performative => "Share burnt for show",
        Input::Output => "Share of output",
        Input::CacheWrites => "Share written to the cache",
        Input::CacheReads => "Share read from the cache",
        Input::Exponent => "Exponent",
        Input::Horizon => "Months counted",
        Input::Ramp => "Months until full effect",
        Input::Adoption => "Share using AI willingly",
        Input::Included => "Use included",
        Input::Sessions => "Sessions of a user",
        Input::SecondShare => "Second model’s share",
        Input::ThirdShare => "Third model’s share",
        Input::FixedGain => "Effect of the study",
        other => super::words(other).label,
    }
}

/// The name of a metric in a formula.
pub const fn metric_term(metric: Metric) -> &'static str {
    match metric {
        Metric::Price => "Price",
        Metric::BilledTok => "Tokens billed",
        Metric::Multiplier => "Output multiplier",
        Metric::OptimumTok => "Best cap",
        Metric::HalfTok => "Benchmark use",
        Metric::TeamCost => "Cost of the team",
        Metric::TeamValue => "Value of the team",
        Metric::TeamNet => "Net of the team",
        Metric::TeamUsers => "Users",
        Metric::McP10 => "Low net of a user",
        Metric::McP90 => "High net of a user",
        Metric::CostP10 => "Low cost of a user",
        Metric::CostP90 => "High cost of a user",
        other => super::metric_name(other),
    }
}

/// The name of a quantity in a formula.
pub const fn quantity_term(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Uncached => "Share of uncached input",
        Quantity::InputPrice => "Price of input",
        Quantity::WritePrice => "Price of cache writes",
        Quantity::ReadPrice => "Price of cache reads",
        Quantity::OutputPrice => "Price of output",
        Quantity::FirstShare => "First model’s share",
        Quantity::Ceiling => "What the seat includes",
        Quantity::HillCeiling => "Highest rise",
        Quantity::HillHalf => "Use at half of it",
        Quantity::LogSlope => "Slope",
        Quantity::LogStart => "Use where it starts",
        Quantity::PowerScale => "Scale of use",
        Quantity::MeanWeight => "Mean use as a multiple of the typical",
        Quantity::Stake => "Worth of doubling output",
        Quantity::UnitCost => "A year of a million tokens a week",
        Quantity::EvenUse => "Use where the next token brings back its cost",
        Quantity::BestGain => "Gain at the best cap",
        Quantity::HalfGain => "Gain at the benchmark",
        Quantity::Payroll => "Loaded pay of everybody",
        Quantity::TeamSetup => "One-off cost of the team",
        Quantity::Conscripts => "Share whom the mandate adds",
        Quantity::Run => "Median agent run",
        Quantity::PullRequest => "Tokens for a pull request",
        Quantity::Words => "Words a token",
        Quantity::Pace => "Words a minute",
        Quantity::OutputWithout => "Pull requests a week without AI",
        Quantity::OutputPlateau => "Pull requests a week at most",
        Quantity::FitSlope => "Slope of the observed curve",
        Quantity::FitOffset => "Offset of the observed curve",
        Quantity::MedianUse => "Use of the median user of Claude Code",
        Quantity::HeavyUse => "Use of the top tenth",
        Quantity::DataEnd => "Where the data end",
        Quantity::MedianOutput => "Output at the median use of Claude Code",
        Quantity::HillOutput => "Saturating curve",
        Quantity::LogOutput => "Logarithmic curve",
        Quantity::PowerOutput => "Power curve",
        Quantity::FixedOutput => "Fixed effect",
        Quantity::Useful => "Tokens of use to the work",
        Quantity::RampShare => "Part of the full effect",
        Quantity::WeekUncached => "Sessions’ uncached input",
        Quantity::WeekWrites => "Sessions’ cache writes",
        Quantity::WeekReads => "Sessions’ cache reads",
        Quantity::WeekOutput => "Sessions’ output",
        Quantity::WeekTotal => "Tokens of all sessions",
        Quantity::Drawn => "Number of simulations",
    }
}

/// The letter of a symbol and its index, which may be empty; `None` if its name is written instead.
pub const fn letter(symbol: Symbol) -> Option<(&'static str, &'static str)> {
    match symbol {
        Symbol::Input(input) => input_letter(input),
        Symbol::Quantity(quantity) => quantity_letter(quantity),
        Symbol::Metric(_) | Symbol::At(..) => None,
    }
}

const fn input_letter(input: Input) -> Option<(&'static str, &'static str)> {
    Some(match input {
        Input::Tokens => ("t", ""),
        Input::Caused => ("χ", ""),
        Input::Finished => ("κ", ""),
        Input::Performative => ("φ", ""),
        Input::Review => ("ρ", ""),
        Input::Benchmark => ("θ", ""),
        Input::Exponent => ("ε", ""),
        Input::CacheWrites => ("m", "w"),
        Input::CacheReads => ("m", "r"),
        Input::Output => ("m", "o"),
        Input::Turns => ("n", ""),
        Input::StartContext => ("s", ""),
        Input::Growth => ("d", ""),
        Input::TurnOutput => ("o", ""),
        Input::Ramp => ("R", ""),
        Input::Horizon => ("H", ""),
        _ => return None,
    })
}

const fn quantity_letter(quantity: Quantity) -> Option<(&'static str, &'static str)> {
    Some(match quantity {
        Quantity::Uncached => ("m", "u"),
        Quantity::InputPrice => ("p", "u"),
        Quantity::WritePrice => ("p", "w"),
        Quantity::ReadPrice => ("p", "r"),
        Quantity::OutputPrice => ("p", "o"),
        Quantity::HillCeiling => ("A", ""),
        Quantity::HillHalf => ("K", ""),
        Quantity::LogSlope => ("λ", ""),
        Quantity::LogStart => ("t", "0"),
        Quantity::Stake => ("B", ""),
        Quantity::UnitCost => ("u", ""),
        Quantity::PowerScale => ("τ", ""),
        Quantity::OutputWithout => ("y", "0"),
        Quantity::OutputPlateau => ("y", "max"),
        Quantity::FitSlope => ("α", ""),
        Quantity::FitOffset => ("β", ""),
        Quantity::MedianUse => ("t", "med"),
        Quantity::MedianOutput => ("M", "med"),
        Quantity::HillOutput => ("M", "hill"),
        Quantity::LogOutput => ("M", "log"),
        Quantity::PowerOutput => ("M", "power"),
        Quantity::FixedOutput => ("M", "fixed"),
        _ => return None,
    })
}
