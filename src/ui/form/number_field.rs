//! A number: a text field that never fights the typist, paired with a slider.

use yew::prelude::*;

use super::control::{Props, control_id, described_by};
use super::slider::slider;
use crate::inputs::catalogue::Slider;
use crate::state::Action;
use crate::text;
use crate::ui::browser;

/// The field with its unit, and the slider below.
pub fn number_field(props: &Props, travel: Slider) -> Html {
    let (shared, input) = (&props.shared, props.input);
    let oninput = shared.action(move |event: InputEvent| Some(Action::Type(input, browser::text_of_input(&event)?)));
    let onblur = shared.action(move |_: FocusEvent| Some(Action::Leave(input)));
    let wrong = props.entry.as_ref().is_some_and(|entry| entry.outcome.is_err());
    html! {
        <>
            <span class={if wrong { "box wrong" } else { "box" }}>
                <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                    id={control_id(input)} name={input.key()} value={shown(props)} placeholder={text::NONE}
                    aria-describedby={described_by(input)} aria-invalid={wrong.then_some("true")} {oninput} {onblur} />
                <i>{ text::unit(input.row().unit) }</i>
            </span>
            { slider(props, travel) }
        </>
    }
}

/// The text as typed, or the number formatted.
fn shown(props: &Props) -> String {
    match (&props.entry, props.value.number()) {
        (Some(entry), _) => entry.text.clone(),
        (None, Some(number)) => text::field_number(props.shared.figures(), props.input.row().unit, number),
        (None, None) => String::new(),
    }
}
