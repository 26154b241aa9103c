//! The net of a willing adopter for any draw, with all that draws share worked out once.

use super::ceiling::{Ceiling, Stopped};
use super::draw::Draw;
use crate::inputs::{Assumptions, Curve};
use crate::model::adopter::Setting;
use crate::model::billing::{Rules, Seat, Usage};
use crate::model::response::Response;
use crate::units::{MTokPerWeek, Usd, UsdPerMTok};

/// A number for each of [`Curve::ALL`].
#[derive(Clone, Copy, Debug, Default)]
pub struct PerCurve([f64; 4]);

impl PerCurve {
    pub fn of(mut number: impl FnMut(Curve) -> f64) -> Self {
        Self(Curve::ALL.map(&mut number))
    }

    pub fn get(&self, curve: Curve) -> f64 {
        let [hill, log, power, fixed] = self.0;
        match curve {
            Curve::Hill => hill,
            Curve::Log => log,
            Curve::Power => power,
            Curve::Fixed => fixed,
        }
    }
}

/// What every draw has in common.
#[derive(Clone, Debug)]
pub struct Outcome {
    salary: f64,
    review: f64,
    /// Mean of M − 1 where no seat stops anybody.
    gains: PerCurve,
    /// The share of people whose use is above nothing.
    users: f64,
    cost: Cost,
    other: f64,
    ceiling: Option<Ceiling>,
}

impl Outcome {
    /// The outcome of these inputs.
    pub fn of(inputs: &Assumptions) -> Self {
        let setting = Setting::of(inputs);
        // A hard seat stops at another amount in each draw: it is looked at apart.
        let rules = Rules { limit: inputs.cap, ..Rules::of(inputs, UsdPerMTok::ZERO) };
        let usages: Vec<Usage> = setting.population.needs(inputs.tokens).map(|need| rules.apply(need)).collect();
        let mean = |of: &dyn Fn(&Usage) -> f64| usages.iter().map(of).sum::<f64>() / usages.len() as f64;
        Self {
            salary: inputs.salary.value(),
            review: inputs.review.value(),
            gains: PerCurve::of(|curve| {
                let response = Response::on(curve, inputs);
                mean(&|usage| response.multiplier(usage.useful) - 1.0)
            }),
            users: mean(&|usage| f64::from(u8::from(usage.useful > MTokPerWeek::ZERO))),
            cost: Cost::of(&setting, &usages),
            other: setting.extras.value(),
            ceiling: Ceiling::of(&setting, &rules),
        }
    }

    /// The same, ready for many draws between two prices, as multiples of today's.
    #[must_use]
    pub fn tabulated(self, lowest: f64, highest: f64, curves: &[Curve]) -> Self {
        Self { ceiling: self.ceiling.map(|ceiling| ceiling.tabulated(lowest, highest, curves)), ..self }
    }

    /// Net of an adopter-year: value less cost.
    pub fn net(&self, draw: &Draw) -> Usd {
        let Draw { caused, finished, captured, price, load, curve } = *draw;
        let counted = if curve == Curve::Fixed { 1.0 } else { caused * finished };
        let stopped = self.ceiling.as_ref().and_then(|ceiling| ceiling.stop(price, curve));
        let (gain, users) = match stopped {
            None => (self.gains.get(curve), self.users),
            Some(Stopped { gain, any }) => (gain, if any { self.users } else { 0.0 }),
        };
        let value = self.salary * load * captured * (counted * gain - self.review * users);
        Usd::new(value - self.cost.at(price) - self.other)
    }
}

/// What tokens and seat cost in a year, by price.
#[derive(Clone, Debug)]
enum Cost {
    /// In proportion to the price.
    Metered { today: f64 },
    /// The fee, and what goes beyond what it includes: piecewise linear, with a kink where each of `today`'s costs, which
    /// ascend, passes what is included. `from` sums them from each to the last.
    Overage { fee: f64, included: f64, today: Vec<f64>, from: Vec<f64> },
    /// Whatever the price.
    Flat { fee: f64 },
}

impl Cost {
    fn of(setting: &Setting, usages: &[Usage]) -> Self {
        let today: Vec<f64> = usages.iter().map(|usage| setting.api_cost(usage.billed).value()).collect();
        match Seat::of(setting.inputs) {
            Seat::PayAsYouGo => Self::Metered { today: today.iter().sum::<f64>() / today.len() as f64 },
            Seat::Hard { fee, .. } => Self::Flat { fee: fee.a_year().value() },
            Seat::Overage { fee, included } => {
                let mut from: Vec<f64> = today
                    .iter()
                    .rev()
                    .scan(0.0, |sum, cost| {
                        *sum += cost;
                        Some(*sum)
                    })
                    .collect();
                from.reverse();
                Self::Overage { fee: fee.a_year().value(), included: included.a_year().value(), today, from }
            }
        }
    }

    fn at(&self, price: f64) -> f64 {
        match self {
            Self::Metered { today } => today * price,
            Self::Flat { fee } => *fee,
            Self::Overage { fee, included, today, from } => {
                let first = today.partition_point(|cost| cost * price <= *included);
                let beyond = today.len() - first;
                let sum = from.get(first).map_or(0.0, |sum| sum * price - included * beyond as f64);
                fee + sum.max(0.0) / today.len() as f64
            }
        }
    }
}
