//! The data derived from the counted files.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::{Imports, use_imports};
use crate::ui::context::{Shared, use_state_of_page};
use crate::ui::platform::TaskSlices;
use crate::usage::Imported;
use crate::usage::analysis::{Activity, Basis, Dataset, ExchangeRates, Gathering, Leaderboard, Outputs};

/// The number of cells to sum up between two looks at the clock: about a millisecond of work.
const CELLS: usize = 1000;

/// The counted files, combined.
#[derive(Clone, Debug)]
pub struct Gathered {
    set: Rc<Dataset>,
    outputs: Option<Rc<Outputs>>,
    activity: Rc<Activity>,
}

/// The counted tables, before they are combined.
pub(super) struct Counted {
    uses: Vec<Rc<Imported>>,
    outputs: Vec<Rc<Imported>>,
    days: Option<u32>,
}

impl Counted {
    /// The counted tables; `None` if none of them holds use.
    pub(super) fn of(imports: &Imports) -> Option<Self> {
        let [uses, outputs] = [false, true].map(|is_output| imports.counted(is_output).cloned().collect::<Vec<_>>());
        (!uses.is_empty()).then_some(Self { uses, outputs, days: imports.days })
    }

    /// Combines them, in as many tasks of the browser as that takes. Returns `None` as soon as `is_stale` is set.
    pub(super) async fn gather(self, is_stale: &Cell<bool>) -> Option<Gathered> {
        let mut turns = TaskSlices::start();
        let mut gathering = Gathering::new(self.days);
        for table in &self.uses {
            gathering.join(table);
            turns.pass().await;
        }
        while !is_stale.get() && gathering.advance(CELLS) {
            turns.pass().await;
        }
        if is_stale.get() {
            return None;
        }
        let set = gathering.finish();
        turns.pass().await;
        let outputs = Outputs::of(self.outputs.iter().map(Rc::as_ref), &set);
        let outputs = if outputs.is_blank() { Outputs::within(&set) } else { outputs };
        let outputs = Some(outputs).filter(|outputs| !outputs.is_blank() || !self.outputs.is_empty());
        turns.pass().await;
        let activity = Activity::of(&set);
        turns.pass().await;
        let gathered = Gathered { set: Rc::new(set), outputs: outputs.map(Rc::new), activity: Rc::new(activity) };
        Some(gathered).filter(|_| !is_stale.get())
    }
}

/// The analysis of the counted files.
pub struct Data {
    /// The use in all files, combined.
    pub set: Rc<Dataset>,
    /// Output by person, if any file or column holds output. Perhaps none of it counts.
    pub outputs: Option<Rc<Outputs>>,
    /// The weeks and the people active in each.
    pub activity: Rc<Activity>,
    /// The leaderboard, with an entry for each person.
    pub board: Leaderboard,
    /// The amount of money by which people are ranked: billed or at list prices.
    pub basis: Basis,
    /// The exchange rates at which what is billed is converted.
    pub rates: ExchangeRates,
}

impl Data {
    /// Analyzes the files. `weeks` is the number of working weeks in a year.
    fn of(gathered: &Gathered, rates: ExchangeRates, weeks: f64) -> Self {
        let Gathered { set, outputs, activity } = gathered.clone();
        let basis = set.basis(rates);
        let board = Leaderboard::of(&set, outputs.as_deref(), basis, rates, weeks);
        Self { set, outputs, activity, board, basis, rates }
    }
}

/// The analysis of the counted files; `None` if no file is counted, none has been combined yet, or it is not wanted. The
/// component computes it once for each change of the files, the rates and the working weeks.
#[hook]
pub fn use_data(is_wanted: bool) -> Option<Shared<Data>> {
    let (imports, state) = (use_imports(), use_state_of_page());
    let (rates, weeks) = (ExchangeRates::of(&state.inputs), state.inputs.weeks.value());
    let gathered = imports.gathered().filter(|_| is_wanted);
    let data = use_memo((gathered, rates, weeks.to_bits()), |(gathered, ..)| {
        gathered.as_ref().map(|gathered| Shared::new(Data::of(gathered, rates, weeks)))
    });
    (*data).clone()
}
