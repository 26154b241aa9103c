//! What the reader has entered and chosen for taking over inputs from the files.

use std::collections::BTreeSet;

use crate::inputs::Input;

/// What becomes of the groups of the team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupChoice {
    /// They stay as entered.
    Keep,
    /// They are removed.
    OneTeam,
    /// The grouping of the data with this index replaces them.
    Offered(usize),
}

/// The fields and choices beside the inputs that may be taken over. They last as long as the files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakeOverForm {
    /// The text of the field for the people in the team.
    pub team: String,
    /// The text of the field for the price of a seat.
    pub seat: String,
    /// The keys of the inputs that are ticked against what is suggested.
    pub turned: BTreeSet<&'static str>,
    /// What becomes of the groups; `None` if nothing was chosen.
    pub groups: Option<GroupChoice>,
    /// Whether groups are named as in the data.
    pub names_groups: bool,
}

impl TakeOverForm {
    /// The form with the tick of an input turned.
    #[must_use]
    pub fn turn(mut self, input: Input) -> Self {
        if !self.turned.remove(input.key()) {
            self.turned.insert(input.key());
        }
        self
    }
}
