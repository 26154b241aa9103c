//! What companies were reported to do, as changes to the inputs.

use super::{fixed, number, seat};
use crate::inputs::{Assumptions, Change, Input, Value};
use crate::model::pricing::blended;
use crate::units::{Usd, UsdPerMTok, UsdPerMonth};

/// The part of the developers who were to use AI every week.
const AMAZON_GOAL: f64 = 0.8;
/// How many do so without being told: nobody has published it, so half.
const AMAZON_WILLING: f64 = 0.5;

pub(super) fn amazon(_: &Assumptions) -> Vec<Change> {
    vec![number(Input::Mandate, AMAZON_GOAL), number(Input::Adoption, AMAZON_WILLING)]
}

/// What an employee may spend on one tool.
const UBER_CAP: UsdPerMonth = UsdPerMonth::new(1500.0);

/// No cap in tokens follows where tokens are free, or so cheap that nobody could use as many.
pub(super) fn uber(base: &Assumptions) -> Vec<Change> {
    vec![(Input::Cap, bought(UBER_CAP.a_year(), base).map_or(Value::Empty, Value::Number))]
}

/// “If that $500,000 engineer did not consume at least $250,000 worth of tokens …”
const HUANG_SALARY: f64 = 500_000.0;
const HUANG_SHARE: f64 = 0.5;

/// Everybody alike and by the token, as the benchmark counts. Free tokens add up to no budget: then use stays.
pub(super) fn huang(base: &Assumptions) -> Vec<Change> {
    let mut changes = vec![number(Input::Salary, HUANG_SALARY), number(Input::Benchmark, HUANG_SHARE)];
    changes.extend(bought(Usd::new(HUANG_SALARY * HUANG_SHARE), base).map(|tokens| number(Input::Tokens, tokens)));
    changes.extend(unbound());
    changes
}

/// Millions of tokens in 30 days, brought to 7.
const META_TOP_USER: f64 = 281_000.0 / 30.0 * 7.0;

pub(super) fn meta(_: &Assumptions) -> Vec<Change> {
    let mut changes = vec![number(Input::People, 1.0), number(Input::Adoption, 1.0)];
    changes.push(number(Input::Tokens, META_TOP_USER));
    changes.extend(unbound());
    changes
}

/// What the top hundredth of Ramp's firms spend on an employee.
const RAMP_TOP: UsdPerMonth = UsdPerMonth::new(7_449.0);

/// What so much buys, as a target. None follows where tokens are free, or so cheap that nobody could use as many.
pub(super) fn ramp_top(base: &Assumptions) -> Vec<Change> {
    vec![(Input::Target, bought(RAMP_TOP.a_year(), base).map_or(Value::Empty, Value::Number))]
}

/// 2.09 times the throughput, whatever the amount of tokens.
const MANDATE_GAIN: f64 = 1.09;
/// Reviewers had about twice the load. Nobody has published what share of the week that was: a tenth before, so a tenth
/// more.
const MANDATE_REVIEW: f64 = 0.1;

pub(super) fn mandate_firm(_: &Assumptions) -> Vec<Change> {
    let mut changes = fixed(MANDATE_GAIN).to_vec();
    changes.push(number(Input::Review, MANDATE_REVIEW));
    changes
}

/// Time saved, as a share of the week: the calculator counts it at what the time costs, and so does the fixed curve.
const DORA_GAIN: f64 = 0.125;
/// Training of a developer, $.
const DORA_TRAINING: f64 = 9_600.0;
/// What a developer's output falls short in the first three months, by 15 %: $.
const DORA_DIP: f64 = 6_600.0;

/// The calculator counts training and the dip once, and a full year of the gain: so both are set-up, and nothing ramps up.
pub(super) fn dora(_: &Assumptions) -> Vec<Change> {
    let mut changes = fixed(DORA_GAIN).to_vec();
    changes.extend([number(Input::Setup, DORA_TRAINING + DORA_DIP), number(Input::Ramp, 0.0)]);
    changes
}

/// What somebody uses who is bound by no target, cap, mandate or seat, and stands for nobody else.
fn unbound() -> impl Iterator<Item = Change> {
    let open = [Input::Target, Input::Cap, Input::Mandate].map(|input| (input, Value::Empty));
    open.into_iter().chain([number(Input::Spread, 1.0)]).chain(seat(0.0, 0.0))
}

/// What a year's dollars buy, millions of tokens a week; `None` where that is no amount that an input accepts.
fn bought(budget: Usd, base: &Assumptions) -> Option<f64> {
    let price = blended(base);
    let tokens = (budget / price / base.weeks).value();
    let fits = |tokens: &f64| Assumptions::accepts(Input::Tokens, &Value::Number(*tokens)).is_ok();
    Some(tokens).filter(|tokens| price > UsdPerMTok::ZERO && fits(tokens))
}
