//! Inputs that are chosen: a list of words, or a checkbox.

use yew::prelude::*;

use super::help;
use super::props::FieldProps;
use crate::inputs::Value;
use crate::inputs::catalog::Kind;
use crate::text;
use crate::ui::context::{use_dispatch, use_view_state};
use crate::ui::hooks::use_choice;
use crate::ui::platform;

/// A list from which one word is chosen.
#[component]
pub fn Choice(props: &FieldProps) -> Html {
    let (dispatch, view_state) = (use_dispatch(), use_view_state());
    let chosen = props.value.plain();
    let list = use_choice(&chosen);
    let Kind::Choice(words) = props.input.row().kind else { return Html::default() };
    let choose = props.on_value(&dispatch, |event| Some(Value::Word(platform::text_of_select(&event)?)));
    let option = |word: &&'static str| {
        html! { <option value={*word} selected={*word == chosen}>{ text::choice(word) }</option> }
    };
    html! {
        <select ref={list} id={props.control_id()} name={props.input.key()} aria-describedby={props.described_by()}
            aria-keyshortcuts={help::KEY} disabled={props.is_locked(&view_state)} onchange={choose}
            onkeydown={help::on_key(props)}>
            { for words.iter().map(option) }
        </select>
    }
}

/// A checkbox, with the values 1 and 0.
#[component]
pub fn Tick(props: &FieldProps) -> Html {
    let (dispatch, view_state) = (use_dispatch(), use_view_state());
    let tick =
        props.on_value(&dispatch, |event| Some(Value::Number(f64::from(u8::from(platform::is_ticked(&event)?)))));
    html! {
        <input type="checkbox" id={props.control_id()} name={props.input.key()} checked={props.value == Value::Number(1.0)}
            aria-describedby={props.described_by()} aria-keyshortcuts={help::KEY} disabled={props.is_locked(&view_state)}
            onchange={tick} onkeydown={help::on_key(props)} />
    }
}
