//! The choice of the inputs that the embedded page shows, and of those that can be edited in it.

use yew::prelude::*;

use super::Changing;
use super::controls::checkbox;
use crate::inputs::Input;
use crate::inputs::catalog::Section;
use crate::text;
use crate::ui::components::fold::Fold;
use crate::ui::components::table::heads;
use crate::ui::platform;

/// The inputs, section by section. Each has one checkbox that restricts the page to the inputs ticked there, and one
/// that locks it.
pub fn inputs(embedding: &Changing) -> Html {
    let groups = Section::ALL.map(|section| group(embedding, section));
    html! {
        <Fold summary={text::EMBED_INPUTS} class="embed-inputs">
            <p class="note">{ text::EMBED_INPUTS_NOTE }</p>
            <div class="kinds">{ for groups }</div>
        </Fold>
    }
}

fn group(embedding: &Changing, section: Section) -> Html {
    let is_hidden = embedding.of.hidden.contains(&section);
    let hide = embedding.on(platform::is_ticked, move |of, is: bool| set(&mut of.hidden, section, is));
    let inputs = Input::ALL.into_iter().filter(|input| input.row().section == section);
    html! {
        <Fold summary={text::section_name(section)}>
            { checkbox("hide", is_hidden, text::HIDE, hide) }
            if !is_hidden {
                <table>
                    { heads(&["", text::SHOW_ALONE, text::LOCK]) }
                    <tbody>{ for inputs.map(|input| row(embedding, input)) }</tbody>
                </table>
            }
        </Fold>
    }
}

fn row(embedding: &Changing, input: Input) -> Html {
    let name = text::words(input).label;
    let box_of = |key: &str, checked: bool, words: &str, onchange: Callback<Event>| {
        let (name, label) = (format!("{key}-{}", input.key()), format!("{words}: {name}"));
        html! { <input type="checkbox" {name} {checked} aria-label={label} {onchange} /> }
    };
    let show = embedding.on(platform::is_ticked, move |of, is: bool| set(&mut of.shown, input, is));
    let lock = embedding.on(platform::is_ticked, move |of, is: bool| set(&mut of.locked, input, is));
    html! {
        <tr>
            <th scope="row">{ name }</th>
            <td>{ box_of("show", embedding.of.shown.contains(&input), text::SHOW_ALONE, show) }</td>
            <td>{ box_of("lock", embedding.of.locked.contains(&input), text::LOCK, lock) }</td>
        </tr>
    }
}

/// Adds an item to a list, or removes it.
fn set<T: PartialEq>(list: &mut Vec<T>, item: T, is_in: bool) {
    list.retain(|other| *other != item);
    if is_in {
        list.push(item);
    }
}
