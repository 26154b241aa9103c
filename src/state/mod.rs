//! The state of the page and how it changes: `update` is pure, so the whole page can be tested without a browser.

mod currency;
mod history;
mod passing;
mod preset;
mod saved;
mod saying;
mod scenarios;

pub use history::History;
pub use passing::{Delivered, Passing, Progress, RunOf};
pub use preset::SetByCase;
pub use saved::{Saved, Saving};
pub use saying::{Saying, Unsaid};
pub use scenarios::ScenarioAction;

use crate::explain::Topic;
use crate::inputs::catalogue::Section;
use crate::inputs::draft::Draft;
use crate::inputs::number::Separators;
use crate::inputs::presets::Preset;
use crate::inputs::{Assumptions, Change, Disclosure, Input, Value};
use crate::model::cohort::Cohort;
use crate::model::demand::Demand;
use crate::model::said::Said;
use crate::scenario::Own;
use crate::share::{self, Link, Notice};

/// What the page remembers.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState {
    /// The last good inputs: results are always theirs.
    pub inputs: Assumptions,
    /// The reader's own scenarios.
    pub scenarios: Vec<Own>,
    /// Texts being edited or wrong.
    pub draft: Draft,
    /// Keys of the link that another version understands.
    pub unknown: Vec<(String, String)>,
    /// What the reader should know about the link or about what is saved.
    pub notices: Vec<Notice>,
    /// How the reader's locale writes numbers.
    pub separators: Separators,
    /// Whether the reader has changed anything since the link was opened: only then is the address rewritten.
    pub edited: bool,
    /// What can be undone and done again.
    pub history: History,
    /// Place and name of the scenario that the last step has deleted.
    pub deleted: Option<(usize, String)>,
    /// What the last case has set, which another one puts back; `None` where no case was chosen on this page.
    pub by_case: Option<Vec<SetByCase>>,
    /// What the page shows for the moment.
    pub passing: Passing,
    /// What is saved in this browser, and whether scenarios follow there.
    pub saving: Saving,
}

/// Which inputs an edit is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The base inputs.
    Base,
    /// What the reader's own scenario at this place, from 0, changes.
    Own(usize),
}

/// Inputs that go back to their defaults together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// One input.
    One(Input),
    /// A group of the form.
    Section(Section),
    /// Every input.
    All,
}

/// What can happen to the page.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum Action {
    /// A key was pressed in a field, which now holds this text.
    Type(Place, Input, String),
    /// A field was left, or a slider let go.
    Leave(Place, Input),
    /// An amount was typed in another way than in tokens a week.
    Say(Demand, Said, String),
    /// Another kind of demand is asked about.
    Given(Demand),
    /// Amounts are compared with another cohort.
    Among(Cohort),
    /// A value was chosen by slider, list, box or marker.
    Choose(Place, Input, Value),
    /// A preset was chosen. A case, a preset of the kind `Company`, also puts back what another case has set.
    Preset(Preset),
    /// Several base inputs were set at once: by what was counted elsewhere.
    Apply(Vec<Change>),
    /// Back to the defaults.
    Reset(Extent),
    /// Something happened to the reader's own scenarios.
    Scenario(ScenarioAction),
    /// The last step is taken back.
    Undo,
    /// The last step taken back is done again.
    Redo,
    /// The address changed to this fragment.
    Open(String),
    /// The notice of this number was read.
    Dismiss(usize),
    /// The reader has ticked what goes along with what leaves the page.
    Disclose(Disclosure),
    /// A number is to be explained, or none any more.
    Explain(Option<Topic>),
    /// What explains and exports is there now, or could not be loaded.
    Later(bool),
    /// Something has left the page, or could not; or that was read.
    Deliver(Option<Delivered>),
    /// The scenario of this key is asked what would have to be true.
    Ask(String),
    /// A long run has come so far.
    Run(Progress),
    /// A long run has ended.
    Ran(Box<RunOf>),
    /// The browser could not save the scenarios.
    NotSaved,
    /// Another tab has saved these scenarios, as a link spells them.
    SavedElsewhere(String),
    /// The scenarios that are saved in this browser replace those on the page.
    TakeSaved,
}

impl AppState {
    /// The page opened at this fragment by a reader of this locale, who has this saved in the browser.
    pub fn opened(fragment: &str, separators: Separators, saved: Saved) -> Self {
        let Link { inputs, scenarios, unknown, notices } = share::read(fragment);
        let state = Self {
            inputs,
            scenarios,
            draft: Draft::default(),
            unknown,
            notices,
            separators,
            edited: false,
            history: History::default(),
            deleted: None,
            by_case: None,
            passing: Passing::default(),
            saving: Saving::default(),
        };
        state.recalled(saved)
    }

    /// The fragment that restores this state. As long as the page says that a sender has left out the salary, so does the
    /// fragment.
    pub fn fragment(&self) -> String {
        let unknown = share::with_mark(&self.unknown, self.notices.iter().any(Notice::is_of_salary));
        share::write(&self.inputs, &self.scenarios, &unknown)
    }

    /// The state after `action`.
    #[must_use]
    pub fn update(&self, action: Action) -> Self {
        let is_opened = matches!(action, Action::Open(_));
        let mut next = self.acted(action);
        if !is_opened && next.has_another_salary_than(self) {
            next.notices.retain(|notice| !notice.is_of_salary());
        }
        next
    }

    /// Whether the reader has set a salary since: of the inputs, of a group or of a scenario.
    fn has_another_salary_than(&self, before: &Self) -> bool {
        let set = |state: &Self| -> Vec<Value> {
            let groups = state.inputs.groups().iter().flat_map(|group| &group.changes);
            let changes = state.scenarios.iter().flat_map(|own| &own.changes).chain(groups).cloned();
            changes.filter(|(input, _)| *input == Input::Salary).map(|(_, value)| value).collect()
        };
        let known = set(before);
        self.inputs.salary != before.inputs.salary || set(self).iter().any(|value| !known.contains(value))
    }

