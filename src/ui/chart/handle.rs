//! The reader's own marker on the curve: dragged, or moved by arrow keys, it sets their use.

use yew::prelude::*;

use super::drawing::Canvas;
use super::{ChartCard, Message};
use crate::chart::{dragged, rounded};
use crate::decimal;
use crate::inputs::{Input, Value};
use crate::state::{Action, Place};
use crate::text;
use crate::ui::browser;
use crate::ui::el::{El, el};

/// What an arrow key multiplies the use by: one of the stops of a person's round amounts, at least.
const STEP: f64 = 1.05;
/// The same for a page key.
const LEAP: f64 = 2.0;
/// Where an arrow leads from no use at all, in millions of tokens a week.
const FIRST: f64 = 1.0;
/// The largest use that can be entered, in millions of tokens a week.
const MOST: f64 = 1e6;

/// The handle; the drawing puts it over the marker.
pub fn handle(card: &ChartCard, ctx: &Context<ChartCard>) -> El {
    let shared = &ctx.props().shared;
    let tokens = card.results.inputs.get(Input::Tokens).number().unwrap_or_default();
    let take = Callback::from(|event: PointerEvent| browser::capture(&event));
    let nudge = shared.action(move |event: KeyboardEvent| {
        let next = nudged(tokens, &event.key())?;
        event.prevent_default();
        Some(set(next))
    });
    let leave = shared.action(|()| Some(Action::Leave(Place::Base, Input::Tokens)));
    el("div")
        .class("handle")
        .node(&card.canvas.handle)
        .attr("tabindex", "0")
        .attr("role", "slider")
        .label(text::YOUR_MARKER)
        .attr("aria-valuemin", "0")
        .set("aria-valuemax", decimal::write(MOST))
        .set("aria-valuenow", decimal::write(tokens))
        .set("aria-valuetext", text::with_unit(shared.figures(), Input::Tokens, tokens))
        .on_pointer_down(take)
        .on_pointer_move(ctx.link().callback(Message::Dragged))
        .on_pointer_up(leave.reform(|_| ()))
        .on_key(nudge)
        .on_blur(leave.reform(|_| ()))
}

fn set(tokens: f64) -> Action {
    Action::Choose(Place::Base, Input::Tokens, Value::Number(tokens))
}

impl ChartCard {
    /// What a pointer that moves on the handle does: nothing unless it drags.
    pub(super) fn dragged(&self, event: &PointerEvent) -> Option<Action> {
        let Canvas { frame, plot, .. } = &self.canvas;
        let frame = frame.as_ref().filter(|_| browser::is_captured(event))?;
        Some(set(dragged(frame, browser::pointer_in(plot, event)?.0)))
    }
}

/// The use that a key leads to, in millions of tokens a week.
fn nudged(tokens: f64, key: &str) -> Option<f64> {
    let by = match key {
        "ArrowRight" | "ArrowUp" => STEP,
        "ArrowLeft" | "ArrowDown" => 1.0 / STEP,
        "PageUp" => LEAP,
        "PageDown" => 1.0 / LEAP,
        _ => return None,
    };
    let from = if tokens > 0.0 { tokens } else { FIRST / STEP };
    Some(rounded(from * by).min(MOST))
}
