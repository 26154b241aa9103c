//! Everything that is worked out from the inputs, once a change, and no earlier than somebody looks at it.

use std::cell::OnceCell;

use crate::chart::{ChartKey, ChartSpec, Subject};
use crate::inputs::Assumptions;
use crate::model::demand::Asking;
use crate::model::{Computed, Report, Uncertainty, evaluate};
use crate::plot::ruler;
use crate::scenario::{self, BestCap, Column, Own};
use crate::state::AppState;
use crate::text::figures::Figures;

/// What the inputs come to.
#[derive(Clone, Debug)]
pub struct Results {
    /// The inputs that it is worked out from.
    pub inputs: Assumptions,
    /// What they imply, without draws.
    plain: Report,
    /// The draws of a long run that was made for just these inputs.
    run: Option<Uncertainty>,
    report: OnceCell<Report>,
    /// The fragment of the link that restores inputs and scenarios.
    pub fragment: String,
    /// What the Target view asks.
    pub asking: Asking,
    own: Vec<Own>,
    columns: OnceCell<Vec<Column>>,
    cap: OnceCell<Computed<BestCap>>,
}

impl Results {
    /// The results of the inputs and scenarios on the page.
    pub fn of(state: &AppState) -> Self {
        let inputs = &state.inputs;
        let run = state.passing.run.as_ref().filter(|run| run.inputs == *inputs).map(|run| run.found.clone());
        Self {
            inputs: inputs.clone(),
            plain: evaluate(inputs),
            run,
            report: OnceCell::new(),
            fragment: state.fragment(),
            asking: state.asking(),
            own: state.scenarios.clone(),
            columns: OnceCell::new(),
            cap: OnceCell::new(),
        }
    }

    /// What the inputs imply, without draws.
    pub const fn plain(&self) -> &Report {
        &self.plain
    }

    /// What the inputs imply with its draws: those of a long run where one was made for just these inputs, else a quick run,
    /// which is made when it is first asked for.
    pub fn report(&self) -> &Report {
        self.report.get_or_init(|| {
            let run = self.run.clone().unwrap_or_else(|| Uncertainty::quick(&self.inputs));
            self.plain.clone().with_uncertainty(run)
        })
    }

    /// The scenarios, side by side.
    pub fn columns(&self) -> &[Column] {
        self.columns.get_or_init(|| scenario::columns(&self.own, &self.inputs, self.report()))
    }

    /// The best cap for the team.
    pub fn cap(&self) -> &Computed<BestCap> {
        self.cap.get_or_init(|| BestCap::of(&self.inputs, &self.plain))
    }

    /// The reader's own scenarios.
    pub fn own(&self) -> &[Own] {
        &self.own
    }

    /// What charts and exports are about.
    pub fn subject(&self) -> Subject<'_> {
        Subject { inputs: &self.inputs, report: self.report(), columns: self.columns() }
    }

    /// A chart of these results.
    pub fn chart(&self, chart: ChartKey, figures: &dyn Figures) -> ChartSpec {
        match chart {
            ChartKey::Ruler => ruler::asked(&self.inputs, &self.plain, self.asking, figures),
            ChartKey::Scenarios => chart.spec(&self.subject(), figures),
            // The others are about the base alone: for them no scenario is worked out.
            chart => chart.spec(&Subject::alone(&self.inputs, self.report()), figures),
        }
    }
}
