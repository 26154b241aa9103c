//! A number: a text field that never fights the typist, paired with a slider.

use yew::prelude::*;

use super::control::{Props, framed};
use super::slider::slider;
use crate::inputs::Assumptions;
use crate::inputs::catalogue::Slider;
use crate::state::Action;
use crate::text;
use crate::ui::browser;
use crate::ui::el::{el, fragment};

fn is_default(props: &Props) -> bool {
    props.value == Assumptions::default().get(props.input)
}

/// The field with its unit, and the slider below.
pub fn number_field(props: &Props, travel: Slider) -> Html {
    let (shared, place, input) = (&props.shared, props.place, props.input);
    let oninput = shared.action(move |event| Some(Action::Type(place, input, browser::text_of_input(&event)?)));
    let written = |number| text::field_number(shared.figures(), input.row().unit, number);
    let rate = props.rate_of.as_deref().map(text::rate_of);
    // A rate of 1 is none: its field is empty until one is entered.
    let number = props.value.number().filter(|_| rate.is_none() || !is_default(props));
    let shown = props.text().or_else(|| number.map(written)).unwrap_or_default();
    let placeholder = props.hint.map_or_else(|| text::NONE.to_owned(), written);
    let field = props
        .text_field()
        .attr("inputmode", "decimal")
        .value(shown)
        .set("placeholder", placeholder)
        .on_input(oninput)
        .on_blur(props.on_leave());
    let (before, unit) = rate.unwrap_or_else(|| ("", text::unit_of(shared.figures(), input)));
    let before = (!before.is_empty()).then(|| el("i").child(before).html());
    let unit = el("i").child(unit);
    fragment(vec![
        before.unwrap_or_default(),
        framed(field, props.is_wrong()).child(unit).html(),
        slider(props, travel),
    ])
}
