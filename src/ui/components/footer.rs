//! The footer of the page: the promise of privacy and the date of the prices.

use yew::prelude::*;

use crate::text;
use crate::ui::context::use_state_of_page;

/// The identifier of the element that shows date and address on paper.
pub const PRINTED: &str = "printed";

/// The footer. On paper it shows the date and the address, with the salary if the reader includes it.
#[component]
pub fn Footer() -> Html {
    let salary = use_state_of_page().transient.disclosure.salary;
    html! {
        <footer>
            <p>{ text::PRIVACY }{ " " }{ text::prices_of_catalog() }</p>
            <p class={PRINTED} id={PRINTED} data-salary={salary.then_some("")}></p>
        </footer>
    }
}
