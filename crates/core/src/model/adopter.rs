//! The mean willing adopter: tokens, cost, gain and value, averaged over unequal people.

use super::billing::{Rules, Seat, Usage};
use super::factors::Factors;
use super::population::Population;
use super::pricing;
use super::response::Effect;
use crate::inputs::{Assumptions, Input};
use crate::units::{MTok, MTokPerWeek, Share, Usd, UsdPerMTok};

/// A cost of an adopter besides tokens and seat.
#[derive(Clone, Copy, Debug)]
pub struct Extra {
    /// The input that it depends on. Where that is 0, so is the cost.
    pub input: Input,
    /// What it comes to in a year.
    pub cost: fn(&Assumptions) -> Usd,
}

/// What an adopter costs in a year besides tokens and seat. Whatever is listed here is in every cost, and falls away
/// without AI.
pub const EXTRAS: &[Extra] = &[Extra { input: Input::Other, cost: |inputs| inputs.other }];

/// What is worked out once and used by every part of the model.
#[derive(Clone, Debug)]
pub struct Setting<'a> {
    /// The inputs.
    pub inputs: &'a Assumptions,
    /// The price of a million tokens of the mix.
    pub price: UsdPerMTok,
    /// Gain from use.
    pub effect: Effect,
    /// How unequal the adopters are.
    pub population: Population,
    /// Genuine use of the typical adopter.
    pub typical: MTokPerWeek,
    /// A year of one person, fully loaded: sal·load. A loss of output is borne by all of it.
    pub loaded: Usd,
    /// The part of a gain that the employer captures.
    pub captured: Share,
    /// All of [`EXTRAS`] together.
    pub extras: Usd,
}

impl<'a> Setting<'a> {
    /// The setting of these inputs, as entered.
    pub fn of(inputs: &'a Assumptions) -> Self {
        Self::with(inputs, &Factors::entered(inputs))
    }

    /// The setting of these inputs with these values of what nobody knows exactly.
    pub fn with(inputs: &'a Assumptions, factors: &Factors) -> Self {
        Self {
            inputs,
            price: pricing::blended(inputs) * factors.price,
            effect: Effect::with(inputs, factors),
            population: Population::with_spread(inputs.spread),
            typical: inputs.tokens * factors.usage,
            loaded: inputs.salary * factors.load,
            captured: Share::new(factors.captured),
            extras: extras(inputs),
        }
    }

    /// A year of `tokens` a week at API prices.
    pub fn api_cost(&self, tokens: MTokPerWeek) -> Usd {
        self.tokens_a_year(tokens) * self.price
    }

    /// A person with `tokens` a week at API prices, without seat, target or cap.
    pub fn plain_cost(&self, tokens: MTokPerWeek) -> Usd {
        self.api_cost(tokens) + self.extras
    }

    /// `tokens` a week over the working year.
    pub fn tokens_a_year(&self, tokens: MTokPerWeek) -> MTok {
        tokens * self.inputs.weeks
    }

    /// What a year with a gain of 1 would be worth to the employer: sal·load·capture.
    pub fn stake(&self) -> Usd {
        self.loaded * self.captured
    }

    /// What a gain is worth in a year: of a gain the employer captures a part, a loss it bears whole.
    pub fn worth(&self, gain: f64) -> Usd {
        if gain < 0.0 { self.loaded * gain } else { self.stake() * gain }
    }

    /// What one person at API prices leaves with `tokens` a week: value less cost.
    pub fn plain_net(&self, tokens: MTokPerWeek) -> Usd {
        self.worth(self.effect.gain(tokens)) - self.plain_cost(tokens)
    }
}

/// What an adopter costs in a year besides tokens and seat.
pub fn extras(inputs: &Assumptions) -> Usd {
    EXTRAS.iter().map(|extra| (extra.cost)(inputs)).sum()
}

/// Means over the people of what a willing adopter (or a conscript) uses, costs and brings in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Adopter {
    /// Tokens on the bill.
    pub billed: MTokPerWeek,
    /// What the tokens burnt for show cost.
    pub waste: Usd,
    /// Tokens, seat and extras.
    pub cost: Usd,
    /// Output relative to working without AI.
    pub multiplier: f64,
    /// Extra finished work, as a share.
    pub gain: f64,
    /// What that is worth to the employer.
    pub value: Usd,
}

impl Adopter {
    /// Value less cost.
    pub fn net(&self) -> Usd {
        self.value - self.cost
    }

    /// The mean willing adopter of these inputs.
    pub fn willing(setting: &Setting, rules: &Rules) -> Self {
        Self::mean(setting, rules, setting.population.needs(setting.typical))
    }

    /// The mean of people with these needs under `rules`.
    pub fn mean(setting: &Setting, rules: &Rules, needs: impl Iterator<Item = MTokPerWeek>) -> Self {
        let usages: Vec<Usage> = needs.map(|need| rules.apply(need)).collect();
        let mean = |of: &dyn Fn(&Usage) -> f64| usages.iter().map(of).sum::<f64>() / usages.len() as f64;
        let seat = Seat::of(setting.inputs);
        let gain = mean(&|usage| setting.effect.gain(usage.useful));
        Self {
            billed: MTokPerWeek::new(mean(&|usage| usage.billed.value())),
            waste: setting.api_cost(MTokPerWeek::new(mean(&|usage| usage.waste.value()))),
            cost: Usd::new(mean(&|usage| seat.cost(setting.api_cost(usage.billed)).value())) + setting.extras,
            multiplier: mean(&|usage| setting.effect.response.multiplier(usage.useful)),
            gain,
            value: setting.worth(gain),
        }
    }
}
