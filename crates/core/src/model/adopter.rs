//! The mean willing adopter: tokens, cost, gain and value, averaged over unequal people.

use super::billing::{Rules, Seat, Usage};
use super::factors::Factors;
use super::pay::{Pay, kept};
use super::population::Population;
use super::pricing;
use super::response::Effect;
use crate::inputs::{Assumptions, Input};
use crate::units::{MTokPerWeek, Share, Usd, UsdPerMTok};

/// A cost of an adopter besides tokens and seat.
#[derive(Clone, Copy, Debug)]
pub struct Extra {
    /// The input that it depends on. Where that is 0, so is the cost.
    pub input: Input,
    /// What it comes to in a year.
    pub cost: fn(&Assumptions) -> Usd,
}

/// What adds to an adopter's yearly cost besides tokens and seat. These are part of every cost, and none is left
/// without AI. They are the same in every draw, so none may depend on an uncertain factor.
pub const EXTRAS: &[Extra] = &[Extra { input: Input::Other, cost: |inputs| inputs.other }];

/// Values derived once from the inputs and used throughout the model.
#[derive(Clone, Debug)]
pub struct Setting<'a> {
    /// The inputs.
    pub inputs: &'a Assumptions,
    /// The price of a million tokens of the mix, after batch and discount.
    pub price: UsdPerMTok,
    /// The gain as a function of use.
    pub effect: Effect,
    /// The distribution of use among adopters.
    pub population: Population,
    /// Genuine use of the typical adopter.
    pub typical: MTokPerWeek,
    /// The fully loaded cost of one person per year: sal·load. The employer bears a loss of output in full.
    pub loaded: Usd,
    /// The part of a gain that the employer captures, 0 to 1.
    pub captured: Share,
    /// The sum of [`EXTRAS`], $ per adopter-year.
    pub extras: Usd,
}

impl<'a> Setting<'a> {
    /// The setting of these inputs, with all factors as entered.
    pub fn of(inputs: &'a Assumptions) -> Self {
        Self::with(inputs, &Factors::entered(inputs))
    }

    /// The setting of these inputs with these values of the uncertain factors.
    pub fn with(inputs: &'a Assumptions, factors: &Factors) -> Self {
        Self {
            inputs,
            price: pricing::blended(inputs) * factors.price,
            effect: Effect::with(inputs, factors),
            population: Population::with_spread(inputs.spread),
            typical: inputs.tokens * factors.usage,
            loaded: Usd::new(Pay::of(inputs).loaded(factors.load)),
            captured: Share::new(factors.captured),
            extras: EXTRAS.iter().map(|extra| (extra.cost)(inputs)).sum(),
        }
    }

    /// The cost of `tokens` a week for a year, at API prices.
    pub fn api_cost(&self, tokens: MTokPerWeek) -> Usd {
        tokens * self.inputs.weeks * self.price
    }

    /// The yearly cost of a person who uses `tokens` a week at API prices, without seat, target or cap; includes
    /// [`EXTRAS`].
    pub fn plain_cost(&self, tokens: MTokPerWeek) -> Usd {
        self.api_cost(tokens) + self.extras
    }

    /// What a million tokens a week cost in a year at API prices, $.
    pub fn unit_cost(&self) -> f64 {
        self.api_cost(MTokPerWeek::new(1.0)).value()
    }

    /// The value of a gain of 1 for a year: sal·load·capture.
    pub fn stake(&self) -> Usd {
        self.loaded * self.captured
    }

    /// The value of a gain for a year. The employer captures a part of a gain, but bears a loss in full.
    pub fn worth(&self, gain: f64) -> Usd {
        self.kept(gain) * gain
    }

    /// The value of a gain of 1 for a year where the gain is `gain`: [`Self::stake`], or `loaded` for a loss.
    pub fn kept(&self, gain: f64) -> Usd {
        self.loaded * kept(self.captured.value(), gain)
    }

    /// The yearly net of a person who uses `tokens` a week at API prices: value less cost.
    pub fn plain_net(&self, tokens: MTokPerWeek) -> Usd {
        self.worth(self.effect.gain(tokens)) - self.plain_cost(tokens)
    }
}

/// The mean adopter of some people: use, cost and value per year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Adopter {
    /// Tokens billed.
    pub billed: MTokPerWeek,
    /// Cost of the tokens burnt for show.
    pub waste: Usd,
    /// Cost of tokens, seat and extras.
    pub cost: Usd,
    /// Output as a multiple of that without AI, before discounts.
    pub multiplier: f64,
    /// Extra finished work, as a share of that without AI.
    pub gain: f64,
    /// Value of that gain to the employer.
    pub value: Usd,
}

impl Adopter {
    /// Value less cost.
    pub fn net(&self) -> Usd {
        self.value - self.cost
    }

    /// The typical user of these inputs.
    pub fn typical(inputs: &Assumptions) -> Self {
        let setting = Setting::of(inputs);
        Self::mean(&setting, &Rules::of(inputs, setting.price), std::iter::once(setting.typical))
    }

    /// The mean willing adopter of these inputs.
    pub fn willing(setting: &Setting, rules: &Rules) -> Self {
        Self::mean(setting, rules, setting.population.needs(setting.typical))
    }

    /// The mean of people with these needs under `rules`. `needs` must not be empty.
    pub fn mean(setting: &Setting, rules: &Rules, needs: impl Iterator<Item = MTokPerWeek>) -> Self {
        let effect = &setting.effect;
        let observed = |usage: Usage| (usage, effect.response.gain(usage.useful));
        let people: Vec<(Usage, f64)> = needs.map(|need| observed(rules.apply(need))).collect();
        let mean = |of: &dyn Fn(&(Usage, f64)) -> f64| people.iter().map(of).sum::<f64>() / people.len() as f64;
        let seat = Seat::of(setting.inputs);
        let gain = mean(&|(usage, observed)| effect.counted_gain(usage.useful, *observed));
        Self {
            billed: MTokPerWeek::new(mean(&|(usage, _)| usage.billed.value())),
            waste: setting.api_cost(MTokPerWeek::new(mean(&|(usage, _)| usage.waste.value()))),
            cost: Usd::new(mean(&|(usage, _)| seat.cost(setting.api_cost(usage.billed)).value())) + setting.extras,
            multiplier: mean(&|(_, observed)| 1.0 + observed),
            gain,
            value: setting.worth(gain),
        }
    }
}
