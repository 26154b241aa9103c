//! Tables that scroll sideways if they are too wide.

use yew::prelude::*;
use yew_autoprops::autoprops;

/// A table in a scrollable region that the keyboard can reach.
#[autoprops]
#[component]
pub fn Scroll(
    /// The accessible name of the table and its region, if no element on the page has the words.
    #[prop_or_default]
    label: &Option<AttrValue>,
    /// The identifier of the element that names them.
    #[prop_or_default]
    labelledby: &Option<AttrValue>,
    #[prop_or_default] class: &Classes,
    children: &Html,
) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={label.clone()} aria-labelledby={labelledby.clone()}>
            <table class={class.clone()} aria-label={label.clone()} aria-labelledby={labelledby.clone()}>
                { children.clone() }
            </table>
        </div>
    }
}

/// The head of a table with a heading for each column. A column without a name has an empty cell.
pub fn heads(names: &[&'static str]) -> Html {
    let cell = |name: &&'static str| match *name {
        "" => html! { <td></td> },
        name => html! { <th scope="col">{ name }</th> },
    };
    html! { <thead><tr>{ for names.iter().map(cell) }</tr></thead> }
}
