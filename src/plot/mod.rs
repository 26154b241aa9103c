//! Makes a [`ChartSpec`] from a report and its sentences, with one file for each chart. CONTRIBUTING.md says how to add
//! one.

pub mod curve;
pub mod lorenz;
pub mod marginal;
pub mod matters;
pub mod multiples;
pub mod people;
pub mod ruler;
pub mod scenarios;
pub mod spread;
pub mod timeline;
pub mod weeks;

use crate::chart::multiples::Multiples;
use crate::chart::{ChartKey, ChartSpec, Finding, Subject};
use crate::figures::Figures;
use crate::model::demand::Question;
use crate::text::charts as words;
use crate::text::charts::Sentences;
use crate::usage::analysis::{Activity, Basis, ExchangeRates, Leaderboard};

impl ChartKey {
    /// The chart of this subject, with the sentences around it. A subject holds no imported usage, so charts of usage are
    /// empty here; the `spec` of their own files and [`of_usage`] make them.
    pub fn spec(self, subject: &Subject, figures: &dyn Figures) -> ChartSpec {
        let &Subject { inputs, report, columns } = subject;
        let spec = match self {
            Self::Curve => curve::spec(inputs, report, figures),
            Self::Scenarios => scenarios::spec(inputs, columns, figures),
            Self::Marginal => marginal::spec(inputs, report, figures),
            Self::Matters => matters::spec(inputs, report, figures),
            Self::Spread => spread::spec(inputs, report, figures),
            Self::Timeline => timeline::spec(inputs, report, figures),
            Self::Ruler => ruler::spec(inputs, report, Question::of(inputs), figures),
            Self::Lorenz => lorenz::spec(&Leaderboard::default(), figures),
            Self::People => people::spec(&Leaderboard::default(), figures),
            Self::Weeks => weeks::spec(&Activity::default(), Basis::default(), ExchangeRates::default(), figures),
            Self::Beliefs => multiples::spec(&Multiples::of(inputs, &[], figures), figures),
        };
        with_sentences(spec, subject, figures)
    }
}

/// A chart of this subject with the sentences around it.
fn with_sentences(spec: ChartSpec, &Subject { inputs, report, .. }: &Subject, figures: &dyn Figures) -> ChartSpec {
    let sentences = match &spec.finding {
        Finding::Curve(facts) => words::curve::sentences(figures, inputs, report, facts, &spec),
        Finding::Scenarios(facts) => words::scenarios::sentences(figures, report, facts),
        Finding::Marginal(facts) => words::marginal::sentences(figures, inputs, report, *facts),
        Finding::Matters(facts) => words::matters::sentences(figures, inputs, facts),
        Finding::Spread(facts) => words::spread::sentences(figures, report, facts),
        Finding::Timeline(facts) => words::timeline::sentences(figures, inputs, *facts, &spec),
        Finding::Ruler(facts) => words::ruler::sentences(figures, inputs, report, facts),
        Finding::Lorenz(_) | Finding::People(_) | Finding::Weeks(_) => return of_usage(spec, figures),
        Finding::Beliefs => return spec,
    };
    with(spec, sentences)
}

/// A chart of imported usage with the sentences around it.
pub fn of_usage(spec: ChartSpec, figures: &dyn Figures) -> ChartSpec {
    let sentences = match &spec.finding {
        Finding::Lorenz(facts) => words::lorenz::sentences(figures, facts),
        Finding::People(facts) => words::people::sentences(figures, facts),
        Finding::Weeks(facts) => words::weeks::sentences(figures, facts),
        _ => return spec,
    };
    with(spec, sentences)
}

/// A chart with these sentences around it.
fn with(spec: ChartSpec, Sentences { title, subtitle, notes, summary }: Sentences) -> ChartSpec {
    ChartSpec { title, subtitle, notes, summary, ..spec }
}
