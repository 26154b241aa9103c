//! What charts say: titles as findings, names of what is drawn, summaries, readings.

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

use crate::chart::{ChartKey, ChartSpec, Finding, Subject};
use crate::text::figures::{Figures, Form};

/// The sentences around a chart.
pub struct Sentences {
    /// What it shows here.
    pub title: String,
    /// What is plotted, and in what unit.
    pub subtitle: String,
    /// What a reader must know about these inputs to read it right.
    pub notes: Vec<String>,
    /// All of it, for those who cannot see it.
    pub summary: String,
}

impl ChartKey {
    /// The chart of this subject, with the sentences around it.
    pub fn spec(self, subject: &Subject, figures: &dyn Figures) -> ChartSpec {
        said(self.unsaid(subject, figures), subject, figures)
    }
}

/// A chart of this subject with the sentences around it.
fn said(spec: ChartSpec, &Subject { inputs, report, .. }: &Subject, figures: &dyn Figures) -> ChartSpec {
    let sentences = match &spec.finding {
        Finding::Curve(facts) => curve::sentences(figures, inputs, report, facts, &spec),
        Finding::Scenarios(facts) => scenarios::sentences(figures, facts),
        Finding::Marginal(facts) => marginal::sentences(figures, inputs.curve, report, *facts),
        Finding::Matters(facts) => matters::sentences(figures, facts),
        Finding::Spread(facts) => spread::sentences(figures, report, facts),
        Finding::Timeline(facts) => timeline::sentences(figures, inputs, *facts, &spec),
        Finding::Ruler(facts) => ruler::sentences(figures, inputs, report, facts),
        Finding::Lorenz(facts) => lorenz::sentences(figures, facts),
        Finding::People(facts) => people::sentences(figures, facts),
        Finding::Weeks(facts) => weeks::sentences(figures, facts),
    };
    with(spec, sentences)
}

/// A chart with these sentences around it.
fn with(spec: ChartSpec, Sentences { title, subtitle, notes, summary }: Sentences) -> ChartSpec {
    ChartSpec { title, subtitle, notes, summary, ..spec }
}

/// A share of the simulations: `87 of 100`. It is never rounded to none or all of them: `more than 99 of 100`.
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

/// The same with what it is a share of: `87 of 100 simulations`, `every simulation`.
pub fn simulations(figures: &dyn Figures, share: f64) -> String {
    if share >= 1.0 {
        "every simulation".to_owned()
    } else if share <= 0.0 {
        "no simulation".to_owned()
    } else {
        format!("{} simulations", chance(figures, share))
    }
}

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

/// With a small first letter.
pub(super) fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
