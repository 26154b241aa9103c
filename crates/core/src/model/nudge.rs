//! The effect of a small change of one input on the team's net.

use super::evaluate;
use crate::inputs::catalog::{Kind, Section};
use crate::inputs::{Assumptions, Input, Value};
use crate::units::Usd;

/// The factor by which an input is changed.
const MORE: f64 = 1.1;

/// A small change of one input, with all others as entered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nudge {
    /// The relative change of the input: 0.1 is a tenth more, −0.1 a tenth less.
    pub by: f64,
    /// The value after it, in the input's own unit.
    pub value: f64,
    /// The change of the team's net, $ per year.
    pub net: Usd,
}

impl Nudge {
    /// The effect of a tenth more of an input, or of a tenth less if more is out of range. `None` if the input is not a
    /// number, is empty or 0, or does not affect the yearly net, and if the net cannot be computed.
    ///
    /// ```
    /// use tokenworth_core::inputs::{Assumptions, Input};
    /// use tokenworth_core::model::nudge::Nudge;
    ///
    /// let inputs = Assumptions::default();
    /// assert!(Nudge::of(&inputs, Input::Caused).is_some_and(|nudge| nudge.net.value() > 0.0));
    /// assert_eq!(Nudge::of(&inputs, Input::Target), None);
    /// ```
    pub fn of(inputs: &Assumptions, input: Input) -> Option<Self> {
        let row = input.row();
        let Kind::Number { whole, .. } = row.kind else { return None };
        if !row.section.shapes_results() || row.section == Section::Rollout {
            return None;
        }
        let number = inputs.get(input).number().filter(|number| number.abs() > 0.0)?;
        let moved = |factor: f64| {
            let moved = if whole { (number * factor).round() } else { number * factor };
            let (inputs, rejected) = inputs.with(&[(input, Value::Number(moved))]);
            rejected.is_empty().then_some((inputs, moved, moved / number - 1.0))
        };
        let (then, value, by) = moved(MORE).or_else(|| moved(2.0 - MORE)).filter(|(.., by)| by.abs() > 0.0)?;
        let net = |inputs: &Assumptions| evaluate(inputs).team.net();
        let net = net(&then) - net(inputs);
        net.value().is_finite().then_some(Self { by, value, net })
    }
}
