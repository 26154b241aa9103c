//! Under which inputs a number is worked out: those of the whole page, of a part of the team, or of a case that a
//! formula needs, such as “nobody may pass the best cap”.

use super::{Symbol, symbol::Amount};
use crate::inputs::{Assumptions, Disclosure, Group, Input};
use crate::model::team::CONSCRIPT_USE;
use crate::model::{Metric, Report, evaluate};
use crate::units::{MTokPerWeek, UsdPerMTok};

use std::borrow::Cow;

/// A part of the team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TeamPart {
    /// The group at this place, from 0.
    Group(usize),
    /// Everybody who is in no group.
    Rest,
}

impl TeamPart {
    /// The part with this key: `g1`, `rest`.
    fn find(key: &str) -> Option<Self> {
        if key == "rest" {
            return Some(Self::Rest);
        }
        let number: usize = key.strip_prefix('g')?.parse().ok()?;
        number.checked_sub(1).map(Self::Group)
    }

    fn key(self) -> String {
        match self {
            Self::Group(place) => format!("g{}", place + 1),
            Self::Rest => "rest".to_owned(),
        }
    }

    pub(crate) const fn group(self) -> Option<usize> {
        match self {
            Self::Group(place) => Some(place),
            Self::Rest => None,
        }
    }
}

/// A variation of the inputs that a formula needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Case {
    /// A person whom only a mandate makes use AI: no need of their own, and the target as use, or `CONSCRIPT_USE`
    /// without one.
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

    /// The inputs of the case, and which of them it sets; `None` where there is no such case.
    fn inputs(self, known: &Known) -> Option<(Assumptions, Vec<Input>)> {
        let base = Assumptions { groups: Vec::new(), ..known.inputs.clone().into_owned() };
        Some(match self {
            Self::Conscript => {
                let target = base.target.unwrap_or(CONSCRIPT_USE);
                let mut set = vec![Input::Tokens];
                set.extend(base.target.is_none().then_some(Input::Target));
                let alike = Assumptions { tokens: MTokPerWeek::ZERO, spread: 1.0, target: Some(target), ..base };
                (Assumptions { mandate: None, ..alike }, set)
            }
            Self::Capped => {
                let best = known.report.cap.ok()?.tokens;
                (Assumptions { cap: Some(best), ..base }, vec![Input::Cap])
            }
            Self::Uncapped => (Assumptions { cap: None, ..base }, vec![Input::Cap]),
            Self::Model(place) => {
                let model = [Some(base.model), base.second_model, base.third_model].get(place).copied().flatten()?;
                let own: Option<UsdPerMTok> = None;
                let listed = Assumptions { input_price: own, cache_write_price: own, ..base };
                let listed = Assumptions { cache_read_price: own, output_price: own, ..listed };
                (Assumptions { model, second_model: None, third_model: None, ..listed }, vec![Input::Model])
            }
        })
    }
}

/// Under which inputs a number is worked out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place {
    /// A part of the team; `None` for the base inputs and the whole team.
    pub part: Option<TeamPart>,
    /// A case of its inputs; `None` for the inputs as they are.
    pub case: Option<Case>,
}

impl Place {
    /// The inputs of the page, as they are.
    pub const PAGE: Self = Self { part: None, case: None };

    /// A part of the team, its inputs as they are.
    pub const fn of_part(part: TeamPart) -> Self {
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
        let part = self.part.map(TeamPart::key);
        let case = self.case.map(|case| case.key().to_owned());
        [part, case].into_iter().flatten().map(|key| key + ".").collect()
    }

    /// The place of keys separated by points, such as `g1.capped`; `None` for keys that name no place.
    pub(crate) fn find(keys: &str) -> Option<Self> {
        let mut place = Self::PAGE;
        for key in keys.split('.') {
            let part = TeamPart::find(key);
            let case = Case::ALL.into_iter().find(|case| case.key() == key);
            if (part.is_none() && case.is_none()) || place.case.is_some() || (part.is_some() && place.part.is_some()) {
                return None;
            }
            place = place.join(Self { part, case });
        }
        Some(place)
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
}

impl From<Metric> for Topic {
    fn from(metric: Metric) -> Self {
        Self { place: Place::PAGE, symbol: Symbol::Metric(metric) }
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

/// What the terms of a formula are read from: the inputs of a place and their report.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    /// The inputs.
    pub inputs: Cow<'a, Assumptions>,
    /// Their report.
    pub report: Cow<'a, Report>,
    /// How many people they are about; unlike the input, 0 for a group of nobody.
    pub people: u32,
    /// The place, as named from the page.
    pub place: Place,
    /// The group that the place is about.
    pub group: Option<Group>,
    /// Inputs that the case of the place sets.
    pub(crate) set: Vec<Input>,
    /// Which inputs are disclosed. On the page, all of them are.
    pub disclosure: Disclosure,
}

impl<'a> Known<'a> {
    /// What is known of the page’s inputs and their report.
    pub fn of(inputs: &'a Assumptions, report: &'a Report) -> Self {
        let (people, place) = (inputs.people, Place::PAGE);
        let (inputs, report) = (Cow::Borrowed(inputs), Cow::Borrowed(report));
        let disclosure = Disclosure::WITH_SALARY;
        Self { inputs, report, people, place, group: None, set: Vec::new(), disclosure }
    }

    /// The same with this disclosure, for what leaves the page.
    #[must_use]
    pub fn disclosed(self, disclosure: Disclosure) -> Self {
        Self { disclosure, ..self }
    }

    /// Whether an input must not be shown. An input at its default may be.
    pub(crate) fn hides(&self, input: Input) -> bool {
        self.disclosure.leaves_out(input) && self.disclosure.hides_base(&self.inputs)
    }

    /// What is known of a place that is named in this one; `None` if there is no such place.
    pub fn at(&self, place: Place) -> Option<Self> {
        let part = match place.part {
            Some(part) => self.part(part)?,
            None => self.clone(),
        };
        match place.case {
            Some(case) => part.case(case),
            None => Some(part),
        }
    }

    /// The same with inputs and report that it owns.
    pub fn into_owned(self) -> Known<'static> {
        let (inputs, report) = (self.inputs.into_owned(), self.report.into_owned());
        let Self { people, place, group, set, disclosure, .. } = self;
        Known { inputs: Cow::Owned(inputs), report: Cow::Owned(report), people, place, group, set, disclosure }
    }

    fn part(&self, part: TeamPart) -> Option<Self> {
        let found = self.report.parts.iter().find(|found| found.part.group == part.group())?;
        Some(Self {
            inputs: Cow::Owned(found.part.inputs.clone()),
            report: Cow::Owned(found.report.clone()),
            people: found.part.people,
            place: self.place.join(Place::of_part(part)),
            group: part.group().and_then(|place| self.inputs.groups().get(place)).cloned(),
            set: Vec::new(),
            disclosure: self.disclosure,
        })
    }

    fn case(&self, case: Case) -> Option<Self> {
        let (inputs, set) = case.inputs(self)?;
        let report = evaluate(&inputs);
        let place = self.place.join(Place::of_case(case));
        Some(Self { inputs: Cow::Owned(inputs), report: Cow::Owned(report), place, set, ..self.clone() })
    }

    /// Whether the group of this place differs in an input from the rest of the team.
    pub(crate) fn is_of_group(&self, input: Input) -> bool {
        let people = self.place.part.is_some() && input == Input::People;
        people || self.group.as_ref().is_some_and(|group| group.changes.iter().any(|(other, _)| *other == input))
    }
}
