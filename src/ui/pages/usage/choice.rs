//! A short list to choose from, with its label.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::ui::hooks::use_choice;
use crate::ui::platform;

/// A list to choose one of some values from, which have names. The first option, with the name `unset`, stands for no
/// choice. `note` is a remark below the list.
pub fn choice<T: Copy + PartialEq + 'static>(
    id: String,
    label: impl Into<AttrValue>,
    unset: &'static str,
    choices: Vec<(T, AttrValue)>,
    chosen: Option<T>,
    choose: &Callback<Option<T>>,
    note: &'static str,
) -> Html {
    let place = choices.iter().position(|(choice, _)| Some(*choice) == chosen);
    let (values, names): (Vec<T>, Vec<AttrValue>) = choices.into_iter().unzip();
    let choose = choose.reform(move |place: Option<usize>| place.and_then(|place| values.get(place).copied()));
    html! { <Choice {id} label={label.into()} {unset} {names} chosen={place} {choose} {note} /> }
}

/// The list, which knows the values by their places alone.
#[autoprops]
#[component]
fn Choice(
    id: &String,
    label: &AttrValue,
    unset: &'static str,
    names: &Vec<AttrValue>,
    chosen: Option<usize>,
    choose: &Callback<Option<usize>>,
    note: &'static str,
) -> Html {
    let list = use_choice(&chosen.map_or_else(String::new, |place| place.to_string()));
    let choose = choose.reform(|event: Event| platform::text_of_select(&event)?.parse().ok());
    let note_id = format!("{id}-note");
    let described = (!note.is_empty()).then(|| note_id.clone());
    let option = |(place, name): (usize, &AttrValue)| {
        html! { <option value={place.to_string()} selected={Some(place) == chosen}>{ name }</option> }
    };
    html! {
        <p class="choice">
            <label for={id.clone()}><bdi translate="no">{ label }</bdi></label>
            <select id={id.clone()} ref={list} aria-describedby={described} onchange={choose}>
                <option value="" selected={chosen.is_none()}>{ unset }</option>
                { for names.iter().enumerate().map(option) }
            </select>
            if !note.is_empty() { <small id={note_id}>{ note }</small> }
        </p>
    }
}
