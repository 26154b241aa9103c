//! Which formulas apply: they depend on seat, target, cap, spread, curve, groups and the sign of a gain.

use super::known::Known;
use super::quantity::Quantity;
use crate::inputs::{Assumptions, Curve, Input, PRICE_INPUTS, PartId, Value};
use crate::model::EXTRAS;
use crate::model::billing::{Rules, Seat};
use crate::model::pricing::model_shares;
use crate::model::response::Effect;
use crate::model::team::conscripts;
use crate::units::{MTokPerWeek, Share, Usd, UsdPerMTok};

/// How the best cap is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Best {
    /// At the use at which the next dollar returns one dollar.
    Even,
    /// The first token already brings less than it costs: no use is best.
    NotTheFirst,
    /// Where the next dollar returns one dollar, all tokens together cost at least what they bring: no use is best.
    NoSurplus,
    /// No gain is worth anything: no use is best.
    NoStake,
}

/// What decides which formulas apply.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "they are independent of each other")]
pub struct Shape {
    /// Sessions of an agent keep their context in a cache.
    pub caching: bool,
    /// Users are unequal: what is not linear in use is a mean over them.
    pub unequal: bool,
    /// There is a target.
    pub target: bool,
    /// There is a cap.
    pub cap: bool,
    /// A hard seat limits use to what it includes.
    pub ceiling: bool,
    /// How tokens are bought.
    pub seat: Seat,
    /// The response curve of the inputs.
    pub curve: Curve,
    /// The typical user needs tokens.
    pub used: bool,
    /// Any tokens serve the work.
    pub useful: bool,
    /// The typical user's use is where the curve rises.
    pub sloped: bool,
    /// The gain is a loss, which the employer bears whole.
    pub loss: bool,
    /// The typical user's gain at the tokens needed is a loss.
    pub typical_loss: bool,
    /// The gain at the benchmark is a loss.
    pub half_loss: bool,
    /// How the best cap is found.
    pub best: Best,
    /// There is a best cap.
    pub best_cap: bool,
    /// The benchmark is not 0.
    pub benchmark: bool,
    /// The inputs from which a user costs something besides tokens and seat.
    pub extras: Vec<Input>,
    /// Which of the three models have a share of the tokens.
    pub models: [bool; 3],
    /// Which of the four prices the reader has given: input, cache write, cache read, output.
    pub own_prices: [bool; 4],
    /// A mandate adds people who would not use AI.
    pub conscripts: bool,
    /// The effect grows over a ramp.
    pub ramp: bool,
    /// The parts of the team; none where the team is alike.
    pub parts: Vec<PartId>,
}

impl Shape {
    /// The shape of these inputs: see [`Known::shape`].
    pub(super) fn of(known: &Known) -> Self {
        let (inputs, report): (&Assumptions, _) = (&known.inputs, &known.report);
        let (seat, price, effect) = (Seat::of(inputs), report.price, Effect::of(inputs));
        let usage = Rules::of(inputs, price).apply(inputs.tokens);
        let some = |tokens: Option<MTokPerWeek>| tokens.is_some_and(|tokens| tokens > MTokPerWeek::ZERO);
        let half = report.half.ok().map(|half| half.tokens);
        let extras = EXTRAS.iter().filter(|extra| (extra.cost)(inputs) > Usd::ZERO);
        Self {
            caching: inputs.caching,
            unequal: inputs.spread > 1.0,
            target: inputs.target.is_some(),
            cap: inputs.cap.is_some(),
            ceiling: matches!(seat, Seat::Hard { .. }) && price > UsdPerMTok::ZERO,
            seat,
            curve: inputs.curve,
            used: inputs.tokens > MTokPerWeek::ZERO,
            useful: usage.useful > MTokPerWeek::ZERO,
            sloped: effect.response.slope(inputs.tokens) > 0.0,
            loss: report.adopter.gain < 0.0,
            typical_loss: effect.gain(inputs.tokens) < 0.0,
            half_loss: half.is_some_and(|tokens| effect.gain(tokens) < 0.0),
            best: best(known),
            best_cap: report.cap.is_ok(),
            benchmark: some(half),
            extras: extras.map(|extra| extra.input).collect(),
            models: model_shares(inputs).map(|share| share > Share::NONE),
            own_prices: PRICE_INPUTS.map(|input| inputs.get(input) != Value::Empty),
            conscripts: conscripts(inputs) > Share::NONE,
            ramp: inputs.ramp > 0.0,
            parts: report.parts.iter().map(|found| found.part.id).collect(),
        }
    }

    /// Whether what is billed may differ from what is needed.
    pub const fn bound(&self) -> bool {
        self.target || self.cap || self.ceiling
    }

    /// Whether tokens are spent on several models.
    pub fn several_models(&self) -> bool {
        self.models.iter().filter(|has| **has).count() > 1
    }
}

fn best(known: &Known) -> Best {
    let is_none = known.report.optimum.is_ok_and(|best| best.tokens == MTokPerWeek::ZERO);
    if !is_none {
        Best::Even
    } else if Quantity::Stake.of(known) <= 0.0 {
        Best::NoStake
    } else if Quantity::EvenUse.of(known) <= 0.0 {
        Best::NotTheFirst
    } else {
        Best::NoSurplus
    }
}
