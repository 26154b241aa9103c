//! The question turned round: at which value of one input is the net of the team's mean user zero?
//!
//! The net need not be a straight line of any input: of a gain the employer captures a part, a loss it bears whole, and each
//! part of the team passes from loss to gain at another value.

use super::factors::Factors;
use super::reason::{Computed, Reason};
use super::root;
use super::uncertainty::{Balance, exactly};
use crate::inputs::{Assumptions, Input, Value};
use crate::units::Ordered;

/// Lowest and highest price that are looked at, as multiples of today's. Not 0: where tokens are free even a seat that
/// includes nothing stops nobody, so that the net jumps.
const PRICES: (f64, f64) = (1e-9, 1e5);
/// Fewest tokens that are looked at: one a week.
const ONE_TOKEN: f64 = 1e-6;
/// Steps in which shares are looked at.
const SHARES: u32 = 32;
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
        range.map_or((0.0, PRICES.1), |range| (*range.start(), *range.end()))
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

impl Balance {
    /// The net, 0 where only rounding is left of it.
    fn net_or_zero(self) -> f64 {
        let net = self.net();
        if net.abs() <= NOISE * self.scale() { 0.0 } else { net }
    }

    fn scale(self) -> f64 {
        self.value.abs() + self.cost.abs()
    }
}

/// Where the net of the team's mean user is zero by the unknown, all other inputs as entered. A group that has a salary or
/// an amount of tokens of its own keeps it.
///
/// # Errors
/// [`Reason::NoUsers`]: nobody uses AI.
///
/// ```
/// use tokenworth_core::inputs::{Assumptions, Input, Value};
/// use tokenworth_core::model::solve::{Unknown, solve};
/// use tokenworth_core::model::{Metric, evaluate};
/// let inputs = Assumptions::default();
/// let solution = solve(&inputs, Unknown::Caused).unwrap();
/// // If the tokens caused just this share of the observed gain, they would return what they cost.
/// let (even, _) = inputs.with(&[(Input::Caused, Value::Number(solution.roots[0]))]);
/// assert!(evaluate(&even).get(Metric::UserNet).unwrap().abs() < 0.01);
/// assert_eq!(solution.pays, [(solution.roots[0], 1.0)]);
/// ```
pub fn solve(inputs: &Assumptions, unknown: Unknown) -> Computed<Solution> {
    if exactly(inputs, &Factors::entered(inputs)).is_none() {
        return Err(Reason::NoUsers);
    }
    let believing = |factors: Factors| exactly(inputs, &factors).unwrap_or_default();
    let entered = Factors::entered(inputs);
    let with = |input, value| {
        let changed = inputs.with(&[(input, Value::Number(value))]).0;
        exactly(&changed, &Factors::entered(&changed)).unwrap_or_default()
    };
    let (from, to) = unknown.range();
    Ok(match unknown {
        Unknown::Caused => by_sign(unknown, &evenly(from, to), &|caused| believing(Factors { caused, ..entered })),
        Unknown::Finished => {
            by_sign(unknown, &evenly(from, to), &|finished| believing(Factors { finished, ..entered }))
        }
        Unknown::Captured => {
            by_sign(unknown, &evenly(from, to), &|captured| believing(Factors { captured, ..entered }))
        }
        Unknown::Price => {
            by_sign(unknown, &by_tenfolds(PRICES.0, PRICES.1), &|price| believing(Factors { price, ..entered }))
        }
        Unknown::Tokens => by_sign(unknown, &by_tenfolds(ONE_TOKEN, to), &|tokens| with(Input::Tokens, tokens)),
        Unknown::Salary => {
            // Nothing, then from a dollar.
            let salaries: Vec<f64> = std::iter::once(from).chain(by_tenfolds(1.0, to)).collect();
            by_sign(unknown, &salaries, &|salary| with(Input::Salary, salary))
        }
    })
}

/// Evenly spaced values.
fn evenly(from: f64, to: f64) -> Vec<f64> {
    (0..=SHARES).map(|at| from + (to - from) * f64::from(at) / f64::from(SHARES)).collect()
}

/// Values evenly spaced by logarithm, eight to a tenfold.
fn by_tenfolds(from: f64, to: f64) -> Vec<f64> {
    let ratio = to / from;
    let steps = (8.0 * ratio.log10()).ceil();
    (0..=steps as u32).map(|at| from * ratio.powf(f64::from(at) / steps)).collect()
}

fn differs(balances: &[Balance]) -> bool {
    let nets = || balances.iter().map(|balance| balance.net_or_zero());
    let scale = balances.iter().map(|balance| balance.scale()).fold(0.0, f64::max);
    nets().fold(f64::NEG_INFINITY, f64::max) - nets().fold(f64::INFINITY, f64::min) > NOISE * scale
}

/// Of any net: its sign at each value, at the peaks and troughs between them, and where it changes.
fn by_sign(unknown: Unknown, values: &[f64], balance: &dyn Fn(f64) -> Balance) -> Solution {
    let range = unknown.range();
    let balances: Vec<Balance> = values.iter().map(|value| balance(*value)).collect();
    let net = |value: f64| balance(value).net_or_zero();
    let mut points: Vec<(f64, f64)> =
        values.iter().zip(&balances).map(|(value, balance)| (*value, balance.net_or_zero())).collect();
    points.extend(turns(&points, &net));
    points.sort_by_cached_key(|(value, _)| Ordered(*value));
    let (roots, pays) = crossings(range, &points, &net);
    Solution { range, roots, pays, matters: differs(&balances) }
}

/// The roots, and from where to where the net is positive.
fn crossings(range: (f64, f64), points: &[(f64, f64)], net: &dyn Fn(f64) -> f64) -> (Vec<f64>, Vec<(f64, f64)>) {
    let (mut roots, mut pays) = (Vec::new(), Vec::new());
    // What starts at nothing and rises at once is positive all along.
    let rises = |first: f64, second: f64| first > 0.0 || (first >= 0.0 && second > 0.0);
    let starts = matches!(points, [(_, first), (_, second), ..] if rises(*first, *second));
    let mut since = starts.then_some(range.0);
    for pair in points.windows(2) {
        let &[(low, before), (high, after)] = pair else { continue };
        if (before > 0.0) == (after > 0.0) || (since.is_some() && after > 0.0) {
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
