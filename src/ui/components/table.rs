//! Tables that scroll sideways where there is no room for them.

use yew::prelude::*;

/// Which table.
#[derive(PartialEq, Properties)]
pub struct ScrollProps {
    /// What it is called, for those who scroll it.
    pub label: AttrValue,
    /// What is in the table.
    pub children: Html,
}

/// A table in a frame of its own, which can be scrolled by keyboard.
#[component]
pub fn Scroll(ScrollProps { label, children }: &ScrollProps) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={label.clone()}>
            <table>{ children.clone() }</table>
        </div>
    }
}

/// The head of a table with a name for each column.
pub fn heads(names: &[&'static str]) -> Html {
    let cell = |name: &&'static str| html! { <th scope="col">{ *name }</th> };
    html! { <thead><tr>{ for names.iter().map(cell) }</tr></thead> }
}
