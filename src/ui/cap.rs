//! Where to cap: the best cap, what it does to the team, and a button that puts it into force.

use yew::prelude::*;

use super::context::Shared;
use super::datum::worded;
use super::el::{El, button, el, fragment};
use super::results::Results;
use crate::inputs::Input;
use crate::model::Metric;
use crate::scenario::BestCap;
use crate::state::Action;
use crate::text;
use crate::units::Usd;

/// The line below the headline results. What the cap does is announced when it has come into force.
pub fn cap(shared: &Shared, results: &Results) -> El {
    let content = match &results.cap {
        Ok(cap) if cap.month > Usd::ZERO => best(shared, results, cap),
        Ok(_) => el("p").child(text::CAP_AT_NOTHING).html(),
        Err(why) => el("p").child(text::no_cap(*why)).html(),
    };
    el("section")
        .class("cap")
        .attr("aria-labelledby", "cap-title")
        .child(el("h2").id("cap-title").child(shared.ask(Metric::CapMonth, text::WHERE_TO_CAP)))
        .child(content)
}

fn best(shared: &Shared, results: &Results, cap: &BestCap) -> Html {
    let figures = shared.figures();
    let in_force = cap.inputs == results.inputs;
    let month = worded(figures, &results.report, Metric::CapMonth, text::cap_month(figures, cap.month.value()));
    let groups = cap.groups.iter().filter_map(|(place, month)| {
        let name = text::group_name(&results.inputs.groups().get(*place)?.name, *place);
        Some(el("li").child(el("bdi").child(text::cap_of_group(figures, &name, *month))))
    });
    let groups = (!cap.groups.is_empty()).then(|| el("ul").children(groups));
    let effect = el("span").attr("role", "status").child(text::cap_effect(figures, cap, in_force));
    let use_it = shared.action(move |_| (!in_force).then_some(Action::UseBestCap));
    // Pressed, it stays where it is, so that the focus is not lost.
    let use_it = button(text::USE_CAP).attr_if("aria-disabled", in_force.then_some("true")).on_click(use_it);
    let line = el("p").child(el("b").child(month)).child(" · ").child(effect);
    let has_button = !shared.shape.locks(Input::Cap) && (in_force || cap.gain >= Usd::ZERO);
    fragment(vec![
        line.html(),
        groups.map(El::html).unwrap_or_default(),
        has_button.then(|| use_it.html()).unwrap_or_default(),
    ])
}
