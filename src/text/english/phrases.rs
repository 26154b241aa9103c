//! Phrases that several parts of the page share.

use crate::model::Report;
use crate::scenario::BestCap;
use crate::text::amounts::{percent, whole};
use crate::text::figures::{Figures, Form};

/// The separator between short notes in a line.
pub const BETWEEN_NOTES: &str = " · ";

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

/// A name with its first letter in lower case.
pub(super) fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A sentence after words that say where it holds: `At API prices, the next token …`.
pub(super) fn following(place: &str, sentence: &str) -> String {
    format!("{place}, {}", lower(sentence))
}

/// How many groups or scenarios there are and may be; `button` makes room for others: `12 of 12: delete one to add another.`
pub fn count_of(count: usize, most: usize, button: &str) -> String {
    let full = if count >= most { format!(": {} one to add another.", lower(button)) } else { String::new() };
    format!("{count} of {most}{full}")
}

/// Sentences one after the other, without empty ones.
pub(super) fn sentences(all: impl IntoIterator<Item = String>) -> String {
    all.into_iter().filter(|sentence| !sentence.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What a button or a message says, with what it is about: `Copy: Address`.
pub fn labeled(label: &str, words: &str) -> String {
    format!("{label}: {words}")
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

/// The first parts, at most `most`, and how many others there are: `one, another and 3 more`.
pub(super) fn first_of(figures: &dyn Figures, parts: impl ExactSizeIterator<Item = String>, most: usize) -> String {
    let more = parts.len().saturating_sub(most);
    let shown = parts.take(most).collect::<Vec<_>>().join(", ");
    if more == 0 { shown } else { format!("{shown} and {} more", whole(figures, more as f64)) }
}

/// `1 seat`, `2.5 seats`: a number that is written already, with its noun.
pub(super) fn numbered(number: &str, one: &str, many: &str) -> String {
    format!("{number} {}", if number == "1" { one } else { many })
}

/// `1 agent run`, `6.5 agent runs`: a number that is written already, with its unit.
pub(super) fn runs(number: &str) -> String {
    numbered(number, "agent run", "agent runs")
}

/// How many users use more than the best cap, or would without the cap that is entered. `None` for less than one user.
pub(super) fn above_cap(figures: &dyn Figures, best: &BestCap, report: &Report, is_capped: bool) -> Option<String> {
    let (above, users) = (best.users_above(report), whole(figures, report.team.users));
    let (one, many) = if is_capped { ("would be", "would be") } else { ("is", "are") };
    if users == "0" {
        return None;
    }
    if users == "1" {
        let likely = match above / report.team.users {
            0.0 => " not",
            ..0.5 => " probably not",
            share if share < 1.0 - 1e-9 => " probably",
            _ => "",
        };
        let (verb, rest) = if is_capped { ("would", " be") } else { ("is", "") };
        return Some(format!("the only user {verb}{likely}{rest} above it"));
    }
    Some(match above {
        0.0 => format!("none of {users} users {one} above it"),
        ..0.5 => format!("fewer than one of {users} users {one} above it"),
        ..1.5 => format!("{} of {users} users {one} above it", whole(figures, above)),
        _ => format!("{} of {users} users {many} above it", whole(figures, above)),
    })
}
