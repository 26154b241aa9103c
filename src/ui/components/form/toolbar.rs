//! The toolbar for all inputs: search, undo, redo, reset.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::state::{Action, Extent};
use crate::text;
use crate::ui::components::announced::Announced;
use crate::ui::components::steps::Steps;
use crate::ui::context::use_dispatch;
use crate::ui::platform;

/// The CSS selector of the controls of the inputs found, in the order of the form.
const FOUND: &str = "#inputs .field :is(input, select):enabled";

/// The bar above the sections. Enter and the down arrow in the search go to the first input found.
#[autoprops]
#[component]
pub fn Toolbar(
    query: &AttrValue,
    /// The number of inputs found; `None` if there is no search.
    found: Option<usize>,
    onfind: &Callback<String>,
) -> Html {
    let find = onfind.reform(|event: Event| platform::text_of_field(&event).unwrap_or_default());
    let clear = onfind.clone();
    let is_empty = query.is_empty();
    let press = Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
        "Escape" if !is_empty => {
            event.prevent_default();
            clear.emit(String::new());
        }
        "Enter" | "ArrowDown" if !is_empty && platform::tab_to_first(FOUND) => event.prevent_default(),
        _ => {}
    });
    let reset = use_dispatch().on(|_: MouseEvent| Some(Action::Reset(Extent::All)));
    let words = AttrValue::from(found.map(text::found).unwrap_or_default());
    html! {
        <div class="toolbar">
            <input type="search" id="find" value={query} placeholder={text::FIND} aria-label={text::FIND}
                autocomplete="off" oninput={find.reform(|event: InputEvent| event.into())} onchange={find} onkeydown={press} />
            <Steps />
            <button type="button" class="reset" aria-label={text::RESET} onclick={reset}>{ text::RESET_ALL }</button>
            <p class="note">{ &words }</p>
            <Announced {words} />
        </div>
    }
}
