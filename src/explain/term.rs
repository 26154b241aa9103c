//! A symbol as a term that a reader sees: its name, its number with what that counts, its source, and where it leads.

use super::template;
use crate::evidence::{PRICES, Source};
use crate::figures::{Figures, Form, NOTHING};
use crate::formula::quantity::From;
use crate::formula::symbol::{DIGITS, Style};
use crate::formula::{Amount, Case, Known, Place, Quantity, Shape, Symbol, TeamPart, Topic};
use crate::inputs::{Assumptions, Input, Value};
use crate::model::Metric;
use crate::{pricing, text};

/// Where a term leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// To the field of an input.
    Field(Input),
    /// To the field of an input in the group at this place, from 0: what the group changes, or how many people it holds.
    GroupField(usize, Input),
    /// To an explanation of its own.
    Topic(Topic),
}

/// Where a number comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// What there is to say about it.
    pub words: String,
    /// The source that the words name, if any: what else is known of that may follow the words.
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
    /// What it is called by itself.
    pub fn title(self, known: &Known) -> String {
        match self {
            Self::Metric(metric) => text::metric_name(metric).to_owned(),
            Self::Input(_) | Self::Quantity(_) | Self::At(..) => self.name(known),
        }
    }

    /// What a formula calls it.
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

    /// Its number as a sentence has it, in six digits; [`NOTHING`] where there is none, words where it is not told.
    pub fn value(self, known: &Known, figures: &dyn Figures) -> String {
        self.told(known, |number| self.write(figures, number))
    }

    /// The same as a formula has it, with what it counts: `46 weeks`, `$1.0125 per million`, `$125 a month`. Tokens stay in
    /// millions, however many they are.
    pub fn value_in_formula(self, known: &Known, figures: &dyn Figures) -> String {
        self.told(known, |number| {
            let written = match self.style() {
                Style::Tokens => format!("{}M", figures.write(number, Form::NUMBER.significant(DIGITS))),
                style => style.write(figures, number),
            };
            text::counted(self.counted(), &written)
        })
    }

    fn told(self, known: &Known, write: impl Fn(f64) -> String) -> String {
        match self {
            Self::Input(input) if known.hides(input) => text::SALARY_LEFT_OUT.to_owned(),
            _ => self.number(known).map_or_else(|| NOTHING.to_owned(), write),
        }
    }

    /// Where it comes from; `None` where it is computed.
    pub fn source(self, known: &Known, figures: &dyn Figures) -> Option<Cited> {
        match self {
            Self::Input(input) => Some(self.input_source(input, known, figures)),
            Self::Metric(_) | Self::At(_, Amount::Metric(_)) => None,
            Self::At(place, amount @ Amount::Quantity(_)) => Self::from(amount).source(&known.at(place)?, figures),
            Self::Quantity(quantity) => match quantity.source() {
                From::Computed => None,
                From::Published(source) => Some(Cited::of(source)),
                From::Prices(own) if known.inputs.get(own) != Value::Empty => {
                    Some(Cited::said(text::OWN_PRICE.to_owned()))
                }
                From::Prices(_) if !template(self, &Shape::of(known)).is_empty() => None,
                From::Prices(_) => {
                    let words = text::prices_of(pricing::SOURCE, pricing::DATE);
                    Some(Cited { words, source: Some(PRICES) })
                }
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

    /// Whether it is the same however much anybody uses: a case of use needs no explanation of its own for it.
    const fn is_apart_from_use(self) -> bool {
        use Quantity::{
            Ceiling, FirstShare, InputPrice, OutputPrice, ReadPrice, Stake, Uncached, UnitCost, WritePrice,
        };
        match self {
            Self::Metric(metric) => matches!(metric, Metric::Price),
            Self::Quantity(quantity) => matches!(
                quantity,
                Ceiling | FirstShare | InputPrice | OutputPrice | ReadPrice | Stake | Uncached | UnitCost | WritePrice
            ),
            Self::Input(_) | Self::At(..) => false,
        }
    }

    /// The place that explains it, as seen from here.
    fn explained_in(self, place: Place) -> Place {
        match (self, place.case) {
            (Self::Quantity(quantity), _) if quantity.is_shared() => Place::PAGE,
            (_, Some(Case::Capped | Case::Uncapped | Case::Conscript)) if self.is_apart_from_use() => {
                Place { case: None, ..place }
            }
            _ => place,
        }
    }

    /// Where it leads; `None` where it is a constant, or the case decides it.
    pub fn lead(self, known: &Known) -> Option<Lead> {
        let topic = |place, symbol| Some(Lead::Topic(Topic { place, symbol }));
        match self {
            Self::Input(Input::Cap) if known.set.contains(&Input::Cap) => {
                topic(Place { case: None, ..known.place }, Self::Metric(Metric::OptimumTok))
            }
            Self::Input(input) if known.set.contains(&input) => None,
            Self::Input(input) if known.is_of_group(input) => {
                let group = known.place.part.and_then(TeamPart::group);
                group.map(|group| Lead::GroupField(group, input))
            }
            Self::Input(input) => Some(Lead::Field(input)),
            Self::Metric(_) => topic(self.explained_in(known.place), self),
            Self::Quantity(_) if !template(self, &Shape::of(known)).is_empty() => {
                topic(self.explained_in(known.place), self)
            }
            Self::Quantity(Quantity::Drawn) => Some(Lead::Field(Input::Draws)),
            Self::Quantity(quantity) => match quantity.source() {
                From::Prices(own) => Some(Lead::Field(known.place.case.and_then(Case::model).unwrap_or(own))),
                From::Computed | From::Published(_) => None,
            },
            Self::At(place, amount) => {
                let there = known.at(place)?;
                Self::from(amount).lead(&there)
            }
        }
    }
}
