//! The value of information: by how much the net would rise if the amount of tokens could be chosen with a factor
//! known. It is computed for one person at API prices, and amounts within the published data.

use super::draw::Draw;
use super::factor::Factor;
use crate::inputs::{Assumptions, Curve};
use crate::model::Factors;
use crate::model::adopter::Setting;
use crate::model::pay::Pay;
use crate::model::reason::{Computed, Reason};
use crate::model::response::{DATA_END, Response};
use crate::units::{MONTHS_A_YEAR, MTokPerWeek, Usd, UsdPerMTok};

/// The number of groups into which the draws are sorted by a factor. The best amount is chosen once for each group.
const GROUPS: usize = 20;
/// The number of amounts among which the best is chosen, besides none.
const AMOUNTS: usize = 128;
/// The smallest of these amounts, millions of tokens per week. The others follow in even ratios up to [`DATA_END`].
const LEAST: f64 = 0.01;

/// The value of information, $ per person and year. A pilot that measures a factor may cost up to this much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Information {
    /// Knowing every factor: EVPI, the expected value of perfect information.
    pub all: Usd,
    /// Knowing one factor and no other: EVPPI, the expected value of partial perfect information.
    each: [Usd; Factor::ALL.len()],
}

impl Information {
    /// The value of knowing one factor; `None` if that changes no choice, as for [`Factor::worth`].
    pub fn of(&self, factor: Factor) -> Option<Usd> {
        factor.worth().and_then(|_| self.each.get(factor as usize).copied())
    }
}

/// Accumulates the draws from which [`Information`] is computed.
#[derive(Clone, Debug)]
pub struct Study {
    one: Person,
    /// The sum over the draws of the net at each draw's own best amount.
    best: f64,
    draws: u32,
    /// The groups of draws for each factor; none if it is certain, or if knowing it changes no choice.
    groups: [Groups; Factor::ALL.len()],
}

/// One person at API prices.
#[derive(Clone, Debug)]
struct Person {
    pay: Pay,
    review: f64,
    /// The yearly cost of a million tokens per week at today's price, $.
    unit_cost: f64,
    /// The response curves, in the order of [`Curve::ALL`].
    reaches: [Reach; 4],
    amounts: Vec<f64>,
    /// M − 1 at each amount, for each curve of [`Curve::ALL`].
    gains: [Vec<f64>; 4],
}

/// A response curve up to the end of the published data.
#[derive(Clone, Copy, Debug)]
struct Reach {
    response: Response,
    /// M − 1 at the end of the data.
    gain_at_end: f64,
    /// M' at the end of the data.
    slope_at_end: f64,
}

/// Sums over groups of draws, from which the net of a group at any of the amounts is computed.
#[derive(Clone, Debug)]
struct Groups {
    count: usize,
    /// The sums, indexed by group, then by curve in the order of [`Curve::ALL`], then by bin. A draw's bin is the index
    /// of the first amount at which its gain is not negative; draws whose gain is negative at all amounts have the last
    /// bin.
    sums: Vec<Worth>,
}

/// Sums over draws of the price, and of the factors of M − 1 and ρ in the net: `gain` and `gain_review` if the gain is
/// positive and captured in part, `loss` and `loss_review` if it is negative and borne in full.
#[derive(Clone, Copy, Debug, Default)]
struct Worth {
    price: f64,
    gain: f64,
    gain_review: f64,
    loss: f64,
    loss_review: f64,
}

impl Study {
    /// Starts a study of these inputs, without draws yet.
    ///
    /// # Errors
    /// Returns [`Reason::NoPrice`] or [`Reason::FixedCurve`], with which there is no best amount.
    pub fn of(inputs: &Assumptions) -> Computed<Self> {
        let setting = Setting::of(inputs);
        if setting.price <= UsdPerMTok::ZERO {
            return Err(Reason::NoPrice);
        }
        if inputs.curve == Curve::Fixed {
            return Err(Reason::FixedCurve);
        }
        let ratio = DATA_END.value() / LEAST;
        let amounts: Vec<f64> = (0..AMOUNTS).map(|at| LEAST * ratio.powf(at as f64 / (AMOUNTS - 1) as f64)).collect();
        let reaches = Curve::ALL.map(|curve| {
            let response = Response::on(curve, inputs);
            Reach { response, gain_at_end: response.gain(DATA_END), slope_at_end: response.slope(DATA_END) }
        });
        let one = Person {
            pay: Pay::of(inputs),
            review: setting.effect.review.value(),
            unit_cost: setting.unit_cost(),
            gains: reaches
                .map(|reach| amounts.iter().map(|amount| reach.response.gain(MTokPerWeek::new(*amount))).collect()),
            reaches,
            amounts,
        };
        let count = |factor: Factor| match factor {
            _ if factor.is_certain(inputs) || factor.worth().is_none() => 0,
            Factor::Curve => Curve::ALL.len(),
            _ => GROUPS,
        };
        let bins = Curve::ALL.len() * one.bins();
        let groups = Factor::ALL
            .map(|factor| Groups { count: count(factor), sums: vec![Worth::default(); count(factor) * bins] });
        Ok(Self { one, best: 0.0, draws: 0, groups })
    }

