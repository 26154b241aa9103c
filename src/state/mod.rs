//! The state of the page and how it changes: `update` is pure, so the whole page can be tested without a browser.

mod currency;
mod history;
mod passing;
mod preset;
mod rows;
mod saved;
mod saying;
mod taken;

pub use history::History;
pub use passing::{Delivered, Passing, Progress, RunOf};
pub use preset::SetByCase;
pub use rows::RowAction;
pub use saved::{Saved, Saving};
pub use saying::{Saying, Unsaid};
pub use taken::{Taken, TakenFrom};

use crate::evidence::Filter;
use crate::formula::Topic;
use crate::inputs::catalogue::Section;
use crate::inputs::draft::{Draft, Editing, Entry};
use crate::inputs::number::Separators;
use crate::inputs::{Assumptions, Change, Disclosure, Input, Part, Value};
use crate::model::cohort::Cohort;
use crate::model::demand::Demand;
use crate::model::said::Said;
use crate::presentation::Shape;
use crate::presets::Preset;
use crate::scenario::{self, Own};
use crate::share::{self, Link, Notice};

/// What the page remembers.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState {
    /// The last good inputs: results are always theirs.
    pub inputs: Assumptions,
    /// The reader's own scenarios.
    pub scenarios: Vec<Own>,
    /// Texts of the base inputs' fields that are being edited or wrong.
    pub draft: Draft,
    /// The same of each group's fields, by its place. They are not among the inputs, which stay equal while texts change. A
    /// place beyond the end has no such texts.
    pub group_drafts: Vec<Draft>,
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
    /// Place and name of the scenario or group that the last step has deleted.
    pub deleted: Option<(Place, String)>,
    /// What the last case has set, which another one puts back; `None` where no case was chosen on this page.
    pub by_case: Option<Vec<SetByCase>>,
    /// Where the use among the inputs was taken over from; `None` where it was not. In no link and not saved.
    pub taken: Option<TakenFrom>,
    /// What the page shows for the moment.
    pub passing: Passing,
    /// What is saved in this browser, and whether scenarios follow there.
    pub saving: Saving,
    /// What the address hides of the form, and keeps from being edited.
    pub shape: Shape,
}

/// Which inputs an edit is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The base inputs.
    Base,
    /// What the reader's own scenario at this place, from 0, changes.
    Own(usize),
    /// What is different for the group at this place, from 0. [`Input::People`] is the number of people in it.
    Group(usize),
}

impl Place {
    /// What tells its fields from those of the base inputs in the page and in links: `s1`, `g1`; `None` for the base.
    pub fn key(self) -> Option<String> {
        match self {
            Self::Base => None,
            Self::Own(nth) => Some(scenario::key(nth)),
            Self::Group(nth) => Some(Part::key_of(Some(nth)).into_owned()),
        }
    }
}

/// Inputs that go back to their defaults together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// One input.
    One(Input),
    /// A section of the form, with those that stand in it.
    Section(Section),
    /// Every input.
    All,
}

