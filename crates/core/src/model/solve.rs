//! Break-even: solves for the value of one input at which the net of the team's mean user is zero.
//!
//! The net is not linear in the inputs, because the employer captures a part of a gain but bears a loss in full, and
//! each part of the team passes from loss to gain at another value. So the sign of the net is checked at many values,
//! and each change of sign is narrowed down.

use super::factors::Factors;
use super::reason::{Computed, Reason};
use super::root;
use super::uncertainty::{Balance, exactly};
use crate::inputs::{Assumptions, Input, Value};

/// The lowest and the highest price that are tried, as multiples of today's. The lowest is not 0, where the net jumps:
/// if tokens are free, a hard seat does not limit them.
const PRICES: (f64, f64) = (1e-9, 1e5);
/// The smallest use that is tried: one token per week, in millions.
const ONE_TOKEN: f64 = 1e-6;
/// The number of steps in which shares are tried.
const SHARES: u32 = 32;
/// A net below this fraction of value and cost counts as 0.
const NOISE: f64 = 1e-12;
/// The number of golden-section steps. They narrow a peak between two values to a millionth of their distance.
const SECTIONS: usize = 30;

/// The input to solve for.
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
    /// Every unknown, in the order of the page.
    pub const ALL: [Self; 6] = [Self::Caused, Self::Finished, Self::Captured, Self::Price, Self::Tokens, Self::Salary];

    /// The input; `None` for the price, which depends on several.
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

    /// The value that was entered, in the input's own unit; 1 for the price.
    pub fn entered(self, inputs: &Assumptions) -> f64 {
        self.input().and_then(|input| inputs.get(input).number()).unwrap_or(1.0)
    }

    /// The range of values that are tried.
    pub fn range(self) -> (f64, f64) {
        let range = self.input().and_then(|input| input.row().kind.range());
        range.map_or((0.0, PRICES.1), |range| (*range.start(), *range.end()))
    }
}

/// Where the net is zero, and where it is positive.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The range of values that were tried.
    pub range: (f64, f64),
    /// The values at which the net changes sign, ascending. An end of the range with neither value nor cost is not
    /// among them.
    pub roots: Vec<f64>,
    /// The ranges of values with a positive net, ascending. Each end is a root or an end of [`Self::range`].
    pub pays: Vec<(f64, f64)>,
    /// Whether the net depends on the value at all.
    pub matters: bool,
}

impl Balance {
    /// The net; 0 if it is no more than a rounding error.
    fn net_or_zero(self) -> f64 {
        let net = self.net();
        if net.abs() <= NOISE * self.scale() { 0.0 } else { net }
    }
}

/// Solves for the values of the unknown at which the net of the team's mean user is zero, with all other inputs as
/// entered. A group that sets its own salary or tokens keeps them.
///
/// # Errors
/// Returns [`Reason::NoUsers`] if nobody uses AI, and [`Reason::NoCost`] if nothing is spent and nothing gained at any
/// value.
///
/// ```
/// use tokenworth_core::inputs::{Assumptions, Input, Value};
/// use tokenworth_core::model::solve::{Unknown, solve};
/// use tokenworth_core::model::{Metric, evaluate};
/// let inputs = Assumptions::default();
/// let solution = solve(&inputs, Unknown::Caused).unwrap();
/// // If the tokens caused exactly this share of the observed gain, they would return what they cost.
/// let (even, _) = inputs.with(&[(Input::Caused, Value::Number(solution.roots[0]))]);
/// assert!(evaluate(&even).get(Metric::UserNet).unwrap().abs() < 0.01);
/// assert_eq!(solution.pays, [(solution.roots[0], 1.0)]);
/// ```
pub fn solve(inputs: &Assumptions, unknown: Unknown) -> Computed<Solution> {
    let entered = Factors::entered(inputs);
    if exactly(inputs, &entered).is_none() {
        return Err(Reason::NoUsers);
    }
    let believing = |factors: Factors| exactly(inputs, &factors).unwrap_or_default();
    let with = |input, value| {
        let changed = inputs.with(&[(input, Value::Number(value))]).0;
        exactly(&changed, &Factors::entered(&changed)).unwrap_or_default()
    };
    let balance = |value: f64| match unknown {
        Unknown::Caused => believing(Factors { caused: value, ..entered }),
        Unknown::Finished => believing(Factors { finished: value, ..entered }),
        Unknown::Captured => believing(Factors { captured: value, ..entered }),
        Unknown::Price => believing(Factors { price: value, ..entered }),
        Unknown::Tokens => with(Input::Tokens, value),
        Unknown::Salary => with(Input::Salary, value),
    };
    let (from, to) = unknown.range();
    let values = match unknown {
        Unknown::Caused | Unknown::Finished | Unknown::Captured => evenly(from, to),
        Unknown::Price => by_tenfolds(PRICES.0, PRICES.1),
        Unknown::Tokens => by_tenfolds(ONE_TOKEN, to),
        // 0, then from $1.
        Unknown::Salary => std::iter::once(from).chain(by_tenfolds(1.0, to)).collect(),
    };
    let solution = by_sign((from, to), &values, &balance);
    let is_nothing_spent = || believing(entered).scale() <= 0.0;
    if !solution.matters && is_nothing_spent() { Err(Reason::NoCost) } else { Ok(solution) }
}

/// Evenly spaced values from `from` to `to`.
fn evenly(from: f64, to: f64) -> Vec<f64> {
    (0..=SHARES).map(|at| from + (to - from) * f64::from(at) / f64::from(SHARES)).collect()
}

/// Values from `from` to `to` in even ratios, eight per power of ten.
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

/// Solves by the sign of the net at each value, and at the peaks and troughs between them.
fn by_sign(range: (f64, f64), values: &[f64], balance: &dyn Fn(f64) -> Balance) -> Solution {
    let balances: Vec<Balance> = values.iter().map(|value| balance(*value)).collect();
    let net = |value: f64| balance(value).net_or_zero();
    let mut points: Vec<(f64, f64)> =
        values.iter().zip(&balances).map(|(value, balance)| (*value, balance.net_or_zero())).collect();
    points.extend(turns(&points, &net));
    points.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let (roots, pays) = crossings(range, &points, &net);
    Solution { range, roots, pays, matters: differs(&balances) }
}

/// The roots, and the ranges with a positive net, given points of the net in ascending order.
fn crossings(range: (f64, f64), points: &[(f64, f64)], net: &dyn Fn(f64) -> f64) -> (Vec<f64>, Vec<(f64, f64)>) {
    let (mut roots, mut pays) = (Vec::new(), Vec::new());
    // A net that starts at 0 and rises at once is positive from the start.
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
            // `falling` needs a decreasing function, so a rising net is mirrored.
            let root = low + (high - root::falling(&|value| net(low + (high - value)), low, high));
            since = Some(root);
            root
        };
        roots.push(root);
    }
    pays.extend(since.map(|from| (from, range.1)));
    (roots, pays)
}

/// Additional points at peaks below zero and troughs above zero, between which the net might cross zero twice
/// unnoticed.
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

/// The maximum of a function with one peak, by golden-section search (J. Kiefer, “Sequential minimax search for a
/// maximum”, 1953).
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
