//! Reading a chart: by pointing at it, or by arrow keys.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::Canvas;
use super::{ChartCard, Message};
use crate::chart::{ChartSpec, Cursor};
use crate::decimal;
use crate::text;
use crate::ui::browser;
use crate::ui::context::Shared;
use crate::ui::el::{El, el};

/// A layer over the drawing that a pointer moves on and the keyboard reaches.
pub fn reader(card: &ChartCard, ctx: &Context<ChartCard>) -> El {
    let ChartCard { spec, cursor, .. } = card;
    let link = ctx.link();
    let pointed = link.callback(Message::Pointed);
    let left = link.callback(|()| Message::Read(None));
    let moved = {
        let (spec, cursor) = (Rc::clone(spec), *cursor);
        link.batch_callback(move |event: KeyboardEvent| {
            let next = step(&spec, cursor, &event.key())?;
            event.prevent_default();
            Some(Message::Read(next))
        })
    };
    el("div")
        .class("reader")
        .attr("tabindex", "0")
        .attr("role", "slider")
        .label(text::READ_CHART)
        .set("aria-valuenow", decimal::write(position(*cursor)))
        .set("aria-valuetext", words(&ctx.props().shared, spec, *cursor))
        .on_pointer_move(pointed.clone())
        .on_pointer_down(pointed)
        .on_pointer_leave(left.reform(|_| ()))
        .on_blur(left.reform(|_| ()))
        .on_key(moved)
}

impl ChartCard {
    /// What a pointer is at.
    pub(super) fn pointed(&self, event: &PointerEvent) -> Option<Cursor> {
        let Canvas { frame, plot, .. } = &self.canvas;
        Cursor::pointed(&self.spec, frame.as_ref()?, browser::pointer_in(plot, event)?)
    }

    /// Reads something else; whether that is news.
    pub(super) fn read(&mut self, cursor: Option<Cursor>) -> bool {
        let news = self.cursor != cursor;
        self.cursor = cursor;
        self.stale |= news;
        news
    }
}

/// Where a key leads: `None` where it has no meaning here.
#[allow(clippy::option_option, reason = "no meaning, nowhere, or a place")]
fn step(spec: &ChartSpec, cursor: Option<Cursor>, key: &str) -> Option<Option<Cursor>> {
    match key {
        "Escape" if cursor.is_some() => Some(None),
        "Home" => Some(Cursor::first(spec)),
        "End" => Some(Cursor::last(spec)),
        "ArrowRight" | "ArrowDown" => Some(cursor.map_or_else(|| Cursor::first(spec), |at| Some(at.step(spec, false)))),
        "ArrowLeft" | "ArrowUp" => Some(cursor.map_or_else(|| Cursor::last(spec), |at| Some(at.step(spec, true)))),
        _ => None,
    }
}

/// A number that changes with the place; what stands there is said in words.
fn position(cursor: Option<Cursor>) -> f64 {
    match cursor {
        Some(Cursor::At(x)) => x,
        Some(Cursor::Row(place) | Cursor::Bar(place)) => place as f64,
        None => 0.0,
    }
}

/// What stands where the cursor is; how to read where it is nowhere.
pub fn words(shared: &Shared, spec: &ChartSpec, cursor: Option<Cursor>) -> String {
    cursor.map_or_else(
        || text::how_to_read(spec.key).to_owned(),
        |cursor| text::charts::read(spec, &cursor, shared.figures()),
    )
}
