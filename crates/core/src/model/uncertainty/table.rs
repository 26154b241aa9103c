//! Tables of the gain and cost of people who differ only in their need, over use and price, from which each draw is
//! read.

use super::draw::{Draw, Sampler};
use super::grid::{Axis, Grid};
use crate::inputs::{Assumptions, Curve};
use crate::model::Factors;
use crate::model::adopter::Setting;
use crate::model::billing::{Rules, Seat};
use crate::model::response::Response;
use crate::units::{MTokPerWeek, Usd, UsdPerMTok};

/// The fewest grid points along use.
const USES: usize = 64;
/// The fewest grid points of the gain along price, for a hard seat, which limits use to an amount that depends on the
/// price.
const PRICES_OF_GAIN: usize = 24;
/// The fewest grid points of the cost along price, for a seat with overage, which includes an amount that depends on the
/// price.
const PRICES_OF_COST: usize = 64;
/// The longest step between grid points along use, as a difference of logarithms: wide ranges have more points.
const STEP_OF_USE: f64 = 0.05;
/// The same along price.
const STEP_OF_PRICE: f64 = 0.1;
/// The most grid points along use or price.
const MOST: usize = 512;

/// The number of people with neighboring needs who are represented by the middle one where each would have to be
/// computed anew.
const NEIGHBORS: usize = 5;

/// The mean gain and cost of some people in a draw.
#[derive(Clone, Copy, Debug)]
pub struct Means {
    /// The mean of M − 1.
    pub gain: f64,
    /// The mean yearly cost of tokens and seat, $.
    pub cost: f64,
}

/// Gain and cost as functions of the logarithms of use and price.
#[derive(Clone, Debug)]
pub enum Table {
    /// One person, computed exactly for each draw, because the cost of one person has a kink.
    Exact(Box<Sample>),
    /// Several people, whose mean is smooth enough to interpolate.
    Tabulated {
        /// The rows of both grids: the logarithm of use.
        uses: Axis,
        /// M − 1 on each curve of [`Curve::ALL`].
        gains: Grid<[f64; 4]>,
        /// Cost, $ per year; if `metered`, that of tokens alone at today's price.
        costs: Grid<f64>,
        /// The yearly price of the seat if people pay by the token, so that the cost of tokens is proportional to the
        /// price.
        metered: Option<f64>,
    },
}

impl Table {
    /// Tabulates a sample for the draws of `sampler`.
    pub fn of(sample: Sample, sampler: &Sampler) -> Self {
        if let [_] = sample.needs.as_slice() {
            return Self::Exact(Box::new(sample));
        }
        let (uses, prices) = (sampler.usage.ends(), sampler.price.ends());
        let metered = sample.metered();
        let (gain_points, cost_points) = match sample.seat {
            Seat::Hard { .. } => (points(prices, PRICES_OF_GAIN, STEP_OF_PRICE), 1),
            Seat::Overage { .. } if metered.is_none() => (1, points(prices, PRICES_OF_COST, STEP_OF_PRICE)),
            Seat::PayAsYouGo | Seat::Overage { .. } => (1, 1),
        };
        let uses = Axis::of(uses, points(uses, USES, STEP_OF_USE));
        // Up to that price, the gain is the same.
        let gain_prices = Axis::of((prices.0.max(sample.price_of_limit()), prices.1), gain_points);
        let cost_prices = Axis::of(prices, cost_points);
        let curves = sampler.curves();
        let curves = Curve::ALL.map(|curve| curves.contains(&curve));
        let rows: Vec<Row> = uses.values().map(|usage| Row::of(&sample, usage.exp(), curves)).collect();
        let gains = rows.iter().flat_map(|row| gain_prices.values().map(|price| row.gains(price.exp())));
        let costs = rows.iter().flat_map(|row| cost_prices.values().map(|price| row.cost(price.exp())));
        Self::Tabulated {
            uses,
            gains: Grid::of(gain_prices, gains.collect()),
            costs: Grid::of(cost_prices, costs.collect()),
            metered,
        }
    }

    /// Mean gain and cost in a draw.
    pub fn at(&self, draw: &Draw) -> Means {
        let Factors { usage, price, curve, .. } = draw.factors;
        match self {
            Self::Exact(sample) => sample.one(usage, price, curve),
            Self::Tabulated { uses, gains, costs, metered } => {
                let row = uses.place(draw.ln_usage);
                let gain = gains.at(row, draw.ln_price, |gains| on(curve, gains));
                let cost = costs.at(row, draw.ln_price, |cost| *cost);
                Means { gain, cost: metered.map_or(cost, |seat| seat + cost * price) }
            }
        }
    }
}

