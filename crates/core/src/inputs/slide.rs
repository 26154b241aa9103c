//! Maps a slider's position to a value and back.
//!
//! Every position maps to a value that the input accepts, no two positions to the same value, and each value back to
//! its position. So each key press moves the slider, and both ends can be reached.

use std::sync::OnceLock;

use super::catalog::{Assumptions, Input, Kind, Slider};
use super::currency::is_money;
use super::field::Value;

/// The number of positions of a logarithmic slider, before those that round to the same number are merged.
const STOPS: u32 = 200;
/// The significant digits to which a logarithmic slider rounds.
const DIGITS: i32 = 2;

/// The ends and the step of a slider's positions, for `<input type="range">`.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct SliderScale {
    pub from: f64,
    pub to: f64,
    pub step: f64,
}

/// The positions of an input's slider; `None` if it has no slider.
pub fn travel(input: Input) -> Option<SliderScale> {
    match slider(input) {
        Slider::None => None,
        Slider::Linear(from, to, step) => Some(SliderScale { from, to, step }),
        Slider::Log(from, to) => {
            let last = stops(input, from, to).len().saturating_sub(1);
            Some(SliderScale { from: 0.0, to: last as f64, step: 1.0 })
        }
    }
}

/// The travel of the slider of a share that may be no more than `left`: it ends at the last step within that.
#[must_use]
pub fn within(travel: SliderScale, left: f64) -> SliderScale {
    let SliderScale { from, step, .. } = travel;
    // Allows for rounding: 1 − 0.925 − 0.06 is not exactly 0.015.
    let steps = ((left - from) / step + 1e-6).floor().max(0.0);
    let to = ((from + steps * step) * 1e9).round() / 1e9;
    SliderScale { to: travel.to.min(to), ..travel }
}

/// The value at a position. The leftmost position of an optional input is empty.
pub fn at(input: Input, position: f64) -> Value {
    match slider(input) {
        Slider::None => Value::Empty,
        Slider::Linear(from, ..) if input.is_optional() && position <= from => Value::Empty,
        Slider::Linear(from, to, _) => Value::Number(position.max(from).min(to)),
        Slider::Log(from, to) => {
            let stops = stops(input, from, to);
            // The cast turns NaN and negative numbers into 0.
            let nth = (position.round() as usize).min(stops.len().saturating_sub(1));
            stops.get(nth).cloned().unwrap_or(Value::Empty)
        }
    }
}

/// The position nearest to a value: the leftmost one for an empty value, and an end for a value beyond it.
pub fn position(input: Input, value: &Value) -> f64 {
    match slider(input) {
        Slider::None => 0.0,
        Slider::Linear(from, to, _) => value.number().unwrap_or(from).max(from).min(to),
        Slider::Log(from, to) => {
            let Some(number) = value.number() else { return 0.0 };
            let distance = |stop: &Value| match stop.number() {
                // On a logarithmic scale, distance is the ratio of two numbers.
                Some(stop) if stop >= from && number >= from => (stop / number).ln().abs(),
                Some(stop) if (stop < from) == (number < from) => 0.0,
                Some(_) | None => f64::INFINITY,
            };
            let stops = stops(input, from, to);
            let distances = stops.iter().map(distance).enumerate();
            distances.min_by(|one, other| one.1.total_cmp(&other.1)).map_or(0.0, |(nth, _)| nth as f64)
        }
    }
}

/// The value at a position of a page that shows money at `rate` units of its currency per US dollar. The numbers of a
/// slider of money are round in the currency shown. In a currency with a small unit they are larger by a power of ten.
///
/// ```
/// use tokenworth_core::inputs::{Input, Value, slide};
///
/// let position = slide::position_at_rate(Input::Salary, &Value::Number(90_000.0 / 0.86), 0.86);
/// assert_eq!(slide::at_rate(Input::Salary, position, 0.86), Value::Number(90_000.0 / 0.86));
/// ```
pub fn at_rate(input: Input, position: f64, rate: f64) -> Value {
    let value = at(input, position);
    let (unit, number) = (unit(input, rate), value.number());
    let converted = number.map(|number| Value::Number(number * unit / rate_of(input, rate)));
    converted.filter(|converted| Assumptions::accepts(input, converted).is_ok()).unwrap_or(value)
}

