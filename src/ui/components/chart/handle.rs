//! The handle over the typical user's marker on the curve. Dragging it, or pressing a key on it, sets the typical use.

use std::cell::RefCell;

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::canvas::Canvas;
use crate::chart::{MOST_TOKENS, dragged, rounded};
use crate::decimal;
use crate::inputs::{Input, Value};
use crate::state::{Action, Place};
use crate::text;
use crate::ui::context::{Shared, use_dispatch, use_numbers, use_results, use_view_state};
use crate::ui::platform;

/// The factor by which an arrow key changes the use: large enough to reach the next of the rounded amounts.
const STEP: f64 = 1.05;
/// The factor by which Page Up and Page Down change the use.
const LEAP: f64 = 2.0;
/// The use that an arrow key sets if there is no use yet, in millions of tokens a week.
const FIRST: f64 = 1.0;

/// The handle as a slider; nothing if the use cannot be edited.
#[autoprops]
#[component]
pub fn Handle(
    /// The element of the handle; drawing the chart moves it over the marker.
    node: &NodeRef,
    canvas: &Shared<RefCell<Canvas>>,
    room: &NodeRef,
) -> Html {
    let (dispatch, view_state, numbers, results) = (use_dispatch(), use_view_state(), use_numbers(), use_results());
    if view_state.shape.fixes(Input::Tokens) {
        return Html::default();
    }
    let tokens = results.inputs.get(Input::Tokens).number().unwrap_or_default();
    // A finger that touches the handle in order to scroll the page moves it a little at first. When the browser takes over
    // the touch for scrolling, the use returns to the amount before.
    let held = use_mut_ref(|| 0.0);
    let take = {
        let held = held.clone();
        Callback::from(move |event: PointerEvent| {
            *held.borrow_mut() = tokens;
            platform::capture(&event);
        })
    };
    let back = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: PointerEvent| {
            dispatch.act(set(*held.borrow()));
            dispatch.act(Action::Leave(Place::Base, Input::Tokens));
        })
    };
    let drag = {
        let (canvas, room) = (canvas.clone(), room.clone());
        dispatch.on(move |event: PointerEvent| {
            let frame = canvas.borrow().frame.filter(|_| platform::is_captured(&event))?;
            Some(set(dragged(&frame, platform::pointer_in(&room, &event)?.0)))
        })
    };
    let ends = canvas.clone();
    let nudge = dispatch.on(move |event: KeyboardEvent| {
        let frame = ends.borrow().frame;
        let next = match event.key().as_str() {
            "Home" => dragged(&frame?, frame?.plot.left),
            "End" => dragged(&frame?, frame?.plot.right),
            key => nudged(tokens, key)?,
        };
        event.prevent_default();
        Some(set(next))
    });
    let leave = Action::Leave(Place::Base, Input::Tokens);
    let (let_go, blurred) = (leave.clone(), leave);
    // Hidden until the chart is drawn and the handle has its place.
    html! {
        <div class="handle" ref={node} hidden=true tabindex="0" role="slider" aria-label={text::TYPICAL_MARKER} aria-valuemin="0"
            aria-valuemax={decimal::write(MOST_TOKENS)} aria-valuenow={decimal::write(tokens)}
            aria-valuetext={text::with_unit(&*numbers, Input::Tokens, tokens)} onpointerdown={take} onpointermove={drag}
            onpointercancel={back} onpointerup={dispatch.on(move |_: PointerEvent| Some(let_go.clone()))} onkeydown={nudge}
            onblur={dispatch.on(move |_: FocusEvent| Some(blurred.clone()))}></div>
    }
}

fn set(tokens: f64) -> Action {
    Action::Choose(Place::Base, Input::Tokens, Value::Number(tokens))
}

/// The use that a key sets, in millions of tokens a week; `None` if the key does nothing here.
fn nudged(tokens: f64, key: &str) -> Option<f64> {
    let by = match key {
        "ArrowRight" | "ArrowUp" => STEP,
        "ArrowLeft" | "ArrowDown" => 1.0 / STEP,
        "PageUp" => LEAP,
        "PageDown" => 1.0 / LEAP,
        _ => return None,
    };
    let from = if tokens > 0.0 { tokens } else { FIRST / STEP };
    Some(rounded(from * by).min(MOST_TOKENS))
}
