//! The symbols of formulas: inputs, metrics and quantities, and which of them can be explained.

use super::known::Known;
use super::place::Place;
use super::quantity::Quantity;
use super::style::{Counted, Style};
use crate::figures::Figures;
use crate::inputs::{Input, PartId};
use crate::model::Metric;

/// The meaning of a key in a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// What the reader entered.
    Input(Input),
    /// A metric.
    Metric(Metric),
    /// A quantity.
    Quantity(Quantity),
    /// A metric or quantity in another place: of a group, or of a case.
    At(Place, Amount),
}

/// A number that is computed: anything but an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A metric.
    Metric(Metric),
    /// A quantity.
    Quantity(Quantity),
}

impl Amount {
    const fn counted(self) -> Counted {
        match self {
            Self::Metric(metric) => Counted::measure(metric.measure()),
            Self::Quantity(quantity) => quantity.counted(),
        }
    }
}

impl From<Amount> for Symbol {
    fn from(amount: Amount) -> Self {
        match amount {
            Amount::Metric(metric) => Self::Metric(metric),
            Amount::Quantity(quantity) => Self::Quantity(quantity),
        }
    }
}

impl Symbol {
    /// The symbol of a key in a template; `None` for unknown keys.
    pub fn find(key: &str) -> Option<Self> {
        if let Some((place, key)) = key.rsplit_once('.') {
            let place = Place::find(place)?;
            return match Self::find(key)? {
                Self::Metric(metric) => Some(Self::At(place, Amount::Metric(metric))),
                Self::Quantity(quantity) => Some(Self::At(place, Amount::Quantity(quantity))),
                Self::Input(_) | Self::At(..) => None,
            };
        }
        let metric = || Metric::find(key).map(Self::Metric);
        let quantity = || Quantity::find(key).map(Self::Quantity);
        Input::find(key).map(Self::Input).or_else(metric).or_else(quantity)
    }

    /// Its key.
    pub fn key(self) -> String {
        match self {
            Self::Input(input) => input.key().to_owned(),
            Self::Metric(metric) => metric.key().to_owned(),
            Self::Quantity(quantity) => quantity.key().to_owned(),
            Self::At(place, amount) => place.prefix() + &Self::from(amount).key(),
        }
    }

    /// Its unrounded value; `None` for an empty input, for one that is not a number, and where it cannot be computed.
    pub fn number(self, known: &Known) -> Option<f64> {
        match self {
            Self::Input(Input::People) => Some(f64::from(known.people)),
            Self::Input(input) => known.inputs.get(input).number(),
            Self::Metric(metric) => known.report.get(metric).ok(),
            Self::Quantity(quantity) => Some(quantity.of(known)).filter(|number| number.is_finite()),
            Self::At(place, amount) => Self::from(amount).number(&known.at(place)?),
        }
    }

    /// How its number is written.
    pub(crate) const fn style(self) -> Style {
        match self {
            Self::Input(input) => Style::of_unit(input.row().unit),
            Self::Metric(metric) | Self::At(_, Amount::Metric(metric)) => Style::of_measure(metric.measure()),
            Self::Quantity(quantity) | Self::At(_, Amount::Quantity(quantity)) => quantity.style(),
        }
    }

    /// What its number counts.
    pub(crate) const fn counted(self) -> Counted {
        match self {
            Self::Input(input) => Counted::input(input),
            Self::Metric(metric) => Amount::Metric(metric).counted(),
            Self::Quantity(quantity) => quantity.counted(),
            Self::At(_, amount) => amount.counted(),
        }
    }

    /// Whether its value in a formula shows all digits of the number. A number that does not exist is exact.
    pub fn is_exact(self, known: &Known, figures: &dyn Figures) -> bool {
        self.number(known).is_none_or(|number| self.style().is_exact(figures, number))
    }

    /// Writes a number in the style of this symbol, in six digits.
    pub fn write(self, figures: &dyn Figures, number: f64) -> String {
        self.style().write(figures, number)
    }
}

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