    /// Adds a draw.
    pub fn add(&mut self, draw: &Draw) {
        let curve = draw.factors.curve as usize;
        self.best += self.one.best_net(&draw.factors);
        self.draws += 1;
        let (from, worth) = self.one.worth(&draw.factors);
        let bins = self.one.bins();
        for (factor, groups) in Factor::ALL.iter().zip(&mut self.groups) {
            let group = if *factor == Factor::Curve { curve } else { draw.group(*factor, GROUPS) };
            if let Some(sum) = groups.sums.get_mut((group * Curve::ALL.len() + curve) * bins + from) {
                if self.one.review > 0.0 {
                    *sum = sum.plus(&worth);
                } else {
                    // A gain is never negative, so the other terms have no effect.
                    sum.price += worth.price;
                    sum.gain += worth.gain;
                }
            }
        }
    }

    /// The best cap of one person in a draw, $ per month at API prices; 0 if using none is best, and infinite if more tokens
    /// pay however many there are.
    pub fn cap(&self, draw: &Draw) -> f64 {
        self.one.best_spend(&draw.factors) / MONTHS_A_YEAR
    }

    /// Computes the value of information from the draws added so far.
    pub fn finish(&self) -> Information {
        let draws = f64::from(self.draws.max(1));
        let known = |groups: &Groups| -> f64 { groups.each().map(|sums| self.one.best_of(sums)).sum() };
        let uncertain = || self.groups.iter().filter(|groups| groups.count > 0);
        let whole = uncertain().next().map(|groups| self.one.best_of(&groups.all()));
        // If nothing is uncertain, information is worth nothing.
        let blind = whole.unwrap_or(self.best);
        let worth = |informed: f64| Usd::new(((informed - blind) / draws).max(0.0));
        let all = worth(self.best);
        let mut each = [Usd::ZERO; Factor::ALL.len()];
        for (value, groups) in each.iter_mut().zip(&self.groups).filter(|(_, groups)| groups.count > 0) {
            *value = worth(known(groups)).min(all);
        }
        Information { all, each }
    }
}

impl Person {
    /// What captured work is worth a year, what a million tokens a week cost a year, and what a gain of 100% would be
    /// worth a year, each as drawn, $.
    fn at_stake(&self, factors: &Factors) -> (f64, f64, f64) {
        let stake = self.pay.loaded(factors.load) * factors.captured;
        (stake, self.unit_cost * factors.price, stake * factors.counted())
    }

    /// The net of a draw's best amount within the data, without costs that do not depend on the amount; 0 if using none
    /// is best.
    fn best_net(&self, factors: &Factors) -> f64 {
        let (stake, unit, worth) = self.at_stake(factors);
        let Some(reach) = self.reaches.get(factors.curve as usize).filter(|_| worth > 0.0) else { return 0.0 };
        (worth * reach.surplus(unit / worth) - stake * self.review).max(0.0)
    }

    /// What a draw's best amount costs a year, $; 0 if using none is best.
    fn best_spend(&self, factors: &Factors) -> f64 {
        let (stake, unit, worth) = self.at_stake(factors);
        let Some(response) = self.reaches.get(factors.curve as usize).map(|reach| reach.response) else { return 0.0 };
        let tokens = response.use_at_slope(unit / worth).unwrap_or_default();
        let (gain, spend) = (response.gain(MTokPerWeek::new(tokens)), unit * tokens);
        // Infinite use pays, although its net is not a number.
        if worth * gain - spend <= stake * self.review { 0.0 } else { spend }
    }

