//! Reads values from a chart with a pointer or the arrow keys.

use std::cell::RefCell;

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::canvas::Canvas;
use crate::chart::spec::Role;
use crate::chart::{ChartKey, ChartSpec, Cursor, Frame};
use crate::decimal;
use crate::text;
use crate::ui::context::Shared;
use crate::ui::platform;

/// The values being read, and where the pointer is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Readout {
    /// The point, row, bar or person that is read.
    pub cursor: Cursor,
    /// The position of the pointer, in CSS pixels from the upper left of the chart; `None` if keys are used.
    pointer: Option<(f64, f64)>,
}

impl Readout {
    const fn by_keys(cursor: Cursor) -> Self {
        Self { cursor, pointer: None }
    }

    /// The reading at the position of a pointer; `None` if there is nothing to read.
    fn pointed(canvas: &Canvas, spec: &ChartSpec, room: &NodeRef, event: &PointerEvent) -> Option<Self> {
        let pointer = platform::pointer_in(room, event)?;
        let cursor = Cursor::pointed(spec, canvas.frame.as_ref()?, pointer)?;
        Some(Self { cursor, pointer: Some(pointer) })
    }

    /// The position of the tooltip on a drawn chart, in CSS pixels: at the pointer, or at the values being read if keys
    /// are used.
    pub fn place(&self, spec: &ChartSpec, frame: &Frame) -> (f64, f64) {
        let (x, y) = match self.cursor {
            Cursor::At(x) => {
                let y = spec.series.last().and_then(|series| series.at(x)).unwrap_or(spec.y.low);
                (frame.across(x), frame.down(spec.y.nearest(y)))
            }
            Cursor::Row(place) => {
                let row = spec.rows.get(place);
                let y = row.map_or(spec.y.low, |row| f64::midpoint(row.bars, row.bottom));
                let bars = self.cursor.bars(spec).filter(|bar| bar.role != Role::Low);
                let x = bars.last().map_or(spec.x.low, |bar| bar.x.1);
                (frame.across(spec.x.nearest(x)), frame.down(y))
            }
            Cursor::Bar(place) => spec.bars.get(place).map_or((frame.plot.left, frame.plot.bottom), |bar| {
                (frame.across(f64::midpoint(bar.x.0, bar.x.1)), frame.down(bar.y.1))
            }),
            Cursor::Person(place) => spec
                .cloud
                .get(place)
                .map_or((frame.plot.left, frame.plot.bottom), |at| (frame.across(at.x), frame.down(at.y))),
        };
        match (self.pointer, self.cursor) {
            (None, _) => (x, y),
            // Lines are read at a rounded amount near the pointer.
            (Some((_, pointer)), Cursor::At(_)) => (x, pointer),
            (Some(pointer), _) => pointer,
        }
    }
}

/// The identifier of the tooltip of a chart.
pub fn tip_id(key: ChartKey) -> String {
    format!("tip-{}", key.key())
}

/// A focusable layer over the drawing that receives pointer and keyboard events.
#[autoprops]
#[component]
pub fn Reader(
    spec: &Shared<ChartSpec>,
    /// The values being read, in words; if nothing is read, how to read the chart.
    said: &AttrValue,
    reading: &Option<Readout>,
    canvas: &Shared<RefCell<Canvas>>,
    room: &NodeRef,
    read: &Callback<Option<Readout>>,
) -> Html {
    let pointed = {
        let (spec, canvas, room) = (spec.clone(), canvas.clone(), room.clone());
        read.reform(move |event: PointerEvent| Readout::pointed(&canvas.borrow(), &spec, &room, &event))
    };
    let left = {
        let read = read.clone();
        // The reading stays when a finger is lifted. It ends when the reader touches something else.
        Callback::from(move |event: PointerEvent| {
            if !platform::is_touch(&event) {
                read.emit(None);
            }
        })
    };
    let stepped = {
        let (spec, reading, read) = (spec.clone(), *reading, read.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(next) = step(&spec, reading.map(|reading| reading.cursor), &event.key()) {
                event.prevent_default();
                read.emit(next.map(Readout::by_keys));
                // In a low window the tooltip may be out of sight while the chart has the focus.
                platform::reveal_next(tip_id(spec.key()));
            }
        })
    };
    let blurred = read.reform(|_: FocusEvent| None);
    let position = decimal::write(position(reading.map(|reading| reading.cursor)));
    html! {
        <div class="reader" tabindex="0" role="slider" aria-label={text::read_chart(spec.key())} aria-valuenow={position}
            aria-valuetext={said} onpointermove={pointed.clone()} onpointerdown={pointed} onpointerleave={left}
            onblur={blurred} onkeydown={stepped}></div>
    }
}

/// The position that a key moves to: `None` if the key has no meaning here, `Some(None)` to stop reading.
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

/// A number for `aria-valuenow` that changes with the position. `aria-valuetext` says what it means.
fn position(cursor: Option<Cursor>) -> f64 {
    match cursor {
        Some(Cursor::At(x)) => x,
        Some(Cursor::Row(place) | Cursor::Bar(place) | Cursor::Person(place)) => place as f64,
        None => 0.0,
    }
}
