//! The editor of one of the reader's own scenarios: its name, its position and its changes.

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::ADD;
use crate::inputs::Input;
use crate::scenario::{self, Own};
use crate::state::{Action, Place};
use crate::text;
use crate::ui::components::fold::Fold;
use crate::ui::components::rows::{ChangeAnother, RowChanges, RowName, on_delete, part_id};
use crate::ui::context::{Dispatch, use_dispatch, use_numbers};
use crate::ui::platform;

/// The CSS selector of the list items of the scenarios.
const ROWS: &str = ".mine > li";

/// The scenario, collapsed: its summary lists its changes.
#[autoprops]
#[component]
pub fn Editor(
    /// Its index, from 0.
    place: usize,
    own: &Own,
    is_last: bool,
    /// Whether there is no room for another scenario.
    is_full: bool,
    /// Whether it was just added. It is open then.
    #[prop_or_default]
    is_new: bool,
) -> Html {
    let (numbers, dispatch) = (use_numbers(), use_dispatch());
    let at = Place::Own(place);
    let free: Vec<Input> = own.free().collect();
    let summary = html! {
        <><h3><bdi>{ text::own_name(&own.name, place) }</bdi></h3><span>{ text::changes(&*numbers, &own.changes) }</span></>
    };
    html! {
        <li>
            <Fold class="scenario" id={scenario::key(place)} {summary} is_open={is_new}>
                <RowName place={at} name={own.name.clone()} />
                <Buttons {place} own={own.clone()} {is_last} {is_full} />
                <RowChanges place={at} changes={own.changes.clone()} />
                <ChangeAnother place={at} {free} />
            </Fold>
            { grip(place, &dispatch) }
        </li>
    }
}

/// The handle by which a pointer drags the scenario. Keyboards use the buttons.
fn grip(from: usize, dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let take = Callback::from(|event: PointerEvent| platform::capture(&event));
    let drag = Callback::from(move |event: PointerEvent| {
        if platform::is_captured(&event) {
            platform::mark_drop(ROWS, from, platform::row_at(ROWS, &event));
        }
    });
    let drop = Callback::from(move |event: PointerEvent| {
        platform::mark_drop(ROWS, from, None);
        if let Some(to) = platform::row_at(ROWS, &event).filter(|to| *to != from && platform::is_captured(&event)) {
            dispatch.act(Action::MoveScenario(from, to));
        }
    });
    let cancel = Callback::from(move |_: PointerEvent| platform::mark_drop(ROWS, from, None));
    html! {
        <span class="grip" aria-hidden="true" title={text::DRAG} onpointerdown={take} onpointermove={drag} onpointerup={drop}
            onpointercancel={cancel}>{ "⠿" }</span>
    }
}

/// Buttons that move the scenario earlier or later, duplicate it and delete it. The focus moves with the scenario.
#[autoprops]
#[component]
fn Buttons(place: usize, own: &Own, is_last: bool, is_full: bool) -> Html {
    let dispatch = use_dispatch();
    let copied = Own { name: text::copy_of(&text::own_name(&own.name, place)), ..own.clone() };
    let copy = dispatch.on(move |_: MouseEvent| Some(Action::AddScenario(copied.clone())));
    html! {
        <p class="row" role="group" aria-label={text::own_name(&own.name, place)}>
            { move_button(place, place.checked_sub(1), ("earlier", text::EARLIER), &dispatch) }
            { move_button(place, (!is_last).then_some(place + 1), ("later", text::LATER), &dispatch) }
            <button type="button" disabled={is_full} onclick={copy}>{ text::DUPLICATE }</button>
            <button type="button" onclick={on_delete(&dispatch, Place::Own(place), ADD)}>{ text::DELETE }</button>
        </p>
    }
}

/// A button that moves a scenario. `name` is the last part of its identifier, `words` its text. At the end of the list
/// it is only marked as disabled, so that it keeps the focus.
fn move_button(
    from: usize,
    to: Option<usize>,
    (name, words): (&'static str, &'static str),
    dispatch: &Dispatch,
) -> Html {
    let go = dispatch.on(move |_: MouseEvent| {
        let to = to?;
        platform::tab_to_next(part_id(Place::Own(to), name));
        Some(Action::MoveScenario(from, to))
    });
    let disabled = to.is_none().then_some("true");
    html! { <button type="button" id={part_id(Place::Own(from), name)} aria-disabled={disabled} onclick={go}>{ words }</button> }
}
