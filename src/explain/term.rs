//! The terms of formulas as shown: name, value with unit, source, and link.

use super::template;
use crate::evidence::{PRICES, Source};
use crate::figures::{Figures, Form, NOTHING};
use crate::formula::quantity::Origin;
use crate::formula::style::{DIGITS, Style};
use crate::formula::{Amount, Case, Known, Place, Quantity, Symbol, Topic};
use crate::inputs::{Assumptions, Input, PartId, Value};
use crate::model::Metric;
use crate::text;

/// The target of a term's link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// The field of an input.
    Field(Input),
    /// The field of an input in the group with this index: one that the group changes, or its number of people.
    GroupField(usize, Input),
    /// An explanation of its own.
    Topic(Topic),
}

/// The source of a number, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The text that describes it.
    pub words: String,
    /// The source that the words name, if any. Further details of it may be shown after the words.
    pub source: Option<Source>,
}

impl Cited {
    const fn said(words: String) -> Self {
        Self { words, source: None }
    }

    fn of(source: Source) -> Self {
        Self { words: text::source(source), source: Some(source) }
    }
}

impl Symbol {
    /// The name of the symbol by itself, as in a title.
    pub fn title(self, known: &Known) -> String {
        match self {
            Self::Metric(metric) => text::metric_name(metric).to_owned(),
            Self::Input(_) | Self::Quantity(_) | Self::At(..) => self.name(known),
        }
    }

    /// The name of the symbol in a formula.
    pub fn name(self, known: &Known) -> String {
        match self {
            Self::Input(input) => text::input_term(input).to_owned(),
            Self::Metric(metric) => text::metric_term(metric).to_owned(),
            Self::Quantity(quantity) => text::quantity_term(quantity).to_owned(),
            Self::At(place, amount) => match known.at(place) {
                Some(there) => text::term_at(amount, &there),
                None => Self::from(amount).name(known),
            },
        }
    }

    /// The value for a sentence, to six significant digits; [`NOTHING`] if there is none, words if it is left out.
    pub fn value(self, known: &Known, figures: &dyn Figures) -> String {
        self.told(known, |number| self.write(figures, number))
    }

    /// The value for a formula, with its unit: `46 weeks`, `$125 a month`, `$1,000,000 a month (unlimited)`. Tokens are
    /// always in millions.
    pub fn value_in_formula(self, known: &Known, figures: &dyn Figures) -> String {
        self.told(known, |number| {
            let written = match self.style() {
                Style::Tokens => format!("{}M", figures.write(number, Form::NUMBER.significant(DIGITS))),
                style => style.write(figures, number),
            };
            let counted = text::counted(self.counted(), &written);
            match self {
                Self::Input(input) if input.is_unlimited(number) => text::as_unlimited(&counted),
                _ => counted,
            }
        })
    }

    fn told(self, known: &Known, write: impl Fn(f64) -> String) -> String {
        match self {
            Self::Input(input) if known.hides(input) => text::SALARY_LEFT_OUT.to_owned(),
            _ => self.number(known).map_or_else(|| NOTHING.to_owned(), write),
        }
    }

    /// The source; `None` if the value is computed.
    pub fn source(self, known: &Known, figures: &dyn Figures) -> Option<Cited> {
        match self {
            Self::Input(input) => Some(self.input_source(input, known, figures)),
            Self::Metric(_) | Self::At(_, Amount::Metric(_)) => None,
            Self::At(place, amount @ Amount::Quantity(_)) => Self::from(amount).source(&known.at(place)?, figures),
            Self::Quantity(quantity) => match quantity.source() {
                Origin::Computed => None,
                Origin::Published(source) => Some(Cited::of(source)),
                Origin::Prices(own) if known.inputs.get(own) != Value::Empty => {
                    Some(Cited::said(text::OWN_PRICE.to_owned()))
                }
                Origin::Prices(_) if !template(self, known).is_empty() => None,
                Origin::Prices(_) => Some(Cited { words: text::prices_of_catalog(), source: Some(PRICES) }),
            },
        }
    }

    fn input_source(self, input: Input, known: &Known, figures: &dyn Figures) -> Cited {
        if known.set.contains(&input) {
            return Cited::said(text::set_by_case(input).to_owned());
        }
        if known.is_of_group(input) {
            let name = known.group.as_ref().map(|group| group.name.as_str());
            return Cited::said(text::set_by_group(name));
        }
        if let Some(name) = known.scenario_of(input) {
            return Cited::said(text::set_by_scenario(name));
        }
        let (default, cited) = (Assumptions::default().get(input), Cited::of(input.row().source));
        match default.number() {
            _ if known.inputs.get(input) == default => cited,
            Some(number) => {
                let words = text::changed_from(&self.write(figures, number), &cited.words);
                Cited { words, ..cited }
            }
            None => Cited::said(text::OWN_NUMBER.to_owned()),
        }
    }

    /// Whether the value does not depend on use, so that a case that changes only use needs no explanation of its own.
    const fn is_apart_from_use(self) -> bool {
        use Quantity::{
            Ceiling, FirstShare, InputPrice, OutputPrice, ReadPrice, Stake, Uncached, UnitCost, WritePrice,
        };
        let is_price = matches!(self, Self::Metric(Metric::Price));
        is_price
            || matches!(
                self,
                Self::Quantity(
                    Ceiling
                        | FirstShare
                        | InputPrice
                        | OutputPrice
                        | ReadPrice
                        | Stake
                        | Uncached
                        | UnitCost
                        | WritePrice
                )
            )
    }

    /// The place that explains the symbol, as seen from `place`.
    fn explained_in(self, place: Place) -> Place {
        match (self, place.case) {
            (Self::Quantity(quantity), _) if quantity.is_shared() => Place::PAGE,
            (_, Some(Case::Capped | Case::Uncapped | Case::Conscript)) if self.is_apart_from_use() => {
                Place { case: None, ..place }
            }
            _ => place,
        }
    }

    /// The link of the term; `None` for a constant, and for what the case determines.
    pub fn link(self, known: &Known) -> Option<LinkTarget> {
        let topic = |place, symbol| Some(LinkTarget::Topic(Topic { place, symbol }));
        match self {
            Self::Input(Input::Cap) if known.set.contains(&Input::Cap) => {
                topic(Place { case: None, ..known.place }, Self::Metric(Metric::OptimumTok))
            }
            // The field of the page has another value than the scenario.
            Self::Input(input) if known.set.contains(&input) || known.scenario_of(input).is_some() => None,
            Self::Input(input) if known.is_of_group(input) => {
                let group = known.place.part.and_then(PartId::group);
                group.map(|group| LinkTarget::GroupField(group, input))
            }
            Self::Input(input) => Some(LinkTarget::Field(input)),
            Self::Metric(_) => topic(self.explained_in(known.place), self),
            Self::Quantity(_) if !template(self, known).is_empty() => topic(self.explained_in(known.place), self),
            Self::Quantity(Quantity::Drawn) => Some(LinkTarget::Field(Input::Draws)),
            Self::Quantity(quantity) => match quantity.source() {
                Origin::Prices(own) => Some(LinkTarget::Field(known.place.case.and_then(Case::model).unwrap_or(own))),
                Origin::Computed | Origin::Published(_) => None,
            },
            Self::At(place, amount) => {
                let there = known.at(place)?;
                Self::from(amount).link(&there)
            }
        }
    }
}
