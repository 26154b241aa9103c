//! One of the reader's own scenarios: its name, its place, and what it changes.

use yew::prelude::*;

use crate::inputs::{Input, Value};
use crate::scenario::{self, Own};
use crate::state::{Action, AppState, Place, ScenarioAction};
use crate::text;
use crate::ui::browser;
use crate::ui::context::Shared;
use crate::ui::el::{El, button, el};
use crate::ui::form::Field;

/// The scenarios, one below the other.
const ROWS: &str = ".mine > li";

/// The scenario, folded: its summary says what it changes.
pub fn editor(shared: &Shared, state: &AppState, place: usize, own: &Own) -> El {
    let name = el("bdi").child(text::own_name(&own.name, place));
    let summary = el("summary")
        .child(el("h3").child(name))
        .child(el("span").child(text::changes(shared.figures(), &own.changes)));
    let folded = el("details")
        .class("scenario")
        .id(scenario::key(place))
        .child(summary)
        .child(name_field(shared, place, own))
        .child(buttons(shared, state, place, own))
        .child(el("div").children(own.changes.iter().map(|(input, value)| change(shared, place, own, *input, value))))
        .child(another(shared, place, own));
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
    Action::Scenario(ScenarioAction::Move(from, to))
}

fn name_field(shared: &Shared, place: usize, own: &Own) -> El {
    let id = part_id(place, "name");
    let rename = shared
        .action(move |event| Some(Action::Scenario(ScenarioAction::Rename(place, browser::text_of_input(&event)?))));
    let field = el("input")
        .attr("type", "text")
        .id(id.as_str())
        .set("maxlength", scenario::LONGEST_NAME.to_string())
        .value(own.name.clone())
        .set("placeholder", text::numbered_scenario(place))
        .attr("autocomplete", "off")
        .on_input(rename);
    el("p").class("name").child(el("label").set("for", id).child(text::SCENARIO_NAME)).child(field)
}

/// The identifier of a part of a scenario.
fn part_id(place: usize, part: &str) -> String {
    let mut id = scenario::key(place);
    id.push('-');
    id.push_str(part);
    id
}

/// Earlier, later, one more like it, away with it. The focus goes with the scenario.
fn buttons(shared: &Shared, state: &AppState, place: usize, own: &Own) -> El {
    let last = state.scenarios.len().saturating_sub(1);
    let copy = Own { name: text::copy_of(&text::own_name(&own.name, place)), ..own.clone() };
    let copy = shared.action(move |_| Some(Action::Scenario(ScenarioAction::Add(copy.clone()))));
    let delete = shared.action(move |_| {
        browser::focus("scenario-add");
        Some(Action::Scenario(ScenarioAction::Delete(place)))
    });
    let full = state.scenarios.len() >= scenario::MOST;
    el("p")
        .class("row")
        .child(move_button(shared, place, (place > 0).then(|| place - 1), "earlier", text::EARLIER))
        .child(move_button(shared, place, (place < last).then(|| place + 1), "later", text::LATER))
        .child(button(text::DUPLICATE).flag("disabled", full).on_click(copy))
        .child(button(text::DELETE).on_click(delete))
}

/// Not disabled at the end of the list, where it would lose the focus: it does nothing there, and says so.
fn move_button(shared: &Shared, from: usize, to: Option<usize>, name: &'static str, words: &'static str) -> El {
    let onclick = shared.action(move |_| {
        let to = to?;
        let action = moved(from, to);
        // Unfolded before, it can take the focus.
        browser::focus(&part_id(to, name));
        Some(action)
    });
    let disabled = to.is_none().then_some("true");
    button(words).id(part_id(from, name)).attr_if("aria-disabled", disabled).on_click(onclick)
}

/// A change: the field of its input, and a way to do without it.
fn change(shared: &Shared, place: usize, own: &Own, input: Input, value: &Value) -> El {
    let keep = shared.action(move |_| Some(Action::Scenario(ScenarioAction::Keep(place, input))));
    let words = text::keep_as_base(text::words(input).label);
    el("div")
        .class("change")
        .key(input.key().to_owned())
        .child(field(shared, place, own, input, value.clone()))
        .child(button(text::KEEP_AS_BASE).label(words).on_click(keep))
}

fn field(shared: &Shared, place: usize, own: &Own, input: Input, value: Value) -> Html {
    let entry = own.draft.entry(input).cloned();
    html! { <Field shared={shared.clone()} place={Place::Own(place)} {input} {value} {entry} /> }
}

/// A list of the inputs that it does not change yet, and a button, so that going through the list changes nothing.
fn another(shared: &Shared, place: usize, own: &Own) -> El {
    let id = part_id(place, "another");
    let list = id.clone();
    let choose = shared.action(move |_| {
        let input = Input::find(&browser::take_choice(&list)?)?;
        Some(Action::Scenario(ScenarioAction::Change(place, input)))
    });
    let free = Input::ALL.iter().filter(|input| {
        input.row().section.shapes_results() && !own.changes.iter().any(|(changed, _)| changed == *input)
    });
    let list = el("select")
        .id(id)
        .label(text::CHANGE_ANOTHER)
        .child(option("", text::CHANGE_ANOTHER))
        .children(free.map(|input| option(input.key(), text::words(*input).label)));
    el("p").class("row").child(list).child(button(text::CHANGE_IT).on_click(choose))
}

fn option(key: &'static str, words: &'static str) -> El {
    el("option").attr("value", key).child(words)
}
