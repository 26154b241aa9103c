//! The team: willing adopters, and conscripts, whom a mandate adds.

use std::ops::Add;

use super::adopter::{Adopter, Setting};
use super::billing::{Rules, Seat};
use crate::inputs::Assumptions;
use crate::units::{MTokPerWeek, Share, Usd};

/// The use that a conscript is billed without a target: an [assumption](crate::evidence::ASSUMPTION).
pub const CONSCRIPT_USE: MTokPerWeek = MTokPerWeek::new(1.0);

/// How many of some people use AI, not rounded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Users {
    /// Willing adopters.
    pub willing: f64,
    /// People who use AI only because of the mandate.
    pub conscripts: f64,
}

impl Users {
    /// The users among `people` with these inputs, ignoring groups.
    pub fn among(people: u32, inputs: &Assumptions) -> Self {
        let people = f64::from(people);
        Self { willing: people * inputs.adoption.value(), conscripts: people * conscripts(inputs).value() }
    }

    /// All of them.
    pub fn all(self) -> f64 {
        self.willing + self.conscripts
    }
}

/// The year of a team, or of a part of it. Amounts are in $ per year unless said otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Team {
    /// The number of users: willing adopters and conscripts, not rounded.
    pub users: f64,
    /// Cost of all users.
    pub cost: Usd,
    /// Value of all users.
    pub value: Usd,
    /// The part of the cost that seats have, without overage.
    pub seats: Usd,
    /// Cost of tokens burnt for show.
    pub waste: Usd,
    /// Fully loaded pay of everybody, users or not.
    pub payroll: Usd,
    /// One-off cost at the start, $.
    pub setup: Usd,
    /// The number of users whose own need, or target, is above the best cap.
    pub above_cap: f64,
}

impl Team {
    /// Value less cost.
    pub fn net(&self) -> Usd {
        self.value - self.cost
    }

    /// An amount of the team divided by its users; `None` if nobody uses AI.
    pub fn per_user(&self, amount: Usd) -> Option<Usd> {
        (self.users > 0.0).then(|| amount / self.users)
    }

    /// The team of `people` with these inputs, given their mean willing adopter and the best cap, if there is one.
    pub fn of(setting: &Setting, rules: &Rules, willing: &Adopter, people: u32, cap: Option<MTokPerWeek>) -> Self {
        let users = Users::among(people, setting.inputs);
        let conscript = conscript(setting, rules);
        let sum = |of: fn(&Adopter) -> Usd| of(willing) * users.willing + of(&conscript) * users.conscripts;
        Self {
            users: users.all(),
            cost: sum(|person| person.cost),
            seats: Seat::of(setting.inputs).cost(Usd::ZERO) * users.all(),
            value: sum(|person| person.value),
            waste: sum(|person| person.waste),
            payroll: setting.loaded * f64::from(people),
            setup: setting.inputs.setup * users.all(),
            above_cap: cap.map_or(0.0, |cap| above(setting, rules, cap, users)),
        }
    }
}

impl Add for Team {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            users: self.users + other.users,
            cost: self.cost + other.cost,
            seats: self.seats + other.seats,
            value: self.value + other.value,
            waste: self.waste + other.waste,
            payroll: self.payroll + other.payroll,
            setup: self.setup + other.setup,
            above_cap: self.above_cap + other.above_cap,
        }
    }
}

/// The number of users who would be billed more than `cap`, under the rules but without a cap that is entered.
fn above(setting: &Setting, rules: &Rules, cap: MTokPerWeek, users: Users) -> f64 {
    if Rules::seat_limit(setting.inputs, setting.price).is_some_and(|limit| limit <= cap) {
        return 0.0;
    }
    if rules.target.is_some_and(|target| target > cap) {
        return users.all();
    }
    let conscripts = if rules.target.is_none() && CONSCRIPT_USE > cap { users.conscripts } else { 0.0 };
    users.willing * setting.population.share_above(cap / setting.typical) + conscripts
}

/// The share of the people who use AI only because of the mandate.
pub fn conscripts(inputs: &Assumptions) -> Share {
    Share::new(inputs.mandate.map_or(0.0, |mandate| mandate.value() - inputs.adoption.value()))
}

/// A conscript: a person who needs no tokens, but is billed the target, or else [`CONSCRIPT_USE`].
pub fn conscript(setting: &Setting, rules: &Rules) -> Adopter {
    let rules = Rules { target: Some(rules.target.unwrap_or(CONSCRIPT_USE)), ..*rules };
    Adopter::mean(setting, &rules, std::iter::once(MTokPerWeek::ZERO))
}
