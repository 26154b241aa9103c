//! The controls of the form: a number of pixels, a list, and a checkbox.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::text;
use crate::ui::platform;

/// A field for a number of pixels with its label before it. Beside a text that is no such number, a message says which
/// number stays in use.
#[autoprops]
#[component]
pub fn Pixels(
    name: &'static str,
    label: &'static str,
    value: u32,
    least: u32,
    most: u32,
    entered: &Callback<u32>,
) -> Html {
    let range = least..=most;
    // A text that is no such number, as it was typed.
    let wrong = use_state_eq(|| None::<String>);
    let enter = {
        let (entered, wrong, range) = (entered.clone(), wrong.clone(), range.clone());
        Callback::from(move |event: Event| {
            let text = platform::text_of_field(&event).unwrap_or_default();
            let number = text.trim().parse().ok().filter(|number| range.contains(number));
            wrong.set(number.is_none().then_some(text));
            if let Some(number) = number {
                entered.emit(number);
            }
        })
    };
    let message = if wrong.is_some() { text::not_pixels(range, value) } else { String::new() };
    let [value, min, max] = [value, least, most].map(|pixels: u32| pixels.to_string());
    let value = (*wrong).clone().unwrap_or(value);
    let said = format!("{name}-said");
    html! {
        <>
            <label>
                { label }{ " " }
                <input type="number" {name} {value} {min} {max} aria-invalid={wrong.is_some().then_some("true")}
                    aria-describedby={said.clone()} onchange={enter} />
            </label>
            <span id={said} class="mistake" role="status">{ message }</span>
        </>
    }
}

/// A list with its label before it. `options` are keys and names; `chosen` is the key of the selected one.
pub fn choice<'a>(
    name: &'static str,
    label: &'static str,
    options: impl IntoIterator<Item = (&'a str, &'a str)>,
    chosen: &str,
    onchange: Callback<Event>,
) -> Html {
    let option = |(key, words): (&'a str, &'a str)| {
        html! { <option value={key.to_owned()} selected={key == chosen}>{ words }</option> }
    };
    html! { <label>{ label }{ " " }<select {name} {onchange}>{ for options.into_iter().map(option) }</select></label> }
}

/// A checkbox with its label after it.
pub fn checkbox(name: &'static str, checked: bool, label: &'static str, onchange: Callback<Event>) -> Html {
    html! { <label><input type="checkbox" {name} {checked} {onchange} />{ " " }{ label }</label> }
}
