//! What a team costs and brings in any draw, with all that draws share worked out once.

use super::draw::{Draw, Urn};
use crate::inputs::{Assumptions, Curve, Part};
use crate::model::Factors;
use crate::model::adopter::{Adopter, Setting};
use crate::model::billing::{Rules, Seat};
use crate::model::response::Response;
use crate::model::team::{CONSCRIPT_USE, Team, conscripts};
use crate::units::{MTokPerWeek, Usd, UsdPerMTok};

/// Nodes of a table along use, where price does not matter.
const NODES: usize = 64;
/// Nodes of a table along use and along price, where both matter.
const NODES_OF_BOTH: usize = 32;

/// Value and cost of a year, $.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Balance {
    /// What the year brings.
    pub value: f64,
    /// What it costs.
    pub cost: f64,
}

impl Balance {
    /// Value less cost.
    pub fn net(self) -> f64 {
        self.value - self.cost
    }
}

/// The outcome of a user of the whole team, in any draw.
#[derive(Clone, Debug)]
pub struct Outcome {
    crowds: Vec<Crowd>,
    /// How many users the team has; what is worked out is about one of them.
    users: f64,
}

impl Outcome {
    /// The outcome of these inputs for the draws of an urn.
    pub fn of(inputs: &Assumptions, urn: &Urn) -> Self {
        let crowds: Vec<Crowd> = inputs.parts().iter().flat_map(|part| crowds(part, inputs, urn)).collect();
        let users = crowds.iter().map(|crowd| crowd.people).sum();
        Self { crowds, users }
    }

    /// How many users the team has, willing adopters and conscripts.
    pub const fn users(&self) -> f64 {
        self.users
    }

    /// Value and cost of the mean user's year; nothing where nobody uses AI.
    pub fn at(&self, draw: &Draw) -> Balance {
        let mut sum = Balance::default();
        if self.users <= 0.0 {
            return sum;
        }
        for crowd in &self.crowds {
            let Balance { value, cost } = crowd.at(draw);
            sum.value += crowd.people * value;
            sum.cost += crowd.people * cost;
        }
        Balance { value: sum.value / self.users, cost: sum.cost / self.users }
    }
}

/// People who are alike but for how much they need: the willing adopters of a part of the team, or its conscripts.
#[derive(Clone, Debug)]
struct Crowd {
    people: f64,
    salary: f64,
    /// Load as entered for these people and for the base, by which a draw's load is turned into theirs.
    load: LoadOf,
    review: f64,
    /// The share of these people who use AI for their work at all.
    users: f64,
    /// What a year costs besides tokens and seat.
    other: f64,
    /// Whether the tabulated cost is one at today's price, to be multiplied by the draw's.
    metered: bool,
    table: Table,
}

/// The crowds of a part that anybody is in.
fn crowds(part: &Part, base: &Assumptions, urn: &Urn) -> Vec<Crowd> {
    let inputs = &part.inputs;
    let setting = Setting::of(inputs);
    let people = f64::from(part.people);
    let willing: Vec<f64> = setting.population.needs(inputs.tokens).map(MTokPerWeek::value).collect();
    let conscripted = Some(inputs.target.unwrap_or(CONSCRIPT_USE));
    [
        (people * inputs.adoption.value(), willing, inputs.target),
        (people * conscripts(inputs).value(), vec![0.0], conscripted),
    ]
    .into_iter()
    .filter(|(people, _, _)| *people > 0.0)
    .map(|(people, needs, target)| {
        let sample = Sample::of(&setting, base, needs, target);
        Crowd {
            people,
            salary: inputs.salary.value(),
            load: LoadOf::of(inputs, base),
            review: inputs.review.value(),
            users: sample.users(),
            other: setting.extras.value(),
            metered: sample.seat == Seat::PayAsYouGo,
            table: Table::of(sample, urn),
        }
    })
    .collect()
}

