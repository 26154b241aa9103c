//! A term of a formula: an input, a metric or a quantity, and how its number is written.

use super::place::{Case, Known, Place, TeamPart, Topic};
use super::quantity::{From, Quantity};
use super::{Shape, template};
use crate::evidence::Source;
use crate::inputs::catalogue::Unit;
use crate::inputs::{Assumptions, Input, Value};
use crate::model::Metric;
use crate::model::metrics::Measure;
use crate::text::amounts::in_short;
use crate::text::figures::{Figures, Form, NOTHING};
use crate::{pricing, text};

/// What a key in a template stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// What the reader entered.
    Input(Input),
    /// Another metric.
    Metric(Metric),
    /// Anything else.
    Quantity(Quantity),
    /// A metric or quantity in another place: of a group, or of a case.
    At(Place, Amount),
}

/// What is worked out: anything but an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A metric.
    Metric(Metric),
    /// A quantity.
    Quantity(Quantity),
}

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

/// What a number in a formula counts, which is written behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Counted {
    /// Nothing that a word would tell, or its style tells already.
    Plain,
    People,
    Users,
    Weeks,
    Months,
    AMonth,
    PerMillion,
    PerUser,
    Tokens,
    Turns,
    SessionsAWeek,
    WordsPerToken,
    WordsAMinute,
}

impl Counted {
    const fn input(input: Input) -> Self {
        match (input, input.row().unit) {
            (Input::Turns, _) => Self::Turns,
            (Input::Sessions, _) => Self::SessionsAWeek,
            (_, Unit::Persons) => Self::People,
            (_, Unit::WeeksPerYear) => Self::Weeks,
            (_, Unit::Months) => Self::Months,
            (_, Unit::UsdPerMonth) => Self::AMonth,
            (_, Unit::UsdPerMTok) => Self::PerMillion,
            (_, Unit::UsdPerAdopter) => Self::PerUser,
            (_, Unit::Tokens) => Self::Tokens,
            _ => Self::Plain,
        }
    }

    const fn amount(amount: Amount) -> Self {
        match amount {
            Amount::Metric(Metric::Price) => Self::PerMillion,
            Amount::Metric(Metric::TeamUsers) => Self::Users,
            Amount::Metric(Metric::CapMonth) => Self::AMonth,
            Amount::Metric(_) => Self::Plain,
            Amount::Quantity(quantity) => quantity.counted(),
        }
    }
}

/// How a number is written in a formula: with six digits, so that a reader can work it out again.
#[derive(Clone, Copy)]
pub(super) enum Style {
    Money,
    /// Dollars for a million tokens, down to a millionth.
    Price,
    Percent,
    Tokens,
    /// Net for a dollar of cost.
    Return,
    /// What comes back ÷ what is spent.
    Ratio,
    Number,
}

/// Digits in a formula.
const DIGITS: u8 = 6;

/// Whether there is nothing behind the point but what rounding has left.
fn is_whole(number: f64) -> bool {
    (number - number.round()).abs() <= 1e-12 * number.abs()
}

impl Style {
    pub(super) fn write(self, figures: &dyn Figures, number: f64) -> String {
        match self {
            Self::Money | Self::Price if is_whole(number) => figures.write(number, Form::MONEY.fraction(0)),
            Self::Price if !is_whole(number * 100.0) => figures.write(number, Form::MONEY.fraction(DIGITS)),
            Self::Money | Self::Price => figures.write(number, Form::MONEY.exactly(2)),
            Self::Percent => figures.write(number, Form::PERCENT.significant(DIGITS)),
            Self::Tokens => {
                let (number, unit) = in_short(number, DIGITS);
                format!("{}{unit}", figures.write(number, Form::NUMBER.significant(DIGITS)))
            }
            Self::Return if number < 1.0 => figures.write(number, Form::PERCENT.significant(DIGITS).signed()),
            Self::Return | Self::Ratio => format!("{}×", figures.write(number, Form::NUMBER.significant(DIGITS))),
            Self::Number => figures.write(number, Form::NUMBER.significant(DIGITS)),
        }
    }

    const fn of_unit(unit: Unit) -> Self {
        match unit {
            Unit::UsdPerYear | Unit::UsdPerMonth | Unit::UsdPerAdopterYear | Unit::UsdPerAdopter => Self::Money,
            Unit::UsdPerMTok => Self::Price,
            Unit::Percent => Self::Percent,
            Unit::MTokPerWeek => Self::Tokens,
            _ => Self::Number,
        }
    }

    const fn of_measure(measure: Measure) -> Self {
        match measure {
            Measure::Usd => Self::Money,
            Measure::UsdPerMTok => Self::Price,
            Measure::Ratio => Self::Ratio,
            Measure::Share => Self::Percent,
            Measure::Return => Self::Return,
            Measure::MTokPerWeek => Self::Tokens,
            Measure::Times
            | Measure::Months
            | Measure::People
            | Measure::PerDay
            | Measure::PerWeek
            | Measure::HoursPerWeek => Self::Number,
        }
    }
}

impl Symbol {
    /// What a key in a template stands for.
    pub fn find(key: &str) -> Option<Self> {
        if let Some((place, key)) = key.rsplit_once('.') {
            let place = Place::find(place)?;
            return match Self::find(key)? {
                Self::Metric(metric) => Some(Self::At(place, Amount::Metric(metric))),
                Self::Quantity(quantity) => Some(Self::At(place, Amount::Quantity(quantity))),
                Self::Input(_) | Self::At(..) => None,
            };
        }
        let metric = || Metric::ALL.iter().copied().find(|metric| metric.key() == key).map(Self::Metric);
        let quantity = || Quantity::ALL.iter().copied().find(|quantity| quantity.key() == key).map(Self::Quantity);
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

    /// Its number in full; `None` where it is left open, no number, or cannot be computed.
    pub fn number(self, known: &Known) -> Option<f64> {
        match self {
            Self::Input(Input::People) => Some(f64::from(known.people)),
            Self::Input(input) => known.inputs.get(input).number(),
            Self::Metric(metric) => known.report.get(metric).ok(),
            Self::Quantity(quantity) => Some(quantity.of(known)).filter(|number| number.is_finite()),
            Self::At(place, amount) => Self::from(amount).number(&known.at(place)?),
        }
    }

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

    pub(super) const fn style(self) -> Style {
        match self {
            Self::Input(input) => Style::of_unit(input.row().unit),
            Self::Metric(metric) | Self::At(_, Amount::Metric(metric)) => Style::of_measure(metric.measure()),
            Self::Quantity(quantity) | Self::At(_, Amount::Quantity(quantity)) => quantity.style(),
        }
    }

    const fn counted(self) -> Counted {
        match self {
            Self::Input(input) => Counted::input(input),
            Self::Metric(metric) => Counted::amount(Amount::Metric(metric)),
            Self::Quantity(quantity) => Counted::amount(Amount::Quantity(quantity)),
            Self::At(_, amount) => Counted::amount(amount),
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

    /// Another number of its kind, in six digits.
    pub fn write(self, figures: &dyn Figures, number: f64) -> String {
        self.style().write(figures, number)
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
                    Some(Cited { words, source: Some(crate::evidence::PRICES) })
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
