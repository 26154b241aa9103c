//! The question turned round: at which value of one input, all others as entered, does the net of an adopter vanish?

use super::adopter::Setting;
use super::billing::{Rules, Seat};
use super::root;
use crate::inputs::{Assumptions, Input, Value};
use crate::order::ordered;
use crate::units::{MTokPerWeek, Usd};

/// Lowest and highest price that are looked at, as multiples of today's. Not 0: where tokens are free even a seat that
/// includes nothing stops nobody, so that the net jumps.
const PRICES: [f64; 2] = [1e-9, 1e5];
/// Fewest tokens that are looked at: one a week.
const ONE_TOKEN: f64 = 1e-6;
/// Amounts of tokens that are looked at, evenly by logarithm; eight to a tenfold.
const AMOUNTS: usize = 97;
/// Net below this part of value and cost is rounding.
const NOISE: f64 = 1e-12;
/// Golden sections that narrow a peak between two amounts to a millionth of their distance.
const SECTIONS: usize = 30;

/// The input that is sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// χ, the share of the observed gain that the tokens caused.
    Caused,
    /// κ, finished work per extra pull request.
    Finished,
    /// The part of freed time that the employer captures.
    Captured,
    /// The price of tokens, as a multiple of today's.
    Price,
    /// Genuine use, millions of tokens a week.
    Tokens,
    /// Base salary, $ a year.
    Salary,
}

impl Unknown {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Caused, Self::Finished, Self::Captured, Self::Price, Self::Tokens, Self::Salary];

    /// The input, where it is one; the price is made of several.
    pub const fn input(self) -> Option<Input> {
        match self {
            Self::Caused => Some(Input::Caused),
            Self::Finished => Some(Input::Finished),
            Self::Captured => Some(Input::Captured),
            Self::Price => None,
            Self::Tokens => Some(Input::Tokens),
            Self::Salary => Some(Input::Salary),
        }
    }

    /// What was entered, in the input's own unit; the price is 1.
    pub fn entered(self, inputs: &Assumptions) -> f64 {
        self.input().and_then(|input| inputs.get(input).number()).unwrap_or(1.0)
    }

    /// The values that are looked at.
    pub fn range(self) -> (f64, f64) {
        let range = self.input().and_then(|input| input.row().kind.range());
        range.map_or((0.0, PRICES[1]), |range| (*range.start(), *range.end()))
    }
}

/// Where the net is zero, and where it is more.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The values that were looked at, from and to.
    pub range: (f64, f64),
    /// Where it passes zero, ascending. An end of the range at which there is neither value nor cost is none.
    pub roots: Vec<f64>,
    /// From where to where the net is positive, ascending; each end is a root or an end of the range.
    pub pays: Vec<(f64, f64)>,
    /// Whether the value makes any difference to the net.
    pub matters: bool,
}

/// Value and cost of an adopter-year.
#[derive(Clone, Copy, Debug)]
struct Balance {
    value: f64,
    cost: f64,
}

impl Balance {
    /// Value less cost, 0 where only rounding is left of it.
    fn net(self) -> f64 {
        let net = self.value - self.cost;
        if net.abs() <= NOISE * self.scale() { 0.0 } else { net }
    }

    fn scale(self) -> f64 {
        self.value.abs() + self.cost.abs()
    }

    /// Of `tokens` a week and a head.
    fn of(setting: &Setting, tokens: MTokPerWeek) -> Self {
        let (rules, seat) = (Rules::of(setting.inputs, setting.price), Seat::of(setting.inputs));
        let (mut gain, mut cost, mut people) = (0.0, Usd::ZERO, 0.0);
        for need in setting.population.needs(tokens) {
            let usage = rules.apply(need);
            gain += setting.effect.gain(usage.useful);
            cost = cost + seat.cost(setting.api_cost(usage.billed));
            people += 1.0;
        }
        Self { value: setting.worth(gain / people).value(), cost: (cost / people + setting.extras).value() }
    }
}

/// Where the net of these inputs is zero by the unknown.
///
/// ```
/// use tokenworth::model::solve::{Unknown, solve};
/// use tokenworth::share;
/// // Half a salary in tokens pays if 69.4 % of the observed gain was caused by them.
/// let inputs = share::read("v=1&sal=500000&tok=4347.826086956522&pu=5&pw=6.25&pc=0.5&po=25").inputs;
/// let solution = solve(&inputs, Unknown::Caused);
/// assert!((solution.roots[0] - 0.694_12).abs() < 1e-5);
/// assert_eq!(solution.pays, [(solution.roots[0], 1.0)]);
/// ```
pub fn solve(inputs: &Assumptions, unknown: Unknown) -> Solution {
    let setting = Setting::of(inputs);
    match unknown {
        // Dearer tokens cost more or, under a hard ceiling, are fewer: the net never rises.
        Unknown::Price => by_sign(unknown, &PRICES, &|times| {
            Balance::of(&Setting { price: setting.price * times, ..setting.clone() }, inputs.tokens)
        }),
        Unknown::Tokens => by_sign(unknown, &amounts(), &|tokens| Balance::of(&setting, MTokPerWeek::new(tokens))),
        Unknown::Caused | Unknown::Finished | Unknown::Captured | Unknown::Salary => {
            let change = |value| unknown.input().map(|input| (input, Value::Number(value)));
            straight(unknown, &|value| {
                let changed = inputs.with(&change(value)).0;
                Balance::of(&Setting::of(&changed), changed.tokens)
            })
        }
    }
}

