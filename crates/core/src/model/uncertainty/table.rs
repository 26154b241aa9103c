//! What people who are alike but for how much they need use, gain and cost in any draw: tabulated once, by use and price.

use super::draw::{Draw, Urn};
use super::grid::{Axis, Grid};
use crate::inputs::{Assumptions, Curve};
use crate::model::Factors;
use crate::model::adopter::Setting;
use crate::model::billing::{Rules, Seat};
use crate::model::response::Response;
use crate::units::{MTokPerWeek, Usd, UsdPerMTok};

/// Places of a table along use.
const USES: usize = 64;
/// Places along price of what people gain, where a hard seat stops them at an amount that depends on the price.
const PRICES_OF_GAIN: usize = 24;
/// Places along price of what people cost, where a seat includes an amount that depends on the price.
const PRICES_OF_COST: usize = 64;

/// People, one beside the other by need, for whom one of them stands where each would have to be worked out anew.
const NEIGHBORS: usize = 5;

/// The mean of these people in a draw.
#[derive(Clone, Copy, Debug)]
pub struct Means {
    /// M − 1.
    pub gain: f64,
    /// What tokens and seat cost in a year, $.
    pub cost: f64,
}

/// The means, by the logarithms of use and price.
#[derive(Clone, Debug)]
pub enum Table {
    /// Where there is one need, each draw is worked out exactly: a single person's cost has an edge.
    Exact(Box<Sample>),
    /// Where there are many, edges are smooth.
    Tabulated {
        /// The rows of both grids.
        uses: Axis,
        /// M − 1 on each of [`Curve::ALL`].
        gains: Grid<[f64; 4]>,
        /// Cost, by the token as at today's price.
        costs: Grid<f64>,
        /// Whether people pay by the token, in proportion to the price.
        is_metered: bool,
    },
}

impl Table {
    /// The table for the draws of an urn.
    pub fn of(sample: Sample, urn: &Urn) -> Self {
        if let [_] = sample.needs.as_slice() {
            return Self::Exact(Box::new(sample));
        }
        let (gain_places, cost_places) = match sample.seat {
            Seat::PayAsYouGo => (1, 1),
            Seat::Overage { .. } => (1, PRICES_OF_COST),
            Seat::Hard { .. } => (PRICES_OF_GAIN, 1),
        };
        let uses = Axis::of(urn.usage.ends(), USES);
        let gain_prices = Axis::of(urn.price.ends(), gain_places);
        let cost_prices = Axis::of(urn.price.ends(), cost_places);
        let curves = urn.curves();
        let rows: Vec<Row> = uses.values().map(|usage| Row::of(&sample, usage.exp(), &curves)).collect();
        let gains = rows.iter().flat_map(|row| gain_prices.values().map(|price| row.gains(price.exp())));
        let costs = rows.iter().flat_map(|row| cost_prices.values().map(|price| row.cost(price.exp())));
        Self::Tabulated {
            uses,
            gains: Grid::of(gain_prices, gains.collect()),
            costs: Grid::of(cost_prices, costs.collect()),
            is_metered: sample.seat == Seat::PayAsYouGo,
        }
    }

    /// The means in a draw.
    pub fn at(&self, draw: &Draw) -> Means {
        let Factors { usage, price, curve, .. } = draw.factors;
        match self {
            Self::Exact(sample) => sample.one(usage, price, curve),
            Self::Tabulated { uses, gains, costs, is_metered } => {
                let row = uses.place(draw.ln_usage);
                let gain = gains.at(row, draw.ln_price, |gains| on(curve, gains));
                let cost = costs.at(row, draw.ln_price, |cost| *cost);
                Means { gain, cost: if *is_metered { cost * price } else { cost } }
            }
        }
    }
}

/// The number of a curve among those of [`Curve::ALL`]. Which curve a draw takes cannot be foretold, so this is no branch.
pub fn on(curve: Curve, numbers: &[f64; 4]) -> f64 {
    numbers.get(curve as usize).copied().unwrap_or_default()
}