/// The number of grid points between the ends of a range of logarithms: at least `least`, and so many that no step is
/// longer than `longest`, but no more than [`MOST`].
fn points((from, to): (f64, f64), least: usize, longest: f64) -> usize {
    (((to - from) / longest).ceil() as usize).saturating_add(1).clamp(least, MOST)
}

/// The number of a curve among those of [`Curve::ALL`]. An index, because a branch on a random curve would be
/// mispredicted.
pub fn on(curve: Curve, numbers: &[f64; 4]) -> f64 {
    numbers.get(curve as usize).copied().unwrap_or_default()
}

/// People with their rules, from which gain and cost can be computed exactly at any use and price.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The need of each person as entered, millions of tokens per week, ascending.
    needs: Vec<f64>,
    rules: Rules,
    seat: Seat,
    /// The yearly cost of a million tokens per week at today's price, $.
    unit_cost: f64,
    /// The use that a hard seat includes at today's price, millions of tokens per week; infinite without a hard seat.
    ceiling: f64,
    /// The response curves, in the order of [`Curve::ALL`].
    responses: [Response; 4],
}

impl Sample {
    /// A sample of people with these needs and this target. The curves are those of the base inputs.
    pub fn of(setting: &Setting, base: &Assumptions, needs: Vec<f64>, target: Option<MTokPerWeek>) -> Self {
        // The limit of a hard seat differs from draw to draw, so it is not part of these rules.
        let rules = Rules { target, limit: setting.inputs.cap, ..Rules::of(setting.inputs, UsdPerMTok::ZERO) };
        Self {
            needs,
            rules,
            seat: Seat::of(setting.inputs),
            unit_cost: setting.unit_cost(),
            ceiling: Rules::seat_limit(setting.inputs, setting.price).map_or(f64::INFINITY, MTokPerWeek::value),
            responses: Curve::ALL.map(|curve| Response::on(curve, base)),
        }
    }

    /// The yearly price of the seat if all use is paid by the token; `None` if the seat includes or limits use.
    fn metered(&self) -> Option<f64> {
        match self.seat {
            Seat::PayAsYouGo => Some(0.0),
            Seat::Overage { fee, included } if included.a_year() <= Usd::ZERO => Some(fee.a_year().value()),
            Seat::Overage { .. } | Seat::Hard { .. } => None,
        }
    }

    /// The logarithm of the price, as a multiple of today's, up to which the cap limits use rather than the seat.
    fn price_of_limit(&self) -> f64 {
        self.rules.limit.map_or(f64::NEG_INFINITY, |cap| (self.ceiling / cap.value()).ln())
    }

    fn rules_at(&self, price: f64) -> Rules {
        let ceiling = self.ceiling / price;
        let limit = self.rules.limit.map_or(ceiling, |cap| cap.value().min(ceiling));
        Rules { limit: limit.is_finite().then(|| MTokPerWeek::new(limit)), ..self.rules }
    }

    /// The share of people whose use serves their work at all. It does not depend on use and price, unless they are 0.
    pub fn users(&self) -> f64 {
        let rules = self.rules_at(1.0);
        let serves = |need: &&f64| rules.apply(MTokPerWeek::new(**need)).useful > MTokPerWeek::ZERO;
        self.needs.iter().filter(serves).count() as f64 / self.needs.len() as f64
    }

    /// Gain and cost of the first person at this use and price, which are multiples of what was entered.
    fn one(&self, usage: f64, price: f64, curve: Curve) -> Means {
        let need = self.needs.first().copied().unwrap_or_default();
        let used = self.rules_at(price).apply(MTokPerWeek::new(need * usage));
        let gain = self.responses.get(curve as usize).map_or(0.0, |response| response.gain(used.useful));
        Means { gain, cost: self.seat.cost(Usd::new(self.unit_cost * used.billed.value() * price)).value() }
    }

