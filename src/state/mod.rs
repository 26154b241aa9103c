//! The state of the page and its transitions. [`AppState::update`] is pure, so the page's behavior can be tested
//! without a browser.

mod action;
mod currency;
mod fields;
mod history;
mod preset;
mod rows;
mod saved;
mod taken;
mod transient;
mod typed_amount;

pub use action::{Action, Extent, Place};
pub use history::History;
pub use preset::SetByCase;
pub use rows::RowAction;
pub use saved::{Saved, Saving};
pub use taken::{InForce, Taken, TakenFrom};
pub use transient::{Delivered, Passing, Progress, RunOf, Transient};
pub use typed_amount::{AmountAsTyped, AmountError, TypedAmount};

use history::StepKind;

use crate::inputs::catalog::Section;
use crate::inputs::draft::Draft;
use crate::inputs::number::Separators;
use crate::inputs::{Assumptions, Change, Disclosure, Input, Value};
use crate::presentation::Shape;
use crate::scenario::{Own, without_caps};
use crate::share::{self, Link, Notice};

/// The state of the page.
#[derive(Clone, Debug, Default, PartialEq)]
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

impl AppState {
    /// The initial state for this fragment, locale and saved scenarios.
    pub fn opened(fragment: &str, separators: Separators, saved: Saved) -> Self {
        let Link { inputs, scenarios, unknown, notices } = share::read(fragment);
        Self { inputs, scenarios, unknown, notices, separators, ..Self::default() }.recalled(saved)
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
        let is_amount = matches!(action, Action::TypeAmount(..));
        let is_text = matches!(action, Action::Type(..));
        let mut next = self.acted(action);
        if next.inputs != self.inputs {
            next.transient.progress = Progress::default();
        }
        // An amount stays as it was typed, also one of money in a field of tokens.
        let is_as_typed = is_amount || (is_text && next.transient.stated != self.transient.stated);
        if !is_as_typed {
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
            Action::TakeOver(taken) => self.step(|state| state.take_over(taken)).fixed_as_in(self),
            Action::Reset(extent) => self.step(|state| state.reset(extent)).fixed_as_in(self),
            Action::AddScenario(own) => self.step(|state| state.add_scenario(own)),
            Action::MoveScenario(from, to) => self.step(|state| state.move_scenario(from, to)),
            Action::AddGroup => self.step(Self::add_group),
            Action::Row(place, action) => self.with_row(place, action),
            Action::ConvertAmounts => self.with_converted_amounts(),
            Action::UseBestCap | Action::RemoveCaps if self.shape.fixes(Input::Cap) => self.clone(),
            Action::UseBestCap => self.step(Self::use_best_cap),
            Action::RemoveCaps => self.step(|state| state.put_caps(without_caps(&state.inputs))),
            Action::Undo => self.undone(),
            Action::Redo => self.redone(),
            Action::Open(fragment) => self.reopened(&fragment),
            Action::Dismiss(index) => self.without_notice(index),
            Action::Passing(passing) => Self { transient: self.transient.after(passing), ..self.clone() },
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

    /// The state after `change`, as one undo step.
    fn step(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut next = self.clone();
        next.history.before_step(self);
        next.begin();
        change(&mut next);
        next
    }

    /// Starts an edit: undo now takes back this one, not what the last step deleted or added.
    fn begin(&mut self) {
        (self.edited, self.deleted, self.added) = (true, None, None);
        self.transient.typed = None;
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
            self.draft.remove(*input);
        }
        self.apply(&back);
        if let [change] = back.as_slice()
            && self.inputs.get(change.0) != change.1
        {
            // The default was rejected, as for a team smaller than its groups. Show the mistake in the field.
            let editing = self.editing(&self.inputs, Place::Base);
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
            state.show_of_link(scenarios);
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
