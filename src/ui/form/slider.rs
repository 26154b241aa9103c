//! The slider of a number: coarse where the field is exact.

use yew::prelude::*;

use super::control::Props;
use crate::decimal;
use crate::inputs::catalogue::Slider;
use crate::inputs::number::read_plain;
use crate::inputs::slide::{Travel, at, position};
use crate::text;
use crate::ui::browser;
use crate::ui::el::el;

/// A range control that moves the same input as the field above it.
pub fn slider(props: &Props, slider: Slider) -> Html {
    let Props { shared, input, value, .. } = props;
    let input = *input;
    let oninput = props
        .on_value(move |event: InputEvent| Some(at(input, slider, read_plain(&browser::text_of_input(&event)?).ok()?)));
    // Let go: what comes next is another step to undo.
    let onchange = props.on_leave::<Event>();
    let Some(Travel { from, to, step }) = slider.travel() else { return Html::default() };
    let said =
        value.number().map_or_else(|| text::NONE.to_owned(), |number| text::with_unit(shared.figures(), input, number));
    el("input")
        .attr("type", "range")
        .set("min", decimal::write(from))
        .set("max", decimal::write(to))
        .set("step", decimal::write(step))
        .value(decimal::write(position(slider, value)))
        .id(["slide-", &props.name()].concat())
        .label(text::slider_label(text::words(input).label))
        .set("aria-valuetext", said)
        .flag("disabled", props.is_locked())
        .on_input(oninput)
        .on_change(onchange)
        .html()
}