    fn acted(&self, action: Action) -> Self {
        match action {
            Action::Type(place, input, text) => self.typed(place, input, &text),
            Action::Choose(place, input, value) => self.chosen(place, input, value),
            Action::Leave(place, input) => self.left(place, input),
            Action::Say(demand, said, text) => self.said(demand, said, text),
            Action::Preset(preset) => self.step(|state| state.choose_preset(preset)),
            Action::Apply(changes) => self.step(|state| state.apply(&changes)),
            Action::Reset(extent) => self.step(|state| state.reset(extent)),
            Action::Scenario(action) => self.with_scenarios(action),
            Action::Undo => self.undone(),
            Action::Redo => self.redone(),
            Action::Open(fragment) => self.reopened(&fragment),
            Action::Dismiss(index) => self.without_notice(index),
            Action::Given(_)
            | Action::Disclose(_)
            | Action::Among(_)
            | Action::Explain(_)
            | Action::Later(_)
            | Action::Deliver(_)
            | Action::Ask(_)
            | Action::Run(_)
            | Action::Ran(_) => Self { passing: self.passing.after(action), ..self.clone() },
            Action::NotSaved => self.not_saved(),
            Action::SavedElsewhere(text) => self.saved_elsewhere(&text),
            Action::TakeSaved => self.step(Self::take_saved),
        }
    }

    /// The inputs that an edit at this place starts from; `None` where there is no such scenario.
    pub fn inputs_at(&self, place: Place) -> Option<Assumptions> {
        match place {
            Place::Base => Some(self.inputs.clone()),
            Place::Own(nth) => Some(self.inputs.with(&self.scenarios.get(nth)?.changes).0),
        }
    }

    /// The texts at this place.
    pub fn draft_at(&self, place: Place) -> Option<&Draft> {
        match place {
            Place::Base => Some(&self.draft),
            Place::Own(nth) => self.scenarios.get(nth).map(|own| &own.draft),
        }
    }

    fn typed(&self, place: Place, input: Input, text: &str) -> Self {
        let edit = |draft: &Draft, base: &Assumptions| draft.typed(input, text, self.separators, base);
        self.edited_field(place, input, edit)
    }

    fn chosen(&self, place: Place, input: Input, value: Value) -> Self {
        let change = (input, value);
        let edit = |draft: &Draft, base: &Assumptions| draft.chosen(&change, self.separators, base);
        self.edited_field(place, input, edit)
    }

    /// One field edited: steps in the same field are one to undo.
    fn edited_field(
        &self,
        place: Place,
        input: Input,
        edit: impl Fn(&Draft, &Assumptions) -> (Draft, Assumptions),
    ) -> Self {
        let Some((base, draft)) = self.inputs_at(place).zip(self.draft_at(place)) else { return self.clone() };
        let (draft, inputs) = edit(draft, &base);
        let mut next = self.clone();
        next.history.before_edit(self, place, input);
        (next.edited, next.deleted) = (true, None);
        (next.passing.progress, next.passing.saying) = (Progress::default(), None);
        // What is typed or slid in tokens a week is said so from then on.
        next.passing.said = self.passing.said.filter(|(demand, _)| place != Place::Base || demand.input() != input);
        match place {
            Place::Base => {
                (next.draft, next.inputs) = (draft, inputs);
                next.keep_amounts_in_edit(input);
            }
            Place::Own(nth) => next.store(nth, draft, &inputs),
        }
        next
    }

    fn left(&self, place: Place, input: Input) -> Self {
        let mut next = self.clone();
        next.history.end_edit();
        next.passing.saying = next.passing.saying.filter(|saying| saying.mistake.is_some());
        match place {
            Place::Base => next.draft = self.draft.left(input),
            Place::Own(nth) => {
                next.scenarios.iter_mut().skip(nth).take(1).for_each(|own| own.draft = own.draft.left(input));
            }
        }
        next
    }

    /// A step of its own to undo. Texts that are no good are dropped: what was set on purpose counts.
    fn step(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut next = self.clone();
        next.history.before_step(self);
        (next.edited, next.deleted) = (true, None);
        (next.passing.progress, next.passing.saying) = (Progress::default(), None);
        change(&mut next);
        next
    }

    fn reset(&mut self, extent: Extent) {
        let defaults = Assumptions::default();
        let meant = |input: &Input| match extent {
            Extent::One(one) => one == *input,
            Extent::Section(group) => group == input.row().section,
            Extent::All => true,
        };
        let back: Vec<Change> =
            Input::ALL.iter().filter(|input| meant(input)).map(|input| (*input, defaults.get(*input))).collect();
        for (input, _) in &back {
            self.draft = self.draft.without(*input);
        }
        self.apply(&back);
    }

    /// Another link in the same page. What was there can be brought back by the browser's Back, and by undoing.
    fn reopened(&self, fragment: &str) -> Self {
        let Link { inputs, scenarios, unknown, notices } = share::read(fragment);
        let next = self.step(|state| {
            (state.inputs, state.unknown, state.notices) = (inputs, unknown, notices);
            state.draft = Draft::default();
            (state.passing.given, state.passing.said, state.by_case) = (None, None, None);
            state.passing.disclosure = Disclosure::default();
            if self.edited {
                state.notices.push(Notice::Replaced);
            }
            state.take_over(scenarios);
        });
        Self { edited: false, ..next }
    }

    fn without_notice(&self, index: usize) -> Self {
        let mut state = self.clone();
        if index < state.notices.len() {
            state.notices.remove(index);
        }
        state
    }
}