/// The position nearest to a value, as in [`at_rate`].
pub fn position_at_rate(input: Input, value: &Value, rate: f64) -> f64 {
    let shown = value.number().map(|number| Value::Number(number * rate_of(input, rate) / unit(input, rate)));
    position(input, &shown.unwrap_or_else(|| value.clone()))
}

/// The rate that applies to an input: 1 unless it is money.
fn rate_of(input: Input, rate: f64) -> f64 {
    if is_money(input) && rate > 0.0 { rate } else { 1.0 }
}

/// The power of ten by which the numbers of a slider are larger in a currency with a small unit.
fn unit(input: Input, rate: f64) -> f64 {
    10_f64.powi(rate_of(input, rate).log10().round() as i32)
}

const fn slider(input: Input) -> Slider {
    match input.row().kind {
        Kind::Number { slider, .. } => slider,
        _ => Slider::None,
    }
}

/// The values of a logarithmic slider's positions, from the left: first an empty value if the input is optional, or
/// else its minimum if that is below `from`; then numbers in even ratios from `from` to `to`, rounded to integers if
/// the input needs them.
///
/// They are computed when first needed, and kept, because drawing a field needs them several times.
fn stops(input: Input, from: f64, to: f64) -> &'static [Value] {
    static KEPT: [OnceLock<Vec<Value>>; Input::ALL.len()] = [const { OnceLock::new() }; Input::ALL.len()];
    KEPT.get(input as usize).map_or(&[], |kept| kept.get_or_init(|| worked_out(input, from, to)))
}

/// Computes the values for [`stops`].
fn worked_out(input: Input, from: f64, to: f64) -> Vec<Value> {
    let least = input.row().kind.range().map(|range| *range.start()).filter(|least| *least < from);
    let first = if input.is_optional() { Some(Value::Empty) } else { least.map(Value::Number) };
    let number = |nth: u32| {
        let part = f64::from(nth) / f64::from(STOPS.saturating_sub(1));
        let number = rounded(from * (to / from).powf(part)).max(from).min(to);
        if input.is_whole() { number.round() } else { number }
    };
    let mut numbers: Vec<f64> = (0..STOPS).map(number).collect();
    numbers.dedup();
    first.into_iter().chain(numbers.into_iter().map(Value::Number)).collect()
}

