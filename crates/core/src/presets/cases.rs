//! Company cases: what companies were reported to do, as changes to the inputs.

use super::{fixed, number, seat};
use crate::evidence::{META_DAYS, META_TOKENS};
use crate::inputs::{Assumptions, Change, Input, Value};
use crate::model::pricing::blended;
use crate::units::{DAYS_A_YEAR, Usd, UsdPerMTok, UsdPerMonth};

/// The share of developers who were to use AI every week.
const AMAZON_GOAL: f64 = 0.8;
/// The share who use AI without the mandate. Not published; half is an assumption.
const AMAZON_WILLING: f64 = 0.5;

/// Everybody beyond those who are willing uses AI because of the mandate.
pub(super) fn amazon(_: &Assumptions) -> Vec<Change> {
    vec![number(Input::Mandate, AMAZON_GOAL), number(Input::Adoption, AMAZON_WILLING)]
}

/// The cap per employee and tool.
const UBER_CAP: UsdPerMonth = UsdPerMonth::new(1500.0);

/// Sets no cap if tokens are free, or so cheap that the cap in tokens is out of range.
pub(super) fn uber(base: &Assumptions) -> Vec<Change> {
    vec![(Input::Cap, bought(UBER_CAP.a_year(), base).map_or(Value::Empty, Value::Number))]
}

/// “If that $500,000 engineer did not consume at least $250,000 worth of tokens …”
const HUANG_SALARY: f64 = 500_000.0;
const HUANG_SHARE: f64 = 0.5;

/// Everybody uses the same and pays by the token, as in the benchmark. If tokens are free, use is not changed.
pub(super) fn huang(base: &Assumptions) -> Vec<Change> {
    let mut changes = vec![number(Input::Salary, HUANG_SALARY), number(Input::Benchmark, HUANG_SHARE)];
    changes.extend(bought(Usd::new(HUANG_SALARY * HUANG_SHARE), base).map(|tokens| number(Input::Tokens, tokens)));
    changes.extend(unbound());
    changes
}

/// One person, whose working weeks together use as much as that user would in a year. In a year of so few weeks that this
/// is out of range, use is not changed.
pub(super) fn meta(base: &Assumptions) -> Vec<Change> {
    let mut changes = vec![number(Input::People, 1.0), number(Input::Adoption, 1.0)];
    let a_year = META_TOKENS.value() / META_DAYS * DAYS_A_YEAR;
    changes.extend(accepted(a_year / base.weeks.value()).map(|tokens| number(Input::Tokens, tokens)));
    changes.extend(unbound());
    changes
}

/// Spend per employee in the top hundredth of Ramp's firms.
const RAMP_TOP: UsdPerMonth = UsdPerMonth::new(7_449.0);

/// Sets the tokens that this buys as the target; none if tokens are free, or so cheap that the target is out of range.
pub(super) fn ramp_top(base: &Assumptions) -> Vec<Change> {
    vec![(Input::Target, bought(RAMP_TOP.a_year(), base).map_or(Value::Empty, Value::Number))]
}

/// 2.09 times the throughput, for any amount of tokens.
const MANDATE_GAIN: f64 = 1.09;
/// Reviewers had about twice the load. The share of the week is not published; a tenth before, and so a tenth more, is
/// an assumption.
const MANDATE_REVIEW: f64 = 0.1;

/// The measured gain, whatever the amount of tokens, and the reviewers’ load.
pub(super) fn mandate_firm(_: &Assumptions) -> Vec<Change> {
    fixed(MANDATE_GAIN).into_iter().chain([number(Input::Review, MANDATE_REVIEW)]).collect()
}

/// Time saved, as a share of the week. Its value is the cost of that time, as on the fixed curve.
const DORA_GAIN: f64 = 0.125;
/// Training, $ per developer.
const DORA_TRAINING: f64 = 9_600.0;
/// Value of the output lost in the first three months, $ per developer: 15 % of a quarter of $176,000.
const DORA_DIP: f64 = 6_600.0;

/// DORA counts training and the dip once, and the gain for a full year. So both are setup cost, and there is no ramp.
pub(super) fn dora(_: &Assumptions) -> Vec<Change> {
    let rollout = [number(Input::Setup, DORA_TRAINING + DORA_DIP), number(Input::Ramp, 0.0)];
    fixed(DORA_GAIN).into_iter().chain(rollout).collect()
}

/// Changes that remove target, cap, mandate and seat, and set the spread to 1.
fn unbound() -> impl Iterator<Item = Change> {
    let open = [Input::Target, Input::Cap, Input::Mandate].map(|input| (input, Value::Empty));
    open.into_iter().chain([number(Input::Spread, 1.0)]).chain(seat(0.0, 0.0))
}

/// The tokens that a yearly budget buys, millions per week; `None` if tokens are free or the amount is out of range.
fn bought(budget: Usd, base: &Assumptions) -> Option<f64> {
    let price = blended(base);
    accepted((budget / price / base.weeks).value()).filter(|_| price > UsdPerMTok::ZERO)
}

/// An amount of use, millions of tokens per week; `None` if it is out of range.
fn accepted(tokens: f64) -> Option<f64> {
    Some(tokens).filter(|tokens| Assumptions::accepts(Input::Tokens, &Value::Number(*tokens)).is_ok())
}
