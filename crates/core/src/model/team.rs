//! The team: willing adopters, and those whom a mandate adds.

use std::ops::Add;

use super::adopter::{Adopter, Setting};
use super::billing::Rules;
use crate::inputs::Assumptions;
use crate::units::{MTokPerWeek, Share, Usd};

/// What a conscript bills where there is no target.
pub const CONSCRIPT_USE: MTokPerWeek = MTokPerWeek::new(1.0);

/// The year of a team, or of a part of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
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
    /// One-off cost at the start.
    pub setup: Usd,
    /// Users whose own need, or the target, is above the best cap of one person.
    pub above_cap: f64,
}

impl Team {
    /// Value less cost.
    pub fn net(&self) -> Usd {
        self.value - self.cost
    }

    /// A user's part of an amount of the team; none where nobody uses AI.
    pub fn per_user(&self, amount: Usd) -> Option<Usd> {
        (self.users > 0.0).then(|| amount / self.users)
    }

    /// The `people` of these inputs, given their mean willing adopter and the best cap, where there is one.
    pub fn of(setting: &Setting, rules: &Rules, willing: &Adopter, people: u32, cap: Option<MTokPerWeek>) -> Self {
        let inputs = setting.inputs;
        let people = f64::from(people);
        let willing_count = people * inputs.adoption.value();
        let conscript_count = people * conscripts(inputs).value();
        let conscript = conscript(setting, rules);
        let sum = |of: fn(&Adopter) -> Usd| of(willing) * willing_count + of(&conscript) * conscript_count;
        let users = willing_count + conscript_count;
        Self {
            users,
            cost: sum(|person| person.cost),
            value: sum(|person| person.value),
            waste: sum(|person| person.waste),
            payroll: setting.loaded * people,
            setup: inputs.setup * users,
            above_cap: cap.map_or(0.0, |cap| above(setting, rules, cap, willing_count, conscript_count)),
        }
    }
}

impl Add for Team {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            users: self.users + other.users,
            cost: self.cost + other.cost,
            value: self.value + other.value,
            waste: self.waste + other.waste,
            payroll: self.payroll + other.payroll,
            setup: self.setup + other.setup,
            above_cap: self.above_cap + other.above_cap,
        }
    }
}

/// How many users are billed more than `cap`, under the rules but without a cap of one's own.
fn above(setting: &Setting, rules: &Rules, cap: MTokPerWeek, willing: f64, conscripts: f64) -> f64 {
    let asks = |least: MTokPerWeek| rules.target.is_some_and(|target| target > cap) || least > cap;
    let willing_above = setting.population.mean(|weight| f64::from(u8::from(asks(setting.typical * weight))));
    let conscripts_above = f64::from(u8::from(asks(rules.target.unwrap_or(CONSCRIPT_USE))));
    willing * willing_above + conscripts * conscripts_above
}

/// The share of the people who use AI only because they must.
pub fn conscripts(inputs: &Assumptions) -> Share {
    Share::new(inputs.mandate.map_or(0.0, |mandate| mandate.value() - inputs.adoption.value()))
}

/// Somebody who needs nothing and bills the target.
pub fn conscript(setting: &Setting, rules: &Rules) -> Adopter {
    let rules = Rules { target: Some(rules.target.unwrap_or(CONSCRIPT_USE)), ..*rules };
    Adopter::mean(setting, &rules, std::iter::once(MTokPerWeek::ZERO))
}
