//! What a team costs and brings in any draw, with all that draws share worked out once.

use super::draw::{Draw, Urn};
use crate::inputs::{Assumptions, Curve, Part};
use crate::model::Factors;
use crate::model::adopter::{Adopter, Setting};
use crate::model::billing::{Rules, Seat};
use crate::model::response::Response;
use crate::model::team::{CONSCRIPT_USE, Team, conscripts};
use crate::units::{MTokPerWeek, UsdPerMTok};

/// Nodes of a table along use.
const USAGE_NODES: usize = 64;
/// The same where a hard seat stops people at an amount that depends on the price: each node is a mean over all people.
const USAGE_NODES_OF_HARD: usize = 32;
/// Nodes of a table along price, where a seat makes it matter.
const PRICE_NODES: usize = 24;

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
    table: Table,
}

/// The crowds of a part that anybody is in.
fn crowds(part: &Part, base: &Assumptions, urn: &Urn) -> Vec<Crowd> {
    let inputs = &part.inputs;
    let setting = Setting::of(inputs);
    let people = f64::from(part.people);
    let needs = setting.population.needs(inputs.tokens).map(MTokPerWeek::value);
    let willing = if inputs.tokens == MTokPerWeek::ZERO { vec![0.0] } else { needs.collect() };
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
            table: Table::of(sample, urn),
        }
    })
    .collect()
}

impl Crowd {
    /// Value and cost of the mean of these people.
    fn at(&self, draw: &Draw) -> Balance {
        let Factors { caused, finished, captured, load, curve, .. } = draw.factors;
        let Means { gain, cost } = self.table.at(draw, curve);
        let counted = if curve == Curve::Fixed { 1.0 } else { caused * finished };
        let gain = counted * gain - self.review * self.users;
        // Of a gain the employer captures a part, a loss it bears whole.
        let kept = if gain < 0.0 { 1.0 } else { captured };
        Balance { value: self.salary * self.load.at(load) * kept * gain, cost: cost + self.other }
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

    /// The gains of the mean of these people, M − 1 on each of [`Curve::ALL`] that is among `curves`, at this use and price.
    fn gains(&self, usage: f64, price: f64, curves: &[Curve]) -> [f64; 4] {
        let rules = self.rules_at(price);
        let used: Vec<MTokPerWeek> =
            self.needs.iter().map(|need| rules.apply(MTokPerWeek::new(need * usage)).useful).collect();
        let mut gains = [0.0; 4];
        for (gain, (curve, response)) in gains.iter_mut().zip(Curve::ALL.iter().zip(&self.responses)) {
            if curves.contains(curve) {
                *gain = used.iter().map(|used| response.multiplier(*used) - 1.0).sum::<f64>() / used.len() as f64;
            }
        }
        gains
    }

    /// What tokens and seat cost at this use.
    fn cost(&self, usage: f64) -> Cost {
        let api = |need: &f64| self.week * self.rules.apply(MTokPerWeek::new(need * usage)).billed.value();
        match self.seat {
            Seat::PayAsYouGo => Cost::Metered(self.needs.iter().map(api).sum::<f64>() / self.needs.len() as f64),
            Seat::Hard { fee, .. } => Cost::Flat(fee.a_year().value()),
            Seat::Overage { fee, included } => {
                let today: Vec<f64> = self.needs.iter().map(api).collect();
                let mut from: Vec<f64> = today.clone();
                for at in (1..from.len()).rev() {
                    if let [.., before, after] = from.get_mut(..=at).unwrap_or_default() {
                        *before += *after;
                    }
                }
                Cost::Overage { fee: fee.a_year().value(), included: included.a_year().value(), today, from }
            }
        }
    }
}

/// What tokens and seat cost the mean of these people in a year, by price.
#[derive(Clone, Debug)]
enum Cost {
    /// In proportion to the price; at today's it is this.
    Metered(f64),
    /// Whatever the price.
    Flat(f64),
    /// The fee, and what goes beyond what it includes. `today` are the people's API costs at today's price, ascending;
    /// `from` sums them from each to the last.
    Overage { fee: f64, included: f64, today: Vec<f64>, from: Vec<f64> },
}

impl Cost {
    fn at(&self, price: f64) -> f64 {
        match self {
            Self::Metered(today) => today * price,
            Self::Flat(fee) => *fee,
            Self::Overage { fee, included, today, from } => {
                let first = today.partition_point(|cost| cost * price <= *included);
                let beyond = today.len() - first;
                let sum = from.get(first).map_or(0.0, |sum| sum * price - included * beyond as f64);
                fee + sum.max(0.0) / today.len() as f64
            }
        }
    }
}

/// The mean of these people in a draw: M − 1, and the cost of tokens and seat.
#[derive(Clone, Copy, Debug)]
struct Means {
    gain: f64,
    cost: f64,
}

/// Means by the logarithm of use, straight between the rows: so what is better at two rows is never worse between them.
#[derive(Clone, Debug)]
struct Table {
    usage: Axis,
    price: Axis,
    rows: Vec<Row>,
    /// Where the people are alike, each draw is worked out exactly.
    alike: Option<Box<Sample>>,
}

/// The means at a use.
#[derive(Clone, Debug)]
struct Row {
    /// M − 1 on each of [`Curve::ALL`], by the logarithm of the price.
    gains: Vec<[f64; 4]>,
    cost: Cost,
}

impl Table {
    fn of(sample: Sample, urn: &Urn) -> Self {
        if let [_] = sample.needs.as_slice() {
            return Self { usage: Axis::POINT, price: Axis::POINT, rows: Vec::new(), alike: Some(Box::new(sample)) };
        }
        let is_hard = sample.ceiling.is_finite();
        let usage = Axis::of(urn.usage.ends(), if is_hard { USAGE_NODES_OF_HARD } else { USAGE_NODES });
        let price = Axis::of(urn.price.ends(), if is_hard { PRICE_NODES } else { 1 });
        let drawn = urn.curves();
        let row = |usage: f64| Row {
            gains: price.values().map(|price| sample.gains(usage, price.exp(), &drawn)).collect(),
            cost: sample.cost(usage),
        };
        Self { usage, price, rows: usage.values().map(|usage| row(usage.exp())).collect(), alike: None }
    }

