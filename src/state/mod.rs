//! The state of the page and its transitions. [`AppState::update`] is pure, so the page's behavior can be tested
//! without a browser.

mod currency;
mod history;
mod preset;
mod rows;
mod saved;
mod taken;
mod transient;
mod typed_amount;

pub use history::History;
pub use preset::SetByCase;
pub use rows::RowAction;
pub use saved::{Saved, Saving};
pub use taken::{InForce, Taken, TakenFrom};
pub use transient::{Delivered, Progress, RunOf, Transient};
pub use typed_amount::{AmountAsTyped, AmountError, TypedAmount};

use history::StepKind;

use crate::beliefs::Belief;
use crate::evidence::Filter;
use crate::formula::Topic;
use crate::inputs::catalog::Section;
use crate::inputs::draft::{Draft, Editing, Entry};
use crate::inputs::number::Separators;
use crate::inputs::{Assumptions, Change, Disclosure, Input, PartId, Value};
use crate::model::amount_unit::AmountUnit;
use crate::model::cohort::Cohort;
use crate::model::demand::Demand;
use crate::presentation::Shape;
use crate::presets::Preset;
use crate::scenario::{self, Own};
use crate::share::{self, Link, Notice};
use crate::units::MTokPerWeek;

/// The state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState {
    /// The last valid inputs, from which results are computed.
    pub inputs: Assumptions,
    /// The reader's own scenarios.
    pub scenarios: Vec<Own>,
    /// Texts of the base inputs' fields that are being edited or are wrong.
    pub draft: Draft,
    /// The texts of each group's fields, by index. An index beyond the end has none. They are not part of the inputs,
    /// so that those stay equal while texts change.
    pub group_drafts: Vec<Draft>,
    /// Keys of the link that this version does not know.
    pub unknown: Vec<(String, String)>,
    /// Messages about the link or about saved scenarios.
    pub notices: Vec<Notice>,
    /// The separators of the reader's locale.
    pub separators: Separators,
    /// Whether the reader has changed anything since the link was opened. The address is rewritten only then.
    pub edited: bool,
    /// Steps that can be undone and redone.
    pub history: History,
    /// Place and name of the scenario or group that the last step deleted.
    pub deleted: Option<(Place, String)>,
    /// The scenario or group that the last step added.
    pub added: Option<Place>,
    /// What the last company case has set, which choosing another one undoes; `None` if none was chosen on this page.
    pub by_case: Option<Vec<SetByCase>>,
    /// The origin of the inputs' use, if it was taken over from data or a bill. Neither part of the link nor saved.
    pub taken: Option<TakenFrom>,
    /// Temporary state, such as open explanations and progress.
    pub transient: Transient,
    /// Whether scenarios are saved in this browser.
    pub saving: Saving,
    /// The inputs that the address hides or locks.
    pub shape: Shape,
}

/// The set of inputs that an edit applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The base inputs.
    Base,
    /// The changes of the reader's own scenario with this index.
    Own(usize),
    /// The inputs of the group with this index. [`Input::People`] is the number of people in it.
    Group(usize),
}

impl Place {
    /// The key that marks its fields in the page and in links: `s1`, `g1`; `None` for the base.
    pub fn key(self) -> Option<String> {
        match self {
            Self::Base => None,
            Self::Own(nth) => Some(scenario::key(nth)),
            Self::Group(nth) => Some(PartId::Group(nth).key()),
        }
    }
}

/// The inputs that are reset together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// One input.
    One(Input),
    /// A section of the form, with the sections shown in it.
    Section(Section),
    /// Every input.
    All,
}

