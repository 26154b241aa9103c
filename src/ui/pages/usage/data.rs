//! What is worked out from the files that are counted: once for each change of them.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::context::{Shared, use_state_of_page};
use crate::ui::imports::{Imports, use_imports};
use crate::usage::Imported;
use crate::usage::analysis::{Basis, Dataset, Leaderboard, Outputs};

/// The files that are counted, put together.
pub struct Data {
    /// All use.
    pub set: Dataset,
    /// Output by person, where it is known.
    pub outputs: Option<Outputs>,
    /// A row for each person.
    pub board: Leaderboard,
    /// Which money people are ranked by.
    pub basis: Basis,
}

impl Data {
    fn of(imports: &Imports, weeks: f64) -> Self {
        let tables = |is_output| imports.counted(is_output).map(|table: &Rc<Imported>| &**table);
        let set = Dataset::of(tables(false), imports.days());
        let outputs = Outputs::of(tables(true));
        let outputs = if outputs.is_empty() { Outputs::within(&set) } else { outputs };
        let outputs = Some(outputs).filter(|outputs| !outputs.is_empty());
        let basis = set.basis();
        let board = Leaderboard::of(&set, outputs.as_ref(), basis, weeks);
        Self { set, outputs, board, basis }
    }
}

/// The data of the counted files; `None` where no file is counted.
#[hook]
pub fn use_data() -> Option<Shared<Data>> {
    let (imports, state) = (use_imports(), use_state_of_page());
    let weeks = state.inputs.weeks.value();
    let key = (imports.revision(), imports.days(), weeks.to_bits());
    let data =
        use_memo(key, |_| imports.counted(false).next().is_some().then(|| Shared::new(Data::of(&imports, weeks))));
    (*data).clone()
}