/// What is needed to work people out exactly, at any use and price.
#[derive(Clone, Debug)]
pub struct Sample {
    /// What each needs as entered, millions of tokens a week, ascending.
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
    /// People with these needs, who have this target. The curves are those of the base inputs.
    pub fn of(setting: &Setting, base: &Assumptions, needs: Vec<f64>, target: Option<MTokPerWeek>) -> Self {
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
    pub fn users(&self) -> f64 {
        let rules = self.rules_at(1.0);
        let serves = |need: &&f64| rules.apply(MTokPerWeek::new(**need)).useful > MTokPerWeek::ZERO;
        self.needs.iter().filter(serves).count() as f64 / self.needs.len() as f64
    }

    /// The first of them at this use and price, multiples of what was entered.
    fn one(&self, usage: f64, price: f64, curve: Curve) -> Means {
        let need = self.needs.first().copied().unwrap_or_default();
        let used = self.rules_at(price).apply(MTokPerWeek::new(need * usage));
        let gain = self.responses.get(curve as usize).map_or(0.0, |response| response.multiplier(used.useful) - 1.0);
        Means { gain, cost: self.seat.cost(Usd::new(self.week * used.billed.value() * price)).value() }
    }

    /// M − 1 on each of the curves that may hold, 0 on the others.
    fn gains(&self, useful: MTokPerWeek, curves: &[Curve]) -> [f64; 4] {
        let mut gains = [0.0; 4];
        for (gain, (curve, response)) in gains.iter_mut().zip(Curve::ALL.iter().zip(&self.responses)) {
            if curves.contains(curve) {
                *gain = response.multiplier(useful) - 1.0;
            }
        }
        gains
    }
}

/// People at a use. Sums over them, from the least need up, are worked out once: a price only moves the edge between those
/// whom the seat stops, or whose tokens it includes, and the others.
struct Row<'a> {
    sample: &'a Sample,
    curves: &'a [Curve],
    /// What each needs, ascending.
    needs: Vec<MTokPerWeek>,
    /// What each is billed where no seat stops anybody, ascending.
    billed: Vec<f64>,
    /// The sums of `billed` over none of the people, the first, the first two, …
    billed_sums: Vec<f64>,
    /// The same of M − 1.
    gain_sums: Vec<[f64; 4]>,
}

impl<'a> Row<'a> {
    /// The people at this use, a multiple of what was entered.
    fn of(sample: &'a Sample, usage: f64, curves: &'a [Curve]) -> Self {
        let needs: Vec<MTokPerWeek> = sample.needs.iter().map(|need| MTokPerWeek::new(need * usage)).collect();
        let mut row = Self {
            sample,
            curves,
            billed: Vec::with_capacity(needs.len()),
            billed_sums: vec![0.0],
            gain_sums: vec![[0.0; 4]],
            needs,
        };
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

    /// The mean of M − 1 at this price, a multiple of today's.
    fn gains(&self, price: f64) -> [f64; 4] {
        let rules = self.sample.rules_at(price);
        // Those who are billed no more than the limit are not touched by it.
        let free = rules.limit.map_or(self.billed.len(), |limit| self.billed.partition_point(|b| *b <= limit.value()));
        let mut sum = self.gain_sums.get(free).copied().unwrap_or_default();
        if let Some(limit) = rules.limit {
            // Those who need less than the limit, but have a target above it, burn part of the rest for show. Neighbors
            // need nearly the same: the middle one of some stands for all of them.
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

    /// The mean of what tokens and seat cost in a year at this price; by the token, at today's.
    fn cost(&self, price: f64) -> f64 {
        let (people, all) = (self.needs.len(), self.billed_sums.last().copied().unwrap_or_default());
        match self.sample.seat {
            Seat::PayAsYouGo => self.sample.week * all / people as f64,
            Seat::Hard { fee, .. } => fee.a_year().value(),
            Seat::Overage { fee, included } => {
                let (api, included) = (self.sample.week * price, included.a_year().value());
                let within = self.billed.partition_point(|billed| api * billed <= included);
                let tokens_beyond = all - self.billed_sums.get(within).copied().unwrap_or_default();
                let beyond = api * tokens_beyond - included * (people - within) as f64;
                fee.a_year().value() + beyond.max(0.0) / people as f64
            }
        }
    }
}

fn add(sum: &mut [f64; 4], gains: [f64; 4], people: f64) {
    for (sum, gain) in sum.iter_mut().zip(gains) {
        *sum += gain * people;
    }
}