/// An event that changes the state.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum Action {
    /// The separators of the reader's locale became known.
    Separate(Separators),
    /// The text of a field changed.
    Type(Place, Input, String),
    /// A field lost focus, or a slider was released.
    Leave(Place, Input),
    /// An amount was typed in another unit than tokens a week.
    TypeAmount(Demand, AmountUnit, String),
    /// Another kind of demand was chosen.
    Given(Demand),
    /// Another cohort was chosen for comparison.
    Among(Cohort),
    /// A value was set by a slider, list, checkbox or marker.
    Choose(Place, Input, Value),
    /// A preset was chosen. A company case also undoes what another case has set.
    Preset(Preset),
    /// A belief was adopted.
    Believe(Belief),
    /// Several base inputs were set at once, for example from the workload builder.
    Apply(Vec<Change>),
    /// Inputs were taken over from imported data or a bill.
    TakeOver(Taken),
    /// Inputs were reset to their defaults.
    Reset(Extent),
    /// A scenario was added at the end. Ignored if there are [`scenario::MOST`] already.
    AddScenario(Own),
    /// The scenario at the first index was moved to the second.
    MoveScenario(usize, usize),
    /// An empty group was added at the end. Ignored if there are [`crate::inputs::MOST_GROUPS`] already.
    AddGroup,
    /// A scenario or group was edited. Ignored for [`Place::Base`].
    Row(Place, RowAction),
    /// The amounts that kept their digits when the currency was changed were converted. Ignored if there are none.
    ConvertAmounts,
    /// The best cap was applied: [`scenario::BestCap`]. Ignored if there is none, or if the cap is hidden or locked.
    UseBestCap,
    /// The last step was undone.
    Undo,
    /// The last undone step was redone.
    Redo,
    /// The address changed to this fragment.
    Open(String),
    /// The notice with this index was dismissed.
    Dismiss(usize),
    /// The reader chose whether to include the salary in what leaves the page.
    Disclose(Disclosure),
    /// The explanation of a number was opened, or closed.
    Explain(Option<Topic>),
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
    /// The browser saved the scenarios (true), or refused to.
    Saved(bool),
    /// The reader wants to save the scenarios on the page in place of the saved ones.
    SaveThese,
    /// Another tab saved these scenarios, in the form of a link.
    SavedElsewhere(String),
    /// The reader wants to show the saved scenarios in place of those on the page.
    TakeSaved,
}

