//! Phrases that several parts of the page share.

use crate::text::amounts::percent;
use crate::text::figures::{Figures, Form};

/// A share of the simulations: `87 of 100`. It is never rounded to none or all: `more than 99 of 100`.
pub fn chance(figures: &dyn Figures, share: f64) -> String {
    let hundredths = (share * 100.0).round();
    let number = |value| figures.write(value, Form::NUMBER);
    let hundred = number(100.0);
    if share >= 1.0 {
        "all".to_owned()
    } else if share <= 0.0 {
        "none".to_owned()
    } else if hundredths >= 100.0 {
        format!("more than {} of {hundred}", number(99.0))
    } else if hundredths < 1.0 {
        format!("fewer than {} of {hundred}", number(1.0))
    } else {
        format!("{} of {hundred}", number(hundredths))
    }
}

/// A share of the simulations with its noun: `87 of 100 simulations`, `every simulation`.
pub fn simulations(figures: &dyn Figures, share: f64) -> String {
    if share >= 1.0 {
        "every simulation".to_owned()
    } else if share <= 0.0 {
        "no simulation".to_owned()
    } else {
        format!("{} simulations", chance(figures, share))
    }
}

/// The benchmark by name: `Half a salary`, `A full salary`, `70% of a salary`.
pub fn benchmark_name(figures: &dyn Figures, share: f64) -> String {
    if (share - 0.5).abs() < 1e-9 {
        "Half a salary".to_owned()
    } else if (share - 1.0).abs() < 1e-9 {
        "A full salary".to_owned()
    } else {
        format!("{} of a salary", percent(figures, share))
    }
}

/// A sentence with its first letter in upper case.
pub(super) fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A name inside a sentence, at most `most` letters of it.
pub(super) fn briefly(name: &str, most: usize) -> String {
    let mut letters = name.chars();
    let start: String = letters.by_ref().take(most).collect();
    if letters.next().is_some() { format!("{}…", start.trim_end()) } else { start }
}

/// `one`, `one and another`, `one, another and a third`.
pub fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// `1 agent run`, `6.5 agent runs`: a number that is written already, with its unit.
pub fn runs(number: &str) -> String {
    let unit = if number == "1" { "agent run" } else { "agent runs" };
    format!("{number} {unit}")
}
