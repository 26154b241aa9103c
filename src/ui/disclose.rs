//! The box that lets the salary go along with what leaves the page.

use yew::prelude::*;

use super::browser;
use super::context::Shared;
use super::el::{El, el};
use crate::inputs::Disclosure;
use crate::state::Action;
use crate::text;

/// The box. There is one choice for the whole page: it is off when the page opens, and neither in the link nor stored.
pub fn disclose(shared: &Shared) -> El {
    let choose =
        shared.action(|event: Event| Some(Action::Disclose(Disclosure { salary: browser::is_ticked(&event)? })));
    let field = el("input")
        .attr("type", "checkbox")
        .attr("name", "salary")
        .attr("title", text::SALARY_STAYS)
        .checked(shared.disclosure.salary)
        .on_change(choose);
    el("label").child(field).child(" ").child(text::INCLUDE_SALARY)
}