impl AppState {
    /// The initial state for this fragment, locale and saved scenarios.
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
            added: None,
            by_case: None,
            taken: None,
            transient: Transient::default(),
            saving: Saving::default(),
            shape: Shape::default(),
        };
        state.recalled(saved)
    }

    /// Sets which inputs are hidden or locked. Presets and resets do not change those.
    #[must_use]
    pub fn shaped(self, shape: Shape) -> Self {
        Self { shape, ..self }
    }

    /// Adds a notice before the others.
    #[must_use]
    pub fn noticed(mut self, notice: Notice) -> Self {
        self.notices.insert(0, notice);
        self
    }

    /// The fragment that restores this state. While a notice says that the sender left out a salary, the fragment says
    /// so, too.
    pub fn fragment(&self) -> String {
        let unknown = share::with_mark(&self.unknown, self.notices.iter().any(Notice::is_of_salary));
        share::write(&self.inputs, &self.scenarios, &unknown)
    }

    /// The state after `action`.
    #[must_use]
    pub fn update(&self, action: Action) -> Self {
        let is_opened = matches!(action, Action::Open(_));
        let is_typed_amount = matches!(action, Action::TypeAmount(..));
        let mut next = self.acted(action);
        if next.inputs != self.inputs {
            next.transient.progress = Progress::default();
        }
        if !is_typed_amount {
            next.keep_stated(self);
        }
        if !is_opened && next.has_another_salary_than(self) {
            next.notices.retain(|notice| !notice.is_of_salary());
        }
        next
    }

    /// Whether a salary of the inputs, a group or a scenario was set since `before`.
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
            Action::TypeAmount(demand, unit, text) => self.with_typed_amount(demand, unit, text),
            Action::Preset(preset) => self.step(|state| state.choose_preset(preset)).fixed_as_in(self),
            Action::Believe(belief) => self.step(|state| state.adopt(belief)).fixed_as_in(self),
            Action::Apply(changes) => self.step(|state| state.apply(&changes)).fixed_as_in(self),
            Action::TakeOver(taken) => self.step(|state| state.take_data(taken)).fixed_as_in(self),
            Action::Reset(extent) => self.step(|state| state.reset(extent)).fixed_as_in(self),
            Action::AddScenario(own) => self.step(|state| state.add_scenario(own)),
            Action::MoveScenario(from, to) => self.step(|state| state.move_scenario(from, to)),
            Action::AddGroup => self.step(Self::add_group),
            Action::Row(place, action) => self.with_row(place, action),
            Action::ConvertAmounts => self.with_converted_amounts(),
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
            | Action::Ran(_) => Self { transient: self.transient.after(action), ..self.clone() },
            Action::Saved(is_saved) => self.saved(is_saved),
            Action::SaveThese => self.save_these(),
            Action::SavedElsewhere(text) => self.saved_elsewhere(&text),
            Action::TakeSaved => self.step(Self::take_saved),
        }
    }

    /// The progress of the long run that the inputs ask for. It has ended if these inputs have been run, whatever else
    /// was edited since.
    pub fn progress(&self) -> Progress {
        let is_made = self.transient.run.as_ref().is_some_and(|run| run.inputs == self.inputs);
        match self.transient.progress {
            _ if is_made => Progress::Ended,
            // The run that has ended was one of other inputs.
            Progress::Ended => Progress::default(),
            progress => progress,
        }
    }

    /// The draft of this place, if there is one.
    pub fn draft_at(&self, place: Place) -> Option<&Draft> {
        match place {
            Place::Base => Some(&self.draft),
            Place::Own(nth) => self.scenarios.get(nth).map(|own| &own.draft),
            Place::Group(nth) => self.group_drafts.get(nth),
        }
    }

    /// The text of a field, if it is being edited or is wrong.
    pub fn entry(&self, place: Place, input: Input) -> Option<&Entry> {
        self.draft_at(place)?.entry(input)
    }

    /// The fields of the base inputs and of groups that are wrong, those of the base first. Where there are any, results
    /// are those of the last valid inputs.
    pub fn mistakes(&self) -> Vec<(Place, Input)> {
        let places = std::iter::once(Place::Base).chain((0..self.group_drafts.len()).map(Place::Group));
        places.flat_map(|place| self.mistakes_at(place).into_iter().map(move |input| (place, input))).collect()
    }

    /// The fields of a place that are wrong, in the order of the inputs.
    pub fn mistakes_at(&self, place: Place) -> Vec<Input> {
        let wrong: Vec<Input> = self.draft_at(place).into_iter().flat_map(Draft::mistakes).collect();
        Input::ALL.iter().copied().filter(|input| wrong.contains(input)).collect()
    }

    fn typed(&self, place: Place, input: Input, text: &str) -> Self {
        self.edited_field(place, input, |draft, editing| draft.typed(input, text, editing))
    }

    fn chosen(&self, place: Place, input: Input, value: Value) -> Self {
        let change = (input, value);
        self.edited_field(place, input, |draft, editing| draft.chosen(&change, editing))
    }

    /// The state after an edit of a field. Edits of the same field are one undo step. A text that is not valid leaves the
    /// value from before that step: of `1e999`, `1` was valid when it was typed, but nobody has entered it.
    fn edited_field(&self, place: Place, input: Input, edit: impl Fn(&Draft, Editing) -> (Draft, Assumptions)) -> Self {
        let group = if let Place::Group(nth) = place { Some(nth) } else { None };
        let before = self.draft_at(place).cloned().unwrap_or_default();
        let edited = |inputs: &Assumptions, scenarios: &[Own]| {
            let inputs = match place {
                Place::Base | Place::Group(_) => inputs.clone(),
                Place::Own(nth) => inputs.with(&scenarios.get(nth)?.changes).0,
            };
            Some(edit(&before, self.editing(&inputs, group)))
        };
        let Some(now) = edited(&self.inputs, &self.scenarios) else { return self.clone() };
        let is_wrong = now.0.entry(input).is_some_and(|entry| entry.outcome.is_err());
        let started = self.history.before_edit_of(place, input).filter(|_| is_wrong);
        let (draft, inputs) = started.and_then(|start| edited(&start.inputs, &start.scenarios)).unwrap_or(now);
        let mut next = self.clone();
        next.history.before_edit(self, place, Some(input));
        (next.edited, next.deleted, next.added) = (true, None, None);
        next.transient.typed = None;
        // After an edit of the field itself, the amount is shown in tokens a week again.
        next.transient.stated =
            self.transient.stated.filter(|stated| place != Place::Base || stated.demand.input() != input);
        next.put(place, draft, inputs);
        if place == Place::Base {
            next.keep_amounts_in_edit(input);
        }
        next.read_texts_again(Some(place));
        next
    }

    /// The inputs to edit, those of a group if one is given, as this reader writes numbers.
    fn editing<'a>(&self, inputs: &'a Assumptions, group: Option<usize>) -> Editing<'a> {
        let own = group.and_then(|nth| inputs.groups().get(nth)).map(|group| inputs.with(&group.changes).0);
        let a_month =
            AmountUnit::DollarsAMonth.number(MTokPerWeek::new(1.0), own.as_ref().unwrap_or(inputs), Cohort::Team);
        Editing { inputs, group, separators: self.separators, month_of_mtok: a_month.ok() }
    }

    /// Reads the texts of the base inputs and of groups again, except at the place that was edited. A text that was
    /// rejected may be valid now.
    fn read_texts_again(&mut self, edited: Option<Place>) {
        let places = std::iter::once(Place::Base).chain((0..self.group_drafts.len()).map(Place::Group));
        for place in places.filter(|place| Some(*place) != edited) {
            let group = if let Place::Group(nth) = place { Some(nth) } else { None };
            let editing = self.editing(&self.inputs, group);
            let draft = self.draft_at(place).cloned().unwrap_or_default();
            let (draft, inputs) = draft.applied(editing);
            self.put(place, draft, inputs);
        }
    }

    /// Stores the draft of a place, and the inputs that result from it.
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
        next.transient.typed = next.transient.typed.filter(|typed| typed.mistake.is_some() || typed.other.is_some());
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

    /// The state after `change`, as one undo step.
    fn step(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut next = self.clone();
        next.history.before_step(self);
        (next.edited, next.deleted, next.added) = (true, None, None);
        next.transient.typed = None;
        change(&mut next);
        next
    }

    /// Restores the inputs that are hidden or locked from `before`.
    fn fixed_as_in(mut self, before: &Self) -> Self {
        let fixed = Input::ALL.iter().filter(|input| self.shape.fixes(**input));
        let back: Vec<Change> = fixed.map(|input| (*input, before.inputs.get(*input))).collect();
        let moved: Vec<Change> = back.into_iter().filter(|(input, value)| self.inputs.get(*input) != *value).collect();
        let (inputs, rejected) = self.inputs.with(&moved);
        // If the restored inputs conflict with the rest, as in a token mix, nothing changes.
        self.inputs = if rejected.is_empty() { inputs } else { before.inputs.clone() };
        self
    }

    /// Resets inputs to their defaults. Groups belong to the section [`Section::People`] and are removed with it.
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
            // The default was rejected, as for a team smaller than its groups. Show the mistake in the field.
            let editing = self.editing(&self.inputs, None);
            (self.draft, self.inputs) = self.draft.chosen(change, editing);
        }
    }

    /// Opens another link in the same page. The browser's Back or undo restores what was there.
    fn reopened(&self, fragment: &str) -> Self {
        let Link { inputs, scenarios, unknown, notices } = share::read(fragment);
        let next = self.step(|state| {
            (state.inputs, state.unknown, state.notices) = (inputs, unknown, notices);
            (state.draft, state.group_drafts) = (Draft::default(), Vec::new());
            (state.transient.given, state.transient.stated, state.by_case) = (None, None, None);
            state.taken = None;
            state.transient.disclosure = Disclosure::default();
            if self.edited {
                state.notices.push(Notice::Replaced);
            }
            state.take_over(scenarios);
            state.history.mark(StepKind::Open);
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
