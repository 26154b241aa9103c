//! What is worked out from the files that are counted: once for each change of them.

use std::rc::Rc;

use yew::prelude::*;

use super::{Imports, use_imports};
use crate::ui::context::{Shared, use_state_of_page};
use crate::usage::Imported;
use crate::usage::analysis::{Basis, Dataset, Leaderboard, Outputs};

/// The files that are counted, put together.
#[derive(Clone, Debug)]
pub struct Gathered {
    set: Rc<Dataset>,
    outputs: Option<Rc<Outputs>>,
}

impl Gathered {
    /// `None` where no use is counted.
    pub(super) fn of(imports: &Imports) -> Option<Self> {
        imports.counted(false).next()?;
        let tables = |is_output| imports.counted(is_output).map(|table: &Rc<Imported>| &**table);
        let set = Dataset::of(tables(false), imports.days());
        let outputs = Outputs::of(tables(true));
        let outputs = if outputs.is_empty() { Outputs::within(&set) } else { outputs };
        let outputs = Some(outputs).filter(|outputs| !outputs.is_empty());
        Some(Self { set: Rc::new(set), outputs: outputs.map(Rc::new) })
    }
}

/// What the files that are counted come to.
pub struct Data {
    /// All use.
    pub set: Rc<Dataset>,
    /// Output by person, where it is known.
    pub outputs: Option<Rc<Outputs>>,
    /// A row for each person.
    pub board: Leaderboard,
    /// Which money people are ranked by.
    pub basis: Basis,
}

impl Data {
    /// With so many working weeks in a year.
    fn of(gathered: &Gathered, weeks: f64) -> Self {
        let Gathered { set, outputs } = gathered.clone();
        let basis = set.basis();
        let board = Leaderboard::of(&set, outputs.as_deref(), basis, weeks);
        Self { set, outputs, board, basis }
    }
}

/// The data of the counted files; `None` where no file is counted.
#[hook]
pub fn use_data() -> Option<Shared<Data>> {
    let (imports, state) = (use_imports(), use_state_of_page());
    let weeks = state.inputs.weeks.value();
    let key = (imports.revision(), weeks.to_bits());
    let data = use_memo(key, |_| imports.gathered().map(|gathered| Shared::new(Data::of(gathered, weeks))));
    (*data).clone()
}
