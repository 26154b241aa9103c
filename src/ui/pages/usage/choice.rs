//! A short list to choose from, with its label.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::ui::hooks::use_choice;
use crate::ui::platform;

#[autoprops]
#[component]
pub fn Choice<T: Clone + PartialEq + 'static>(
    id: &String,
    label: &AttrValue,
    /// The name of the first option, which stands for no choice.
    unset: &'static str,
    /// The choices with their names.
    choices: &Vec<(T, AttrValue)>,
    /// The chosen one; `None` for no choice.
    chosen: &Option<T>,
    /// Called with the new choice.
    choose: &Callback<Option<T>>,
    /// A remark below the list.
    #[prop_or_default]
    note: &'static str,
) -> Html {
    let place = choices.iter().position(|(choice, _)| Some(choice) == chosen.as_ref());
    let list = use_choice(&place.map_or_else(String::new, |place| place.to_string()));
    let choose = choose.reform({
        let choices = choices.clone();
        move |event: Event| {
            let place: usize = platform::text_of_select(&event)?.parse().ok()?;
            choices.get(place).map(|(choice, _)| choice.clone())
        }
    });
    let note_id = format!("{id}-note");
    let described = (!note.is_empty()).then(|| note_id.clone());
    let option = |(nth, (_, name)): (usize, &(T, AttrValue))| {
        html! { <option value={nth.to_string()} selected={Some(nth) == place}>{ name }</option> }
    };
    html! {
        <p class="choice">
            <label for={id.clone()}><bdi translate="no">{ label }</bdi></label>
            <select id={id.clone()} ref={list} aria-describedby={described} onchange={choose}>
                <option value="" selected={place.is_none()}>{ unset }</option>
                { for choices.iter().enumerate().map(option) }
            </select>
            if !note.is_empty() { <small id={note_id}>{ note }</small> }
        </p>
    }
}
