//! Inputs without effect, because others take their place or the curve leaves them out.

use super::{Assumptions, Curve, Input, RANGES, RangeInputs};
use crate::units::Share;

/// Why an input has no effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// Everybody is in a group that has a value of its own.
    Groups,
    /// It is a model or the share of one, and the reader has entered all prices.
    Prices,
}

impl Assumptions {
    /// Why this input has no effect, if it has none for one of the reasons of [`Idle`].
    ///
    /// ```
    /// use tokenworth_core::inputs::{Assumptions, Idle, Input, Value};
    /// let prices = [Input::InputPrice, Input::CacheWritePrice, Input::CacheReadPrice, Input::OutputPrice];
    /// let inputs = Assumptions::default().with(&prices.map(|price| (price, Value::Number(1.0)))).0;
    /// assert_eq!(inputs.idle(Input::Model), Some(Idle::Prices));
    /// assert_eq!(Assumptions::default().idle(Input::Model), None);
    /// ```
    pub fn idle(&self, input: Input) -> Option<Idle> {
        let mut groups = self.groups().iter().filter(|group| group.people > 0);
        let is_grouped = self.grouped() > 0 && self.grouped() >= self.people;
        if is_grouped && groups.all(|group| group.changed(input).is_some()) {
            return Some(Idle::Groups);
        }
        let prices = [self.input_price, self.cache_write_price, self.cache_read_price, self.output_price];
        let is_of_models = matches!(
            input,
            Input::Model | Input::SecondModel | Input::SecondShare | Input::ThirdModel | Input::ThirdShare
        );
        // Models also differ in what a batch costs.
        let has_prices = prices.iter().all(Option::is_some) && self.batch == Share::NONE;
        (is_of_models && has_prices).then_some(Idle::Prices)
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
    use crate::inputs::{Group, Value};

    #[test]
    fn what_every_group_has_of_its_own_has_no_effect_once_everybody_is_in_a_group() {
        let group = |people, input| Group { people, changes: vec![(input, Value::Number(9.0))], ..Group::default() };
        let team = |groups: Vec<Group>| Assumptions::default().with_groups(groups).unwrap_or_default();
        let all = team(vec![group(60, Input::Tokens), group(40, Input::Tokens), group(0, Input::Fee)]);
        assert_eq!([Input::Tokens, Input::Fee].map(|input| all.idle(input)), [Some(Idle::Groups), None]);
        let others =
            [vec![group(60, Input::Tokens), group(40, Input::Fee)], vec![group(99, Input::Tokens)], Vec::new()];
        for groups in others {
            assert_eq!(team(groups).idle(Input::Tokens), None);
        }
    }
}
