//! What can happen on the page, and where.

use super::{Passing, RowAction, Taken};
use crate::beliefs::Belief;
use crate::inputs::catalog::Section;
use crate::inputs::number::Separators;
use crate::inputs::{Change, Input, PartId, Value};
use crate::model::amount_unit::AmountUnit;
use crate::model::demand::Demand;
use crate::presets::Preset;
use crate::scenario::{self, Own};

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

    /// The index of the group; `None` for the base and for a scenario.
    pub(super) const fn group(self) -> Option<usize> {
        match self {
            Self::Group(nth) => Some(nth),
            Self::Base | Self::Own(_) => None,
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
    /// Something happened that changes only the temporary state.
    Passing(Passing),
    /// The separators of the reader's locale became known.
    Separate(Separators),
    /// The text of a field changed.
    Type(Place, Input, String),
    /// A field lost focus, or a slider was released.
    Leave(Place, Input),
    /// An amount was typed in another unit than tokens a week.
    TypeAmount(Demand, AmountUnit, String),
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
    /// The cap was removed, in every group, too. Ignored if the cap is hidden or locked.
    RemoveCaps,
    /// The last step was undone.
    Undo,
    /// The last undone step was redone.
    Redo,
    /// The address changed to this fragment.
    Open(String),
    /// The notice with this index was dismissed.
    Dismiss(usize),
    /// The browser saved the scenarios (true), or refused to.
    Saved(bool),
    /// The reader wants to save the scenarios on the page in place of the saved ones.
    SaveThese,
    /// Another tab saved these scenarios, in the form of a link.
    SavedElsewhere(String),
    /// The reader wants to show the saved scenarios in place of those on the page.
    TakeSaved,
}

impl From<Passing> for Action {
    fn from(passing: Passing) -> Self {
        Self::Passing(passing)
    }
}
