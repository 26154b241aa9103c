//! A seat with a hard ceiling stops people at an amount that depends on the price, which each draw has its own of.

use super::outcome::PerCurve;
use crate::inputs::Curve;
use crate::model::adopter::Setting;
use crate::model::billing::{Rules, Seat};
use crate::model::response::Response;
use crate::units::MTokPerWeek;

/// Nodes of the table for amounts below the target, evenly by logarithm.
const NODES: usize = 64;

/// What a hard seat leaves of the use.
#[derive(Clone, Debug)]
pub struct Ceiling {
    /// What the seat includes at today's price.
    allowance: f64,
    rules: Rules,
    /// What each quantile needs, ascending.
    needs: Vec<MTokPerWeek>,
    /// What each quantile would bill without the seat, ascending.
    asked: Vec<f64>,
    /// Sums of M − 1 over the first of these quantiles, from none to all.
    gains: Vec<PerCurve>,
    responses: [Response; 4],
    below: Option<Table>,
}

/// What somebody stopped by the seat still has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stopped {
    /// Mean of M − 1.
    pub gain: f64,
    /// Whether anything at all may be used.
    pub any: bool,
}

impl Ceiling {
    /// `rules` are those without the seat; none where no hard seat or no price stops anybody.
    pub fn of(setting: &Setting, rules: &Rules) -> Option<Self> {
        let Seat::Hard { included, .. } = Seat::of(setting.inputs) else { return None };
        let week = setting.api_cost(MTokPerWeek::new(1.0)).value();
        if week <= 0.0 {
            return None;
        }
        let needs: Vec<MTokPerWeek> = setting.population.needs(setting.inputs.tokens).collect();
        let responses = Curve::ALL.map(|curve| Response::on(curve, setting.inputs));
        let mut sums = PerCurve::default();
        let mut gains = vec![sums];
        let mut asked = Vec::new();
        for need in &needs {
            let usage = rules.apply(*need);
            let before = sums;
            sums = PerCurve::of(|curve| before.get(curve) + gain(&responses, curve, usage.useful));
            gains.push(sums);
            asked.push(usage.billed.value());
        }
        let allowance = included.a_year().value() / week;
        Some(Self { allowance, rules: *rules, needs, asked, gains, responses, below: None })
    }

    /// With a table for the prices from `lowest` to `highest`, as multiples of today's, and for these curves.
    #[must_use]
    pub fn tabulated(self, lowest: f64, highest: f64, curves: &[Curve]) -> Self {
        let (from, to) = (self.allowance / highest, (self.allowance / lowest).min(self.least_asked()));
        let worthwhile = self.is_below(from) && from > 0.0 && from < to && self.needs.len() > 1;
        let below = worthwhile.then(|| Table::of(from, to, curves, |limit, curve| self.mean_below(limit, curve)));
        Self { below, ..self }
    }

    /// What the seat leaves at a price, a multiple of today's; none where it stops nobody.
    pub fn stop(&self, price: f64, curve: Curve) -> Option<Stopped> {
        if price <= 0.0 {
            return None;
        }
        let limit = self.allowance / price;
        if self.asked.last().is_none_or(|most| limit >= *most) {
            return None;
        }
        let gain = if self.is_below(limit) { self.gain_below(limit, curve) } else { self.gain_among(limit, curve) };
        Some(Stopped { gain, any: limit > 0.0 })
    }

    /// Whether the seat stops even those who only want to meet the target: then what they need matters, too.
    fn is_below(&self, limit: f64) -> bool {
        self.rules.target.is_some_and(|target| limit < target.value())
    }

    fn least_asked(&self) -> f64 {
        self.asked.first().copied().unwrap_or_default()
    }

    /// The light users have what they asked for, all others use just the limit: exact.
    fn gain_among(&self, limit: f64, curve: Curve) -> f64 {
        let light = self.asked.partition_point(|asked| *asked <= limit);
        let stopped = (self.asked.len() - light) as f64;
        let sum = self.gains.get(light).map_or(0.0, |sums| sums.get(curve));
        (sum + stopped * gain(&self.responses, curve, MTokPerWeek::new(limit))) / self.asked.len() as f64
    }

    /// From the table, right to 1e-4 of the gain, a thirtieth of what two runs of 10,000 draws differ by; exact where there is none.
    fn gain_below(&self, limit: f64, curve: Curve) -> f64 {
        let tabulated = self.below.as_ref().and_then(|table| table.at(limit, curve));
        tabulated.unwrap_or_else(|| self.mean_below(limit, curve))
    }

    fn mean_below(&self, limit: f64, curve: Curve) -> f64 {
        let rules = Rules { limit: Some(MTokPerWeek::new(limit)), ..self.rules };
        let gains = self.needs.iter().map(|need| gain(&self.responses, curve, rules.apply(*need).useful));
        gains.sum::<f64>() / self.needs.len() as f64
    }
}

fn gain(responses: &[Response; 4], curve: Curve, useful: MTokPerWeek) -> f64 {
    let [hill, log, power, fixed] = responses;
    let response = match curve {
        Curve::Hill => hill,
        Curve::Log => log,
        Curve::Power => power,
        Curve::Fixed => fixed,
    };
    response.multiplier(useful) - 1.0
}

/// A number for each curve, by the logarithm of the limit.
#[derive(Clone, Debug)]
struct Table {
    curves: Vec<Curve>,
    start: f64,
    step: f64,
    nodes: Vec<PerCurve>,
}

impl Table {
    fn of(from: f64, to: f64, curves: &[Curve], number: impl Fn(f64, Curve) -> f64) -> Self {
        let (start, step) = (from.ln(), (to / from).ln() / (NODES - 1) as f64);
        let limits = (0..NODES).map(|node| (start + step * node as f64).exp());
        let row = |limit| PerCurve::of(|curve| if curves.contains(&curve) { number(limit, curve) } else { 0.0 });
        Self { curves: curves.to_vec(), start, step, nodes: limits.map(row).collect() }
    }

    /// A cubic through the four nearest nodes; none beyond the ends, or for another curve.
    fn at(&self, limit: f64, curve: Curve) -> Option<f64> {
        let place = (limit.ln() - self.start) / self.step;
        if !self.curves.contains(&curve) || !(0.0..=(NODES - 1) as f64).contains(&place) {
            return None;
        }
        let first = (place as usize).saturating_sub(1).min(NODES - 4);
        let x = place - first as f64;
        let nodes = self.nodes.get(first..first + 4)?.iter().map(|node| node.get(curve));
        let weights = [
            -(x - 1.0) * (x - 2.0) * (x - 3.0) / 6.0,
            x * (x - 2.0) * (x - 3.0) / 2.0,
            -x * (x - 1.0) * (x - 3.0) / 2.0,
            x * (x - 1.0) * (x - 2.0) / 6.0,
        ];
        Some(nodes.zip(weights).map(|(node, weight)| node * weight).sum())
    }
}
