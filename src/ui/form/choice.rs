//! Inputs that are chosen: one of a few words, or yes and no.

use yew::prelude::*;

use super::control::{Props, control_id, described_by};
use crate::inputs::{Input, Value};
use crate::state::Action;
use crate::text;
use crate::ui::browser;
use crate::ui::context::Shared;

/// A callback that stores the word chosen in a list.
pub fn on_choice(shared: &Shared, input: Input) -> Callback<Event> {
    shared.action(move |event: Event| Some(Action::Choose(input, Value::Word(browser::text_of_select(&event)?))))
}

/// One of a list of words.
pub fn choice(Props { shared, input, value, .. }: &Props, words: &'static [&'static str]) -> Html {
    let option = |word: &&'static str| {
        let selected = *value == Value::Word((*word).to_owned());
        html! { <option value={*word} {selected}>{ text::choice(word) }</option> }
    };
    html! {
        <select id={control_id(*input)} name={input.key()} aria-describedby={described_by(*input)} onchange={on_choice(shared, *input)}>
            { for words.iter().map(option) }
        </select>
    }
}

/// A box to tick.
pub fn flag(Props { shared, input, value, .. }: &Props) -> Html {
    let input = *input;
    let onchange = shared.action(move |event: Event| {
        Some(Action::Choose(input, Value::Number(f64::from(u8::from(browser::is_ticked(&event)?)))))
    });
    let checked = *value == Value::Number(1.0);
    html! { <input type="checkbox" id={control_id(input)} name={input.key()} aria-describedby={described_by(input)} {checked} {onchange} /> }
}
