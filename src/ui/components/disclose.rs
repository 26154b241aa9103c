//! The checkbox that includes the salary in links, files and copies.

use yew::prelude::*;

use crate::inputs::Disclosure;
use crate::state::Passing;
use crate::text;
use crate::ui::context::{use_dispatch, use_state_of_page};
use crate::ui::platform;

/// The checkbox. One choice holds for the whole page. It is off when the page opens, and is neither stored nor part of
/// the link.
#[component]
pub fn Disclose() -> Html {
    let salary = use_state_of_page().transient.disclosure.salary;
    let choose =
        use_dispatch().on(|event: Event| Some(Passing::Disclose(Disclosure { salary: platform::is_ticked(&event)? })));
    html! {
        <label>
            <input type="checkbox" name="salary" title={text::SALARY_STAYS} checked={salary} onchange={choose} />
            { " " }{ text::INCLUDE_SALARY }
        </label>
    }
}