    fn at(&self, draw: &Draw, curve: Curve) -> Means {
        let Factors { usage, price, .. } = draw.factors;
        if let Some(sample) = &self.alike {
            return Means {
                gain: on(curve, &sample.gains(usage, price, &[curve])),
                cost: sample.cost(usage).at(price),
            };
        }
        let (row, along) = self.usage.place(draw.ln_usage);
        let (column, across) = self.price.place(draw.ln_price);
        let means = |row: usize| {
            let Some(row) = self.rows.get(row) else { return Means { gain: 0.0, cost: 0.0 } };
            let gain = |column: usize| row.gains.get(column).map_or(0.0, |gains| on(curve, gains));
            let first = gain(column);
            let gain = if across > 0.0 { between(first, gain(column + 1), across) } else { first };
            Means { gain, cost: row.cost.at(price) }
        };
        let first = means(row);
        if along > 0.0 {
            let second = means(row + 1);
            Means { gain: between(first.gain, second.gain, along), cost: between(first.cost, second.cost, along) }
        } else {
            first
        }
    }
}

fn between(from: f64, to: f64, part: f64) -> f64 {
    from + (to - from) * part
}

/// The number of a curve among those of [`Curve::ALL`].
const fn on(curve: Curve, numbers: &[f64; 4]) -> f64 {
    let [hill, log, power, fixed] = *numbers;
    match curve {
        Curve::Hill => hill,
        Curve::Log => log,
        Curve::Power => power,
        Curve::Fixed => fixed,
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
    /// A single place, at 0: what was entered.
    const POINT: Self = Self { from: 0.0, step: 0.0, count: 1 };

    fn of((from, to): (f64, f64), count: usize) -> Self {
        if to > from { Self { from, step: (to - from) / (count - 1) as f64, count } } else { Self::POINT }
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
