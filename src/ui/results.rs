//! Everything that is worked out from the inputs, once a change.

use super::browser;
use crate::chart::{ChartKey, ChartSpec, Subject, ruler};
use crate::inputs::{Assumptions, Disclosure};
use crate::later::Question;
use crate::model::demand::Asking;
use crate::model::uncertainty::QUICK;
use crate::model::{Computed, Report, Uncertainty, evaluate};
use crate::scenario::{self, BestCap, Column};
use crate::state::AppState;
use crate::text::figures::Figures;

/// All that the page shows beside the inputs; charts are made from it when they are seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// The inputs that it is worked out from.
    pub inputs: Assumptions,
    /// What they imply.
    pub report: Report,
    /// The scenarios, side by side.
    pub columns: Vec<Column>,
    /// The best cap for the team.
    pub cap: Computed<BestCap>,
    /// The fragment of the link that restores them.
    pub fragment: String,
    /// What the Target view asks.
    pub asking: Asking,
}

impl Results {
    /// The results of these inputs and scenarios, with the draws of a long run where it was made for just these inputs.
    pub fn of(state: &AppState) -> Self {
        let inputs = &state.inputs;
        let run = state.passing.run.as_ref().filter(|run| run.inputs == *inputs).map(|run| run.found.clone());
        let run = run.unwrap_or_else(|| Uncertainty::quick(inputs));
        let report = evaluate(inputs).with_uncertainty(run);
        let columns = scenario::columns(&state.scenarios, inputs, &report);
        let cap = BestCap::of(inputs, &report);
        let (fragment, asking) = (state.fragment(), state.asking());
        Self { inputs: inputs.clone(), report, columns, cap, fragment, asking }
    }

    fn subject(&self) -> Subject<'_> {
        Subject { inputs: &self.inputs, report: &self.report, columns: &self.columns }
    }

    /// A chart of these results.
    pub fn chart(&self, chart: ChartKey, figures: &dyn Figures) -> ChartSpec {
        match chart {
            ChartKey::Ruler => ruler::spec(&self.inputs, &self.report, self.asking, figures),
            chart => chart.spec(&self.subject(), figures),
        }
    }

    /// What the second program answers to a question about what leaves the page.
    pub fn take(&self, question: Question, disclosure: Disclosure) -> Option<String> {
        self.asked(&question.write_disclosed(disclosure))
    }

    /// What the second program answers; `None` while it is not there, and where it has no answer.
    pub fn ask(&self, question: Question) -> Option<String> {
        self.asked(&question.write())
    }

    fn asked(&self, question: &str) -> Option<String> {
        let all_draws = self.report.uncertainty.as_ref().is_some_and(|run| run.draws > QUICK);
        let link = browser::address_with(&self.fragment);
        browser::ask(question, &self.fragment, &link, all_draws)
    }
}
