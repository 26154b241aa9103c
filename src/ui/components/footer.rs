//! The foot of the page: the promise, and how old the prices are.

use yew::prelude::*;

use crate::ui::context::use_state_of_page;
use crate::{pricing, text};

/// The element that holds date and address on paper.
pub const PRINTED: &str = "printed";

/// The foot. On paper it says from when and where it is, with the salary where that goes along.
#[component]
pub fn Footer() -> Html {
    let salary = use_state_of_page().passing.disclosure.salary;
    html! {
        <footer>
            <p>{ text::PRIVACY }{ " " }{ text::prices_of(pricing::SOURCE, pricing::DATE) }</p>
            <p class={PRINTED} id={PRINTED} data-salary={salary.then_some("")}></p>
        </footer>
    }
}