fn rounded(number: f64) -> f64 {
    let digit = 10_f64.powi(number.log10().floor() as i32 + 1 - DIGITS);
    let rounded = (number / digit).round() * digit;
    // Otherwise 0.1 · 12 would be 1.2000000000000002.
    (rounded * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Amounts are round in the currency shown, and the slider returns to where it was.
        #[test]
        fn a_slider_of_money_has_round_amounts_of_the_currency(rate in 0.01..1000.0_f64, nth in 0..200_u32) {
            let before = at_rate(Input::Salary, f64::from(nth), rate);
            let shown = before.number().unwrap_or_default() * rate;
            let digits: f64 = format!("{shown:.1e}").parse().unwrap_or_default();
            prop_assert!((shown - digits).abs() <= 1e-9 * shown.abs(), "{shown} at {rate}");
            let place = position_at_rate(Input::Salary, &before, rate);
            prop_assert_eq!(at_rate(Input::Salary, place, rate), before);
            prop_assert_eq!(at_rate(Input::Tokens, place, rate), at(Input::Tokens, place));
        }
    }

    /// Every input that has a slider, with what it travels.
    fn sliders() -> Vec<(Input, SliderScale)> {
        Input::ALL.iter().filter_map(|input| Some((*input, travel(*input)?))).collect()
    }

    /// The positions that a browser lets a control have: whole steps from the left.
    fn positions(travel: SliderScale) -> Vec<f64> {
        let count = ((travel.to - travel.from) / travel.step).round() as u32;
        (0..=count).map(|nth| ((travel.from + f64::from(nth) * travel.step) * 1e9).round() / 1e9).collect()
    }

    /// What an open input counts as, to compare.
    fn number(value: &Value) -> f64 {
        value.number().unwrap_or(f64::NEG_INFINITY)
    }

    #[test]
    fn every_position_is_legal_and_another_value_and_both_ends_are_reached() {
        assert!(sliders().len() > 30);
        for (input, travel) in sliders() {
            let key = input.key();
            let values: Vec<Value> = positions(travel).into_iter().map(|position| at(input, position)).collect();
            for (place, value) in positions(travel).into_iter().zip(&values) {
                assert_eq!(Assumptions::accepts(input, value), Ok(()), "{key} at {place}: {value:?}");
                assert!((position(input, value) - place).abs() < 1e-9, "{key}: {value:?} is not shown at {place}");
            }
            assert!(values.is_sorted_by(|one, next| number(one) < number(next)), "{key}: a key press moves nothing");
            let (Slider::Linear(from, to, _) | Slider::Log(from, to)) = slider(input) else { unreachable!() };
            assert_eq!(values.last(), Some(&Value::Number(to)), "{key}");
            assert!(values.first().is_some_and(|first| number(first) <= from), "{key}");
        }
    }

    proptest! {
        /// Where other shares nearly fill the whole, no position of a slider makes the sum larger than the whole, and the
        /// last one leaves less than a step.
        #[test]
        fn no_position_of_a_share_passes_the_whole(shares in [0..1000_u32, 0..1000, 0..1000]) {
            for whole in crate::inputs::WHOLES {
                let total: u32 = shares.iter().take(whole.len()).sum();
                let part = |share: u32| f64::from(share) / f64::from(total.max(1000));
                let changes: Vec<_> =
                    whole.iter().zip(shares).map(|(input, share)| (*input, Value::Number(part(share)))).collect();
                let (inputs, rejected) = Assumptions::default().with(&changes);
                prop_assert_eq!(rejected, []);
                for input in whole {
                    let (Some(all), Some(left)) = (travel(*input), inputs.left_for(*input)) else { unreachable!() };
                    let end = within(all, left);
                    prop_assert!(end.to <= all.to && end.to + all.step > left.min(all.to) - 1e-9, "{end:?} of {left}");
                    for position in positions(end) {
                        prop_assert_eq!(inputs.with(&[(*input, at(*input, position))]).1, [], "{} at {}", input.key(), position);
                    }
                }
            }
        }
    }

    #[test]
    fn small_teams_are_set_person_by_person() {
        let people: Vec<Value> = (0..10_u8).map(|nth| at(Input::People, f64::from(nth))).collect();
        assert_eq!(people, (1..=10_u8).map(|n| Value::Number(f64::from(n))).collect::<Vec<_>>());
    }

    #[test]
    fn the_leftmost_position_leaves_an_optional_input_open() {
        for input in [Input::Target, Input::Cap, Input::Mandate] {
            assert_eq!((at(input, 0.0), position(input, &Value::Empty)), (Value::Empty, 0.0));
        }
        assert_eq!(at(Input::Tokens, 0.0), Value::Number(0.0));
    }

    proptest! {
        /// From whatever was typed, a key press to the right leads to more, and one to the left to less, up to the ends.
        #[test]
        fn each_key_press_moves(nth in 0..sliders().len(), part in -0.1..1.1_f64, distance in 0.0..1e-3_f64) {
            let (input, travel) = sliders().swap_remove(nth);
            // A position's own number, and what lies beside it, beyond the ends too.
            let place = travel.from + (travel.to - travel.from) * part;
            let number = number(&at(input, (place / travel.step).round() * travel.step)).max(0.0) * (1.0 + distance);
            let typed = Value::Number(if input.is_whole() { number.round() } else { number });
            if Assumptions::accepts(input, &typed).is_ok() {
                // A browser shows the nearest position that there is.
                let steps = (position(input, &typed) - travel.from) / travel.step;
                let pressed = |by: f64| travel.from + (steps.round() + by) * travel.step;
                let value = |by: f64| self::number(&at(input, pressed(by)));
                if pressed(1.0) <= travel.to {
                    prop_assert!(value(1.0) > self::number(&typed), "{}", input.key());
                }
                if pressed(-1.0) >= travel.from {
                    prop_assert!(value(-1.0) < self::number(&typed), "{}", input.key());
                }
            }
        }
    }
}
