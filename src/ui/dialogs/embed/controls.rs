//! The controls of the Embed dialog, each with its label.

use yew::prelude::*;

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
