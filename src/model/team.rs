//! The team: willing adopters, and those whom a mandate adds.

use super::adopter::{Adopter, Setting};
use super::billing::Rules;
use crate::inputs::Assumptions;
use crate::units::{MTokPerWeek, Share, Usd};

/// What a conscript bills where there is no target.
pub(crate) const CONSCRIPT_USE: MTokPerWeek = MTokPerWeek::new(1.0);

/// The team's year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Team {
    /// How many people cost anything: willing adopters and conscripts, not rounded.
    pub users: f64,
    /// What all of them cost.
    pub cost: Usd,
    /// What all of them bring.
    pub value: Usd,
    /// What is burnt to be seen.
    pub waste: Usd,
    /// Everybody's fully loaded pay, users or not.
    pub payroll: Usd,
}

impl Team {
    /// Value less cost.
    pub fn net(&self) -> Usd {
        self.value - self.cost
    }

    /// The team of these inputs, given its mean willing adopter.
    pub fn of(setting: &Setting, rules: &Rules, willing: &Adopter) -> Self {
        let inputs = setting.inputs;
        let people = f64::from(inputs.people);
        let willing_count = people * inputs.adoption.value();
        let conscript_count = people * conscripts(inputs).value();
        let conscript = conscript(setting, rules);
        let sum = |of: fn(&Adopter) -> Usd| of(willing) * willing_count + of(&conscript) * conscript_count;
        Self {
            users: willing_count + conscript_count,
            cost: sum(|person| person.cost),
            value: sum(|person| person.value),
            waste: sum(|person| person.waste),
            payroll: inputs.salary * inputs.load * people,
        }
    }
}

/// The share of the people who use AI only because they must.
pub fn conscripts(inputs: &Assumptions) -> Share {
    Share::new(inputs.mandate.map_or(0.0, |mandate| mandate.value() - inputs.adoption.value()))
}

/// Somebody who needs nothing and bills the target.
pub(crate) fn conscript(setting: &Setting, rules: &Rules) -> Adopter {
    let rules = Rules { target: Some(rules.target.unwrap_or(CONSCRIPT_USE)), ..*rules };
    Adopter::mean(setting, &rules, std::iter::once(MTokPerWeek::ZERO))
}
