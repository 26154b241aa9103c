//! One of the reader's own scenarios: its name, its place, and what it changes.

use yew::prelude::*;

use crate::inputs::Input;
use crate::scenario::{self, Own};
use crate::state::{Action, AppState, Place};
use crate::text;
use crate::ui::browser;
use crate::ui::context::Shared;
use crate::ui::el::{El, button, el};
use crate::ui::rows::{Beside, Row, part_id};

/// The scenarios, one below the other.
const ROWS: &str = ".mine > li";

/// The scenario, folded: its summary says what it changes.
pub fn editor(shared: &Shared, state: &AppState, place: usize, own: &Own) -> El {
    let row = Row { shared, state, place: Place::Own(place), name: &own.name, changes: &own.changes };
    let inputs = Input::ALL.iter().copied().filter(|input| input.row().section.shapes_results());
    let name = el("bdi").child(text::own_name(&own.name, place));
    let summary = el("summary")
        .child(el("h3").child(name))
        .child(el("span").child(text::changes(shared.figures(), &own.changes)));
    let folded = el("details")
        .class("scenario")
        .id(scenario::key(place))
        .child(summary)
        .child(row.name_field(text::SCENARIO_NAME, text::numbered_scenario(place)))
        .child(buttons(&row, place, own))
        .child(row.changes(text::KEEP_AS_BASE, text::keep_as_base, |_| Beside::default()))
        .child(row.another(inputs));
    el("li").child(folded).child(grip(shared, place))
}

/// What a pointer drags the scenario by. The keyboard has buttons for that.
fn grip(shared: &Shared, from: usize) -> El {
    let take = Callback::from(|event: PointerEvent| browser::capture(&event));
    let drag = Callback::from(move |event: PointerEvent| {
        if browser::is_captured(&event) {
            browser::mark_drop(ROWS, from, browser::row_at(ROWS, &event));
        }
    });
    let drop = shared.action(move |event: PointerEvent| {
        browser::mark_drop(ROWS, from, None);
        let to = browser::row_at(ROWS, &event).filter(|to| *to != from && browser::is_captured(&event))?;
        Some(moved(from, to))
    });
    el("span")
        .class("grip")
        .attr("aria-hidden", "true")
        .attr("title", text::DRAG)
        .child("⠿")
        .on_pointer_down(take)
        .on_pointer_move(drag)
        .on_pointer_up(drop)
        .on_pointer_cancel(Callback::from(move |_| browser::mark_drop(ROWS, from, None)))
}

/// The scenario goes to another place, folded or not as it is.
fn moved(from: usize, to: usize) -> Action {
    browser::move_fold(from, to, scenario::key);
    Action::MoveScenario(from, to)
}

/// Earlier, later, one more like it, away with it. The focus goes with the scenario.
fn buttons(row: &Row, place: usize, own: &Own) -> El {
    let (shared, count) = (row.shared, row.state.scenarios.len());
    let last = count.saturating_sub(1);
    let copy = Own { name: text::copy_of(&text::own_name(&own.name, place)), ..own.clone() };
    let copy = shared.action(move |_| Some(Action::AddScenario(copy.clone())));
    let full = count >= scenario::MOST;
    el("p")
        .class("row")
        .child(move_button(shared, place, (place > 0).then(|| place - 1), "earlier", text::EARLIER))
        .child(move_button(shared, place, (place < last).then(|| place + 1), "later", text::LATER))
        .child(button(text::DUPLICATE).flag("disabled", full).on_click(copy))
        .child(button(text::DELETE).on_click(row.on_delete("scenario-add")))
}

/// Not disabled at the end of the list, where it would lose the focus: it does nothing there, and says so.
fn move_button(shared: &Shared, from: usize, to: Option<usize>, name: &'static str, words: &'static str) -> El {
    let onclick = shared.action(move |_| {
        let to = to?;
        let action = moved(from, to);
        // Unfolded before, it can take the focus.
        browser::focus(&part_id(Place::Own(to), name));
        Some(action)
    });
    let disabled = to.is_none().then_some("true");
    button(words).id(part_id(Place::Own(from), name)).attr_if("aria-disabled", disabled).on_click(onclick)
}