/// What can happen to the page.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum Action {
    /// The browser has said how the reader writes numbers.
    Separate(Separators),
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
    /// What imported data or a bill say is taken over.
    TakeOver(Taken),
    /// Back to the defaults.
    Reset(Extent),
    /// One more scenario, at the end. Beyond [`scenario::MOST`] nothing happens.
    AddScenario(Own),
    /// The scenario at the first place goes to the second; the others make room.
    MoveScenario(usize, usize),
    /// One more group, at the end, of nobody. Beyond [`crate::inputs::MOST_GROUPS`] nothing happens.
    AddGroup,
    /// Something happened to a scenario or group; the base inputs are neither, and nothing happens to them.
    Row(Place, RowAction),
    /// The best cap is put into force: [`scenario::BestCap`]. Where there is none, or the cap is not the reader's to set,
    /// nothing happens.
    UseBestCap,
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
    /// Something has left the page, or could not; or that was read.
    Deliver(Option<Delivered>),
    /// The scenario of this key is asked what would have to be true.
    Ask(String),
    /// The Evidence view is to show these sources.
    Filter(Filter),
    /// A long run has come so far.
    Run(Progress),
    /// A long run has ended.
    Ran(Box<RunOf>),
    /// The browser has saved the scenarios, or has refused to.
    Saved(bool),
    /// The scenarios on the page are to be saved in place of those that are.
    SaveThese,
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
            group_drafts: Vec::new(),
            unknown,
            notices,
            separators,
            edited: false,
            history: History::default(),
            deleted: None,
            by_case: None,
            taken: None,
            passing: Passing::default(),
            saving: Saving::default(),
            shape: Shape::default(),
        };
        state.recalled(saved)
    }

    /// The page shaped so: inputs that are locked or hidden are set by no preset, and stay through a reset.
    #[must_use]
    pub fn shaped(self, shape: Shape) -> Self {
        Self { shape, ..self }
    }

    /// The page with one more notice before the others.
    #[must_use]
    pub fn noticed(mut self, notice: Notice) -> Self {
        self.notices.insert(0, notice);
        self
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
            Action::Separate(separators) => Self { separators, ..self.clone() },
            Action::Type(place, input, text) => self.typed(place, input, &text),
            Action::Choose(place, input, value) => self.chosen(place, input, value),
            Action::Leave(place, input) => self.left(place, input),
            Action::Say(demand, said, text) => self.said(demand, said, text),
            Action::Preset(preset) => self.step(|state| state.choose_preset(preset)).fixed_as_in(self),
            Action::Apply(changes) => self.step(|state| state.apply(&changes)).fixed_as_in(self),
            Action::TakeOver(taken) => self.step(|state| state.take_data(taken)).fixed_as_in(self),
            Action::Reset(extent) => self.step(|state| state.reset(extent)).fixed_as_in(self),
            Action::AddScenario(own) => self.step(|state| state.add_scenario(own)),
            Action::MoveScenario(from, to) => self.step(|state| state.move_scenario(from, to)),
            Action::AddGroup => self.step(Self::add_group),
            Action::Row(place, action) => self.with_row(place, action),
            Action::UseBestCap if self.shape.fixes(Input::Cap) => self.clone(),
            Action::UseBestCap => self.step(Self::use_best_cap),
            Action::Undo => self.undone(),
            Action::Redo => self.redone(),
            Action::Open(fragment) => self.reopened(&fragment),
            Action::Dismiss(index) => self.without_notice(index),
            Action::Given(_)
            | Action::Disclose(_)
            | Action::Among(_)
            | Action::Explain(_)
            | Action::Deliver(_)
            | Action::Ask(_)
            | Action::Filter(_)
            | Action::Run(_)
            | Action::Ran(_) => Self { passing: self.passing.after(action), ..self.clone() },
            Action::Saved(is_saved) => self.saved(is_saved),
            Action::SaveThese => self.save_these(),
            Action::SavedElsewhere(text) => self.saved_elsewhere(&text),
            Action::TakeSaved => self.step(Self::take_saved),
        }
    }

    /// The texts at this place; `None` where there are none.
    pub fn draft_at(&self, place: Place) -> Option<&Draft> {
        match place {
            Place::Base => Some(&self.draft),
            Place::Own(nth) => self.scenarios.get(nth).map(|own| &own.draft),
            Place::Group(nth) => self.group_drafts.get(nth),
        }
    }

    /// The text of a field, where it is being edited or wrong.
    pub fn entry(&self, place: Place, input: Input) -> Option<&Entry> {
        self.draft_at(place)?.entry(input)
    }

    /// Whether a field of the base inputs or of a group is wrong, so that results are those of the last good inputs.
    pub fn has_mistakes(&self) -> bool {
        self.draft.has_mistakes() || self.group_drafts.iter().any(Draft::has_mistakes)
    }

    fn typed(&self, place: Place, input: Input, text: &str) -> Self {
        self.edited_field(place, input, |draft, editing| draft.typed(input, text, editing))
    }

    fn chosen(&self, place: Place, input: Input, value: Value) -> Self {
        let change = (input, value);
        self.edited_field(place, input, |draft, editing| draft.chosen(&change, editing))
    }

    /// One field edited: steps in the same field are one to undo.
    fn edited_field(
        &self,
        place: Place,
        input: Input,
        edit: impl FnOnce(&Draft, Editing) -> (Draft, Assumptions),
    ) -> Self {
        let (inputs, group) = match place {
            Place::Base => (self.inputs.clone(), None),
            Place::Own(nth) => match self.scenarios.get(nth) {
                Some(own) => (self.inputs.with(&own.changes).0, None),
                None => return self.clone(),
            },
            Place::Group(nth) => (self.inputs.clone(), Some(nth)),
        };
        let draft = self.draft_at(place).cloned().unwrap_or_default();
        let (draft, inputs) = edit(&draft, Editing { inputs: &inputs, group, separators: self.separators });
        let mut next = self.clone();
        next.history.before_edit(self, place, input);
        (next.edited, next.deleted) = (true, None);
        (next.passing.progress, next.passing.saying) = (Progress::default(), None);
        // What is typed or slid in tokens a week is said so from then on.
        next.passing.said = self.passing.said.filter(|(demand, _)| place != Place::Base || demand.input() != input);
        next.put(place, draft, inputs);
        if place == Place::Base {
            next.keep_amounts_in_edit(input);
        }
        next.read_texts_again(Some(place));
        next
    }

    /// Reads the texts of the base inputs and of groups again, but for those at the place that was edited: a text that did
    /// not fit may do so now.
    fn read_texts_again(&mut self, edited: Option<Place>) {
        let places = std::iter::once(Place::Base).chain((0..self.group_drafts.len()).map(Place::Group));
        for place in places.filter(|place| Some(*place) != edited) {
            let group = if let Place::Group(nth) = place { Some(nth) } else { None };
            let editing = Editing { inputs: &self.inputs, group, separators: self.separators };
            let draft = self.draft_at(place).cloned().unwrap_or_default();
            let (draft, inputs) = draft.applied(editing);
            self.put(place, draft, inputs);
        }
    }

    /// Stores the texts at a place, and the inputs that result from them.
    fn put(&mut self, place: Place, draft: Draft, inputs: Assumptions) {
        match place {
            Place::Base => (self.draft, self.inputs) = (draft, inputs),
            Place::Own(nth) => self.store(nth, draft, &inputs),
            Place::Group(nth) => {
                self.inputs = inputs;
                self.put_group_draft(nth, draft);
            }
        }
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
            Place::Group(nth) => {
                next.group_drafts.iter_mut().skip(nth).take(1).for_each(|draft| *draft = draft.left(input));
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

    /// The state with what is not the reader's to set as it was before.
    fn fixed_as_in(mut self, before: &Self) -> Self {
        let fixed = Input::ALL.iter().filter(|input| self.shape.fixes(**input));
        let back: Vec<Change> = fixed.map(|input| (*input, before.inputs.get(*input))).collect();
        let moved: Vec<Change> = back.into_iter().filter(|(input, value)| self.inputs.get(*input) != *value).collect();
        let (inputs, rejected) = self.inputs.with(&moved);
        // Where what is fixed leaves no room for the rest, as in a token mix, nothing moves.
        self.inputs = if rejected.is_empty() { inputs } else { before.inputs.clone() };
        self
    }

    /// Groups belong to the team's section of the form, and go with it.
    fn reset(&mut self, extent: Extent) {
        let defaults = Assumptions::default();
        let meant = |input: &Input| match extent {
            Extent::One(one) => one == *input,
            Extent::Section(section) => [input.row().section, input.row().section.shown_in()].contains(&section),
            Extent::All => true,
        };
        if matches!(extent, Extent::All | Extent::Section(Section::People)) {
            self.remove_groups();
        }
        if extent == Extent::All {
            self.taken = None;
        }
        let back: Vec<Change> =
            Input::ALL.iter().filter(|input| meant(input)).map(|input| (*input, defaults.get(*input))).collect();
        for (input, _) in &back {
            self.draft = self.draft.without(*input);
        }
        self.apply(&back);
        if let [change] = back.as_slice()
            && self.inputs.get(change.0) != change.1
        {
            // It does not fit: a team smaller than its groups. Its field says so.
            let editing = Editing { inputs: &self.inputs, group: None, separators: self.separators };
            (self.draft, self.inputs) = self.draft.chosen(change, editing);
        }
    }

    /// Another link in the same page. What was there can be brought back by the browser's Back, and by undoing.
    fn reopened(&self, fragment: &str) -> Self {
        let Link { inputs, scenarios, unknown, notices } = share::read(fragment);
        let next = self.step(|state| {
            (state.inputs, state.unknown, state.notices) = (inputs, unknown, notices);
            (state.draft, state.group_drafts) = (Draft::default(), Vec::new());
            (state.passing.given, state.passing.said, state.by_case) = (None, None, None);
            state.taken = None;
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
