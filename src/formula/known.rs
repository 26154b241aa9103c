//! What the terms of a formula are read from.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::place::{Case, Place};
use super::shape::Shape;
use crate::inputs::{Assumptions, Disclosure, Group, Input, PRICE_INPUTS, PartId, Value};
use crate::model::team::CONSCRIPT_USE;
use crate::model::{Report, evaluate};
use crate::units::MTokPerWeek;

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
    /// The scenario whose inputs these are; `None` for those of the page.
    pub scenario: Option<InScenario>,
    /// Inputs that the case of the place sets.
    pub(crate) set: Vec<Input>,
    /// Which inputs are disclosed. On the page, all of them are.
    pub disclosure: Disclosure,
    /// Which formulas apply; found when first needed.
    shape: OnceCell<Shape>,
}

/// The scenario that a place is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InScenario {
    /// Its name.
    pub name: String,
    /// The inputs that it changes.
    pub changed: Vec<Input>,
}

impl<'a> Known<'a> {
    /// What is known of the page’s inputs and their report.
    pub fn of(inputs: &'a Assumptions, report: &'a Report) -> Self {
        let (people, place) = (inputs.people, Place::PAGE);
        let (inputs, report) = (Cow::Borrowed(inputs), Cow::Borrowed(report));
        let (disclosure, shape) = (Disclosure::WITH_SALARY, OnceCell::new());
        Self { inputs, report, people, place, group: None, scenario: None, set: Vec::new(), disclosure, shape }
    }

    /// Which formulas apply to these inputs.
    pub fn shape(&self) -> &Shape {
        self.shape.get_or_init(|| Shape::of(self))
    }

    /// The same as what is known in a scenario, whose inputs and report these are.
    #[must_use]
    pub fn in_scenario(self, scenario: InScenario) -> Self {
        Self { scenario: Some(scenario), ..self }
    }

    /// The same with this disclosure, for what leaves the page.
    #[must_use]
    pub fn disclosed(self, disclosure: Disclosure) -> Self {
        Self { disclosure, ..self }
    }

    /// Whether an input must not be shown. An input at its default may be, unless a scenario has set it.
    pub(crate) fn hides(&self, input: Input) -> bool {
        self.disclosure.leaves_out(input)
            && (self.disclosure.hides_base(&self.inputs) || self.scenario_of(input).is_some())
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
        let Self { people, place, group, scenario, set, disclosure, shape, .. } = self;
        let (inputs, report) = (Cow::Owned(inputs), Cow::Owned(report));
        Known { inputs, report, people, place, group, scenario, set, disclosure, shape }
    }

    fn part(&self, part: PartId) -> Option<Self> {
        let found = self.report.parts.iter().find(|found| found.part.id == part)?;
        Some(Self {
            inputs: Cow::Owned(found.part.inputs.clone()),
            report: Cow::Owned(found.report.clone()),
            people: found.part.people,
            place: self.place.join(Place::of_part(part)),
            group: part.group().and_then(|place| self.inputs.groups().get(place)).cloned(),
            scenario: self.scenario.clone(),
            set: Vec::new(),
            disclosure: self.disclosure,
            shape: OnceCell::new(),
        })
    }

    fn case(&self, case: Case) -> Option<Self> {
        let (inputs, set) = inputs_of(case, self)?;
        let report = Cow::Owned(evaluate(&inputs));
        let place = self.place.join(Place::of_case(case));
        Some(Self { inputs: Cow::Owned(inputs), report, place, set, shape: OnceCell::new(), ..self.clone() })
    }

    /// The name of the scenario that changes an input; `None` if none does. A group's own value stays in a scenario.
    pub(crate) fn scenario_of(&self, input: Input) -> Option<&str> {
        let scenario = self.scenario.as_ref().filter(|scenario| scenario.changed.contains(&input))?;
        (!self.is_of_group(input)).then_some(scenario.name.as_str())
    }

    /// Whether the group of this place differs in an input from the rest of the team.
    pub(crate) fn is_of_group(&self, input: Input) -> bool {
        let people = self.place.part.is_some() && input == Input::People;
        people || self.group.as_ref().is_some_and(|group| group.changed(input).is_some())
    }
}

/// The inputs of the case, and which of them it sets; `None` where there is no such case.
fn inputs_of(case: Case, known: &Known) -> Option<(Assumptions, Vec<Input>)> {
    let base = Assumptions { groups: Vec::new(), ..known.inputs.clone().into_owned() };
    Some(match case {
        Case::Conscript => {
            let target = base.target.unwrap_or(CONSCRIPT_USE);
            let mut set = vec![Input::Tokens];
            set.extend(base.target.is_none().then_some(Input::Target));
            let alike = Assumptions { tokens: MTokPerWeek::ZERO, spread: 1.0, target: Some(target), ..base };
            (Assumptions { mandate: None, ..alike }, set)
        }
        Case::Capped => {
            let best = known.report.cap.ok()?.tokens;
            (Assumptions { cap: Some(best), ..base }, vec![Input::Cap])
        }
        Case::Uncapped => (Assumptions { cap: None, ..base }, vec![Input::Cap]),
        Case::Model(place) => {
            let model = [Some(base.model), base.second_model, base.third_model].get(place).copied().flatten()?;
            let listed = base.with(&PRICE_INPUTS.map(|price| (price, Value::Empty))).0;
            (Assumptions { model, second_model: None, third_model: None, ..listed }, vec![Input::Model])
        }
    })
}