impl Crowd {
    /// Value and cost of the mean of these people.
    fn at(&self, draw: &Draw) -> Balance {
        let Factors { caused, finished, captured, price, load, curve, .. } = draw.factors;
        let Node { gains, tokens } = self.table.at(draw, curve);
        let counted = if curve == Curve::Fixed { 1.0 } else { caused * finished };
        let gain = counted * gains - self.review * self.users;
        // Of a gain the employer captures a part, a loss it bears whole.
        let kept = if gain < 0.0 { 1.0 } else { captured };
        let price = if self.metered { price } else { 1.0 };
        Balance { value: self.salary * self.load.at(load) * kept * gain, cost: tokens * price + self.other }
    }
}

/// What is needed to work out a crowd exactly, at any use and price.
#[derive(Clone, Debug)]
struct Sample {
    needs: Vec<f64>,
    rules: Rules,
    seat: Seat,
    /// A year of a million tokens a week at today's price, $.
    week: f64,
    /// What a hard seat includes at today's price, tokens a week; infinite where no seat stops anybody.
    ceiling: f64,
    /// Each of [`Curve::ALL`].
    responses: [Response; 4],
}

impl Sample {
    fn of(setting: &Setting, base: &Assumptions, needs: Vec<f64>, target: Option<MTokPerWeek>) -> Self {
        // A hard seat stops at another amount in each draw: it is not among the rules here.
        let rules = Rules { target, limit: setting.inputs.cap, ..Rules::of(setting.inputs, UsdPerMTok::ZERO) };
        Self {
            needs,
            rules,
            seat: Seat::of(setting.inputs),
            week: setting.api_cost(MTokPerWeek::new(1.0)).value(),
            ceiling: Rules::seat_limit(setting.inputs, setting.price).map_or(f64::INFINITY, MTokPerWeek::value),
            responses: Curve::ALL.map(|curve| Response::on(curve, base)),
        }
    }

    fn rules_at(&self, price: f64) -> Rules {
        let ceiling = self.ceiling / price;
        let limit = self.rules.limit.map_or(ceiling, |cap| cap.value().min(ceiling));
        Rules { limit: limit.is_finite().then(|| MTokPerWeek::new(limit)), ..self.rules }
    }

    /// The share of people whose use serves their work at all; it depends on neither use nor price, unless they are 0.
    fn users(&self) -> f64 {
        let rules = self.rules_at(1.0);
        let serves = |need: &&f64| rules.apply(MTokPerWeek::new(**need)).useful > MTokPerWeek::ZERO;
        self.needs.iter().filter(serves).count() as f64 / self.needs.len() as f64
    }

    /// What a user's tokens and seat cost at a price, a multiple of today's; by the token at today's price.
    fn cost(&self, billed: f64, price: f64) -> f64 {
        let api = self.week * billed;
        match self.seat {
            Seat::PayAsYouGo => api,
            Seat::Overage { .. } | Seat::Hard { .. } => self.seat.cost(Usd::new(api * price)).value(),
        }
    }

    /// The means over the people at this use and price, multiples of what was entered.
    fn nodes(&self, usage: f64, price: f64, curves: &[Curve]) -> Nodes {
        let rules = self.rules_at(price);
        let mut sum = Nodes::default();
        for need in &self.needs {
            let used = rules.apply(MTokPerWeek::new(need * usage));
            sum.tokens += self.cost(used.billed.value(), price);
            for (gain, (curve, response)) in sum.gains.iter_mut().zip(Curve::ALL.iter().zip(&self.responses)) {
                if curves.contains(curve) {
                    *gain += response.multiplier(used.useful) - 1.0;
                }
            }
        }
        let people = self.needs.len() as f64;
        Nodes { gains: sum.gains.map(|gain| gain / people), tokens: sum.tokens / people }
    }
}

/// Means over the people: M − 1 on each of [`Curve::ALL`], and the cost of tokens and seat.
#[derive(Clone, Copy, Debug, Default)]
struct Nodes {
    gains: [f64; 4],
    tokens: f64,
}

/// The same on one curve.
#[derive(Clone, Copy, Debug)]
struct Node {
    gains: f64,
    tokens: f64,
}

impl Nodes {
    const fn on(&self, curve: Curve) -> Node {
        let [hill, log, power, fixed] = self.gains;
        let gains = match curve {
            Curve::Hill => hill,
            Curve::Log => log,
            Curve::Power => power,
            Curve::Fixed => fixed,
        };
        Node { gains, tokens: self.tokens }
    }
}

