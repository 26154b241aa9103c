//! Which of the formulas apply: they differ with seat, target, cap, spread and curve.

use super::quantity::Known;
use crate::inputs::Curve;
use crate::model::billing::{Rules, Seat};
use crate::model::team::conscripts;
use crate::units::{MTokPerWeek, Share, UsdPerMTok};

/// What decides which formulas apply.
#[derive(Clone, Copy, Debug, PartialEq)]
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
    /// A hard seat includes so much and no more.
    pub ceiling: bool,
    /// How tokens are bought.
    pub seat: Seat,
    /// Which curve is believed.
    pub curve: Curve,
    /// Somebody genuinely uses any tokens.
    pub used: bool,
    /// Any tokens serve the work.
    pub useful: bool,
    /// Somebody genuinely uses any, and on the logarithmic curve enough to have a slope.
    pub sloped: bool,
    /// The best amount is not 0.
    pub best: bool,
    /// The benchmark is not 0.
    pub benchmark: bool,
    /// A mandate adds people who would not use AI.
    pub conscripts: bool,
    /// The effect takes time.
    pub ramp: bool,
}

impl Shape {
    /// The shape of these inputs.
    pub fn of(known: &Known) -> Self {
        let inputs = known.inputs;
        let (seat, price) = (Seat::of(inputs), known.setting.price);
        let usage = Rules::of(inputs, price).apply(inputs.tokens);
        let some = |tokens: Option<MTokPerWeek>| tokens.is_some_and(|tokens| tokens > MTokPerWeek::ZERO);
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
            sloped: known.users_above() > 0.0,
            best: some(known.report.optimum.ok().map(|best| best.tokens)),
            benchmark: some(known.report.half.ok().map(|half| half.tokens)),
            conscripts: conscripts(inputs) > Share::NONE,
            ramp: inputs.ramp > 0.0,
        }
    }

    /// Whether what is billed may differ from what is needed.
    pub const fn bound(&self) -> bool {
        self.target || self.cap || self.ceiling
    }
}
