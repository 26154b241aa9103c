//! The form: a loop over the input table. Few things here name a single input: the prices and the workload.

mod changed;
mod choice;
mod control;
mod currency;
mod field;
mod group;
mod group_note;
mod model_list;
mod model_picker;
mod number_field;
mod presets;
mod prices;
mod slider;
mod toolbar;
mod workload;

pub use field::Field;
pub use prices::list_price;
pub use toolbar::steps;

use std::rc::Rc;

use yew::Callback;

use super::browser;
use super::context::Shared;
use super::el::{El, el};
use super::results::Results;
use super::stage::Stage;
use crate::inputs::catalogue::Section;
use crate::inputs::presets::Preset;
use crate::inputs::{Assumptions, Input};
use crate::search::finds;
use crate::state::AppState;
use crate::text;

/// What the form remembers of its own.
#[derive(Default)]
pub struct Form {
    /// What is searched for.
    query: String,
    /// The preset chosen last: several may set the same.
    chosen: Option<Preset>,
    /// What a search has opened, by its identifier.
    opened: Vec<String>,
    /// Whether it was searched when it was last drawn.
    searching: bool,
    /// Whether it was folded as a phone needs it.
    folded: bool,
}

/// What happens to the form alone.
pub enum Change {
    /// Something else is searched for.
    Find(String),
    /// A preset is chosen.
    Preset(Preset),
}

/// What the parts of the form are drawn from.
struct View {
    shared: Shared,
    state: Rc<AppState>,
    results: Rc<Results>,
    defaults: Assumptions,
    /// What is searched for.
    query: String,
    /// The preset chosen last.
    chosen: Option<Preset>,
    /// Where to say what happened to the form alone.
    change: Callback<Change>,
}

impl View {
    fn is_searching(&self) -> bool {
        is_searching(&self.query)
    }

    /// Whether the search has found the input, unless the address hides it: by its name, its help, its key, or its group.
    fn finds(&self, input: Input) -> bool {
        let (words, row) = (text::words(input), input.row());
        !self.shared.shape.hides(input)
            && finds(&self.query, &[words.label, words.help, row.key, text::group(row.section)])
    }

    /// The inputs of these groups that the search has found.
    fn found(&self, groups: &[Section]) -> Vec<Input> {
        Input::ALL.iter().copied().filter(|input| groups.contains(&input.row().section) && self.finds(*input)).collect()
    }

    fn is_changed(&self, input: Input) -> bool {
        self.state.inputs.get(input) != self.defaults.get(input)
    }
}

/// The groups, in the order of the page.
fn groups() -> impl Iterator<Item = Section> {
    Section::FORM.into_iter().chain([Section::Settings])
}

/// What can be folded away, by its identifier.
fn folds() -> impl Iterator<Item = String> {
    groups().flat_map(|group| [group::id(group), group::more_id(group)]).chain([group::id(Section::Workload)])
}

impl Form {
    /// How many groups of inputs there are.
    pub fn groups() -> usize {
        groups().count()
    }

    /// Remembers something else.
    pub fn take(&mut self, change: Change) {
        match change {
            Change::Find(query) => self.query = query,
            Change::Preset(preset) => self.chosen = Some(preset),
        }
    }

    /// The groups of inputs, and what acts on all of them. `change` is told what `take` is to remember.
    pub fn view(
        &self,
        shared: &Shared,
        (state, results): (&Rc<AppState>, &Rc<Results>),
        change: Callback<Change>,
        stage: Stage,
    ) -> El {
        let (shared, defaults) = (shared.clone(), Assumptions::default());
        let (state, results, query) = (Rc::clone(state), Rc::clone(results), self.query.clone());
        let view = View { shared, state, results, defaults, query, chosen: self.chosen, change };
        let mounted = match stage {
            Stage::All => usize::MAX,
            Stage::Inputs(groups) => groups,
            _ => 0,
        };
        el("section")
            .class("inputs")
            .label(text::INPUTS)
            .child((mounted > 0).then(|| toolbar::toolbar(&view)))
            .children(groups().take(mounted).map(|group| group::group(&view, group)))
    }

    /// It is mounted anew: nothing that was folded by hand is still so.
    pub fn remount(&mut self) {
        (self.folded, self.searching) = (false, false);
    }

    /// After everything is drawn: on a phone fewer groups are open at first. A search opens all, and folds again what it has
    /// opened when it ends.
    pub fn fold(&mut self) {
        if !std::mem::replace(&mut self.folded, true) && browser::is_narrow() {
            for group in [Section::People, Section::Effect] {
                browser::set_open(&group::id(group), false);
            }
        }
        let searching = is_searching(&self.query);
        if searching == std::mem::replace(&mut self.searching, searching) {
            return;
        }
        if searching {
            self.opened.extend(folds().filter(|id| browser::set_open(id, true)));
        } else {
            for id in self.opened.drain(..) {
                browser::set_open(&id, false);
            }
        }
    }
}

fn is_searching(query: &str) -> bool {
    !query.trim().is_empty()
}
