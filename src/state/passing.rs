//! What the page shows for the moment: neither in the link nor to be undone.

use super::{Action, AppState, Saying};
use crate::evidence::Filter;
use crate::formula::Topic;
use crate::inputs::{Assumptions, Disclosure};
use crate::model::Uncertainty;
use crate::model::cohort::Cohort;
use crate::model::demand::Demand;
use crate::model::said::Said;

/// What the page shows for the moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Passing {
    /// What goes along with what leaves the page: the salary only once the reader has ticked it.
    pub disclosure: Disclosure,
    /// The number that is explained over the page.
    pub explained: Option<Topic>,
    /// What came of the last thing that was to leave the page.
    pub delivered: Option<Delivered>,
    /// The key of the scenario that is asked what would have to be true; empty for the base.
    pub asked: String,
    /// The kind of demand that is asked about, once the reader has chosen one.
    pub given: Option<Demand>,
    /// An amount that is being typed in another way than in tokens a week.
    pub saying: Option<Saying>,
    /// The unit in which the amount of a demand was typed last; none where that was its own field, or no typing at all.
    pub said: Option<(Demand, Said)>,
    /// Which sources the Evidence view shows.
    pub filter: Filter,
    /// Whose median and top tenth amounts are compared with.
    pub cohort: Cohort,
    /// How far a run of more draws than are made at once has come.
    pub progress: Progress,
    /// The last such run that has ended.
    pub run: Option<RunOf>,
}

/// What came of something that was to leave the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivered {
    /// It has left; this is to be said.
    Sent(String),
    /// The browser refuses: this is the text.
    Blocked(String),
    /// The browser hands out no picture as it is drawn: this is the drawing, and the name of its file.
    #[allow(missing_docs, reason = "the names say it")]
    OnlyDrawn { name: String, svg: String },
    /// There is nothing to take away for these inputs.
    Missing,
}

/// How far a long run has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many draws are made.
    Made(u32),
    /// The reader has stopped it.
    Stopped,
    /// It has ended.
    Ended,
}

impl Default for Progress {
    fn default() -> Self {
        Self::Made(0)
    }
}

/// A long run, and the inputs that it was made for.
#[derive(Clone, Debug, PartialEq)]
pub struct RunOf {
    /// The inputs.
    pub inputs: Assumptions,
    /// What it found.
    pub found: Uncertainty,
}

impl AppState {
    /// The page asked about the kind of demand of this key, where there is one: of several that are set, one is answered.
    #[must_use]
    pub fn about(mut self, key: Option<&str>) -> Self {
        self.passing.given = Demand::ALL.into_iter().find(|demand| Some(demand.key()) == key);
        self
    }

    /// The page with the amount said in the unit of this key, where there is one.
    #[must_use]
    pub fn said_in(mut self, key: Option<&str>) -> Self {
        let demand = self.asking().demand;
        self.passing.said = key.and_then(Said::find).map(|said| (demand, said));
        self
    }

    /// The page with amounts compared with the cohort of this key, where there is one.
    #[must_use]
    pub fn among(mut self, key: Option<&str>) -> Self {
        self.passing.cohort = key.and_then(Cohort::find).unwrap_or_default();
        self
    }
}

impl Passing {
    pub(super) fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            // A slice that was under way when the reader stopped the run.
            Action::Run(Progress::Made(_)) | Action::Ran(_) if self.progress == Progress::Stopped => {}
            Action::Disclose(disclosure) => next.disclosure = disclosure,
            Action::Explain(topic) => next.explained = topic,
            Action::Deliver(delivered) => next.delivered = delivered,
            Action::Ask(key) => next.asked = key,
            Action::Filter(filter) => next.filter = filter,
            Action::Given(demand) => (next.given, next.saying) = (Some(demand), None),
            Action::Among(cohort) => (next.cohort, next.saying) = (cohort, None),
            Action::Run(progress) => next.progress = progress,
            Action::Ran(run) => (next.run, next.progress) = (Some(*run), Progress::Ended),
            _ => {}
        }
        next
    }
}
