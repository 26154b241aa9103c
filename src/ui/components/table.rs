//! Tables that scroll sideways if they are too wide.

use yew::prelude::*;

/// The properties of `Scroll`.
#[derive(PartialEq, Properties)]
pub struct ScrollProps {
    /// The accessible name of the scrollable region.
    pub label: AttrValue,
    /// The content of the `<table>`.
    pub children: Html,
}

/// A table in a scrollable region that the keyboard can reach.
#[component]
pub fn Scroll(ScrollProps { label, children }: &ScrollProps) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={label.clone()}>
            <table>{ children.clone() }</table>
        </div>
    }
}

/// The head of a table with a heading for each column.
pub fn heads(names: &[&'static str]) -> Html {
    let cell = |name: &&'static str| html! { <th scope="col">{ *name }</th> };
    html! { <thead><tr>{ for names.iter().map(cell) }</tr></thead> }
}
