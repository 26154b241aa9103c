//! One of the reader's own scenarios: its name, its place, and what it changes.

use yew::prelude::*;

use crate::inputs::Input;
use crate::scenario::{self, Own};
use crate::state::{Action, Place, RowAction};
use crate::text;
use crate::ui::components::fold::Fold;
use crate::ui::components::rows::{ChangeAnother, RowChanges, RowName, part_id};
use crate::ui::context::{use_dispatch, use_numbers};
use crate::ui::platform;

/// The scenarios, one below the other.
const ROWS: &str = ".mine > li";

/// The scenario, and where it is among the others.
#[derive(PartialEq, Properties)]
pub struct EditorProps {
    /// Its place, from 0.
    pub place: usize,
    /// The scenario.
    pub own: Own,
    /// Whether it is the last.
    pub is_last: bool,
    /// Whether there is no room for another one.
    pub is_full: bool,
    /// Moves a scenario from one place to another.
    pub onmove: Callback<(usize, usize)>,
}

/// The scenario, folded: its summary says what it changes.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let numbers = use_numbers();
    let EditorProps { place, own, is_last, is_full, onmove } = props;
    let (at, place) = (Place::Own(*place), *place);
    let may_change = |input: &Input| {
        input.row().section.shapes_results() && !own.changes.iter().any(|(changed, _)| changed == input)
    };
    let free: Vec<Input> = Input::ALL.iter().copied().filter(may_change).collect();
    let summary = html! {
        <><h3><bdi>{ text::own_name(&own.name, place) }</bdi></h3><span>{ text::changes(&*numbers, &own.changes) }</span></>
    };
    html! {
        <li>
            <Fold class="scenario" id={scenario::key(place)} {summary}>
                <RowName place={at} name={own.name.clone()} />
                <Buttons {place} own={own.clone()} is_last={*is_last} is_full={*is_full} onmove={onmove.clone()} />
                <RowChanges place={at} changes={own.changes.clone()} />
                <ChangeAnother place={at} {free} />
            </Fold>
            { grip(place, onmove) }
        </li>
    }
}

/// What a pointer drags the scenario by. The keyboard has buttons for that.
fn grip(from: usize, onmove: &Callback<(usize, usize)>) -> Html {
    let onmove = onmove.clone();
    let take = Callback::from(|event: PointerEvent| platform::capture(&event));
    let drag = Callback::from(move |event: PointerEvent| {
        if platform::is_captured(&event) {
            platform::mark_drop(ROWS, from, platform::row_at(ROWS, &event));
        }
    });
    let drop = Callback::from(move |event: PointerEvent| {
        platform::mark_drop(ROWS, from, None);
        if let Some(to) = platform::row_at(ROWS, &event).filter(|to| *to != from && platform::is_captured(&event)) {
            onmove.emit((from, to));
        }
    });
    let cancel = Callback::from(move |_: PointerEvent| platform::mark_drop(ROWS, from, None));
    html! {
        <span class="grip" aria-hidden="true" title={text::DRAG} onpointerdown={take} onpointermove={drag} onpointerup={drop}
            onpointercancel={cancel}>{ "⠿" }</span>
    }
}

/// Earlier, later, one more like it, away with it. The focus goes with the scenario.
#[component]
fn Buttons(props: &EditorProps) -> Html {
    let dispatch = use_dispatch();
    let EditorProps { place, own, is_last, is_full, onmove } = props;
    let place = *place;
    let copy = {
        let copy = Own { name: text::copy_of(&text::own_name(&own.name, place)), ..own.clone() };
        dispatch.on(move |_: MouseEvent| Some(Action::AddScenario(copy.clone())))
    };
    let delete = dispatch.on(move |_: MouseEvent| {
        platform::focus("scenario-add");
        Some(Action::Row(Place::Own(place), RowAction::Delete))
    });
    html! {
        <p class="row">
            { move_button(place, place.checked_sub(1), ("earlier", text::EARLIER), onmove) }
            { move_button(place, (!is_last).then_some(place + 1), ("later", text::LATER), onmove) }
            <button type="button" disabled={*is_full} onclick={copy}>{ text::DUPLICATE }</button>
            <button type="button" onclick={delete}>{ text::DELETE }</button>
        </p>
    }
}

/// A button with this name and these words that moves a scenario. Not disabled at the end of the list, where it would lose
/// the focus: it does nothing there, and says so.
fn move_button(
    from: usize,
    to: Option<usize>,
    (name, words): (&'static str, &'static str),
    onmove: &Callback<(usize, usize)>,
) -> Html {
    let onmove = onmove.clone();
    let go = Callback::from(move |_: MouseEvent| {
        let Some(to) = to else { return };
        onmove.emit((from, to));
        // Once it is in its new place.
        platform::after(0, Callback::from(move |()| platform::focus(&part_id(Place::Own(to), name)))).forget();
    });
    let disabled = to.is_none().then_some("true");
    html! { <button type="button" id={part_id(Place::Own(from), name)} aria-disabled={disabled} onclick={go}>{ words }</button> }
}
