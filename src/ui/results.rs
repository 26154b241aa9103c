//! Everything that is computed from the inputs, once for each change, and only when it is first needed.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::chart::{ChartKey, ChartSpec, Subject};
use crate::export::Disclosed;
use crate::inputs::{Assumptions, Disclosure};
use crate::model::demand::Question;
use crate::model::uncertainty::DrawCache;
use crate::model::{Computed, Report, Uncertainty, evaluate};
use crate::plot::ruler;
use crate::scenario::{self, BestCap, Column, Outcome, Own, Scenario};
use crate::state::AppState;
use crate::text::figures::Figures;

/// The results of the inputs and scenarios.
#[derive(Clone, Debug)]
pub struct Results {
    /// The inputs.
    pub inputs: Assumptions,
    /// The report of the inputs, without draws.
    pub plain: Report,
    /// The draws of a long run for these inputs, if there is one.
    run: Option<Uncertainty>,
    /// The draws of quick runs.
    draw_cache: Rc<DrawCache>,
    report: OnceCell<Report>,
    /// The fragment of the link that restores inputs and scenarios.
    pub fragment: String,
    /// The question of the Target view.
    pub question: Question,
    /// The reader's own scenarios.
    pub own: Vec<Own>,
    columns: OnceCell<Vec<Column>>,
    /// The scenarios of the inputs before, of which those that are the same are kept.
    earlier: Vec<Column>,
    cap: OnceCell<Computed<BestCap>>,
}

impl Results {
    /// The results of the inputs and scenarios on the page.
    pub fn of(state: &AppState) -> Self {
        Self::with(state, Rc::default(), Vec::new())
    }

    /// The results of the next inputs and scenarios, which have the same draws unless an uncertain factor has changed.
    #[must_use]
    pub fn next(&self, state: &AppState) -> Self {
        Self::with(state, Rc::clone(&self.draw_cache), self.columns.get().unwrap_or(&self.earlier).clone())
    }

    fn with(state: &AppState, draw_cache: Rc<DrawCache>, earlier: Vec<Column>) -> Self {
        let inputs = &state.inputs;
        let run = state.transient.run.as_ref().filter(|run| run.inputs == *inputs).map(|run| run.found.clone());
        Self {
            inputs: inputs.clone(),
            plain: evaluate(inputs),
            run,
            draw_cache,
            report: OnceCell::new(),
            fragment: state.fragment(),
            question: state.question(),
            own: state.scenarios.clone(),
            columns: OnceCell::new(),
            earlier,
            cap: OnceCell::new(),
        }
    }

    /// The report of the inputs with draws: those of a long run for these inputs, otherwise those of a quick run, which
    /// is made on the first call.
    pub fn report(&self) -> &Report {
        self.report.get_or_init(|| {
            let run = self.run.clone().unwrap_or_else(|| self.draw_cache.of(&self.inputs).run(&self.inputs));
            self.plain.clone().with_uncertainty(run)
        })
    }

    /// The scenarios with their outcomes, in the order of the columns, computed on the first call.
    pub fn columns(&self) -> &[Column] {
        self.columns.get_or_init(|| {
            scenario::columns_from(&self.draw_cache, &self.earlier, &self.own, &self.inputs, self.report())
        })
    }

    /// The best cap for the team, or why there is none, computed on the first call.
    pub fn cap(&self) -> &Computed<BestCap> {
        self.cap.get_or_init(|| BestCap::of(&self.inputs, &self.plain))
    }

    /// The subject of charts and exports.
    pub fn subject(&self) -> Subject<'_> {
        Subject { inputs: &self.inputs, report: self.report(), columns: self.columns() }
    }

    /// The column of the scenario with this key; `None` if it does not exist or does not apply.
    pub fn outcome(&self, key: &str) -> Option<(&Scenario, &Outcome)> {
        let (scenario, outcome) = self.columns().iter().find(|(scenario, _)| scenario.key() == key)?;
        Some((scenario, outcome.as_ref().ok()?))
    }

    /// A chart of these results.
    pub fn chart(&self, chart: ChartKey, figures: &dyn Figures) -> ChartSpec {
        let subject = match chart {
            ChartKey::Scenarios => self.subject(),
            // The others show only the base inputs, so no scenario is computed for them.
            ChartKey::Ruler => Subject::alone(&self.inputs, &self.plain),
            _ => Subject::alone(&self.inputs, self.report()),
        };
        self.of_subject(&subject, chart, figures)
    }

    /// A chart of this subject. The ruler is that of the question.
    fn of_subject(&self, subject: &Subject, chart: ChartKey, figures: &dyn Figures) -> ChartSpec {
        match chart {
            ChartKey::Ruler => ruler::spec(subject.inputs, subject.report, self.question, figures),
            chart => chart.spec(subject, figures),
        }
    }

    /// What leaves the page of these results.
    pub fn disclosed(&self, disclosure: Disclosure) -> Disclosed {
        Disclosed::of(&self.subject(), disclosure)
    }

    /// A chart of these results as it leaves the page.
    pub fn disclosed_chart(&self, chart: ChartKey, disclosure: Disclosure, figures: &dyn Figures) -> ChartSpec {
        self.of_subject(&self.disclosed(disclosure).subject(), chart, figures)
    }
}
