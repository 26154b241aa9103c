//! Value and cost of a team in a draw, with everything that all draws share precomputed.

use super::draw::{Draw, Sampler};
use super::table::{Means, Sample, Table};
use crate::inputs::{Assumptions, Part};
use crate::model::Factors;
use crate::model::adopter::{Adopter, Setting};
use crate::model::billing::Rules;
use crate::model::pay::Pay;
use crate::model::team::{CONSCRIPT_USE, Team, Users};
use crate::units::MTokPerWeek;

/// Value and cost of a year, $.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Balance {
    pub value: f64,
    pub cost: f64,
}

impl Balance {
    /// Value less cost.
    pub fn net(self) -> f64 {
        self.value - self.cost
    }

    /// The size of value and cost, beside which a rounding error is small.
    pub(crate) fn scale(self) -> f64 {
        self.value.abs() + self.cost.abs()
    }
}

/// Computes value and cost of the mean user of the whole team in any draw.
#[derive(Clone, Debug)]
pub struct Outcome {
    crowds: Vec<Crowd>,
    /// The number of users in the team.
    users: f64,
    /// The reciprocal of `users`; 0 if nobody uses AI.
    per_user: f64,
}

impl Outcome {
    /// Precomputes the outcome of these inputs for the draws of `sampler`.
    pub fn of(inputs: &Assumptions, sampler: &Sampler) -> Self {
        let crowds: Vec<Crowd> = inputs.parts().iter().flat_map(|part| crowds(part, inputs, sampler)).collect();
        let users: f64 = crowds.iter().map(|crowd| crowd.people).sum();
        Self { crowds, users, per_user: if users > 0.0 { 1.0 / users } else { 0.0 } }
    }

    /// The number of users in the team: willing adopters and conscripts, not rounded.
    pub const fn users(&self) -> f64 {
        self.users
    }

    /// Value and cost of the mean user's year in a draw; 0 if nobody uses AI.
    pub fn at(&self, draw: &Draw) -> Balance {
        let mut sum = Balance::default();
        for crowd in &self.crowds {
            let Balance { value, cost } = crowd.at(draw);
            sum.value += crowd.people * value;
            sum.cost += crowd.people * cost;
        }
        Balance { value: sum.value * self.per_user, cost: sum.cost * self.per_user }
    }
}

/// People who differ only in their need: the willing adopters of a part of the team, or its conscripts.
#[derive(Clone, Debug)]
struct Crowd {
    people: f64,
    pay: Pay,
    /// Converts the load of a draw, which is that of the base inputs, to that of these people.
    load: LoadOf,
    review: f64,
    /// The share of these people whose use serves their work at all.
    users: f64,
    /// The yearly cost besides tokens and seat, $ per person.
    other: f64,
    table: Table,
}

/// The crowds of a part of the team that are not empty.
fn crowds(part: &Part, base: &Assumptions, sampler: &Sampler) -> Vec<Crowd> {
    let inputs = &part.inputs;
    let setting = Setting::of(inputs);
    let users = Users::among(part.people, inputs);
    let needs = setting.population.needs(inputs.tokens).map(MTokPerWeek::value);
    let willing = if inputs.tokens == MTokPerWeek::ZERO { vec![0.0] } else { needs.collect() };
    let conscripted = Some(inputs.target.unwrap_or(CONSCRIPT_USE));
    [(users.willing, willing, inputs.target), (users.conscripts, vec![0.0], conscripted)]
        .into_iter()
        .filter(|(people, _, _)| *people > 0.0)
        .map(|(people, needs, target)| {
            let sample = Sample::of(&setting, base, needs, target);
            Crowd {
                people,
                pay: Pay::of(inputs),
                load: LoadOf::of(inputs, base),
                review: setting.effect.review.value(),
                users: sample.users(),
                other: setting.extras.value(),
                table: Table::of(sample, sampler),
            }
        })
        .collect()
}

impl Crowd {
    /// Value and cost of the mean of these people.
    fn at(&self, draw: &Draw) -> Balance {
        let Factors { captured, load, .. } = draw.factors;
        let Means { gain, cost } = self.table.at(draw);
        let gain = draw.factors.counted() * gain - self.review * self.users;
        Balance { value: self.pay.worth(self.load.at(load), captured, gain), cost: cost + self.other }
    }
}

/// Value and cost of the mean user's year at these factors, computed without tables. `None` if nobody uses AI.
pub fn exactly(inputs: &Assumptions, factors: &Factors) -> Option<Balance> {
    let (mut users, mut sum) = (0.0, Balance::default());
    for part in inputs.parts() {
        let factors = Factors { load: LoadOf::of(&part.inputs, inputs).at(factors.load), ..*factors };
        let setting = Setting::with(&part.inputs, &factors);
        let rules = Rules::of(&part.inputs, setting.price);
        let team = Team::of(&setting, &rules, &Adopter::willing(&setting, &rules), part.people, None);
        users += team.users;
        sum.value += team.value.value();
        sum.cost += team.cost.value();
    }
    (users > 0.0).then(|| Balance { value: sum.value / users, cost: sum.cost / users })
}

/// Converts the drawn load of the whole team to that of a part: the excess over 1 is scaled in proportion.
#[derive(Clone, Copy, Debug)]
struct LoadOf {
    above_one: f64,
    times: f64,
}

impl LoadOf {
    fn of(part: &Assumptions, base: &Assumptions) -> Self {
        let (own, whole) = (part.load - 1.0, base.load - 1.0);
        if whole > 0.0 { Self { above_one: 0.0, times: own / whole } } else { Self { above_one: own, times: 0.0 } }
    }

    fn at(self, drawn: f64) -> f64 {
        1.0 + self.above_one + (drawn - 1.0) * self.times
    }
}
