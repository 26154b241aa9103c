//! What a little more of one input does to the team's net.

use super::evaluate;
use crate::inputs::catalogue::{Kind, Section};
use crate::inputs::{Assumptions, Input, Value};
use crate::units::Usd;

/// How much more of an input is tried.
const MORE: f64 = 1.1;

/// One input moved a little, all others as entered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nudge {
    /// The share by which it is moved: 0.1 is a tenth more, −0.1 a tenth less.
    pub by: f64,
    /// What that adds to the team's net in a year.
    pub net: Usd,
}

impl Nudge {
    /// A tenth more of an input, or a tenth less where there is no room for more. `None` for inputs that are no amounts,
    /// that are open or 0, that do not bear on the net, or where the net cannot be computed.
    ///
    /// ```
    /// use tokenworth::inputs::{Assumptions, Input};
    /// use tokenworth::model::nudge::Nudge;
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
            rejected.is_empty().then_some((inputs, moved / number - 1.0))
        };
        let (then, by) = moved(MORE).or_else(|| moved(2.0 - MORE)).filter(|(_, by)| by.abs() > 0.0)?;
        let net = |inputs: &Assumptions| evaluate(inputs).team.net();
        let net = net(&then) - net(inputs);
        net.value().is_finite().then_some(Self { by, net })
    }
}