    /// The number of bins by the first amount without a loss. Without review a gain is never negative, so there is one.
    fn bins(&self) -> usize {
        if self.review > 0.0 { self.amounts.len() + 1 } else { 1 }
    }

    /// The bin of a draw, and its terms of the sums.
    fn worth(&self, factors: &Factors) -> (usize, Worth) {
        let (whole, counted) = (self.pay.loaded(factors.load), factors.counted());
        let kept = whole * factors.captured;
        let from = if self.review > 0.0 {
            let gains = self.gains.get(factors.curve as usize).map_or(&[][..], Vec::as_slice);
            gains.partition_point(|gain| counted * gain < self.review)
        } else {
            0
        };
        let (gain, loss) = (kept * counted, whole * counted);
        (from, Worth { price: factors.price, gain, gain_review: kept, loss, loss_review: whole })
    }

    /// The sum of net over a group of draws at the amount that is best for the group; 0 if using none is best.
    fn best_of(&self, sums: &[Worth]) -> f64 {
        let mut value = vec![0.0; self.amounts.len()];
        for (worths, gains) in sums.chunks(self.bins()).zip(&self.gains) {
            let mut now = Worth::default();
            let mut later = worths.iter().fold(Worth::default(), Worth::plus);
            for (at, (value, gain)) in value.iter_mut().zip(gains).enumerate() {
                if let Some(worth) = worths.get(at) {
                    now = now.plus(worth);
                    later = later.less(worth);
                }
                *value += now.gain * gain - now.gain_review * self.review;
                *value += later.loss * gain - later.loss_review * self.review;
            }
        }
        let unit_cost = self.unit_cost * sums.iter().map(|sum| sum.price).sum::<f64>();
        let nets: Vec<f64> =
            value.iter().zip(&self.amounts).map(|(value, amount)| value - unit_cost * amount).collect();
        summit(&nets).max(0.0)
    }
}

/// The highest value of a smooth function of which these are the values at even steps: the vertex of the parabola
/// through the highest of them and its neighbors.
fn summit(values: &[f64]) -> f64 {
    let highest = values.iter().enumerate().max_by(|one, other| one.1.total_cmp(other.1));
    let Some((at, top)) = highest.map(|(at, top)| (at, *top)) else { return 0.0 };
    let neighbor = |at: Option<usize>| values.get(at?).copied();
    let neighbors = neighbor(at.checked_sub(1)).zip(neighbor(at.checked_add(1)));
    neighbors.map_or(top, |(before, after)| {
        let (rise, bend) = (after - before, 2.0 * top - before - after);
        if bend > 0.0 { top + rise * rise / (8.0 * bend) } else { top }
    })
}

impl Reach {
    /// The maximum of M(t) − 1 − cost·t over amounts t within the data. Unless it is at the end of the data, the slope
    /// of M there equals `cost`, and the power curve is cost·(τ + t)/ε.
    fn surplus(&self, cost: f64) -> f64 {
        if cost <= self.slope_at_end {
            return self.gain_at_end - cost * DATA_END.value();
        }
        let Some(tokens) = self.response.use_at_slope(cost) else { return 0.0 };
        let gain = match self.response {
            Response::Power { scale, exponent } if tokens > 0.0 => cost * (scale + tokens) / exponent - 1.0,
            response => response.gain(MTokPerWeek::new(tokens)),
        };
        gain - cost * tokens
    }
}

impl Groups {
    /// The sums of each group.
    fn each(&self) -> impl Iterator<Item = &[Worth]> {
        self.sums.chunks((self.sums.len() / self.count.max(1)).max(1))
    }

    /// The sums of all groups together.
    fn all(&self) -> Vec<Worth> {
        let mut all = vec![Worth::default(); self.sums.len() / self.count.max(1)];
        for sums in self.each() {
            for (all, sum) in all.iter_mut().zip(sums) {
                *all = all.plus(sum);
            }
        }
        all
    }
}

impl Worth {
    fn plus(self, other: &Self) -> Self {
        Self {
            price: self.price + other.price,
            gain: self.gain + other.gain,
            gain_review: self.gain_review + other.gain_review,
            loss: self.loss + other.loss,
            loss_review: self.loss_review + other.loss_review,
        }
    }

    fn less(self, other: &Self) -> Self {
        Self {
            price: self.price - other.price,
            gain: self.gain - other.gain,
            gain_review: self.gain_review - other.gain_review,
            loss: self.loss - other.loss,
            loss_review: self.loss_review - other.loss_review,
        }
    }
}
