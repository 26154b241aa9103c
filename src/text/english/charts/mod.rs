//! The words of charts: titles that state findings, names of what is drawn, summaries, readings.

pub mod curve;
pub mod lorenz;
pub mod marginal;
pub mod matters;
pub mod multiples;
pub mod people;
mod reading;
pub mod ruler;
pub mod scenarios;
pub mod spread;
pub mod timeline;
pub mod weeks;

pub use reading::read;

use crate::text::figures::{Figures, Form};

/// The sentences around a chart.
pub struct Sentences {
    /// The finding for these inputs.
    pub title: String,
    /// What is plotted, and in what unit.
    pub subtitle: String,
    /// What the reader must know about these inputs to read the chart right.
    pub notes: Vec<String>,
    /// The whole chart in sentences, for readers who cannot see it.
    pub summary: String,
}

/// A share of the simulations: `87 of 100`. It is never rounded to none or all: `more than 99 of 100`.
pub fn chance(figures: &dyn Figures, share: f64) -> String {
    let hundredths = (share * 100.0).round();
    if share >= 1.0 {
        "all".to_owned()
    } else if share <= 0.0 {
        "none".to_owned()
    } else if hundredths >= 100.0 {
        "more than 99 of 100".to_owned()
    } else if hundredths < 1.0 {
        "fewer than 1 of 100".to_owned()
    } else {
        format!("{} of 100", figures.write(hundredths, Form::NUMBER))
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

/// The most letters of a name inside a sentence.
const BRIEF: usize = 28;

/// Shortens a name inside a sentence. The name of a reader's own scenario may be long.
pub(super) fn name_briefly(name: &str) -> String {
    let mut letters = name.chars();
    let mut start: String = letters.by_ref().take(BRIEF).collect();
    if letters.next().is_some() {
        start.truncate(start.trim_end().len());
        start.push('…');
    }
    start
}

/// A name with its first letter in lower case.
pub(super) fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
