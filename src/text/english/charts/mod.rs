//! What charts say: titles as findings, names of what is drawn, summaries, readings.

pub mod curve;
pub mod marginal;
pub mod multiples;
mod reading;
pub mod ruler;
pub mod scenarios;
pub mod spread;
pub mod timeline;
pub mod tornado;

pub use reading::read;

/// Letters of a name inside a sentence.
const BRIEF: usize = 28;

/// A name inside a sentence: that of a reader's own scenario may be long.
pub(super) fn name_briefly(name: &str) -> String {
    let mut letters = name.chars();
    let mut start: String = letters.by_ref().take(BRIEF).collect();
    if letters.next().is_some() {
        start.truncate(start.trim_end().len());
        start.push('…');
    }
    start
}