/// Of a net that is a straight line.
fn straight(unknown: Unknown, balance: &dyn Fn(f64) -> Balance) -> Solution {
    let (from, to) = unknown.range();
    let (start, end) = (balance(from), balance(to));
    let (low, high) = (start.net(), end.net());
    let root = from + (to - from) * (low / (low - high));
    let (roots, pays) = match (low > 0.0, high > 0.0) {
        (false, false) => (vec![], vec![]),
        (true, true) => (vec![], vec![(from, to)]),
        // A line that starts at nothing is positive all along.
        (false, true) if low >= 0.0 => (vec![], vec![(from, to)]),
        (false, true) => (vec![root], vec![(root, to)]),
        (true, false) => (vec![root], vec![(from, root)]),
    };
    Solution { range: (from, to), roots, pays, matters: differs(&[start, end]) }
}

/// From a token to the highest amount.
fn amounts() -> Vec<f64> {
    let (_, most) = Unknown::Tokens.range();
    let ratio = most / ONE_TOKEN;
    (0..AMOUNTS).map(|at| ONE_TOKEN * ratio.powf(at as f64 / (AMOUNTS - 1) as f64)).collect()
}

fn differs(balances: &[Balance]) -> bool {
    let nets = || balances.iter().map(|balance| balance.net());
    let scale = balances.iter().map(|balance| balance.scale()).fold(0.0, f64::max);
    nets().fold(f64::NEG_INFINITY, f64::max) - nets().fold(f64::INFINITY, f64::min) > NOISE * scale
}

/// Of any net: its sign at each value, at the peaks and troughs between them, and where it changes.
fn by_sign(unknown: Unknown, values: &[f64], balance: &dyn Fn(f64) -> Balance) -> Solution {
    let range = unknown.range();
    let balances: Vec<Balance> = values.iter().map(|value| balance(*value)).collect();
    let net = |value: f64| balance(value).net();
    let mut points: Vec<(f64, f64)> =
        values.iter().zip(&balances).map(|(value, balance)| (*value, balance.net())).collect();
    points = ordered(points.iter().copied().chain(turns(&points, &net)), |point| point.0);
    let (roots, pays) = crossings(range, &points, &net);
    Solution { range, roots, pays, matters: differs(&balances) }
}

/// The roots, and from where to where the net is positive.
fn crossings(range: (f64, f64), points: &[(f64, f64)], net: &dyn Fn(f64) -> f64) -> (Vec<f64>, Vec<(f64, f64)>) {
    let (mut roots, mut pays) = (Vec::new(), Vec::new());
    let mut since = points.first().filter(|point| point.1 > 0.0).map(|_| range.0);
    for pair in points.windows(2) {
        let &[(low, before), (high, after)] = pair else { continue };
        if (before > 0.0) == (after > 0.0) {
            continue;
        }
        let root = if let Some(from) = since.take() {
            let root = root::falling(net, low, high);
            pays.push((from, root));
            root
        } else {
            // Where the net rises, it falls as seen from the right.
            let root = low + (high - root::falling(&|value| net(low + (high - value)), low, high));
            since = Some(root);
            root
        };
        roots.push(root);
    }
    pays.extend(since.map(|from| (from, range.1)));
    (roots, pays)
}

/// Peaks below zero and troughs above, between the points: there the net might cross zero and come back unseen.
fn turns(points: &[(f64, f64)], net: &dyn Fn(f64) -> f64) -> Vec<(f64, f64)> {
    let mut found = Vec::new();
    for three in points.windows(3) {
        let &[(low, a), (_, b), (high, c)] = three else { continue };
        let sign = if b > 0.0 { -1.0 } else { 1.0 };
        let alone = (a > 0.0) == (b > 0.0) && (c > 0.0) == (b > 0.0);
        if alone && sign * b >= sign * a && sign * b >= sign * c && (a, c) != (b, b) {
            let value = peak(&|value| sign * net(value), low, high);
            found.push((value, net(value)));
        }
    }
    found
}

/// The highest point of a function with one peak, by golden sections (J. Kiefer, “Sequential minimax search for a maximum”,
/// 1953).
fn peak(f: &dyn Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    let (mut left, mut right) = (high - GOLDEN * (high - low), low + GOLDEN * (high - low));
    let (mut f_left, mut f_right) = (f(left), f(right));
    for _ in 0..SECTIONS {
        if f_left > f_right {
            (high, right, f_right) = (right, left, f_left);
            left = high - GOLDEN * (high - low);
            f_left = f(left);
        } else {
            (low, left, f_left) = (left, right, f_right);
            right = low + GOLDEN * (high - low);
            f_right = f(right);
        }
    }
    if f_left > f_right { left } else { right }
}
