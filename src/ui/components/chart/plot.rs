//! The drawing and the layers over it: the reader, the tooltip and the handle.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::canvas::Canvas;
use super::handle::Handle;
use super::reader::{Reader, Readout, tip_id};
use super::tip::beside;
use super::watch::{use_outside_changes, use_width};
use crate::chart::spec::WIDE;
use crate::chart::{ChartKey, ChartSpec, Cursor};
use crate::inputs::{Disclosure, Input};
use crate::presentation::Theme;
use crate::text;
use crate::ui::context::{Shared, use_numbers, use_state_of_page, use_view_state};
use crate::ui::hooks::{use_held, use_latest};
use crate::ui::platform;

/// The width of a page of paper between its margins, in CSS pixels.
const PAPER: f64 = 700.0;

/// The drawing with its readout below, or a note if it cannot be drawn.
#[autoprops]
#[component]
pub fn Plot(
    spec: &Shared<ChartSpec>,
    /// Makes the chart as it leaves the page.
    disclosed: &Callback<Disclosure, ChartSpec>,
    is_due: bool,
    room: &NodeRef,
    /// Whether the last drawing succeeded.
    is_drawn: bool,
    /// Called after each drawing with whether it succeeded.
    drawn: &Callback<bool>,
) -> Html {
    let (numbers, view_state) = (use_numbers(), use_view_state());
    let (theme, can_drag) = (view_state.theme(), !view_state.shape.fixes(Input::Tokens));
    let canvas = use_mut_ref(Canvas::default);
    let (width, outside) = (use_width(room), use_outside_changes());
    let reading = use_state_eq(|| None::<Readout>);
    let cursor = reading.map(|reading| reading.cursor);
    {
        let (canvas, room, drawn) = (canvas.clone(), room.clone(), drawn.clone());
        let whatever_shows = (spec.clone(), theme, is_due, width, outside, cursor);
        use_effect_with(whatever_shows, move |(spec, theme, is_due, width, _, cursor)| {
            if *is_due {
                let could_draw = canvas.borrow_mut().draw(spec, *theme, &room, *width, cursor.as_ref());
                if let Some(could_draw) = could_draw {
                    drawn.emit(could_draw);
                }
            }
        });
    }
    use_paper(&canvas, room, (spec.clone(), theme, width, cursor), disclosed);
    {
        let canvas = canvas.clone();
        use_effect_with((*reading, spec.clone(), width, is_due), move |(reading, spec, _, _)| {
            place_tip(&canvas.borrow(), spec, reading.as_ref());
        });
    }
    let read = use_callback(reading.setter(), |read, reading| reading.set(read));
    let words = AttrValue::from(cursor.map(|cursor| text::charts::read(spec, &cursor, &*numbers)).unwrap_or_default());
    let said = if words.is_empty() { AttrValue::from(text::how_to_read(spec.key(), can_drag)) } else { words.clone() };
    let (surface, handle, tip) = {
        let canvas = canvas.borrow();
        (canvas.surface.clone(), canvas.handle.clone(), canvas.tip.clone())
    };
    let canvas: Shared<RefCell<Canvas>> = canvas.into();
    let over = if is_drawn {
        html! {
            <>
                <Reader spec={spec.clone()} said={said.clone()} reading={*reading} canvas={canvas.clone()} room={room.clone()} {read} />
                if spec.key() == ChartKey::Curve { <Handle node={handle} {canvas} room={room.clone()} /> }
            </>
        }
    } else {
        html! { <p class="note">{ text::NO_CHART }</p> }
    };
    html! {
        <>
            <div key="room" class="plot" ref={room}>
                <canvas key="canvas" ref={surface} aria-hidden="true" hidden={!is_drawn}></canvas>
                { over }
                <div class="tip" id={tip_id(spec.key())} ref={tip} hidden=true aria-hidden="true">{ &words }</div>
            </div>
            if is_drawn { <p class="readout">{ said }</p> }
        </>
    }
}

/// The chart, its colors, its width in CSS pixels, and the values being read.
type Drawing = (Shared<ChartSpec>, Theme, f64, Option<Cursor>);

/// Draws the chart in the light theme before the page is printed, and in its own theme afterward. On paper it is no wider
/// than needed, so that its texts stay legible, and it shows no more than is disclosed. It draws in the event listener
/// itself, because the browser prints before Yew would render again.
#[hook]
fn use_paper(
    canvas: &Rc<RefCell<Canvas>>,
    room: &NodeRef,
    drawing: Drawing,
    disclosed: &Callback<Disclosure, ChartSpec>,
) {
    let disclosure = use_state_of_page().transient.disclosure;
    let latest = use_latest((drawing, disclosed.clone(), disclosure));
    let (canvas, room) = (Rc::clone(canvas), room.clone());
    let draw = move |is_paper| {
        let ((spec, theme, width, cursor), disclosed, disclosure) = latest.borrow().clone();
        let spec = if is_paper { Shared::new(disclosed.emit(disclosure)) } else { spec };
        // The page may be printed before the width was reported.
        let width = if width > 0.0 { width } else { platform::size(&room).map_or(0.0, |size| size.0) };
        let widest = if spec.rows.is_empty() { WIDE } else { PAPER };
        let (theme, width, cursor) =
            if is_paper { (Theme::Light, width.min(widest), None) } else { (theme, width, cursor) };
        canvas.borrow_mut().draw(&spec, theme, &room, width, cursor.as_ref());
    };
    use_held(move || platform::on_paper(draw));
}

/// Moves the tooltip beside the values being read, within the container of the chart.
fn place_tip(canvas: &Canvas, spec: &ChartSpec, reading: Option<&Readout>) {
    let at = reading.zip(canvas.frame.as_ref()).map(|(reading, frame)| reading.place(spec, frame));
    // It is measured in the corner, where it does not widen the page of a phone.
    platform::place(&canvas.tip, at.map(|_| (0.0, 0.0)));
    // Reading the size makes the browser lay out the page, so it is read only if the tooltip is shown.
    if let Some(at) = at
        && let Some(size) = platform::size(&canvas.tip)
    {
        platform::place(&canvas.tip, Some(beside(at, size, canvas.size)));
    }
}
