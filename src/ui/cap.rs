//! The button that puts the best cap into force, and the best caps of groups that have one of their own. The cap itself and
//! what it does stand in the tiles above.

use yew::prelude::*;

use super::context::Shared;
use super::el::{El, button, el, fragment};
use super::results::Results;
use crate::inputs::Input;
use crate::scenario::BestCap;
use crate::state::Action;
use crate::text;
use crate::units::Usd;

/// The line below the headline results; nothing where no cap is best.
pub fn cap(shared: &Shared, results: &Results) -> Html {
    match &results.cap {
        Ok(cap) if cap.month > Usd::ZERO && cap.users > 0.0 => {
            el("section").class("cap").attr("aria-label", text::WHERE_TO_CAP).child(best(shared, results, cap)).html()
        }
        _ => Html::default(),
    }
}

fn best(shared: &Shared, results: &Results, cap: &BestCap) -> Html {
    let figures = shared.figures();
    let in_force = cap.inputs == results.inputs;
    let groups = cap.groups.iter().filter_map(|(place, month)| {
        let name = text::group_name(&results.inputs.groups().get(*place)?.name, *place);
        Some(el("li").child(el("bdi").child(text::cap_of_group(figures, &name, *month))))
    });
    let groups = (!cap.groups.is_empty()).then(|| el("ul").children(groups));
    // Told once it has come into force.
    let status = el("span").attr("role", "status").child(in_force.then_some(text::CAP_IN_FORCE));
    let use_it = shared.action(move |_| (!in_force).then_some(Action::UseBestCap));
    // Pressed, it stays where it is, so that the focus is not lost.
    let use_it = button(text::USE_CAP).attr_if("aria-disabled", in_force.then_some("true")).on_click(use_it);
    let has_button = !shared.shape.locks(Input::Cap) && (in_force || cap.gain >= Usd::ZERO);
    fragment(vec![
        if has_button { use_it.html() } else { Html::default() },
        status.html(),
        groups.map(El::html).unwrap_or_default(),
    ])
}
