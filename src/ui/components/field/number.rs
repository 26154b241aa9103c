//! A number: a text field that never changes what is being typed, and a slider with coarser steps below it.

use yew::prelude::*;

use super::help;
use super::props::{FieldProps, use_leaving};
use crate::decimal;
use crate::inputs::catalog::Kind;
use crate::inputs::number::read_plain;
use crate::inputs::slide::{SliderScale, at_rate, position_at_rate, travel, within};
use crate::inputs::{Assumptions, Input, Value};
use crate::state::Place;
use crate::text;
use crate::ui::context::{use_dispatch, use_numbers, use_view_state};
use crate::ui::platform;

/// The number of characters for which a field grows. A longer text scrolls in it.
const WIDEST: usize = 12;

/// The field with its unit, and the slider below.
#[component]
pub fn NumberField(props: &FieldProps) -> Html {
    let (dispatch, numbers, view_state) = (use_dispatch(), use_numbers(), use_view_state());
    use_leaving(props);
    let input = props.input;
    let figures = &*numbers;
    let written = |number| text::field_text(figures, input, number);
    // A rate of 1 means that no rate is entered, so the field is empty.
    let is_open_rate = input == Input::ExchangeRate && props.is_default();
    let number = props.number().filter(|_| !is_open_rate);
    let value = props.text().or_else(|| number.map(written)).unwrap_or_default();
    let placeholder = props.hint.map_or_else(|| text::NONE.to_owned(), written);
    let (before, unit) = match props.rate_of {
        Some(currency) => text::rate_of(currency.code()),
        None => ("", text::unit_of(figures, input)),
    };
    // A longer number makes the field wider at the expense of the label, but leaves the label legible.
    let room = if before.is_empty() { 8 } else { 4 };
    let size = Some(value.chars().count()).filter(|count| *count > room).unwrap_or(4).min(WIDEST).to_string();
    let (has_slider, typed) =
        (travel(input).is_some(), props.on_text(&dispatch, |event: InputEvent| platform::text_of_field(&event)));
    // Enter ends an edit as leaving does, so that a later text that is wrong leaves this value in force.
    let done = both(props.on_filled(&dispatch, &value, |text| text), props.on_leave(&dispatch));
    // A screen reader says what stands before and after the number, too.
    let around = |place: &str, words: &str| (!words.is_empty()).then(|| format!("{place}-{}", props.name()));
    let (before_id, unit_id) = (around("before", before), around("unit", &unit));
    let described_by = before_id
        .iter()
        .chain(&unit_id)
        .chain([&props.described_by()])
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ");
    html! {
        <>
            <span class={classes!("box", props.is_wrong().then_some("wrong"))}>
                if !before.is_empty() { <i id={before_id}>{ before }</i> }
                <input type="text" inputmode={keypad(input)} autocomplete="off" spellcheck="false" translate="no"
                    id={props.control_id()} name={input.key()} {value} {placeholder} {size}
                    aria-describedby={described_by} aria-invalid={props.invalid()} aria-keyshortcuts={help::KEY}
                    disabled={props.is_locked(&view_state)} oninput={typed} onchange={done}
                    onblur={props.on_leave(&dispatch)}
                    onkeydown={help::on_key(props)} />
                if !unit.is_empty() { <i id={unit_id}>{ unit }</i> }
            </span>
            if has_slider { <Slide ..props.clone() /> }
        </>
    }
}

/// Calls one after the other.
fn both<E: Clone + 'static>(first: Callback<E>, then: Callback<E>) -> Callback<E> {
    Callback::from(move |event: E| {
        first.emit(event.clone());
        then.emit(event);
    })
}

/// The value of `inputmode`, which chooses the keypad of a phone. Some decimal keypads have no minus sign, so inputs
/// that can be negative get the full keyboard, and so do those that can be “unlimited”.
fn keypad(input: Input) -> &'static str {
    match input.row().kind {
        Kind::Number { min, .. } if min < 0.0 || input.unlimited().is_some() => "text",
        _ => "decimal",
    }
}

/// A range control for the same input as the field above it, with a tick at the default.
#[component]
fn Slide(props: &FieldProps) -> Html {
    let (dispatch, numbers, view_state) = (use_dispatch(), use_numbers(), use_view_state());
    let (input, value) = (props.input, &props.value);
    let Some(travel) = travel(input) else { return Html::default() };
    let travel = props.left.map_or(travel, |left| within(travel, left));
    let SliderScale { from, to, step } = travel;
    let rate = numbers.rate();
    let slid = props.on_value(&dispatch, move |event: Event| {
        Some(at_rate(input, read_plain(&platform::text_of_field(&event)?).ok()?, rate))
    });
    // Scripts that move the slider may send only a `change` event.
    let released = both(slid.clone(), props.on_leave(&dispatch));
    // A finger that touches the slider in order to scroll the page moves it at once. When the browser takes over the
    // touch for scrolling, the slider returns to the value before.
    let held = use_mut_ref(|| None::<Value>);
    let hold = {
        let (held, value) = (held.clone(), value.clone());
        Callback::from(move |_: PointerEvent| *held.borrow_mut() = Some(value.clone()))
    };
    let back = props.on_value(&dispatch, move |_: PointerEvent| held.take());
    let let_go = both(back, props.on_leave(&dispatch));
    let said = props.number().map_or_else(|| text::NONE.to_owned(), |number| text::with_unit(&*numbers, input, number));
    html! {
        <>
            <input type="range" min={decimal::write(from)} max={decimal::write(to)} step={decimal::write(step)}
                value={decimal::write(position_at_rate(input, value, rate))} id={format!("slide-{}", props.name())}
                aria-label={text::slider_label(text::words(input).label)} aria-valuetext={said}
                disabled={props.is_locked(&view_state)} oninput={slid.reform(|event: InputEvent| event.into())} onchange={released}
                onpointerdown={hold} onpointercancel={let_go} onkeydown={help::on_key(props)} />
            if props.place == Place::Base { { tick(input, travel, rate) } }
        </>
    }
}

/// A tick at the default on the slider; nothing if the input has no default or the slider does not reach it.
fn tick(input: Input, SliderScale { from, to, .. }: SliderScale, rate: f64) -> Html {
    let default = Assumptions::default().get(input);
    let x = (position_at_rate(input, &default, rate) - from) / (to - from);
    if default == Value::Empty || !(0.0..=1.0).contains(&x) {
        return Html::default();
    }
    let x = decimal::write(x);
    html! {
        <svg class="tick" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
            <line x1={x.clone()} x2={x} y1="0" y2="1" vector-effect="non-scaling-stroke" />
        </svg>
    }
}
