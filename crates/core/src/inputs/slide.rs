//! How a slider's position maps to a number and back.

use super::catalogue::{Assumptions, Input, Slider};
use super::field::Value;

/// Stops of a logarithmic slider.
const STOPS: f64 = 200.0;
/// Digits to which a logarithmic slider rounds: 1, 1.05, 1.1, … are not what one means to set.
const DIGITS: i32 = 2;

/// The ends and the step of a range control.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Travel {
    /// Leftmost position.
    pub from: f64,
    /// Rightmost position.
    pub to: f64,
    /// Distance of two positions.
    pub step: f64,
}

impl Slider {
    /// How the control travels; `None` without a slider.
    pub const fn travel(self) -> Option<Travel> {
        match self {
            Self::None => None,
            Self::Linear(from, to, step) => Some(Travel { from, to, step }),
            Self::Log(..) => Some(Travel { from: 0.0, to: STOPS, step: 1.0 }),
        }
    }
}

/// The value at a position. The leftmost one leaves an optional input open.
pub fn at(input: Input, slider: Slider, position: f64) -> Value {
    let Some(travel) = slider.travel() else { return Value::Empty };
    let optional = Assumptions::default().get(input) == Value::Empty;
    if optional && position <= travel.from {
        return Value::Empty;
    }
    Value::Number(match slider {
        Slider::Log(from, to) if position > 0.0 => round(from * (to / from).powf((position - 1.0) / (STOPS - 1.0))),
        Slider::Log(from, _) => input.row().kind.range().map_or(from, |range| *range.start()),
        Slider::Linear(..) | Slider::None => position,
    })
}

/// The position that shows a value: an open one at the left, one beyond the ends at the end.
pub fn position(slider: Slider, value: &Value) -> f64 {
    let number = value.number().unwrap_or(0.0);
    match slider {
        Slider::None => 0.0,
        Slider::Linear(from, to, _) => number.max(from).min(to),
        Slider::Log(from, _) if number < from => 0.0,
        Slider::Log(from, to) => {
            let part = (number / from).ln() / (to / from).ln();
            (1.0 + part * (STOPS - 1.0)).round().clamp(1.0, STOPS)
        }
    }
}

fn round(number: f64) -> f64 {
    let digit = 10_f64.powi(number.log10().floor() as i32 + 1 - DIGITS);
    let rounded = (number / digit).round() * digit;
    // 0.1 · 12 is 1.2000000000000002: what is set should be what is shown.
    (rounded * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKENS: Slider = Slider::Log(1.0, 10_000.0);

    #[test]
    fn the_ends_of_a_logarithmic_slider_are_its_numbers() {
        assert_eq!(at(Input::Tokens, TOKENS, 1.0), Value::Number(1.0));
        assert_eq!(at(Input::Tokens, TOKENS, STOPS), Value::Number(10_000.0));
        assert_eq!(at(Input::Tokens, TOKENS, 0.0), Value::Number(0.0));
        assert_eq!(at(Input::People, Slider::Log(1.0, 100.0), 0.0), Value::Number(1.0));
    }

    #[test]
    fn the_leftmost_position_leaves_an_optional_input_open() {
        assert_eq!(at(Input::Target, TOKENS, 0.0), Value::Empty);
        assert_eq!(at(Input::Mandate, Slider::Linear(0.0, 1.0, 0.01), 0.0), Value::Empty);
        assert_eq!(position(TOKENS, &Value::Empty).to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn a_position_set_is_the_position_shown_where_digits_allow() {
        for stop in [1.0, 40.0, 120.0, STOPS] {
            let shown = position(TOKENS, &at(Input::Tokens, TOKENS, stop));
            assert!((shown - stop).abs() <= 2.0, "{stop} is shown at {shown}");
        }
    }
}
