//! Inputs without effect, because others take their place or the curve leaves them out.

use super::{Assumptions, Curve, Input, PRICE_INPUTS, Part, RANGES, RangeInputs, Value};
use crate::units::Share;

/// Why an input has no effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// Everybody whom it concerns is in a group that has a value of its own.
    Groups,
    /// It is a model or the share of one, and everybody whom it concerns is in a group that has all prices of its own.
    GroupPrices,
    /// It is a model or the share of one, and the reader has entered all prices.
    Prices,
}

impl Assumptions {
    /// Why this input has no effect, if it has none for one of the reasons of [`Idle`].
    ///
    /// ```
    /// use tokenworth_core::inputs::{Assumptions, Idle, Input, PRICE_INPUTS, Value};
    /// let inputs = Assumptions::default().with(&PRICE_INPUTS.map(|price| (price, Value::Number(1.0)))).0;
    /// assert_eq!(inputs.idle(Input::Model), Some(Idle::Prices));
    /// assert_eq!(Assumptions::default().idle(Input::Model), None);
    /// ```
    pub fn idle(&self, input: Input) -> Option<Idle> {
        // Everybody is paid, and could become a user. The other inputs of groups are about users.
        let is_about_all = matches!(input, Input::Salary | Input::Load | Input::Adoption | Input::Mandate);
        if self.is_apart(input, |part| if is_about_all { part.people > 0 } else { part.concerns_users(input) }) {
            return Some(Idle::Groups);
        }
        let is_of_models = matches!(
            input,
            Input::Model | Input::SecondModel | Input::SecondShare | Input::ThirdModel | Input::ThirdShare
        );
        // Models also differ in what a batch costs.
        let has_prices = |part: &Part| {
            PRICE_INPUTS.iter().all(|price| part.inputs.get(*price) != Value::Empty) && part.inputs.batch == Share::NONE
        };
        let parts = self.parts();
        let mut concerned = parts.iter().filter(|part| part.concerns_users(input)).peekable();
        if !is_of_models || concerned.peek().is_none() || !concerned.all(has_prices) {
            return None;
        }
        // Prices of the base have no effect where each group has its own.
        let is_of_base = PRICE_INPUTS.iter().any(|price| !self.is_of_no_user(*price));
        Some(if is_of_base { Idle::Prices } else { Idle::GroupPrices })
    }

    /// Whether all users are in groups that have a value of their own for this input, so that no user has that of the
    /// base.
    pub fn is_of_no_user(&self, input: Input) -> bool {
        self.is_apart(input, |part| part.concerns_users(input))
    }

    /// Whether there are parts of the team that this concerns, and each of them is a group that has a value of its own.
    fn is_apart(&self, input: Input, concerns: impl Fn(&Part) -> bool) -> bool {
        let own = |part: &Part| {
            let group = part.id.group().and_then(|place| self.groups().get(place));
            group.is_some_and(|group| group.changed(input).is_some())
        };
        let parts = self.parts();
        let mut concerned = parts.iter().filter(|part| concerns(part)).peekable();
        concerned.peek().is_some() && concerned.all(own)
    }

    /// Whether the chosen curve leaves this input without effect: a fixed effect is a study's, so there is nothing to
    /// take off it for what the tokens caused and for what is finished.
    pub fn ignores(&self, input: Input) -> bool {
        let mut discounts = RANGES.iter().filter(|range| matches!(range.middle, Some(Input::Caused | Input::Finished)));
        let is_of = |range: &RangeInputs| range.middle == Some(input) || range.low == input || range.high == input;
        self.curve == Curve::Fixed && discounts.any(is_of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::Group;

    fn team(groups: Vec<Group>) -> Assumptions {
        Assumptions::default().with_groups(groups).unwrap_or_default()
    }

    #[test]
    fn what_every_group_has_of_its_own_has_no_effect_once_everybody_is_in_a_group() {
        let group = |people, input| Group { people, changes: vec![(input, Value::Number(9.0))], ..Group::default() };
        let all = team(vec![group(60, Input::Tokens), group(40, Input::Tokens), group(0, Input::Fee)]);
        assert_eq!([Input::Tokens, Input::Fee].map(|input| all.idle(input)), [Some(Idle::Groups), None]);
        let others =
            [vec![group(60, Input::Tokens), group(40, Input::Fee)], vec![group(99, Input::Tokens)], Vec::new()];
        for groups in others {
            assert_eq!(team(groups).idle(Input::Tokens), None);
        }
    }

    #[test]
    fn a_model_has_no_effect_beside_prices_of_the_team_or_of_each_group() {
        let prices = || PRICE_INPUTS.map(|price| (price, Value::Number(1.0)));
        let group = |people, changes| Group { people, changes, ..Group::default() };
        let all = team(vec![group(60, prices().to_vec()), group(40, prices().to_vec())]);
        assert_eq!(all.idle(Input::SecondShare), Some(Idle::GroupPrices));
        assert_eq!(all.with(&prices()).0.idle(Input::SecondShare), Some(Idle::GroupPrices));
        let some = team(vec![group(60, prices().to_vec())]);
        assert_eq!(some.idle(Input::SecondShare), None);
        assert_eq!(some.with(&prices()).0.idle(Input::SecondShare), Some(Idle::Prices));
    }

    #[test]
    fn what_only_a_group_without_users_has_from_the_base_is_of_no_user() {
        let own = |people, changes: &[(Input, f64)]| Group {
            people,
            changes: changes.iter().map(|(input, number)| (*input, Value::Number(*number))).collect(),
            ..Group::default()
        };
        let users = || own(60, &[(Input::Tokens, 9.0), (Input::Salary, 9.0)]);
        let team = |others: Group| team(vec![users(), others]);
        let alone = team(own(40, &[(Input::Adoption, 0.0)]));
        assert_eq!([Input::Tokens, Input::Salary].map(|input| alone.idle(input)), [Some(Idle::Groups), None]);
        assert_eq!([Input::Tokens, Input::Salary, Input::Fee].map(|of| alone.is_of_no_user(of)), [true, true, false]);
        let required = team(own(40, &[(Input::Adoption, 0.0), (Input::Mandate, 0.5)]));
        // A mandate adds users, who need no tokens.
        let idle = [Input::Tokens, Input::Spread].map(|input| required.idle(input));
        assert_eq!((idle, required.is_of_no_user(Input::Salary)), ([Some(Idle::Groups), None], false));
        // The same people outside of any group.
        let none = Assumptions::default().with(&[(Input::Adoption, Value::Number(0.0))]).0;
        let rest = own(60, &[(Input::Tokens, 9.0), (Input::Adoption, 1.0)]);
        let apart = none.with_groups(vec![rest]).unwrap_or_default();
        assert_eq!([Input::Tokens, Input::Fee].map(|input| apart.idle(input)), [Some(Idle::Groups), None]);
        assert_eq!(none.idle(Input::Tokens), None);
    }
}
