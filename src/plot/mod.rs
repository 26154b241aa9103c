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
use crate::chart::{ChartKey, ChartSpec, Subject};
use crate::figures::Figures;
use crate::inputs::Assumptions;
use crate::model::Report;
use crate::model::demand::Question;
use crate::scenario::BestCap;
use crate::text::charts::Sentences;
use crate::units::MTokPerWeek;
use crate::usage::analysis::{Activity, Basis, ExchangeRates, Leaderboard};

/// The best cap to mark in a chart, in tokens: if there is one above 0, and the people with the base inputs are not better off
/// without a cap.
fn best_use(inputs: &Assumptions, report: &Report) -> Option<MTokPerWeek> {
    BestCap::of_base(inputs, report).filter(|tokens| *tokens > MTokPerWeek::ZERO)
}

impl ChartKey {
    /// The chart of this subject, with the sentences around it. A subject holds no imported usage, so charts of usage are
    /// empty here; the `spec` of their own files makes them.
    pub fn spec(self, subject: &Subject, figures: &dyn Figures) -> ChartSpec {
        let &Subject { inputs, report, columns } = subject;
        match self {
            Self::Curve => curve::spec(inputs, report, figures),
            Self::Scenarios => scenarios::spec(inputs, report, columns, figures),
            Self::Marginal => marginal::spec(inputs, report, figures),
            Self::Matters => matters::spec(inputs, report, figures),
            Self::Spread => spread::spec(inputs, report, figures),
            Self::Timeline => timeline::spec(inputs, report, figures),
            Self::Ruler => ruler::spec(inputs, report, Question::of(inputs), figures),
            Self::Lorenz => lorenz::spec(&Leaderboard::default(), figures),
            Self::People => people::spec(&Leaderboard::default(), figures),
            Self::Weeks => weeks::spec(&Activity::default(), Basis::default(), ExchangeRates::default(), figures),
            Self::Beliefs => multiples::spec(&Multiples::of(inputs, &[], figures), inputs, figures),
        }
    }
}

impl ChartSpec {
    /// The chart with these sentences around it.
    fn with(self, Sentences { title, subtitle, notes, summary }: Sentences) -> Self {
        Self { title, subtitle, notes, summary, ..self }
    }
}
