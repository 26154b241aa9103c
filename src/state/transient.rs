//! Temporary state of the page, which is neither part of the link nor undone.

use super::{AmountAsTyped, AppState, TypedAmount};
use crate::beliefs::Belief;
use crate::evidence::Filter;
use crate::formula::Topic;
use crate::inputs::{Assumptions, Disclosure};
use crate::model::Uncertainty;
use crate::model::amount_unit::AmountUnit;
use crate::model::cohort::Cohort;
use crate::model::demand::Demand;

/// Temporary state of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transient {
    /// What is included when results leave the page. The salary is only after the reader has ticked it.
    pub disclosure: Disclosure,
    /// The number whose explanation is open.
    pub explained: Option<Topic>,
    /// The key of the scenario whose number that is, if it was asked in the table of scenarios; else empty.
    pub explained_of: String,
    /// The outcome of the last copy, save or share.
    pub delivered: Option<Delivered>,
    /// The number of outcomes so far, by which two equal outcomes in a row differ from one.
    pub deliveries: u32,
    /// The key of the scenario for which the break-even solver is open; empty for the base.
    pub asked: String,
    /// The kind of demand that the reader has chosen in the Target view, if any.
    pub given: Option<Demand>,
    /// An amount that is being typed in another unit than tokens a week.
    pub typed: Option<TypedAmount>,
    /// How the amount of a demand was last typed; `None` if it was typed in its own field, or not at all.
    pub stated: Option<AmountAsTyped>,
    /// The filter of the Evidence view.
    pub filter: Filter,
    /// The belief that was adopted last, if any. Later edits of the inputs may contradict it: see [`AppState::believed`].
    pub adopted: Option<Belief>,
    /// The cohort with which amounts are compared.
    pub cohort: Cohort,
    /// The progress of a long uncertainty run.
    pub progress: Progress,
    /// The last long run that has ended.
    pub run: Option<RunOf>,
}

/// An event that changes only the temporary state.
#[derive(Clone, Debug, PartialEq)]
pub enum Passing {
    /// Another kind of demand was chosen.
    Given(Demand),
    /// Another cohort was chosen for comparison.
    Among(Cohort),
    /// The reader chose whether to include the salary in what leaves the page.
    Disclose(Disclosure),
    /// The explanation of a number was opened, or closed.
    Explain(Option<Topic>),
    /// The explanation of a number of the scenario with this key was opened.
    ExplainOf(String, Topic),
    /// Something was copied or saved, or failed to be; `None` dismisses that message.
    Deliver(Option<Delivered>),
    /// The break-even solver was opened for the scenario with this key.
    Ask(String),
    /// The filter of the Evidence view changed.
    Filter(Filter),
    /// A long uncertainty run made progress.
    Run(Progress),
    /// A long uncertainty run ended.
    Ran(Box<RunOf>),
}

/// The outcome of a copy, save or share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivered {
    /// It succeeded; the text is a message for the reader.
    Sent(String),
    /// The browser refused; the text is what was to be copied, for the reader to copy by hand.
    Blocked(String),
    /// A file was saved, unless the page around forbids that; the text is for the reader to copy by hand then.
    Perhaps(String),
    /// The browser cannot export the canvas; the drawing is offered as SVG, with the name of its file.
    #[allow(missing_docs, reason = "the names say it")]
    OnlyDrawn { name: String, svg: String },
    /// There is nothing to copy or save for these inputs.
    Missing,
}

/// The progress of a long uncertainty run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// This many draws are made.
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

/// The result of a long uncertainty run, and the inputs that it was made for.
#[derive(Clone, Debug, PartialEq)]
pub struct RunOf {
    /// The inputs.
    pub inputs: Assumptions,
    /// The result.
    pub found: Uncertainty,
}

impl AppState {
    /// The beliefs that the inputs agree with: see [`Belief::in_force`].
    pub fn believed(&self) -> Vec<Belief> {
        Belief::in_force(&self.inputs, self.transient.adopted)
    }

    /// Selects the demand with this key, if there is one, for the Target view. It answers one demand, even if several
    /// are set.
    #[must_use]
    pub fn about(mut self, key: Option<&str>) -> Self {
        self.transient.given = key.and_then(Demand::find);
        self
    }

    /// Selects the unit with this key, if there is one, for the amount of the demand.
    #[must_use]
    pub fn in_unit(mut self, key: Option<&str>) -> Self {
        let demand = self.question().demand;
        self.transient.stated =
            key.and_then(AmountUnit::find).map(|unit| AmountAsTyped { demand, unit, number: None, rank: None });
        self
    }

    /// Selects the cohort with this key for comparison; the default one if there is none.
    #[must_use]
    pub fn among(mut self, key: Option<&str>) -> Self {
        self.transient.cohort = key.and_then(Cohort::find).unwrap_or_default();
        self
    }
}

impl Transient {
    /// The temporary state after `passing`.
    pub(super) fn after(&self, passing: Passing) -> Self {
        let mut next = self.clone();
        match passing {
            // A slice that was in progress when the reader stopped the run is ignored.
            Passing::Run(Progress::Made(_)) | Passing::Ran(_) if self.progress == Progress::Stopped => {}
            Passing::Disclose(disclosure) => next.disclosure = disclosure,
            Passing::Explain(None) => (next.explained, next.explained_of) = (None, String::new()),
            Passing::Explain(topic) => next.explained = topic,
            Passing::ExplainOf(scenario, topic) => (next.explained, next.explained_of) = (Some(topic), scenario),
            Passing::Deliver(delivered) => {
                next.deliveries = next.deliveries.wrapping_add(u32::from(delivered.is_some()));
                next.delivered = delivered;
            }
            Passing::Ask(key) => next.asked = key,
            Passing::Filter(filter) => next.filter = filter,
            Passing::Given(demand) => {
                next.given = Some(demand);
                next.typed = next.typed.filter(|typed| typed.demand == demand);
            }
            Passing::Among(cohort) => (next.cohort, next.typed) = (cohort, None),
            Passing::Run(progress) => next.progress = progress,
            Passing::Ran(run) => (next.run, next.progress) = (Some(*run), Progress::Ended),
        }
        next
    }
}