    /// M − 1 on each curve of [`Curve::ALL`] that occurs in the draws; 0 on the others.
    fn gains(&self, useful: MTokPerWeek, curves: [bool; 4]) -> [f64; 4] {
        let mut gains = [0.0; 4];
        for (gain, (may_hold, response)) in gains.iter_mut().zip(curves.into_iter().zip(&self.responses)) {
            if may_hold {
                *gain = response.gain(useful);
            }
        }
        gains
    }
}

/// People at one use, with cumulative sums over them in order of rising need. The price only determines how many of
/// them the seat limits or covers, so each price takes a lookup in these sums.
struct Row<'a> {
    sample: &'a Sample,
    /// Which curves of [`Curve::ALL`] occur in the draws.
    curves: [bool; 4],
    /// The need of each person, ascending.
    needs: Vec<MTokPerWeek>,
    /// The billed use of each person without the limit of a seat, millions of tokens per week, ascending.
    billed: Vec<f64>,
    /// The cumulative sums of `billed`, starting with 0.
    billed_sums: Vec<f64>,
    /// The cumulative sums of M − 1, starting with 0.
    gain_sums: Vec<[f64; 4]>,
}

impl<'a> Row<'a> {
    /// The people at this use, which is a multiple of what was entered.
    fn of(sample: &'a Sample, usage: f64, curves: [bool; 4]) -> Self {
        let needs: Vec<MTokPerWeek> = sample.needs.iter().map(|need| MTokPerWeek::new(need * usage)).collect();
        let mut row = Self {
            sample,
            curves,
            billed: Vec::with_capacity(needs.len()),
            billed_sums: Vec::with_capacity(needs.len() + 1),
            gain_sums: Vec::with_capacity(needs.len() + 1),
            needs,
        };
        row.billed_sums.push(0.0);
        row.gain_sums.push([0.0; 4]);
        let (mut billed_sum, mut gain_sum) = (0.0, [0.0; 4]);
        for need in &row.needs {
            let used = sample.rules.apply(*need);
            billed_sum += used.billed.value();
            add(&mut gain_sum, sample.gains(used.useful, curves), 1.0);
            row.billed.push(used.billed.value());
            row.billed_sums.push(billed_sum);
            row.gain_sums.push(gain_sum);
        }
        row
    }

    /// The mean of M − 1 at this price, which is a multiple of today's.
    fn gains(&self, price: f64) -> [f64; 4] {
        let rules = self.sample.rules_at(price);
        // The limit does not affect those who are billed no more.
        let free = rules.limit.map_or(self.billed.len(), |limit| self.billed.partition_point(|b| *b <= limit.value()));
        let mut sum = self.gain_sums.get(free).copied().unwrap_or_default();
        if let Some(limit) = rules.limit {
            // Those who need less than the limit but have a target above it burn part of the difference for show.
            // Neighbors have nearly the same need, so the middle one represents them.
            let short = self.needs.partition_point(|need| *need < limit).max(free);
            for some in self.needs.get(free..short).unwrap_or_default().chunks(NEIGHBORS) {
                if let Some(need) = some.get(some.len() / 2) {
                    add(&mut sum, self.sample.gains(rules.apply(*need).useful, self.curves), some.len() as f64);
                }
            }
            add(&mut sum, self.sample.gains(limit, self.curves), (self.needs.len() - short) as f64);
        }
        sum.map(|sum| sum / self.needs.len() as f64)
    }

    /// The mean yearly cost of tokens and seat at this price; if all use is paid by the token, that of tokens alone at
    /// today's price.
    fn cost(&self, price: f64) -> f64 {
        let (people, all) = (self.needs.len(), self.billed_sums.last().copied().unwrap_or_default());
        match self.sample.seat {
            Seat::Hard { fee, .. } => fee.a_year().value(),
            Seat::Overage { fee, included } if self.sample.metered().is_none() => {
                let (api, included) = (self.sample.unit_cost * price, included.a_year().value());
                let within = self.billed.partition_point(|billed| api * billed <= included);
                let tokens_beyond = all - self.billed_sums.get(within).copied().unwrap_or_default();
                let beyond = api * tokens_beyond - included * (people - within) as f64;
                fee.a_year().value() + beyond.max(0.0) / people as f64
            }
            Seat::PayAsYouGo | Seat::Overage { .. } => self.sample.unit_cost * all / people as f64,
        }
    }
}

fn add(sum: &mut [f64; 4], gains: [f64; 4], people: f64) {
    for (sum, gain) in sum.iter_mut().zip(gains) {
        *sum += gain * people;
    }
}
