//! Under which inputs a number is worked out: those of the whole page, of a part of the team, or of a case that a
//! formula needs, such as “nobody may pass the best cap”.

use crate::inputs::{Input, PartId};

/// A variation of the inputs that a formula needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Case {
    /// A person whom only a mandate makes use AI: without need, and with the target or `CONSCRIPT_USE` as use.
    Conscript,
    /// Nobody may pass the best cap.
    Capped,
    /// There is no cap.
    Uncapped,
    /// All tokens are spent on the first, second or third model, at its list prices.
    Model(usize),
}

impl Case {
    /// Every case.
    pub const ALL: [Self; 6] =
        [Self::Conscript, Self::Capped, Self::Uncapped, Self::Model(0), Self::Model(1), Self::Model(2)];

    /// Its key in templates and links.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Conscript => "conscript",
            Self::Capped => "capped",
            Self::Uncapped => "uncapped",
            Self::Model(0) => "first",
            Self::Model(1) => "second",
            Self::Model(_) => "third",
        }
    }

    /// The input that names the model; `None` for a case that is not about a model.
    pub(crate) const fn model(self) -> Option<Input> {
        match self {
            Self::Model(0) => Some(Input::Model),
            Self::Model(1) => Some(Input::SecondModel),
            Self::Model(_) => Some(Input::ThirdModel),
            Self::Conscript | Self::Capped | Self::Uncapped => None,
        }
    }
}

/// Under which inputs a number is worked out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place {
    /// A part of the team; `None` for the base inputs and the whole team.
    pub part: Option<PartId>,
    /// A case of its inputs; `None` for the inputs as they are.
    pub case: Option<Case>,
}

impl Place {
    /// The inputs of the page, as they are.
    pub const PAGE: Self = Self { part: None, case: None };

    /// A part of the team, its inputs as they are.
    pub const fn of_part(part: PartId) -> Self {
        Self { part: Some(part), case: None }
    }

    /// A case of the page's inputs.
    pub const fn of_case(case: Case) -> Self {
        Self { part: None, case: Some(case) }
    }

    /// The place that `inner` means when it is named in this place: what it leaves open is as here.
    #[must_use]
    pub fn join(self, inner: Self) -> Self {
        Self { part: inner.part.or(self.part), case: inner.case.or(self.case) }
    }

    /// The prefix of the key of a number in this place: `g1.conscript.`; empty for the page itself.
    pub fn prefix(self) -> String {
        let part = self.part.map(PartId::key);
        let case = self.case.map(|case| case.key().to_owned());
        [part, case].into_iter().flatten().map(|key| key + ".").collect()
    }

    /// The place of keys separated by points, such as `g1.capped`; `None` for keys that name no place.
    pub(crate) fn find(keys: &str) -> Option<Self> {
        let mut place = Self::PAGE;
        for key in keys.split('.') {
            let part = PartId::find(key);
            let case = Case::ALL.into_iter().find(|case| case.key() == key);
            if (part.is_none() && case.is_none()) || place.case.is_some() || (part.is_some() && place.part.is_some()) {
                return None;
            }
            place = place.join(Self { part, case });
        }
        Some(place)
    }
}
