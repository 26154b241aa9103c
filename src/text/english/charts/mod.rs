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

pub use super::phrases::{chance, simulations};
pub use reading::read;

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

/// The unit of tokens in copied data, after the head of the column.
pub const MILLIONS: &str = "millions";
/// The head of the column of copied data that says what an amount is known as.
pub const NOTE: &str = "Note";
