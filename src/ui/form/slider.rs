//! The slider of a number: coarse where the field is exact.

use yew::prelude::*;

use super::control::Props;
use crate::inputs::catalogue::Slider;
use crate::inputs::number::read_plain;
use crate::inputs::slide::{Travel, at, position};
use crate::state::Action;
use crate::text;
use crate::ui::browser;

/// A range control that moves the same input as the field above it.
pub fn slider(Props { shared, input, value, .. }: &Props, slider: Slider) -> Html {
    let input = *input;
    let oninput = shared.action(move |event: InputEvent| {
        let position = read_plain(&browser::text_of_input(&event)?).ok()?;
        Some(Action::Choose(input, at(input, slider, position)))
    });
    let Some(Travel { from, to, step }) = slider.travel() else { return Html::default() };
    let said =
        value.number().map_or_else(|| text::NONE.to_owned(), |number| text::with_unit(shared.figures(), input, number));
    html! {
        <input type="range" min={from.to_string()} max={to.to_string()} step={step.to_string()}
            value={position(slider, value).to_string()} id={format!("slide-{}", input.key())}
            aria-label={text::slider_label(text::words(input).label)} aria-valuetext={said} {oninput} />
    }
}
