//! What can be explained.

use super::place::Place;
use super::symbol::Symbol;
use crate::inputs::PartId;
use crate::model::Metric;

/// What can be explained: a number, and under which inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Under which inputs.
    pub place: Place,
    /// Which number.
    pub symbol: Symbol,
}

impl Topic {
    /// Its name in the page: `team_cost`, `g1.team_cost`, `g1.conscript.cost_adopter`.
    ///
    /// ```
    /// use tokenworth::formula::Topic;
    /// let topic = Topic::find("g1.conscript.cost_adopter").unwrap();
    /// assert_eq!(topic.key(), "g1.conscript.cost_adopter");
    /// assert_eq!(Topic::find("g1.g2.team_cost"), None);
    /// assert_eq!(Topic::find("sal"), None, "an input has no formula");
    /// ```
    pub fn key(self) -> String {
        self.place.prefix() + &self.symbol.key()
    }

    /// The topic of this key; `None` for unknown keys and for inputs.
    pub fn find(key: &str) -> Option<Self> {
        let topic = match Symbol::find(key)? {
            Symbol::At(place, amount) => Self { place, symbol: amount.into() },
            symbol => Self { place: Place::PAGE, symbol },
        };
        (!matches!(topic.symbol, Symbol::Input(_))).then_some(topic)
    }

    /// A metric of a part of the team; `None` for the base inputs and the whole team.
    pub const fn of(metric: Metric, part: Option<PartId>) -> Self {
        Self { place: Place { part, case: None }, symbol: Symbol::Metric(metric) }
    }
}

impl From<Metric> for Topic {
    fn from(metric: Metric) -> Self {
        Self::of(metric, None)
    }
}