impl Node {
    fn between(self, other: Self, part: f64) -> Self {
        Self {
            gains: self.gains + (other.gains - self.gains) * part,
            tokens: self.tokens + (other.tokens - self.tokens) * part,
        }
    }
}

/// Means by the logarithms of use and price, straight between the nodes: so what is better at both nodes is never worse
/// between them.
#[derive(Clone, Debug)]
struct Table {
    usage: Axis,
    price: Axis,
    /// Row by row: all prices of the least use first.
    nodes: Vec<Nodes>,
    /// Where the people are alike, each draw is worked out exactly.
    alike: Option<Box<Sample>>,
}

impl Table {
    fn of(sample: Sample, urn: &Urn) -> Self {
        if let [_] = sample.needs.as_slice() {
            return Self { usage: Axis::POINT, price: Axis::POINT, nodes: Vec::new(), alike: Some(Box::new(sample)) };
        }
        let both = sample.seat != Seat::PayAsYouGo;
        let count = if both { NODES_OF_BOTH } else { NODES };
        let usage = Axis::of(urn.usage.ends(), count);
        let price = if both { Axis::of(urn.price.ends(), count) } else { Axis::POINT };
        let drawn = urn.curves();
        let nodes = usage
            .values()
            .flat_map(|usage| price.values().map(move |price| (usage.exp(), price.exp())))
            .map(|(usage, price)| sample.nodes(usage, price, &drawn))
            .collect();
        Self { usage, price, nodes, alike: None }
    }

    fn at(&self, draw: &Draw, curve: Curve) -> Node {
        if let Some(sample) = &self.alike {
            return sample.nodes(draw.factors.usage, draw.factors.price, &[curve]).on(curve);
        }
        let (row, along) = self.usage.place(draw.ln_usage);
        let (column, across) = self.price.place(draw.ln_price);
        let node = |row: usize, column: usize| {
            self.nodes.get(row * self.price.count + column).copied().unwrap_or_default().on(curve)
        };
        let of_row = |row| {
            let first = node(row, column);
            if across > 0.0 { first.between(node(row, column + 1), across) } else { first }
        };
        let first = of_row(row);
        if along > 0.0 { first.between(of_row(row + 1), along) } else { first }
    }
}

/// Evenly spaced places.
#[derive(Clone, Copy, Debug)]
struct Axis {
    from: f64,
    step: f64,
    count: usize,
}

impl Axis {
    /// A single place, at 0.
    const POINT: Self = Self { from: 0.0, step: 0.0, count: 1 };

    fn of((from, to): (f64, f64), count: usize) -> Self {
        if to > from {
            Self { from, step: (to - from) / (count - 1) as f64, count }
        } else {
            Self { from, ..Self::POINT }
        }
    }

    fn values(self) -> impl Iterator<Item = f64> {
        (0..self.count).map(move |at| self.from + self.step * at as f64)
    }

    /// The place before, and how far on to the next, 0 to 1. Beyond the ends: the end.
    fn place(self, value: f64) -> (usize, f64) {
        if self.count < 2 {
            return (0, 0.0);
        }
        let place = ((value - self.from) / self.step).clamp(0.0, (self.count - 1) as f64);
        let before = (place as usize).min(self.count - 2);
        (before, place - before as f64)
    }
}

/// The outcome of these inputs at these factors, worked out exactly: the mean user's year. `None` where nobody uses AI.
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

/// How the load of a part of the team follows from the whole team's in a draw: what is above the salary moves in
/// proportion.
#[derive(Clone, Copy, Debug)]
struct LoadOf {
    above_one: f64,
    times: f64,
}

impl LoadOf {
    fn of(part: &Assumptions, base: &Assumptions) -> Self {
        let (own, whole) = (part.load - 1.0, base.load - 1.0);
        if part.load.to_bits() == base.load.to_bits() {
            Self { above_one: 0.0, times: 1.0 }
        } else if whole > 0.0 {
            Self { above_one: 0.0, times: own / whole }
        } else {
            Self { above_one: own, times: 0.0 }
        }
    }

    fn at(self, drawn: f64) -> f64 {
        1.0 + self.above_one + (drawn - 1.0) * self.times
    }
}
