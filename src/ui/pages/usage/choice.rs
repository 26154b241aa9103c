//! A short list to choose from, with its label.

use yew::prelude::*;

use crate::ui::hooks::use_choice;
use crate::ui::platform;

/// The properties of `Choice`.
#[derive(PartialEq, Properties)]
pub struct ChoiceProps {
    /// The element identifier of the list.
    pub id: String,
    /// The label.
    pub label: AttrValue,
    /// The name of the first option, which stands for no choice.
    pub unset: &'static str,
    /// The names of the choices.
    pub choices: Vec<AttrValue>,
    /// The index of the chosen one; `None` for no choice.
    pub chosen: Option<usize>,
    /// Called with the index of the new choice.
    pub choose: Callback<Option<usize>>,
    /// A remark below the list.
    #[prop_or_default]
    pub note: &'static str,
}

/// A list with its label.
#[component]
pub fn Choice(ChoiceProps { id, label, unset, choices, chosen, choose, note }: &ChoiceProps) -> Html {
    let key = chosen.map_or_else(String::new, |place| place.to_string());
    let list = use_choice(&key);
    let choose = choose.reform(|event: Event| platform::text_of_select(&event)?.parse().ok());
    let note_id = format!("{id}-note");
    let described = (!note.is_empty()).then(|| note_id.clone());
    let option = |(place, name): (usize, &AttrValue)| {
        html! { <option value={place.to_string()} selected={Some(place) == *chosen}>{ name }</option> }
    };
    html! {
        <p class="choice">
            <label for={id.clone()}><bdi translate="no">{ label }</bdi></label>
            <select id={id.clone()} ref={list} aria-describedby={described} onchange={choose}>
                <option value="" selected={chosen.is_none()}>{ *unset }</option>
                { for choices.iter().enumerate().map(option) }
            </select>
            if !note.is_empty() { <small id={note_id}>{ *note }</small> }
        </p>
    }
}
